import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import type { MadePdf } from '../pdf/make-pdfs.ts'
import type { Page } from '../site/page.ts'
import { renderSite } from './render-site.ts'
import { treeOf } from './test-output.ts'
import { makePage, plainTheme, temporaryFolder, writeTree } from './test-site.ts'
import type { Theme } from './theme/theme.ts'

/** What is held, without what is only waiting to be collected: that depends on the tests before. */
function heldBytes(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

const pages = [
  makePage({ kind: 'front', path: '', title: 'Forside' }),
  makePage(),
  makePage({ kind: 'notFound', path: '404.html', title: 'Fant ikke siden', search: undefined }),
]

async function place() {
  const folder = await temporaryFolder()
  await writeTree(folder, { 'content/filer/rapport.pdf': 'pdf', 'tema/tema.css': 'p {}' })
  const theme: Theme = {
    ...plainTheme,
    assets: () => [{ path: 'tema/tema.css', source: join(folder, 'tema', 'tema.css') }],
  }
  const file = join(folder, 'content', 'filer', 'rapport.pdf')
  const model = {
    pages,
    dataFiles: [{ path: 'data/plan.json', content: '{}' }],
    attachments: [{ path: 'plan/filer/rapport.pdf', file, type: 'application/pdf' }],
    base: '/',
  }
  return {
    folder,
    options: { ...model, theme, out: join(folder, 'dist'), content: join(folder, 'content') },
  }
}

describe('renderSite', () => {
  test('writes pages, data, attachments, the theme and a search index', async () => {
    const { options } = await place()
    const { pages: count, seconds } = await renderSite(options)
    const files = Object.keys(await treeOf(options.out))
    expect(files.filter((path) => !path.startsWith('pagefind/'))).toEqual([
      '.planverk',
      '404.html',
      'data/plan.json',
      'index.html',
      'plan/filer/rapport.pdf',
      'plan/mal/index.html',
      'tema/tema.css',
    ])
    expect(files.filter((path) => path.startsWith('pagefind/fragment/'))).toHaveLength(2)
    expect(count).toBe(3)
    expect(Object.values(seconds).every((each) => each > 0)).toBe(true)
  })

  test('draws what offers a PDF when its size is known, and offers none that was not made', async () => {
    const { options } = await place()
    const drawn: Page[] = []
    const theme: Theme = {
      ...options.theme,
      render: async (page, at) => {
        drawn.push(page)
        return options.theme.render(page, at)
      },
    }
    const offers = (path: string, title: string) =>
      makePage({
        kind: 'front',
        path,
        title,
        search: undefined,
        blocks: [
          {
            type: 'section',
            id: 's',
            level: 2,
            title: { text: 'S' },
            blocks: [
              {
                type: 'download',
                path: `${path}a.pdf`,
                href: '/a',
                text: 'PDF ({size})',
                lang: 'nb',
              },
            ],
          },
        ],
      })
    const { failed } = await renderSite({
      ...options,
      theme,
      pages: [offers('en/', 'En'), offers('to/', 'To'), ...pages],
      pdfs: () =>
        new Map<string, Promise<MadePdf>>([
          ['en/a.pdf', Promise.resolve({ bytes: new Uint8Array(1_234_000) })],
          ['to/a.pdf', Promise.resolve({ error: new Error('ingen skrift') })],
        ]),
    })
    expect(failed.map(({ path, error }) => [path, String(error)])).toEqual([
      ['to/a.pdf', 'Error: ingen skrift'],
    ])
    expect(drawn.map(({ title }) => title).slice(-2)).toEqual(['En', 'To'])
    const blocks = drawn.slice(-2).map(({ blocks }) => JSON.stringify(blocks))
    expect(blocks[0]).toContain('"text":"PDF (1,2 MB)"')
    expect(blocks[1]).not.toContain('download')
    const files = Object.keys(await treeOf(options.out))
    expect(files).toContain('en/a.pdf')
    expect(files).not.toContain('to/a.pdf')
  })

  test('makes the sitemap of the pages it drew, and lets no page have its place', async () => {
    const { options } = await place()
    const sitemap = (drawn: readonly { kind: string }[]) => ({
      path: 'sitemap.xml',
      content: drawn.map(({ kind }) => kind).join(),
    })
    await renderSite({ ...options, sitemap })
    expect(`${(await treeOf(options.out))['sitemap.xml']}`).toBe('front,chapter,notFound')
    const taken = makePage({ path: 'sitemap.xml' })
    await expect(renderSite({ ...options, sitemap, pages: [...pages, taken] })).rejects.toThrow(
      'sitemap.xml',
    )
  })

  test('writes the same bytes for the same site', async () => {
    const { folder, options } = await place()
    await renderSite(options)
    await renderSite({ ...options, out: join(folder, 'andre') })
    expect(await treeOf(join(folder, 'andre'))).toEqual(await treeOf(options.out))
  })

  test.each<[string, Partial<Awaited<ReturnType<typeof place>>['options']>, RegExp]>([
    ['two pages', { pages: [...pages, makePage({ title: 'Mer' })] }, /«Mål».*«Mer».*plan\/mal/],
    [
      'pages that only Linux tells apart',
      { pages: [...pages, makePage({ path: 'Plan/Mal/' })] },
      /«Mål»/,
    ],
    [
      'a page and a file',
      { dataFiles: [{ path: 'index.html', content: '' }] },
      /datafilen.*«Forside»/,
    ],
    [
      'a file and the theme',
      { dataFiles: [{ path: 'tema/tema.css', content: '' }] },
      /temaets fil/,
    ],
    ['a page and the search', { pages: [makePage({ path: 'pagefind/' })] }, /søkeindeksen.*«Mål»/],
  ])('refuses %s at one address, and leaves nothing behind', async (_, over, message) => {
    const { folder, options } = await place()
    await expect(renderSite({ ...options, ...over })).rejects.toThrow(message)
    expect((await readdir(folder)).sort()).toEqual(['content', 'tema'])
  })

  test('refuses a page whose address Windows cannot write', async () => {
    const { folder, options } = await place()
    const odd = [...pages, makePage({ path: 'plan/con/' })]
    await expect(renderSite({ ...options, pages: odd })).rejects.toThrow('«con»')
    expect((await readdir(folder)).sort()).toEqual(['content', 'tema'])
  })

  test.each<[string, (page: Page) => string]>([
    [
      'a page that cannot be drawn',
      () => {
        throw new Error('Temaet kan ikke tegne siden')
      },
    ],
    ['a page that cannot be indexed', () => '<!doctype html><p>uten main</p>'],
  ])('keeps the old site and leaves nothing behind after %s', async (_, draw) => {
    const { folder, options } = await place()
    await renderSite(options)
    const before = await treeOf(options.out)
    const render: Theme['render'] = async (page, to) =>
      page.path === 'plan/mal/' ? draw(page) : options.theme.render(page, to)
    const broken = { ...options, theme: { ...options.theme, render } }
    await expect(renderSite(broken)).rejects.toThrow(/siden/i)
    expect(await treeOf(options.out)).toEqual(before)
    expect((await readdir(folder)).sort()).toEqual(['content', 'dist', 'tema'])
  })

  test('does not hold the whole site in memory', async () => {
    const { options } = await place()
    const text = `<p>${'x'.repeat(500_000)}</p>`
    const many = Array.from({ length: 400 }, (_, index) =>
      makePage({ path: `${index}/`, search: undefined, blocks: [{ type: 'html', html: text }] }),
    )
    const before = heldBytes()
    let most = 0
    let drawn = 0
    const render: Theme['render'] = async (page, to) => {
      drawn += 1
      if (drawn % 50 === 0) most = Math.max(most, heldBytes() - before)
      return `${await plainTheme.render(page, to)}${page.path}`
    }
    await renderSite({ ...options, pages: many, theme: { ...options.theme, render } })
    // All pages together are 200 MB.
    expect(most).toBeLessThan(150e6)
  })
})
