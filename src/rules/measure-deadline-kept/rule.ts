import type { Plan } from '../../plan/model.ts'
import { lastDayOf, norwegianDate } from '../calendar.ts'
import { defineRule } from '../rule.ts'
import { isInForce } from '../standing.ts'

/** Words for the statuses in which something is still to be done. */
const unfinished: Partial<Record<string, string>> = {
  proposed: 'foreslått',
  planned: 'planlagt',
  ongoing: 'pågår',
}

/** The deadline is the council's own. What has begun is milder than what has not. */
export default defineRule({
  id: 'measure-deadline-kept',
  severity: 'warning',
  title: 'Et tiltak bør være gjennomført når fristen er ute.',
  ofAnswers: true,
  *check({ plan, today }) {
    if (!isInForce(plan)) return
    for (const measure of plan.measures) {
      const { status = '', measureType } = measure.data
      const end = endOf(measure)
      const word = unfinished[status]
      if (!end || end.day >= today || !word) continue
      // A standing offer goes on, whatever period it was given.
      if (measureType === 'standing' && end.field === 'period') continue
      yield {
        ...(status === 'ongoing' ? { severity: 'note' as const } : {}),
        place: measure.placeOf('status'),
        message: `Fristen for «${measure.title}» gikk ut ${norwegianDate(end.day)}, men status er fremdeles «${word}».`,
        hint: 'Er tiltaket gjennomført eller stanset, rett `status`. Er det forsinket, si hvorfor under `oppfølging`, og ta det opp med dem som vedtok fristen.',
      }
    }
  },
})

function endOf({
  data: { deadline, period },
}: Plan['measures'][number]): { day: string; field: 'deadline' | 'period' } | undefined {
  const deadlineDay = deadline && lastDayOf(deadline)
  if (deadlineDay) return { day: deadlineDay, field: 'deadline' }
  const words = deadline === undefined ? (period?.to ?? period?.words) : undefined
  const day = words && lastDayOf(words)
  return day ? { day, field: 'period' } : undefined
}
