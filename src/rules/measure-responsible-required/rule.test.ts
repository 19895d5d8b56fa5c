import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

testRule(rule, {
  valid: [
    {
      name: 'fields that cannot be read, or are not closed',
      files: {
        'plan/tiltak/a.md': '---\ntittel: [A\n---\n',
        'plan/tiltak/b.md': '---\ntittel: B\n\nTekst.\n',
        'plan/tiltak/c.md': '---json\n{}\n---\n',
      },
    },
    {
      name: 'a service is responsible',
      files: {
        'plan/tiltak/a.md': '---\ntittel: A\nansvarlig: [nav]\n---\n',
        'plan/tiltak/b.md': '---\ntittel: B\nansvarleg: nav\nansvarleg rolle: alle leiarar\n---\n',
        'plan/tjenester/nav.md': '---\ntittel: Nav\n---\n',
      },
    },
    {
      name: 'a misspelt id is another rule’s matter',
      files: { 'plan/tiltak/a.md': '---\ntittel: A\nansvarlig: navv\n---\n' },
    },
  ],
  invalid: [
    {
      name: 'nobody, an empty value, and a role alone',
      files: {
        'plan/tiltak/a.md': '---\ntittel: A\n---\n',
        'plan/tiltak/b.md': '---\ntittel: B\nansvarlig:\n---\n',
        'plan/tiltak/c.md': '---\ntittel: C\nansvarlig rolle: alle ledere\n---\n',
      },
      findings: [
        {
          file: 'plan/tiltak/a.md',
          line: 2,
          column: 9,
          message: 'Tiltaket «A» har ingen ansvarlig.',
          hint: 'Sett `ansvarlig` til id-en til en tjeneste.',
          severity: 'note',
        },
        {
          file: 'plan/tiltak/b.md',
          line: 2,
          column: 9,
          message: 'Tiltaket «B» har ingen ansvarlig.',
        },
        {
          file: 'plan/tiltak/c.md',
          line: 3,
          column: 18,
          message: 'Tiltaket «C» har bare «alle ledere» som ansvarlig.',
          hint: 'Sett `ansvarlig` til den tjenesten som skal følge det opp.',
          severity: 'note',
        },
      ],
    },
    {
      name: 'nynorsk key, CRLF, BOM and an emoji before it',
      files: {
        'plan/tiltak/a.md':
          '\ufeff---\r\n{ tittel: 🏡 Heimebesøk, ansvarleg_rolle: alle leiarar }\r\n---\r\n',
      },
      findings: [
        {
          file: 'plan/tiltak/a.md',
          line: 2,
          column: 43,
          message: 'Tiltaket «🏡 Heimebesøk» har bare «alle leiarar» som ansvarlig.',
        },
      ],
    },
  ],
})
