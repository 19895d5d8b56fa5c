import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { contextFrom } from '../../tests/context-from.ts'
import { dataFiles } from './data-files.ts'

function rowsOf(path: string, texts: Record<string, string>): Record<string, string>[] {
  const file = dataFiles(contextFrom(texts)).find((one) => one.path === path)
  const text = String(file?.content).replace('\ufeff', '')
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data
}

const measure =
  '---\ntittel: A\nforebyggingsnivå: [universelt, indikert]\nstatus: planlagt\noppfølging: [{dato: 2026-03-01, status: gjennomført}]\n---\n'
const indicator =
  '---\ntittel: I\nserie: [{periode: 2024, verdi: "1,5"}, {periode: 2025, mangler: finnes ikke}]\n---\n'

test.each([
  ['nb', 'universelt, indikert', 'Gjennomført', 'Finnes ikke'],
  ['nn', 'universelt, indikert', 'Gjennomført', 'Finst ikkje'],
])('spreadsheets say in words what the site says (%s)', (language, levels, status, missing) => {
  const texts = {
    'p/plan.md': `---\ntittel: P\nspråk: ${language}\n---\n`,
    'p/tiltak/a.md': measure,
    'p/indikatorer/i.md': indicator,
  }
  expect(rowsOf('data/p-tiltak.csv', texts)).toMatchObject([{ nivå: levels, status }])
  expect(rowsOf('data/p-indikatorer.csv', texts)).toMatchObject([
    { periode: '2024', verdi: '1,5', mangler: '' },
    { periode: '2025', verdi: '', mangler: missing },
  ])
})

test('a measure without a status has an empty cell', () => {
  const texts = { 'p/plan.md': '---\ntittel: P\n---\n', 'p/tiltak/a.md': '---\ntittel: A\n---\n' }
  expect(rowsOf('data/p-tiltak.csv', texts)).toMatchObject([{ nivå: '', status: '' }])
})
