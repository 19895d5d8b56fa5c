import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

const goal = '---\ntittel: Alle barn er trygge\n---\n'
const planWith = (...explanations: string[]) =>
  `---\ntittel: Plan\nlovhjemmel: barnevernsloven-15-1\nbegrunnelser:\n${explanations.join('')}---\n`

testRule(rule, {
  valid: [
    {
      name: 'one for advice, and one for a demand that is not answered',
      files: {
        'plan/plan.md': planWith(
          '  - {gjelder: goal-measure-required, tekst: Se en annen plan., til: 2026-06-01}\n',
          '  - {gjelder: samarbeid, tekst: Kommer i 2027.}\n',
        ),
        'plan/mal/a.md': goal,
      },
    },
    { name: 'no explanations', files: { 'plan/mal/a.md': goal } },
  ],
  invalid: [
    {
      name: 'expired, without a finding, without a text, without anything to concern',
      files: {
        'plan/plan.md': planWith(
          '  - {gjelder: goal-measure-required, tekst: Se en annen plan., til: 2026-05-31}\n',
          '  - {gjelder: Service task required, tekst: 👪}\n',
          '  - {gjelder: mal, tekst: Målene står i kommuneplanen.}\n',
          '  - gjelder: organisering\n',
          '  - tekst: Vi er en liten kommune.\n',
        ),
        'plan/mal/a.md': goal,
      },
      findings: [
        {
          file: 'plan/plan.md',
          line: 5,
          column: 15,
          message: 'Begrunnelsen for «goal-measure-required» gjaldt til 31. mai 2026.',
          hint: 'Forny den, eller ta den bort.',
          severity: 'note',
        },
        {
          file: 'plan/plan.md',
          line: 6,
          column: 15,
          message: 'Begrunnelsen for «Service task required» gjelder ikke noe funn.',
          hint: 'Ta den bort.',
        },
        {
          file: 'plan/plan.md',
          line: 7,
          column: 15,
          message: 'Begrunnelsen for «mal» gjelder ikke noe funn.',
        },
        {
          file: 'plan/plan.md',
          line: 8,
          column: 14,
          message: 'Begrunnelsen for «organisering» har ingen tekst.',
          hint: 'Skriv både `gjelder` og `tekst`.',
        },
        {
          file: 'plan/plan.md',
          line: 9,
          column: 5,
          message: 'Begrunnelsen sier ikke hva den gjelder.',
        },
      ],
    },
    {
      name: 'nynorsk keys, CRLF, BOM and an emoji before them',
      files: {
        'plan/plan.md':
          '\ufeff---\r\ntittel: Plan\r\ngrunngjevingar: [{ tekst: 👪, gjeld: tull }]\r\n---\r\n',
      },
      findings: [
        {
          file: 'plan/plan.md',
          line: 3,
          column: 38,
          message: '«tull» er verken en regel eller et krav vi kjenner.',
        },
      ],
    },
  ],
})
