import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { openInNode } from '../../../tests/search-evaluation/pagefind-in-node.ts'
import { kindMark } from '../../search/page-kinds.ts'
import { closed } from '../../search/vocabulary.ts'
import type { Page } from '../../site/page.ts'
import { makePage, plainTheme, temporaryFolder } from '../test-site.ts'
import { openSearchIndex, type SearchIndex } from './search-index.ts'

const opened: SearchIndex[] = []

afterEach(async () => {
  for (const index of opened.splice(0)) await index.close()
})

async function open(): Promise<SearchIndex> {
  const index = await openSearchIndex()
  opened.push(index)
  return index
}

async function addAll(index: SearchIndex, pages: Page[]): Promise<void> {
  for (const page of pages) await index.add(page, await plainTheme.render(page, { base: '/a/' }))
}

/** What the index holds of each page. */
async function fragmentsOf(index: SearchIndex): Promise<Record<string, unknown>[]> {
  const files = (await index.files()).filter(({ path }) => path.startsWith('fragment/'))
  return files
    .map(({ content }) => gunzipSync(content as Uint8Array).toString())
    .map((text) => JSON.parse(text.slice(text.indexOf('{'))))
    .sort((a, b) => (a.url < b.url ? -1 : 1))
}

const pages = [
  makePage({
    title: 'Tiltak & "hjelp"',
    blocks: [{ type: 'html', html: '<p>Familiehjelp.</p><h2 id="loven">Loven</h2><p>§ 15-1</p>' }],
    search: {
      type: 'Tiltak',
      plan: 'Plan, del 1',
      of: ['Nord kommune'],
      services: ['Nav: Lia', 'Skole, SFO'],
      levels: ['For alle'],
      statuses: ['Pågår'],
    },
  }),
  makePage({
    path: 'nn/',
    lang: 'nn',
    title: 'Mål på nynorsk',
    search: { type: 'Mål', services: [] },
  }),
  makePage({ path: 'skjult/', title: 'Finnes ikke i søket', search: undefined }),
]

