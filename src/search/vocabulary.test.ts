import { describe, expect, test } from 'vitest'
import { readGroup } from './groups.ts'
import { pageReader } from './page-marks.ts'
import { interpreter } from './understand.ts'
import {
  closed,
  groupMark,
  markFieldOf,
  markStrengthOf,
  packWords,
  unpackWords,
} from './vocabulary.ts'

const vocabulary = { groups: [], forms: [], parts: [], calm: '', refuge: '', owners: [] }
const empty = { title: '', headings: '', text: '', facts: '', about: '', links: '', placed: '' }

describe('packWords', () => {
  test('is read as it was written', () => {
    const words = ['=skolfrav', 'barn', 'barnehage', 'barnehagen', 'å', 'år']
    expect(unpackWords(packWords(words))).toEqual(words)
    expect(unpackWords('')).toEqual([])
  })

  test('tells of more letters in common than a sign can as of the most it can', () => {
    const words = ['a', 'b'].map((end) => 'x'.repeat(40) + end)
    expect(unpackWords(packWords(words))).toEqual(words)
  })
})

test('no mark begins another, once closed', () => {
  const marks = ['ned', 'nedgang', groupMark(1), groupMark(12)].map(closed)
  expect(
    marks.filter((one) => marks.some((other) => other !== one && other.startsWith(one))),
  ).toEqual([])
})

test('a field of Pagefind says how strong a mark is', () => {
  for (const strength of [0.1, 0.5, 0.95])
    expect(markStrengthOf(markFieldOf(strength))).toBeCloseTo(strength)
  expect(markStrengthOf(markFieldOf(0))).toBe(0.1)
  expect(markStrengthOf(markFieldOf(1))).toBe(0.95)
})

describe('pageReader', () => {
  test('marks a page more strongly with what its title says', () => {
    const reader = pageReader(vocabulary, ['tjeneste familie'])
    const inTitle = reader.marksOf({ ...empty, title: 'Familietjenesten' })
    const inText = reader.marksOf({ ...empty, text: `Familietjenesten ${'ord '.repeat(900)}` })
    const fieldOf = (marks: typeof inTitle) =>
      [...marks].find(([, own]) => own.includes(closed('tjenest')))?.[0] ?? ''
    expect(markStrengthOf(fieldOf(inText))).toBeGreaterThan(0)
    expect(markStrengthOf(fieldOf(inTitle))).toBeGreaterThan(markStrengthOf(fieldOf(inText)))
  })

  test('writes expressions in few letters, and they are understood all the same', () => {
    const groups = [
      readGroup(
        'ikke tatt godt vare på, forsømt barn, vanskjøtsel > barnevernstjenesten i kommunen',
      ),
    ]
    groups.push(readGroup('!banket opp av faren min > politiet'))
    const reader = pageReader({ ...vocabulary, groups }, [])
    reader.marksOf({ ...empty, text: 'Barnevernstjenesten i kommunen vår.' })
    const { first, parts } = reader.vocabulary()
    expect(first.groups).toBe('vanskjøtsel;!')
    expect(parts[0]?.found).toEqual({ 0: 'barnevernstjenest kommun' })
    const { understand, partsOf, learn } = interpreter(first)
    expect(
      understand('barnet blir ikke tatt godt vare på').clauses.flatMap(({ terms }) => terms),
    ).not.toContainEqual(expect.objectContaining({ text: groupMark(0) }))
    const needed = ['ikke tatt godt vare på', 'forsømte barn', 'banket opp av faren'].flatMap(
      (query) => partsOf(query),
    )
    for (const part of new Set(needed)) learn(parts[part] as (typeof parts)[number])
    const isAsked = (query: string) =>
      understand(query).clauses.some(({ terms }) => terms.some(({ text }) => text === groupMark(0)))
    expect(isAsked('barnet blir ikke tatt godt vare på')).toBe(true)
    expect(isAsked('forsømte barn')).toBe(true)
    expect(isAsked('tatt godt vare på')).toBe(false)
    expect(understand('jeg blir banket opp av faren min').urgent).toBe(true)
    expect(understand('faren min').urgent).toBe(false)
  })

  test('hears who may be in danger though the word is taken for another', () => {
    const reader = pageReader({ ...vocabulary, groups: [readGroup('!vold > politiet')] }, [])
    reader.marksOf({ ...empty, text: 'Val og politi.' })
    const { understand } = interpreter(reader.vocabulary().first)
    expect(understand('voll')).toMatchObject({ corrected: 'val', urgent: true })
    expect(understand('val').urgent).toBe(false)
    expect(understand('voll', { asWritten: true }).urgent).toBe(false)
  })

  test('takes no sign in a word list for one that means something in a line', () => {
    const asked = ['!skilsmisse', '>18', 'samlivsbrudd,']
    const reader = pageReader({ ...vocabulary, groups: [{ asked, found: asked }] }, [])
    reader.marksOf({ ...empty, text: 'Samlivsbrudd.' })
    const { first, parts } = reader.vocabulary()
    expect(first.groups).toBe('18,samlivsbrudd,skilsmisse')
    expect(parts[0]?.found).toEqual({ 0: 'samlivsbrudd' })
  })

  test('keeps the most used words of a site that has too many, and says that it does', () => {
    const reader = pageReader(vocabulary, [])
    const rare = Array.from({ length: 25_000 }, (_, i) => `ord${i}`).join(' ')
    reader.marksOf({ ...empty, text: `${rare} vanlig vanlig vanlig` })
    const { words, complete } = reader.vocabulary().first
    expect(complete).toBe(false)
    expect(unpackWords(words)).toHaveLength(20_000)
    expect(unpackWords(words)).toContain('vanlig')
    expect(pageReader(vocabulary, []).vocabulary().first.complete).toBe(true)
  })
})
