import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

const indicator = '---\ntittel: Hjemmebesøk\n---\n'
const withTable = (csv: string) => ({
  'plan/indikatorer/a.md': indicator,
  'plan/indikatorer/a.csv': csv,
})

testRule(rule, {
  valid: [
    {
      name: 'Norwegian numbers, reasons why numbers are missing, nynorsk columns',
      files: withTable(
        'Periode,område,verdi,manglar,førebels,merknad\nskoleåret 24/25,Vest,"1 234,5",,ja,\n2025,Øst,,finst ikkje,nei,"Nytt, fra 2026"\n\n2026,Øst,1.234,,,\n',
      ),
    },
    {
      name: 'one value a period in each area, in front matter too',
      files: {
        ...withTable('periode,område,verdi\n2025,Vest,1\n2025,Øst,1\n2026,Vest,1\n'),
        'plan/indikatorer/b.md':
          '---\ntittel: B\nserie:\n  - {periode: 2025, verdi: 1}\n  - {periode: 2026, verdi: 1}\n---\n',
      },
    },
    { name: 'columns and no rows', files: withTable('periode,verdi\n') },
    { name: 'semicolons, BOM and CRLF', files: withTable('\ufeffperiode;verdi\r\n2025;81,5\r\n') },
  ],
  invalid: [
    {
      name: 'two values for a period, beside the fields and among them, and one without a period',
      files: {
        ...withTable('periode,område,verdi\n2025,Vest,1\n2026,Vest,2\n2025,Vest,3\n,Vest,4\n'),
        'plan/indikatorer/b.md':
          '---\ntittel: B\nserie:\n  - {periode: 2025, verdi: 1}\n  - {periode: 2025, verdi: 1}\n---\n',
      },
      findings: [
        {
          file: 'plan/indikatorer/a.csv',
          line: 4,
          column: 1,
          message: '«Hjemmebesøk» har flere verdier for 2025, Vest.',
          hint: 'Behold den som er riktig. Gjelder de ulike steder, skriv stedet under `område`.',
          severity: 'warning',
          related: [
            {
              file: 'plan/indikatorer/a.csv',
              line: 2,
              column: 1,
              message: 'Den første står her.',
            },
          ],
        },
        {
          file: 'plan/indikatorer/a.csv',
          line: 5,
          column: 1,
          message: 'Verdien har ingen periode.',
          hint: 'Skriv året, skoleåret eller datoen under `periode`.',
        },
        {
          file: 'plan/indikatorer/b.md',
          line: 5,
          column: 28,
          message: '«B» har flere verdier for 2025.',
        },
      ],
    },
    {
      name: 'a dash, a colon and a star are questions, not zero',
      files: withTable('periode,verdi,mangler\n2023,-,\n2024,:,\n2025,*,\n2026,,vet ikke\n'),
      findings: [
        {
          file: 'plan/indikatorer/a.csv',
          line: 2,
          column: 1,
          message: '`verdi` skal være et tall, men er «-».',
          hint: 'Skriv for eksempel 1234 eller 45,2. Mangler tallet, skriv `mangler: skjult` eller `mangler: finnes ikke`.',
          severity: 'error',
        },
        {
          file: 'plan/indikatorer/a.csv',
          line: 3,
          column: 1,
          message: '`verdi` skal være et tall, men er «:».',
        },
        {
          file: 'plan/indikatorer/a.csv',
          line: 4,
          column: 1,
          message: '`verdi` skal være et tall, men er «*».',
        },
        {
          file: 'plan/indikatorer/a.csv',
          line: 5,
          column: 1,
          message: '`mangler` er «vet ikke». Det er ikke et av valgene.',
        },
      ],
    },
    {
      name: 'an unknown column, CRLF, BOM and emoji',
      files: withTable('\ufeffperiode,verdi,👪\r\n2025,mange,3\r\n'),
      findings: [
        {
          file: 'plan/indikatorer/a.csv',
          line: 1,
          column: 1,
          message: 'Vi kjenner ikke kolonnen «👪». Den er ikke brukt.',
          hint: 'Kolonnene er periode, område, verdi, mangler, foreløpig, merknad.',
        },
        {
          file: 'plan/indikatorer/a.csv',
          line: 2,
          column: 1,
          message: '`verdi` skal være et tall, men er «mange».',
        },
      ],
    },
  ],
})
