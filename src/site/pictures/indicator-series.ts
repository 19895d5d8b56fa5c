import type { SeriesPoint } from '../../../schemas/indicator.ts'
import { lastDayOf } from '../../plan/calendar.ts'
import type { Indicator } from '../../plan/model.ts'

/** A time on the axis of an indicator, as it is written and where it stands. */
export interface Moment {
  text: string
  /** In years, or by order where not every period names a time of its own. */
  at: number
}

/** The values of one place, in the order of time. */
export interface AreaSeries {
  area: string
  points: (SeriesPoint & { moment: Moment })[]
}

/** An indicator laid out on an axis of time. */
export interface IndicatorSeries {
  moments: readonly Moment[]
  areas: readonly AreaSeries[]
  targets: readonly { value: number; year: string | undefined; moment: Moment }[]
  baseline: { value: number; year: string | undefined } | undefined
}

/** Of more, the latest; the table has them all. */
const mostPeriods = 40
/** Of more, the first; there are no more forms that one can tell apart. */
const mostAreas = 5

/** The values that can stand on an axis of time; the others are in the table. */
export function valuesWithTime({ series }: Indicator): readonly SeriesPoint[] {
  return series.filter(({ period }) => period !== undefined)
}

/** Every value that is drawn, with its time. */
export function indicatorSeries(indicator: Indicator): IndicatorSeries {
  const { data } = indicator
  const series = valuesWithTime(indicator)
  const periods = [...new Set(series.map(({ period }) => period ?? ''))].slice(-mostPeriods)
  const areas = [...new Set(series.map(({ area }) => area ?? ''))].slice(0, mostAreas)
  const targets = data.targets.flatMap(({ year, value }) =>
    value === undefined ? [] : [{ year, value }],
  )
  const moments = placed(
    periods,
    targets.map(({ year }) => year ?? ''),
  )
  const momentOf = (text: string) => moments.get(text) ?? { text, at: 0 }
  const { baseline } = data
  return {
    moments: periods.map(momentOf),
    areas: areas.map((area) => ({
      area,
      points: series
        .filter((point) => (point.area ?? '') === area && periods.includes(point.period ?? ''))
        .map((point) => ({ ...point, moment: momentOf(point.period ?? '') }))
        .sort((a, b) => a.moment.at - b.moment.at),
    })),
    targets: targets.map((target) => ({ ...target, moment: momentOf(target.year ?? '') })),
    baseline:
      baseline?.value === undefined ? undefined : { value: baseline.value, year: baseline.year },
  }
}

/** Times by the last day they speak of, where every period has one of its own; else one step each. */
function placed(periods: readonly string[], years: readonly string[]): Map<string, Moment> {
  const known = periods.map(yearsOf)
  const allYears = [...known, ...years.map(yearsOf)]
  const isTime = allYears.every((at) => at !== undefined) && new Set(known).size === periods.length
  const written = isTime ? [...periods, ...years] : [...new Set([...periods, ...years])]
  return new Map(
    written.map((text, index) => [text, { text, at: isTime ? (yearsOf(text) ?? 0) : index }]),
  )
}

function yearsOf(text: string): number | undefined {
  const day = lastDayOf(text)
  if (day === undefined) return undefined
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return year + (month - 1) / 12 + (date - 1) / 372
}
