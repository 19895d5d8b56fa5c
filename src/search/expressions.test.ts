import { describe, expect, test } from 'vitest'
import { readVocabulary } from '../build/search/search-vocabulary.ts'
import { phraseOf } from './groups.ts'
import { pageReader } from './page-marks.ts'
import { openSearch } from './search.ts'
import { interpreter } from './understand.ts'
import { groupMark, partOf, type VocabularyPart } from './vocabulary.ts'
import { wordsOf } from './words.ts'

const empty = { title: '', headings: '', text: '', facts: '', about: '', links: '', placed: '' }

/** The vocabulary of a site that has a word of every group. */
function everything() {
  const vocabulary = readVocabulary()
  const reader = pageReader(vocabulary, [])
  reader.marksOf({ ...empty, text: vocabulary.groups.flatMap(({ found }) => found).join('. ') })
  return { groups: vocabulary.groups, ...reader.vocabulary() }
}

describe('expressionParts', () => {
  const { groups, first, parts } = everything()

  const reader = interpreter(first)
  const expressions = groups.flatMap(({ asked, urgent }, group) =>
    asked
      .filter((one) => wordsOf(one).length > 1)
      .map((one) => ({ one, keys: phraseOf(one, reader.analyse).join(' '), group, urgent })),
  )

  test('every expression lies in a part that its own words name', () => {
    expect(expressions.length).toBeGreaterThan(3000)
    const missed = expressions.filter(({ one, keys, group }) => {
      const lines = reader.partsOf(one).map((part) => parts[part]?.expressions ?? '')
      const line = [first.expressions, ...lines]
        .flatMap((list) => list.split(','))
        .find((each) => each.startsWith(`${keys} `) && !each.slice(keys.length + 1).includes(' '))
      const asked = line?.slice(keys.length + 1).split('|') ?? []
      return !asked.includes(`${group}`)
    })
    expect(missed.map(({ one }) => one)).toEqual([])
  })

  test('nothing of an emergency is taken for a slip', () => {
    for (const part of parts) reader.learn(part)
    const urgent = expressions.filter((one) => one.urgent)
    expect(urgent.length).toBeGreaterThan(400)
    expect(
      urgent.flatMap(({ one }) => {
        const { urgent: isHeard, corrected } = reader.understand(one)
        return isHeard && corrected === undefined ? [] : [`${one}: ${corrected}`]
      }),
    ).toEqual([])
  })

  test('every expression is understood as it stands', () => {
    const missed = expressions.filter(({ one, group }) => {
      const { clauses } = reader.understand(one, { asWritten: true })
      return !clauses.some(({ terms }) => terms.some(({ text }) => text === groupMark(group)))
    })
    expect(missed.map(({ one }) => one)).toEqual([])
  })

  test('no part is much larger than others', () => {
    const sizes = parts.map((part) => JSON.stringify(part).length)
    const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length
    expect(Math.max(...sizes)).toBeLessThan(4 * mean)
  })
})

test('a part that did not come is asked for anew', async () => {
  const { first, parts } = everything()
  const fetched: number[] = []
  let isDown = true
  const search = openSearch({ search: async () => ({ results: [] }) }, first, async (part) => {
    fetched.push(part)
    if (isDown) throw new Error('down')
    return parts[part] as VocabularyPart
  })
  await expect(search.understand('fryst ut')).rejects.toThrow('down')
  isDown = false
  const { expressions } = await search.understand('fryst ut')
  expect(expressions).toContainEqual(['fryst', 'ut'])
  await search.understand('fryst ut')
  const own = partOf('fryst')
  expect(fetched.filter((part) => part === own)).toEqual([own, own])
  expect(new Set(fetched).size).toBe(fetched.length - 1)
})
