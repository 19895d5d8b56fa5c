import type { Align, PrintBlock, Run } from './print-document.ts'

type Table = Extract<PrintBlock, { is: 'table' }>

/** How many letters of a cell count when columns share the width; a longer text gets more lines instead. */
const LONGEST_COUNTED = 48

/** A longer word may be broken. */
const LONGEST_WORD = 22

/** The letters of bold text, as in heads, that go across a page in the size of a table of four columns or more. */
const LETTERS_ACROSS = 92

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
    widths: widthsOf(
      Array.from({ length: columns }, (_, at) =>
        wishOf([...(head.length > 0 ? [head] : []), ...rows].map((row) => row[at] ?? [])),
      ),
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

/** What a column wants of the width, in letters. */
interface Wish {
  /** For the longest word, which should not be broken. */
  least: number
  /** For the longest text. */
  most: number
}

function wishOf(cells: readonly Run[][]): Wish {
  let longestWord = 4
  let longestText = 4
  for (const runs of cells) {
    const text = runs.map((run) => run.text + (run.line ? '\n' : '')).join('')
    for (const line of text.split('\n')) longestText = Math.max(longestText, line.length)
    for (const word of text.split(/[\s-]+/)) longestWord = Math.max(longestWord, word.length)
  }
  const least = Math.min(longestWord, LONGEST_WORD)
  return {
    least: CELL_PADDING + least,
    most: CELL_PADDING + Math.max(least, Math.min(longestText, LONGEST_COUNTED)),
  }
}

/** As wide as the texts where there is room, else what is left when every column has its longest word. */
function widthsOf(wishes: readonly Wish[]): number[] {
  const sum = (of: keyof Wish) => wishes.reduce((total, wish) => total + wish[of], 0)
  const [least, most] = [sum('least'), sum('most')]
  const share = most <= LETTERS_ACROSS ? 1 : Math.max(0, (LETTERS_ACROSS - least) / (most - least))
  return wishes.map((wish) => round(wish.least + (wish.most - wish.least) * share))
}

function round(width: number): number {
  return Math.round(width * 10) / 10
}
