import { describe, expect, test } from 'vitest'
import { siteFrom } from '../../tests/site-from.ts'
import { indicatorProgress, latestValue } from './indicator-progress.ts'
import type { Indicator } from './model.ts'

const today = '2026-06-01'

function indicatorOf(fields: string, csv?: string): Indicator {
  const { site } = siteFrom({
    'p/plan.md': '---\ntittel: P\n---\n',
    'p/indikatorer/a.md': `---\ntittel: A\n${fields}\n---\n`,
    ...(csv === undefined ? {} : { 'p/indikatorer/a.csv': csv }),
  })
  const indicator = site.plans[0]?.find('indicator', 'a')
  if (!indicator) throw new Error('no indicator')
  return indicator
}

const progressOf = (fields: string, csv?: string) =>
  indicatorProgress(indicatorOf(fields, csv), today)
const standingOf = (fields: string, csv?: string) => progressOf(fields, csv)?.standing

/** From 50 in 2024 to this value in 2025, on the way to the target. */
const gone = (direction: string, target: number, latest: number | string) =>
  `${direction}\nutgangsverdi: {år: 2024, verdi: 50}\nmåltall: {år: 2028, verdi: ${target}}\nserie: [{periode: "2024", verdi: 50}, {periode: "2025", verdi: ${latest}}]`

const up = 'ønsket retning: opp'
const down = 'ønsket retning: ned'

describe('where the last value lies to the target, seen from the start', () => {
  test.each([
    [up, 80, 79.9, 'nearer'],
    [up, 80, 80, 'reached'],
    [up, 80, 81, 'reached'],
    [up, 80, 50, 'same'],
    [up, 80, 49.9, 'further'],
    [down, 20, 20.1, 'nearer'],
    [down, 20, 20, 'reached'],
    [down, 20, 0, 'reached'],
    [down, 20, 50, 'same'],
    [down, 20, 51, 'further'],
    ['', 80, 60, 'nearer'],
    ['', 20, 60, 'further'],
    // A level that is to be held.
    [up, 50, 50, 'reached'],
    [up, 50, 49, 'further'],
    [down, -5, -6, 'reached'],
    [down, -5, 1, 'nearer'],
    // Shares and tenths are compared as they are written, without sums that could round.
    ['måleenhet: prosent\nønsket retning: opp', 100, 99.9, 'nearer'],
    ['måleenhet: prosent\nønsket retning: opp', 100, 100, 'reached'],
  ] as const)('«%s», target %d, last value %d: %s', (direction, target, latest, standing) => {
    expect(standingOf(gone(direction, target, latest))).toBe(standing)
  })

  test('is told with the numbers and their times', () => {
    expect(
      progressOf(
        `${up}\nutgangsverdi: {år: 2024, verdi: "1 050,5"}\nmåltall: {år: 2027, verdi: 2000}\nserie: [{periode: skoleåret 24/25, verdi: 1200, foreløpig: ja}]`,
      ),
    ).toEqual({
      standing: 'nearer',
      baseline: { value: 1050.5, time: '2024' },
      latest: { value: 1200, time: 'skoleåret 24/25', isProvisional: true },
      target: { value: 2000, time: '2027' },
    })
  })
})

