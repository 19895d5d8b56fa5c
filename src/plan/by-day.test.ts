import { expect, test } from 'vitest'
import { latestOf } from './by-day.ts'

test.each([
  ['wherever it stands', ['2026-01-02', '2026-03-01', '2026-02-01'], 1],
  ['the last of one day', ['2026-03-01', '2026-03-01', '2026-02-01'], 1],
  ['one with a date before one without', ['2026-01-01', undefined], 0],
  ['the last where none has a date', [undefined, undefined], 1],
  ['nothing of nothing', [], undefined],
  ['one of today', ['2026-05-31', '2026-06-01'], 1],
  ['nothing that is to come', ['2026-05-31', '2026-06-02'], 0],
  ['nothing where all is to come', ['2026-06-02'], undefined],
])('the latest is %s', (_, dates, index) => {
  const dated = dates.map((date, at) => ({ date, at }))
  expect(latestOf(dated, '2026-06-01')?.at).toBe(index)
})
