import type { SeriesPoint } from '../../schemas/indicator.ts'
import { lastDayOf } from './calendar.ts'
import type { Indicator } from './model.ts'

/** A value and the time it is of, as that is written. */
export interface Measured {
  value: number
  time: string | undefined
}

/** How the last value of an indicator lies to its target, seen from its baseline; a comparison of numbers, no verdict. */
export interface IndicatorProgress {
  standing: 'reached' | 'nearer' | 'same' | 'further'
  /** Where it began; undefined where that is not given, or is no older than the last value. */
  baseline: Measured | undefined
  latest: Measured & { isProvisional: boolean }
  target: Measured
}

/** The last value there is of what the indicator is about: of several places, the first. */
export function latestValue(
  indicator: Indicator,
  today: string,
): (SeriesPoint & { value: number }) | undefined {
  return pointsOf(indicator, today).findLast(hasValue)
}

/** The next target to come; when all are past, the last one. */
export function targetOn({ data }: Indicator, today: string): Measured | undefined {
  const all = data.targets.flatMap((one) => measured(one) ?? [])
  const dated = all.filter(({ time }) => dayOf(time) !== undefined).sort(byTime)
  return dated.find(({ time }) => (dayOf(time) ?? '') >= today) ?? dated.at(-1) ?? all.at(-1)
}

/** Undefined wherever one cannot tell: no target, no value, the last one hidden, no baseline before it, or no way to go. */
export function indicatorProgress(
  indicator: Indicator,
  today: string,
): IndicatorProgress | undefined {
  const { data } = indicator
  // A period that nobody measured says nothing; one that is hidden says that the values before it are not the last.
  const last = pointsOf(indicator, today).findLast(
    (point) => hasValue(point) || point.missing === 'hidden',
  )
  const target = targetOn(indicator, today)
  if (last === undefined || !hasValue(last) || target === undefined) return undefined
  const baseline = measured(data.baseline)
  const direction = data.direction ?? directionTo(target.value, baseline?.value)
  if (direction === undefined) return undefined
  const sign = direction === 'up' ? 1 : -1
  // A target behind the start contradicts the direction: one of the three is a slip.
  if (baseline !== undefined && sign * baseline.value > sign * target.value) return undefined
  const latest = { value: last.value, time: last.period, isProvisional: last.provisional === true }
  const start = baseline !== undefined && isBefore(baseline, latest) ? baseline : undefined
  const standing =
    sign * latest.value >= sign * target.value
      ? 'reached'
      : start && compared(sign * latest.value, sign * start.value)
  return standing && { standing, baseline: start, latest, target }
}

function compared(now: number, before: number): 'nearer' | 'same' | 'further' {
  if (now === before) return 'same'
  return now > before ? 'nearer' : 'further'
}

/** What has begun, in the order of time; in the order of the series where a time is not known. */
function pointsOf({ series }: Indicator, today: string): SeriesPoint[] {
  const points = series
    .filter(({ area, period }) => area === series[0]?.area && hasBegun(period, today))
    .map((point) => ({ ...point, time: point.period }))
  return points.every(({ time }) => dayOf(time) !== undefined) ? points.sort(byTime) : points
}

/** Periods last a year at most: one that ends a year from now, or later, is a forecast. */
function hasBegun(period: string | undefined, today: string): boolean {
  const inAYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`
  return (dayOf(period) ?? '') < inAYear
}

function directionTo(target: number, baseline: number | undefined): 'up' | 'down' | undefined {
  if (baseline === undefined || baseline === target) return undefined
  return target > baseline ? 'up' : 'down'
}

function isBefore(one: Measured, other: Measured): boolean {
  const day = dayOf(one.time)
  const otherDay = dayOf(other.time)
  return day !== undefined && otherDay !== undefined && day < otherDay
}

function byTime(one: Pick<Measured, 'time'>, other: Pick<Measured, 'time'>): number {
  const [day = '', otherDay = ''] = [dayOf(one.time), dayOf(other.time)]
  return day < otherDay ? -1 : Number(day > otherDay)
}

function measured(point: Indicator['data']['baseline']): Measured | undefined {
  return point?.value === undefined ? undefined : { value: point.value, time: point.year }
}

function dayOf(time: string | undefined): string | undefined {
  return time === undefined ? undefined : lastDayOf(time)
}

function hasValue(point: SeriesPoint): point is SeriesPoint & { value: number } {
  return point.value !== undefined
}
