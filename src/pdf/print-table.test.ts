import { expect, test } from 'vitest'
import type { Run } from './print-document.ts'
import { tableOf } from './print-table.ts'

const row = (...texts: string[]): Run[][] => texts.map((text) => [{ text }])
const sentence = 'Vi ser på det hver gang. '

test('columns with room for all are as wide as their longest line', () => {
  const { widths } = tableOf({ head: row('Mål', 'Status'), rows: [row('Trygge barn', 'Pågår')] })
  expect(widths).toEqual([15, 10])
})

test('a column with four times the text is twice as wide, and no word of usual length is broken', () => {
  const { widths } = tableOf({
    head: row('A', 'B', 'C'),
    rows: [row('Rådgivning', sentence.repeat(8), sentence.repeat(2))],
  })
  const [word = 0, much = 0, little = 0] = widths
  expect(word).toBe(14)
  expect(much / little).toBeCloseTo(2, 1)
  expect(word + much + little).toBeCloseTo(92, 0)
})

test('a single very long text leaves the others their longest words', () => {
  const { widths } = tableOf({
    head: row('Helsesykepleier', 'Når'),
    rows: [row('Ja', sentence.repeat(500))],
  })
  expect(widths[0]).toBe(19)
})
