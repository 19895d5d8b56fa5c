import { nice, ticks } from 'd3-array'
import type { PlanContext } from '../context.ts'
import { formatNumber } from '../format.ts'
import type { DrawingModel } from '../page.ts'
import type { IndicatorSeries } from './indicator-series.ts'
import { type LegendItem, legend } from './legend.ts'
import { rowChart } from './row-chart.ts'
import { box, label, line, mark } from './svg.ts'

/** Places compared in one period: a bar each, from zero, with baseline and last target across them. */
export function drawIndicatorBars(
  { areas, targets, baseline }: IndicatorSeries,
  { texts, lang }: PlanContext,
  width: number,
): DrawingModel {
  const number = (value: number) => formatNumber(value, lang)
  const points = areas.flatMap(({ area, points }) => points.map((point) => ({ ...point, area })))
  const target = targets.at(-1)
  const lines = [target?.value, baseline?.value].filter((value) => value !== undefined)
  const values = [...points.flatMap(({ value }) => value ?? []), ...lines]
  const [low, high] = nice(Math.min(0, ...values), Math.max(0, ...values) || 1, 5)
  const chart = rowChart({
    width,
    range: [low, high],
    ticks: ticks(low, high, width < 500 ? 4 : 6).map((at) => ({ at, text: number(at) })),
    groups: [
      {
        rows: points.map(({ area, period, value, missing }) => ({
          title: area || texts.fields.value,
          draw: ({ x, y, height }) =>
            mark(
              { area: area || undefined, period, value, missing },
              value === undefined
                ? label(
                    missing ? texts.choices.missing[missing] : '–',
                    x(0) + 6,
                    y + height / 2 + 5,
                    'small',
                  )
                : box(Math.min(x(0), x(value)), y, Math.abs(x(value) - x(0)), height, 'full') +
                    label(number(value), x(value) - 6, y + height / 2 + 5, 'on-fill', 'end'),
            ),
        })),
      },
    ],
    across: ({ x, top, bottom }) =>
      (baseline
        ? mark(
            { baseline: baseline.value, year: baseline.year },
            line(x(baseline.value), top, x(baseline.value), bottom, 'line-baseline'),
          )
        : '') +
      (target
        ? mark(
            { target: target.value, year: target.year },
            line(x(target.value), top, x(target.value), bottom, 'line-target'),
          )
        : ''),
  })
  const named = (name: string, value: number, year: string | undefined) =>
    `${name}: ${number(value)}${year ? ` (${year})` : ''}`
  const items: LegendItem[] = []
  if (baseline)
    items.push({
      text: named(texts.fields.baseline, baseline.value, baseline.year),
      draw: (x, y) => line(x, y + 8, x + 24, y + 8, 'line-baseline'),
    })
  if (target)
    items.push({
      text: named(texts.fields.targets, target.value, target.year),
      draw: (x, y) => line(x, y + 8, x + 24, y + 8, 'line-target'),
    })
  const key = legend(items, width, chart.height + 8)
  return { width, height: chart.height + 8 + key.height, svg: chart.svg + key.svg }
}
