import { describe, expect, test } from 'vitest'
import { choice, foldWord, parseNumber, type Shape } from './format.ts'
import { entryKinds, fileFormats } from './index.ts'

describe('parseNumber', () => {
  test.each([
    ['1 234,5', 1234.5],
    ['1.234', 1234],
    ['12.345.678', 12345678],
    ['1.23', 1.23],
    ['0.123', 0.123],
    ['−3 %', -3],
    ['–3', -3],
    ['-0,5', -0.5],
    ['007', 7],
    ['-', undefined],
    [':', undefined],
    ['*', undefined],
    ['', undefined],
    ['1,2,3', undefined],
    ['1.234,', undefined],
    ['5-10', undefined],
    ['ca. 5', undefined],
    ['1e3', undefined],
  ])('«%s»', (spelled, expected) => {
    expect(parseNumber(spelled)).toBe(expected)
  })
})

describe('foldWord', () => {
  test.each([
    ['Følges_opp-i', 'følges opp i'],
    ['  a \t b ', 'a b'],
    ['ma\u030al', 'mål'],
    ['é-post', 'é post'],
  ])('%j', (word, expected) => {
    expect(foldWord(word)).toBe(expected)
  })
})

describe('choice', () => {
  test('takes every spelling of a word and no other', () => {
    const { zod } = choice({ up: ['opp'], down: ['ned', 'nedover'] })
    expect(['opp', 'OPP', ' nedover '].map((word) => zod.parse(word))).toEqual(['up', 'up', 'down'])
    for (const word of ['up', '', 'constructor', 3]) expect(zod.safeParse(word).success).toBe(false)
  })
})

describe.each(Object.entries(fileFormats))('%s', (_name, format) => {
  test('has no two keys that are spelled alike', () => {
    expect(clashesIn(format.shape)).toEqual([])
  })
})

test('every folder and word names one kind', () => {
  for (const list of ['folders', 'words'] as const) {
    const all = Object.values(entryKinds).flatMap((kind) => [...kind[list]])
    expect(new Set(all).size).toBe(all.length)
  }
})

function clashesIn(shape: Shape): string[] {
  switch (shape.is) {
    case 'list':
      return clashesIn(shape.of)
    case 'either':
      return [...clashesIn(shape.record), ...clashesIn(shape.other)]
    case 'record': {
      const fields = Object.values(shape.fields)
      const spellings = fields.flatMap(({ key, aliases }) => [key, ...aliases].map(foldWord))
      return [
        ...spellings.filter((spelling, index) => spellings.indexOf(spelling) !== index),
        ...fields.flatMap(({ format }) => clashesIn(format.shape)),
      ]
    }
    default:
      return []
  }
}
