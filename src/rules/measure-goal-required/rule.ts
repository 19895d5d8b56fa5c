import { isCurrent } from '../../plan/adoption.ts'
import { defineRule } from '../rule.ts'

/** Good practice: what a measure is for should be seen. Where a plan's goals are chapter text, there is nothing to point to. */
export default defineRule({
  id: 'measure-goal-required',
  severity: 'note',
  title: 'Hvert tiltak bør høre til et mål eller et innsatsområde.',
  ofAnswers: true,
  *check({ plan }) {
    if (!isCurrent(plan)) return
    if (plan.goals.length === 0 && plan.focusAreas.length === 0) return
    for (const measure of plan.measures) {
      // A misspelt id is another rule's matter.
      const points = measure.references.some(
        ({ field }) => field === 'goals' || field === 'focusAreas',
      )
      if (points || measure.isDropped('goals') || measure.isDropped('focusAreas')) continue
      yield {
        place: measure.placeOf('title'),
        message: `Tiltaket «${measure.title}» hører ikke til noe mål eller innsatsområde.`,
        hint: `Før opp målet det skal bidra til, under \`mål\`.`,
      }
    }
  },
})
