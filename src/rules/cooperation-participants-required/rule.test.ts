import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

testRule(rule, {
  valid: [
    {
      name: 'fields that cannot be read, or are not closed',
      files: {
        'plan/samarbeid/a.md': '---\ntittel: [A\n---\n',
        'plan/samarbeid/b.md': '---\ntittel: B\n\nTekst.\n',
        'plan/samarbeid/c.md': '---json\n{}\n---\n',
      },
    },
    {
      name: 'services and roles',
      files: {
        'plan/samarbeid/a.md': '---\ntittel: Team\ndeltakere: [skole, foreldre]\n---\n',
        'plan/tjenester/skole.md': '---\ntittel: Skolene\n---\n',
      },
    },
    {
      name: 'nynorsk key, one participant without brackets',
      files: { 'plan/samarbeid/a.md': '---\ntittel: Team\ndeltakarar: alle rektorar\n---\n' },
    },
    {
      name: 'a cooperation that is made up of others',
      files: {
        'plan/samarbeid/modell.md': '---\ntittel: Modellen\n---\n',
        'plan/samarbeid/a.md': '---\ntittel: Arena 1\nunder: modell\ndeltakere: [ledere]\n---\n',
      },
    },
  ],
  invalid: [
    {
      name: 'two without participants, one with an empty list',
      files: {
        'plan/samarbeid/a.md': '---\ntittel: Ressursmøte\n---\nVi møtes når det trengs.\n',
        'plan/samarbeid/b.md': '---\nform: team\ntittel: Tverrfaglig team\ndeltakere: []\n---\n',
      },
      findings: [
        {
          file: 'plan/samarbeid/a.md',
          line: 2,
          column: 9,
          message: 'Samarbeidet «Ressursmøte» har ingen deltakere.',
          hint: 'Før opp tjenestene under `deltakere`.',
          severity: 'note',
        },
        {
          file: 'plan/samarbeid/b.md',
          line: 3,
          column: 9,
          message: 'Samarbeidet «Tverrfaglig team» har ingen deltakere.',
        },
      ],
    },
    {
      name: 'CRLF, BOM and an emoji before it',
      files: { 'plan/samarbeid/a.md': '\ufeff---\r\n{ form: team, tittel: 🤝 Team }\r\n---\r\n' },
      findings: [
        {
          file: 'plan/samarbeid/a.md',
          line: 2,
          column: 23,
          message: 'Samarbeidet «🤝 Team» har ingen deltakere.',
        },
      ],
    },
  ],
})
