import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

const head = '---\ntittel: Hjelp\n---\n'

testRule(rule, {
  valid: [
    {
      name: 'addresses, mail, phone, entries and anchors',
      files: {
        'plan/kapitler/a.md': `${head}[a](https://x.example) [b](HTTP://x.example) [c](mailto:post@x.example) [d](tel:+4700000001) [e](tiltak/a) [f](#her) ![g](filer/g.png)\n`,
      },
    },
    {
      name: 'a misspelt entry is not unsafe',
      files: { 'plan/kapitler/a.md': `${head}[a](tiltak/finnes-ikke) [b](plan:tiltak/x)\n` },
    },
    {
      name: 'the address stands as text',
      files: { 'plan/kapitler/a.md': `${head}javascript:alert(1)\n` },
    },
  ],
  invalid: [
    {
      name: 'javascript hidden by capitals, an entity and a definition',
      files: {
        'plan/kapitler/a.md': `${head}👪 [a](JavaScript:alert(1)) [b](javascript&colon;alert(2)) [c]\n\n[c]: vbscript:x\n`,
      },
      findings: [
        {
          file: 'plan/kapitler/a.md',
          line: 4,
          column: 4,
          message: 'Lenken «JavaScript:alert(1)» har en adresse vi ikke publiserer.',
          hint: 'Bruk en adresse som begynner med https://.',
          severity: 'error',
        },
        {
          file: 'plan/kapitler/a.md',
          line: 4,
          column: 29,
          message: 'Lenken «javascript:alert(2)» har en adresse vi ikke publiserer.',
        },
        {
          file: 'plan/kapitler/a.md',
          line: 6,
          column: 1,
          message: 'Lenken «vbscript:x» har en adresse vi ikke publiserer.',
        },
      ],
    },
    {
      name: 'images, CRLF, BOM and a very long address, in plan.md',
      files: {
        'plan/plan.md': `\ufeff---\r\ntittel: Plan\r\n---\r\n\r\n![x](data:image/png;base64,${'A'.repeat(80)})\r\n`,
      },
      findings: [
        {
          file: 'plan/plan.md',
          line: 5,
          column: 1,
          message:
            'Lenken «data:image/png;base64,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA…» har en adresse vi ikke publiserer.',
        },
      ],
    },
  ],
})
