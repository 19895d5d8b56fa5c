import { describe, expect, test } from 'vitest'
import { fileFormats } from '../../schemas/index.ts'
import { fieldsFrom as read } from '../../tests/fields-from.ts'

const { tiltak, indikator, tjeneste } = fileFormats

describe('what a value should have been is said', () => {
  test.each(['"-"', '":"', '"*"', 'ukjent', '1,2,3', '.inf', '.nan', '1.23.456'])(
    '%s is no number, and never 0',
    (typed) => {
      const { data, findings } = read(indikator, `utgangsverdi:\n  verdi: ${typed}`)
      expect(data.baseline).toEqual({ year: undefined, value: undefined })
      expect(findings[0]).toMatch(
        /^3:10 `verdi` skal være et tall, men er «.+»\. Skriv for eksempel/,
      )
    },
  )

  test.each(['2026', '2026-02-30', '31.02.2026', '2026-3-1', 'mars 2026', '01/03/2026'])(
    '%s is no date',
    (typed) => {
      expect(read(tjeneste, `kontrollert: ${typed}`)).toMatchObject({
        data: { checked: undefined },
        findings: [
          `2:14 \`kontrollert\` skal være en dato, men er «${typed}». Skriv datoen som 2026-03-01.`,
        ],
      })
    },
  )

  test.each([
    [
      'kanskje',
      '2:13 `henvisning` skal være `ja` eller `nei`, men er «kanskje». Skriv `ja` eller `nei`.',
    ],
    ['1', '2:13 `henvisning` skal være `ja` eller `nei`, men er «1».'],
  ])('%s is none', (typed, expected) => {
    const { data, findings } = read(tjeneste, `henvisning: ${typed}`)
    expect(data.referral).toBeUndefined()
    expect(findings[0]).toContain(expected)
  })

  test.each(['javascript:alert(1)', 'www.x.no', 'ftp://x.no', 'data:text/html,x', '../x'])(
    '%s is no address',
    (typed) => {
      const { data, findings } = read(tjeneste, `lenke: "${typed}"`)
      expect(data.link).toBeUndefined()
      expect(findings[0]).toContain('`lenke` skal være en nettadresse')
    },
  )

  test('a choice that is none lists the words', () => {
    expect(read(tiltak, 'forebyggingsnivå: [universelt, litt]')).toMatchObject({
      data: { levels: ['universal'] },
      findings: [
        '2:32 `forebyggingsnivå` er «litt». Det er ikke et av valgene. Velg «universelt», «selektivt» eller «indikert».',
      ],
    })
  })

  test('a word of an object is no choice', () => {
    expect(read(tiltak, 'status: constructor').data.status).toBeUndefined()
  })
})

describe('a value of the wrong kind is left out alone, and told at its place', () => {
  test.each([
    ['tittel: [A]', 'title', undefined, '2:1 `tittel` skal være en tekst, men er en liste.'],
    [
      'tittel: {a: b}',
      'title',
      undefined,
      '2:1 `tittel` skal være en tekst, men er felter på formen `nøkkel: verdi`.',
    ],
    ['tittel: ""', 'title', undefined, '2:9 `tittel` er tom.'],
    [
      'målgruppe: unge',
      'audience',
      undefined,
      '2:12 `målgruppe` skal være felter på formen `nøkkel: verdi`, men er «unge».',
    ],
    [
      'målgruppe: {fra: ung, til: 18}',
      'audience',
      { from: undefined, to: 18, groups: [] },
      '2:18 `fra` skal være et tall, men er «ung».',
    ],
    [
      'mål: [a, {b: c}, d]',
      'goals',
      ['a', 'd'],
      '2:10 `mål` skal være en tekst, men er felter på formen `nøkkel: verdi`.',
    ],
    ['mål: [a, [b], d]', 'goals', ['a', 'd'], '2:10 `mål` skal være en tekst, men er en liste.'],
    [
      'oppfølging:\n  - dato: i går\n    tekst: a\n  - dato: 2026-01-02\n    tekst: b',
      'followUp',
      [
        { date: undefined, text: 'a' },
        { date: '2026-01-02', text: 'b' },
      ],
      '3:11 `dato` skal være en dato, men er «i går».',
    ],
    [
      'oppfølging: [a, {tekst: b}]',
      'followUp',
      [{ text: 'b' }],
      '2:14 `oppfølging` skal være felter på formen `nøkkel: verdi`, men er «a».',
    ],
    [`tittel: ${'a'.repeat(5001)}`, 'title', undefined, '2:9 `tittel` er for lang.'],
  ])('%j', (yaml, name, expected, message) => {
    const { data, findings } = read(tiltak, `${yaml}\nnr: 7`)
    expect(findings).toHaveLength(1)
    expect(findings[0]).toContain(message)
    if (expected === undefined) expect(data).toHaveProperty(name, undefined)
    else expect(data).toMatchObject({ [name]: expected })
    expect(data.number).toBe('7')
  })

  test('two slips are two findings', () => {
    const { findings } = read(tiltak, 'status: ferdig\nkostnad:\n  - år: 2026\n    dekning: lotto')
    expect(findings.map((finding) => finding.split(' ')[0])).toEqual(['2:9', '5:14'])
  })
})
