import { chapter, testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

// Born in 2039, or with the month of a synthetic number: they belong to nobody.
const numbers = {
  fødselsnummer: '31123950057',
  'D-number': '71123950040',
  'H-number': '31523950110',
  'synthetic number': '31923950012',
  'synthetic D-number': '71923950006',
  'number by the rules of 2032': '31123950073',
}
const message = 'Her står et gyldig fødselsnummer, D-nummer eller hjelpenummer.'

testRule(rule, {
  valid: [
    {
      name: 'other long numbers, wrong control digits, a date that is none',
      files: chapter(
        'Konto 3112.39.50057, 1234.56.78903. Sak 25/412. Org.nr. 123 456 789. Tlf. 00 00 00 01. 31123950058 31133950057 311239500571 131123950057',
      ),
    },
    { name: 'a number over two lines', files: chapter('311239\n50057') },
  ],
  invalid: [
    ...Object.entries(numbers).map(([name, digits]) => ({
      name,
      files: chapter(`Nummeret ${digits}.`),
      findings: [
        { file: 'plan/kapitler/a.md', line: 5, column: 10, message, severity: 'error' as const },
      ],
    })),
    {
      name: 'however it is grouped, every one on a line',
      files: chapter(
        '👪 311239 50057, 31.12.39 50057, 31 12 39 50057, 311239-50057, **311239** 50057, 311239 500 57, 311239&nbsp;50057',
      ),
      findings: [4, 18, 34, 50, 66, 82, 97].map((column) => ({
        file: 'plan/kapitler/a.md',
        line: 5,
        column,
        message,
      })),
    },
    {
      name: 'everywhere a writer can put it',
      files: {
        'nettsted.yaml': 'navn: Planer\nkontakt: 31123950057\n',
        'plan/plan.md': '---\ntittel: Plan\nansvarlig: 31123950057\nstatus: utkast\n---\n',
        'plan/ordliste.yaml': 'ord:\n  - {ord: a, forklaring: "31123950057"}\n',
        'plan/indikatorer/a.md': '---\ntittel: A\n---\n',
        'plan/indikatorer/a.csv': 'periode;verdi;merknad\n2024;4;31123950057\n2025;31123950057\n',
        'plan/kapitler/a.md':
          '---\ntittel: A\n---\n\n![31123950057](filer/a.png) [a](https://x.no/?id=31123950057)\n',
      },
      findings: [
        { file: 'nettsted.yaml', line: 2, column: 10, message },
        { file: 'plan/indikatorer/a.csv', line: 2, column: 8, message },
        { file: 'plan/indikatorer/a.csv', line: 3, column: 6, message },
        { file: 'plan/kapitler/a.md', line: 5, column: 3, message },
        { file: 'plan/kapitler/a.md', line: 5, column: 50, message },
        { file: 'plan/ordliste.yaml', line: 2, column: 27, message },
        { file: 'plan/plan.md', line: 3, column: 12, message },
      ],
    },
    {
      name: 'the name of a file, which is not repeated',
      files: chapter('Tekst.'),
      attachments: ['plan/filer/31123950057.pdf'],
      findings: [
        {
          file: 'plan/plan.md',
          line: 1,
          column: 1,
          message:
            'Navnet på en fil i filer/ inneholder et gyldig fødselsnummer, D-nummer eller hjelpenummer.',
        },
      ],
    },
  ],
})
