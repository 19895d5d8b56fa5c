import { isCurrent, isInForce } from '../../plan/adoption.ts'
import { isOver, type MeasureStatus, statusOn } from '../../plan/measure-status.ts'
import type { Plan } from '../../plan/model.ts'
import { defineRule } from '../rule.ts'

type Measure = Plan['measures'][number]

/** Good practice: § 15-1 names no deadlines. A standing offer needs none, and before adoption there is nothing to be done yet. */
export default defineRule({
  id: 'measure-schedule-required',
  severity: 'note',
  title: 'Hvert tiltak bør ha frist eller periode, og status når planen er vedtatt.',
  ofAnswers: true,
  *check({ plan, today }) {
    if (!isCurrent(plan)) return
    for (const measure of plan.measures) {
      const status = statusOn(measure, today)
      const lacksDeadline = !hasDeadline(measure, status)
      const lacksStatus =
        status === undefined && !measure.isDropped('status') && isInForce(plan, today)
      if (!lacksDeadline && !lacksStatus) continue
      const lacks =
        lacksDeadline && lacksStatus
          ? 'verken frist eller status'
          : lacksDeadline
            ? 'ingen frist'
            : 'ingen status'
      yield {
        place: measure.placeOf('title'),
        message: `Tiltaket «${measure.title}» har ${lacks}.`,
        hint: [
          lacksDeadline
            ? 'Skriv `frist` eller `periode`. Er det et fast tilbud, sett `tiltakstype: fast tilbud`.'
            : '',
          lacksStatus ? 'Sett `status`, for eksempel planlagt eller pågår.' : '',
        ]
          .filter(Boolean)
          .join(' '),
      }
    }
  },
})

function hasDeadline({ data, isDropped }: Measure, status: MeasureStatus | undefined): boolean {
  const { period } = data
  return (
    data.measureType === 'standing' ||
    isOver(status) ||
    data.deadline !== undefined ||
    (period?.to ?? period?.words ?? period?.from) !== undefined ||
    isDropped('deadline') ||
    isDropped('period') ||
    isDropped('measureType') ||
    isDropped('status')
  )
}
