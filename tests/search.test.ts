import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSearchIndex } from '../src/build/search/search-index.ts'
import { makePage, plainTheme } from '../src/build/test-site.ts'
import { markWords } from '../src/search/marks.ts'
import { likelihoodOf, ownedBy } from '../src/search/page-kinds.ts'
import { type Passage, passagesOf } from '../src/search/passages.ts'
import { withPhoneLinks } from '../src/site/body/phone-links.ts'
import type { DataFile, Page } from '../src/site/page.ts'
import { type OpenedSearch, openInNode } from './search-evaluation/pagefind-in-node.ts'

const page = (path: string, title: string, html: string, over: Partial<Page> = {}) =>
  makePage({ path: `${path}/`, title, blocks: [{ type: 'html', html }], ...over })

const pages = [
  page('helse', 'Helsestasjon', '<p>Her er det helsesykepleier hver dag.</p>'),
  page('ppt', 'Pedagogisk-psykologisk tjeneste', '<p>Vi gir råd til skolen.</p>', {
    search: { type: 'Tjeneste', services: [], levels: ['For alle'], statuses: ['Pågår'] },
  }),
  page(
    'fravaer',
    'Oppfølging av skolefravær',
    '<p>Vi ringer heim ved fravær.</p><h2 id="s1">Første dag</h2><p>Fraværet blir meldt</p><p>Vi venter.</p><h2 id="s2">Andre dag</h2><p>Ingenting.</p>',
    { lang: 'nn' },
  ),
  page('fond', 'Fritidsfond', '<p>Fondet betaler kontingent.</p>', {
    search: {
      type: 'Tiltak',
      services: [],
      contact: withPhoneLinks('Ring 00 00 00 07 om dagen.', 'Fondet'),
    },
  }),
  page('okonomi', 'Økonomi', '<p>Hva tiltakene koster.</p>'),
  page('hus', 'Ungdomshus', '<p>Åpent om kvelden. Huset er rusfritt.</p>'),
  page('blakk', 'Penger', '<p>Råd om penger: tufsebanken.</p>'),
  page('avtale', 'Avtale', '<p>En vertskommune driver tjenesten etter barnekonvensjonen.</p>'),
  page('vanlig', 'Lista', '<p>Dagligord dagligord.</p>'),
  page('sjelden', 'Sida', '<p>Fjompenisse.</p>'),
  page('ordliste', 'Ordliste', '<p>Mange ord.</p>', {
    kind: 'glossary',
    search: { type: 'Ord', services: [], about: ['Tverrprat'] },
  }),
  page('moter', 'Møter', '<p>Tverrprat er nyttig. Vi møtes til tverrprat.</p>'),
  page('for-unge', 'Til deg', '<p>Noen er slem og lager bråk.</p>', {
    search: { type: 'Kapittel', services: [], edition: 'youth' },
  }),
  page('nord', 'Badeland', '<p>Åpent i sommer.</p>', {
    search: { type: 'Tjeneste', services: [], owner: 'nord', of: ['Nord'] },
  }),
  page('sor', 'Badeland', '<p>Åpent i sommer.</p>', {
    search: { type: 'Tjeneste', services: [], owner: 'sor', of: ['Sør'] },
  }),
  page('mal-1-4', 'Alle med', '<p>Ingen står utenfor.</p>', { eyebrow: 'Mål 1.4' }),
  page('malene', 'Målene', '<p>Mål 1.4 og mål 1.5 er mål for alle. Målet er 14.</p>'),
  page('sfo', 'SFO', '<p>Etter siste time.</p>'),
  page('saker', 'Med i saker som gjelder dem', '<p>Alle sier hva de mener.</p>'),
  page('vedtaket', 'Vedtaket', `<p>PS 44/26. ${'Rådet la fram sitt syn i møtet. '.repeat(9)}</p>`),
  page('for-alle', 'Bråk', '<p>Noen er slem og lager bråk.</p>'),
]
const words = {
  groups: [
    { asked: ['kvistelinga'], found: ['tufsebanken'] },
    { asked: ['rariteter'], found: ['dagligord', 'fjompenisse'] },
  ],
  // «dagligord» stands in most of them.
  owners: [
    { id: 'nord', name: 'Nord' },
    { id: 'sor', name: 'Ytre Sør' },
  ],
  texts: ['Hjelp fra tjeneste og fond', 'Kommuner', 'Fjompenisse', ...Array(9).fill('Dagligord')],
}

