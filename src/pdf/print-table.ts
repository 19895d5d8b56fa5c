import type { Align, PrintBlock, Run } from './print-document.ts'

type Table = Extract<PrintBlock, { is: 'table' }>

/** A longer word may be broken. */
const LONGEST_WORD = 16

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
  /** For all its texts together, the root of which is the share that makes the table lowest. */
  share: number
}

function wishOf(cells: readonly Run[][]): Wish {
  let longestWord = 4
  let longestText = 4
  let all = 0
  for (const runs of cells) {
    const text = runs.map((run) => run.text + (run.line ? '\n' : '')).join('')
    for (const line of text.split('\n')) longestText = Math.max(longestText, line.length)
    for (const word of text.split(/[\s-]+/)) longestWord = Math.max(longestWord, word.length)
    all += text.length
  }
  const least = CELL_PADDING + Math.min(longestWord, LONGEST_WORD)
  return { least, most: Math.max(least, CELL_PADDING + longestText), share: Math.sqrt(all) }
}

/** As wide as the texts where there is room, else each by its share, and wide enough for its longest word. */
function widthsOf(wishes: readonly Wish[]): number[] {
  const within = (scale: number) =>
    wishes.map(({ least, most, share }) => Math.max(least, Math.min(most, share * scale)))
  const isTooWide = (widths: number[]) => widths.reduce((a, b) => a + b, 0) > LETTERS_ACROSS
  let [low, high] = [0, 2 * LETTERS_ACROSS]
  for (let step = 0; step < 20; step += 1) {
    const middle = (low + high) / 2
    if (isTooWide(within(middle))) high = middle
    else low = middle
  }
  return within(low).map(round)
}

function round(width: number): number {
  return Math.round(width * 10) / 10
}
