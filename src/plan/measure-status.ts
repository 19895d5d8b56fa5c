import { latestOf } from './by-day.ts'
import type { Measure } from './model.ts'

export type MeasureStatus = NonNullable<Measure['data']['status']>

/** The status on a day: the latest follow-up that names one, else what the measure says. */
export function statusOn({ data }: Measure, day: string): MeasureStatus | undefined {
  const noted = latestOf(
    data.followUp.filter(({ status }) => status !== undefined),
    day,
  )
  return noted?.status ?? data.status
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
