import { describe, expect, test } from 'vitest'
import { siteFrom } from '../../tests/site-from.ts'
import { chapter, planMd, reportOn } from '../../tests/verdicts.ts'
import { statutesOf } from './assess.ts'
import { loadStatutes } from './load-statutes.ts'

const decided = (...dates: string[]) =>
  `vedtak:\n${dates.map((date) => `  - {organ: kommunestyret, dato: ${date}}`).join('\n')}`
/** The demands of the law itself; guidance and good practice follow them. */
const lawIn = (files: Record<string, string>) =>
  reportOn(files).assessments.filter(({ requirement }) => requirement.verb === 'shall')
const verdicts = (files: Record<string, string>) =>
  Object.fromEntries(
    reportOn(files).assessments.map(({ requirement, verdict }) => [requirement.id, verdict]),
  )

test('the five demands, each once, in the order of the law', () => {
  expect(lawIn({}).map(({ requirement }) => requirement.id)).toEqual([
    'vedtak',
    'mal',
    'organisering',
    'fordeling',
    'samarbeid',
  ])
})

describe('older than the duty', () => {
  const report = (lines: string) => reportOn({ 'plan/plan.md': planMd(lines) })

  test('adopted on the last day before the duty: no verdicts', () => {
    expect(report(`status: vedtatt\n${decided('2021-12-31')}`)).toMatchObject({
      olderThanDuty: true,
      assessments: [],
      wordingAtAdoption: undefined,
      wording: { id: '2026' },
    })
  })

  test.each([
    ['on the first day of the duty', `status: vedtatt\n${decided('2022-01-01')}`],
    ['adopted anew afterwards', `status: vedtatt\n${decided('2019-05-02', '2024-02-01')}`],
    ['a draft that names the old plan', `status: utkast\n${decided('2019-05-02')}`],
    ['without a date', 'status: vedtatt\nvedtak: {organ: kommunestyret}'],
  ])('%s: five verdicts', (_, lines) => {
    expect(report(lines)).toMatchObject({ olderThanDuty: false })
    expect(lawIn({ 'plan/plan.md': planMd(lines) })).toHaveLength(5)
  })

  test('an amendment before the duty does not make the plan older', () => {
    const lines = `status: vedtatt\nvedtak:\n  - {organ: kommunestyret, dato: 2020-01-01, gjelder: endring}\n  - {organ: kommunestyret, dato: 2023-05-05}`
    expect(report(lines)).toMatchObject({ olderThanDuty: false, wordingAtAdoption: { id: '2023' } })
  })

  test('without a status the decision speaks', () => {
    expect(report(decided('2021-06-01')).olderThanDuty).toBe(true)
  })
})

describe('scope', () => {
  const text =
    'Kommunalsjefen for oppvekst leder arbeidet til daglig og rapporterer til kommunedirektøren. Lederne for de tre etatene møtes annenhver måned og rydder opp når oppgaver faller mellom dem. Hver skole og hver barnehage har en kontaktperson som kaller inn til møte når noen er bekymret.'
  const scoped = (scope: string, preface = '') =>
    planMd('status: utkast', preface).replace(
      'lovhjemmel: barnevernsloven-15-1',
      `lovhjemmel: [{lov: barnevernsloven-15-1, omfang: [${scope}]}]`,
    )
  const files = {
    'plan/kapitler/01-skole.md': chapter('Organisering', `${text}\n\n::vis{mål=les}`),
    'plan/kapitler/02-forebygging/index.md': chapter('Forebygging', '::vis{mål=trygg}'),
    'plan/kapitler/02-forebygging/01-org.md': chapter('Organisering', text),
    'plan/mal/les.md': '---\ntittel: Alle leser godt\n---\n',
    'plan/mal/trygg.md': '---\ntittel: Alle barn er trygge\n---\n',
    'plan/mal/utenfor.md': '---\ntittel: Alle kan svømme\n---\n',
  }

  test('without a scope everything counts', () => {
    const evidence = lawIn(files).map((one) => one.evidence.map(({ entry }) => entry?.id))
    expect(evidence).toEqual([
      [],
      ['les', 'trygg', 'utenfor'],
      ['skole', 'forebygging/org'],
      [],
      [],
    ])
  })

  test('with a scope the chapter counts, what lies in it and what it places', () => {
    const scopedFiles = { ...files, 'plan/plan.md': scoped('kapitler/forebygging') }
    const evidence = lawIn(scopedFiles).map((one) => one.evidence.map(({ entry }) => entry?.id))
    expect(evidence).toEqual([[], ['trygg'], ['forebygging/org'], [], []])
  })

  test('an entry may stand in the scope itself', () => {
    expect(verdicts({ ...files, 'plan/plan.md': scoped('mal/utenfor') })).toMatchObject({
      mal: 'answered',
      organisering: 'missing',
    })
  })

  test('the preface of the whole plan lies outside', () => {
    const preface = `## Organisering\n\n${text}\n`
    expect(verdicts({ 'plan/plan.md': planMd('status: utkast', preface) }).organisering).toBe(
      'answered',
    )
    expect(verdicts({ ...files, 'plan/plan.md': scoped('mal/trygg', preface) }).organisering).toBe(
      'missing',
    )
  })

  test('a scope that is not there does not make the plan smaller', () => {
    expect(verdicts({ ...files, 'plan/plan.md': scoped('kapitler/borte') }).mal).toBe('answered')
  })
})

