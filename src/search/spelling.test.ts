import { expect, test } from 'vitest'
import { nearest, turnsOf } from './spelling.ts'

const words = [
  'barnevern',
  'helsestasjon',
  'mobbing',
  'medvirkning',
  'taushetsplikt',
  'skole',
  'mål',
]

test.each([
  ['barnvern', 'barnevern'],
  ['helsestajson', 'helsestasjon'],
  ['mobing', 'mobbing'],
  ['medvikrning', 'medvirkning'],
  ['taushetspikt', 'taushetsplikt'],
  ['skoole', 'skole'],
])('%s is nearest to %s', (misspelt, right) => {
  expect(nearest(misspelt, words)[0]?.word).toBe(right)
})

test.each(['mil', 'sykkel', 'bibliotek', 'x'.repeat(500)])('%s is near to nothing', (word) => {
  expect(nearest(word, words)).toEqual([])
})

test.each([
  ['kirke', 'virke'],
  ['bilde', 'binde'],
  ['lyver', 'lyder'],
  ['stoppet', 'statped'],
])('«%s» is a word of its own beside «%s»', (word, other) => {
  expect(nearest(word, [other])).toEqual([])
})

test('turns two letters about', () => {
  expect(turnsOf('bekymirng')).toContain('bekymring')
  expect(turnsOf('mal')).toEqual([])
})

test('a letter that sounds alike is less of a slip than another', () => {
  expect(nearest('skule', ['skele', 'skole'])[0]?.word).toBe('skole')
})
