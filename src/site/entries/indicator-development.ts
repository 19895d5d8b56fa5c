import type { SeriesPoint } from '../../../schemas/indicator.ts'
import {
  indicatorProgress,
  latestValue,
  type Measured,
  targetOn,
} from '../../plan/indicator-progress.ts'
import type { Indicator } from '../../plan/model.ts'
import { capitalised } from '../../plan/prose.ts'
import type { PlanContext } from '../context.ts'
import { formatDate, formatNumber } from '../format.ts'
import { fill } from '../texts/index.ts'

/** How an indicator lies to its target, in words and numbers. */
export interface Development {
  /** «Nærmere målet for 2027 enn ved starten»; undefined where the numbers do not tell. */
  words: string | undefined
  /** «Fra 81 prosent (2024) til 88 prosent (2026, foreløpig), og målet er 90 prosent (2027)»; what there is of it. */
  numbers: string
}

/** What can be said of how an indicator develops; undefined where it has no value. */
export function developmentOf(indicator: Indicator, context: PlanContext): Development | undefined {
  const { texts, lang, report } = context
  const said = texts.development
  const value = latestValue(indicator, report.today)
  if (!value) return undefined
  const target = targetOn(indicator, report.today)
  const progress = indicatorProgress(indicator, report.today)
  const unit = unitInText(indicator)
  const number = (value: number, when: string | undefined) =>
    [formatNumber(value, lang), unit, when && `(${when})`].filter(Boolean).join(' ')
  const measured = ({ value, time }: Measured) => number(value, time && formatDate(time, lang))
  const latest = number(value.value, timeOf(value, context))
  const change = progress?.baseline
    ? fill(said.change, { baseline: measured(progress.baseline), latest })
    : latest
  const named = target?.time
    ? fill(said.targetOf, { time: formatDate(target.time, lang) })
    : said.target
  return {
    words: progress && capitalised(fill(said[progress.standing], { target: named })),
    numbers: capitalised(
      target ? fill(said.numbers, { change, target: measured(target) }) : change,
    ),
  }
}

/** When a value is from, and whether it may yet change: «2026, foreløpig». */
export function timeOf({ period, provisional }: SeriesPoint, { texts, lang }: PlanContext): string {
  return [period && formatDate(period, lang), provisional && texts.development.provisional]
    .filter(Boolean)
    .join(', ')
}

/** What an indicator is counted in, beside a number: «dager (median)» and a year would have two brackets. */
export function unitInText({ data }: Indicator): string | undefined {
  return data.unit?.replace(/\s*\([^()]*\)$/, '')
}
