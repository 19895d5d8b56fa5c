import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

testRule(rule, {
  valid: [
    {
      name: 'a link as contact, keys in nynorsk',
      files: {
        'nettsted.yaml':
          'tilgjengelegheitserklæring: https://a.example/\nkontakt: {namn: Oppvekst, lenkje: https://a.example/kontakt}\n',
        'plan/plan.md': '---\ntittel: P\n---\n',
      },
    },
  ],
  invalid: [
    {
      name: 'no statement',
      files: {
        'nettsted.yaml': 'kontakt: post@a.example\n',
        'plan/plan.md': '---\ntittel: P\n---\n',
      },
      findings: [
        {
          file: 'nettsted.yaml',
          line: 1,
          column: 1,
          message: 'Nettstedet mangler lenke til tilgjengelighetserklæring.',
        },
      ],
    },
    {
      name: 'two plans and no nettsted.yaml: told once',
      files: { 'a/plan.md': '---\ntittel: A\n---\n', 'b/plan.md': '---\ntittel: B\n---\n' },
      findings: [
        {
          file: 'nettsted.yaml',
          line: 1,
          column: 1,
          message:
            'Nettstedet mangler lenke til tilgjengelighetserklæring, og e-post, telefon eller lenke for kontakt.',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'a contact with nothing but a name',
      files: {
        'nettsted.yaml':
          'tilgjengelighetserklæring: https://a.example/\nkontakt:\n  navn: Oppvekst\n',
        'a/plan.md': '---\ntittel: A\n---\n',
      },
      findings: [
        {
          file: 'nettsted.yaml',
          line: 2,
          column: 1,
          message: 'Nettstedet mangler e-post, telefon eller lenke for kontakt.',
        },
      ],
    },
  ],
})
