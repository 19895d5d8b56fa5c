import { describe, expect, test } from 'vitest'
import { fileFormats } from '../../schemas/index.ts'
import { fieldsFrom as read } from '../../tests/fields-from.ts'

const { tiltak, indikator, tjeneste, nettsted: site } = fileFormats

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

  test.each([
    ...['2026', 'mars 2026', '01/03/2026', '0206-03-01', '2026-13-01', '0.3.2026'].map(
      (typed) => [typed, 'Skriv datoen som 2026-03-01.'] as const,
    ),
    ...['2028-2-9', '9. februar 2028', '9.Februar 2028', '09. 02. 2028'].map(
      (typed) => [typed, 'Skriv 2028-02-09.'] as const,
    ),
  ])('%s is no date', (typed, hint) => {
    expect(read(tjeneste, `kontrollert: ${typed}`)).toMatchObject({
      data: { checked: undefined },
      findings: [`2:14 \`kontrollert\` skal være en dato, men er «${typed}». ${hint}`],
    })
  })

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

describe('a value that cannot be right is told once, at its place', () => {
  test.each([
    ['nettsted', 'farge: "red;}"', '2:8 `farge` skal være en farge, men er «red;}».'],
    [
      'nettsted',
      'farge: #1f4e79',
      '2:1 `farge` er tom, for det som står etter #, er en kommentar. Skal det være verdien, sett hermetegn rundt: `farge: "#1f4e79"`.',
    ],
    ['nettsted', 'farge: "#12345"', '2:8 `farge` skal være en farge'],
    ['nettsted', 'akutt hjelp: [{telefon: ring oss}]', '2:25 `telefon` skal være et telefonnummer'],
    [
      'plan',
      'bærekraftsmål: [3, 700]',
      '2:20 `bærekraftsmål` skal være et helt tall fra 1 til 17, men er «700».',
    ],
    ['plan', 'bærekraftsmål: [3, 3.5]', '2:20 `bærekraftsmål` skal være et helt tall'],
    ['plan', 'bærekraftsmål: [0]', '2:17 `bærekraftsmål` skal være et helt tall'],
    ['plan', 'kommune: {nummer: 301}', '2:19 `nummer` skal være et kommunenummer, men er «301».'],
    ['plan', 'periode: {fra: 20024}', '2:16 `fra` skal være et år eller en dato, men er «20024».'],
    ['plan', 'periode: {fra: 0206-03-01}', '2:16 `fra` skal være et år eller en dato'],
    ['plan', 'periode: {fra: 2029, til: 2026}', '2:27 `til` er «2026», men `fra` er «2029».'],
    [
      'plan',
      'periode: {frå: 2026-08-01, til: 2026-07-31}',
      '2:33 `til` er «2026-07-31», men `fra` er «2026-08-01».',
    ],
    ['plan', 'periode: 2029–2026', '2:10 `periode` skal være et tidspunkt, men er «2029–2026».'],
    [
      'plan',
      'høring: {start: 2026-05-01, frist: 2026-04-01}',
      '2:36 `frist` er «2026-04-01», men `start` er «2026-05-01».',
    ],
    [
      'plan',
      'høring: {e-post: post@kommune}',
      '2:18 `e-post` skal være en e-postadresse, men er «post@kommune».',
    ],
    ['plan', 'kontakt: post@kommune', '2:10 `kontakt` skal være en e-postadresse'],
    ['plan', 'kontakt: {telefon: 12}', '2:20 `telefon` skal være et telefonnummer'],
    [
      'plan',
      'vedtak: [{dato: 2026-02-31}]',
      '2:17 `dato` er «2026-02-31», men 31. februar 2026 finnes ikke.',
    ],
    [
      'tiltak',
      'frist: 2026-02-31',
      '2:8 `frist` er «2026-02-31», men 31. februar 2026 finnes ikke.',
    ],
    ['tiltak', 'frist: 31.2.2026', '2:8 `frist` er «31.2.2026», men 31. februar 2026 finnes ikke.'],
    ['tiltak', 'frist: 20027', '2:8 `frist` skal være et tidspunkt'],
    ['tiltak', 'målgruppe: {fra: 18, til: 6}', '2:27 `til` er «6», men `fra` er «18».'],
    [
      'tiltak',
      'målgruppe: {fra: -1}',
      '2:18 `fra` skal være et helt tall fra 0 til 120, men er «-1».',
    ],
    ['tiltak', 'målgruppe: {til: 2008}', '2:18 `til` skal være et helt tall fra 0 til 120'],
    ['tiltak', 'kostnad: [{beløp: "-"}]', '2:19 `beløp` skal være et beløp, men er «-».'],
    ['tiltak', 'kostnad: [{år: 20026, beløp: 5}]', '2:16 `år` skal være et tidspunkt'],
    ['tjeneste', 'lenke: mailto:post', '2:8 `lenke` skal være en nettadresse'],
    ['tjeneste', 'lenke: tel:ring', '2:8 `lenke` skal være en nettadresse'],
    ['indikator', 'serie: [{periode: 2025}]', '2:9 Her står verken `verdi` eller `mangler`.'],
    [
      'indikator',
      'serie: [{periode: 2025, verdi: 3, mangler: skjult}]',
      '2:32 Her står både `verdi` og `mangler`.',
    ],
    ['indikator', 'serie: [{periode: 2025, verdi: "-"}]', '2:32 `verdi` skal være et tall'],
    ['indikator', 'måltall: [{år: 99999, verdi: 5}]', '2:16 `år` skal være et tidspunkt'],
    ['indikator', 'utgangsverdi: "-"', '2:15 `utgangsverdi` skal være et tall, men er «-».'],
  ] as const)('%s: %s', (name, yaml, message) => {
    const { findings } = read<unknown>(fileFormats[name], yaml)
    expect(findings).toHaveLength(1)
    expect(findings[0]).toContain(message)
  })

  test.each([
    ['nettsted', 'farge: "#ABC"'],
    ['nettsted', 'farge: # kommer senere\n#navn: N\nlogotekst:\n#logo: x'],
    ['plan', 'periode: {fra: 2026, til: 2026-06-30}'],
    ['plan', 'periode: {fra: 2026-08-01, til: 2026}'],
    ['plan', 'kontakt: Kari, post@kommune'],
    [
      'plan',
      'kontakt: {e-post: fornavn.etternavn@oppvekst.kommune.example, telefon: "+47 (22) 33-44.55"}',
    ],
    ['plan', 'kommune: {nummer: 0301}'],
    ['tiltak', 'frist: våren 2027'],
    ['tiltak', 'frist: 2025–2027'],
    ['tiltak', 'frist: løpende'],
    ['tiltak', 'frist: 1.3.2026'],
    ['tiltak', 'målgruppe: {fra: 0, til: 0}'],
    ['tiltak', 'kostnad: [{år: årlig, beløp: −200 000 kr}]'],
    ['tjeneste', 'lenke: mailto:post@kommune.example?subject=Hei'],
    ['tjeneste', 'lenke: tel:+4722334455'],
    ['indikator', 'serie: [{periode: skoleåret 11/12, mangler: skjult}]'],
  ] as const)('%s: %s can be right', (name, yaml) => {
    expect(read<unknown>(fileFormats[name], yaml).findings).toEqual([])
  })
})

