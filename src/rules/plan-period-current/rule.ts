import { isCurrent, isInForce } from '../../plan/adoption.ts'
import { lastDayOf, norwegianDate } from '../../plan/calendar.ts'
import { defineRule } from '../rule.ts'

/** § 15-1 names no period, so none is a note; a plan that outlives the period the council gave it is a warning. */
export default defineRule({
  id: 'plan-period-current',
  severity: 'warning',
  title: 'Planen bør si hvilken periode den gjelder for, og den bør ikke være over.',
  *check({ plan, today }) {
    if (!isCurrent(plan)) return
    const { period } = plan.data
    if (period === undefined) {
      if (plan.isDropped('period')) return
      yield {
        severity: 'note',
        place: plan.placeOf('period'),
        message: 'Planen sier ikke hvilken periode den gjelder for.',
        hint: 'Skriv for eksempel `periode: {fra: 2026, til: 2029}` i plan.md.',
      }
      return
    }
    const words = period.to ?? period.words
    const end = words === undefined ? undefined : lastDayOf(words)
    if (!isInForce(plan, today) || end === undefined || end >= today) return
    yield {
      place: plan.placeOf('period', 'to'),
      message: `Perioden gikk ut ${norwegianDate(end)}, men planen står fremdeles som vedtatt.`,
      hint: 'Har kommunestyret forlenget planen, rett `periode` og før opp vedtaket. Er den avløst, sett `status: erstattet`, ellers `status: utgått`.',
    }
  },
})
