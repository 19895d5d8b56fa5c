import { describe, expect, test } from 'vitest'
import { fileFormats } from '../../schemas/index.ts'
import { fieldsFrom as read } from '../../tests/fields-from.ts'
import { parseSource } from '../source/source-file.ts'
import { nearest, readFrontMatter } from './front-matter.ts'

const { tiltak, plan, indikator, tjeneste, ordliste, kapittel } = fileFormats

describe('what is typed and not used', () => {
  const { isDropped } = read(
    tiltak,
    'ansvalig: [ppt]\nstatus: ferdigg\nfrist: #2027\nmålgruppe: {fra: mange}\nperiode:\nnr: 1',
  )

  test.each([
    ['the key is misspelt', ['responsible']],
    ['the value is none of the choices', ['status']],
    ['the value is taken for a comment', ['deadline']],
    ['the value lies in a record', ['audience', 'from']],
  ])('is known: %s', (_, path) => {
    expect(isDropped(...path)).toBe(true)
  })

  test.each([
    ['what is used', ['number']],
    ['what is not there', ['goals']],
    ['an empty key', ['period']],
    ['the record around it', ['audience']],
    ['what else the record could hold', ['audience', 'to']],
  ])('is not %s', (_, path) => {
    expect(isDropped(...path)).toBe(false)
  })

  test('is, of a list, what is refused and not the item after it', () => {
    const { data, isDropped } = read(plan, 'vedtak: [rådet vedtok, {organ: rådet}, rådet vedtok]')
    expect(data.decisions).toHaveLength(1)
    expect(isDropped('decisions', 0, 'caseNumber')).toBe(false)
    expect(isDropped('decisions', 1)).toBe(true)
    expect(isDropped('decisions', 2)).toBe(true)
    expect(isDropped('decisions', 3)).toBe(false)
  })

  test('is everything where the fields cannot be read', () => {
    expect(read(tiltak, 'status: [').isDropped('goals')).toBe(true)
  })
})

describe('spellings of keys and values', () => {
  test.each([
    ['bokmål', 'tiltakstype: fast tilbud\nansvarlig: [ppt]'],
    ['nynorsk', 'tiltakstype: fast tilbod\nansvarleg: [ppt]'],
    ['underscores', 'tiltakstype: fast_tilbud\nansvarlig: [ppt]'],
    ['hyphens and capitals', 'Tiltakstype: Fast-Tilbud\nANSVARLIG: [ppt]'],
    ['one value for a list', 'tiltakstype: fast tilbud\nansvarlig: ppt'],
    ['decomposed letters', 'tiltakstype: fast tilbud\nansvarlig: [ppt]\nma\u030al: []'],
    ['spaces around the colon', 'tiltakstype : fast tilbud\nansvarlig : [ppt]'],
  ])('%s are the same', (_name, yaml) => {
    const { data, findings } = read(tiltak, yaml)
    expect(findings).toEqual([])
    expect(data).toMatchObject({ measureType: 'standing', responsible: ['ppt'], goals: [] })
  })

  test.each([
    'slik tar du kontakt',
    'slik_tar_du_kontakt',
    'slik-tar-du-kontakt',
    'slik tek du kontakt',
  ])('the key «%s» is known', (key) => {
    expect(read(tjeneste, `${key}: ring`)).toMatchObject({
      data: { howToReach: 'ring' },
      findings: [],
    })
  })

  test('both forms of one key keep the first', () => {
    const { data, findings } = read(tiltak, 'ansvarlig: [ppt]\nansvarleg: [nav]')
    expect(data.responsible).toEqual(['ppt'])
    expect(findings).toEqual([
      '3:1 `ansvarlig` og `ansvarleg` er to skrivemåter for samme felt. Bare `ansvarlig` er brukt. Slå dem sammen til ett felt.',
    ])
  })

  test.each([
    [
      'ansvarlige: [ppt]',
      '2:1 Vi kjenner ikke feltet `ansvarlige`. Verdien er ikke brukt. Mente du `ansvarlig`?',
    ],
    [
      'ansvarlegg: [ppt]',
      '2:1 Vi kjenner ikke feltet `ansvarlegg`. Verdien er ikke brukt. Mente du `ansvarleg`?',
    ],
    [
      'periode: {fra: 2026, till: 2027}',
      '2:22 Vi kjenner ikke feltet `till`. Verdien er ikke brukt. Mente du `til`?',
    ],
    ['__proto__: {a: 1}', '2:1 Vi kjenner ikke feltet `__proto__`.'],
    ['constructor: a', '2:1 Vi kjenner ikke feltet `constructor`.'],
    ['2026: a', '2:1 Vi kjenner ikke feltet `2026`.'],
  ])('an unknown key is told with the nearest known one: %s', (yaml, expected) => {
    const { data, findings } = read(tiltak, `${yaml}\ntittel: A`)
    expect(findings).toHaveLength(1)
    expect(findings[0]).toContain(expected)
    expect(data.title).toBe('A')
    expect({}).not.toHaveProperty('a')
  })

  test('decimals that braces took for a key are told', () => {
    expect(read(indikator, 'utgangsverdi: {år: 2024, verdi: 45,2}').findings).toEqual([
      '2:36 Vi kjenner ikke feltet `2`. Verdien er ikke brukt. Er dette desimaler, sett hermetegn rundt tallet, slik: "45,2".',
    ])
  })

  test('an unknown key with nothing near it gets the list of keys', () => {
    expect(read(kapittel, 'xyzzy: a').findings[0]).toMatch(
      /Feltene her er `tittel`, `svarer på`, `sammendrag`\.$/,
    )
  })
})

