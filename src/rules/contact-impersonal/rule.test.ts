import { chapter, inChapter, testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

const phone = 'Her står et telefonnummer sammen med navnet på en person.'
const email = 'Her står en privat e-postadresse.'

testRule(rule, {
  valid: [
    {
      name: 'numbers of services, places with capitals, the day after a name',
      files: chapter(
        'Familieteamet: 00 00 00 01. Nordre Askevik kommune, tlf. 00 00 00 02, post@gmailen.no. Kari Eksempelsen sa det 20260312, i sak 2026/00000001 og 1,00000001. Kari Eksempelsen leder rådet. Ring servicekontoret på 00 00 00 03.',
      ),
    },
    {
      name: 'a name in another paragraph, another row',
      files: chapter(
        'Kari Eksempelsen\n\nTlf. 00 00 00 01\n\n| Leder | Kari Eksempelsen |\n| --- | --- |\n| Sentralbord | 00 00 00 01 |',
      ),
    },
    {
      name: 'the contact of the whole site, which is public',
      files: {
        'nettsted.yaml': 'navn: Planer\nkontakt: {navn: Kari Eksempelsen, telefon: "00000001"}\n',
      },
    },
  ],
  invalid: [
    {
      name: 'a phone after the name, before it, as a link, with country code',
      files: chapter(
        'Kari Eksempelsen, leder, tlf. 00 00 00 01.\n\n000 00 002 (Ola Eksempelsen)\n\n[Anne-Lise von Eksempel](tel:+4700000003)\n\n- Per Eksempelsen\n- Mobil: 0047 00000004',
      ),
      findings: [
        inChapter(5, 31, phone),
        inChapter(7, 1, phone),
        inChapter(9, 30, phone),
        inChapter(12, 10, phone),
      ],
    },
    {
      name: 'private addresses, two on a line',
      files: chapter('Skriv til kari.eksempelsen@gmail.com eller ola@Online.no.'),
      findings: [inChapter(5, 11, email), inChapter(5, 44, email)],
    },
    {
      name: 'fields of the plan, and a note in a series',
      files: {
        'plan/plan.md':
          '---\ntittel: Plan\nstatus: utkast\nkontakt:\n  navn: Kari Eksempelsen\n  telefon: "00 00 00 01"\n---\n',
        'plan/indikatorer/a.md': '---\ntittel: A\n---\n',
        'plan/indikatorer/a.csv': 'periode;verdi;merknad\n2024;4;Spør Ola Eksempelsen 00000001\n',
      },
      findings: [
        { file: 'plan/indikatorer/a.csv', line: 2, column: 29, message: phone },
        { file: 'plan/plan.md', line: 6, column: 13, message: phone },
      ],
    },
  ],
})
