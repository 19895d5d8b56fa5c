import { isInForce } from './adoption.ts'
import { lastDayOf } from './calendar.ts'
import { isUnfinished, statusOn } from './measure-status.ts'
import type { Measure, Plan } from './model.ts'

/** The last day a measure was promised by, and the field that says so; undefined where none names a time. */
export function deadlineOf({
  data: { deadline, period },
}: Measure): { day: string; field: 'deadline' | 'period' } | undefined {
  const deadlineDay = deadline && lastDayOf(deadline)
  if (deadlineDay) return { day: deadlineDay, field: 'deadline' }
  const words = deadline === undefined ? (period?.to ?? period?.words) : undefined
  const day = words && lastDayOf(words)
  return day ? { day, field: 'period' } : undefined
}

/** The day a measure is to be finished by; undefined where nothing is left to do, or nothing binds yet. */
export function bindingDeadline(plan: Plan, measure: Measure, today: string): string | undefined {
  if (!isInForce(plan, today) || !isUnfinished(statusOn(measure, today))) return undefined
  const end = deadlineOf(measure)
  // A standing offer goes on, whatever period it was given.
  if (measure.data.measureType === 'standing' && end?.field === 'period') return undefined
  return end?.day
}
