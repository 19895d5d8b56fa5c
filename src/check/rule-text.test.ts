import { expect, test } from 'vitest'
import { rules } from '../rules/index.ts'
import { parseMarkdown } from '../source/markdown.ts'
import { renderRuleList, renderRulePage } from './rule-text.ts'

const plain = { colour: false }

test('a page: headings, wrapped words, examples with their files, lists, addresses', () => {
  const page = parseMarkdown(`# Noe skal finnes.

## Krav

Se [loven](https://lov.example). Skriv \`id\` og et langt avsnitt som ikke får plass på én linje i et vindu.

\`\`\`md fil=content/a.md
---
tittel: A

  inn: 1
\`\`\`

1. Først *dette*.
2. Så [[tiltak/a]].

> Sitert
`)
  expect(renderRulePage(page, plain)).toMatchInlineSnapshot(`
    "Noe skal finnes.

    KRAV

    Se loven (https://lov.example). Skriv \`id\` og et langt avsnitt som ikke får
    plass på én linje i et vindu.

      content/a.md
        ---
        tittel: A

          inn: 1

    1. Først dette.
    2. Så tiltak/a.

      | Sitert
    "
  `)
})

test('every word of a page is there', () => {
  const text = renderRulePage(parseMarkdown('a\n\n- b\n  - c\n\n| d |\n| - |\n| e |\n'), plain)
  expect(text.match(/\p{L}+/gu)).toEqual(['a', 'b', 'c', 'd', 'e'])
})

test('the list has every rule with its weight, in columns', () => {
  const lines = renderRuleList(rules, plain).trimEnd().split('\n')
  expect(lines).toHaveLength(rules.length)
  const [first] = rules
  expect(lines[0]).toContain(first?.title)
  const column = (line: string) => line.search(/ (feil|advarsel|merknad) /)
  expect(new Set(lines.map(column)).size).toBe(1)
})
