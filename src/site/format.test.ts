import { expect, test } from 'vitest'
import { excerpt, formatAmount, formatNumber, shownAddress, withUnit } from './format.ts'

test.each([
  ['1510000', '1_510_000'],
  ['90000 kr', '90_000 kr'],
  ['1 510 000 kr', '1_510_000 kr'],
  ['2500', '2500'],
  ['1,25 mill. kr', '1,25 mill. kr'],
  ['0,123456 mrd.', '0,123456 mrd.'],
  ['1.510.000', '1.510.000'],
  ['2 000 kr (2025)', '2_000 kr (2025)'],
  ['ikke kjent', 'ikke kjent'],
])('the amount %s is shown as %s, where _ keeps it on one line', (typed, shown) => {
  expect(formatAmount(typed, 'nb').replaceAll('\u00a0', '_')).toBe(shown)
})

test('an amount that nobody grouped is grouped as in the language of the page', () => {
  expect(formatAmount('1510000 kr', 'en')).toBe('1,510,000 kr')
})

test.each([
  [1234.567, '1_234,57'],
  [12, '12'],
  [0.125, '0,13'],
  [0.0042, '0,0042'],
  [0, '0'],
])('%d is shown as %s', (value, shown) => {
  expect(formatNumber(value, 'nb').replaceAll('\u00a0', '_')).toBe(shown)
})

test.each([
  ['Ventetid hos familieteamet', 'dager', 'Ventetid hos familieteamet, dager'],
  ['Familier som har én kontaktperson', 'familier', 'Familier som har én kontaktperson'],
  ['Elevane i ungdomsskulen', 'elevar', 'Elevane i ungdomsskulen, elevar'],
  ['Andel i %', '%', 'Andel i %'],
  ['Antall møter', undefined, 'Antall møter'],
])('«%s» counted in %s is called «%s»', (title, unit, called) => {
  expect(withUnit(title, unit)).toBe(called)
})

test.each([
  ['https://www.nord.example/ppt/', 'nord.example/ppt'],
  ['http://nord.example', 'nord.example'],
  ['mailto:ppt@nord.example', 'mailto:ppt@nord.example'],
])('the address %s is shown as people say it', (address, shown) => {
  expect(shownAddress(address)).toBe(shown)
})

test('an excerpt joins lines, and does not part a number that is held together', () => {
  expect(excerpt('I alt\n  450\u00a0000  kr,\tog mer', 40)).toBe('I alt 450\u00a0000 kr, og mer')
})
