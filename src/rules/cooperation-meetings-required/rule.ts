import { isCurrent } from '../../plan/adoption.ts'
import { defineRule } from '../rule.ts'

/** Good practice, asked of a møtearena alone: agreements, models and networks need neither chair nor rhythm. */
export default defineRule({
  id: 'cooperation-meetings-required',
  severity: 'note',
  title: 'En møtearena bør si hvem som leder møtene, og hvor ofte de holdes.',
  ofAnswers: true,
  *check({ plan }) {
    if (!isCurrent(plan)) return
    for (const { data, title, placeOf, isDropped } of plan.cooperations) {
      if (data.form !== 'arena') continue
      const lacks = [
        ...(data.leader === undefined && !isDropped('leader') ? ['hvem som leder møtene'] : []),
        ...(data.meetings === undefined && !isDropped('meetings') ? ['hvor ofte de holdes'] : []),
      ]
      if (lacks.length === 0) continue
      yield {
        place: placeOf('title'),
        message: `Møtearenaen «${title}» sier ikke ${lacks.join(' eller ').replace(/^hvor ofte de/, 'hvor ofte møtene')}.`,
        hint: 'Skriv rollen under `leder` og rytmen under `møter`, for eksempel «annenhver onsdag».',
      }
    }
  },
})
