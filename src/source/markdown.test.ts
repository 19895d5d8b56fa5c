import type { Root } from 'mdast'
import { describe, expect, test } from 'vitest'
import { parseMarkdown, parseStructure, plainParagraphs } from './markdown.ts'
import { parseSource } from './source-file.ts'

/** The tree in one line: `paragraph(text'a' break text'b')`. */
function outline(node: object): string {
  const { type, value, name, attributes, data, children, checked, identifier } = node as {
    type: string
    value?: string
    name?: string
    attributes?: Record<string, string>
    data?: { typedHtml?: boolean }
    children?: object[]
    checked?: boolean | null
    identifier?: string
  }
  const own = [
    type,
    value === undefined ? '' : `'${value}'`,
    data?.typedHtml ? '!' : '',
    typeof checked === 'boolean' ? `[${checked ? 'x' : ' '}]` : '',
    identifier === undefined ? '' : `^${identifier}`,
    name === undefined ? '' : ` ${name}${JSON.stringify(attributes)}`,
  ].join('')
  const inner = children?.map(outline).join(' ')
  return inner ? `${own}(${inner})` : own
}

const body = (root: Root) => root.children.map(outline).join(' ')

describe('words with colons stay text', () => {
  test.each([
    'Ansvarlig:Barnevernstjenesten',
    'frist:mai',
    'PPT:en',
    'mailto:post@x.no',
    'kl. 12:30, sak 23:658',
    ':vis{tiltak}',
    'midt i ::vis{tiltak} linjen',
    'www.x.no og https://x.no',
  ])('%s', (text) => {
    expect(body(parseMarkdown(text))).toBe(`paragraph(text'${text}')`)
  })
})

describe('HTML', () => {
  test.each([
    ['a<br>b', "paragraph(text'a' break text'b')"],
    ['a<BR />b', "paragraph(text'a' break text'b')"],
    ['<div>tekst</div>', "paragraph(text'<div>'! text'tekst' text'</div>'!)"],
    [
      '<div>\n**a**\n</div>',
      "paragraph(text'<div>'! text'\n' strong(text'a') text'\n' text'</div>'!)",
    ],
    ['<script>a()</script>', "paragraph(text'<script>'! text'a()' text'</script>'!)"],
    ['<b onclick="a()">', `paragraph(text'<b onclick="a()">'!)`],
    ['<!-- a -->', "paragraph(text'<!-- a -->'!)"],
    ['## a <i>b</i>', "heading(text'a ' text'<i>'! text'b' text'</i>'!)"],
    ['`<br>`', "paragraph(inlineCode'<br>')"],
  ])('%s', (text, expected) => {
    expect(body(parseMarkdown(text))).toBe(expected)
  })

  test('in a cell breaks the line there', () => {
    expect(body(parseMarkdown('| a<br>b |\n| - |\n'))).toBe(
      "table(tableRow(tableCell(text'a' break text'b')))",
    )
  })

  test('has its place in the file', () => {
    const { file } = parseSource('a.md', '---\ntittel: A\n---\n\n👩 <b>x\n')
    const [paragraph] = file.body.children
    const html = paragraph?.type === 'paragraph' ? paragraph.children[1] : undefined
    expect(html && file.placeAt(html)).toMatchObject({
      start: { line: 5, column: 4 },
      end: { line: 5, column: 7 },
    })
  })
})

describe('wiki links', () => {
  test.each([
    ['a [[x/y]] b', "paragraph(text'a ' wikiLink'x/y' text' b')"],
    ['[[plan:tiltak/x#y]]', "paragraph(wikiLink'plan:tiltak/x#y')"],
    ['[[ x ]]', "paragraph(wikiLink'x')"],
    ['**[[x]]**', "paragraph(strong(wikiLink'x'))"],
    [
      '| [[x/y]] |\n| - |\n| [[z]] |',
      "table(tableRow(tableCell(wikiLink'x/y')) tableRow(tableCell(wikiLink'z')))",
    ],
    ['[[a|b]]', "paragraph(text'[[a|b]]')"],
    ['| [[a|b]] | c |\n| - | - |', "paragraph(text'| [[a|b]] | c |\n| - | - |')"],
    ['[[]]', "paragraph(text'[[]]')"],
    ['[[a\nb]]', "paragraph(text'[[a\nb]]')"],
    ['[[a]', "paragraph(text'[[a]')"],
    ['[[a', "paragraph(text'[[a')"],
    ['\\[[a]]', "paragraph(text'[[a]]')"],
    ['`[[a]]`', "paragraph(inlineCode'[[a]]')"],
  ])('%j', (text, expected) => {
    expect(body(parseMarkdown(text))).toBe(expected)
  })

  test('have their place', () => {
    const { file } = parseSource('a.md', '| å | [[x/y]] |\n| - | - |\n')
    const [table] = file.body.children
    const cell = table?.type === 'table' ? table.children[0]?.children[1] : undefined
    expect(cell?.children[0] && file.placeAt(cell.children[0])).toMatchObject({
      start: { line: 1, column: 7 },
      end: { line: 1, column: 14 },
    })
  })
})

