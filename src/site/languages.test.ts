import { beforeAll, describe, expect, test } from 'vitest'
import { contextFrom } from '../../tests/context-from.ts'
import { sectionOf } from '../../tests/page-blocks.ts'
import type { Page } from './page.ts'
import { routes } from './routes.ts'
import { texts } from './texts/index.ts'

/** A plan with something on every page, in words that no dictionary has. */
function planIn(language: string, more = ''): Record<string, string> {
  const folder = language === 'en' ? 'p' : language
  const files = {
    'plan.md': `tittel: Qplan ${language}\nspråk: ${language}\nkommune: Qvik\n${more}kontakt: q@example.org`,
    'ordliste.yaml': 'temaer: [{id: q, tittel: Qtema}]\nord: [{ord: qord, forklaring: Qforklart}]',
    'kapitler/a.md': 'tittel: Qkapittel',
    'mal/m.md': 'tittel: Qmål\ntype: hovedmål',
    'innsatsomrader/o.md': 'tittel: Qområde\nmål: m',
    'tiltak/t.md':
      'tittel: Qtiltak\nmål: m\nansvarlig: s\nforebyggingsnivå: universelt\nmålgruppe: {fra: 3, til: 5}\nstatus: pågår\nperiode: {fra: 2026, til: 2027}\nkostnad: [{år: 2026, beløp: 1500000}]',
    'tjenester/s.md':
      'tittel: Qtjeneste\neier: stat\nhjelper med: q\nhenvisning: ja\nfor: {fra: 0, til: 16}',
    'samarbeid/n.md': 'tittel: Qsamarbeid\nform: team\ndeltakere: s\nnivå: individ',
    'indikatorer/i.md':
      'tittel: Qtall\nutgangsverdi: {verdi: "1,5", år: 2024}\nmåltall: [{år: 2027, verdi: 2500}]\nserie: [{periode: 2024, verdi: "1,5"}, {periode: 2025, mangler: skjult}]',
  }
  return Object.fromEntries(
    Object.entries(files).map(([file, fields]) => [
      `${folder}/${file}`,
      file.endsWith('.yaml')
        ? `${fields}\n`
        : `---\n${fields}\n---\n\n${file.startsWith('kap') ? ':::krav{id=mal}\nQtekst.\n:::\n' : ''}`,
    ]),
  )
}

const adopted =
  'plantype: temaplan\nstatus: vedtatt\nlovhjemmel: [barnevernsloven-15-1]\nperiode: {fra: 2026, til: 2029}\nvedtak: [{organ: qråd, dato: 2025-10-23}]\n'
const settings = { 'nettsted.yaml': 'navn: Qsted\nspråk: nb\nvis råd: ja\n' }
const pagesOf = (files: Record<string, string>): Page[] => [
  ...routes(contextFrom({ ...settings, ...files })),
]

