import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

const themed = '---\ntittel: P\nkommune: Vindelsund\ndatatema: helse\n---\n'
const contact = 'kontakt: post@a.example\n'

testRule(rule, {
  valid: [
    {
      name: 'a site that has begun on nothing of it',
      files: { 'nettsted.yaml': contact, 'p/plan.md': '---\ntittel: P\n---\n' },
    },
    {
      name: 'the only municipality gives out its plans; an edition needs no theme',
      files: {
        'nettsted.yaml': `adresse: https://a.example/\n${contact}`,
        'p/plan.md': themed,
        'ung/plan.md': '---\ntittel: U\nutgave av: p\nutgave: ungdom\n---\n',
      },
    },
    {
      name: 'what is typed and cannot be used is told of already',
      files: {
        'nettsted.yaml': 'adresse: planer\nutgiver: Vindelsund\nkontakt: {e-post: post}\n',
        'p/plan.md': '---\ntittel: P\ndatatema: [barn]\n---\n',
      },
    },
  ],
  invalid: [
    {
      name: 'a theme alone, on a site without a contact or an address',
      files: { 'nettsted.yaml': 'navn: N\n', 'p/plan.md': themed },
      findings: [
        {
          file: 'nettsted.yaml',
          line: 1,
          column: 1,
          message:
            'Nettstedet mangler `adresse` og `kontakt` med `e-post`. Derfor blir det ingen katalog over dataene.',
          severity: 'note',
        },
      ],
    },
    {
      name: 'plans of two municipalities without a publisher, one without a theme: the site is told of once',
      files: {
        'nettsted.yaml': `adresse: https://a.example/\n${contact}`,
        'p/plan.md': themed,
        'q/plan.md': '---\ntittel: Q\nkommune: Askevik\n---\n',
      },
      findings: [
        {
          file: 'nettsted.yaml',
          line: 1,
          column: 1,
          message: 'Nettstedet mangler `utgiver`. Derfor blir det ingen katalog over dataene.',
        },
        {
          file: 'q/plan.md',
          line: 1,
          column: 1,
          message:
            'Planen har ikke `datatema`. Derfor kommer den ikke med i katalogen over dataene.',
        },
      ],
    },
  ],
})