describe('nothing is told where one cannot tell', () => {
  const baseline = 'utgangsverdi: {år: 2024, verdi: 50}'
  const target = 'måltall: {år: 2028, verdi: 80}'
  const series = 'serie: [{periode: "2025", verdi: 60}]'
  test.each([
    ['no target', [up, baseline, series]],
    ['no series', [up, baseline, target]],
    ['no baseline', [up, target, series]],
    ['a baseline without a year', [up, 'utgangsverdi: 50', target, series]],
    [
      'one value alone, of the same year',
      [up, baseline, target, 'serie: [{periode: "2024", verdi: 60}]'],
    ],
    [
      'only values before the baseline',
      [up, baseline, target, 'serie: [{periode: "2023", verdi: 60}]'],
    ],
    ['values of unknown times', [up, baseline, target, 'serie: [{periode: før, verdi: 60}]']],
    ['a target that is no number', [up, baseline, 'måltall: {år: 2028, verdi: flere}', series]],
    [
      'a value that is no number',
      [up, baseline, target, 'serie: [{periode: "2025", verdi: mange}]'],
    ],
    ['a baseline that is no number', [up, 'utgangsverdi: {år: 2024, verdi: "*"}', target, series]],
    [
      'the last value hidden',
      [
        up,
        baseline,
        target,
        'serie: [{periode: "2025", verdi: 60}, {periode: "2026", mangler: skjult}]',
      ],
    ],
    ['a target behind the start', [down, baseline, target, series]],
    ['a level to hold, without a direction', [baseline, 'måltall: {år: 2028, verdi: 50}', series]],
  ])('%s', (_name, fields) => expect(progressOf(fields.join('\n'))).toBeUndefined())

  test('but a target can be reached without a baseline', () => {
    expect(progressOf([up, 'måltall: 60', series].join('\n'))).toMatchObject({
      standing: 'reached',
      baseline: undefined,
      target: { value: 60, time: undefined },
    })
  })
})

describe('which values are compared', () => {
  const start = `${up}\nutgangsverdi: {år: 2020, verdi: 10}`
  const targetOf = (targets: string) =>
    progressOf(`${start}\nmåltall: ${targets}\nserie: [{periode: "2025", verdi: 20}]`)?.target.time

  test('the next target to come, and of those that are past, the last', () => {
    expect(targetOf('[{år: 2030, verdi: 90}, {år: 2026, verdi: 30}, {år: 2025, verdi: 25}]')).toBe(
      '2026',
    )
    expect(targetOf('[{år: 2025, verdi: 90}, {år: 2023, verdi: 30}]')).toBe('2025')
    expect(targetOf('[{år: 2026-05-31, verdi: 30}, {år: 2026-06-01, verdi: 40}]')).toBe(
      '2026-06-01',
    )
    expect(targetOf('[{år: 2026, verdi: 30}, 90]')).toBe('2026')
  })

  const last = (series: string) => latestValue(indicatorOf(`serie: ${series}`), today)?.value

  test('the last value in time, gaps and forecasts passed over', () => {
    expect(last('[{periode: "2025", verdi: 2}, {periode: "2023", verdi: 1}]')).toBe(2)
    expect(last('[{periode: "2024", verdi: 2}, {periode: "2025", mangler: finnes ikke}]')).toBe(2)
    expect(last('[{periode: "2026", verdi: 3}, {periode: "2027", verdi: 4}]')).toBe(3)
    expect(
      last('[{periode: skoleåret 25/26, verdi: 3}, {periode: skoleåret 26/27, verdi: 4}]'),
    ).toBe(3)
    expect(last('[{periode: siste, verdi: 3}, {periode: første, verdi: 4}]')).toBe(4)
    expect(last('[{periode: "2025", mangler: skjult}]')).toBeUndefined()
  })

  test('a gap does not hide the value before it', () => {
    const fields = `${start}\nmåltall: {år: 2030, verdi: 90}\nserie: `
    expect(
      standingOf(
        `${fields}[{periode: "2024", verdi: 20}, {periode: "2025", mangler: finnes ikke}]`,
      ),
    ).toBe('nearer')
  })

  test('of several places, the first', () => {
    const csv = 'periode;område;verdi\n2024;Hele;50\n2024;Nord;90\n2025;Hele;40\n2025;Nord;95\n'
    const fields = `${up}\nutgangsverdi: {år: 2024, verdi: 50}\nmåltall: {år: 2028, verdi: 80}`
    expect(progressOf(fields, csv)).toMatchObject({ standing: 'further', latest: { value: 40 } })
  })
})