describe('values', () => {
  test.each([
    ['nr: 1.10', { number: '1.10' }],
    ['nr: 007', { number: '007' }],
    ['nr: true', { number: 'true' }],
    ['nr: "1"', { number: '1' }],
    ['frist: 2027', { deadline: '2027' }],
    ['frist: 2027-03-01', { deadline: '2027-03-01' }],
    ['tittel: "  A  "', { title: 'A' }],
    ['tittel:', { title: undefined }],
    ['tittel: ~', { title: undefined }],
    ['mål:\n  - a\n  -\n  - b', { goals: ['a', 'b'] }],
    ['periode: 2025–2027', { period: { from: '2025', to: '2027', words: undefined } }],
    ['periode: våren 2027', { period: { from: undefined, to: undefined, words: 'våren 2027' } }],
    ['periode: {frå: 2025, til: 31.12.2027}', { period: { from: '2025', to: '2027-12-31' } }],
    ['kostnad: innenfor ramme', { cost: [{ note: 'innenfor ramme' }] }],
    ['kostnad: [{år: 2026, beløp: 450000}]', { cost: [{ year: '2026', amount: '450000' }] }],
    ['målgruppe: {fra: 0, til: "18"}', { audience: { from: 0, to: 18, groups: [] } }],
  ])('%s', (yaml, expected) => {
    const { data, findings } = read(tiltak, yaml)
    expect(findings).toEqual([])
    expect(data).toMatchObject(expected)
  })

  test('a municipality number keeps its zero', () => {
    const { data } = read(plan, 'kommune: {navn: Oslo, nummer: 0301}')
    expect(data.municipalities).toEqual([{ name: 'Oslo', number: '0301' }])
  })

  test.each([
    ['1234', 1234],
    ['45,2', 45.2],
    ['45.2', 45.2],
    ['1.234', 1234],
    ['1.234.567,5', 1234567.5],
    ['"1 234"', 1234],
    ['1\u00a0234', 1234],
    ['0.123', 0.123],
    ['0,5', 0.5],
    ['−3', -3],
    ['-3,5', -3.5],
    ['12 %', 12],
    ['1e3', 1000],
  ])('the number %s', (typed, value) => {
    const { data, findings } = read(indikator, `utgangsverdi: ${typed}`)
    expect(findings).toEqual([])
    expect(data.baseline).toEqual({ year: undefined, value })
  })

  test.each([
    ['2026-03-01', '2026-03-01'],
    ['01.03.2026', '2026-03-01'],
    ['1.3.2026', '2026-03-01'],
  ])('the date %s', (typed, expected) => {
    expect(read(tjeneste, `kontrollert: ${typed}`)).toMatchObject({
      data: { checked: expected },
      findings: [],
    })
  })

  test.each([
    ['ja', true],
    ['Nei', false],
    ['true', true],
  ])('%s is an answer', (typed, expected) => {
    expect(read(tjeneste, `henvisning: ${typed}`).data.referral).toBe(expected)
  })
})

describe('places by model names', () => {
  const { placeOf } = read(
    tiltak,
    'ansvarleg: [a, {b: c}, d]\noppfølging:\n  - i går\n  - dato: 2026-01-01\n    tekst: x\nperiode: 2026–2027',
  )

  test.each([
    [['responsible'], '2:1'],
    [['responsible', 0], '2:13'],
    [['responsible', 1], '2:24'],
    [['followUp', 0, 'text'], '6:12'],
    [['followUp', 0, 'status'], '5:5'],
    [['period', 'from'], '7:10'],
    [['goals', 0], '1:1'],
    [['nothing'], '1:1'],
  ])('%j', (path, expected) => {
    const { start } = placeOf(...path)
    expect(`${start.line}:${start.column}`).toBe(expected)
  })
})

describe('references', () => {
  test('carry kind, field and place, and only those that are used', () => {
    const { references } = read(
      plan,
      'deltakere: [ppt, {x: y}]\nlovhjemmel:\n  - lov: barnevernsloven-15-1\n    omfang: [kapitler/mal]\nvedtak:\n  - punkter:\n      - følges opp i: 7',
    )
    expect(
      references.map(({ kind, field, id, place }) => [
        kind,
        field,
        id,
        `${place.start.line}:${place.start.column}`,
      ]),
    ).toEqual([
      ['service', 'participants', 'ppt', '2:13'],
      ['statute', 'statutes', 'barnevernsloven-15-1', '4:10'],
      ['any', 'statutes', 'kapitler/mal', '5:14'],
      ['any', 'decisions', '7', '8:23'],
    ])
  })
})

describe('without fields', () => {
  test.each(['', '# A\n', '---\n---\n', '---\ntittel: [\n---\n'])(
    '%j gives empty values',
    (text) => {
      const { data, findings } = readFrontMatter(ordliste, parseSource('a.md', text).file)
      expect(data).toEqual({ terms: [], riskFactors: [], themes: [] })
      expect(findings).toEqual([])
    },
  )
})

describe('nearest', () => {
  test.each([
    ['ansvarlgi', ['ansvarlig', 'anvendelig'], 'ansvarlig'],
    ['nav', ['ppt', 'bup'], undefined],
    ['nab', ['nav', 'ppt'], 'nav'],
    ['Hjemme_besøk', ['hjemme besøk'], 'hjemme besøk'],
    ['x', [], undefined],
  ])('%s', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected)
  })
})
