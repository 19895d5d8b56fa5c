import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

testRule(rule, {
  valid: [
    {
      name: 'fields that cannot be read, or are not closed',
      files: {
        'plan/mal/a.md': '---\ntittel: [A\n---\n',
        'plan/mal/b.md': '---\ntittel: B\n\nTekst.\n',
        'plan/mal/c.md': '---json\n{}\n---\n',
      },
    },
    {
      name: 'a measure names the goal',
      files: {
        'plan/mal/trygg.md': '---\ntittel: Barn er trygge\n---\n',
        'plan/tiltak/a.md': '---\ntittel: A\nmål: trygg\n---\n',
      },
    },
    {
      name: 'a part or a focus area has measures',
      files: {
        'plan/mal/a.md': '---\ntittel: Hovedmål\n---\n',
        'plan/mal/b.md': '---\ntittel: Delmål\ndelmål av: a\n---\n',
        'plan/innsatsomrader/tidlig.md': '---\ntittel: Tidlig\nmål: [b]\n---\n',
        'plan/tiltak/x.md': '---\ntittel: X\nstrategi: tidlig\n---\n',
      },
    },
    {
      name: 'a goal taken from another plan',
      files: {
        'plan/mal/a.md': '---\ntittel: Likt for alle\nhentet fra: Kommuneplanen\n---\n',
        'plan/mal/b.md': '---\ntittel: Likt for alle\nhenta frå: Kommuneplanen\n---\n',
      },
    },
  ],
  invalid: [
    {
      name: 'two goals without measures, one of them with a focus area without measures',
      files: {
        'plan/mal/a.md': '---\ntittel: Barn er trygge\n---\n',
        'plan/mal/b.md': '---\nnr: 2\ntittel: Hjelpen kommer tidlig\n---\n',
        'plan/innsatsomrader/tidlig.md': '---\ntittel: Tidlig\nmål: [b]\n---\n',
      },
      findings: [
        {
          file: 'plan/mal/a.md',
          line: 2,
          column: 9,
          message: 'Målet «Barn er trygge» har ingen tiltak.',
          hint: 'Sett `mål: [a]` i minst ett tiltak.',
          severity: 'note',
        },
        {
          file: 'plan/mal/b.md',
          line: 3,
          column: 9,
          message: 'Målet «Hjelpen kommer tidlig» har ingen tiltak.',
          hint: 'Sett `mål: [b]` i minst ett tiltak.',
        },
      ],
    },
    {
      name: 'CRLF, BOM and an emoji before it',
      files: { 'plan/mal/a.md': '\ufeff---\r\n{ nr: 🎯, tittel: Trygge barn }\r\n---\r\n' },
      findings: [
        {
          file: 'plan/mal/a.md',
          line: 2,
          column: 19,
          message: 'Målet «Trygge barn» har ingen tiltak.',
        },
      ],
    },
    {
      name: 'goals in a circle do not stop the rule',
      files: {
        'plan/mal/a.md': '---\ntittel: A\ndelmål av: b\n---\n',
        'plan/mal/b.md': '---\ntittel: B\ndelmål av: a\n---\n',
      },
      findings: [
        { file: 'plan/mal/a.md', line: 2, column: 9, message: 'Målet «A» har ingen tiltak.' },
        { file: 'plan/mal/b.md', line: 2, column: 9, message: 'Målet «B» har ingen tiltak.' },
      ],
    },
  ],
})
