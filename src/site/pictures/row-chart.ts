import type { DrawingModel } from '../page.ts'
import { element, label, labels, line, textWidth, wrap } from './svg.ts'

/** Where a row draws what it shows. */
export interface RowPlot {
  /** The place of a value on the axis that all rows share. */
  x(value: number): number
  y: number
  height: number
}

export interface ChartRow {
  title: string
  /** Behind the title, in quiet ink. */
  detail?: string | undefined
  draw(plot: RowPlot): string
}

export interface RowChart {
  width: number
  /** How far down it begins. */
  top?: number
  /** The first and last value of the axis. */
  range: readonly [number, number]
  ticks: readonly { at: number; text: string }[]
  groups: readonly { title?: string | undefined; rows: readonly ChartRow[] }[]
  /** What lies across all rows, behind or before them. */
  behind?: (plot: AcrossPlot) => string
  across?: (plot: AcrossPlot) => string
}

export interface AcrossPlot {
  x(value: number): number
  top: number
  bottom: number
}

const barHeight = 20
/** Narrower, the titles stand above the rows. */
const roomForTitles = 600
const gutter = 48

/** Groups in two charts beside each other where there is room for both: half as high, so that a sheet shows them larger. */
export function rowCharts(chart: RowChart): DrawingModel {
  const { groups } = chart
  const width = Math.floor((chart.width - gutter) / 2)
  const middle = Math.ceil(groups.length / 2)
  if (width < roomForTitles || groups.length < 2) return rowChart(chart)
  const left = rowChart({ ...chart, width, groups: groups.slice(0, middle) })
  const right = rowChart({ ...chart, width, groups: groups.slice(middle) })
  return {
    width: chart.width,
    height: Math.max(left.height, right.height),
    svg: left.svg + element('g', { transform: `translate(${width + gutter} 0)` }, right.svg),
  }
}

/** Named rows above one axis: titles to the left where there is room, else above each row. */
export function rowChart(chart: RowChart): DrawingModel {
  const { width, range, ticks, groups } = chart
  const isWide = width >= roomForTitles
  // Many rows stand closer, so that they are still read on a sheet.
  const gap = groups.flatMap(({ rows }) => rows).length > 20 ? 3 : 8
  const titleWidth = isWide ? Math.round(width * 0.38) : width
  const left = isWide ? titleWidth + 16 : 8
  const right = width - 10
  const [from, to] = range
  const x = (value: number) => left + ((value - from) / (to - from || 1)) * (right - left)
  const top = (chart.top ?? 0) + (ticks.length > 0 ? 24 : 4)
  let y = top + 8
  let titles = ''
  let rows = ''
  for (const { title, rows: own } of groups) {
    if (title !== undefined) {
      if (y > top + 8) y += 14
      const lines = wrap(title, width, 'strong', 2)
      titles += labels(lines, 0, y + 14, 'strong')
      y += lines.length * 18 + 6
    }
    for (const { title: name, detail, draw } of own) {
      const lines = wrap(detail ? `${name} ${detail}` : name, titleWidth, 'text', 2)
      if (isWide) {
        const height = Math.max(barHeight, lines.length * 18)
        titles += labels(lines, 0, y + height / 2 + 5 - (lines.length - 1) * 9, 'title')
        rows += draw({ x, y: y + (height - barHeight) / 2, height: barHeight })
        y += height + gap
      } else {
        titles += labels(lines, 0, y + 13, 'title')
        rows += draw({ x, y: y + lines.length * 18, height: barHeight })
        y += lines.length * 18 + barHeight + 12
      }
    }
  }
  const across = { x, top, bottom: y }
  const axis = ticks
    .map(
      ({ at, text }) =>
        line(x(at), top, x(at), y, 'grid') +
        label(text, Math.max(x(at), textWidth(text, 'small') / 2), top - 8, 'small', 'middle'),
    )
    .join('')
  return {
    width,
    height: y + 4,
    svg: (chart.behind?.(across) ?? '') + axis + rows + (chart.across?.(across) ?? '') + titles,
  }
}
