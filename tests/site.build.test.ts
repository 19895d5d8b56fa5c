import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { contentPolicy } from '../src/site/frame/security.ts'
import { texts } from '../src/site/texts/index.ts'
import { type BuiltSite, buildSite } from './built-site.ts'
import type { HtmlPage, Reference } from './html-page.ts'
import { lostWords } from './lost-words.ts'
import { type PageWeight, pageWeight, withoutFont } from './page-weight.ts'
import { copyExample, exampleSettings, workFolder } from './run-planverk.ts'

const address = 'https://planer.example/a/b/'

const sites: Record<string, BuiltSite> = {}

beforeAll(async () => {
  const folder = await workFolder()
  const build = async (name: string, own?: string) =>
    buildSite(
      await copyExample(join(folder, name), { 'nettsted.yaml': await exampleSettings(own) }),
      join(folder, `${name} site`),
    )
  sites['/'] = await build('plain')
  sites['/a/b/'] = await build('addressed', address)
})

describe.each(['/', '/a/b/'])('the example site under %s', (base) => {
  const site = () => sites[base] as BuiltSite
  /** What is wrong with each page, by path; empty where nothing is. */
  const faults = (find: (page: HtmlPage, path: string) => readonly string[]) =>
    site().pages.flatMap(({ model, read }) =>
      find(read, model.path).map((fault) => `${model.path}: ${fault}`),
    )

  test('has a file for every route, data file and attachment, and no page besides', () => {
    const { files, pages, model } = site()
    expect(model.base).toBe(base)
    expect(pages.length).toBeGreaterThan(150)
    const rest = [...model.dataFiles, ...model.attachments, ...(model.cards ?? [])].map(
      ({ path }) => path,
    )
    const missing = [...pages.map(({ file }) => file), ...rest].filter((file) => !files.has(file))
    expect(missing).toEqual([])
    const routes = new Set(pages.map(({ file }) => file))
    const html = [...files.keys()].filter((file) => file.endsWith('.html'))
    expect(html.filter((file) => !routes.has(file))).toEqual([])
  })

  test('names every page: language, title, description, one h1', () => {
    expect(
      faults(({ lang, title, description, headings }, path) => [
        ...(lang === site().page(path).model.lang ? [] : [`lang is ${lang}`]),
        ...(title.trim() ? [] : ['no title']),
        ...(description?.trim() ? [] : ['no description']),
        ...(headings.filter(({ level }) => level === 1).length === 1 ? [] : ['not one h1']),
      ]),
    ).toEqual([])
  })

  test('gives every page a title of its own', () => {
    const titles = site().pages.map(({ read }) => read.title)
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
  })

  test('has headings in order, none skipped', () => {
    expect(
      faults(({ headings }) =>
        headings.flatMap(({ level, text }, index) =>
          level > (headings[index - 1]?.level ?? 0) + 1 ? [`h${level} «${text.trim()}»`] : [],
        ),
      ),
    ).toEqual([])
  })

  test('uses an id once on a page', () => {
    expect(faults(({ ids }) => ids.filter((id, index) => ids.indexOf(id) !== index))).toEqual([])
  })

  test('has a page, a file and an anchor for every link of its own', () => {
    const all = site().pages.flatMap(({ read }) => read.links)
    expect(all.length).toBeGreaterThan(5000)
    expect(faults(({ links }, path) => links.flatMap((link) => faultOf(link, path)))).toEqual([])
  })

  test('fetches nothing but its own files, all of them there', () => {
    const resources = site().pages.flatMap(({ read }) => [
      ...read.resources,
      ...read.scriptAddresses,
    ])
    expect(new Set(resources.map(({ from }) => from))).toEqual(
      new Set(['link[href]', 'script[src]', 'img[src]', 'div[dataBundle]', 'div[dataBase]']),
    )
    expect(
      faults(({ resources, scriptAddresses }, path) => [
        ...resources.flatMap((one) => (isOutside(one.to) ? [shown(one)] : faultOf(one, path))),
        ...scriptAddresses.filter(({ to }) => !to.startsWith(base)).map(shown),
      ]),
    ).toEqual([])
  })

  test('shows the words before a cell where a browser drops the line that hides them from readers', () => {
    const css = [...site().files].filter(([path]) => path.endsWith('.css'))
    const sheets = css.map(([, bytes]) => bytes.toString('utf8')).join('\n')
    const hidden = [...sheets.matchAll(/content:\s*([\w-]+\([^)]*\))\s*\/\s*""/g)]
    expect(hidden.length).toBeGreaterThan(0)
    // Compiling keeps both.
    for (const [line, words = ''] of hidden) expect(sheets).toContain(`content:${words};${line}`)
  })

  test('has stylesheets and scripts that fetch nothing else either', () => {
    const { files } = site()
    const css = [...files].filter(([path]) => path.endsWith('.css'))
    expect(css.length).toBeGreaterThan(0)
    const wrong = css.flatMap(([path, bytes]) =>
      [...bytes.toString('utf8').matchAll(/url\(\s*["']?([^"')]+)|@import\s*["']([^"']+)/g)]
        .map((match) => match[1] ?? match[2] ?? '')
        .filter((to) => !to.startsWith('data:') && !files.has(targetOf(to, path)?.file ?? ''))
        .map((to) => `${path}: ${to}`),
    )
    expect(wrong).toEqual([])
    const own = [...files].filter(([path]) => path.endsWith('.js') && !path.startsWith('pagefind/'))
    expect(own.length).toBeGreaterThan(0)
    for (const [path, bytes] of own)
      expect(bytes.toString('utf8'), path).not.toMatch(/https?:\/\/(?!www\.w3\.org)|["'`]\/\w/)
  })

  test('tells the report where each passage stands, and it stands there', () => {
    const report = JSON.parse(site().files.get('data/lovkrav.json')?.toString('utf8') ?? '{}')
    const evidence: { url: string; quote: string }[] = report.plans
      .flatMap((plan: { statutes: unknown[] }) => plan.statutes)
      .flatMap((statute: { requirements: unknown[] }) => statute.requirements)
      .flatMap((requirement: { evidence: unknown[] }) => requirement.evidence)
    expect(evidence.length).toBeGreaterThan(20)
    const findings: { url: string }[] = report.findings
    const from = 'data/lovkrav.json'
    for (const { url } of [...evidence, ...findings])
      expect(faultOf({ from, to: url }, from, { absolute: true })).toEqual([])
    for (const { url, quote } of evidence) {
      const file = targetOf(url, from)?.file ?? ''
      const text = site().pages.find((page) => page.file === file)?.read.main ?? ''
      expect(lostWords(quote, text), `${url} says: ${quote}`).toEqual([])
    }
  })

  test('says the policy in every page and in the headers', () => {
    const { pages, files } = site()
    const inPage = new Set(
      pages.map(
        ({ html }) => /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1],
      ),
    )
    expect([...inPage]).toEqual([contentPolicy])
    expect(contentPolicy).toMatch(/^default-src 'none'; /)
    expect(contentPolicy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/)
    expect(files.get('_headers')?.toString('utf8')).toContain(
      `${base}*\n  Content-Security-Policy: ${contentPolicy}; frame-ancestors 'none'\n`,
    )
  })

  test('tells machines on every page what it is', () => {
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/s
    for (const { model, html } of site().pages)
      expect(JSON.parse(data.exec(html)?.[1] ?? '{}'), model.path).toMatchObject({
        '@graph': expect.arrayContaining([expect.objectContaining({ '@type': 'WebPage' })]),
      })
  })

  test('names a picture of its own to those who share it, where it has an address', () => {
    const { pages, files, model } = site()
    const shown = pages.flatMap(({ html }) => {
      const [, href] = /<meta property="og:image" content="([^"]+)"/.exec(html) ?? []
      return href === undefined ? [] : href.slice((model.site ?? '').length)
    })
    expect(shown).toHaveLength(model.site ? pages.length : 0)
    expect(new Set(shown)).toEqual(new Set((model.cards ?? []).map(({ path }) => path)))
    for (const path of new Set(shown)) expect(files.get(path)?.length, path).toBeGreaterThan(5000)
  })

  test('names every page but the one for what is not found in its sitemap, where it has an address', () => {
    const text = site().files.get('sitemap.xml')?.toString('utf8')
    if (base === '/') return expect(text).toBeUndefined()
    const named = [...(text ?? '').matchAll(/<loc>(.*?)<\/loc>/g)].map((match) => match[1] ?? '')
    expect(named.map((to) => targetOf(to, '')?.file)).toEqual(
      site().pages.flatMap(({ file }) => (file === '404.html' ? [] : [file])),
    )
  })

  test('lets search find the pages that are to be found, and no others', () => {
    const { files, pages } = site()
    const fragments = [...files.keys()].filter((path) => path.startsWith('pagefind/fragment/'))
    const searchable = pages.filter(({ model }) => model.search !== undefined)
    expect(searchable.length).toBeGreaterThan(100)
    expect(fragments).toHaveLength(searchable.length)
    const entry = JSON.parse(files.get('pagefind/pagefind-entry.json')?.toString('utf8') ?? '{}')
    expect(Object.keys(entry.languages)).toEqual(['mul'])
    expect(entry.languages.mul.page_count).toBe(searchable.length)
    // What stands on every page finds nothing.
    const { linkToHeading, copyHeading, copyParagraph, cite } = texts.nb.frame
    for (const path of fragments) {
      const found = gunzipSync(files.get(path) ?? Buffer.alloc(0)).toString('utf8')
      expect(found.length).toBeGreaterThan(20)
      for (const text of [linkToHeading, copyHeading, copyParagraph, cite])
        expect(found, path).not.toContain(text)
    }
  })

  const shown = ({ from, to }: Reference) => `${from} ${to}`

  /** The file and the anchor an address leads to, where it is of this site. */
  function targetOf(to: string, path: string) {
    const origin = new URL(address).origin
    const url = new URL(to, new URL(base + path, origin))
    if (url.origin !== origin || !url.pathname.startsWith(base)) return undefined
    const inner = decodeURIComponent(url.pathname.slice(base.length))
    return {
      file: inner === '' || inner.endsWith('/') ? `${inner}index.html` : inner,
      anchor: decodeURIComponent(url.hash.slice(1)),
      isAbsolute: /^https?:/.test(to),
    }
  }

  function faultOf(link: Reference, path: string, { absolute = false } = {}): string[] {
    const { to } = link
    const target = to.trim() === '' ? undefined : targetOf(to, path)
    if (target === undefined)
      return /^(https?:\/\/(?!planer\.example)|mailto:.+@|tel:\+?\d+$)/.test(to)
        ? []
        : [shown(link)]
    // Only where a page says its own address, or a file that leaves the site says where it came from.
    if (target.isAbsolute && !absolute && link.from !== 'link[href]') return [shown(link)]
    if (!site().files.has(target.file)) return [shown(link)]
    if (target.anchor === '') return []
    const ids = site().pages.find(({ file }) => file === target.file)?.read.ids
    return ids?.includes(target.anchor) ? [] : [`${shown(link)} (no such anchor)`]
  }
})

describe('the weight of a page', () => {
  let pages: { path: string; kind: string; text: string; weight: PageWeight }[] = []

  beforeAll(() => {
    const { pages: built, files } = sites['/'] as BuiltSite
    pages = built.map(({ model: { path, kind }, html, read: { text } }) => {
      const weight = pageWeight(html, (address) => files.get(address.slice(1)))
      return { path, kind, text, weight }
    })
  })

  const heavierThan = (limit: number, chosen: typeof pages, of: (weight: PageWeight) => number) => {
    expect(chosen.length).toBeGreaterThan(20)
    return chosen.flatMap(({ path, weight }) =>
      of(weight) > limit ? [`${path} weighs ${of(weight)}`] : [],
    )
  }

  test('is at most 30 kB for a chapter, 60 with the font', () => {
    const chapters = pages.filter(({ kind }) => kind === 'chapter')
    expect(heavierThan(30_000, chapters, withoutFont)).toEqual([])
    expect(heavierThan(60_000, chapters, (one) => withoutFont(one) + one.font)).toEqual([])
  })

  test('is at most 25 kB for the font, 5 more where a letter is Sámi', () => {
    const isSami = ({ text }: { text: string }) => /[čđŋšŧž]/i.test(text)
    const [sami, others] = [pages.filter(isSami), pages.filter((page) => !isSami(page))]
    expect(heavierThan(25_000, others, ({ font }) => font)).toEqual([])
    expect(sami.length).toBeGreaterThan(0)
    const heaviest = Math.max(...others.map(({ weight }) => weight.font))
    for (const { weight } of sami) {
      expect(weight.font).toBeGreaterThan(heaviest)
      expect(weight.font).toBeLessThanOrEqual(heaviest + 5000)
    }
  })

  test('is at most 2 kB for scripts, but for the search', () => {
    const others = pages.filter(({ kind }) => kind !== 'search')
    expect(heavierThan(2000, others, ({ script }) => script)).toEqual([])
    expect(others.some(({ weight }) => weight.script > 0)).toBe(true)
  })
})

function isOutside(to: string): boolean {
  return /^([a-z]+:|\/\/)/i.test(to)
}
