import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

const measure = (goal: string, more = '') => `---\ntittel: T\nmål: [${goal}]\n${more}---\n`

testRule(rule, {
  valid: [
    {
      name: 'an indicator on the goal, on a measure, on a measure of its focus area, or on a part of it',
      files: {
        'plan/mal/a.md': '---\ntittel: A\nindikatorer: [i]\n---\n',
        'plan/mal/b.md': '---\ntittel: B\n---\n',
        'plan/mal/c.md': '---\ntittel: C\n---\n',
        'plan/mal/d.md': '---\ntittel: D\n---\n',
        'plan/mal/e.md': '---\ntittel: E\ndelmål av: d\nindikatorer: i\n---\n',
        'plan/innsatsomrader/o.md': '---\ntittel: O\nmål: c\n---\n',
        'plan/tiltak/a.md': measure('a'),
        'plan/tiltak/b.md': measure('b', 'indikatorer: [i]\n'),
        'plan/tiltak/c.md': '---\ntittel: T\ninnsatsområde: o\nindikator: i\n---\n',
        'plan/tiltak/e.md': measure('e'),
        'plan/indikatorer/i.md': '---\ntittel: I\n---\n',
      },
    },
    {
      name: 'a goal taken over, a goal without measures, and a misspelt indicator',
      files: {
        'plan/mal/a.md': '---\ntittel: A\nhentet fra: Kommuneplanen\n---\n',
        'plan/mal/b.md': '---\ntittel: B\n---\n',
        'plan/mal/c.md': '---\ntittel: C\nindikatorer: [jj]\n---\n',
        'plan/tiltak/a.md': measure('a'),
        'plan/tiltak/c.md': measure('c'),
        'plan/indikatorer/i.md': '---\ntittel: I\n---\n',
      },
    },
    {
      name: 'a text that uses indicators of others, where the plan has no goals as entries',
      files: {
        'plan/kapitler/01-a.md': 'Vi skårer godt på indikatorene i folkehelseprofilen.\n',
      },
    },
    {
      name: 'an edition of an adopted plan',
      files: {
        'plan/plan.md': '---\ntittel: A\n---\n',
        'ung/plan.md': '---\ntittel: U\nutgave av: plan\nutgave: ungdom\n---\n',
        'ung/kapitler/01-a.md': 'Kommunen skal utvikle indikatorer.\n',
      },
    },
  ],
  invalid: [
    {
      name: 'two goals that nothing measures, where others are measured',
      files: {
        'plan/mal/a.md': '---\ntittel: A\n---\n',
        'plan/mal/b.md': '---\ntittel: B\n---\n',
        'plan/tiltak/a.md': measure('a, b'),
        'plan/indikatorer/i.md': '---\ntittel: I\n---\n',
      },
      findings: [
        {
          file: 'plan/mal/a.md',
          line: 2,
          column: 9,
          message: 'Målet «A» har ingen indikator.',
          severity: 'note',
        },
        { file: 'plan/mal/b.md', line: 2, column: 9, message: 'Målet «B» har ingen indikator.' },
      ],
    },
    {
      name: 'a plan without any: once',
      files: {
        'plan/mal/a.md': '---\ntittel: A\n---\n',
        'plan/mal/b.md': '---\ntittel: B\n---\n',
        'plan/tiltak/a.md': measure('a, b'),
      },
      findings: [
        {
          file: 'plan/mal/a.md',
          line: 2,
          column: 9,
          message: 'Planen har ingen indikatorer. Ingen kan se av den hvordan det går med målene.',
        },
      ],
    },
    {
      name: 'a promise in a table, in nynorsk',
      files: {
        'plan/kapitler/01-a.md':
          '| Tiltak | Skildring |\n| --- | --- |\n| Leiing | Indikatorar skal utarbeidast seinare |\n',
      },
      findings: [
        {
          file: 'plan/kapitler/01-a.md',
          line: 3,
          column: 12,
          message: 'Planen sier at det skal lages indikatorer, men har ingen ennå.',
        },
      ],
    },
  ],
})
