import { expect, test } from 'vitest'
import { testRule } from '../../../tests/test-rule.ts'
import { samiArea } from './area.ts'
import rule from './rule.ts'

test('the area has fourteen municipalities', () => {
  expect(new Set(samiArea).size).toBe(14)
})

testRule(rule, {
  valid: [
    {
      name: 'other municipalities, also such as begin alike, and a plan without any',
      files: {
        'a/plan.md': '---\ntittel: A\nkommune: Vindelsund kommune\n---\n',
        'b/plan.md': '---\ntittel: B\nkommune: Tananger\n---\n',
        'c/plan.md': '---\ntittel: C\n---\n',
      },
    },
    {
      name: 'Sámi interests that were heard',
      files: {
        'plan/plan.md':
          '---\ntittel: P\nkommune: Røros kommune\nmedvirkning: [{gruppe: Sametinget, rolle: samiske interesser}]\n---\n',
      },
    },
  ],
  invalid: [
    {
      name: 'names in two languages, and two municipalities of a joint plan',
      files: {
        'a/plan.md': '---\ntittel: A\nkommune: Deanu gielda – Tana kommune\n---\n',
        'b/plan.md':
          '---\ntittel: B\nkommuner:\n  - navn: KARASJOK\n  - Alta\n  - Porsanger\n---\n',
      },
      findings: [
        {
          file: 'a/plan.md',
          line: 3,
          column: 10,
          message:
            'Tana er med i forvaltningsområdet for samiske språk. Vi finner ikke i planen at samiske interesser er hørt.',
          severity: 'note',
        },
        {
          file: 'b/plan.md',
          line: 4,
          column: 11,
          message: expect.stringContaining('Karasjok er med') as string,
        },
        {
          file: 'b/plan.md',
          line: 6,
          column: 5,
          message: expect.stringContaining('Porsanger er med') as string,
        },
      ],
    },
  ],
})
