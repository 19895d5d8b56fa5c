import { expect, test } from 'vitest'
import { identityNumbersIn, personalContactsIn, withoutPersonalData } from './personal-data.ts'

test.each([
  ['an identity number', 'Nummeret 31123950057 og 311239 50057.', 'Nummeret [skjult] og [skjult].'],
  ['a phone beside a name', 'Kari Eksempelsen, 00 00 00 01.', 'Kari Eksempelsen, [skjult].'],
  ['a private address', 'Skriv til kari@gmail.com.', 'Skriv til [skjult].'],
  ['a phone of a house', 'Karl Johans gate 1, 00 00 00 01.', 'Karl Johans gate 1, 00 00 00 01.'],
  ['a phone of a service', 'Helsestasjonen, 00 00 00 01.', 'Helsestasjonen, 00 00 00 01.'],
])('hides %s and nothing else', (_, text, shown) => {
  expect(withoutPersonalData(text)).toBe(shown)
})

test('leaves the words between a name and a number alone', () => {
  const text = 'Kari Eksempelsen leder rådet. Servicekontoret har 00 00 00 01.'
  expect(personalContactsIn(text)).toEqual([])
})

// Writers may send anything: each of these takes a careless pattern seconds or minutes.
test.each([
  ['digits', '1'.repeat(100_000)],
  ['groups of digits', '31 12 39 '.repeat(12_000)],
  ['almost identity numbers', '311239 5005 '.repeat(9_000)],
  ['names', 'Kari Nordmann '.repeat(8_000)],
  ['names and numbers', 'Kari Nordmann 00 00 00 01 '.repeat(4_000)],
  ['letters before an @', `${'a'.repeat(100_000)}@gmail.com`],
  ['@', '@gmail'.repeat(20_000)],
  ['stars', '311239*_*_'.repeat(10_000)],
])('reads 100 kB of %s in a moment', (_, text) => {
  const start = performance.now()
  identityNumbersIn(text)
  personalContactsIn(text)
  expect(performance.now() - start).toBeLessThan(1000)
})
