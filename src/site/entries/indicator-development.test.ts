import { describe, expect, test } from 'vitest'
import { contextFrom } from '../../../tests/context-from.ts'
import { allOf } from '../../../tests/page-blocks.ts'
import { type PlanContext, planContext } from '../context.ts'
import { entryPages } from '../pages/entry-pages.ts'
import { listPages } from '../pages/lists.ts'
import { entryList } from './entry-tables.ts'
import { developmentOf } from './indicator-development.ts'

// Tests are run as of 1 June 2026; see tests/test-rule.ts.
function contextOf(fields: string, lang = 'nb'): PlanContext {
  const context = contextFrom({
    'p/plan.md': `---\ntittel: P\nspråk: ${lang}\n---\n`,
    'p/indikatorer/a.md': `---\ntittel: A\n${fields}\n---\n`,
  })
  const [planReport] = context.report.plans
  if (!planReport) throw new Error('No plan')
  return planContext(context, planReport)
}

function told(fields: string, lang?: string) {
  const context = contextOf(fields, lang)
  const [indicator] = context.plan.indicators
  const said = indicator && developmentOf(indicator, context)
  return said && [said.words, said.numbers].map((text) => text?.replaceAll('\u00a0', ' '))
}

const waiting = `måleenhet: dager (median)
ønsket retning: ned
utgangsverdi: {år: 2024, verdi: 31.5}
måltall: [{år: 2027, verdi: 18}, {år: 2029, verdi: 14}]
serie: [{periode: "2024", verdi: 31.5}, {periode: "2026", verdi: 19, foreløpig: ja}]`

test.each([
  [
    'nb',
    'Nærmere målet for 2027 enn ved starten',
    'Fra 31,5 dager (2024) til 19 dager (2026, foreløpig), og målet er 18 dager (2027)',
  ],
  [
    'nn',
    'Nærmare målet for 2027 enn ved starten',
    'Frå 31,5 dager (2024) til 19 dager (2026, førebels), og målet er 18 dager (2027)',
  ],
  [
    'en',
    'Closer to the target for 2027 than at the start',
    'From 31.5 dager (2024) to 19 dager (2026, provisional); the target is 18 dager (2027)',
  ],
])('%s: in words and in numbers, each with its time', (lang, ...said) => {
  expect(told(waiting, lang)).toEqual(said)
})

test.each([
  ['verdi: 18', 'Målet for 2027 er nådd'],
  ['verdi: 31.5', 'Like langt fra målet for 2027 som ved starten'],
  ['verdi: 32', 'Lenger unna målet for 2027 enn ved starten'],
])('%s: %s', (value, words) => {
  expect(told(waiting.replace('verdi: 19', value))?.[0]).toBe(words)
})

test('of what the numbers do not tell, only the numbers are said', () => {
  expect(told('måltall: {år: 2030, verdi: 95}\nserie: [{periode: "2025", verdi: 78}]')).toEqual([
    undefined,
    '78 (2025), og målet er 95 (2030)',
  ])
  expect(told('serie: [{periode: "2025", verdi: 78}]')).toEqual([undefined, '78 (2025)'])
})

test('without a baseline and a year for the target only the rest is said', () => {
  expect(told('ønsket retning: opp\nmåltall: 5\nserie: [{periode: "2025", verdi: 7}]')).toEqual([
    'Målet er nådd',
    '7 (2025), og målet er 5',
  ])
})

describe('where it stands', () => {
  test('the page of an indicator begins with it, before the text', () => {
    const [page] = entryPages(contextOf(waiting))
    const [first] = page?.blocks ?? []
    expect(first).toMatchObject({ type: 'facts', facts: [{ term: 'Utvikling', running: true }] })
    expect(JSON.stringify(page?.blocks.slice(1))).not.toContain('Nærmere målet')
  })

  test('the list of indicators tells it beside every target', () => {
    const page = listPages(contextOf(waiting)).find(({ kind }) => kind === 'indicators')
    const table = allOf(page?.blocks ?? []).find(({ type }) => type === 'table')
    const cells = table?.type === 'table' ? table.rows[0]?.cells : undefined
    expect(
      cells?.slice(1).map((cell) => cell.map(({ text }) => text.replaceAll('\u00a0', ' '))),
    ).toEqual([
      ['31,5 (2024)'],
      ['19 (2026, foreløpig)'],
      ['18 (2027)', '14 (2029)'],
      ['dager (median)'],
      ['Nærmere målet for 2027 enn ved starten'],
    ])
  })

  test('a list of indicators in a chapter tells it, too, and without values what is counted', () => {
    const listOf = (fields: string) => {
      const context = contextOf(fields)
      return entryList(context.plan.indicators, 'Tall', context)
    }
    expect(listOf(waiting)).toMatchObject({
      items: [
        {
          text: told(waiting)?.[1]?.replace(/(?<=\d) (?=\d)/g, '\u00a0'),
          tags: [{ text: 'Nærmere målet for 2027 enn ved starten' }],
        },
      ],
    })
    expect(listOf('måleenhet: dager (median)')).toMatchObject({
      items: [{ text: 'dager (median)' }],
    })
  })

  test('nothing is said where the numbers do not tell', () => {
    const pages = [...entryPages(contextOf('')), ...listPages(contextOf(''))]
    expect(JSON.stringify(pages.map(({ blocks }) => blocks))).not.toContain('målet')
    expect(told('')).toBeUndefined()
  })
})
