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

  const whose = 'Skolen'
  test.each([
    ['Ring 00 00 00 04 på hverdager, eller kom innom.', [whose]],
    ['Ring eller send melding til 00 00 00 12.', [whose]],
    ['Ring oss på 00 00 00 04, eller på 00 00 00 05.', [whose, whose]],
    ['Snakk med oss. Du kan også ringe barnehagekontoret på 00 00 00 05.', ['barnehagekontoret']],
    ['Ring tenesta i Vik på 00 00 00 23 på dagtid.', ['tenesta i Vik']],
    ['Ring Nav på 00 00 00 09 eller legen på telefon 00 00 00 08.', ['Nav', 'legen']],
    ['Ring 00 00 00 10. Barnevernsvakten svarer på 00 00 00 11.', [whose, 'Barnevernsvakten']],
    ['Barnevernsvakta svarar på 00 00 00 24 heile døgnet.', ['Barnevernsvakta']],
    ['Rådet har oversikten og svarer på 00 00 00 13.', ['Rådet']],
    ['Sentralbordet til skolene har nummer 00 00 00 06.', ['Sentralbordet til skolene']],
    // Words that are no name: the text is still theirs.
    ['Ungdom har egen telefon 00 00 00 06. Vi svarer på 00 00 00 07.', [whose, whose]],
    ['Når kontoret er stengt, svarer vi på 00 00 00 06.', [whose]],
    ['Ring på dagtid på 00 00 00 06.', [whose]],
    ['Ring meg på 00 00 00 06. Eller skriv på 00 00 00 07.', [whose, whose]],
    ['Du kan ringe anonymt på 00 00 00 06, eller ringe igjen på 00 00 00 07.', [whose, whose]],
    ['Ring døgnet rundt på 00 00 00 06.', [whose]],
    ['Ring mandag til fredag på 00 00 00 06.', [whose]],
    ['Ring skolen. Eller send melding på 00 00 00 06.', [whose]],
    ['Nettverket vårt svarer på 00 00 00 06.', [whose]],
    ['Ring gratis på 116 111.', [undefined]],
    // Names that are not in the definite form: a capital inside the sentence, or one the plan has.
    [
      'Ring Mental Helse på 00 00 00 06, eller ring familievern på 00 00 00 07.',
      ['Mental Helse', 'familievern'],
    ],
    [
      'Familievern svarer på 00 00 00 06. Ring kommunens servicetorg på 00 00 00 07.',
      ['Familievern', 'kommunens servicetorg'],
    ],
    // A number of the whole country is not theirs.
    ['Er det fare, ring 112. Ring legevakten på 116 117.', [undefined, 'legevakten']],
  ])('says who answers: %s', (text, calls) => {
    const links = withPhoneLinks(text, whose, ['Familievern']).filter(({ href }) => href)
    expect(links.map((link) => link.calls)).toEqual(calls)
    expect(withPhoneLinks(text).filter((part) => 'calls' in part)).toEqual([])
  })

  test('gives nothing for nothing', () => {
    expect(withPhoneLinks('')).toEqual([])
  })
})
