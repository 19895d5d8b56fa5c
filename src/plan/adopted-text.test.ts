import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { siteFrom } from '../../tests/site-from.ts'
import { adoptedCode, codeOf } from './adopted-text.ts'

const plan = '---\ntittel: Plan\nstatus: utkast\nperiode: 2026–2029\n---\n\nInnledning her.\n'
const chapter = '---\ntittel: Mål\nsvarer på: [mal]\n---\n\nVi vil at alle barn\nhar det trygt.\n'
const measure =
  '---\ntittel: Besøk\nansvarlig: [helsestasjon]\nstatus: planlagt\nfrist: 2027\n---\n\nVi kommer hjem.\n'
const service = '---\ntittel: Helsestasjon\nansvar: Følger barna.\npris: gratis\n---\n'
const indicator =
  '---\ntittel: Fravær\nmåltall: [{ år: 2027, verdi: 3 }]\nserie: [{ periode: 2024, verdi: 5 }]\n---\n'

const files = {
  'plan/plan.md': plan,
  'plan/kapitler/mal.md': chapter,
  'plan/tiltak/besok.md': measure,
  'plan/tjenester/helsestasjon.md': service,
  'plan/indikatorer/fravaer.md': indicator,
}

function codeWith(changed: Record<string, string>): string {
  const [only] = siteFrom({ ...files, ...changed }).site.plans
  if (!only) throw new Error('no plan')
  return adoptedCode(only)
}

describe('adoptedCode', () => {
  test.each<[string, Record<string, string>]>([
    [
      'status, decision and report',
      {
        'plan/plan.md': plan.replace(
          'status: utkast',
          'status: vedtatt\nvedtak: [{ organ: kommunestyret, dato: 2026-01-01 }]\nrapportering: { neste: 2027-01-01 }',
        ),
      },
    ],
    [
      'the days of the last revision and the next',
      {
        'plan/plan.md': plan.replace(
          'periode:',
          'revisjon: { sist: 2026-02-01, neste: 2030-06-01 }\nperiode:',
        ),
      },
    ],
    [
      'how far a measure has come',
      { 'plan/tiltak/besok.md': measure.replace('planlagt', 'pågår') },
    ],
    [
      'what a measure notes',
      {
        'plan/tiltak/besok.md': measure.replace(
          'frist:',
          'oppfølging: [{ dato: 2026-05-01, tekst: x }]\nfrist:',
        ),
      },
    ],
    [
      'how a service is reached',
      { 'plan/tjenester/helsestasjon.md': service.replace('gratis', '100 kr') },
    ],
    [
      'a new value of a series',
      {
        'plan/indikatorer/fravaer.md': indicator.replace(
          'verdi: 5 }]',
          'verdi: 5 }, { periode: 2025, verdi: 4 }]',
        ),
      },
    ],
    [
      'other line breaks',
      { 'plan/kapitler/mal.md': chapter.replace('barn\nhar', 'barn har').replaceAll('\n', '\r\n') },
    ],
    ['a key in nynorsk', { 'plan/kapitler/mal.md': chapter.replace('svarer på', 'svarar på') }],
  ])('is the same after: %s', (_, changed) => {
    expect(codeWith(changed)).toBe(codeWith({}))
  })

  test.each<[string, Record<string, string>]>([
    ['a word of a chapter', { 'plan/kapitler/mal.md': chapter.replace('trygt', 'bra') }],
    ['the preface', { 'plan/plan.md': plan.replace('her', 'der') }],
    ['the title of the plan', { 'plan/plan.md': plan.replace('tittel: Plan', 'tittel: Planen') }],
    ['its period', { 'plan/plan.md': plan.replace('2029', '2030') }],
    [
      'how often it is revised',
      { 'plan/plan.md': plan.replace('periode:', 'revisjon: { hvert: 4 år }\nperiode:') },
    ],
    ['the deadline of a measure', { 'plan/tiltak/besok.md': measure.replace('2027', '2028') }],
    [
      'what a service answers for',
      { 'plan/tjenester/helsestasjon.md': service.replace('barna', 'mødrene') },
    ],
    ['a target', { 'plan/indikatorer/fravaer.md': indicator.replace('verdi: 3', 'verdi: 2') }],
    ['one entry more', { 'plan/mal/trygt.md': '---\ntittel: Trygt\n---\n' }],
  ])('is another after: %s', (_, changed) => {
    expect(codeWith(changed)).not.toBe(codeWith({}))
  })

  test('tells how often the plan is revised apart from when it was and will be', () => {
    const revised = (rhythm: string) =>
      codeWith({ 'plan/plan.md': plan.replace('periode:', `revisjon: { ${rhythm} }\nperiode:`) })
    const before = revised('hvert: 4 år, neste: 2026-06-01')
    expect(revised('hvert: 4 år, sist: 2026-05-20, neste: 2030-06-01')).toBe(before)
    expect(revised('hvert: 2 år, neste: 2026-06-01')).not.toBe(before)
  })

  test('is short and stays the same', () => {
    expect(codeWith({})).toMatch(/^[0-9a-f]{10}$/)
  })
})

describe('codeOf', () => {
  const spaces = [...'\t\n\v\f\r \u00a0\u1680\u2003\u2028\u2029\u202f\u205f\u3000\ufeff']
  // None of these is white space to JavaScript.
  const signs = [...'\u0085\u180e\u200b\u2060\u00ad']

  test('is that of the words with one space between them, whatever stands there', () => {
    const odd = [
      '',
      ...spaces,
      ...spaces.flatMap((one) => spaces.map((other) => `${one}et${one}${other}ord${other} til `)),
      ...signs.map((sign) => ` et ${sign} ord${sign}`),
      spaces.join(''),
      `bla\u030a\r\n\r\n${spaces.join('b')}`,
    ]
    for (const text of odd) {
      const words = text.normalize('NFC').replace(/\s+/g, ' ').trim()
      const code = createHash('sha256').update(words).digest('hex').slice(0, 10)
      expect(codeOf(text), JSON.stringify(text)).toBe(code)
    }
  })

  test('stays what was written beside a decision', () => {
    expect(codeOf('Vi vil at alle barn\nhar det trygt.')).toBe(
      codeOf(' Vi vil  at alle barn har det trygt.\r\n'),
    )
    expect(codeOf('Vi vil at alle barn\nhar det trygt.')).toBe('efd0e32c73')
  })
})
