import { expect, test } from 'vitest'
import { parseSource } from '../source/source-file.ts'
import { readBody } from './body.ts'

const anchors = (text: string) =>
  readBody(parseSource('a.md', text).file).headings.map(({ id }) => id)

test('equal headings get anchors of their own, and none that another heading has by its text', () => {
  expect(anchors('# Mål\n\n# Mål 2\n\n# Mål\n\n# Mål\n\n# Mål 2\n\n# Mål')).toEqual([
    'mal',
    'mal-2',
    'mal-3',
    'mal-4',
    'mal-2-2',
    'mal-5',
  ])
})

test('a heading without letters or digits gets an anchor too', () => {
  expect(anchors('# !\n\n# ?')).toEqual(['avsnitt', 'avsnitt-2'])
})

test('thousands of equal headings are counted on, not from the first each time', () => {
  const many = anchors('# Mål\n\n'.repeat(4000))
  expect(many.at(-1)).toBe('mal-4000')
  expect(new Set(many).size).toBe(4000)
})
