import type { Place } from '../source/place.ts'
import { latestOf } from './by-day.ts'
import type { Measure } from './model.ts'

export type MeasureStatus = NonNullable<Measure['data']['status']>

/** The status on a day: the latest follow-up that names one, else what the measure says. */
export function statusOn(measure: Measure, day: string): MeasureStatus | undefined {
  return statusNote(measure, day)?.status ?? measure.data.status
}

/** The day that status is from, where a follow-up says it. */
export function dayOfStatus(measure: Measure, day: string): string | undefined {
  return statusNote(measure, day)?.date
}

/** Where that status is typed: among the facts of the measure, unless a follow-up says another. */
export function placeOfStatus(measure: Measure, day: string): Place {
  const note = statusNote(measure, day)
  return note === undefined || note.status === measure.data.status
    ? measure.placeOf('status')
    : measure.placeOf('followUp', measure.data.followUp.indexOf(note), 'status')
}

function statusNote(
  { data }: Measure,
  day: string,
): Measure['data']['followUp'][number] | undefined {
  return latestOf(
    data.followUp.filter(({ status }) => status !== undefined),
    day,
  )
}

/** Whether nothing is left to do: it is done, or was stopped. */
export function isOver(status: MeasureStatus | undefined): status is 'done' | 'stopped' {
  return status === 'done' || status === 'stopped'
}

/** Whether something is left to do; without a status nobody knows. */
export function isUnfinished(
  status: MeasureStatus | undefined,
): status is Exclude<MeasureStatus, 'done' | 'stopped'> {
  return status !== undefined && !isOver(status)
}
