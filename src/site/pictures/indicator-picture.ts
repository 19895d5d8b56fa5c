import type { Indicator } from '../../plan/model.ts'
import { capitalised } from '../../plan/prose.ts'
import type { PlanContext } from '../context.ts'
import { timeOf } from '../entries/indicator-development.ts'
import { formatNumber, withUnit } from '../format.ts'
import { fill } from '../texts/index.ts'
import { drawIndicatorBars } from './indicator-bars.ts'
import { drawIndicatorLine } from './indicator-line.ts'
import { type IndicatorSeries, indicatorSeries, valuesWithTime } from './indicator-series.ts'
import type { Picture } from './picture.ts'

/** How an indicator goes: its values with baseline and targets; none where there are not two numbers to compare. */
export function indicatorPicture(indicator: Indicator, context: PlanContext): Picture | undefined {
  const series = indicatorSeries(indicator)
  const values = series.areas.flatMap(({ points }) =>
    points.filter(({ value }) => value !== undefined),
  )
  const others = series.targets.length + (series.baseline ? 1 : 0)
  if (values.length === 0 || values.length + others < 2) return undefined
  const periods = new Set(values.map(({ moment }) => moment.text))
  const draw = periods.size === 1 && series.areas.length > 1 ? drawIndicatorBars : drawIndicatorLine
  return {
    id: `indikator-${indicator.id}`,
    title: withUnit(indicator.title, indicator.data.unit),
    summary: summary(indicator, series, context),
    draw: (width) => draw(series, context, width),
  }
}

/** From where to where, which way one wants, and what cannot be seen. */
function summary(
  indicator: Indicator,
  { areas, moments, targets, baseline }: IndicatorSeries,
  context: PlanContext,
): string {
  const { texts, lang } = context
  const { data } = indicator
  const all = valuesWithTime(indicator)
  const said = texts.pictures.indicator
  const number = (value: number) => formatNumber(value, lang)
  const [main] = areas
  const known = main?.points.filter(({ value }) => value !== undefined) ?? []
  const [first] = known
  const last = known.at(-1)
  const sentences: string[] = []
  if (first?.value !== undefined && last?.value !== undefined)
    sentences.push(
      within(
        main?.area,
        fill(first === last ? said.one : said.change, {
          first: number(first.value),
          firstPeriod: timeOf(first, context),
          last: number(last.value),
          lastPeriod: timeOf(last, context),
        }),
      ),
    )
  if (baseline)
    sentences.push(
      `${texts.fields.baseline}: ${number(baseline.value)}${baseline.year ? ` (${baseline.year})` : ''}.`,
    )
  if (targets.length > 0)
    sentences.push(
      `${texts.fields.targets}: ${targets.map(({ value, year }) => `${number(value)}${year ? ` (${year})` : ''}`).join(', ')}.`,
    )
  if (data.direction) sentences.push(said.wanted[data.direction])
  const hidden = all.filter(({ missing }) => missing === 'hidden').length
  if (hidden > 0) sentences.push(fill(hidden === 1 ? said.hiddenOne : said.hidden, { n: hidden }))
  const shown = areas.flatMap(({ points }) => points).length
  if (shown < all.length) sentences.push(fill(said.some, { n: moments.length }))
  return sentences.join(' ')
}

function within(area: string | undefined, said: string): string {
  return area ? `${area}: ${said}` : capitalised(said)
}
