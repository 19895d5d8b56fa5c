import { norwegianDate } from '../calendar.ts'
import { bindingDeadline, isUnfinished, unfinished } from '../measure-deadline.ts'
import { defineRule } from '../rule.ts'

/** The deadline is the council's own. What has begun is milder than what has not. */
export default defineRule({
  id: 'measure-deadline-kept',
  severity: 'warning',
  title: 'Et tiltak bør være gjennomført når fristen er ute.',
  ofAnswers: true,
  *check({ plan, today }) {
    for (const measure of plan.measures) {
      const { status } = measure.data
      if (!isUnfinished(status)) continue
      const day = bindingDeadline(plan, measure, status)
      if (day === undefined || day >= today) continue
      yield {
        ...(status === 'ongoing' ? { severity: 'note' as const } : {}),
        place: measure.placeOf('status'),
        message: `Fristen for «${measure.title}» gikk ut ${norwegianDate(day)}, men status er fremdeles «${unfinished[status]}».`,
        hint: 'Er tiltaket gjennomført eller stanset, rett `status`. Er det forsinket, si hvorfor under `oppfølging`, og ta det opp med dem som vedtok fristen.',
      }
    }
  },
})
