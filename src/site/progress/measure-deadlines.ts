import { bindingDeadline, deadlineOf } from '../../plan/measure-deadline.ts'
import { isUnfinished, statusOn } from '../../plan/measure-status.ts'
import type { Measure } from '../../plan/model.ts'
import type { PlanContext } from '../context.ts'
import { optional } from '../entries/entry-facts.ts'
import { formatDate, formatPeriod } from '../format.ts'
import type { Inline } from '../page.ts'

/** How long before its last day a deadline is near: a meeting or two of the council. */
const NEAR_MONTHS = 6

/** A measure that something is left of, and the last day the words of its deadline can mean. */
export interface DueMeasure {
  measure: Measure
  day: string
  standing: 'late' | 'near' | 'later'
}

/** The measures that a deadline binds today, the earliest first. */
export function dueMeasures(context: PlanContext): DueMeasure[] {
  return context.plan.measures
    .flatMap((measure) => dueOf(measure, context) ?? [])
    .sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))
}

/** The measures that something is left of, and that no deadline can be late for. */
export function undatedMeasures({ plan, report }: PlanContext): Measure[] {
  return plan.measures.filter(
    (measure) =>
      isUnfinished(statusOn(measure, report.today)) &&
      measure.data.measureType !== 'standing' &&
      !deadlineOf(measure),
  )
}

/** The measures that nobody says how far are come; of a standing offer only where it has a deadline of its own. */
export function measuresWithoutStatus({ plan, report }: PlanContext): Measure[] {
  return plan.measures.filter(
    (measure) =>
      statusOn(measure, report.today) === undefined &&
      (measure.data.measureType !== 'standing' || deadlineOf(measure)?.field === 'deadline'),
  )
}

function dueOf(measure: Measure, { plan, report }: PlanContext): DueMeasure | undefined {
  const { today } = report
  const day = bindingDeadline(plan, measure, today)
  if (day === undefined) return undefined
  const isNear = day <= monthsAfter(today, NEAR_MONTHS)
  return { measure, day, standing: day < today ? 'late' : isNear ? 'near' : 'later' }
}

/** When a measure is to be done, as the plan says it, and whether that is past or near. */
export function deadlineCell(measure: Measure, context: PlanContext): Inline[] {
  const { texts, lang } = context
  const { deadline, period, measureType } = measure.data
  const when = deadline ? formatDate(deadline, lang) : formatPeriod(period, lang)
  const always = measureType === 'standing' ? texts.choices.measureType.standing : undefined
  return [...optional(when ?? always), ...tagOf(dueOf(measure, context), context)]
}

function tagOf(due: DueMeasure | undefined, { texts }: PlanContext): Inline[] {
  const { lateTag, nearTag } = texts.progress
  if (due?.standing === 'late') return [{ text: lateTag, tone: 'danger' }]
  return due?.standing === 'near' ? [{ text: nearTag, tone: 'warning' }] : []
}

/** The same day so many months later, or the last one of a month that is shorter. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const end = new Date(Date.UTC(year, month + months, 0))
  end.setUTCDate(Math.min(date, end.getUTCDate()))
  return end.toISOString().slice(0, 10)
}
