import { describe, expect, test } from 'vitest'
import { dueAfter, lastDayOf, monthsBetween, norwegianDate, rhythmIn } from './calendar.ts'

describe('lastDayOf', () => {
  test.each([
    ['2027-08-01', '2027-08-01'],
    ['1.7.2027', '2027-07-01'],
    ['innen 1. juli 2027', '2027-07-01'],
    ['mars 2027', '2027-03-31'],
    ['februar 2028', '2028-02-29'],
    ['våren 2027', '2027-06-30'],
    ['vår 2027', '2027-06-30'],
    ['vår i 2027', '2027-06-30'],
    ['innen våren, senest 2027', '2027-06-30'],
    ['alle våre skoler 2027', '2027-12-31'],
    ['hele vår kommune i 2027', '2027-12-31'],
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
    ['hvert sjette år', 72],
    ['hvert åttende år', 96],
    ['kvart tiande år', 120],
    ['seks måneder', 6],
    ['hver sjette måned', 6],
    ['tolv måneder', 12],
    ['fire år', 48],
    ['4.år', 48],
    ['rundt 4 år', 48],
    ['minst hvert 4. år', 48],
    ['annet hvert år', 24],
    ['halve år', 6],
    ['to ganger i måneden', 1],
    ['100 år', 1200],
    ['1,5 år', 18],
    ['år, første gang 2027', 12],
  ])('%s is %i months', (words, months) => {
    expect(monthsBetween(words)).toBe(months)
  })

  test.each([
    'ved behov',
    'når rådet ber om det',
    'hvert trettende år',
    'noen måneder',
    'i løpet av neste år',
    'flere ganger i året',
    '0 år',
  ])('«%s» is no rhythm', (words) => {
    expect(monthsBetween(words)).toBeUndefined()
  })
})

describe('rhythmIn', () => {
  test.each([
    ['hvert år', 12],
    ['kvart år', 12],
    ['Planen revideres årlig.', 12],
    ['Planen blir revidert årleg.', 12],
    ['Årlige rapporter', 12],
    ['minst én gang i året', 12],
    ['e\u0301n gang per år', 12],
    ['en til to ganger i året', 6],
    ['to gonger årleg', 6],
    ['hvert annet år', 24],
    ['kvart anna år', 24],
    ['annenhver måned', 2],
    ['annakvart år', 24],
    ['hvert fjerde år', 48],
    ['kvart fjerde år', 48],
    ['minimum hvert 4. år', 48],
    ['hvert 4 år', 48],
    ['én gang hvert fjerde år', 48],
    ['hvert åttende år', 96],
    ['hvert halvår', 6],
    ['hvert halve år', 6],
    ['halvårlig', 6],
    ['hver 6. måned', 6],
    ['kvar 18. månad', 18],
    ['hvert kvartal', 3],
    ['kvartalsvis', 3],
    ['Status hvert år og revisjon hvert fjerde år', 12],
    ['Status hvert trettende år og revisjon hvert fjerde år', 48],
  ])('%s: %i months', (text, months) => {
    expect(rhythmIn(text)).toBe(months)
  })

  test.each([
    'ved behov',
    'i løpet av året',
    'fireårig',
    'hvert barn',
    'hvert barn i fire år',
    'hvert trettende år',
    'kontinuerlig, når loven endres',
    'i fire år',
    'i andre kvartal 2027',
    '2026',
  ])('«%s» tells of none', (text) => {
    expect(rhythmIn(text)).toBeUndefined()
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
