import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

const plan = (status: string, more: string) => `---\ntittel: P\nstatus: ${status}\n${more}---\n`

testRule(rule, {
  valid: [
    {
      name: 'a period that lasts, has no end, or ends today',
      files: {
        'a/plan.md': plan('vedtatt', 'periode: 2024–2026\n'),
        'b/plan.md': plan('vedtatt', 'planperiode: {frå: 2020}\n'),
        'c/plan.md': plan('vedtatt', 'periode: inntil videre\n'),
        'd/plan.md': plan('vedtatt', 'periode: {fra: 2022, til: 2026-06-01}\n'),
      },
    },
    {
      name: 'a plan that says that it is over',
      files: {
        'a/plan.md': plan('utgått', 'periode: 2020–2024\n'),
        'b/plan.md': plan('erstattet', ''),
      },
    },
    {
      name: 'a draft of a plan for years that are over',
      files: {
        'a/plan.md': plan('utkast', 'periode: 2020–2024\n'),
      },
    },
  ],
  invalid: [
    {
      name: 'over by a day, over by words, and none',
      files: {
        'a/plan.md': plan('vedtatt', 'periode: {fra: 2022, til: 2026-05-31}\n'),
        'b/plan.md': plan('vedtatt', 'periode: til våren 2025\n'),
        'c/plan.md': plan('utkast', ''),
      },
      findings: [
        {
          file: 'a/plan.md',
          line: 4,
          column: 27,
          message: 'Perioden gikk ut 31. mai 2026, men planen står fremdeles som vedtatt.',
          severity: 'warning',
        },
        {
          file: 'b/plan.md',
          line: 4,
          column: 10,
          message: 'Perioden gikk ut 30. juni 2025, men planen står fremdeles som vedtatt.',
          severity: 'warning',
        },
        {
          file: 'c/plan.md',
          line: 1,
          column: 1,
          message: 'Planen sier ikke hvilken periode den gjelder for.',
          severity: 'note',
        },
      ],
    },
  ],
})
