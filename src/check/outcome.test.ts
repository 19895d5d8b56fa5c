import { expect, test } from 'vitest'
import { finding, report } from '../../tests/made-report.ts'
import { blockingFindings, failingFindings } from './outcome.ts'

const error = finding({ severity: 'error' })
const warnings = [finding({ severity: 'warning' }), finding({ severity: 'warning' })]
const note = finding()
const all = report([{ title: 'A' }], [error, ...warnings, note])
const anyNumber = Number.POSITIVE_INFINITY

test.each([
  ['any number of warnings', anyNumber, [error]],
  ['as many warnings as there are', 2, [error]],
  ['fewer', 1, [error, ...warnings]],
  ['none', 0, [error, ...warnings]],
])('where %s may stand', (_, mostWarnings, expected) => {
  expect([...failingFindings(all, { mostWarnings })]).toEqual(expected)
})

test('where only what is new counts, known errors do not, and known warnings are not counted', () => {
  const onlyNew = { fresh: new Set([warnings[0] ?? note, note]), mended: [] }
  expect([...failingFindings(all, { mostWarnings: 1, onlyNew })]).toEqual([])
  expect([...failingFindings(all, { mostWarnings: 0, onlyNew })]).toEqual([warnings[0]])
})

test('what would make the site wrong blocks it, and what counts where warnings are counted, each once', () => {
  const refusing = finding({ severity: 'error', ruleId: 'reference-exists' })
  const made = {
    ...report([{ title: 'A' }], [error, refusing, ...warnings, note]),
    refusing: [refusing],
  }
  expect(blockingFindings(made, undefined)).toEqual([refusing])
  expect(blockingFindings(made, 2)).toEqual([refusing, error])
  expect(blockingFindings(made, 0)).toEqual([refusing, error, ...warnings])
})
