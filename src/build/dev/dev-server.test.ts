import { request } from 'node:http'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { SiteModel } from '../render-site.ts'
import { makePage, plainTheme, temporaryFolder, writeTree } from '../test-site.ts'
import type { Theme } from '../theme/theme.ts'
import { type DevEvent, startDevServer } from './dev-server.ts'

async function serve(base = '/a/b/', port = 0) {
  const folder = await temporaryFolder()
  await writeTree(folder, { 'content/plan.md': '', 'tema/tema.css': 'p {}', 'hemmelig.txt': 'x' })
  const theme: Theme = {
    ...plainTheme,
    assets: () => [{ path: 'tema/tema.css', source: join(folder, 'tema', 'tema.css') }],
  }
  const file = join(folder, 'content', 'plan.md')
  let load = async (): Promise<SiteModel> => ({
    pages: [
      makePage({ kind: 'front', path: '', title: 'Forside' }, base),
      makePage({}, base),
      makePage({ kind: 'notFound', path: '404.html', title: 'Fant ikke', search: undefined }, base),
    ],
    dataFiles: [{ path: 'data/mål.json', content: '{}' }],
    attachments: [{ path: 'plan/filer/notat.pdf', file, type: 'application/pdf' }],
    base,
  })
  const events: DevEvent[] = []
  const server = await startDevServer({
    load: () => load(),
    watch: [join(folder, 'content')],
    theme,
    port,
    onEvent: (event) => events.push(event),
  })
  onTestFinished(() => server.close())
  const { origin } = new URL(server.url)
  return {
    ...server,
    folder,
    events,
    origin,
    get: (path: string) => fetch(origin + path, { redirect: 'manual' }),
    async save(next: () => Promise<SiteModel>) {
      load = next
      const before = events.length
      await writeTree(folder, { 'content/plan.md': `${Math.random()}` })
      for (let tries = 0; tries < 60 && events.length === before; tries += 1) await wait(20)
    },
    model: load,
  }
}

/** A request as written, where fetch would tidy the path or the headers. */
function raw(origin: string, path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    const { hostname, port } = new URL(origin)
    const asked = request({ hostname, port, path, headers, method }, (response) => {
      let text = ''
      response.on('data', (chunk) => {
        text += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode, text }))
    })
    asked.on('error', reject)
    asked.end()
  })
}

