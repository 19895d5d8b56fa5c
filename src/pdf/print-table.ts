import type { Align, PrintBlock, Run } from './print-document.ts'

type Table = Extract<PrintBlock, { is: 'table' }>

/** How many letters of a cell count when columns share the width; a longer text gets more lines instead. */
const LONGEST_COUNTED = 48

/** What the space on both sides of a text takes, in letters. */
const CELL_PADDING = 4

/** A table of any rows: every row as many cells as the widest, each column as wide as its text asks for. */
export function tableOf(parts: {
  head: Run[][]
  rows: Run[][][]
  align?: readonly Align[]
  caption?: Run[] | undefined
}): Table {
  const columns = Math.max(1, parts.head.length, ...parts.rows.map((row) => row.length))
  const fill = (row: Run[][]) => Array.from({ length: columns }, (_, at) => row[at] ?? [])
  const head = parts.head.length > 0 ? fill(parts.head) : []
  const rows = parts.rows.map(fill)
  return {
    is: 'table',
    caption: parts.caption,
    widths: Array.from({ length: columns }, (_, at) =>
      widthOf([...(head.length > 0 ? [head] : []), ...rows].map((row) => row[at] ?? [])),
    ),
    align: Array.from({ length: columns }, (_, at) => parts.align?.[at] ?? 'left'),
    head,
    rows,
  }
}

/** The most columns that can be read across a page standing up. */
const MOST_COLUMNS = 8

/** A table wider than a page as several, each with the first column, which says what a row is about. */
export function inReadableParts(table: Table): Table[] {
  const count = table.widths.length
  if (count <= MOST_COLUMNS) return [table]
  const parts: Table[] = []
  for (let start = 1; start < count; start += MOST_COLUMNS - 1) {
    const end = Math.min(count, start + MOST_COLUMNS - 1)
    const cut = <Item>(row: Item[]): Item[] =>
      row.length === 0 ? row : [row[0] as Item, ...row.slice(start, end)]
    parts.push({
      ...table,
      caption: start === 1 ? table.caption : undefined,
      widths: cut(table.widths),
      align: cut(table.align),
      head: cut(table.head),
      rows: table.rows.map(cut),
    })
  }
  return parts
}

/** Between the longest word, which should not be broken, and the longest text. */
function widthOf(cells: readonly Run[][]): number {
  let longestWord = 4
  let longestText = 4
  for (const runs of cells) {
    const text = runs.map((run) => run.text + (run.line ? '\n' : '')).join('')
    for (const line of text.split('\n')) longestText = Math.max(longestText, line.length)
    for (const word of text.split(/[\s-]+/)) longestWord = Math.max(longestWord, word.length)
  }
  return CELL_PADDING + Math.max(Math.min(longestWord, 22), Math.min(longestText, LONGEST_COUNTED))
}