let files: DataFile[]
let opened: OpenedSearch

beforeAll(async () => {
  const index = await openSearchIndex(words)
  for (const one of pages) await index.add(one, await plainTheme.render(one, { base: '/' }))
  files = await index.files()
  await index.close()
  opened = await openInNode(files)
}, 60_000)

afterAll(() => opened.close())

type Options = Parameters<OpenedSearch['search']['ask']>[1]

async function ask(query: string, options?: Options) {
  const { hits, question } = await opened.search.ask(query, options)
  const found = await Promise.all(hits.map((hit) => hit.data()))
  return { question, found, paths: found.map(({ url }) => url.slice(1, -1)) }
}

describe('a question', () => {
  test.each([
    ['an inflection', 'fritidsfondet', 'fond'],
    ['a last part', 'fond', 'fond'],
    ['a first part', 'ungdom', 'hus'],
    ['a compound written apart', 'fritids fond', 'fond'],
    ['a compound written apart in three', 'skole fritids ordning', 'sfo'],
    ['a compound turned round', 'fond til fritid', 'fond'],
    ['a compound of a word that is empty alone', 'kommune vert', 'avtale'],
    ['an old name', 'helsesøster', 'helse'],
    ['a short form', 'PPT', 'ppt'],
    ['a short form with stops', 'p.p.t.', 'ppt'],
    ['a last part that stands nowhere alone', 'konvensjon', 'avtale'],
    ['a compound of which one part is known', 'ungdomsfjas', 'hus'],
    ['how old somebody is', 'ungdomshus for meg som er 14 år', 'hus'],
    ['the long form of it', 'pedagogisk-psykologisk tjeneste', 'ppt'],
    ['nynorsk', 'skulefråvær', 'fravaer'],
    ['bokmål, of a text in nynorsk', 'ringer hjem', 'fravaer'],
    ['no Norwegian letters', 'okonomi', 'okonomi'],
    ['a slip', 'ungdomshsu', 'hus'],
    ['a word of the own glossary', 'kvistelinga', 'blakk'],
    ['a compound of a word of it', 'kvistelingahjelp', 'blakk'],
    ['empty words around it', 'hva er et ungdomshus', 'hus'],
    ['the number of a goal', 'mål 1.4', 'mal-1-4'],
    ['the number of a case, however its year is written', 'sak 44/2026', 'vedtaket'],
    ['words of which not all are there', 'ungdomshus med badstue', 'hus'],
  ])('with %s is answered first by the right page: %s', async (_, query, path) => {
    expect((await ask(query)).paths[0]).toBe(path)
  })

  test('for a group is answered first by the page with the rarest word of it', async () => {
    expect((await ask('rariteter')).paths).toEqual(['sjelden', 'vanlig'])
  })

  test.each([
    ['what a word means, before the pages that use it', 'hva er tverrprat', ['ordliste', 'moter']],
    ['a word alone, before the word list', 'tverrprat', ['moter', 'ordliste']],
  ])('is answered by how it is put: %s', async (_, query, paths) => {
    expect((await ask(query)).paths).toEqual(paths)
  })

  test.each([
    ['tiltak', 'measures'],
    ['alle tjenester', 'services'],
    ['Indikatorar', 'indicators'],
    ['mål', 'goals'],
    ['innsatsområder', 'focusAreas'],
    ['lovkrav', 'compliance'],
    ['kontakt oss', 'contact'],
    ['ringe kommunen', 'contact'],
    ['hvem svarer pressen', 'contact'],
    ['finn hjelp', 'help'],
  ])('that only names pages asks for them: «%s»', (query, kind) => {
    const likely = (text: string) =>
      likelihoodOf(text, opened.search.interpreter.understand(text)).get(kind) ?? 1
    expect(likely(query)).toBeGreaterThan(2)
    expect(likely(`${query} mot mobbing`)).toBeLessThanOrEqual(kind === 'contact' ? 3 : 1)
  })

  test('says not what is sought by an age at its end, but by the number of a place', () => {
    const lookedUp = (query: string) =>
      opened.search.interpreter
        .understand(query)
        .clauses.flatMap(({ terms }) => terms.map(({ text }) => text))
    expect(lookedUp('ungdomshus for gravid og 14')).not.toContain('14')
    expect(lookedUp('mål 13 og 14')).toContain('14')
  })

  test('of somebody young is answered sooner by the edition for them than the same question of another', async () => {
    const scoreOf = async (query: string) => {
      const { hits } = await opened.search.ask(query)
      const scores = new Map(
        await Promise.all(
          hits.map(async ({ data, score }) => [(await data()).url, score] as const),
        ),
      )
      return (scores.get('/for-unge/') ?? 0) / (scores.get('/for-alle/') ?? 1)
    }
    const others = await scoreOf('bråk mot barnet mitt, sier jeg')
    expect(others).toBeGreaterThan(0)
    expect(await scoreOf('jeg hører bråk')).toBeGreaterThan(others * 1.2)
  })

  test.each(['nord', 'sor'])('from %s is answered from there first', async (near) => {
    const { paths, found } = await ask('badeland', { near })
    expect(paths).toEqual([near, near === 'nord' ? 'sor' : 'nord'])
    expect(found[0]?.kind).toEqual(['Tjeneste', near === 'nord' ? 'Nord' : 'Sør'])
  })

  test.each([
    ['badeland i nord', 'nord', 'sor'],
    ['badeland i Ytre Sør', 'sor', 'nord'],
  ])(
    'that names somebody is answered by theirs first, wherever one comes from: %s',
    async (query, named, near) => {
      const { paths, question } = await ask(query, { near })
      expect(paths.slice(0, 2)).toEqual([named, near])
      expect(question.owners).toEqual([named])
    },
  )

  test('from somewhere is answered by the site itself as by the pages there', () => {
    const likely = (near?: string) =>
      likelihoodOf('csv', opened.search.interpreter.understand('csv'), near).get('data') ?? 1
    expect(likely('nord')).toBeGreaterThan(likely() * 2)
  })

  test('finds no page by a word that only begins as another does', async () => {
    expect((await ask('fond')).paths).not.toContain('ordliste')
    expect((await ask('dag')).paths).not.toContain('vanlig')
    expect((await ask('dagligord')).paths).toContain('vanlig')
  })

  test('with an ending after a word is not taken for two words', async () => {
    const { question } = await ask('lista rer')
    expect(question.clauses.filter(({ terms }) => terms.length > 0)).toHaveLength(1)
  })

  test('finds nothing where there is nothing', async () => {
    expect((await ask('qqqq')).paths).toEqual([])
    expect((await ask('   ', { chosen: { type: 'Finnes ikke' } })).paths).toEqual([])
  })

  test('of a word that is on no page finds none that begins as it does', async () => {
    expect((await ask('ungdomsqqqq', { asWritten: true })).paths).toEqual([])
  })

  test('finds a word that is being written, and does not correct it yet', async () => {
    const { paths, question } = await ask('ungdomsh', { typing: true })
    expect(paths[0]).toBe('hus')
    expect(question.clauses[0]?.terms.map(({ text }) => text)).toContain('ungdomshus')
    expect(question.corrected).toBeUndefined()
  })

  test('is corrected, unless asked not to be', async () => {
    expect((await ask('helsestajson åpent')).question.corrected).toBe('helsestasjon åpent')
    const literal = await ask('helsestajson', { asWritten: true })
    expect(literal.question.corrected).toBeUndefined()
    expect(literal.paths).toEqual([])
  })

  test('is kept to the chosen filters', async () => {
    expect((await ask('', { chosen: { type: 'Tiltak' } })).paths).toEqual(['fond'])
    expect((await ask('skole', { chosen: { type: 'Tiltak' } })).paths).toEqual([])
    expect((await ask('skole', { chosen: { level: 'For alle', status: 'Pågår' } })).paths).toEqual([
      'ppt',
    ])
  })

  test.each([
    ['selvmord', true],
    ['pappa slår meg hver dag', true],
    ['jeg vil ikke leve', true],
    ['trommeslager', false],
    ['jeg vil ikke på skolen', false],
  ])('«%s» sounds urgent: %s', async (query, urgent) => {
    expect((await ask(query)).question.urgent).toBe(urgent)
  })

  test('from who may be in danger asks for help first, whoever else is named', async () => {
    const { question } = await ask('skolen vet at pappa slår meg på ungdomshuset')
    const [danger, ...others] = question.clauses.map(({ weight }) => weight).sort((a, b) => b - a)
    expect(danger).toBe(1)
    expect(others.length).toBeGreaterThan(1)
    expect(Math.max(...others)).toBeLessThanOrEqual(0.25)
  })

  test('has a bound', async () => {
    const start = performance.now()
    await ask('ungdomshus '.repeat(20_000))
    expect(performance.now() - start).toBeLessThan(5000)
  })

  test('is answered alike whatever was asked before', async () => {
    const fresh = await openInNode(files)
    const { hits } = await fresh.search.ask('ungdomshus')
    fresh.close()
    await ask('skolefravær')
    const again = await opened.search.ask('ungdomshus')
    expect(again.hits.map(({ id, score }) => [id, score])).toEqual(
      hits.map(({ id, score }) => [id, score]),
    )
  })
})

