import type { Element } from 'hast'
import type { Table, TableRow } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { element, type Handlers, table, tableRow } from './body-elements.ts'

/** Puts tables into a frame that scrolls by itself and has a name; those that read well as cards become that on a phone. */
export function tableHandlers(nameOf: (columns: string, count: number) => string): Handlers {
  let count = 0
  return {
    table(state, node: Table, parent) {
      count += 1
      const titles = (node.children[0]?.children ?? []).map((cell) => textOf(cell).trim())
      const ariaLabel = nameOf(titles.filter(Boolean).join(', '), count)
      const frame = { className: ['table-scroll'], tabIndex: 0, ariaLabel }
      const drawn = table(state, node, parent)
      const rows = elements(drawn).slice(1).flatMap(elements)
      drawn.properties['className'] = ['ds-table']
      // In a card the title of a column is text alone: a note on it would be lost.
      const isPlain = !elements(drawn).slice(0, 1).some(hasLink)
      if (isPlain && readsAsCards(titles, rows)) stack(drawn, titles, rows)
      return element('section', frame, [drawn])
    },
    tableRow(state, node: TableRow, parent) {
      const row = tableRow(state, node, parent)
      for (const cell of elements(row)) {
        const { align, ...rest } = cell.properties
        // The attribute HTML had for this is obsolete, and the policy of the site forbids inline style.
        if (align) cell.properties = { ...rest, dataAlign: align }
        if (cell.tagName === 'th') cell.properties['scope'] = 'col'
      }
      return row
    },
  }
}

const MOST_COLUMNS = 5
/** Signs of all columns but the first for which a phone has room beside it: few figures are compared in columns. */
const ROOM_BESIDE_FIRST = 20
/** Signs that would have room in the space between two columns. */
const GAP = 3

/**
 * Whether each row can be told apart by its first cell, and each of its other cells by the title of its column. Two
 * columns have room enough; in them the first is often no title of the second.
 */
function readsAsCards([, ...titles]: readonly string[], rows: readonly Element[]): boolean {
  if (titles.length < 2 || titles.length >= MOST_COLUMNS || titles.includes('')) return false
  const cells = rows.map((row) => elements(row).map((cell) => textOf(cell).trim()))
  if (cells.some(([first]) => first === undefined || first === '')) return false
  const widths = titles.map((title, index) =>
    [...title.split(' '), ...cells.map((row) => row[index + 1] ?? '')].reduce(
      (width, { length }) => Math.max(width, length),
      0,
    ),
  )
  return widths.reduce((sum, width) => sum + width + GAP, 0) > ROOM_BESIDE_FIRST
}

/** Gives each cell the title of its column, and says what every part is: a table laid out as blocks is none to some browsers else. */
function stack(drawn: Element, titles: readonly string[], rows: readonly Element[]): void {
  drawn.properties = { className: ['ds-table', 'stacks'], role: 'table' }
  for (const group of elements(drawn)) {
    group.properties['role'] = 'rowgroup'
    for (const row of elements(group)) row.properties['role'] = 'row'
  }
  for (const title of elements(drawn).slice(0, 1).flatMap(elements).flatMap(elements))
    title.properties['role'] = 'columnheader'
  for (const row of rows)
    for (const [index, cell] of elements(row).entries())
      if (index === 0) {
        cell.tagName = 'th'
        Object.assign(cell.properties, { scope: 'row', role: 'rowheader' })
      } else {
        cell.properties['role'] = 'cell'
        if (cell.children.length > 0) cell.properties['dataLabel'] = titles[index]
      }
}

function hasLink(node: Element): boolean {
  return elements(node).some((inner) => inner.tagName === 'a' || hasLink(inner))
}

function elements({ children }: Element): Element[] {
  return children.filter((child) => child.type === 'element')
}
