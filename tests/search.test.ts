import { describe, expect, test } from 'vitest'
import { kindMark, likelihoodOf, ownedBy } from '../src/search/page-kinds.ts'
import { closed, groupMark } from '../src/search/vocabulary.ts'
import type { DataFile } from '../src/site/page.ts'
import { openInNode } from './search-evaluation/pagefind-in-node.ts'
import { openSearchPages } from './search-pages.ts'

const opened = await openSearchPages()

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
    ['a compound of a word of it', 'kvistelingaboka', 'blakk'],
    ['empty words around it', 'hva er et ungdomshus', 'hus'],
    ['the number of a goal', 'mål 1.4', 'mal-1-4'],
    ['the number of a case, however its year is written', 'sak 44/2026', 'vedtaket'],
    ['a date in figures', '09.06.2026', 'vedtaket'],
    ['words of which not all are there', 'ungdomshus med badstue', 'hus'],
  ])('with %s is answered first by the right page: %s', async (_, query, path) => {
    expect((await opened.ask(query)).paths[0]).toBe(path)
  })

  test('for a group is answered first by the page with the rarest word of it', async () => {
    expect((await opened.ask('rariteter')).paths).toEqual(['sjelden', 'vanlig'])
  })

  test.each([
    ['what a word means, before the pages that use it', 'hva er tverrprat', ['ordliste', 'moter']],
    ['a word alone, before the word list', 'tverrprat', ['moter', 'ordliste']],
  ])('is answered by how it is put: %s', async (_, query, paths) => {
    expect((await opened.ask(query)).paths).toEqual(paths)
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
    const { paths, found } = await opened.ask('badeland', { near })
    expect(paths).toEqual([near, near === 'nord' ? 'sor' : 'nord'])
    expect(found[0]?.kind).toEqual(['Tjeneste', near === 'nord' ? 'Nord' : 'Sør'])
  })

  test.each([
    ['badeland i nord', 'nord', 'sor'],
    ['badeland i Ytre Sør', 'sor', 'nord'],
  ])(
    'that names somebody is answered by theirs first, wherever one comes from: %s',
    async (query, named, near) => {
      const { paths, question } = await opened.ask(query, { near })
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
    expect((await opened.ask('fond')).paths).not.toContain('ordliste')
    expect((await opened.ask('dag')).paths).not.toContain('vanlig')
    expect((await opened.ask('dagligord')).paths).toContain('vanlig')
  })

  test('with an ending after a word is not taken for two words', async () => {
    const { question } = await opened.ask('lista rer')
    expect(question.clauses.filter(({ terms }) => terms.length > 0)).toHaveLength(1)
  })

  test('finds nothing where there is nothing', async () => {
    expect((await opened.ask('qqqq')).paths).toEqual([])
    expect((await opened.ask('   ', { chosen: { type: 'Finnes ikke' } })).paths).toEqual([])
  })

  test('of a word that is on no page finds none that begins as it does', async () => {
    expect((await opened.ask('ungdomsqqqq', { asWritten: true })).paths).toEqual([])
  })

  test('finds a word that is being written, and does not correct it yet', async () => {
    const { paths, question } = await opened.ask('ungdomsh', { typing: true })
    expect(paths[0]).toBe('hus')
    expect(question.clauses[0]?.terms.map(({ text }) => text)).toContain('ungdomshus')
    expect(question.corrected).toBeUndefined()
  })

  test('is corrected, unless asked not to be', async () => {
    expect((await opened.ask('helsestajson åpent')).question.corrected).toBe('helsestasjon åpent')
    const literal = await opened.ask('helsestajson', { asWritten: true })
    expect(literal.question.corrected).toBeUndefined()
    expect(literal.paths).toEqual([])
  })

  test('is kept to the chosen filters', async () => {
    expect((await opened.ask('', { chosen: { type: 'Tiltak' } })).paths).toEqual(['fond'])
    expect((await opened.ask('skole', { chosen: { type: 'Tiltak' } })).paths).toEqual([])
    expect(
      (await opened.ask('skole', { chosen: { level: 'For alle', status: 'Pågår' } })).paths,
    ).toEqual(['ppt'])
  })

  test.each([
    ['selvmord', true],
    ['pappa slår meg hver dag', true],
    ['jeg vil ikke leve', true],
    ['trommeslager', false],
    ['jeg vil ikke på skolen', false],
  ])('«%s» sounds urgent: %s', async (query, urgent) => {
    expect((await opened.ask(query)).question.urgent).toBe(urgent)
  })

  test('from who may be in danger asks for help first, whoever else is named', async () => {
    const { question } = await opened.ask('skolen vet at pappa slår meg på ungdomshuset')
    const [help, danger, ...others] = question.clauses
      .map(({ weight }) => weight)
      .sort((a, b) => b - a)
    expect([help, danger]).toEqual([1, 1])
    expect(others.length).toBeGreaterThan(1)
    expect(Math.max(...others)).toBeLessThanOrEqual(0.25)
  })

  test.each([
    ['gutten min', ['finn']],
    ['jenta mi på 14', ['finn']],
    ['barnebarnet mitt', ['finn']],
    ['gutten min er snurrig', []],
  ])('that says only who it is about is after help: «%s»', async (query, paths) => {
    expect((await opened.ask(query)).paths).toEqual(paths)
  })

  test.each([kindMark('appendix'), kindMark('compliance'), groupMark(99_999)])(
    'finds no page by a mark that none has: %s',
    async (mark) => {
      await opened.ask('hva er tverrprat på ungdomshuset')
      expect((await opened.engine.search(closed(mark), { filters: {} })).results).toEqual([])
    },
  )

  test('has a bound', async () => {
    const start = performance.now()
    await opened.ask('ungdomshus '.repeat(20_000))
    expect(performance.now() - start).toBeLessThan(5000)
  })

  test('is answered alike whatever was asked before', async () => {
    const fresh = await openInNode(opened.files)
    const { hits } = await fresh.search.ask('ungdomshus')
    fresh.close()
    await opened.ask('skolefravær')
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

describe('the vocabulary', () => {
  const vocabularyOf = (all: readonly DataFile[]) =>
    JSON.parse(`${all.find(({ path }) => path === 'ord.json')?.content}`)

  test('holds the groups that a page has a word of, and no others', () => {
    const lines: string[] = vocabularyOf(opened.files).groups.split(';')
    expect(lines).toContain('kvistelinga')
    expect(lines.join('\n')).toContain('helsesykepleier')
    expect(lines.join('\n')).not.toContain('fosterhjem')
  })
})
