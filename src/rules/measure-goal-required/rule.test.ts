import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

testRule(rule, {
  valid: [
    {
      name: 'a goal, a focus area, or a misspelt one',
      files: {
        'plan/mal/m.md': '---\ntittel: M\n---\n',
        'plan/innsatsomrader/o.md': '---\ntittel: O\n---\n',
        'plan/tiltak/a.md': '---\ntittel: A\nmål: m\n---\n',
        'plan/tiltak/b.md': '---\ntittel: B\nstrategi: o\n---\n',
        'plan/tiltak/c.md': '---\ntittel: C\nmål: mm\n---\n',
      },
    },
    {
      name: 'a plan whose goals are chapter text',
      files: { 'plan/tiltak/a.md': '---\ntittel: A\n---\n' },
    },
  ],
  invalid: [
    {
      name: 'two measures, one of them with an empty key',
      files: {
        'plan/innsatsomrader/o.md': '---\ntittel: O\n---\n',
        'plan/tiltak/a.md': '---\ntittel: A\n---\n',
        'plan/tiltak/b.md': '---\ntittel: B\nmål: []\n---\n',
      },
      findings: [
        {
          file: 'plan/tiltak/a.md',
          line: 2,
          column: 9,
          message: 'Tiltaket «A» hører ikke til noe mål eller innsatsområde.',
          hint: 'Før opp målet det skal bidra til, under `mål`.',
          severity: 'note',
        },
        {
          file: 'plan/tiltak/b.md',
          line: 2,
          column: 9,
          message: 'Tiltaket «B» hører ikke til noe mål eller innsatsområde.',
        },
      ],
    },
  ],
})