describe('a value of the wrong kind is left out alone, and told at its place', () => {
  test.each([
    [
      'tittel: [A]',
      'title',
      undefined,
      '2:1 `tittel` skal være én tekst, men er en liste. Skriv én verdi, uten klammer og uten strek foran: `tittel: A`.',
    ],
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
      '2:18 `fra` skal være et helt tall fra 0 til 120, men er «ung».',
    ],
    [
      'mål: [a, {b: c}, d]',
      'goals',
      ['a', 'd'],
      '2:10 `mål` skal være en tekst, men er felter på formen `nøkkel: verdi`.',
    ],
    ['mål: [a, [b], d]', 'goals', ['a', 'd'], '2:10 `mål` skal være én tekst, men er en liste.'],
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
      '2:14 `oppfølging` skal være felter på formen `nøkkel: verdi`, men er «a». Skriv hvert felt for seg. Her finnes `dato`, `status` og `tekst`.',
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

describe('a list where one text is wanted', () => {
  const told = (yaml: string) => read(site, `akutt hjelp:\n${yaml}`).findings

  test.each([
    ['  - navn: [Politi]', '3:5', 'navn: Politi'],
    ['  - telefon: [0112]', '3:5', 'telefon: 0112'],
    ['  - navn: {nb: [Politi]}', '3:12', 'nb: Politi'],
    ['  navn: [Politi]', '3:3', 'navn: Politi'],
  ])('is shown as one: %s', (yaml, place, line) => {
    const key = line.split(':')[0]
    expect(told(yaml)).toHaveLength(1)
    expect(told(yaml)[0]).toBe(
      `${place} \`${key}\` skal være én tekst, men er en liste. Skriv én verdi, uten klammer og uten strek foran: \`${line}\`. Er det flere, skal hver ha sitt eget punkt med egne felter.`,
    )
  })

  test.each(['[]', '["a: b"]', '["`x`"]', '[{a: b}]', `[${'a'.repeat(61)}]`])(
    'is not shown where that would be no better: %s',
    (value) => {
      expect(told(`  - navn: ${value}`)[0]).toContain('uten strek foran. Er det flere')
    },
  )

  test.each([
    [
      'plan',
      'periode: [2026, 2029]',
      '2:1 `periode` skal være én tekst, men er en liste. Skriv hvert felt for seg. Her finnes `fra`, `til` og `tekst`.',
    ],
    [
      'tiltak',
      'mål: [a, [b, c], d]',
      '2:10 `mål` skal være én tekst, men er en liste. Skriv hver verdi for seg i den ytre listen.',
    ],
    [
      'tiltak',
      'kostnad: [[a]]',
      '2:11 `kostnad` skal være én tekst, men er en liste. Skriv hvert felt for seg. Her finnes `år`, `beløp`, `dekning`, `lenke` og `merknad`.',
    ],
    [
      'tiltak',
      'tittel: [A, B]',
      '2:1 `tittel` skal være én tekst, men er en liste. Skriv én verdi, uten klammer og uten strek foran.',
    ],
    [
      'nettsted',
      'akutt hjelp: [{telefon: [112, 113]}]',
      '2:16 `telefon` skal være én tekst, men er en liste. Skriv én verdi, uten klammer og uten strek foran. Er det flere, skal hver ha sitt eget punkt med egne felter.',
    ],
  ] as const)('is never shown as one that lacks what stands in it: %s: %s', (name, yaml, told) => {
    expect(read<unknown>(fileFormats[name], yaml).findings).toEqual([told])
  })

  test('of texts where fields are wanted names the fields', () => {
    expect(told('  - Politi 112')[0]).toContain(
      'Skriv hvert felt for seg. Her finnes `navn`, `telefon`, `lenke` og `når`.',
    )
  })
})
