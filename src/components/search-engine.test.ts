import { gunzipSync } from 'node:zlib'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { openSearchIndex } from '../build/search/search-index.ts'
import { makePage, plainTheme } from '../build/test-site.ts'
import { closed, markStrengthOf } from '../search/vocabulary.ts'
import { openEngine, testedVersion } from './search-engine.ts'

const folder = 'http://site.test/a/b/pagefind/'
let files: Map<string, Uint8Array<ArrayBuffer>>
/** What is answered in place of a file, and the files that were asked for. */
let instead: Record<string, (own: Uint8Array<ArrayBuffer>) => Response> = {}
/** How long a file takes. */
let delay: (path: string) => number = () => 0
let asked: string[] = []

beforeAll(async () => {
  const index = await openSearchIndex()
  // Each of so many words that they stand in several parts of the index.
  const family = ['a', 'b', 'c'].map((letter) =>
    Array.from({ length: 200 }, (_, i) => `slekt${letter}${i}`).join(' '),
  )
  const texts = ['Åpent hus.', 'Hus og hytte.', 'Hjelp etter § 15-1.', ...family]
  for (const [i, text] of texts.entries()) {
    const blocks = [{ type: 'html' as const, html: `<p>${text}</p>` }]
    const search = { type: ['Tiltak', 'Mål', 'Mål'][i] ?? 'Kapittel', services: [] }
    const page = makePage({ path: `s${i}/`, title: `Side ${i}`, blocks, search })
    await index.add(page, await plainTheme.render(page, { base: '/' }))
  }
  files = new Map(
    (await index.files()).map(({ path, content }) => [path, new Uint8Array(Buffer.from(content))]),
  )
  await index.close()
})

function serve() {
  asked = []
  vi.stubGlobal('fetch', async (address: string) => {
    const path = address.replace(folder, '').replace(/\?.*/, '')
    asked.push(path)
    await new Promise((done) => setTimeout(done, delay(path)))
    const content = files.get(path)
    if (content === undefined) return new Response('', { status: 404 })
    const other = Object.entries(instead).find(([part]) => path.includes(part))?.[1]
    return other?.(content) ?? new Response(content)
  })
}

afterEach(() => {
  instead = {}
  delay = () => 0
  vi.unstubAllGlobals()
})

async function open() {
  serve()
  return openEngine(folder, '/a/b/')
}

type Opened = Awaited<ReturnType<typeof open>>

async function addresses(engine: Opened, word: string | null, filters = {}) {
  const { results } = await engine.search(word === null ? null : closed(word), { filters })
  return (await Promise.all(results.map(({ data }) => data()))).map(({ url }) => url).sort()
}

describe('openEngine', () => {
  test('finds pages, at their addresses on the site', async () => {
    const engine = await open()
    expect(await addresses(engine, 'hus')).toEqual(['/a/b/s0/', '/a/b/s1/'])
    expect(await addresses(engine, 'apen')).toEqual(['/a/b/s0/'])
    expect(await addresses(engine, '§')).toEqual(['/a/b/s2/'])
    expect(await addresses(engine, 'hus', { type: 'Mål' })).toEqual(['/a/b/s1/'])
    expect(await addresses(engine, null, { type: 'Mål' })).toEqual(['/a/b/s1/', '/a/b/s2/'])
    expect(await addresses(engine, null)).toHaveLength(6)
  })

  test('tells how much of an answer a page is, and nothing of one where another word begins alike', async () => {
    const engine = await open()
    const fieldsOf = async (mark: string) =>
      (await engine.search(closed(mark), { filters: {} })).results.map(({ fields }) => fields)
    expect(await fieldsOf('slektc199')).toEqual([['f']])
    expect(await fieldsOf('slektc19')).toEqual([['f']])
    expect(await fieldsOf('slektc')).toEqual([])
    const inTitle = await fieldsOf('sid')
    expect(inTitle).toHaveLength(6)
    for (const [field = ''] of inTitle) expect(markStrengthOf(field)).toBeGreaterThan(0.6)
  })

  test('fetches each file once', async () => {
    const engine = await open()
    await Promise.all([addresses(engine, 'hus'), addresses(engine, 'hus')])
    await addresses(engine, 'hus')
    await engine.filters()
    await engine.filters()
    expect(asked.toSorted()).toEqual([...new Set(asked)].sort())
  })

  test('answers alike in whichever order parts of the index come', async () => {
    const answers = []
    for (const late of [0, 1]) {
      const engine = await open()
      asked = []
      const parts = () => asked.filter((path) => path.startsWith('index/'))
      delay = (path) => (parts().indexOf(path) === late ? 30 : 0)
      answers.push(
        await Promise.all(['slekta1', 'slektc199'].map((word) => addresses(engine, word))),
      )
      expect(parts()).toHaveLength(2)
    }
    expect(answers).toEqual(Array(2).fill([['/a/b/s3/'], ['/a/b/s5/']]))
  })

  test('fails when a file does not come, and asks for it anew', async () => {
    const engine = await open()
    instead['index/'] = () => new Response('', { status: 503 })
    await expect(addresses(engine, 'hus')).rejects.toThrow('503')
    instead = {}
    expect(await addresses(engine, 'hus')).toHaveLength(2)
  })

  test('reads files that the server has unpacked', async () => {
    for (const part of ['.pf_', 'wasm'])
      instead[part] = (own) => new Response(new Uint8Array(gunzipSync(own)))
    expect(await addresses(await open(), 'hus')).toHaveLength(2)
  })

  test('refuses an index of another release, for it calls what no release promises', async () => {
    instead['entry'] = (own) =>
      new Response(Buffer.from(own).toString().replace(testedVersion, '9.9.9'))
    await expect(open()).rejects.toThrow('9.9.9')
  })
})
