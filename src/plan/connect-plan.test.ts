import { describe, expect, test } from 'vitest'
import { siteFrom } from '../../tests/site-from.ts'
import type { Entry, Plan } from './model.ts'

/** One plan «p» from the texts of its files. */
function planFrom(files: Record<string, string>): Plan {
  const texts = Object.entries(files).map(([path, text]) => [`p/${path}`, text])
  const { site } = siteFrom({ 'p/plan.md': '---\ntittel: P\n---\n', ...Object.fromEntries(texts) })
  const [plan] = site.plans
  if (!plan) throw new Error('no plan')
  return plan
}

const fields = (yaml: string) => `---\ntittel: T\n${yaml}\n---\n`
const ids = (entries: readonly (Entry | undefined)[]) => entries.map((entry) => entry?.id)

describe('references are followed both ways', () => {
  const plan = planFrom({
    'mal/stor.md': fields('indikatorer: [tall]'),
    'mal/liten.md': fields('delmål av: stor\ntjeneste: ppt'),
    'innsatsomrader/tidlig.md': fields('mål: [stor]'),
    'tiltak/besok.md': fields(
      'mål: [liten, borte]\ninnsatsområde: tidlig\nansvarlig: ppt\nsamarbeider med: [nav, NAV]\nindikatorer: tall',
    ),
    'tjenester/oppvekst.md': fields(''),
    'tjenester/ppt.md': fields('under: oppvekst'),
    'tjenester/nav.md': fields(''),
    'samarbeid/a.md': fields('deltakere: [ppt, foreldre, alle rektorer, pptt]'),
    'samarbeid/b.md': fields('under: a'),
    'indikatorer/tall.md': fields(''),
    'kapitler/01-x.md': `${fields('')}[[tiltak/besok]] og [besøk](../tiltak/besok.md)\n`,
  })
  const find = plan.find

  test.each([
    ['goal.partOf', [find('goal', 'liten')?.partOf], ['stor']],
    ['goal.parts', find('goal', 'stor')?.parts, ['liten']],
    ['goal.service', [find('goal', 'liten')?.service], ['ppt']],
    ['goal.indicators', find('goal', 'stor')?.indicators, ['tall']],
    ['goal.measures', find('goal', 'liten')?.measures, ['besok']],
    ['goal.focusAreas', find('goal', 'stor')?.focusAreas, ['tidlig']],
    ['focusArea.goals', find('focusArea', 'tidlig')?.goals, ['stor']],
    ['focusArea.measures', find('focusArea', 'tidlig')?.measures, ['besok']],
    ['measure.goals', find('measure', 'besok')?.goals, ['liten']],
    ['measure.responsible', find('measure', 'besok')?.responsible, ['ppt']],
    ['measure.cooperatesWith', find('measure', 'besok')?.cooperatesWith, ['nav']],
    ['service.under', [find('service', 'ppt')?.under], ['oppvekst']],
    ['service.members', find('service', 'oppvekst')?.members, ['ppt']],
    ['service.measures', find('service', 'ppt')?.measures, ['besok']],
    ['service.helpsIn', find('service', 'nav')?.helpsIn, ['besok']],
    ['service.cooperations', find('service', 'ppt')?.cooperations, ['a']],
    ['service.goals', find('service', 'ppt')?.goals, ['liten']],
    ['cooperation.parts', find('cooperation', 'a')?.parts, ['b']],
    ['cooperation.participants', find('cooperation', 'a')?.participants, ['ppt']],
    ['indicator.goals', find('indicator', 'tall')?.goals, ['stor']],
    ['indicator.measures', find('indicator', 'tall')?.measures, ['besok']],
  ])('%s', (_name, entries, expected) => {
    expect(ids(entries ?? [])).toEqual(expected)
  })

  test('participants in words are roles; what is nearly an id is a misspelt id', () => {
    expect(find('cooperation', 'a')?.roles).toEqual(['foreldre', 'alle rektorer'])
    expect(
      find('cooperation', 'a')
        ?.references.filter(({ known }) => !known)
        .map(({ id }) => id),
    ).toEqual(['pptt'])
  })

  test('dangling is data with its place', () => {
    const dangling = find('measure', 'besok')?.references.find(({ known }) => !known)
    expect(dangling).toMatchObject({ id: 'borte', field: 'goals', kind: 'goal', target: undefined })
    expect(dangling?.place.start).toMatchObject({ line: 3, column: 14 })
  })

  test('backlinks name each entry once', () => {
    const measure = find('measure', 'besok')
    expect(measure && ids(plan.backlinksOf(measure))).toEqual(['x'])
    const service = find('service', 'ppt')
    expect(service && ids(plan.backlinksOf(service))).toEqual(['liten', 'besok', 'a'])
  })
})

describe('entries in folders', () => {
  test('are referred to by their path', () => {
    const plan = planFrom({
      'tjenester/oppvekst/ppt.md': fields(''),
      'tiltak/a.md': fields('ansvarlig: [oppvekst/ppt, Oppvekst/PPT.md]'),
    })
    expect(ids(plan.find('measure', 'a')?.responsible ?? [])).toEqual(['oppvekst/ppt'])
    expect(plan.find('measure', 'a')?.references.map(({ known }) => known)).toEqual([true, true])
  })
})

describe('order', () => {
  test('of goals and measures is by number, then by file name', () => {
    const plan = planFrom({
      'mal/a.md': fields('nr: 10'),
      'mal/b.md': fields('nr: 2'),
      'mal/c.md': fields('nr: 1.10'),
      'mal/d.md': fields('nr: 1.9'),
      'mal/ø.md': fields(''),
      'mal/y.md': fields(''),
    })
    expect(ids(plan.goals)).toEqual(['d', 'c', 'b', 'a', 'y', 'o'])
  })
})

