import { describe, expect, test } from 'vitest'
import { parseSource } from '../source/source-file.ts'
import { escapePattern, sentencesOf, textBlocksOf, withoutQuotations, wordsOf } from './prose.ts'

function read(text: string) {
  return textBlocksOf(parseSource('a.md', text).file)
}

describe('textBlocksOf', () => {
  test('gives every kind of text in order, and says what is quoted', () => {
    const text =
      '# A\n\nB **c** [d](x)\n\n- e\n\n> f\n\n| g |\n| --- |\n| h |\n\n:::detaljer[i]\nj\n:::\n'
    expect(
      read(text).map(({ is, text, quoted }) => `${is} ${text}${quoted ? ' quoted' : ''}`),
    ).toEqual([
      'heading A',
      'paragraph B c d',
      'point e',
      'paragraph f quoted',
      'cell g',
      'cell h',
      'heading i',
      'paragraph j',
    ])
  })

  test.each([
    ['plain', 'En to tre.'],
    ['in emphasis', 'En **to** tre.'],
    ['after an escape and an entity', 'En \\* &amp; to tre.'],
    ['on an indented line', '- En\n  og to tre.'],
    ['in a quote', '> En\n> og to tre.'],
    ['after CRLF', 'En\r\nto tre.'],
  ])('knows the place of a word %s', (_, text) => {
    const [block] = read(text)
    const { start, end } = block?.placeOf(block.text.indexOf('to'), 2) ?? {}
    expect(text.slice(start?.offset, end?.offset)).toBe('to')
  })
})

test('withoutQuotations keeps every place', () => {
  expect(withoutQuotations('a «b» c "d" “e” ”f” «g')).toBe('a     c             «g')
})

test.each([
  ['En. To! «Tre?» Fire', ['En.', 'To!', '«Tre?»', 'Fire']],
  ['Ca. 20 barn, jf. § 4. Slutt', ['Ca. 20 barn, jf. § 4.', 'Slutt']],
])('sentencesOf «%s»', (text, sentences) => {
  const found = sentencesOf(text)
  expect(found.map((one) => one.text)).toEqual(sentences)
  for (const { text: sentence, at } of found)
    expect(text.slice(at)).toMatch(new RegExp(`^${sentence.slice(0, 2)}`))
})

test('wordsOf counts short forms, numbers and compounds as one, dashes as none', () => {
  expect(wordsOf('PPT-en – 1 000 kr/år, § 15-1')).toEqual(['PPT-en', '1', '000', 'kr/år', '15-1'])
})

test.each([
  ['quotation marks', '«»'.repeat(50_000)],
  ['marks that are not closed', '«"“'.repeat(33_000)],
  ['full stops', '. '.repeat(50_000)],
  ['spaces', `a.${' '.repeat(100_000)}b`],
  ['hyphens', 'a-'.repeat(50_000)],
  ['capitals', 'AB'.repeat(50_000)],
])('reads 100 kB of %s in a moment', (_, text) => {
  const start = performance.now()
  for (const sentence of sentencesOf(withoutQuotations(text))) wordsOf(sentence.text)
  expect(performance.now() - start).toBeLessThan(1000)
})

test('escapePattern finds any words as they stand, and nothing else', () => {
  const odd = String.raw`\^$.*+?()[]{}|/-a b`
  expect(new RegExp(`^${escapePattern(odd)}$`, 'u').test(odd)).toBe(true)
  expect(new RegExp(`^${escapePattern('a.c')}$`, 'u').test('abc')).toBe(false)
})
