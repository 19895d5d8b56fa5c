import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { escapeMarkup } from '../../source/markup.ts'
import { errorCode } from '../output/folder-exchange.ts'
import type { SiteModel } from '../render-site.ts'
import type { Theme } from '../theme/theme.ts'
import { type Answer, type DevSite, openDevSite } from './dev-site.ts'
import { watchFolders } from './watch.ts'

/** What happens while somebody writes, for the command to tell. */
export type DevEvent =
  | { type: 'started'; url: string }
  | { type: 'loaded' }
  | { type: 'failed'; error: unknown }

/** A preview that runs until it is closed. */
export interface DevServer {
  /** The address of the front page. */
  url: string
  close(): Promise<void>
}

/** Serves the site to this machine alone, and shows every change of the content at once. */
export async function startDevServer(options: {
  load: () => Promise<SiteModel>
  watch: readonly string[]
  theme: Theme
  port: number
  onEvent: (event: DevEvent) => void
}): Promise<DevServer> {
  const { load, theme, onEvent } = options
  const listeners = new Set<ServerResponse>()
  // A page that was loaded under another name than this is old.
  let version = ''
  let base = '/'
  let site: DevSite = { answer: async () => ({ status: 503, type: html, body: '' }) }

  const reload = async () => {
    try {
      const model = await load()
      base = model.base
      site = openDevSite(model, theme)
      onEvent({ type: 'loaded' })
    } catch (error) {
      site = { answer: async () => failure(error) }
      onEvent({ type: 'failed', error })
    }
    version = randomUUID()
    for (const listener of listeners) listener.write(`data: ${version}\n\n`)
  }
  const answer = async (pathname: string): Promise<Answer> => {
    try {
      return await site.answer(pathname)
    } catch (error) {
      onEvent({ type: 'failed', error })
      return failure(error)
    }
  }

  const server = createServer(async (request, response) => {
    const refusal = refuse(request, (server.address() as AddressInfo).port)
    if (refusal) return send(response, refusal)
    const [pathname = '/'] = (request.url ?? '/').split('?')
    if (pathname === eventsPath) return listen(response, listeners, version)
    if (pathname === scriptPath) return send(response, { ...script, status: 200 })
    // Before drawing: a page drawn from the old content must not pass for a new one.
    const tag = `<script src="${scriptPath}?${version}" defer></script>`
    const found = await answer(pathname)
    const isPage = found.type === html && typeof found.body === 'string'
    send(response, isPage ? { ...found, body: `${found.body}${tag}` } : found)
  })
  await reload()
  const port = await listenFrom(server, options.port)
  const watcher = watchFolders(options.watch, oneAtATime(reload))
  const url = `http://localhost:${port}${base}`
  onEvent({ type: 'started', url })
  return {
    url,
    close() {
      watcher.close()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      return closed
    },
  }
}

const html = 'text/html; charset=utf-8'
const plain = 'text/plain; charset=utf-8'
const eventsPath = '/__planverk/events'
const scriptPath = '/__planverk/reload.js'

// A file, as the pages allow no script of their own. Browsers keep six connections to a server, so
// a tab that nobody sees gives up its own.
const script = {
  type: 'text/javascript; charset=utf-8',
  body: `const mine = document.currentScript.src.split('?')[1]
let events
const listen = () => {
  events?.close()
  if (document.visibilityState === 'hidden') return
  events = new EventSource('${eventsPath}')
  events.onmessage = ({ data }) => data !== mine && location.reload()
}
addEventListener('visibilitychange', listen)
listen()
`,
}

function listen(response: ServerResponse, listeners: Set<ServerResponse>, version: string): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  response.write(`data: ${version}\n\n`)
  listeners.add(response)
  response.on('close', () => listeners.delete(response))
}

function send(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, {
    'content-type': answer.type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(answer.location === undefined ? {} : { location: answer.location }),
  })
  response.end(answer.body)
}

// Any page in the browser can reach a server on this machine under a host name of its own; drafts
// that are not yet public must not be read that way.
function refuse({ method, headers }: IncomingMessage, port: number): Answer | undefined {
  if (!['localhost', '127.0.0.1', '[::1]'].some((host) => headers.host === `${host}:${port}`)) {
    return { status: 403, type: plain, body: `Bruk http://localhost:${port}/.\n` }
  }
  if (method === 'GET' || method === 'HEAD') return undefined
  return { status: 405, type: plain, body: 'Bare lesing.\n' }
}

function failure(error: unknown): Answer {
  const text = error instanceof Error ? error.message : String(error)
  const body = `<!doctype html>
<html lang="nb"><head><meta charset="utf-8"><title>Noe er galt</title></head>
<body><h1>Siden kan ikke vises</h1><pre>${escapeMarkup(text)}</pre>
<p>Siden lastes på nytt når du lagrer en rettelse.</p></body></html>`
  return { status: 500, type: html, body }
}

function oneAtATime(work: () => Promise<void>): () => void {
  let running = false
  let again = false
  return async () => {
    again = true
    if (running) return
    running = true
    while (again) {
      again = false
      await work()
    }
    running = false
  }
}

async function listenFrom(server: ReturnType<typeof createServer>, first: number): Promise<number> {
  for (let port = first; ; port += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject)
        server.listen(port, '127.0.0.1', () => {
          server.off('error', reject)
          resolve()
        })
      })
      return (server.address() as AddressInfo).port
    } catch (error) {
      server.removeAllListeners('error')
      if (errorCode(error) !== 'EADDRINUSE' || port - first === 20) throw error
    }
  }
}
