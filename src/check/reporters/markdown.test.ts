import type { Nodes, Root, Table } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { toString as textOf } from 'mdast-util-to-string'
import { gfmTable } from 'micromark-extension-gfm-table'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import {
  answer,
  finding,
  online,
  place,
  plainly,
  report,
  statuteReport,
  urls,
} from '../../../tests/made-report.ts'
import type { Report } from '../check-site.ts'
import { renderMarkdown } from './markdown.ts'

const evidence = (file: string) => ({
  entry: undefined,
  place: place(file, 7),
  quote: 'Et hemmelig sitat.',
  anchor: '',
  guessed: true,
})
const markdown = (made: Report) => renderMarkdown(made, online, plainly)

/** As GitHub reads it, HTML included. */
function read(text: string): Root {
  return fromMarkdown(text, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  })
}

function all<Type extends Nodes['type']>(text: string, type: Type) {
  const found: Extract<Nodes, { type: Type }>[] = []
  visit(read(text), type, (node) => void found.push(node as Extract<Nodes, { type: Type }>))
  return found
}

test('the whole report', () => {
  const statute = statuteReport([
    answer('Målene', 'answered', { evidence: [evidence('content/plan/kapitler/a.md')] }),
    answer('Vedtatt', 'missing'),
  ])
  const made = report(
    [{ title: 'Trygg oppvekst', statutes: [statute] }],
    [
      finding({
        severity: 'error',
        hint: 'Skriv id-en under `mål`.',
        related: [{ place: place('content/plan/mal/b.md', 1), message: 'Også her.' }],
      }),
      finding({ message: 'Et råd.' }),
    ],
  )
  expect(markdown(made)).toMatchInlineSnapshot(`
    "**1 feil, 0 advarsler, 1 merknad i én plan**

    ## Trygg oppvekst

    **loven § 1**

    | Krav | Svar | Sted |
    | --- | --- | --- |
    | Målene | ✓ svar funnet | \`content/plan/kapitler/a.md:7\` (gjettet) |
    | Vedtatt | ✗ ikke funnet |  |

    > Dette er en maskinell gjennomgang av teksten. Den avgjør ikke om planen er lovlig, og sier ikke om tiltakene er gode.

    ## Funn i Trygg oppvekst

    ### Feil (1)

    - \`content/plan/mal/a.md:2:9\` Målet «Trygghet» har ingen tiltak. [goal-measure-required](<https://plan.example/regler/goal-measure-required/>)
      <br>Skriv id-en under \`mål\`.
      - \`content/plan/mal/b.md:1:1\` Også her.

    ### Merknader (1)

    - \`content/plan/mal/a.md:2:9\` Et råd. [goal-measure-required](<https://plan.example/regler/goal-measure-required/>)
    "
  `)
})

describe('a text of a writer', () => {
  const hostile =
    '*x* | <img src=x onerror=y> [a](https://ond.example) @kommunen #12 GH-12 ![b](c) ~~d~~ & &lt; https://ond.example www.ond.example $e$ 1_2_'
  const statute = statuteReport([
    answer(hostile, 'answered', { evidence: [evidence('content/a|b`c.md')] }),
  ])
  const text = markdown(
    report(
      [{ title: hostile, statutes: [statute] }],
      [finding({ message: hostile, hint: `${hostile}\n# x`, ruleId: 'id-unique' })],
    ),
  )

  test('stays the words it is, everywhere', () => {
    const shown = textOf(read(text)).replaceAll('\u200b', '')
    expect(shown.split(hostile)).toHaveLength(6)
    for (const type of ['image', 'emphasis', 'delete'] as const) expect(all(text, type)).toEqual([])
    expect(all(text, 'html').map(({ value }) => value)).toEqual(['<br>'])
    expect(all(text, 'link').map(({ url }) => url)).toEqual([online.rule('id-unique')])
  })

  test('mentions nobody and no issue', () => {
    const shown = textOf(read(text))
    expect(shown).not.toMatch(/@\w|#\d|GH-\d/)
    // GitHub makes links of these where they stand as they are.
    expect(text.replaceAll(/\]\(<.*?>\)/g, '')).not.toMatch(/https?:\/|www\./)
  })

  test('does not break the table', () => {
    const [table] = all(text, 'table') as [Table]
    expect(table.children.map((row) => row.children.length)).toEqual([3, 3])
    expect(textOf(table.children[1]?.children[2])).toContain('content/a|b`c.md:7')
  })

  test('is said no more of than the finding says', () => {
    expect(text).not.toContain('hemmelig')
  })
})

test('a page of a rule is linked to only where it has an address', () => {
  const made = report([{ title: 'A' }], [finding()])
  expect(renderMarkdown(made, urls, plainly)).toContain('`goal-measure-required`')
  expect(all(renderMarkdown(made, urls, plainly), 'link')).toEqual([])
})

test('is never longer than a comment may be, and says what was left out', () => {
  const many = Array.from({ length: 2000 }, (_, n) => finding({ message: `Funn ${n} av mange.` }))
  const text = markdown(report([{ title: 'A' }], many))
  expect(text.length).toBeLessThan(65_536)
  const shown = text.match(/^- /gm)?.length ?? 0
  expect(shown).toBeGreaterThan(300)
  expect(text).toContain(`Her er det ikke plass til ${2000 - shown} av linjene.`)
})

test('with an earlier report what is new is marked and what is mended is listed', () => {
  const [known, fresh] = [finding({ message: 'Kjent.' }), finding({ message: 'Nytt.' })]
  const gone = { ruleId: 'x', severity: 'error', message: 'Borte.', file: 'a.md', line: 3 } as const
  const text = renderMarkdown(report([{ title: 'A' }], [known, fresh]), online, {
    ...plainly,
    comparison: { fresh: new Set([fresh]), mended: [gone] },
  })
  expect(text).toContain('Siden forrige rapport: 1 nytt funn, 1 rettet.')
  expect(text).toContain('## Rettet (1)\n\n- `a.md` feil: Borte.')
  expect(text.match(/\*\*Ny:\*\*.*/g)).toEqual([expect.stringContaining('Nytt')])
})
