import { expect, test } from 'vitest'
import { fileFormats } from '../../schemas/index.ts'
import { fieldsFrom as read } from '../../tests/fields-from.ts'

const { tiltak, tjeneste } = fileFormats

test.each([
  ['31.2.2028', '31. februar 2028', '29. februar 2028', '2028-02-29'],
  ['2027-02-29', '29. februar 2027', '28. februar 2027', '2027-02-28'],
  ['31. april 2027', '31. april 2027', '30. april 2027', '2027-04-30'],
])('%s is a day that no calendar has, and the last one is shown', (typed, named, last, mended) => {
  const told = `er «${typed}», men ${named} finnes ikke. Den siste dagen i måneden er ${last}. Er det den du mener, skriv ${mended}.`
  expect(read(tjeneste, `kontrollert: ${typed}`).findings).toEqual([`2:14 \`kontrollert\` ${told}`])
  expect(read(tiltak, `periode: {til: ${typed}}`).findings).toEqual([`2:16 \`til\` ${told}`])
})

test('a day that no calendar has is told of where words may stand, too', () => {
  expect(read(tiltak, 'frist: 31.2.2028').findings[0]).toContain('31. februar 2028 finnes ikke')
})

test.each<readonly [string, string]>([
  ['13-18 år', 'Skriv `målgruppe: {fra: 13, til: 18}`.'],
  ['fra 0 til 6', 'Skriv `målgruppe: {fra: 0, til: 6}`.'],
  ['13 år', 'Skriv `målgruppe: {fra: 13, til: 13}`.'],
  ['gravide, foreldre', 'Skriv `målgruppe: {grupper: [gravide, foreldre]}`.'],
  ...['13–18 år og foreldre', '"unge: alle"', 'under 6 år'].map(
    (typed) => [typed, 'Skriv hvert felt for seg. Her finnes `fra`, `til` og `grupper`.'] as const,
  ),
])('for whom is shown with fields, where nothing would be lost: %s', (typed, hint) => {
  const [told, ...others] = read(tiltak, `målgruppe: ${typed}`).findings
  expect(others).toEqual([])
  expect(told?.endsWith(` ${hint}`)).toBe(true)
})
