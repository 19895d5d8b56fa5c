import { describe, expect, test } from 'vitest'
import { findingsOf, testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

const plan = (more = 'status: utkast\n') =>
  `---\ntittel: Plan\nlovhjemmel: [barnevernsloven-15-1]\n${more}---\n\n`
const adopted = (date: string) =>
  plan(`status: vedtatt\nvedtak: [{ organ: kommunestyret, dato: ${date}, saksnummer: PS 1/24 }]\n`)

const says = (name: string, text: string) => ({ name, files: { 'plan/plan.md': text } })
const message = 'Teksten viser til barnevernloven 1992 § 3-1, som gjaldt til 31. desember 2022.'

testRule(rule, {
  valid: [
    says(
      'the act and section of today',
      `${plan()}Etter barnevernsloven § 15-1 og lov om barnevern.\n`,
    ),
    says(
      'the same number in another act',
      `${plan()}Etter helse- og omsorgstjenesteloven § 3-1. Barnevernsloven § 15-1 og pasient- og brukerrettighetsloven § 3-1.\n`,
    ),
    says(
      'what § 3-1 of the act of today is about',
      `${plan()}Barnevernstjenesten tilbyr frivillige hjelpetiltak etter barnevernsloven § 3-1, også for å forebygge. I fjor fikk 40 familier tiltak etter barnevernsloven § 3-1.\n`,
    ),
    says(
      'a sentence on how the act was changed',
      `${plan()}Lov om barneverntjenester § 3-1 ble endret i 2022.\n`,
    ),
    says('another section that begins alike', `${plan()}Etter barnevernloven § 3-10.\n`),
    says('two sentences', `${plan()}Vi følger barnevernsloven. § 3-1 i veilederen gjelder alle.\n`),
    says(
      'a sentence that tells of the past',
      `${plan()}Plikten stod tidligere i barnevernloven § 3-1.\n`,
    ),
    says('a plan of the time', `${adopted('2022-06-01')}Planen følger av barnevernloven § 3-1.\n`),
    {
      name: 'a plan with another basis',
      files: { 'plan/plan.md': '---\ntittel: Plan\n---\n\nBarnevernloven § 3-1.\n' },
    },
  ],
  invalid: [
    {
      ...says(
        'both orders, and an act that is gone',
        `${plan()}Planen følger av barnevernloven (1992) §3-1.\n\nVi viser til § 3-1 i lov om barnevern. Etter lov om barneverntjenester har vi ansvar.\n`,
      ),
      findings: [
        {
          file: 'plan/plan.md',
          line: 7,
          column: 18,
          message: 'Teksten viser til «barnevernloven (1992)», som gjaldt til 31. desember 2022.',
          severity: 'warning',
          hint: 'Plikten står nå i barnevernsloven § 15-1. Er det historien du forteller, så skriv at den er opphevet.',
        },
        { file: 'plan/plan.md', line: 9, column: 14, message },
        {
          file: 'plan/plan.md',
          line: 9,
          column: 46,
          message:
            'Teksten viser til «lov om barneverntjenester», som gjaldt til 31. desember 2022.',
        },
      ],
    },
    {
      ...says(
        'the act by its year, and a sentence with a short form in it',
        `${plan()}Vi følger barnevernloven av 1992. Planen er lagd etter loven, jf. barnevernsloven § 3-1.\n`,
      ),
      findings: [
        {
          file: 'plan/plan.md',
          line: 7,
          column: 11,
          message: 'Teksten viser til «barnevernloven av 1992», som gjaldt til 31. desember 2022.',
        },
        { file: 'plan/plan.md', line: 7, column: 67, message },
      ],
    },
    {
      name: 'a chapter of a plan adopted after the change',
      files: {
        'plan/plan.md': adopted('2024-04-03'),
        'plan/kapitler/a.md': '---\ntittel: A\n---\n\nHeimel: barnevernlova § 3-1 andre ledd.\n',
      },
      findings: [
        {
          file: 'plan/kapitler/a.md',
          line: 5,
          column: 9,
          message: `${message} Planen er vedtatt senere.`,
        },
      ],
    },
  ],
})

describe('with text made to be slow', () => {
  test('takes no time', () => {
    const files = {
      'plan/plan.md': `${plan()}${'barnevernlov '.repeat(8000)}. ${'§ 3-1 '.repeat(8000)}\n`,
    }
    const started = performance.now()
    expect(findingsOf(rule, { files })).toEqual([])
    expect(performance.now() - started).toBeLessThan(3000)
  })
})