describe('several statutes on one plan', () => {
  const goal = 'Alle barn i Vindelsund skal ha minst én voksen de stoler på, hver dag, hele året.'
  const both = (text: string, marks = '') => {
    const files = { 'plan/kapitler/a.md': chapter('Dit vil vi', text, marks) }
    return ['barnevernsloven-15-1', 'folkehelseloven-5-6'].map(
      (id) =>
        reportOn(files, id).assessments.find(({ requirement }) => requirement.id === 'mal')
          ?.verdict,
    )
  }

  test.each([
    ['mal', ['answered', 'answered']],
    ['barnevernsloven-15-1/mal', ['answered', 'missing']],
    ['Folkehelseloven 5-6/Mål', ['missing', 'answered']],
    ['folkehelseloven-5-6/maal', ['missing', 'missing']],
    ['beredskapsplan/mal', ['missing', 'missing']],
    ['/mal', ['missing', 'missing']],
    ['mal/', ['missing', 'missing']],
  ])('%s in a chapter: %s', (name, expected) => {
    expect(both(goal, name)).toEqual(expected)
  })

  test('a marked passage names its statute too', () => {
    expect(both(`:::krav{id=mal}\n${goal}\n:::`)).toEqual(['answered', 'answered'])
    expect(both(`:::krav{id=folkehelseloven-5-6/mal}\n${goal}\n:::`)).toEqual([
      'missing',
      'answered',
    ])
  })

  test('each looks only at its own part of the plan', () => {
    const lines = planMd('status: utkast').replace(
      'lovhjemmel: barnevernsloven-15-1',
      'lovhjemmel: [{lov: barnevernsloven-15-1, omfang: [mal/a]}, {lov: folkehelseloven-5-6, omfang: [mal/b]}]',
    )
    const files = {
      'plan/plan.md': lines,
      'plan/mal/a.md': '---\ntittel: Alle barn er trygge\n---\n',
      'plan/mal/b.md': '---\ntittel: Flere går til skolen\n---\n',
    }
    const goals = ['barnevernsloven-15-1', 'folkehelseloven-5-6'].map((id) =>
      reportOn(files, id)
        .assessments.find(({ requirement }) => requirement.id === 'mal')
        ?.evidence.map(({ quote }) => quote),
    )
    expect(goals).toEqual([['Alle barn er trygge'], ['Flere går til skolen']])
  })

  test('what answers a demand answers what elaborates it, and not the other way', () => {
    const text =
      'Barnehagene og skolene ser barna hver dag og sier fra tidlig. Helsestasjonen følger opp gravide og små barn og gir foreldre råd. Barnevernet hjelper når rådene ikke er nok, og Nav ser til pengene.'
    const share = (marks: string) => {
      const found = verdicts({ 'plan/kapitler/a.md': chapter('Slik gjør vi det', text, marks) })
      return [found['fordeling'], found['ansvar-tjenester']]
    }
    expect(share('fordeling')).toEqual(['answered', 'answered'])
    expect(share('ansvar-tjenester')).toEqual(['missing', 'answered'])
  })
})

test('advice never lowers a verdict', () => {
  expect(
    verdicts({
      'plan/mal/a.md': '---\ntittel: Alle barn er trygge\n---\n',
      'plan/tiltak/a.md': '---\ntittel: Uten ansvarlig\n---\n',
      'plan/tjenester/a.md': '---\ntittel: Barnehagene\nansvar: Gir barna omsorg.\n---\n',
      'plan/tjenester/b.md': '---\ntittel: Skolene\nansvar: Følger opp fravær.\n---\n',
      'plan/tjenester/c.md': '---\ntittel: Nav\n---\n',
    }),
  ).toMatchObject({ mal: 'answered', fordeling: 'answered' })
})

test('an edition and a plan without a statute get no verdict; unknown statutes are passed over', async () => {
  const statutes = await loadStatutes()
  const { site } = siteFrom({
    'a/plan.md':
      '---\ntittel: A\nlovhjemmel: [Barnevernsloven 15-1, helseloven, barnevernsloven-15-1]\n---\n',
    'b/plan.md': '---\ntittel: B\nlovhjemmel: barnevernsloven-15-1\nutgave av: a\n---\n',
    'c/plan.md': '---\ntittel: C\n---\n',
  })
  expect(site.plans.map((plan) => statutesOf(plan, statutes).map(({ id }) => id))).toEqual([
    ['barnevernsloven-15-1'],
    [],
    [],
  ])
})
