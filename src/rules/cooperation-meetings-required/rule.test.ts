import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

testRule(rule, {
  valid: [
    {
      name: 'other forms, and an arena that says both in nynorsk',
      files: {
        'plan/samarbeid/a.md': '---\ntittel: A\nform: nettverk\n---\n',
        'plan/samarbeid/b.md': '---\ntittel: B\n---\n',
        'plan/samarbeid/c.md':
          '---\ntittel: C\nform: møteplass\nleiar: rektor\nmøte: kvar veke\n---\n',
      },
    },
  ],
  invalid: [
    {
      name: 'one thing or both',
      files: {
        'plan/samarbeid/a.md': '---\ntittel: A\nform: møtearena\n---\n',
        'plan/samarbeid/b.md': '---\ntittel: B\nform: møtearena\nmøter: hver uke\n---\n',
      },
      findings: [
        {
          file: 'plan/samarbeid/a.md',
          line: 2,
          column: 9,
          message: 'Møtearenaen «A» sier ikke hvem som leder møtene eller hvor ofte de holdes.',
          severity: 'note',
        },
        {
          file: 'plan/samarbeid/b.md',
          line: 2,
          column: 9,
          message: 'Møtearenaen «B» sier ikke hvem som leder møtene.',
        },
      ],
    },
  ],
})
