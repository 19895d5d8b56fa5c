import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

testRule(rule, {
  valid: [
    {
      name: 'all of it, in nynorsk, the date in a table of its own',
      files: {
        'plan/indikatorar/a.md':
          '---\ntittel: A\nkjelde: SSB\nutgangsverdi: 3\nmåltal: [{år: 2030, verdi: 4}]\n---\n',
        'plan/indikatorar/a.csv': 'periode;verdi\n2025;3\n',
      },
    },
    {
      name: 'a key figure with its source alone, and an update that is due today',
      files: {
        'plan/indikatorer/a.md':
          '---\ntittel: A\nbruk: nøkkeltall\nkilde: SSB\nneste oppdatering: 2026-06-01\n---\n',
      },
    },
    {
      name: 'a plan that is replaced',
      files: {
        'plan/plan.md': '---\ntittel: P\nstatus: erstattet\n---\n',
        'plan/indikatorer/a.md': '---\ntittel: A\n---\n',
      },
    },
  ],
  invalid: [
    {
      name: 'nothing but a title, a key figure without source, a target without value, an update overdue',
      files: {
        'plan/indikatorer/a.md': '---\ntittel: A\n---\n',
        'plan/indikatorer/b.md': '---\ntittel: B\nbruk: nøkkeltall\n---\n',
        'plan/indikatorer/c.md':
          '---\ntittel: C\nkilde: SSB\nutgangsverdi: 3\nmåltall: [{år: 2030}]\nneste oppdatering: 2026-05-31\n---\n',
      },
      findings: [
        {
          file: 'plan/indikatorer/a.md',
          line: 2,
          column: 9,
          message: 'Indikatoren «A» mangler kilde, utgangsverdi, måltall og dato.',
          severity: 'note',
        },
        {
          file: 'plan/indikatorer/b.md',
          line: 2,
          column: 9,
          message: 'Indikatoren «B» mangler kilde.',
          hint: 'Skriv hvor tallet kommer fra, under `kilde`.',
        },
        {
          file: 'plan/indikatorer/c.md',
          line: 2,
          column: 9,
          message: 'Indikatoren «C» mangler måltall.',
        },
        {
          file: 'plan/indikatorer/c.md',
          line: 6,
          column: 20,
          message: 'Indikatoren «C» skulle vært oppdatert 31. mai 2026.',
          severity: 'note',
        },
      ],
    },
  ],
})
