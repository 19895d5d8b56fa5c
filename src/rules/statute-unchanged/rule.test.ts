import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

const planWith = (lines: string, statutes = 'barnevernsloven-15-1') =>
  `---\ntittel: Plan\nlovhjemmel: ${statutes}\n${lines}---\n`
const adopted = (day: string) => `status: vedtatt\nvedtak: {organ: kommunestyret, dato: ${day}}\n`

testRule(rule, {
  valid: [
    {
      name: 'adopted on the first day of today’s wording',
      files: { 'plan/plan.md': planWith(adopted('2026-01-01')) },
    },
    { name: 'no statute', files: { 'plan/plan.md': '---\ntittel: Plan\nstatus: vedtatt\n---\n' } },
    {
      name: 'a draft, and a plan that is replaced',
      files: {
        'ny/plan.md': planWith(adopted('2024-05-30').replace('vedtatt', 'utkast')),
        'gammel/plan.md': planWith(adopted('2024-05-30').replace('vedtatt', 'erstattet')),
      },
    },
    {
      name: 'a plan older than the duty: it is told another way',
      files: { 'plan/plan.md': planWith(adopted('2021-12-31')) },
    },
    {
      name: 'a plan that only elaborates another',
      files: { 'plan/plan.md': planWith(`${adopted('2024-05-30')}del av: https://by.example/\n`) },
    },
    {
      name: 'guidelines of which one wording is known',
      files: {
        'plan/plan.md': planWith(adopted('2020-01-01'), 'planretningslinjer-klima-energi'),
      },
    },
  ],
  invalid: [
    {
      name: 'the last day of the wording before, and a day nobody knows the words of',
      files: {
        'plan/plan.md': planWith(
          adopted('2025-12-31'),
          '[barnevernsloven-15-1, {lov: folkehelseloven-5-6}]',
        ),
      },
      findings: [
        {
          file: 'plan/plan.md',
          line: 3,
          column: 14,
          message:
            'Loven er endret siden vedtaket 31. desember 2025. Da gjaldt ordene fra 1. januar 2023, nå gjelder ordene fra 1. januar 2026 (§ 15-1).',
          hint: 'Kravene er vurdert etter dagens ord, sitater etter ordene ved vedtaket. Vi har ikke funnet noen regel om at planen må vedtas på nytt. Har dere lest planen på nytt, skriv det under `begrunnelser`, med `gjelder: statute-unchanged`. At den nye setningen gjelder fra 1. januar 2026, er ikke kontrollert.',
          severity: 'note',
        },
        {
          file: 'plan/plan.md',
          line: 3,
          column: 42,
          message:
            'Loven er endret siden vedtaket 31. desember 2025. Da gjaldt eldre ord, nå gjelder ordene fra 1. januar 2026 (folkehelseloven §§ 5–6).',
        },
      ],
    },
    {
      name: 'nynorsk keys, CRLF, BOM and an emoji before them',
      files: {
        'plan/plan.md':
          '\ufeff---\r\n{ tittel: 👪, lovheimel: barnevernsloven-15-1, status: vedteken, vedtak: [{ organ: kommunestyret, dato: 2022-06-01 }] }\r\n---\r\n',
      },
      findings: [
        {
          file: 'plan/plan.md',
          line: 2,
          column: 26,
          message:
            'Loven er endret siden vedtaket 1. juni 2022. Da gjaldt ordene fra 1. januar 2022, nå gjelder ordene fra 1. januar 2026 (§ 15-1).',
        },
      ],
    },
  ],
})
