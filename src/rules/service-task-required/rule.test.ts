import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

testRule(rule, {
  valid: [
    {
      name: 'fields that cannot be read, or are not closed',
      files: {
        'plan/tjenester/a.md': '---\ntittel: [A\n---\n',
        'plan/tjenester/b.md': '---\ntittel: B\n\nTekst.\n',
        'plan/tjenester/c.md': '---json\n{}\n---\n',
      },
    },
    {
      name: 'a task, a measure, a part in one, a goal, or services below',
      files: {
        'plan/tjenester/a.md': '---\ntittel: A\nansvar: A følger opp små barn.\n---\n',
        'plan/tjenester/b.md': '---\ntittel: B\n---\n',
        'plan/tjenester/c.md': '---\ntittel: C\n---\n',
        'plan/tjenester/d.md': '---\ntittel: D\n---\n',
        'plan/tjenester/e.md': '---\ntittel: E\n---\n',
        'plan/tjenester/f.md': '---\ntittel: F\nunder: e\nansvar: F gir råd.\n---\n',
        'plan/tiltak/x.md': '---\ntittel: X\nansvarlig: b\nsamarbeider med: c\n---\n',
        'plan/mal/m.md': '---\ntittel: M\nteneste: d\n---\n',
      },
    },
  ],
  invalid: [
    {
      name: 'two services without a task',
      files: {
        'plan/tjenester/a.md': '---\ntittel: Barnehagene\n---\nVi er fem barnehager.\n',
        'plan/tjenester/b.md': '---\nleder: rektor\ntittel: Skolene\nansvar:\n---\n',
      },
      findings: [
        {
          file: 'plan/tjenester/a.md',
          line: 2,
          column: 9,
          message: '«Barnehagene» har verken ansvar eller tiltak i planen.',
          hint: 'Skriv ansvaret i én setning under `ansvar`.',
          severity: 'note',
        },
        {
          file: 'plan/tjenester/b.md',
          line: 3,
          column: 9,
          message: '«Skolene» har verken ansvar eller tiltak i planen.',
        },
      ],
    },
    {
      name: 'nynorsk, CRLF, BOM and an emoji before it',
      files: {
        'plan/tenester/a.md': '\ufeff---\r\n{ leiar: 👩, tittel: Skulane }\r\n---\r\n',
      },
      findings: [
        {
          file: 'plan/tenester/a.md',
          line: 2,
          column: 22,
          message: '«Skulane» har verken ansvar eller tiltak i planen.',
        },
      ],
    },
  ],
})
