import { adoptedOn, isInForce } from '../../plan/adoption.ts'
import { norwegianDate } from '../../plan/calendar.ts'
import { defineRule } from '../rule.ts'

/** No rule demands a hearing of a plan outside plan- og bygningsloven; one that is held should let itself be answered. */
export default defineRule({
  id: 'hearing-dates-consistent',
  severity: 'warning',
  title: 'En høring bør ha en frist, og planen bør vedtas etter den.',
  *check({ plan, today }) {
    const { status, hearing } = plan.data
    const deadline = hearing?.deadline
    if (status === 'hearing' && deadline === undefined && !plan.isDropped('hearing', 'deadline'))
      yield {
        severity: 'note',
        place: plan.placeOf(hearing === undefined ? 'status' : 'hearing'),
        message: 'Planen er på høring, men har ingen frist for å uttale seg.',
        hint: 'Skriv `frist` under `høring`, og gjerne `lenke` og `e-post`.',
      }
    if (status === 'hearing' && deadline !== undefined && deadline < today)
      yield {
        severity: 'note',
        place: plan.placeOf('status'),
        message: `Fristen for høringen gikk ut ${norwegianDate(deadline)}, men planen står fremdeles som «på høring».`,
        hint: 'Er høringen over, sett `status: til behandling`.',
      }
    const adopted = isInForce(plan, today) ? adoptedOn(plan, today) : undefined
    const end = deadline ?? hearing?.start
    // A hearing that still goes on, or is to come, is about a change of the plan.
    if (adopted === undefined || end === undefined || adopted >= end || end >= today) return
    yield {
      place: plan.placeOf('hearing', deadline === undefined ? 'start' : 'deadline'),
      message: `Planen ble vedtatt ${norwegianDate(adopted)}, men høringen ${deadline === undefined ? 'begynte først' : 'varte til'} ${norwegianDate(end)}.`,
      hint: 'Rett datoen som er feil. Er begge riktige, bør kommunen vurdere om uttalelsene kom med da planen ble vedtatt.',
      related: plan.data.decisions.flatMap(({ date }, index) =>
        date === adopted
          ? [{ place: plan.placeOf('decisions', index, 'date'), message: 'Vedtaket står her.' }]
          : [],
      ),
    }
  },
})
