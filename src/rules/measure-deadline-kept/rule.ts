import { norwegianDate } from '../../plan/calendar.ts'
import { bindingDeadline } from '../../plan/measure-deadline.ts'
import { isUnfinished, placeOfStatus, statusOn } from '../../plan/measure-status.ts'
import { defineRule } from '../rule.ts'

const words = { proposed: 'foreslått', planned: 'planlagt', ongoing: 'pågår' } as const

/** The deadline is the council's own. What has begun is milder than what has not. */
export default defineRule({
  id: 'measure-deadline-kept',
  severity: 'warning',
  title: 'Et tiltak bør være gjennomført når fristen er ute.',
  ofAnswers: true,
  *check({ plan, today }) {
    for (const measure of plan.measures) {
      const status = statusOn(measure, today)
      if (!isUnfinished(status)) continue
      const day = bindingDeadline(plan, measure, today)
      if (day === undefined || day >= today) continue
      yield {
        ...(status === 'ongoing' ? { severity: 'note' as const } : {}),
        place: placeOfStatus(measure, today),
        message: `Fristen for «${measure.title}» gikk ut ${norwegianDate(day)}, men status er fremdeles «${words[status]}».`,
        hint: 'Er tiltaket gjennomført eller stanset, rett `status` eller skriv den nye under `oppfølging`. Er det forsinket, si hvorfor der, og ta det opp med dem som vedtok fristen.',
      }
    }
  },
})
