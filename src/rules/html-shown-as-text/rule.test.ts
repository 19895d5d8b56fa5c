import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

const head = '---\ntittel: Hjelp\n---\n'

testRule(rule, {
  valid: [
    {
      name: 'a line break with <br>, in a table too',
      files: { 'plan/kapitler/a.md': `${head}a<br>b\n\n| A |\n| --- |\n| 9–15<br/>17–20 |\n` },
    },
    {
      name: 'colons, at signs and less-than in running text',
      files: {
        'plan/kapitler/a.md': `${head}Ansvarlig:Barnevernstjenesten, frist:mai, PPT:en, mailto:post@x.no, 2 < 3 og <3.\n`,
      },
    },
    {
      name: 'HTML in code, and addresses in angle brackets',
      files: { 'plan/kapitler/a.md': `${head}\`<div>\` og <https://vindelsund.example>\n` },
    },
  ],
  invalid: [
    {
      name: 'two tags on a line, after an emoji',
      files: { 'plan/kapitler/a.md': `${head}👪 Ring <b>oss</b> nå.\n` },
      findings: [
        {
          file: 'plan/kapitler/a.md',
          line: 4,
          column: 9,
          message: '«<b>» er HTML. Den vises som teksten den er.',
          hint: 'Bruk Markdown i stedet. Bare `<br>` for linjeskift blir forstått.',
          severity: 'warning',
        },
        {
          file: 'plan/kapitler/a.md',
          line: 4,
          column: 15,
          message: '«</b>» er HTML. Den vises som teksten den er.',
        },
      ],
    },
    {
      name: 'a block with Markdown in it, and a comment, with CRLF and BOM',
      files: {
        'plan/kapitler/a.md':
          '\ufeff---\r\ntittel: A\r\n---\r\n\r\n<div>*tekst*</div>\r\n\r\n<!-- en lang merknad til oss selv som ikke skulle ut -->\r\n',
      },
      findings: [
        {
          file: 'plan/kapitler/a.md',
          line: 5,
          column: 1,
          message: '«<div>» er HTML. Den vises som teksten den er.',
        },
        {
          file: 'plan/kapitler/a.md',
          line: 5,
          column: 13,
          message: '«</div>» er HTML. Den vises som teksten den er.',
        },
        {
          file: 'plan/kapitler/a.md',
          line: 7,
          column: 1,
          message:
            '«<!-- en lang merknad til oss selv som ik…» er HTML. Den vises som teksten den er.',
        },
      ],
    },
    {
      name: 'event handlers in attributes, in a measure and in plan.md',
      files: {
        'plan/plan.md': '---\ntittel: Plan\n---\n<img src=x onerror="alert(1)">\n',
        'plan/tiltak/a.md': '---\ntittel: A\n---\n- <p onclick="x()">Hei\n',
      },
      findings: [
        {
          file: 'plan/plan.md',
          line: 4,
          column: 1,
          message: '«<img src=x onerror="alert(1)">» er HTML. Den vises som teksten den er.',
        },
        {
          file: 'plan/tiltak/a.md',
          line: 4,
          column: 3,
          message: '«<p onclick="x()">» er HTML. Den vises som teksten den er.',
        },
      ],
    },
  ],
})
