import { expect, test } from 'vitest'
import { contextFrom } from '../../../tests/context-from.ts'
import { factsUnder, listsUnder, sectionOf } from '../../../tests/page-blocks.ts'
import { planContext } from '../context.ts'
import type { Block } from '../page.ts'
import { routes } from '../routes.ts'
import { planFacts } from './front.ts'

test('who made the plan is told whole: services, and roles given in words', () => {
  const context = contextFrom({
    'p/plan.md': '---\ntittel: P\ndeltakere: [helsestasjon, foreldre, alle rektorer]\n---\n',
    'p/tjenester/helsestasjon.md': '---\ntittel: Helsestasjonen\n---\n',
  })
  const [planReport] = context.report.plans
  if (!planReport) throw new Error('No plan')
  const [{ values } = { values: [] }] = planFacts(planContext(context, planReport))
  expect(values.map(({ text, href }) => [text, href])).toEqual([
    ['Helsestasjonen', '/p/tjenester/helsestasjon/'],
    ['foreldre', undefined],
    ['alle rektorer', undefined],
  ])
})

test('who answers questions, and the case, stand together, and not once more among the facts', () => {
  const plan =
    '---\ntittel: P\nperiode: 2026\nansvarlig: kommunalsjefen\nkontakt: {navn: Oppvekst, telefon: 00 00 00 01}\nvedtak: [{dato: 2026-01-01, saksnummer: PS 1/26, arkivsak: 25/412, lenke: "https://p.example/1"}, {dato: 2026-02-01, gjelder: endring, saksnummer: PS 9/26, arkivsak: 26/9}]\n---\n'
  const pages = [
    ...routes(contextFrom({ 'p/plan.md': plan, 'q/plan.md': '---\ntittel: Q\n---\n' })),
  ]
  const blocksOf = (path: string) => pages.find((page) => page.path === path)?.blocks ?? []
  const facts = [
    {
      term: 'Hvem svarer',
      values: [
        { text: 'Oppvekst' },
        { text: '00 00 00 01', href: 'tel:00000001', calls: 'Oppvekst' },
      ],
    },
    { term: 'Ansvarlig', values: [{ text: 'Kommunalsjefen' }] },
    { term: 'Saksnummer', values: [{ text: 'PS 1/26', href: 'https://p.example/1' }] },
    { term: 'Arkivsak', values: [{ text: '25/412' }] },
  ]
  expect(factsUnder(sectionOf(blocksOf('p/'), 'sporsmal'))).toEqual(facts)
  expect(factsUnder(sectionOf(blocksOf('p/'), 'om-planen')).map(({ term }) => term)).toEqual([
    'Periode',
  ])
  expect(factsUnder(sectionOf(blocksOf('kontakt/'), 'plan-p'))).toEqual(facts)
  expect(JSON.stringify(blocksOf('q/'))).not.toContain('sporsmal')
})

test('who answers for a plan answers for its editions, too, unless they name somebody', () => {
  const edition = (more = '') => `---\ntittel: U\nutgave av: p\nutgave: ungdom\n${more}---\n`
  const pages = [
    ...routes(
      contextFrom({
        'p/plan.md': '---\ntittel: P\nkontakt: {telefon: 00 00 00 01}\n---\n',
        'u/plan.md': edition(),
        'v/plan.md': edition('kontakt: {telefon: 00 00 00 02}\n'),
      }),
    ),
  ]
  const called = (id: string) =>
    ['kontakt/', `${id}/`].map((path) => {
      const blocks = pages.find((page) => page.path === path)?.blocks ?? []
      const facts = factsUnder(sectionOf(blocks, path === 'kontakt/' ? `plan-${id}` : 'sporsmal'))
      return facts.flatMap(({ values }) => values.map(({ text }) => text))
    })
  expect(called('u')).toEqual([['00 00 00 01'], ['00 00 00 01']])
  expect(called('v')).toEqual([['00 00 00 02'], ['00 00 00 02']])
})

