import type { Nodes, Table } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { parseNumber } from '../../schemas/format.ts'
import type { Place } from '../source/place.ts'
import type { SourceFile } from '../source/source-file.ts'
import type { Body } from './body.ts'
import type { Entry, Indicator } from './model.ts'

/** A cell of a table of figures. */
export interface CountCell {
  /** The figure, where the cell holds one and nothing else. */
  value: number | undefined
  isPercent: boolean
  /** Someone has put a sign for «so few that we do not tell». */
  hidden: boolean
  /** The headings of its row and column say that it counts people. */
  countsPeople: boolean
  place: Place
}

/** A table by rows and columns, without its headings. */
export interface CountTable {
  rows: readonly { title: string; cells: readonly CountCell[] }[]
  columns: readonly string[]
}

const people =
  '(?:barn|unge|barn og unge|ungdom(?:mer|mar)?|elev(?:er|ar)?|familie(?:r|ar)?|foreldre|person(?:er|ar)?|gutt(?:er)?|gutar|jente[rn]?|jenter|søsken|brukar(?:ar)?|bruker(?:e)?|fosterbarn|mindreårige)'
/** «Antall barn», «Barn med tiltak», «Elever 5.–10. trinn»; not «Barn per ansatt». */
const countsPeople = new RegExp(
  `(?<!\\p{L})(?:(?:antall|tal(?:et)? på|antal)\\s(?:\\p{L}+\\s){0,2}|^)${people}(?!\\p{L})`,
  'iu',
)
const isRate =
  /prosent|%|andel|(?<!\p{L})(?:per|pr|kr|kroner|snitt|gjennomsnitt|median|alder|år|årsverk|timer|timar|dager|dagar|uker|veker|plasser|plassar)(?!\p{L})/iu
const hiddenMark = /^(?::|\*|\.{1,2}|skjult|skjult tall|<\s?\d+|færre enn \p{L}+|under \p{L}+)$/iu
/** A line over a table, not a paragraph. */
const LONGEST_CAPTION = 200
const dash = /^[-–—]$/

/** Whether a heading or title says that the figures under it count people. */
function namesPeople(heading: string): boolean {
  return countsPeople.test(heading) && !isRate.test(heading)
}

/** Whether the figures under a heading are shares of a hundred. */
function namesPercent(heading: string): boolean {
  return /prosent|%|andel/iu.test(heading)
}

/** Whether a heading says that its row or column adds up the others. */
export function namesTotal(heading: string): boolean {
  return /^(?:totalt?|sum|i alt|til sammen|samla|alle|(?:hele|heile) kommunen)(?!\p{L})/iu.test(
    heading,
  )
}

/** Whether the figures of an indicator count people. */
export function indicatorCountsPeople({ data }: Indicator): boolean {
  const unit = data.unit ?? ''
  return !namesPercent(unit) && (data.countsPeople ?? namesPeople(unit))
}

/** The tables of a body whose headings, or whose caption above, say that they count people. */
export function countTablesOf({
  source,
  body,
}: Pick<Entry, 'source' | 'body'>): readonly CountTable[] {
  if (body.tables.length === 0 || !mayCountPeople.test(source.text)) return []
  const tables = known.get(body) ?? readCountTables(source)
  known.set(body, tables)
  return tables
}

const known = new WeakMap<Body, readonly CountTable[]>()
const mayCountPeople =
  /antall?\s|tale?t? på|\|\s*(?:barn|ung|elev|famil|foreldr|person|gut|jente|søsken|bruk|foster|mindre)/i

function readCountTables(source: SourceFile): CountTable[] {
  const tables: CountTable[] = []
  const walk = (node: Nodes): void => {
    if (!('children' in node)) return
    for (const [index, child] of node.children.entries()) {
      if (child.type !== 'table') walk(child)
      else {
        const above = node.children[index - 1]
        const table = readCountTable(child, above ? captionIn(above) : '', source)
        if (table) tables.push(table)
      }
    }
  }
  walk(source.body)
  return tables
}

/** «Tabell 2: Antall barn med tiltak»: only a line that says so itself, since any text may name children. */
function captionIn(above: Nodes): string {
  if (above.type !== 'paragraph' && above.type !== 'heading') return ''
  const text = textOf(above).trim()
  return text.length <= LONGEST_CAPTION && /antall|talet? på|antal(?!\p{L})/iu.test(text)
    ? text
    : ''
}

function readCountTable(table: Table, caption: string, source: SourceFile): CountTable | undefined {
  const [head, ...body] = table.children
  const columns = (head?.children ?? []).map((cell) => textOf(cell).trim())
  const inColumns = columns.slice(1).some(namesPeople)
  const inRows = !inColumns && body.some((row) => namesPeople(firstText(row)))
  if (!inColumns && !inRows && !namesPeople(caption)) return undefined
  const rows = body.map((row) => {
    const title = firstText(row)
    const cells = row.children.slice(1).map((cell, index): CountCell => {
      const column = columns[index + 1] ?? ''
      const text = textOf(cell).trim()
      const isNamed = inColumns ? namesPeople(column) : inRows ? namesPeople(title) : true
      // The sum of a row of figures counts what the others count.
      const isSum = inColumns && namesTotal(column)
      const isPercent = text.endsWith('%') || namesPercent(column) || namesPercent(title)
      const isCount = (isNamed || isSum) && !isPercent && !isRate.test(`${title} ${column}`)
      return {
        value: parseNumber(text),
        isPercent,
        hidden: hiddenMark.test(text) || (isCount && dash.test(text)),
        countsPeople: isCount,
        place: source.placeAt(cell),
      }
    })
    return { title, cells }
  })
  return { columns: columns.slice(1), rows }
}

function firstText(row: Table['children'][number]): string {
  const [first] = row.children
  return first ? textOf(first).trim() : ''
}
