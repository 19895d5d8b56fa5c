import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

const head = '---\ntittel: Hjelp\n---\n'

testRule(rule, {
  valid: [
    {
      name: 'a picture with words, also by reference',
      files: {
        'plan/kapitler/a.md': `${head}![Kart](filer/a.png) og ![Skilt][s]\n\n[s]: filer/s.png\n`,
      },
    },
    { name: 'a picture in code', files: { 'plan/kapitler/a.md': `${head}\`![](filer/a.png)\`\n` } },
  ],
  invalid: [
    {
      name: 'two pictures without words, one with a space for words and one with a caption',
      files: {
        'plan/kapitler/a.md': `${head}![ ](filer/a.png)\n\nSe ![](filer/b.png "Kartet")\n`,
      },
      findings: [
        {
          file: 'plan/kapitler/a.md',
          line: 4,
          column: 1,
          message: 'Bildet «filer/a.png» har ingen beskrivelse.',
          hint: 'Skriv i hakeparentesen hva bildet viser: `![Barn på vei til skolen](filer/a.png)`.',
          severity: 'warning',
        },
        {
          file: 'plan/kapitler/a.md',
          line: 6,
          column: 4,
          message: 'Bildet «filer/b.png» har ingen beskrivelse.',
        },
      ],
    },
    {
      name: 'a picture in the preface and in a measure',
      files: {
        'plan/plan.md': '---\ntittel: Plan\n---\n![](filer/a.png)\n',
        'plan/tiltak/a.md': '---\ntittel: A\n---\n- ![](filer/a.png)\n',
      },
      findings: [
        {
          file: 'plan/plan.md',
          line: 4,
          column: 1,
          message: 'Bildet «filer/a.png» har ingen beskrivelse.',
        },
        {
          file: 'plan/tiltak/a.md',
          line: 4,
          column: 3,
          message: 'Bildet «filer/a.png» har ingen beskrivelse.',
        },
      ],
    },
  ],
})
