import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, normalize, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import { lookup } from 'mrmime'

/** A site on this machine, as a host would serve it. */
export interface Served {
  /** The address of the site's front page; ends in a slash. */
  url: string
  close(): Promise<void>
}

/**
 * Serves a folder under a base path with the headers it asks for, text compressed: folders by their index.html, the unknown by
 * 404.html.
 */
export async function serve(folder: string, base = '/'): Promise<Served> {
  const headers = await headersIn(folder, base)
  const server = createServer(async ({ url = '/', headers: asked }, response) => {
    const { pathname } = new URL(url, 'http://localhost')
    const path = decodeURIComponent(pathname)
    const inner = path.startsWith(base) ? path.slice(base.length) : undefined
    const file = inner === '' || inner?.endsWith('/') ? `${inner}index.html` : inner
    const bytes = file === undefined ? undefined : await read(folder, file)
    response.statusCode = bytes ? 200 : 404
    for (const [name, value] of headers) response.setHeader(name, value)
    const type = `${lookup(bytes && file ? file : 'x.html')}`
    response.setHeader('content-type', type)
    const body = bytes ?? (await read(folder, '404.html')) ?? Buffer.alloc(0)
    const packs =
      /^text|script|json|svg|xml/.test(type) && /gzip/.test(`${asked['accept-encoding']}`)
    if (packs) response.setHeader('content-encoding', 'gzip')
    response.end(packs ? gzipSync(body) : body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** What `_headers` says of every file under the base, as hosts read it. */
async function headersIn(folder: string, base: string): Promise<[string, string][]> {
  const text = (await read(folder, '_headers'))?.toString('utf8') ?? ''
  const [path, ...lines] = text.trimEnd().split('\n')
  if (path !== `${base}*`) return []
  return lines.map((line) => {
    const [, name = '', value = ''] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? []
    return [name, value]
  })
}

async function read(folder: string, path: string): Promise<Buffer | undefined> {
  const file = normalize(join(folder, path))
  if (!file.startsWith(folder + sep)) return undefined
  return readFile(file).catch(() => undefined)
}
