import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

testRule(rule, {
  valid: [
    {
      name: 'a chapter of one sentence',
      files: { 'plan/kapitler/formal.md': '---\ntittel: Formål\n---\nVi vil ha det slik.\n' },
    },
    {
      name: 'a chapter that places measures',
      files: {
        'plan/kapitler/tiltak.md': '---\ntittel: Tiltak\n---\n::vis{tiltak}\n',
        'plan/tiltak/a.md': '---\ntittel: Hjemmebesøk\n---\n',
      },
    },
    {
      name: 'a chapter with sub-chapters',
      files: {
        'plan/kapitler/02-mal/index.md': '---\ntittel: Mål\n---\n',
        'plan/kapitler/02-mal/01-mine.md': '---\ntittel: Målene\n---\nAlle barn er trygge.\n',
      },
    },
    {
      name: 'text in a table or a list alone',
      files: {
        'plan/kapitler/a.md':
          '---\ntittel: A\n---\n| Etat | Ansvar |\n| --- | --- |\n| Oppvekst | Skolene |\n',
        'plan/kapitler/b.md': '---\ntittel: B\n---\n- Vi møtes hver uke\n',
      },
    },
    {
      name: 'a sentence that only begins as a placeholder',
      files: {
        'plan/kapitler/a.md':
          '---\ntittel: A\n---\nUnder arbeidet med planen snakket vi med førti ungdommer fra hele kommunen.\n',
        'plan/kapitler/b.md':
          '---\ntittel: B\n---\nHer skal alle barn få den hjelpen de trenger.\n',
      },
    },
    {
      name: 'a quotation of the law, a demand repeated, a figure, a list of single words',
      files: {
        'plan/kapitler/a.md': '---\ntittel: A\n---\n> Kommunestyret selv skal vedta en plan.\n',
        'plan/kapitler/b.md': '---\ntittel: B\n---\nPlanen skal beskrive målene.\n',
        'plan/kapitler/c.md': '---\ntittel: C\n---\n![](filer/figur.svg)\n',
        'plan/kapitler/e.md': '---\ntittel: E\n---\n![][f]\n\n[f]: filer/figur.svg\n',
        'plan/kapitler/d.md': '---\ntittel: D\n---\n- Barnehage\n- Skole\n',
      },
    },
  ],
  invalid: [
    {
      name: 'nothing, a placeholder, one word, a list of placeholders, a heading alone',
      files: {
        'plan/kapitler/01-tomt.md': '---\ntittel: Tomt\n---\n',
        'plan/kapitler/02-kommer.md': '---\ntittel: Kommer\n---\nTekst kommer senere.\n',
        'plan/kapitler/03-ett-ord.md': '---\ntittel: Ett ord\n---\nAnsvar\n',
        'plan/kapitler/04-liste.md': '---\ntittel: Liste\n---\n- Kommer senere\n- TODO\n',
        'plan/kapitler/05-overskrift.md': '---\ntittel: Overskrift\n---\n## Bare en overskrift\n',
      },
      findings: [
        {
          file: 'plan/kapitler/01-tomt.md',
          line: 2,
          column: 9,
          message: 'Kapitlet «Tomt» har ingen egen tekst ennå.',
          hint: 'Skriv teksten, eller ta bort kapitlet til den er klar.',
          severity: 'note',
        },
        {
          file: 'plan/kapitler/02-kommer.md',
          line: 2,
          column: 9,
          message: 'Kapitlet «Kommer» har ingen egen tekst ennå.',
        },
        {
          file: 'plan/kapitler/03-ett-ord.md',
          line: 2,
          column: 9,
          message: 'Kapitlet «Ett ord» har ingen egen tekst ennå.',
        },
        {
          file: 'plan/kapitler/04-liste.md',
          line: 2,
          column: 9,
          message: 'Kapitlet «Liste» har ingen egen tekst ennå.',
        },
        {
          file: 'plan/kapitler/05-overskrift.md',
          line: 2,
          column: 9,
          message: 'Kapitlet «Overskrift» har ingen egen tekst ennå.',
        },
      ],
    },
    {
      name: 'nynorsk, CRLF, BOM and emoji',
      files: {
        'plan/kapittel/a.md':
          '\ufeff---\r\nsamandrag: Kort\r\n"tittel": 👪 Oppfølging\r\n---\r\nTeksten kjem seinare.\r\n',
      },
      findings: [
        {
          file: 'plan/kapittel/a.md',
          line: 3,
          column: 11,
          message: 'Kapitlet «👪 Oppfølging» har ingen egen tekst ennå.',
        },
      ],
    },
    {
      name: 'no front matter at all: the finding stands at the top of the file',
      files: { 'plan/kapitler/tomt.md': '' },
      findings: [
        {
          file: 'plan/kapitler/tomt.md',
          line: 1,
          column: 1,
          message: 'Kapitlet «tomt» har ingen egen tekst ennå.',
        },
      ],
    },
  ],
})
