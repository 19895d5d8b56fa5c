import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

const told = (sign: string) =>
  `Tegnet «${sign}» finnes ikke i skriften PDF-en er satt med. Der står det «□».`

testRule(rule, {
  valid: [
    {
      name: 'Norwegian and Sámi letters, dashes, arrows, a letter in two parts, a soft hyphen',
      files: {
        'plan/kapitler/a.md':
          '---\ntittel: Áŋŧč\n---\næøå – … «x» → § ½ e\u0301 for\u00adebygging\t.\n',
      },
    },
    {
      name: 'a site without PDF',
      files: {
        'nettsted.yaml': 'navn: Planer\npdf: nei\n',
        'plan/kapitler/a.md': '---\ntittel: A\n---\n😀\n',
      },
    },
    {
      name: 'a comment among the fields',
      files: { 'plan/kapitler/a.md': '---\n# 😀 til oss selv\ntittel: A\n---\nTekst.\n' },
    },
  ],
  invalid: [
    {
      name: 'an emoji of several signs in a title, the same twice in a text, another language',
      files: {
        'plan/kapitler/a.md': '---\ntittel: For 👩‍👩‍👧 her\n---\nSe 😀 og 😀.\n\nOg 中.\n',
      },
      findings: [
        {
          file: 'plan/kapitler/a.md',
          line: 2,
          column: 13,
          message: told('👩‍👩‍👧'),
          hint: 'Skriv det med ord. På nettstedet vises tegnet som før.',
          severity: 'note',
        },
        { file: 'plan/kapitler/a.md', line: 4, column: 4, message: told('😀') },
        { file: 'plan/kapitler/a.md', line: 6, column: 4, message: told('中') },
      ],
    },
  ],
})