describe('startDevServer', () => {
  test('shows a page as the build would write it, with a script that reloads', async () => {
    const { get } = await serve()
    const response = await get('/a/b/plan/mal/')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-store')
    const text = await response.text()
    const built = await plainTheme.render(makePage({}, '/a/b/'), { base: '/a/b/' })
    expect(text.replace(/<script [^>]*><\/script>/, '')).toBe(built)
    expect(text).toMatch(/<script src="\/__planverk\/reload\.js\?[\w-]+" defer><\/script>/)
    expect(await (await get('/__planverk/reload.js')).text()).toContain('EventSource')
  })

  test.each([
    ['/a/b/', 200, 'text/html; charset=utf-8'],
    ['/a/b/index.html', 200, 'text/html; charset=utf-8'],
    ['/a/b/tema/tema.css', 200, 'text/css; charset=utf-8'],
    ['/a/b/data/m%C3%A5l.json?x', 200, 'application/json; charset=utf-8'],
    ['/a/b/data/ma%CC%8Al.json', 200, 'application/json; charset=utf-8'],
    ['/a/b/plan/filer/notat.pdf', 200, 'application/pdf'],
    ['/a/b/pagefind/ord.json', 200, 'application/json; charset=utf-8'],
    ['/a/b/pagefind/borte.js', 404, 'text/html; charset=utf-8'],
    ['/a/b/borte/', 404, 'text/html; charset=utf-8'],
    ['/annet/', 404, 'text/html; charset=utf-8'],
    ['/a/b/%E0%A4%A', 400, 'text/plain; charset=utf-8'],
  ])('answers %s with %i %s', async (path, status, type) => {
    const { get } = await serve()
    const response = await get(path)
    expect([response.status, response.headers.get('content-type')]).toEqual([status, type])
    if (status === 404) expect(await response.text()).toContain('Fant ikke')
  })

  test.each([
    ['/', '/a/b/'],
    ['/a/b', '/a/b/'],
    ['/a/b/plan/mal', '/a/b/plan/mal/'],
  ])('sends %s on to %s', async (path, location) => {
    const { get } = await serve()
    const response = await get(path)
    expect([response.status, response.headers.get('location')]).toEqual([302, location])
  })

  test('works under the root', async () => {
    const { get, url, origin } = await serve('/')
    expect(url).toBe(`${origin}/`)
    expect((await get('/')).status).toBe(200)
    expect((await get('/plan/mal')).headers.get('location')).toBe('/plan/mal/')
    expect((await raw(origin, '//evil.example/')).status).toBe(404)
  })

  test.each([
    '/a/b/../../hemmelig.txt',
    '/a/b/%2e%2e/%2e%2e/hemmelig.txt',
    '/a/b/tema/..%2f..%2fhemmelig.txt',
    '/a/b/tema/..%5c..%5chemmelig.txt',
    '/a/b/tema/tema.css%00',
    '/etc/passwd',
  ])('finds no file outside the site: %s', async (path) => {
    const { origin } = await serve()
    expect((await raw(origin, path)).status).toBe(404)
  })

  test.each(['http://[', '*', '?'])('survives the address %s', async (path) => {
    const { origin } = await serve()
    expect((await raw(origin, path)).status).toBeGreaterThanOrEqual(400)
    expect((await raw(origin, '/a/b/')).status).toBe(200)
  })

  test('refuses other hosts and other methods', async () => {
    const { origin } = await serve()
    const { port } = new URL(origin)
    expect((await raw(origin, '/a/b/', { host: `evil.example:${port}` })).status).toBe(403)
    expect((await raw(origin, '/a/b/', { host: 'localhost:1' })).status).toBe(403)
    expect((await raw(origin, '/a/b/', { host: `127.0.0.1:${port}` })).status).toBe(200)
    expect((await raw(origin, '/a/b/', {}, 'POST')).status).toBe(405)
    expect(await raw(origin, '/a/b/', {}, 'HEAD')).toEqual({ status: 200, text: '' })
  })

  test('takes the next port when one is taken', async () => {
    const first = await serve()
    const port = Number(new URL(first.origin).port)
    const second = await serve('/', port)
    expect(Number(new URL(second.origin).port)).toBeGreaterThan(port)
    expect((await second.get('/')).status).toBe(200)
  })

  test('tells the browser when content has changed, and shows it', async () => {
    const { get, save, model, origin } = await serve()
    const events = await fetch(`${origin}/__planverk/events`)
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader()
    const first = (await reader?.read())?.value
    expect(await (await get('/a/b/')).text()).toContain(`reload.js?${first?.slice(6).trim()}"`)
    const changed = makePage({ kind: 'front', path: '', title: 'Ny forside' }, '/a/b/')
    await save(async () => ({ ...(await model()), pages: [changed] }))
    const second = (await reader?.read())?.value
    expect(second).toMatch(/^data: [\w-]+\n\n$/)
    expect(second).not.toBe(first)
    expect(await (await get('/a/b/')).text()).toContain('Ny forside')
    expect((await get('/a/b/plan/mal/')).status).toBe(404)
  })

  test('shows what is wrong with the content, and recovers', async () => {
    const { get, save, model, events } = await serve()
    await save(async () => {
      throw new Error('Feil i plan.md: <tittel> mangler')
    })
    const response = await get('/a/b/')
    expect(response.status).toBe(500)
    const text = await response.text()
    expect(text).toContain('Feil i plan.md: &lt;tittel&gt; mangler')
    expect(text).toContain('/__planverk/reload.js')
    expect(events.at(-1)).toMatchObject({ type: 'failed' })
    await save(model)
    expect((await get('/a/b/')).status).toBe(200)
    expect(events.at(-1)).toMatchObject({ type: 'loaded' })
  })

  test('shows which page the theme cannot draw, and goes on', async () => {
    const { get, save, model } = await serve()
    await save(async () => {
      const { pages, ...rest } = await model()
      const broken = { ...makePage({}, '/a/b/'), blocks: undefined as never }
      return { ...rest, pages: [...[...pages].slice(0, 1), broken] }
    })
    expect((await get('/a/b/plan/mal/')).status).toBe(500)
    expect((await get('/a/b/')).status).toBe(200)
  })

  test('makes no page and no file before somebody asks for it', async () => {
    const { get, save, model } = await serve()
    const made: string[] = []
    await save(async () => {
      const { pages, dataFiles, ...rest } = await model()
      function* asked() {
        for (const page of pages) {
          made.push(page.path)
          yield page
        }
      }
      return {
        ...rest,
        pages: { [Symbol.iterator]: asked },
        get dataFiles() {
          made.push('data')
          return dataFiles
        },
      }
    })
    expect(made).toEqual([])
    expect((await get('/a/b/')).status).toBe(200)
    expect((await get('/a/b/')).status).toBe(200)
    expect(made).toEqual([''])
    expect((await get('/a/b/plan/mal/')).status).toBe(200)
    expect(made).toEqual(['', 'plan/mal/'])
    expect((await get('/a/b/data/mål.json')).status).toBe(200)
    expect((await get('/a/b/')).status).toBe(200)
    expect(made).toEqual(['', 'plan/mal/', 'data'])
  })

  test('builds the search anew after a change', async () => {
    const { get, save, model } = await serve()
    const entry = async () => (await get('/a/b/pagefind/pagefind-entry.json')).text()
    const [before, again] = await Promise.all([entry(), entry()])
    expect(again).toBe(before)
    expect(JSON.parse(before).languages.mul.page_count).toBe(2)
    await save(async () => ({ ...(await model()), pages: [makePage({}, '/a/b/')] }))
    expect(JSON.parse(await entry()).languages.mul.page_count).toBe(1)
  })

  test('ends when it is closed, listeners and all', async () => {
    const { origin, close } = await serve()
    const events = await fetch(`${origin}/__planverk/events`)
    await close()
    await expect(events.text()).rejects.toThrow()
    await expect(fetch(origin)).rejects.toThrow()
  })
})