/** Every text in a page, wherever it stands. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsIn)
}

describe('a plan in English on a site in bokmål', () => {
  let pages: Page[]
  beforeAll(() => {
    pages = pagesOf(planIn('en', adopted)).filter(({ path }) => path.startsWith('p/'))
  })

  test('has nothing of the Norwegian dictionary on any page', () => {
    const english = new Set(stringsIn(texts.en))
    const norwegian = new Set(
      stringsIn(texts.nb).filter((text) => text.length > 3 && !english.has(text)),
    )
    // The rules speak bokmål, and each finding says so.
    const found = pages.flatMap((page) =>
      // What the search filters by is in the language of the site, for all plans alike.
      stringsIn({ ...page, search: [], blocks: page.kind === 'compliance' ? [] : page.blocks })
        .filter((text) => norwegian.has(text))
        .map((text) => `${page.path}: ${text}`),
    )
    expect(new Set(pages.map(({ kind }) => kind)).size).toBeGreaterThan(12)
    expect(norwegian.size).toBeGreaterThan(300)
    expect(found).toEqual([])
  })

  test('has dates and numbers in English', () => {
    const all = pages.flatMap(stringsIn).join('\n')
    expect(all).toContain('23 October 2025')
    expect(all).toContain('1,500,000')
    expect(all).toMatch(/\b1\.5\b/)
    // The rules speak bokmål, and each finding says so.
    const own = pages.filter(({ kind }) => kind !== 'compliance').flatMap(stringsIn)
    expect(own.join('\n')).not.toMatch(/oktober|1,5\b/)
  })

  test('says which words are of the law, and leaves them in bokmål', () => {
    const page = pages.find(({ kind }) => kind === 'compliance')
    if (!page) throw new Error('no page on the demands')
    const { title, blocks } = sectionOf(page.blocks, 'barnevernsloven-15-1-mal')
    expect(title).toEqual({ text: 'Målene for arbeidet', lang: 'nb' })
    expect(blocks[0]).toMatchObject({ type: 'lawText', lang: 'nb' })
    const inToc = page.toc.flatMap(({ children }) => children)
    expect(inToc).toContainEqual(expect.objectContaining(title))
    const chapter = pages.find(({ path }) => path === 'p/kapitler/a/')
    expect(chapter?.blocks).toMatchObject([
      {
        type: 'evidence',
        label: [{ text: 'Answers the requirement:' }, { text: title.text, lang: 'nb' }],
      },
    ])
  })

  test('says in its own language what was found, and in bokmål why', () => {
    const page = pagesOf(
      planIn('en', 'lovhjemmel: [barnevernsloven-15-1]\nstatus: vedtatt\n'),
    ).find(({ kind }) => kind === 'compliance')
    const { blocks } = sectionOf(page?.blocks ?? [], 'barnevernsloven-15-1-vedtak')
    expect(blocks.find(({ type }) => type === 'verdict')).toMatchObject({
      text: [
        { text: 'Not found.' },
        { text: 'Vi finner ikke hvem som vedtok planen.', lang: 'nb' },
      ],
    })
  })

  test('says that the name of the site is in another language', () => {
    expect(new Set(pages.map(({ frame }) => frame.siteLang))).toEqual(new Set(['nb']))
  })
})

test('a page of the site says in which language the plans are that it names', () => {
  const pages = pagesOf({ ...planIn('nn'), ...planIn('nb') })
  const [portal, data, contact] = ['', 'data/', 'kontakt/'].map((path) =>
    pages.find((page) => page.path === path),
  )
  const inNynorsk = expect.objectContaining({ text: 'Qplan nn', lang: 'nn' })
  expect(portal?.frame.nav.map(({ link }) => link)).toContainEqual(inNynorsk)
  expect(sectionOf(portal?.blocks ?? [], 'planene').blocks[0]).toMatchObject({
    items: [{ title: { lang: undefined } }, { title: inNynorsk }],
  })
  expect(sectionOf(data?.blocks ?? [], 'plan-nn').title).toEqual(inNynorsk)
  expect(sectionOf(contact?.blocks ?? [], 'plan-nb').title).toEqual({ text: 'Qplan nb' })
  expect(sectionOf(contact?.blocks ?? [], 'plan-nn').title).toEqual(inNynorsk)
  // Two plans of one municipality are told apart by their titles.
  expect(sectionOf(portal?.opening ?? [], 'finn-hjelp').blocks[0]).toMatchObject({
    items: [{ title: { text: 'Qplan nb' } }, { title: inNynorsk }],
  })
})

test('an edition leads nowhere that only the adopted plan has', () => {
  const pages = pagesOf({
    ...planIn('nb', adopted),
    ...planIn('en', 'utgave av: nb\nutgave: oversettelse\n'),
  })
  const paths = new Set(pages.map(({ path }) => `/${path}`))
  const edition = pages.filter(({ path }) => path.startsWith('p/'))
  const links = edition.flatMap((page) =>
    [
      ...JSON.stringify(page).matchAll(
        /"(?:href)":"(\/(?:p|nb)\/[^"#]*)|href=\\"(\/(?:p|nb)\/[^"#\\]*)/g,
      ),
    ]
      .map(([, one, other]) => one ?? other ?? '')
      .filter((to) => to.endsWith('/')),
  )
  expect(links.length).toBeGreaterThan(50)
  expect([...new Set(links)].filter((to) => !paths.has(to))).toEqual([])
})
