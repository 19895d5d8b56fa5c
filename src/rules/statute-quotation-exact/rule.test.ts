import { describe, expect, test } from 'vitest'
import { findingsOf, testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

const plan = (more = '', language = '') =>
  `---\ntittel: Plan\n${language}lovhjemmel: [barnevernsloven-15-1]\n${more}---\n\n`
const adopted = (date: string) =>
  plan(`status: vedtatt\nvedtak: [{ organ: kommunestyret, dato: ${date}, saksnummer: PS 1/24 }]\n`)
const duty =
  'Planen skal beskrive hva som er målene for arbeidet, hvordan arbeidet skal organiseres og fordeles mellom etatene i kommunen, og hvordan etatene skal samarbeide.'
const before2026 =
  'Kommunen skal fremme gode oppvekstvilkår gjennom tiltak for å forebygge at barn og unge utsettes for omsorgssvikt eller utvikler atferdsproblemer.'
const since2026 = before2026.replace('utvikler atferdsproblemer', 'utsetter sin utvikling for fare')

const says = (name: string, text: string) => ({ name, files: { 'plan/plan.md': text } })

testRule(rule, {
  valid: [
    says('the words as they stand', `${plan()}Loven sier: «${duty}»\n`),
    says('a block quote with a title of its own', `${plan()}> **§ 15-1**\n>\n> ${duty}\n`),
    says(
      'words left out with dots',
      `${plan()}«Planen skal beskrive […] hvordan arbeidet skal organiseres»\n`,
    ),
    says(
      'the same words without quotation marks, changed',
      `${plan()}${duty.replace('etatene', 'tjenestene')}\n`,
    ),
    says(
      'another quotation of some length',
      `${plan()}«Vi vil at alle barn i kommunen skal ha det trygt og godt hver dag»\n`,
    ),
    says('the name of a plan', `${plan()}Se «Plan for kommunens forebyggende arbeid».\n`),
    says(
      'a translation into nynorsk',
      `${plan('', 'språk: nn\n')}«Planen skal skildre kva som er måla for arbeidet, korleis arbeidet skal organiserast og fordelast mellom etatane i kommunen»\n`,
    ),
    says('the wording at adoption', `${adopted('2024-05-02')}«${before2026}»\n`),
    says("today's wording in a draft", `${plan('status: utkast\n')}«${since2026}»\n`),
    says(
      'an outdated wording in a paragraph that tells so',
      `${plan('status: utkast\n')}Ordlyden ble endret i 2026. Før gjaldt «${before2026}»\n`,
    ),
    says(
      'an outdated wording in a block quote that is led up to',
      `${plan('status: utkast\n')}Fram til 2026 lød bestemmelsen slik:\n\n> ${before2026}\n`,
    ),
    says(
      'the enumeration as points, without the words between them',
      `${plan()}> Planen skal beskrive\n>\n> - hva som er målene for arbeidet\n> - hvordan arbeidet skal organiseres og fordeles mellom etatene i kommunen\n> - hvordan etatene skal samarbeide\n`,
    ),
    says(
      'either wording, where nobody knows the day of the adoption',
      `${plan('status: vedtatt\n')}«${before2026}» og «${since2026}»\n`,
    ),
  ],
  invalid: [
    {
      ...says(
        'one word changed in two places',
        `${plan()}Loven: «${duty.replaceAll('etatene', 'tjenestene')}»\n`,
      ),
      findings: [
        {
          file: 'plan/plan.md',
          line: 6,
          column: 8,
          message:
            'Sitatet fra barnevernsloven § 15-1 har andre ord enn kilden: «tjenestene» der kilden har «etatene».',
          severity: 'warning',
          hint: `Kilden lyder: «${duty.slice(0, -1)}». Rett sitatet, eller ta bort anførselstegnene.`,
        },
      ],
    },
    {
      ...says(
        'a word left out and one put in',
        `${plan()}> ${duty.replace('som er målene', 'som målene').replace('skal samarbeide', 'skal samarbeide godt')}\n`,
      ),
      findings: [
        {
          file: 'plan/plan.md',
          line: 6,
          column: 1,
          message:
            'Sitatet fra barnevernsloven § 15-1 har andre ord enn kilden: «er» mangler, «godt» står ikke i kilden.',
        },
      ],
    },
    {
      ...says(
        'the end of a sentence in words that were never its own',
        `${plan('status: utkast\n')}«${before2026.replace('atferdsproblemer', 'atferdsvansker')}»\n`,
      ),
      findings: [
        {
          file: 'plan/plan.md',
          line: 7,
          column: 1,
          message:
            'Sitatet fra barnevernsloven § 15-1 har andre ord enn kilden: «utvikler atferdsvansker» der kilden har «utsetter sin utvikling for fare».',
          hint: `Kilden lyder: «${since2026.slice(0, -1)}». Rett sitatet, eller ta bort anførselstegnene.`,
        },
      ],
    },
    {
      ...says(
        'a word left out near the beginning, in marks that close as they open',
        `${plan()}”Kommunestyret skal vedta en plan for kommunens forebyggende arbeid”\n`,
      ),
      findings: [
        {
          file: 'plan/plan.md',
          line: 6,
          column: 1,
          message: 'Sitatet fra barnevernsloven § 15-1 har andre ord enn kilden: «selv» mangler.',
          hint: 'Kilden lyder: «Kommunestyret selv skal vedta en plan for kommunens forebyggende arbeid etter første ledd». Rett sitatet, eller ta bort anførselstegnene.',
        },
      ],
    },
    {
      ...says('an outdated wording in a draft', `${plan('status: utkast\n')}«${before2026}»\n`),
      findings: [
        {
          file: 'plan/plan.md',
          line: 7,
          column: 1,
          message:
            'Sitatet fra barnevernsloven § 15-1 er fra ordlyden som gjaldt fra 1. januar 2023 til 31. desember 2025. Den gjelder ikke lenger.',
        },
      ],
    },
    {
      ...says(
        'a word changed in a paragraph that tells of an older wording',
        `${plan('status: utkast\n')}Tidligere lød den «${before2026.replace('unge', 'ungdom')}»\n`,
      ),
      findings: [
        {
          file: 'plan/plan.md',
          line: 7,
          column: 19,
          message:
            'Sitatet fra barnevernsloven § 15-1 har andre ord enn kilden: «ungdom» der kilden har «unge».',
        },
      ],
    },
    {
      ...says(
        'an outdated wording after a paragraph on a change of something else',
        `${plan('status: utkast\n')}Tallene er endret.\n\nLoven: «${before2026}»\n`,
      ),
      findings: [
        {
          file: 'plan/plan.md',
          line: 9,
          column: 8,
          message:
            'Sitatet fra barnevernsloven § 15-1 er fra ordlyden som gjaldt fra 1. januar 2023 til 31. desember 2025. Den gjelder ikke lenger.',
        },
      ],
    },
    {
      ...says('a wording that came after the adoption', `${adopted('2024-05-02')}«${since2026}»\n`),
      findings: [
        {
          file: 'plan/plan.md',
          line: 8,
          column: 1,
          message:
            'Sitatet fra barnevernsloven § 15-1 er fra ordlyden som gjaldt fra 1. januar 2026. Planen er eldre enn den.',
          hint: 'Kilden lyder: «Kommunen skal fremme gode oppvekstvilkår gjennom tiltak for å forebygge at barn og unge utsettes for omsorgssvikt eller utvikler atferdsproblemer». Ordlyden er gjengitt etter andre; vi har ikke lest den i Lovdata.',
        },
      ],
    },
    {
      name: 'two quotations in one chapter, one in a table, in a nynorsk plan',
      files: {
        'plan/plan.md': plan('', 'språk: nn\n'),
        'plan/kapitler/a.md': `---\ntittel: A\n---\n\n«${duty.replace('målene', 'målet')}»\n\n| Lov |\n| --- |\n| "${duty.replace('arbeidet', 'jobben')}" |\n`,
      },
      findings: [
        {
          file: 'plan/kapitler/a.md',
          line: 5,
          column: 1,
          message:
            'Sitatet fra barnevernsloven § 15-1 har andre ord enn kilden: «målet» der kilden har «målene».',
          severity: 'note',
        },
        {
          file: 'plan/kapitler/a.md',
          line: 9,
          column: 3,
          message:
            'Sitatet fra barnevernsloven § 15-1 har andre ord enn kilden: «jobben» der kilden har «arbeidet».',
          severity: 'note',
        },
      ],
    },
  ],
})

describe('with text that was never meant as a quotation', () => {
  test('a hundred thousand quotation marks take no time', () => {
    const files = { 'plan/plan.md': `${plan()}${'«'.repeat(50_000)}${'"a'.repeat(50_000)}\n` }
    const started = performance.now()
    expect(findingsOf(rule, { files })).toEqual([])
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
