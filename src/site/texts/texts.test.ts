import { describe, expect, test } from 'vitest'
import { fill, texts } from './index.ts'

describe('filling in a text', () => {
  test.each([
    [{ n: 1 }, '1 tjeneste'],
    [{ n: 2 }, '2 tjenester'],
    [{ n: 0 }, '0 tjenester'],
    [{ n: '1' }, '1 tjeneste'],
  ])('says one or many as the number is (%o)', (values, said) => {
    expect(fill('{n} {n:tjeneste|tjenester}', values)).toBe(said)
  })

  test('leaves what nobody gave, and what a value looks like', () => {
    expect(fill('{a} {b} {b:x|y}', { a: '{b}' })).toBe('{b} {b} {b:x|y}')
  })
})

/** The names in braces of every text, by where it stands. */
function namesIn(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') {
    const names = [...value.matchAll(/\{(\w+)/g)].map(([, name]) => name)
    return [[path, [...new Set(names)].sort().join(' ')]]
  }
  return Object.entries(value as object).flatMap(([key, inner]) => namesIn(inner, `${path}.${key}`))
}

test('the texts of each language are filled in with the same values', () => {
  const ofBokmal = namesIn(texts.nb, '')
  expect(ofBokmal.some(([, names]) => names !== '')).toBe(true)
  for (const language of [texts.nn, texts.en]) {
    const all = new Map(namesIn(language, ''))
    // A form for one and many is asked for by name; a language may need it where another does not.
    const plain = ([path]: [string, string]) => path.startsWith('.front.numbers')
    const wrong = ofBokmal.filter((one) => !plain(one) && all.get(one[0]) !== one[1])
    expect(wrong).toEqual([])
  }
})