test('a word that the own municipality only explains stands below a service of another', () => {
  const of = (query: string, near?: string) => {
    const question = opened.search.interpreter.understand(query)
    const likely = likelihoodOf(query, question, near)
    const own = near === undefined ? 1 : (likely.get(ownedBy(near)) ?? 1)
    return { explained: (likely.get('glossary') ?? 1) * own, helps: likely.get('service') ?? 1 }
  }
  const { explained, helps } = of('kontingent', 'nord')
  expect(explained).toBeLessThan(helps)
  const asked = of('hva er kontingent', 'nord')
  expect(asked.explained).toBeGreaterThan(asked.helps)
})

test('a question in nynorsk is likelier answered by a page in nynorsk, one in bokmål by another', () => {
  const nynorsk = (query: string) =>
    likelihoodOf(query, opened.search.interpreter.understand(query)).get('nynorsk') ?? 1
  expect(nynorsk('kven kan eg ringje')).toBeGreaterThan(1)
  expect(nynorsk('hvem kan jeg ringe')).toBeLessThan(1)
  // Either, or neither.
  expect(nynorsk('jordmor')).toBe(1)
  expect(nynorsk('kem kan æ ring heim te')).toBe(1)
})

describe('what is read of a hit', () => {
  test('is what is shown of it, without the marks it is found by', async () => {
    const { found } = await ask('fritidsfond')
    expect(found[0]).toEqual({
      url: '/fond/',
      title: 'Fritidsfond',
      lang: 'nb',
      kind: ['Tiltak'],
      contact: [
        { text: 'Ring ' },
        { text: '00 00 00 07', href: 'tel:00000007', calls: 'Fondet' },
        { text: ' om dagen.' },
      ],
      content: 'Fondet betaler kontingent.',
      anchors: [],
    })
  })

  test('has its headings', async () => {
    const { found } = await ask('skolefravær')
    expect(found[0]?.anchors).toEqual([
      { id: 's1', text: 'Første dag', at: expect.any(Number) },
      { id: 's2', text: 'Andre dag', at: expect.any(Number) },
    ])
  })
})