describe('openSearchIndex', () => {
  test('holds the history of a plan without any for less likely', async () => {
    const index = await open()
    const history = (path: string, html: string) =>
      makePage({ kind: 'history', path, title: 'Historikk', blocks: [{ type: 'html', html }] })
    await addAll(index, [
      history('a/', '<p>Ingen</p>'),
      history('b/', `<p>${'Høring i mai. '.repeat(20)}</p>`),
    ])
    const { engine, close } = await openInNode(await index.files())
    for (const [mark, url] of [
      [kindMark('bare'), '/a/'],
      [kindMark('history'), '/b/'],
    ] as const) {
      const { results } = await engine.search(closed(mark), { filters: {} })
      const found = await Promise.all(results.map(({ data }) => data()))
      expect(found.map((page) => page.url)).toEqual([url])
    }
    close()
  })

  test('knows the pages in nynorsk', async () => {
    const index = await open()
    await addAll(index, pages)
    const { engine, close } = await openInNode(await index.files())
    const { results } = await engine.search(closed(kindMark('nynorsk')), { filters: {} })
    expect(await Promise.all(results.map(async ({ data }) => (await data()).url))).toEqual(['/nn/'])
    close()
  })

  test('holds title, text, filters and headings of a page, and nothing of the navigation', async () => {
    const index = await open()
    await addAll(index, pages)
    const [nynorsk, tiltak, ...rest] = await fragmentsOf(index)
    expect(rest).toEqual([])
    expect(tiltak).toEqual({
      url: '/plan/mal/',
      title: 'Tiltak & "hjelp"',
      lang: 'nb',
      kind: ['Tiltak', 'Nord kommune'],
      content: 'Familiehjelp. Loven. § 15-1.',
      anchors: [{ id: 'loven', text: 'Loven', at: 14 }],
    })
    expect(nynorsk).toMatchObject({ url: '/nn/', lang: 'nn', kind: ['Mål'] })
    const { engine, close } = await openInNode(await index.files())
    expect(await engine.filters()).toEqual({
      type: { Tiltak: 1, Mål: 1 },
      plan: { 'Plan, del 1': 1 },
      service: { 'Nav: Lia': 1, 'Skole, SFO': 1 },
      level: { 'For alle': 1 },
      status: { Pågår: 1 },
    })
    close()
  })

  test('keeps neighbouring values, cells and lines apart', async () => {
    const index = await open()
    const html = '<dl><dt>a</dt><dd>sett</dd><dd>Ensomhet</dd></dl><p>en<br>to</p>'
    await addAll(index, [makePage({ title: 'Ord', blocks: [{ type: 'html', html }] })])
    const [page] = await fragmentsOf(index)
    expect(page?.content).not.toMatch(/settEnsomhet|ento/)
    expect(page?.content).toMatch(/sett\W+Ensomhet.*en\W+to/)
  })

  test('is one index for all languages, where § can be searched', async () => {
    const index = await open()
    await addAll(index, pages)
    const entry = (await index.files()).find(({ path }) => path === 'pagefind-entry.json')
    const { languages, include_characters } = JSON.parse(
      Buffer.from(entry?.content ?? '').toString(),
    )
    expect(languages).toEqual({ mul: expect.objectContaining({ page_count: 2 }) })
    expect(include_characters).toContain('§')
  })

  test('gives the same bytes for the same pages', async () => {
    const many = Array.from({ length: 150 }, (_, i) =>
      makePage({
        path: `s${i}/`,
        title: `Side ${i}`,
        blocks: [{ type: 'html', html: `<p>Ord${i}` }],
      }),
    )
    const [one, two] = [await open(), await open()]
    await Promise.all([addAll(one, many), addAll(two, many)])
    const contents = async (index: SearchIndex) => {
      const files = await index.files()
      const pairs = files.map(({ path, content }) => [path, Buffer.from(content).toString('hex')])
      return Object.fromEntries(pairs.sort())
    }
    expect(await contents(one)).toEqual(await contents(two))
  })

  test('writes the same files to a folder, without scripts that nobody uses', async () => {
    const dir = join(await temporaryFolder(), 'pagefind')
    const index = await open()
    await addAll(index, pages)
    await index.write(dir)
    const written = await readdir(dir, { recursive: true, withFileTypes: true })
    const contents = Object.fromEntries(
      written
        .filter((one) => one.isFile())
        .map((one) => join(one.parentPath, one.name))
        .map((file) => [relative(dir, file), readFileSync(file).toString('hex')]),
    )
    const inMemory = (await index.files()).map(({ path, content }) => [
      path,
      Buffer.from(content).toString('hex'),
    ])
    expect(contents).toEqual(Object.fromEntries(inMemory))
    const top = inMemory.flatMap(([path = '']) => (path.includes('/') ? [] : [path]))
    expect(top.map((path) => path.replace(/mul_\w+/, '')).sort()).toEqual([
      'ord.json',
      'pagefind-entry.json',
      'pagefind..pf_meta',
      'wasm.unknown.pagefind',
    ])
  })

  test('names the file of a hit anew when its text changes, though its marks are the same', async () => {
    const nameOf = async (html: string) => {
      const index = await open()
      await addAll(index, [makePage({ blocks: [{ type: 'html', html }] })])
      return (await index.files()).find(({ path }) => path.startsWith('fragment/'))?.path
    }
    const name = await nameOf('<p>Vi hjelper barn.</p>')
    expect(await nameOf('<p>Vi hjelper barn.</p>')).toBe(name)
    expect(await nameOf('<p>Vi hjelper barn!</p>')).not.toBe(name)
  })

  test('is fetched in small parts', async () => {
    const index = await open()
    const words = Array.from({ length: 3000 }, (_, i) => `ord${i.toString(36)}`).join(' ')
    const html = `<p>${words}</p>`
    await addAll(index, [makePage({ title: 'Ord', blocks: [{ type: 'html', html }] })])
    const parts = (await index.files()).filter(({ path }) => path.startsWith('index/'))
    expect(parts.length).toBeGreaterThan(2)
  })

  test('throws for a page without main, and can still be closed', async () => {
    const index = await open()
    await expect(index.add(makePage(), '<p>Tom</p>')).rejects.toThrow('«plan/mal/»')
  })

  test('can be opened while another is closed', async () => {
    const one = await open()
    const two = await open()
    await addAll(two, pages)
    await one.close()
    await one.close()
    expect(await fragmentsOf(two)).toHaveLength(2)
  })
})
