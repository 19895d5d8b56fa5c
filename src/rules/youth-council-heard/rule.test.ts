import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

const plan = (more: string) => `---\ntittel: P\nlovhjemmel: barnevernsloven-15-1\n${more}---\n`

testRule(rule, {
  valid: [
    {
      name: 'another body in the role, and a council known by its name, in two entries',
      files: {
        'a/plan.md': plan(
          'medverknad: [{gruppe: Unge stemmer, rolle: anna medverknadsorgan, dato: 2026-01-01, innspel: Ja., vurdering: Vi er samde.}]\n',
        ),
        'b/plan.md': plan(
          'medvirkning:\n  - {gruppe: Ungdommens bystyre, dato: 2026-01-01, innspill: Ja.}\n  - {gruppe: Ungdommens bystyre, endret: Noe.}\n',
        ),
      },
    },
    {
      name: 'a plan with another basis, an edition, and a plan that is replaced',
      files: {
        'a/plan.md': '---\ntittel: P\n---\n',
        'b/plan.md': '---\ntittel: P\nutgave av: a\nlovhjemmel: barnevernsloven-15-1\n---\n',
        'c/plan.md': plan('status: erstattet\n'),
      },
    },
  ],
  invalid: [
    {
      name: 'no council, in a draft and in an adopted plan',
      files: {
        'a/plan.md': plan('status: utkast\n'),
        'a/kapitler/01-a.md': 'En ungdomsrådgiver hjelper.\n',
        'b/plan.md': plan('status: vedtatt\n'),
      },
      findings: [
        {
          file: 'a/plan.md',
          line: 1,
          column: 1,
          message: 'Vi finner ikke i planen at ungdomsrådet er hørt.',
          hint: 'Rådet har rett til å uttale seg i god tid før planen vedtas. Før det opp under `medvirkning` med `rolle: ungdomsråd`.',
          severity: 'warning',
        },
        {
          file: 'b/plan.md',
          line: 1,
          column: 1,
          message: 'Vi finner ikke i planen at ungdomsrådet er hørt.',
          hint: 'Det kan stå i saksframlegget. Er rådet hørt, før det opp under `medvirkning` med `rolle: ungdomsråd`.',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'a council in a note to oneself among the fields',
      files: { 'plan/plan.md': plan('# Husk å spørre ungdomsrådet.\n') },
      findings: [
        {
          file: 'plan/plan.md',
          line: 1,
          column: 1,
          message: 'Vi finner ikke i planen at ungdomsrådet er hørt.',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'a council in the text alone',
      files: {
        'plan/plan.md': plan(''),
        'plan/kapitler/01-a.md': 'Vi har spurt ungdommens kommunestyre om råd.\n',
      },
      findings: [
        {
          file: 'plan/kapitler/01-a.md',
          line: 1,
          column: 14,
          message:
            '«ungdommens kommunestyre» er nevnt her, men står ikke blant dem som har medvirket.',
          severity: 'note',
        },
      ],
    },
    {
      name: 'a council without what it said and what came of it',
      files: {
        'plan/plan.md': plan(
          'medvirkning:\n  - gruppe: UR\n    rolle: ungdomsråd\n    dato: 2026-01-01\n',
        ),
      },
      findings: [
        {
          file: 'plan/plan.md',
          line: 5,
          column: 13,
          message: 'Oppføringen av ungdomsrådet mangler innspill og hva det førte til.',
          severity: 'note',
        },
      ],
    },
  ],
})
