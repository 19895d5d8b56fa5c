import { afterAll, describe, expect, test } from 'vitest'
import { rules } from '../src/rules/index.ts'
import { loadStatutes } from '../src/statutes/load-statutes.ts'
import { edit, remove, rewrite } from './mutations/change.ts'
import { example, expectedIn, findingsIn } from './mutations/example.ts'
import { harmless } from './mutations/harmless.ts'
import { mutations } from './mutations/index.ts'

const score = { found: 0, wrong: 0, quiet: 0 }

afterAll(() => {
  const { found, wrong, quiet } = score
  console.log(
    `${found} av ${mutations.length} feil funnet, ${wrong} falske; ${quiet} av ${harmless.length} harmløse endringer uten funn`,
  )
})

describe('a single slip in the complete example plan is told of, and nothing else', () => {
  test.each(mutations)('$name', async ({ change, finds, onDisk }) => {
    const files = change(example)
    const expected = finds.map((one) => expectedIn(files, one)).sort()
    const found = await findingsIn(files, onDisk)
    if (expected.every((line) => found.includes(line))) score.found++
    score.wrong += found.filter((line) => !expected.includes(line)).length
    expect(found).toEqual(expected)
  })
})

describe('a change that is no slip is not told of', () => {
  test.each(harmless)('$name', async ({ change }) => {
    const found = await findingsIn(change(example))
    if (found.length === 0) score.quiet++
    score.wrong += found.length
    expect(found).toEqual([])
  })
})

describe('a change that would change nothing', () => {
  test.each([
    ['words that are not there', edit('plan.md', 'status: utgått\nlov', 'x'), '0 times'],
    ['words that stand twice', edit('plan.md', 'organ: kommunestyret\n', 'x'), '3 times'],
    ['a pattern that fits twice', edit('plan.md', /dato: 2025-0\d/, 'x'), '6 times'],
    ['a file that is not there', remove('mal/borte.md'), 'not there'],
    ['a text that stays as it was', rewrite('plan.md', (text) => text), 'as before'],
  ])('is refused: %s', (_, change, message) => {
    expect(() => change(example)).toThrow(message)
  })
})

describe('the table of slips', () => {
  const expected = mutations.flatMap(({ finds }) => finds)

  test('has at least 80 slips and 25 changes that are none, each with a name of its own', () => {
    const names = [...mutations, ...harmless].map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(mutations.length).toBeGreaterThanOrEqual(80)
    expect(harmless.length).toBeGreaterThanOrEqual(25)
  })

  test('breaks every rule', () => {
    const broken = new Set(expected.map(({ rule }) => rule))
    // Asked for by itself, since it uses the network.
    broken.add('external-link-reachable')
    expect(rules.map(({ id }) => id).filter((id) => !broken.has(id))).toEqual([])
  })

  test('breaks every demand of § 15-1 three times: not answered, and hardly answered', async () => {
    const statute = (await loadStatutes()).find(({ id }) => id === 'barnevernsloven-15-1')
    const demands = (statute?.requirements ?? []).filter(({ verb }) => verb === 'shall')
    for (const { id } of demands) {
      const broken = expected.filter(({ requirement }) => requirement === id)
      expect(broken.length, id).toBeGreaterThanOrEqual(3)
      expect(new Set(broken.map(({ severity }) => severity)), id).toEqual(
        new Set([undefined, 'warning']),
      )
    }
    expect(demands).toHaveLength(5)
  })

  test('says why, where one slip gives several findings', () => {
    const silent = mutations.filter(({ finds, why }) => finds.length > 1 !== (why !== undefined))
    expect(silent.map(({ name }) => name)).toEqual([])
  })
})
