import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { siteFrom } from '../../tests/site-from.ts'
import { checkExternalLinks } from './external-links.ts'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/** Asks a server on this machine in the place of every address; `asked` is what it was asked, as `METHOD /path`. */
async function listen(answer: RequestListener) {
  const asked: string[] = []
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    answer(request, response)
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const ask = (address: string, init: RequestInit) =>
    fetch(`http://127.0.0.1:${port}${new URL(address).pathname}`, init)
  return { asked, ask }
}

function siteWith(chapter: string, plan = '---\ntittel: Plan\n---\n') {
  return siteFrom({
    'plan/plan.md': plan,
    'plan/kapitler/a.md': `---\ntittel: A\n---\n\n${chapter}\n`,
  }).site
}

const shown = (found: Awaited<ReturnType<typeof checkExternalLinks>>) =>
  found.map(
    ({ place, message, severity }) =>
      `${place.file}:${place.start.line}:${place.start.column} ${severity} ${message}`,
  )

test('tells of pages that are gone and servers that fail, each address once, in the order of the text', async () => {
  const { asked, ask } = await listen((request, response) => {
    const status = { '/borte': 404, '/feil': 500, '/lukket': 403 }[request.url ?? ''] ?? 200
    response.writeHead(status).end()
  })
  const site = siteWith(
    '[a](https://x.no/borte) [b](https://x.no/her) [c](https://x.no/feil)\n\n[d](https://x.no/borte#del) [e](https://x.no/lukket) [f](mailto:post@x.no) [g](kapitler/a)',
    '---\ntittel: Plan\nhøring: {lenke: https://x.no/borte}\n---\n',
  )
  const found = await checkExternalLinks(site, { fetch: ask, timeLimit: 2000, atOnce: 3 })
  expect(shown(found)).toEqual([
    'content/plan/plan.md:3:17 note Adressen «https://x.no/borte» fører ikke til noen side (404).',
    'content/plan/kapitler/a.md:5:47 note Adressen «https://x.no/feil» svarer med en feil (500).',
  ])
  expect(found[0]?.related?.map(({ place }) => place.start.line)).toEqual([5, 7])
  expect(asked.filter((one) => one.endsWith('/borte'))).toEqual(['HEAD /borte', 'GET /borte'])
  expect(asked).toContain('HEAD /her')
  expect(asked).not.toContain('GET /her')
})

test('gives up when the time is out, and when nobody is there', async () => {
  const { ask } = await listen(() => {})
  const options = { timeLimit: 50, atOnce: 2 }
  expect(
    shown(await checkExternalLinks(siteWith('[a](https://x.no/a)'), { ...options, fetch: ask })),
  ).toEqual([
    'content/plan/kapitler/a.md:5:1 note Adressen «https://x.no/a» svarte ikke innen 0,05 sekunder.',
  ])
  const nobody = () => Promise.reject(new TypeError('fetch failed'))
  expect(
    shown(await checkExternalLinks(siteWith('[a](https://x.no/a)'), { ...options, fetch: nobody })),
  ).toEqual(['content/plan/kapitler/a.md:5:1 note Adressen «https://x.no/a» svarer ikke.'])
})

test('follows a server that sends it on, but not into a network', async () => {
  const targets: Record<string, string> = {
    '/flyttet': 'https://y.no/borte',
    '/inn': 'http://192.168.0.1/hemmelig',
    '/ring': '/ring',
  }
  const { asked, ask } = await listen((request, response) => {
    const location = targets[request.url ?? '']
    if (location) response.writeHead(302, { location }).end()
    else response.writeHead(request.url === '/borte' ? 404 : 200).end()
  })
  const site = siteWith('[a](https://x.no/flyttet) [b](https://x.no/inn) [c](https://x.no/ring)')
  const found = await checkExternalLinks(site, { fetch: ask, timeLimit: 2000, atOnce: 1 })
  expect(shown(found)).toEqual([
    'content/plan/kapitler/a.md:5:1 note Adressen «https://x.no/flyttet» fører ikke til noen side (404).',
    'content/plan/kapitler/a.md:5:49 note Adressen «https://x.no/ring» svarer ikke.',
  ])
  expect(asked).toContain('HEAD /inn')
  expect(asked.filter((one) => one.endsWith('/hemmelig'))).toEqual([])
})

test('asks as a browser asks where a server hangs up on HEAD', async () => {
  const { ask } = await listen((request, response) => {
    if (request.method === 'HEAD') request.socket.destroy()
    else response.writeHead(200).end()
  })
  const site = siteWith('[a](https://x.no/a)')
  expect(await checkExternalLinks(site, { fetch: ask, timeLimit: 2000, atOnce: 1 })).toEqual([])
})

test('asks no more than so many at a time', async () => {
  let open = 0
  let most = 0
  const { ask } = await listen((_, response) => {
    open += 1
    most = Math.max(most, open)
    setTimeout(() => {
      open -= 1
      response.end()
    }, 20)
  })
  const links = Array.from({ length: 9 }, (_, number) => `[a](https://x.no/${number})`).join(' ')
  await checkExternalLinks(siteWith(links), { fetch: ask, timeLimit: 2000, atOnce: 3 })
  expect(most).toBe(3)
})

test('never asks an address inside a network', async () => {
  const asked: string[] = []
  const ask = (address: string) => {
    asked.push(address)
    return Promise.resolve(new Response())
  }
  const site = siteWith(
    '[a](http://localhost/a) [b](http://127.0.0.1/b) [c](http://[::1]/c) [d](http://skriver.local/d) [e](http://169.254.169.254/e) [f](https://x.no/f)',
  )
  await checkExternalLinks(site, { fetch: ask, timeLimit: 2000, atOnce: 1 })
  expect(asked).toEqual(['https://x.no/f'])
})
