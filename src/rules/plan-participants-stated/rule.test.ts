import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

const plan = (more = '') => `---\ntittel: P\nlovhjemmel: barnevernsloven-15-1\n${more}---\n`

testRule(rule, {
  valid: [
    {
      name: 'services that were heard',
      files: {
        'plan/plan.md': plan('medverknad: [{gruppe: Tilsette, rolle: tenester}]\n'),
      },
    },
    ...[
      'Alle relevante tjenester har vært med i utarbeidelsen.',
      'Arbeidsgruppen møttes seks ganger.',
      'Tenestene for barn har vore med heile vegen.',
      'Tilsette i skulen har skrive kapitla.',
    ].map((text) => ({
      name: `a text that says «${text}»`,
      files: { 'plan/plan.md': plan(), 'plan/kapitler/01-a.md': `${text}\n` },
    })),
    {
      name: 'a plan without statute, and an edition',
      files: {
        'a/plan.md': '---\ntittel: A\n---\n',
        'b/plan.md': '---\ntittel: B\nutgave av: a\nlovhjemmel: barnevernsloven-15-1\n---\n',
      },
    },
  ],
  invalid: [
    {
      name: 'services that do their work, in a plan made by nobody; an empty list says nothing',
      files: {
        'plan/plan.md': plan('deltakere: []\n'),
        'plan/kapitler/01-a.md':
          'Tjenestene samarbeider om familier. Ungdom prøver tjenestene og kan skrive hva de mener.\n',
      },
      findings: [
        {
          file: 'plan/plan.md',
          line: 4,
          column: 1,
          message: 'Planen sier ikke hvilke tjenester som var med på å lage den.',
          severity: 'note',
        },
      ],
    },
  ],
})
