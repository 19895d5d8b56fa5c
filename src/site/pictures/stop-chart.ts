import type { DrawingModel } from '../page.ts'
import { box, label, labels, line, wrap } from './svg.ts'

/** Rows against numbered columns, with a mark where the two meet: who takes part in what. */
export interface StopChart {
  width: number
  /** How far down it begins. */
  top?: number
  columns: readonly {
    title: string /** Under a column too narrow for its title. */
    note?: string
  }[]
  groups: readonly { title?: string | undefined; rows: readonly StopRow[] }[]
  /** A line through all stops of a column. */
  isLinked?: boolean
  /** What stands above the columns. */
  above?: { height: number; draw(x: (column: number) => number): string }
}

export interface StopRow {
  title: string
  stops: readonly { column: number; draw(x: number, y: number): string }[]
}

/** Of more columns, the first: as many as one can follow with the eye. */
export const mostColumns = 12

/** The chart, with titles above the columns where they can be read there, else below, by number. */
export function stopChart(chart: StopChart): DrawingModel {
  const { width, columns, groups } = chart
  const nameWidth = Math.round(width * (width < 500 ? 0.47 : 0.3))
  const columnWidth = (width - nameWidth) / columns.length
  const x = (column: number) => nameWidth + (column + 0.5) * columnWidth
  const names = columns.map(({ title }) => wrap(title, columnWidth - 8, 'small', 6))
  const hasNames = columnWidth >= 84
  const headTop = (chart.top ?? 0) + (chart.above?.height ?? 0)
  const headHeight = 30 + (hasNames ? Math.max(...names.map(({ length }) => length)) * 17 : 0)
  let y = headTop + headHeight + 10
  let rows = ''
  let stops = ''
  const lowest = columns.map(() => headTop + headHeight)
  for (const { title, rows: own } of groups) {
    if (title !== undefined) {
      const heading = wrap(title, width, 'strong', 2)
      rows += labels(heading, 0, y + 16, 'strong')
      y += heading.length * 18 + 6
    }
    for (const row of own) {
      const lines = wrap(row.title, nameWidth - 10, 'text', 3)
      const height = Math.max(26, lines.length * 18 + 8)
      const middle = y + height / 2
      rows += line(0, y + height, width, y + height, 'grid')
      rows += labels(lines, 0, middle + 5 - (lines.length - 1) * 9)
      for (const { column, draw } of row.stops) {
        lowest[column] = middle
        stops += draw(x(column), middle)
      }
      y += height
    }
    y += 8
  }
  const links = chart.isLinked
    ? lowest.map((bottom, at) => line(x(at), headTop + headHeight, x(at), bottom, 'link'))
    : []
  const heads = columns.map((_, at) => head(at, x(at), headTop, hasNames ? (names[at] ?? []) : []))
  const key = hasNames ? { svg: '', height: 0 } : keyOf(columns, y + 6, width)
  return {
    width,
    height: y + key.height,
    svg: [chart.above?.draw(x) ?? '', ...heads, rows, ...links, stops, key.svg].join(''),
  }
}

function head(column: number, x: number, top: number, name: readonly string[]): string {
  return (
    box(x - 12, top, 24, 24, 'full', 12) +
    label(String(column + 1), x, top + 17, 'on-fill', 'middle') +
    labels(name, x, top + 42, 'small', 'middle')
  )
}

function keyOf(columns: StopChart['columns'], top: number, width: number) {
  let y = top
  let svg = ''
  for (const [at, { title, note = '' }] of columns.entries()) {
    const lines = wrap(`${title}${note}`, width - 34, 'small', 3)
    svg += head(at, 12, y, []) + labels(lines, 34, y + 16, 'small')
    y += Math.max(28, lines.length * 17 + 11)
  }
  return { svg, height: y - top + 6 }
}