describe('passagesOf', () => {
  async function passages(query: string) {
    const { found, question } = await ask(query)
    const [page] = found
    if (page === undefined) throw new Error(`${query} finds nothing`)
    return passagesOf(page, question, opened.search.interpreter.analyse)
  }
  const shown = ({ pieces }: Passage) => pieces.map(({ text }) => text).join('')
  const marked = ({ pieces }: Passage) =>
    pieces.filter((piece) => piece.marked).map(({ text }) => text)

  test('stand under their headings, and nothing of the next one is shown', async () => {
    const [above, under, ...rest] = await passages('fraværet meldt')
    expect(rest).toEqual([])
    expect(above?.heading).toBeUndefined()
    expect(above && marked(above)).toEqual(['fravær'])
    expect(under?.heading?.id).toBe('s1')
    expect(under && shown(under)).toBe('Fraværet blir meldt. Vi venter.')
    expect(under && marked(under)).toEqual(['Fraværet', 'meldt'])
    expect(under?.quote).toBe('Fraværet blir meldt')
  })

  test('show the word that means the same', async () => {
    const [only] = await passages('helsesøster')
    expect(only && marked(only)).toEqual(['helsesykepleier'])
  })

  /** A page of sections of so many words, some of them others. */
  function longPage(sections: number, length: number, words: Record<string, string> = {}) {
    const content = Array.from({ length: sections }, (_, i) =>
      Array.from({ length }, (_, at) =>
        at === 0 ? `Del${i}.` : (words[`${i}.${at}`] ?? 'fyll'),
      ).join(' '),
    ).join(' ')
    const anchors = Array.from({ length: sections }, (_, i) => {
      const text = `Del${i}`
      return { id: `s${i}`, text, at: content.indexOf(`${text}.`) }
    })
    return { content, anchors }
  }

  async function passagesIn(query: string, page: Parameters<typeof passagesOf>[0]) {
    const { question } = await opened.search.ask(query)
    return passagesOf(page, question, opened.search.interpreter.analyse)
  }

  test('are three at most, those with the word that few sections have before others, in order', async () => {
    const everywhere = Object.fromEntries(
      Array.from({ length: 8 }, (_, i) => [`${i}.3`, 'penger'] as const),
    )
    const page = longPage(8, 40, { ...everywhere, '6.3': 'kontingent' })
    const found = await passagesIn('penger til kontingent', page)
    expect(found.map(({ heading }) => heading?.id)).toEqual(['s0', 's1', 's6'])
  })

  test('are cut where most is answered, with words around it and none of another section', async () => {
    const page = longPage(3, 100, { '1.10': 'penger', '1.60': 'penger', '1.65': '(kontingent),' })
    const [only, ...rest] = await passagesIn('penger til kontingent', page)
    expect(rest).toEqual([])
    expect(only?.heading?.id).toBe('s1')
    expect(only && shown(only).match(/\p{L}+/gu)).toHaveLength(24)
    expect(only && shown(only)).toMatch(
      /^… (fyll ){5,}penger (fyll ){4}\(kontingent\),( fyll){5,} …$/,
    )
    const last = await passagesIn('kontingent', longPage(2, 50, { '0.49': 'kontingent' }))
    expect(last.map(shown)).toEqual([`… ${'fyll '.repeat(23)}kontingent`])
  })

  test.each([
    [
      'the sentence that answers',
      'En setning som er fem ord lengre enn den må. Så er det penger til alle.',
      ['Så er det penger til alle.'],
    ],
    [
      'its label where it is a fact',
      'Status: Pågår. Hjelper med: Mat · Penger. For: Alle.',
      ['Hjelper med: Mat · Penger. For: Alle.'],
    ],
    ['a value of a long row', `${'mye '.repeat(30)}· penger · mat`, ['… penger · mat']],
    [
      'the sentence where a number ends with a stop',
      'Elever på 10. trinn får penger.',
      ['Elever på 10. trinn får penger.'],
    ],
  ])('begin with %s', async (_, content, texts) => {
    const found = await passagesIn('penger', { content, anchors: [] })
    expect(found.map(shown)).toEqual(texts)
  })

  test('are running text rather than facts that say the same', async () => {
    const content = `Hjelper med: Penger. Pris: ${'mye '.repeat(30)}. Vi gir råd om penger. Kom innom.`
    const page = { content, anchors: [], start: content.indexOf('Vi') }
    expect((await passagesIn('penger', page)).map(shown)).toEqual([
      'Vi gir råd om penger. Kom innom.',
    ])
    expect((await passagesIn('qqq', page)).map(shown)).toEqual(['Vi gir råd om penger. Kom innom.'])
  })

  test('are lead or running text rather than the facts between them', async () => {
    const facts = `Hjelper med: Penger · Mat. Pris: ${'mye '.repeat(30)}.`
    const read = async (lead: string, running: string) => {
      const content = `${lead} ${facts} ${running}`
      const start = content.length - running.length
      const page = { content, anchors: [], start, lead: lead.length }
      return (await passagesIn('penger', page)).map(shown)
    }
    expect(await read('Vi hjelper alle.', 'Vi gir råd om penger. Kom innom.')).toEqual([
      'Vi gir råd om penger. Kom innom.',
    ])
    expect((await read('Vi hjelper med penger.', 'Kom innom.'))[0]).toMatch(
      /^Vi hjelper med penger\./,
    )
    expect((await read('Vi hjelper alle.', 'Kom innom.'))[0]).toMatch(/^Hjelper med: Penger/)
  })

  test('leave out the heading that they stand under, and are nothing where it alone answers', async () => {
    const content = 'Penger. Råd til alle. Penger. Mat.'
    const anchors = [
      { id: 'a', text: 'Penger', at: 0 },
      { id: 'b', text: 'Penger', at: 22 },
      { id: 'c', text: 'Mat', at: 30 },
    ]
    expect((await passagesIn('penger', { content, anchors })).map(shown)).toEqual([
      'Råd til alle.',
      '',
    ])
  })

  test('are the beginning of a page that has none of the words', async () => {
    const [only, ...rest] = await passagesIn('kontingent', longPage(2, 50))
    expect(rest).toEqual([])
    expect(only?.heading).toBeUndefined()
    expect(only && shown(only)).toBe(`Del0. ${'fyll '.repeat(23)}…`)
    expect(await passagesIn('kontingent', { content: '', anchors: [] })).toMatchObject([
      { pieces: [] },
    ])
  })

  test('are found in a long text without reading its words again for each section', async () => {
    const words = Object.fromEntries(
      Array.from({ length: 400 }, (_, i) => [`${i % 40}.${i + 1}`, 'penger'] as const),
    )
    const { question } = await opened.search.ask('penger')
    let read = 0
    const found = passagesOf(longPage(40, 1000, words), question, (word) => {
      read += 1
      return opened.search.interpreter.analyse(word)
    })
    expect(found.length).toBeGreaterThan(0)
    // Once for words and once for expressions, and those that are shown.
    expect(read).toBeLessThan(2.1 * 40 * 1000)
  })
})

