import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

const entry = '---\ntittel: A\n---\n'

testRule(rule, {
  valid: [
    { name: 'a plan.md', asTyped: true, files: { 'plan/plan.md': entry } },
    { name: 'an empty plan.md', asTyped: true, files: { 'plan/plan.md': '' } },
  ],
  invalid: [
    {
      name: 'two folders without plan.md, with BOM, CRLF and emoji',
      asTyped: true,
      files: {
        'a/tiltak/a.md': entry,
        'b/mal/b.md': '\ufeff---\r\ntittel: 🎯\r\n---\r\n',
        'c/plan.md': entry,
      },
      findings: [
        {
          file: 'a/tiltak/a.md',
          line: 1,
          column: 1,
          message: 'Mappen «a» mangler filen plan.md.',
          hint: 'Lag plan.md med minst `tittel:` mellom to linjer med `---`.',
          severity: 'error',
        },
        {
          file: 'b/mal/b.md',
          line: 1,
          column: 1,
          message: 'Mappen «b» mangler filen plan.md.',
        },
      ],
    },
    {
      name: 'no plan at all',
      asTyped: true,
      files: { 'nettsted.yaml': 'navn: Planer\n' },
      findings: [
        {
          file: 'nettsted.yaml',
          line: 1,
          column: 1,
          message: 'Vi finner ingen plan i mappen «content».',
          hint: 'Lag en mappe for planen og legg filen plan.md i den.',
        },
      ],
    },
    {
      name: 'an empty content folder',
      asTyped: true,
      files: {},
      findings: [
        {
          file: 'nettsted.yaml',
          line: 1,
          column: 1,
          message: 'Vi finner ingen plan i mappen «content».',
        },
      ],
    },
  ],
})
