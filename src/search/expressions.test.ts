import { describe, expect, test } from 'vitest'
import { readVocabulary } from '../build/search-vocabulary.ts'
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

  test('every expression is understood from the parts that its own words name', () => {
    const reader = interpreter(first)
    const learnt = new Set<number>()
    const expressions = groups.flatMap(({ asked }, group) =>
      asked
        .filter((one) => wordsOf(one).length > 1)
        .map((one) => ({ one, mark: groupMark(group) })),
    )
    expect(expressions.length).toBeGreaterThan(1000)
    const missed = expressions.filter(({ one, mark }) => {
      const needed = reader.partsOf(one).filter((part) => !learnt.has(part))
      for (const part of needed) {
        learnt.add(part)
        reader.learn(parts[part] as VocabularyPart)
      }
      const { clauses } = reader.understand(one, { asWritten: true })
      return !clauses.some(({ terms }) => terms.some(({ text }) => text === mark))
    })
    expect(missed.map(({ one }) => one)).toEqual([])
  })

  test('no part is much larger than others', () => {
    const sizes = parts.map((part) => JSON.stringify(part).length)
    const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length
    expect(Math.max(...sizes)).toBeLessThan(2 * mean)
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
