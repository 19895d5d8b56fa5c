import { describe, expect, test } from 'vitest'
import { dueAfter, lastDayOf, monthsBetween, norwegianDate } from './calendar.ts'

describe('lastDayOf', () => {
  test.each([
    ['2027-08-01', '2027-08-01'],
    ['1.7.2027', '2027-07-01'],
    ['innen 1. juli 2027', '2027-07-01'],
    ['mars 2027', '2027-03-31'],
    ['februar 2028', '2028-02-29'],
    ['våren 2027', '2027-06-30'],
    ['sumaren 2027', '2027-08-31'],
    ['høsten 2027', '2027-12-31'],
    ['hausten 2026 – våren 2027', '2027-12-31'],
    ['første halvår 2027', '2027-06-30'],
    ['per 2. tertial 2027', '2027-08-31'],
    ['3. kvartal 2027', '2027-09-30'],
    ['skoleåret 2026/27', '2027-07-31'],
    ['2025–2027', '2027-12-31'],
    ['innen utgangen av 2027', '2027-12-31'],
  ])('%s ends on %s', (words, day) => {
    expect(lastDayOf(words)).toBe(day)
  })

  test.each(['løpende', 'når det er penger', 'sak 12/3', ''])('«%s» has no end', (words) => {
    expect(lastDayOf(words)).toBeUndefined()
  })
})

describe('monthsBetween', () => {
  test.each([
    ['hvert år', 12],
    ['årlig', 12],
    ['år', 12],
    ['hvert år innen 15. oktober', 12],
    ['1 år', 12],
    ['4 år', 48],
    ['hvert 4. år', 48],
    ['hvert fjerde år', 48],
    ['kvart andre år', 24],
    ['annethvert år', 24],
    ['annakvart år', 24],
    ['to ganger i året', 6],
    ['halvårlig', 6],
    ['hvert kvartal', 3],
    ['hver måned', 1],
  ])('%s is %i months', (words, months) => {
    expect(monthsBetween(words)).toBe(months)
  })

  test.each(['ved behov', 'når rådet ber om det'])('«%s» is no rhythm', (words) => {
    expect(monthsBetween(words)).toBeUndefined()
  })
})

describe('dueAfter', () => {
  test.each([
    ['2026-10-22', 12, '2027-12-31'],
    ['2026-10-22', 48, '2030-12-31'],
    ['2026-10-22', 6, '2027-04-30'],
    ['2026-11-30', 3, '2027-02-28'],
  ])('%s and %i months more is in time until %s', (day, interval, due) => {
    expect(dueAfter(day, interval)).toBe(due)
  })
})

test('a date is written as Norwegians write it', () => {
  expect(norwegianDate('2026-06-30')).toBe('30. juni 2026')
})
