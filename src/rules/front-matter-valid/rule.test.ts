import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

testRule(rule, {
  valid: [
    {
      name: 'bokmål, nynorsk and several spellings of a key',
      files: {
        'plan/plan.md':
          '---\ntittel: Plan\nkommune: {namn: Vindelsund, nummer: 0301}\nstatus: På_høyring\nperiode: 2025–2027\nmålgruppe: {frå: 0, til: 18}\n---\n',
        'plan/tiltak/a.md': '---\ntittel: A\nANSVARLIG_ROLLE: Alle\ntiltakstype: vidareført\n---\n',
        'plan/tjenester/a.md': '---\ntittel: A\nhenvisning: nei\nkontrollert: 01.03.2026\n---\n',
      },
    },
    {
      name: 'empty values and a file without front matter',
      files: { 'plan/tiltak/a.md': '---\ntittel: A\nstatus:\nmål: []\n---\n', 'plan/mal/a.md': '' },
    },
  ],
  invalid: [
    {
      name: 'unknown keys, with a suggestion and without, __proto__ too',
      files: {
        'plan/samarbeid/a.md':
          '---\ntittel: A\ndeltagere: []\n__proto__: {tittel: B}\nconstructor: x\n---\n',
        'plan/innsatsomrader/b.md': '---\ntittel: B\nbudsjettramme: 3\n---\n',
      },
      findings: [
        {
          file: 'plan/innsatsomrader/b.md',
          line: 3,
          column: 1,
          message: 'Vi kjenner ikke feltet `budsjettramme`. Verdien er ikke brukt.',
          hint: 'Feltene her er `tittel`, `nr`, `mål`.',
          severity: 'warning',
        },
        {
          file: 'plan/samarbeid/a.md',
          line: 3,
          column: 1,
          message: 'Vi kjenner ikke feltet `deltagere`. Verdien er ikke brukt.',
          hint: 'Mente du `deltakere`?',
        },
        {
          file: 'plan/samarbeid/a.md',
          line: 4,
          column: 1,
          message: 'Vi kjenner ikke feltet `__proto__`. Verdien er ikke brukt.',
        },
        {
          file: 'plan/samarbeid/a.md',
          line: 5,
          column: 1,
          message: 'Vi kjenner ikke feltet `constructor`. Verdien er ikke brukt.',
        },
      ],
    },
    {
      name: 'one key in bokmål and nynorsk',
      files: {
        'plan/tiltak/a.md': '---\ntittel: A\nansvarlig rolle: Alle\nansvarleg-rolle: Ingen\n---\n',
      },
      findings: [
        {
          file: 'plan/tiltak/a.md',
          line: 4,
          column: 1,
          message:
            '`ansvarlig rolle` og `ansvarleg-rolle` er to skrivemåter for samme felt. Bare `ansvarlig rolle` er brukt.',
          hint: 'Slå dem sammen til ett felt.',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'wrong values: choice, date, number, yes or no, address, list and record',
      files: {
        'plan/plan.md':
          '---\ntittel: {navn: Plan}\nstatus: ferdig\nhøring: {start: i mai, frist: 2026-02-30}\nbærekraftsmål: [3, fire, 5]\n---\n',
        'plan/tjenester/a.md':
          '---\ntittel: A\nhenvisning: kanskje\nlenke: javascript:alert(1)\n---\n',
      },
      findings: [
        {
          file: 'plan/plan.md',
          line: 2,
          column: 1,
          message: '`tittel` skal være en tekst, men er felter på formen `nøkkel: verdi`.',
          hint: 'Se i veiledningen hvordan feltet skrives.',
          severity: 'error',
        },
        {
          file: 'plan/plan.md',
          line: 3,
          column: 9,
          message: '`status` er «ferdig». Det er ikke et av valgene.',
          hint: 'Velg «utkast», «på høring», «til behandling», «vedtatt», «erstattet» eller «utgått».',
        },
        {
          file: 'plan/plan.md',
          line: 4,
          column: 17,
          message: '`start` skal være en dato, men er «i mai».',
          hint: 'Skriv datoen som 2026-03-01.',
        },
        {
          file: 'plan/plan.md',
          line: 4,
          column: 31,
          message: '`frist` er «2026-02-30», men 30. februar 2026 finnes ikke.',
        },
        {
          file: 'plan/plan.md',
          line: 5,
          column: 20,
          message: '`bærekraftsmål` skal være et helt tall fra 1 til 17, men er «fire».',
        },
        {
          file: 'plan/tjenester/a.md',
          line: 3,
          column: 13,
          message: '`henvisning` skal være `ja` eller `nei`, men er «kanskje».',
          hint: 'Skriv `ja` eller `nei`.',
        },
        {
          file: 'plan/tjenester/a.md',
          line: 4,
          column: 8,
          message: '`lenke` skal være en nettadresse, men er «javascript:alert(1)».',
          hint: 'Begynn adressen med https://, mailto: eller tel:.',
        },
      ],
    },
    {
      name: 'nynorsk key, CRLF, BOM and an emoji before it: the key is shown as typed',
      files: {
        'plan/tiltak/a.md':
          '\ufeff---\r\n{ tittel: 🏡, førebyggingsnivå: [alle, universelt] }\r\n---\r\n',
      },
      findings: [
        {
          file: 'plan/tiltak/a.md',
          line: 2,
          column: 34,
          message: '`førebyggingsnivå` er «alle». Det er ikke et av valgene.',
          hint: 'Velg «universelt», «selektivt» eller «indikert».',
        },
      ],
    },
    {
      name: 'nettsted.yaml and ordliste.yaml are read in the same way',
      files: {
        'nettsted.yaml': 'navn: Planer\nvis råd: kanskje\n',
        'plan/ordliste.yaml': 'ord:\n  - {ord: BTI, forklarring: Samarbeid}\n',
      },
      findings: [
        {
          file: 'nettsted.yaml',
          line: 2,
          column: 10,
          message: '`vis råd` skal være `ja` eller `nei`, men er «kanskje».',
        },
        {
          file: 'plan/ordliste.yaml',
          line: 2,
          column: 16,
          message: 'Vi kjenner ikke feltet `forklarring`. Verdien er ikke brukt.',
          hint: 'Mente du `forklaring`?',
        },
      ],
    },
  ],
})
