import { nice, ticks } from 'd3-array'
import type { PlanContext } from '../context.ts'
import { formatNumber } from '../format.ts'
import type { DrawingModel } from '../page.ts'
import { fill } from '../texts/index.ts'
import type { AreaSeries, IndicatorSeries, Moment } from './indicator-series.ts'
import { type LegendItem, legend } from './legend.ts'
import { shape, shapes } from './shapes.ts'
import { element, label, line, mark, textWidth } from './svg.ts'

interface Plot {
  left: number
  right: number
  top: number
  bottom: number
  x(at: number): number
  y(value: number): number
}

/** Values over time: a line for each place, the baseline dotted, the way to the targets dashed. */
export function drawIndicatorLine(
  series: IndicatorSeries,
  context: PlanContext,
  width: number,
): DrawingModel {
  const { areas, targets, baseline } = series
  const number = (value: number) => formatNumber(value, context.lang)
  const [low, high] = valueRange(series)
  const steps = ticks(low, high, 5)
  const plot = plotOf(series, width, [low, high], steps.map(number))
  const moments = [...series.moments, ...targets.map(({ moment }) => moment)]
  const [main] = areas
  const svg = [
    ...steps.map(
      (value) =>
        line(plot.left, plot.y(value), plot.right, plot.y(value), 'grid') +
        label(number(value), plot.left - 8, plot.y(value) + 4, 'small', 'end'),
    ),
    line(plot.left, plot.bottom, plot.right, plot.bottom, 'axis'),
    timeLabels(moments, plot),
    baseline
      ? mark(
          { baseline: baseline.value, year: baseline.year },
          line(
            plot.left,
            plot.y(baseline.value),
            plot.right,
            plot.y(baseline.value),
            'line-baseline',
          ),
        )
      : '',
    targetPath(series, plot),
    // The whole stands in front of its parts.
    ...areas.map((area, index) => areaMarks(area, index, plot, context)).reverse(),
    ...targets.map(({ value, year, moment }) =>
      mark(
        { target: value, year },
        shape('diamond', plot.x(moment.at), plot.y(value), 'open', 6),
        label(number(value), plot.x(moment.at), plot.y(value) - 13, 'value', 'middle'),
      ),
    ),
    main ? valueLabels(main, areas.slice(1), plot, number) : '',
  ].join('')
  const key = legend(legendOf(series, context), width, plot.bottom + 34)
  const note = low > 0 ? fill(context.texts.pictures.indicator.cutAxis, { n: number(low) }) : ''
  const noteAt = plot.bottom + 34 + key.height + 14
  return {
    width,
    height: plot.bottom + 34 + key.height + (note ? 22 : 0),
    svg: svg + key.svg + (note ? label(note, 0, noteAt, 'small') : ''),
  }
}

/** From zero, but where all values lie far from it: then what happens would not be seen. */
function valueRange({ areas, targets, baseline }: IndicatorSeries): [number, number] {
  const values = [
    ...areas.flatMap(({ points }) => points.flatMap(({ value }) => value ?? [])),
    ...targets.map(({ value }) => value),
    ...(baseline ? [baseline.value] : []),
  ]
  const least = Math.min(...values)
  const most = Math.max(...values)
  const spread = most - least || Math.abs(most) || 1
  const from = least < 0 || least > most / 2 ? least - spread / 6 : 0
  const [low, high] = nice(least >= 0 ? Math.max(0, from) : from, most + spread / 8, 5)
  return [low, high]
}

function plotOf(
  { moments, targets }: IndicatorSeries,
  width: number,
  [low, high]: [number, number],
  labels: readonly string[],
): Plot {
  const left = Math.max(...labels.map((text) => textWidth(text, 'small'))) + 10
  const right = width - 14
  const top = 14
  const bottom = top + Math.min(400, Math.max(190, width * 0.36))
  const times = [...moments, ...targets.map(({ moment }) => moment)].map(({ at }) => at)
  const first = Math.min(...times)
  const last = Math.max(...times)
  const inset = 22
  return {
    left,
    right,
    top,
    bottom,
    x: (at) =>
      last === first
        ? (left + right) / 2
        : left + inset + ((at - first) / (last - first)) * (right - left - 2 * inset),
    y: (value) => bottom - ((value - low) / (high - low)) * (bottom - top),
  }
}

/** Every time that there is room for, the latest first; a word they all begin with stands once. */
function timeLabels(moments: readonly Moment[], plot: Plot): string {
  const [first = ''] = moments[0]?.text.split(' ') ?? []
  const isShared = /^\p{L}/u.test(first)
  let free = Number.POSITIVE_INFINITY
  let svg = ''
  for (const { text, at } of [...moments].sort((a, b) => b.at - a.at)) {
    const shown = isShared && text.startsWith(`${first} `) ? text.slice(first.length + 1) : text
    const half = textWidth(shown, 'small') / 2
    const middle = Math.min(plot.x(at), plot.right + 14 - half)
    svg += line(plot.x(at), plot.bottom, plot.x(at), plot.bottom + 5, 'axis')
    if (middle + half > free) continue
    svg += label(shown, middle, plot.bottom + 20, 'small', 'middle')
    free = middle - half - 6
  }
  return svg
}

