import { toString as textOf } from 'mdast-util-to-string'
import { describe, expect, test } from 'vitest'
import { contextFrom } from '../../../tests/context-from.ts'
import { planContext } from '../context.ts'
import { bodyBlocks } from '../entries/entry-blocks.ts'

/** The running text of a chapter, as HTML and as words. */
function drawn(text: string): { html: string; words: string } {
  const context = contextFrom({
    'p/plan.md': '---\ntittel: P\n---\n',
    'p/kapitler/a.md': `---\ntittel: A\n---\n\n${text}\n`,
  })
  const [planReport] = context.report.plans
  const [chapter] = planReport?.plan.chapters ?? []
  if (!planReport || !chapter) throw new Error('No chapter')
  const at = { level: 1, idPrefix: '' }
  const [block] = bodyBlocks(chapter, planContext(context, planReport), at).blocks
  if (block?.type !== 'html') throw new Error('No text')
  return { html: block.html, words: textOf({ children: block.tree }) }
}

const steps = `| Trinn | Hva dere gjør | Hvor lenge |
| --- | --- | ---: |
| Si det høyt | Du forteller en kollega hva du har sett | Samme uke |
| Få råd | | Seks uker |`

describe('a table whose rows are cards on a phone', () => {
  test('has the title of its column with each cell, and the first cell as its own', () => {
    const { html } = drawn(steps)
    expect(html).toContain('<table class="ds-table stacks" role="table">')
    expect(html).toContain('<th scope="row" role="rowheader">Si det høyt</th>')
    expect(html).toContain(
      '<td role="cell" data-label="Hva dere gjør">Du forteller en kollega hva du har sett</td>',
    )
    expect(html).toContain(
      '<td data-align="right" role="cell" data-label="Hvor lenge">Seks uker</td>',
    )
  })

  test('says what its parts are, and gives no title to an empty cell', () => {
    const { html } = drawn(steps)
    expect(html.match(/ role="(rowgroup|row|columnheader)"/g)).toHaveLength(2 + 3 + 3)
    expect(html).toContain('<td role="cell"></td>')
  })

  test('says its titles once to print and search, which read the words', () => {
    expect(drawn(steps).words.match(/Hvor lenge/g)).toHaveLength(1)
  })
})

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const typed = (titles: readonly string[], ...rows: string[][]) =>
  [titles, titles.map(() => '---'), ...rows].map(line).join('\n')
const long = 'Helsestasjonen og familieteamet'

test.each([
  ['of two columns, which may stand for themselves', typed(['Vi', 'De'], ['Ringer', long])],
  ['of six columns', typed([...'abcdef'], ['Ringer', long, '', '', '', ''])],
  ['of few figures', typed(['Hva', '2021', '2025'], ['Barn under 18 år', '2 705', '2 648'])],
  ['with a column that has no title', typed(['Hva', 'Hvem', ''], ['Ringer', long, long])],
  ['with a row that has no first cell', typed(['Hva', 'Hvem', 'Når'], ['', long, long])],
  [
    'with a note on a title',
    `${typed(['Hva', 'Hvem[^1]', 'Når'], ['Ringer', long, long])}\n\n[^1]: Eller lederen.`,
  ],
  [
    'with a link in a title',
    typed(['Hva', '[Hvem](https://x.example/)', 'Når'], ['Ringer', long, long]),
  ],
])('a table %s keeps its columns, and scrolls in a frame with a name', (_, text) => {
  const { html } = drawn(text)
  expect(html).toMatch(/<section class="table-scroll" tabindex="0" aria-label="Tabell 1: [^"]+">/)
  expect(html).toContain('<table class="ds-table">')
  expect(html).not.toMatch(/role=|data-label|scope="row"/)
})

test('a title cannot leave the attribute it stands in', () => {
  const { html } = drawn(typed(['Hva', 'H"><script>', 'Når'], ['Ringer', long, long]))
  expect(html).toContain('data-label="H&#x22;><script>"')
})
