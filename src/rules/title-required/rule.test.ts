import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

testRule(rule, {
  valid: [
    {
      name: 'a title in front matter',
      files: { 'plan/tiltak/a.md': '---\ntittel: A\n---\n# En annen overskrift\n' },
    },
    {
      name: 'front matter that cannot be read is another rule’s matter',
      files: {
        'plan/tiltak/a.md': '---\ntittel: "A\n---\n',
        'plan/tiltak/b.md': '---js\nx\n---\n',
      },
    },
  ],
  invalid: [
    {
      name: 'titles as a new plan comes with them, and none of those that begin so',
      files: {
        'plan/mal/a.md': '---\ntittel: Skriv her\n---\n',
        'plan/tiltak/a.md': '---\nnr: 1\ntittel: skriv her …\n---\n',
        'plan/tiltak/b.md': '---\ntittel: Skriv her, der du bor\n---\n',
      },
      findings: [
        {
          file: 'plan/mal/a.md',
          line: 2,
          column: 9,
          message: 'Tittelen er fortsatt «Skriv her». Slik er det i 2 filer.',
        },
      ],
    },
    {
      name: 'no front matter, a heading, front matter without a title, and an empty file',
      files: {
        'plan/mal/a.md': '👪 Alle barn er trygge.\n',
        'plan/mal/b.md': '# 👪 Trygge barn\n\nTekst.\n',
        'plan/mal/c.md': '---\nnr: 1\n---\n## Ikke en tittel\n',
        'plan/mal/d.md': '',
      },
      findings: [
        {
          file: 'plan/mal/a.md',
          line: 1,
          column: 1,
          message: 'Filen mangler `tittel`. Vi bruker filnavnet «a».',
          hint: 'Skriv `tittel:` mellom to linjer med `---` øverst i filen.',
          severity: 'warning',
        },
        {
          file: 'plan/mal/b.md',
          line: 1,
          column: 1,
          message: 'Filen mangler `tittel`. Vi bruker overskriften «👪 Trygge barn».',
        },
        {
          file: 'plan/mal/c.md',
          line: 1,
          column: 1,
          message: 'Filen mangler `tittel`. Vi bruker filnavnet «c».',
        },
        {
          file: 'plan/mal/d.md',
          line: 1,
          column: 1,
          message: 'Filen mangler `tittel`. Vi bruker filnavnet «d».',
        },
      ],
    },
    {
      name: 'plan.md without a title, a chapter that is a folder, CRLF and BOM',
      files: {
        'plan/plan.md': '\ufeff---\r\nstatus: utkast\r\n---\r\n',
        'plan/kapittel/02-mal/index.md': '---\r\ntittel:\r\n---\r\n',
      },
      findings: [
        {
          file: 'plan/kapittel/02-mal/index.md',
          line: 1,
          column: 1,
          message: 'Filen mangler `tittel`. Vi bruker filnavnet «mal».',
        },
        {
          file: 'plan/plan.md',
          line: 1,
          column: 1,
          message: 'Filen mangler `tittel`. Vi bruker filnavnet «plan».',
        },
      ],
    },
  ],
})
