import { describe, expect, test } from 'vitest'
import { emptyWords, fold, lightWords, plainWordsOf, stem, wordsOf } from './words.ts'

describe('wordsOf', () => {
  test('gives words in small letters with their places, and § as a word', () => {
    const text = 'Barne- og § 15 a'
    const words = wordsOf(text)
    expect(words.map((word) => word.text)).toEqual(['barne', 'og', '§', '15', 'a'])
    for (const { text: word, start, end } of words)
      expect(text.slice(start, end).toLowerCase()).toBe(word)
  })

  test('takes the number of a goal, a law or a case as one word', () => {
    const texts = (text: string) => wordsOf(text).map((word) => word.text)
    expect(texts('§ 3-4, 15-1, 87/25')).toEqual(['§', '3x4', '15x1', '87x25'])
    expect(texts('2024-2027, 6-12 år')).toEqual(['2024', '2027', '6', '12', 'år'])
    expect(texts('44/2026, 1-2026, 24/7')).toEqual(['44x2026', '1', '2026', '24x7'])
    expect(texts('Mål 1.4.2. Så 14')).toEqual(['mål', '1x4x2', 'så', '14'])
    expect(texts('390.000 kr, 1.200.000, 1.12.2026')).toEqual([
      ...['390', '000', 'kr', '1', '200', '000', '1x12x2026'],
    ])
    expect(plainWordsOf('Mål 1.4.2. Så 14')).toEqual(texts('Mål 1.4.2. Så 14'))
  })
})

describe('fold', () => {
  test.each([
    ['økonomi', 'oekonomi', 'okonomi', 'ökonomi'],
    ['språk', 'spraak', 'sprak'],
    ['fravær', 'fravaer', 'fraver', 'fravär'],
  ])('makes all spellings of %s one', (...spellings) => {
    expect(new Set(spellings.map(fold)).size).toBe(1)
  })
})

describe('stem', () => {
  test.each([
    'tjeneste tjenesten tjenester tjenestene tjenestens',
    'teneste tenesta tenester tenestene',
    'barn barna barnet barnas barnets',
    'mobbe mobber mobbet mobbing mobbinga mobba',
    'veileder veiledere veiledning veiledningen veilede',
    'forebygge forebygging forebyggende førebyggjande førebygging',
    'ungdom ungdommen ungdommer ungdommene ungdommane ungdommars',
    'tema temaet temaer temaene',
    'kurs kurset kursene',
    'alvorlig alvorlige alvorleg alvorlege',
    'trygg trygge tryggere trygghet tryggheten',
    'opplevelse opplevelser oppleve opplever',
    'stanse stanser stanset stansede',
    '44x26 44x2026',
  ])('is one for %s', (words) => {
    expect(new Set(words.split(' ').map(stem)).size).toBe(1)
  })

  test.each([
    ['rus', 'ruin'],
    ['hus', 'hud'],
    ['skole', 'skolert'],
    ['tilsyn', 'tilskudd'],
    ['ting', 'tie'],
    ['møtearena', 'møte'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(stem(one)).not.toBe(stem(other))
  })
})

test('an empty word is no light one, for it never counts', () => {
  expect([...lightWords].filter((word) => emptyWords.has(word))).toEqual([])
})
