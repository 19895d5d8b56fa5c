import { describe, expect, test } from 'vitest'
import { withPhoneLinks } from './phone-links.ts'

describe('withPhoneLinks', () => {
  test.each([
    ['Ring 00 00 00 04 på hverdager.', ['tel:00000004']],
    [
      'Ring 00 00 00 10 på dagtid. Vakten svarer på 00 00 00 11 hele døgnet.',
      ['tel:00000010', 'tel:00000011'],
    ],
    ['Mobil 900 00 123, fra utlandet +47 22 00 00 00', ['tel:90000123', 'tel:+4722000000']],
    ['Ring 116 111 eller 116117.', ['tel:116111', 'tel:116117']],
    ['Er det fare, ring 112. Eller telefon 02800.', ['tel:112', 'tel:02800']],
    // An address, a time, a day, years, an amount, a number of an organisation.
    ['Storgata 112, rom 113, kl. 12.00–18.00', []],
    ['Fra 2026-03-12 til 12.03.2027, 2026–2029', []],
    ['100 000 kroner, org.nr. 999 999 999, sak 20260312', []],
  ])('%s', (text, calls) => {
    const parts = withPhoneLinks(text)
    expect(parts.flatMap(({ href }) => href ?? [])).toEqual(calls)
    expect(parts.map((part) => part.text).join('')).toBe(text)
  })

  test('gives nothing for nothing', () => {
    expect(withPhoneLinks('')).toEqual([])
  })
})
