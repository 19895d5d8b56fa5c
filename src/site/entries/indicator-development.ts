import { indicatorProgress, type Measured } from '../../plan/indicator-progress.ts'
import type { Indicator } from '../../plan/model.ts'
import { capitalised } from '../../plan/prose.ts'
import type { PlanContext } from '../context.ts'
import { formatDate, formatNumber } from '../format.ts'
import { fill } from '../texts/index.ts'

/** Whether the numbers come nearer to the target, in words and in the numbers themselves. */
export interface Development {
  /** «Nærmere målet for 2027 enn ved starten». */
  words: string
  /** «Fra 81 prosent (2024) til 88 prosent (2026, foreløpig), og målet er 90 prosent (2027)». */
  numbers: string
}

/** What can be said of how an indicator develops; undefined where its numbers do not tell. */
export function developmentOf(
  indicator: Indicator,
  { texts, lang, report }: PlanContext,
): Development | undefined {
  const progress = indicatorProgress(indicator, report.today)
  if (!progress) return undefined
  const { standing, baseline, latest, target } = progress
  const said = texts.development
  const unit = unitInText(indicator)
  const number = ({ value, time }: Measured, note?: string) => {
    const when = [time && formatDate(time, lang), note].filter(Boolean).join(', ')
    return [formatNumber(value, lang), unit, when && `(${when})`].filter(Boolean).join(' ')
  }
  const last = number(latest, latest.isProvisional ? said.provisional : undefined)
  const change = baseline ? fill(said.change, { baseline: number(baseline), latest: last }) : last
  const named = target.time
    ? fill(said.targetOf, { time: formatDate(target.time, lang) })
    : said.target
  return {
    words: capitalised(fill(said[standing], { target: named })),
    numbers: capitalised(fill(said.numbers, { change, target: number(target) })),
  }
}

/** What an indicator is counted in, beside a number: «dager (median)» and a year would have two brackets. */
export function unitInText({ data }: Indicator): string | undefined {
  return data.unit?.replace(/\s*\([^()]*\)$/, '')
}
