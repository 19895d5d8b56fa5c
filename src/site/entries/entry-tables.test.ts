import { describe, expect, test } from 'vitest'
import { contextFrom } from '../../../tests/context-from.ts'
import { type PlanContext, planContext } from '../context.ts'
import { entryTable, seriesTable } from './entry-tables.ts'

function contextOf(texts: Record<string, string>): PlanContext {
  const context = contextFrom({ 'p/plan.md': '---\ntittel: P\n---\n', ...texts })
  const [planReport] = context.report.plans
  if (!planReport) throw new Error('No plan')
  return planContext(context, planReport)
}

describe('a table of entries', () => {
  test('tells the latest value of the place an indicator is about, not of the last one listed', () => {
    const context = contextOf({
      'p/indikatorer/i.md': `---
tittel: I
serie:
  - {område: Hele, periode: 2024, verdi: 70}
  - {område: Hele, periode: 2025, verdi: 76}
  - {område: Hele, periode: 2026, mangler: finnes ikke}
  - {område: Nord, periode: 2026, verdi: 12}
---
`,
    })
    const table = entryTable(context.plan.indicators, 'Tall', context)
    const rows = table.type === 'table' ? table.rows : []
    expect(rows.map(({ cells }) => cells[2])).toEqual([[{ text: '76\u00a0(2025)' }]])
  })

  test('has numbers to call inside the sentence that says how to reach a service', () => {
    const context = contextOf({
      'p/tjenester/a.md': '---\ntittel: A\nslik tar du kontakt: Ring 00 00 00 04.\n---\n',
    })
    const table = entryTable(context.plan.services, 'Tjenester', context)
    if (table.type !== 'table') throw new Error('no table')
    expect(table.columns.at(-1)).toMatchObject({ running: true })
    expect(table.rows[0]?.cells.at(-1)).toEqual([
      { text: 'Ring ' },
      { text: '00 00 00 04', href: 'tel:00000004', calls: 'A' },
      { text: '.' },
    ])
  })

  test('names goals by their numbers, and says whole what they are', () => {
    const context = contextOf({
      'p/mal/a.md': '---\ntittel: Trygg start\nnr: 1.1\n---\n',
      'p/mal/b.md': '---\ntittel: Uten nummer\n---\n',
      'p/tiltak/t.md': '---\ntittel: T\nmål: [a, b]\n---\n',
    })
    const table = entryTable(context.plan.measures, 'Tiltak', context)
    if (table.type !== 'table') throw new Error('no table')
    expect(table.columns.at(-1)).toEqual({ title: 'Mål', forWide: true })
    expect(table.rows[0]?.cells.at(-1)).toEqual([
      { text: '1.1', of: 'Trygg start', href: '/p/mal/a/' },
      { text: 'Uten nummer', href: '/p/mal/b/' },
    ])
  })

  test('says of a latest value that it may yet change', () => {
    const context = contextOf({
      'p/indikatorer/i.md':
        '---\ntittel: I\nserie: [{periode: 2026, verdi: 22, foreløpig: ja}]\n---\n',
    })
    const table = entryTable(context.plan.indicators, 'Tall', context)
    const rows = table.type === 'table' ? table.rows : []
    expect(rows.map(({ cells }) => cells[2])).toEqual([[{ text: '22\u00a0(2026, foreløpig)' }]])
  })

  test('has the number and the status of a measure where they are read first', () => {
    const context = contextOf({
      'p/tiltak/a.md': '---\ntittel: A\nnr: 1.2\nstatus: pågår\n---\n',
      'p/tiltak/b.md': '---\ntittel: B\n---\n',
    })
    const table = entryTable(context.plan.measures, 'Tiltak', context)
    const rows = table.type === 'table' ? table.rows : []
    expect(rows.map(({ cells }) => cells.slice(0, 2))).toEqual([
      [[{ text: '1.2 A', href: '/p/tiltak/a/' }], [{ text: 'Pågår', tone: 'info' }]],
      [[{ text: 'B', href: '/p/tiltak/b/' }], []],
    ])
  })

  test('heads a period, a deadline and a standing offer with what all of them are', () => {
    const context = contextOf({
      'p/tiltak/a.md': '---\ntittel: A\nperiode: 2026–2029\n---\n',
      'p/tiltak/b.md': '---\ntittel: B\nfrist: våren 2027\n---\n',
      'p/tiltak/c.md': '---\ntittel: C\ntiltakstype: fast tilbud\n---\n',
    })
    const table = entryTable(context.plan.measures, 'Tiltak', context)
    if (table.type !== 'table') throw new Error('no table')
    const at = table.columns.findIndex(({ title }) => title === 'Når')
    expect(table.rows.map(({ cells }) => cells[at]?.map(({ text }) => text))).toEqual([
      ['2026–2029'],
      ['våren 2027'],
      ['Fast tilbud'],
    ])
  })

  test('offers status and levels in the order of the words, whatever order the measures have', () => {
    const measure = (status: string, level: string) =>
      `---\ntittel: A\nstatus: ${status}\nforebyggingsnivå: ${level}\n---\n`
    const context = contextOf({
      'p/tiltak/a.md': measure('stanset', 'indikert'),
      'p/tiltak/b.md': measure('pågår', 'universelt'),
      'p/tiltak/c.md': measure('foreslått', 'selektivt'),
    })
    const table = entryTable(context.plan.measures, 'Tiltak', context, { filters: true })
    const labels = (key: string) =>
      table.type === 'table'
        ? table.filters?.find((one) => one.key === key)?.options.map(({ label }) => label)
        : []
    expect(labels('status')).toEqual(['Foreslått', 'Pågår', 'Stanset'])
    expect(labels('niva')).toEqual(['For alle', 'For deg som strever', 'Når det er alvorlig'])
  })
})

test('a note on the value of one place names the place, and needs none where there is but one', () => {
  const notes = (areas: string[]) => {
    const series = areas.map(
      (area) => `  - {område: ${area}, periode: 2025, verdi: 70, merknad: Ny skole}\n`,
    )
    const context = contextOf({
      'p/indikatorer/i.md': `---\ntittel: I\nserie:\n  - {område: Hele, periode: 2025, verdi: 60}\n${series.join('')}---\n`,
    })
    const [indicator] = context.plan.indicators
    const table = indicator && seriesTable(indicator, context)
    return table?.type === 'table' ? table.rows.map(({ cells }) => cells.at(-1)) : []
  }
  expect(notes(['Nord', 'Sør'])).toEqual([[{ text: 'Nord: Ny skole' }, { text: 'Sør: Ny skole' }]])
  expect(notes(['Hele'])).toEqual([[{ text: 'Ny skole' }]])
})

test('of two values for one time the table of an indicator leaves out neither', () => {
  const context = contextOf({
    'p/indikatorer/i.md':
      '---\ntittel: I\nserie:\n  - {periode: 2025, verdi: 60}\n  - {periode: 2025, mangler: skjult}\n---\n',
  })
  const [indicator] = context.plan.indicators
  const table = indicator && seriesTable(indicator, context)
  expect(table?.type === 'table' && table.rows.map(({ cells }) => cells[1])).toEqual([
    [{ text: '60 / Skjult av hensyn til personvern' }],
  ])
})