test('what is looked for stands above a preface that may be long', () => {
  const pages = [
    ...routes(
      contextFrom({
        'p/plan.md': '---\ntittel: P\nansvarlig: A\n---\n\nEt forord.\n',
        'u/plan.md': '---\ntittel: U\nutgave av: p\n---\n',
      }),
    ),
  ]
  const ids = pages
    .find(({ path }) => path === 'p/')
    ?.blocks.flatMap((block) => (block.type === 'section' ? [block.id] : []))
  expect(ids).toEqual(['les-planen', 'utgaver', 'sporsmal', 'folg-planen', 'om-planen'])
})

test('the pages of a plan stand under what one comes for, and cost is a line a year that leads to the rest', () => {
  const pages = [
    ...routes(
      contextFrom({
        'p/plan.md':
          '---\ntittel: P\nkostnad: [{år: 2026, beløp: 100 000 kr, dekning: tilskudd}, {år: 2026, beløp: 50 000 kr}, {år: 2027, beløp: 20 000 kr}]\n---\n',
        'p/tiltak/a.md': '---\ntittel: A\n---\n',
        'p/tjenester/b.md': '---\ntittel: B\n---\n',
        'q/plan.md': '---\ntittel: Q\n---\n',
      }),
    ),
  ]
  const blocks = pages.find(({ path }) => path === 'p/')?.blocks ?? []
  const titles = (id: string) =>
    listsUnder(sectionOf(blocks, id)).flatMap(({ items }) => items.map(({ title }) => title.text))
  expect(titles('folg-planen')).toEqual([
    'Tiltak',
    'Status og oppfølging',
    'Historikk og høring',
    'Slik svarer planen på kravene',
  ])
  expect(titles('sla-opp')).toEqual(['Hvem gjør hva', 'Tillegg: det som ikke står i kapitlene'])
  expect(factsUnder(sectionOf(blocks, 'om-planen'))).toContainEqual({
    term: 'Kostnad',
    values: [
      { text: '2026: 150\u00a0000 kr', href: '/p/vedtak/#kostnad' },
      { text: '2027: 20\u00a0000 kr', href: '/p/vedtak/#kostnad' },
      { text: 'I alt: 170\u00a0000 kr', href: '/p/vedtak/#kostnad' },
    ],
  })
  const whole = pages.find(({ path }) => path === 'p/vedtak/')
  expect(JSON.stringify(whole?.blocks)).toContain('tilskudd')
})

test('what somebody looks for first is seen, and the rest of the facts are one tap away', () => {
  const pages = [
    ...routes(
      contextFrom({
        'p/plan.md':
          '---\ntittel: P\nkommune: A\nplantype: temaplan\nansvarlig: rådmannen\nkontakt: {navn: Servicetorget}\n---\n',
        'p/kapitler/01-en.md': '---\ntittel: En\nsammendrag: Tre linjer om kapitlet.\n---\n',
        'q/plan.md': '---\ntittel: Q\n---\n',
      }),
    ),
  ]
  const blocks = pages.find(({ path }) => path === 'p/')?.blocks ?? []
  const about = sectionOf(blocks, 'om-planen')?.blocks ?? []
  const terms = (some: readonly Block[]) =>
    some.flatMap((block) => (block.type === 'facts' ? block.facts.map(({ term }) => term) : []))
  const asked = terms(sectionOf(blocks, 'sporsmal')?.blocks ?? [])
  expect(asked).toContain('Ansvarlig')
  expect(terms(about)).toEqual([])
  const folded = about.flatMap((block) => (block.type === 'details' ? [block] : []))
  expect(folded.map(({ summary, blocks }) => [summary, terms(blocks)])).toEqual([
    ['Fakta', ['Type', 'Kommune']],
  ])
  // Each chapter is a line; its summary opens the chapter itself.
  expect(listsUnder(sectionOf(blocks, 'les-planen')).flatMap(({ items }) => items)).toEqual([
    { title: { text: '1 En', href: '/p/kapitler/en/' } },
  ])
})
