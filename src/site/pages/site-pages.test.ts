import { describe, expect, test } from 'vitest'
import { contextFrom } from '../../../tests/context-from.ts'
import { routes } from '../routes.ts'

const pages = [
  ...routes(
    contextFrom({
      'nettsted.yaml': 'navn: Planer\nspråk: nb\n',
      'bm/plan.md': '---\ntittel: Bokmålsplanen\nspråk: nb\n---\n',
      'bm/tjenester/a.md': '---\ntittel: A\n---\n',
      'nn/plan.md': '---\ntittel: Nynorskplanen\nspråk: nn\n---\n',
      'nn/tjenester/a.md': '---\ntittel: A\n---\n',
    }),
  ),
]
const pageOf = (path: string) => pages.find((page) => page.path === path)

test('the search page calls the pages of a plan what they are called in that plan', () => {
  const [search] = pageOf('sok/')?.blocks ?? []
  const plans = search?.type === 'search' ? search.overview : []
  expect(
    plans.map(({ lang, contents }) => [
      lang,
      contents.find(({ href }) => href.endsWith('tjenester/'))?.text,
    ]),
  ).toEqual([
    ['nb', 'Hvem gjør hva'],
    ['nn', 'Kven gjer kva'],
  ])
})

test('who is at no page is led to the front and to whom to ask, and by the menu to every plan', () => {
  const page = pageOf('404.html')
  const [, , ways] = page?.blocks ?? []
  expect(ways?.type === 'list' && ways.items.map(({ title }) => title)).toEqual([
    { text: 'Forsiden', href: '/' },
    { text: 'Kontakt', href: '/kontakt/' },
  ])
  const menu = JSON.stringify(page?.frame)
  expect(menu).toContain('"/bm/"')
  expect(menu).toContain('"/nn/"')
})

test('who finds nothing is led to help first', () => {
  const context = contextFrom({
    'ordliste.yaml': 'ord: []',
    'p/ordliste.yaml': 'temaer: [{id: t, tittel: T}]',
    'p/plan.md': '---\ntittel: P\nkommune: Vik\n---\n',
    'p/kapitler/a.md': '---\ntittel: A\n---\n',
    'p/tjenester/a.md': '---\ntittel: A\nhjelper med: t\nfor: {fra: 0, til: 5}\n---\n',
    'q/plan.md': '---\ntittel: Q\nkommune: Nes\n---\n',
  })
  const [search] = [...routes(context)].find(({ path }) => path === 'sok/')?.blocks ?? []
  const overview = search?.type === 'search' ? search.overview : []
  expect(overview.map(({ owner, contents }) => [owner, contents[0]?.href])).toEqual([
    ['vik', '/p/finn-hjelp/'],
    ['nes', expect.not.stringContaining('finn-hjelp')],
  ])
})

test('the search says what the index names in the language of the page', () => {
  const saidOn = (path: string) => {
    const [search] = pageOf(path)?.blocks ?? []
    return search?.type === 'search' ? search.texts.said : undefined
  }
  expect(saidOn('sok/')).toEqual({})
  expect(saidOn('sok/nn/')).toMatchObject({
    Tjeneste: 'Teneste',
    Ungdomsutgave: 'Ungdomsutgåve',
    Foreslått: 'Føreslått',
  })
  expect(saidOn('sok/nn/')).not.toHaveProperty('Tiltak')
})

test('the search knows the pages of the site itself, by what people call them, too', () => {
  const known = ['data/', 'kontakt/', 'tilgjengelighet/'].map((path) => pageOf(path)?.search)
  expect(known.map((own) => own?.type)).toEqual(['Side', 'Side', 'Side'])
  expect(known.map((own) => own?.about?.join())).toEqual([
    expect.stringContaining('RSS'),
    expect.stringMatching(/Kontakt oss.*Pressekontakt/),
    expect.stringContaining('Universell utforming'),
  ])
})

test('where nobody says whom to ask, that is told', () => {
  const told = (settings: string) => {
    const context = contextFrom({
      'nettsted.yaml': `navn: Planer\n${settings}`,
      'p/plan.md': '---\ntittel: P\nansvarlig: rådmannen\n---\n',
    })
    const blocks = [...routes(context)].find(({ path }) => path === 'kontakt/')?.blocks ?? []
    return blocks.map((block) => (block.type === 'section' ? block.id : block.type))
  }
  expect(told('')).toEqual(['html', 'plan-p'])
  expect(told('kontakt: {e-post: a@b.example}\n')).toEqual(['plan-p', 'nettstedet'])
})