describe('series', () => {
  test('go on in the CSV file of the same name', () => {
    const plan = planFrom({
      'indikatorer/tall.md': fields('serie: [{periode: 2023, verdi: 1}]'),
      'indikatorer/Tall.csv': 'periode;verdi\n2024;2,5\n',
      'indikatorer/annet.md': fields(''),
    })
    const values = (id: string) =>
      plan.find('indicator', id)?.series.map(({ period, value }) => [period, value])
    expect(values('tall')).toEqual([
      ['2023', 1],
      ['2024', 2.5],
    ])
    expect(values('annet')).toEqual([])
  })
})

describe('links across plans', () => {
  const { site } = siteFrom({
    'a/plan.md':
      '---\ntittel: A\nutgave av: b\n---\n[[b:tiltak/x]] [[b:tiltak/y]] [[b:tiltak/x#del]] [[b:tiltak/x#borte]] [[c:tiltak/x]] [b](b:) [[a:tiltak/z]]\n',
    'a/tiltak/z.md': fields(''),
    'b/plan.md': '---\ntittel: B\n---\n',
    'b/tiltak/x.md': `${fields('')}## Del\n`,
  })

  test('are known when the entry and its heading are there', () => {
    expect(site.plans[0]?.references.map(({ id, known }) => [id, known])).toEqual([
      ['b', true],
      ['b:', true],
      ['b:tiltak/x', true],
      ['b:tiltak/y', false],
      ['b:tiltak/x#del', true],
      ['b:tiltak/x#borte', false],
      ['c:tiltak/x', false],
      ['a:tiltak/z', true],
    ])
  })

  test('have a target only in the plan itself', () => {
    expect(ids(site.plans[0]?.references.map(({ target }) => target) ?? [])).toEqual([
      ...Array(7).fill(undefined),
      'z',
    ])
  })
})

describe('the model is sealed', () => {
  const { site } = siteFrom({
    'p/plan.md': '---\ntittel: P\nvedtak: [{organ: a, punkter: [{nr: 1}]}]\n---\n# A\n',
    'p/ordliste.yaml': 'ord: [{ord: a}]\n',
    'p/kapitler/a.md': '---\ntittel: A\n---\n[[mal/b]]\n\n## C\n',
    'p/mal/b.md': fields(''),
    'p/indikatorer/i.md': fields('serie: [{periode: 2026, verdi: 1}]'),
  })
  const [plan] = site.plans
  const chapter = plan?.chapters[0]

  test.each([
    ['the site', site],
    ['its plans', site.plans],
    ['its data', site.data],
    ['a plan', plan],
    ['its data', plan?.data],
    ['a list in its data', plan?.data.decisions],
    ['a record in its data', plan?.data.decisions[0]],
    ['a list in that', plan?.data.decisions[0]?.points],
    ['its glossary', plan?.glossary.terms[0]],
    ['its entries', plan?.entries],
    ['a list of entries', plan?.goals],
    ['an entry', chapter],
    ['its references', chapter?.references],
    ['a reference', chapter?.references[0]],
    ['a heading', chapter?.body.headings[0]],
    ['a series', plan?.indicators[0]?.series],
    ['a point of a series', plan?.indicators[0]?.series[0]],
  ])('%s cannot be changed', (_name, value) => {
    expect(value).toBeDefined()
    expect(() => {
      const open = value as Record<string, unknown>
      open['title'] = 'x'
    }).toThrow(TypeError)
  })
})

describe('themes and risk factors', () => {
  const plan = planFrom({
    'ordliste.yaml':
      'temaer:\n  - {id: sprak, tittel: Språk, forklaring: Å snakke}\n  - {id: Rus}\nrisikofaktorer:\n  - {id: mobbing, tittel: Mobbing}\n  - {tittel: Uten id}\n',
    'tjenester/ppt.md': fields('hjelper med: [Språk, borte]'),
    'tiltak/besok.md': fields('temaer: [rus]\nrisikofaktorer: [mobbing, fattigdom, Fattigdom]'),
  })
  const [service] = plan.services
  const [measure] = plan.measures

  test('are those of the glossary, then those that are only named, each once', () => {
    const told = ({ title, known }: { title: string; known: boolean }) => [title, known]
    expect(plan.themes.map(told)).toEqual([
      ['Språk', true],
      ['Rus', true],
      ['borte', false],
    ])
    expect(plan.riskFactors.map(told)).toEqual([
      ['Mobbing', true],
      ['Uten id', true],
      ['fattigdom', false],
    ])
  })

  test('are the same things to the services and measures that name them, in their order', () => {
    expect(service?.helpsWith).toEqual([plan.themes[0], plan.themes[2]])
    expect(service?.helpsWith[0]).toBe(plan.themes[0])
    expect(measure?.themes[0]).toBe(plan.themes[1])
    expect(measure?.riskFactors.map(({ title }) => title)).toEqual([
      'Mobbing',
      'fattigdom',
      'fattigdom',
    ])
    expect(service?.helpsWith[0]?.explanation).toBe('Å snakke')
  })

  test('show what is typed where it is no id', () => {
    const [odd] = planFrom({ 'tiltak/a.md': fields('temaer: ["!!!"]') }).measures
    expect(odd?.themes).toMatchObject([{ title: '!!!', known: false }])
  })

  test('are sealed', () => {
    expect(Object.isFrozen(plan.themes[0])).toBe(true)
    expect(Object.isFrozen(plan.riskFactors)).toBe(true)
  })
})