describe('markWords', () => {
  async function marked(query: string, text: string) {
    const { question } = await opened.search.ask(query)
    const { analyse } = opened.search.interpreter
    const { pieces, quote } = markWords(text, question, analyse)
    return { marked: pieces.filter((one) => one.marked).map((one) => one.text), quote, pieces }
  }

  test('marks all forms of a word, and what means the same', async () => {
    expect((await marked('fravær', 'Fråværet og skolefraværet.')).marked).toEqual([
      'Fråværet',
      'skolefraværet',
    ])
    expect((await marked('helsesøster', 'Vår helsesykepleier.')).marked).toEqual([
      'helsesykepleier',
    ])
  })

  test('marks words that follow each other as one', async () => {
    const found = await marked('fraværet skolen', 'Alt fravær skolen ser. Skolen, fravær.')
    expect(found.marked).toEqual(['fravær skolen', 'Skolen', 'fravær'])
  })

  test('quotes no words across a stop, for no browser finds them', async () => {
    const { quote } = await marked('fraværet', 'Straks: Fraværet blir meldt. Vi venter.')
    expect(quote).toBe('Fraværet blir meldt')
  })

  test('keeps every letter, and quotes nothing where nothing answers', async () => {
    const { pieces, quote } = await marked('fraværet', 'Noe «annet» – helt.')
    expect(pieces).toEqual([{ text: 'Noe «annet» – helt.', marked: false }])
    expect(quote).toBeUndefined()
  })
})

describe('the vocabulary', () => {
  const vocabularyOf = (all: readonly DataFile[]) =>
    JSON.parse(`${all.find(({ path }) => path === 'ord.json')?.content}`)

  test('holds the groups that a page has a word of, and no others', () => {
    const lines: string[] = vocabularyOf(files).groups
    expect(lines).toContain('kvistelinga')
    expect(lines.join('\n')).toContain('helsesykepleier')
    expect(lines.join('\n')).not.toContain('fosterhjem')
  })
})