describe('directives', () => {
  test.each([
    ['::vis{mål som=tre}', `leafDirective vis{"mål":"","som":"tre"}`],
    [
      '::vis{tiltak innsatsområde=ledelse som="en tabell"}',
      `leafDirective vis{"tiltak":"","innsatsområde":"ledelse","som":"en tabell"}`,
    ],
    ['::vis{tjeneste=helsestasjon}', `leafDirective vis{"tjeneste":"helsestasjon"}`],
    [':::krav{id=mal}\na\n:::', `containerDirective krav{"id":"mal"}(paragraph(text'a'))`],
    ['::', "paragraph(text'::')"],
    ['\\::vis{mål}', "paragraph(text'::vis{mål}')"],
  ])('%j', (text, expected) => {
    expect(body(parseMarkdown(text))).toBe(expected)
  })
})

describe('tables, footnotes and tasks', () => {
  test.each([
    [
      '| a[^1] |\n| - |\n\n[^1]: b',
      "table(tableRow(tableCell(text'a' footnoteReference^1))) footnoteDefinition^1(paragraph(text'b'))",
    ],
    ['a[^x]', "paragraph(text'a[^x]')"],
    [
      'a[^1]\n\n[^1]: b\n[^1]: c\n\n    d',
      "paragraph(text'a' footnoteReference^1) footnoteDefinition^1(paragraph(text'b')) paragraph(text'[^1]: ' text'c') paragraph(text'd')",
    ],
    [
      '[^x]: b[^y]\n[^y]: c\n[^z]:',
      "paragraph(text'[^x]: ' text'b' footnoteReference^y) footnoteDefinition^y(paragraph(text'c')) paragraph(text'[^z]: ')",
    ],
    ['- [ ] a\n- [x] b', "list(listItem[ ](paragraph(text'a')) listItem[x](paragraph(text'b')))"],
    ['~~a~~ ~b~', "paragraph(delete(text'a') text' ~b~')"],
  ])('%j', (text, expected) => {
    expect(body(parseMarkdown(text))).toBe(expected)
  })
})

test('cells beyond the columns of a table have columns too', () => {
  const [table] = parseMarkdown('| a |\n| - |\n| b | c |\n').children
  expect(table?.type === 'table' && table.align).toHaveLength(2)
})

describe('parseStructure', () => {
  test('reads planverk’s own syntax only when asked to', () => {
    const text = '::vis{mål}\n\n[[a]] *b*\n'
    expect(body(parseStructure(text, 'planverk'))).toBe(
      `leafDirective vis{"mål":""} paragraph(wikiLink'a' text' *b*')`,
    )
    expect(body(parseStructure(text, 'general'))).toBe(
      "paragraph(text'::vis{mål}') paragraph(text'[[a]] *b*')",
    )
  })

  test('of 30 kB of emphasis takes no time', () => {
    const started = performance.now()
    parseStructure('*a_'.repeat(10_000), 'planverk')
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('plainParagraphs', () => {
  test('keeps every character of a paragraph', () => {
    expect(body(plainParagraphs('\r\n  *a_\r\n# b\r\n \t\r\n[c](d)\n\n\n\ne\n'))).toBe(
      "paragraph(text'*a_\r\n# b') paragraph(text'[c](d)') paragraph(text'e')",
    )
  })

  test('takes no time on long stretches of nothing', () => {
    const started = performance.now()
    const text = `a${' '.repeat(200_000)}b${'\n '.repeat(100_000)}`
    expect(plainParagraphs(text).children).toHaveLength(1)
    expect(performance.now() - started).toBeLessThan(1000)
  })
})
