import { expect, test } from 'vitest'
import { contextFrom } from '../../../tests/context-from.ts'
import { sectionOf } from '../../../tests/page-blocks.ts'
import { planContext } from '../context.ts'
import { progressSection } from './progress.ts'

// Tests are run as of 1 June 2026; see tests/test-rule.ts.
function sectionsOf(texts: Record<string, string>) {
  const files = Object.entries(texts).map(([path, fields]) => [
    `p/${path}.md`,
    `---\ntittel: ${path}\n${fields}\n---\n`,
  ])
  const context = contextFrom({
    'p/plan.md': '---\ntittel: P\nstatus: vedtatt\n---\n',
    ...Object.fromEntries(files),
  })
  const [planReport] = context.report.plans
  if (!planReport) throw new Error('No plan')
  return progressSection(planContext(context, planReport))
}

function rowsOf(texts: Record<string, string>) {
  const [table] = sectionOf(sectionsOf(texts), 'status-mal').blocks
  if (table?.type !== 'table') throw new Error('no table')
  const rows = table.rows.map(({ cells }) =>
    cells.map((cell) => cell.map(({ text }) => text.replaceAll('\u00a0', ' '))),
  )
  return [table.columns.map(({ title }) => title), ...rows]
}

const goals = {
  'mal/hoved': 'nr: 1',
  'mal/del':
    'nr: 1.1\ndelmål av: hoved\nindikatorer: [tall, uten]\noppfølging: [{dato: 2026-05-01, tekst: Går}, {dato: 2026-07-01, tekst: Senere}]',
  'mal/tom': 'nr: 1.2\ndelmål av: hoved',
  'indikatorer/tall':
    'utgangsverdi: {år: 2024, verdi: 5}\nmåltall: {år: 2027, verdi: 9}\nserie: [{periode: "2025", verdi: 7}]',
  'indikatorer/uten': '',
}
const measures = {
  'tiltak/a': 'mål: [del]\nstatus: pågår',
  'tiltak/b': 'mål: [del]\nstatus: planlagt\noppfølging: [{dato: 2026-05-01, status: pågår}]',
  'tiltak/c': 'mål: [del]',
}

test('goal by goal: measures by status, indicators against their targets, the last word that has come', () => {
  expect(rowsOf({ ...goals, ...measures })).toEqual([
    ['Mål', 'Tiltak', 'Indikatorer', 'Oppfølging'],
    [['1 mal/hoved'], [], [], []],
    [
      ['1.1 mal/del'],
      ['2 pågår og 1 er uten status'],
      [
        'indikatorer/tall',
        'Nærmere målet for 2027 enn ved starten. Fra 5 (2024) til 7 (2025), og målet er 9 (2027).',
        'indikatorer/uten',
      ],
      ['1. mai 2026: Går'],
    ],
    [['1.2 mal/tom'], ['Ingen tiltak'], [], []],
  ])
})

test('it stands behind what is late or near, before what it costs', () => {
  const { blocks } = sectionOf(sectionsOf({ ...goals, ...measures }), 'i-dag')
  const ids = blocks.flatMap((block) => (block.type === 'section' ? [block.id] : []))
  expect(ids).toEqual(['frister', 'status-mal', 'kostnad'])
})

test('only columns that tell something are there, and without measures no goal lacks them', () => {
  expect(rowsOf(goals)[0]).toEqual(['Mål', 'Indikatorer', 'Oppfølging'])
  expect(rowsOf({ 'mal/a': '', 'tiltak/a': 'mål: [a]' })).toEqual([
    ['Mål', 'Tiltak'],
    [['mal/a'], ['1 er uten status']],
  ])
  expect(sectionsOf({ 'mal/a': '' })).toEqual([])
})