function areaMarks(
  { area, points }: AreaSeries,
  index: number,
  plot: Plot,
  { texts }: PlanContext,
): string {
  const isMain = index === 0
  const name = shapes[index] ?? 'circle'
  let isDown = false
  const path = points
    .flatMap(({ value, moment }) => {
      if (value === undefined) {
        isDown = false
        return []
      }
      const step = `${isDown ? 'L' : 'M'}${round(plot.x(moment.at))} ${round(plot.y(value))}`
      isDown = true
      return [step]
    })
    .join('')
  const marks = points.map(({ value, period, missing, provisional, moment }) => {
    const data = { area: area || undefined, period, value, missing }
    if (value === undefined) {
      const x = plot.x(moment.at)
      if (!isMain || missing === undefined)
        return mark(data, shape(name, x, plot.bottom - 9 - index * 13, 'hole', 4.5))
      const said = texts.pictures.indicator.missing[missing]
      const middle = Math.max(x, textWidth(said, 'value') / 2 + plot.left)
      return mark(
        data,
        line(x, plot.top, x, plot.bottom, 'line-missing'),
        shape(name, x, plot.bottom - 10, 'hole', 5),
        label(said, middle, plot.bottom - 22, 'value', 'middle'),
      )
    }
    const ink = provisional ? 'open' : isMain ? 'full' : 'full-quiet'
    return mark(data, shape(name, plot.x(moment.at), plot.y(value), ink, isMain ? 5.5 : 4.5))
  })
  return element('path', { d: path, class: isMain ? 'line' : 'line-other' }) + marks.join('')
}

/** From the last value known on to each target. */
function targetPath({ areas, targets, baseline }: IndicatorSeries, plot: Plot): string {
  const last = areas[0]?.points.findLast(({ value }) => value !== undefined)
  const from = last?.value ?? baseline?.value
  if (!last || from === undefined) return ''
  const ahead = targets
    .filter(({ moment }) => moment.at > last.moment.at)
    .sort((a, b) => a.moment.at - b.moment.at)
  const d = [{ value: from, moment: last.moment }, ...ahead]
    .map(
      ({ value, moment }, index) =>
        `${index ? 'L' : 'M'}${round(plot.x(moment.at))} ${round(plot.y(value))}`,
    )
    .join('')
  return ahead.length === 0 ? '' : element('path', { d, class: 'line-target' })
}

/** Numbers at the line where they do not run into each other, first and last always. */
function valueLabels(
  { points }: AreaSeries,
  others: readonly AreaSeries[],
  plot: Plot,
  number: (value: number) => string,
): string {
  const known = points.flatMap(({ value, moment }) =>
    value === undefined ? [] : [{ value, x: plot.x(moment.at), y: plot.y(value), at: moment.at }],
  )
  const last = known.at(-1)
  let free = Number.NEGATIVE_INFINITY
  return known
    .map(({ value, x, y, at }, index) => {
      const half = textWidth(number(value), 'value') / 2
      const isInTheWay = last !== undefined && x + half > last.x - half - 8
      if (index > 0 && index < known.length - 1 && (x - half < free || isInTheWay)) return ''
      free = x + half + 6
      const near = others.flatMap(({ points: theirs }) =>
        theirs.flatMap((one) =>
          one.moment.at === at && one.value !== undefined ? plot.y(one.value) : [],
        ),
      )
      const neighbours = [known[index - 1]?.y ?? y, known[index + 1]?.y ?? y]
      const isValley = neighbours.every((one) => one <= y) && neighbours.some((one) => one < y)
      const isTaken = (from: number, to: number) => near.some((one) => one > from && one < to)
      const isBelow =
        y + 26 < plot.bottom &&
        (isTaken(y - 32, y) ? !isTaken(y, y + 30) : isValley && !isTaken(y, y + 30))
      return label(number(value), x, y + (isBelow ? 22 : -12), 'value', 'middle')
    })
    .join('')
}

function legendOf(series: IndicatorSeries, { texts }: PlanContext): LegendItem[] {
  const { areas, targets, baseline } = series
  const said = texts.pictures.indicator
  const points = areas.flatMap(({ points }) => points)
  const items: LegendItem[] = areas.map(({ area }, index) => ({
    text: area || texts.fields.value,
    draw: (x, y) =>
      line(x, y + 8, x + 24, y + 8, index === 0 ? 'line' : 'line-other') +
      shape(shapes[index] ?? 'circle', x + 12, y + 8, index === 0 ? 'full' : 'full-quiet'),
  }))
  if (points.some(({ provisional, value }) => provisional && value !== undefined))
    items.push({ text: said.provisional, draw: (x, y) => shape('circle', x + 12, y + 8, 'open') })
  if (baseline)
    items.push({
      text: [texts.fields.baseline, baseline.year && `(${baseline.year})`]
        .filter(Boolean)
        .join(' '),
      draw: (x, y) => line(x, y + 8, x + 24, y + 8, 'line-baseline'),
    })
  if (targets.length > 0)
    items.push({
      text: texts.fields.targets,
      draw: (x, y) =>
        line(x, y + 8, x + 24, y + 8, 'line-target') + shape('diamond', x + 12, y + 8, 'open', 5),
    })
  const reasons = new Set(points.flatMap(({ missing }) => missing ?? []))
  for (const reason of reasons)
    items.push({
      text: texts.choices.missing[reason],
      draw: (x, y) => shape('circle', x + 12, y + 8, 'hole', 4.5),
    })
  return items
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