test('the search speaks the language one comes from', () => {
  expect(
    pages.filter(({ kind }) => kind === 'search').map(({ path, lang }) => [path, lang]),
  ).toEqual([
    ['sok/', 'nb'],
    ['sok/nn/', 'nn'],
  ])
  expect(
    ['', 'bm/', 'nn/', 'nn/tjenester/a/'].map((path) => pageOf(path)?.frame.search.href),
  ).toEqual(['/sok/', '/sok/', '/sok/nn/', '/sok/nn/'])
  const titles = pages.filter(({ kind }) => kind === 'search').map((page) => page.documentTitle)
  expect(titles).toEqual(['Søk – Planer', 'Søk – Nynorsk – Planer'])
  const box = [...(pageOf('nn/')?.opening ?? [])].find(({ type }) => type === 'searchBox')
  expect(box).toMatchObject({ action: '/sok/nn/', button: 'Søk' })
})

test('the search shows how to call a service, where that is short', () => {
  const context = contextFrom({
    'p/plan.md': '---\ntittel: P\n---\n',
    'p/tjenester/a.md':
      '---\ntittel: A\nslik tar du kontakt: Ring 00 00 00 01 eller 00 00 00 02.\n---\n',
    'p/tjenester/b.md': '---\ntittel: B\nslik tar du kontakt: Kom innom.\n---\n',
    'p/tjenester/c.md': `---\ntittel: C\nslik tar du kontakt: Ring 00 00 00 03. ${'Du kan også komme. '.repeat(20)}\n---\n`,
  })
  const contacts = [...routes(context)].flatMap(({ path, search }) =>
    /tjenester\/./.test(path) ? [search?.contact] : [],
  )
  expect(contacts).toEqual([
    [
      { text: 'Ring ' },
      { text: '00 00 00 01', href: 'tel:00000001', calls: 'A' },
      { text: ' eller ' },
      { text: '00 00 00 02', href: 'tel:00000002', calls: 'A' },
      { text: '.' },
    ],
    undefined,
    undefined,
  ])
})

describe('whom to call', () => {
  /** What the first number says of itself on the page of a plan in this language. */
  const told = (language: string, help: string, settings = 'språk: nb') => {
    const context = contextFrom({
      'nettsted.yaml': `navn: Planer\n${settings}\nakutt hjelp: [{telefon: "112", ${help}}]\n`,
      'p/plan.md': `---\ntittel: P\nspråk: ${language}\n---\n`,
    })
    const front = [...routes(context)].find(({ path }) => path === 'p/')
    const { name, when } = front?.frame.urgentHelp.items[0] ?? {}
    return [name, when]
  }
  const everywhere = 'navn: Politi, når: Når det haster.'

  test('is told in the language of the site, and says so on pages in another', () => {
    const [name, when] = [{ text: 'Politi' }, { text: 'Når det haster.' }]
    expect(told('nb', everywhere)).toEqual([name, when])
    expect(told('en', everywhere)).toEqual([
      { ...name, lang: 'nb' },
      { ...when, lang: 'nb' },
    ])
  })

  test('claims no language where the site has none', () => {
    expect(told('en', everywhere, '')).toEqual([{ text: 'Politi' }, { text: 'Når det haster.' }])
  })

  test.each([
    ['nb', { text: 'Når det haster.' }],
    ['nn', { text: 'Når det hastar.' }],
    ['en', { text: 'Når det haster.', lang: 'nb' }],
  ])('is told in the language of the page (%s), else in the nearest', (language, expected) => {
    const help = 'når: {bokmål: Når det haster., nn: Når det hastar.}'
    expect(told(language, help)[1]).toEqual(expected)
  })

  test.each([
    ['', []],
    ['{}, {navn: {}}, {telefon: abc}', []],
    ['{telefon: "112", når: {}}', [{ phone: { text: '112', href: 'tel:112' } }]],
    [
      '{lenke: https://a.example/}',
      [{ name: { text: 'https://a.example/' }, href: 'https://a.example/' }],
    ],
  ])('is what there is of it: [%s]', (help, items) => {
    const context = contextFrom({
      'nettsted.yaml': `akutt hjelp: [${help}]\n`,
      'p/plan.md': '---\ntittel: P\n---\n',
    })
    const [front] = [...routes(context)]
    expect(front?.frame.urgentHelp.items).toEqual(items)
  })
})
