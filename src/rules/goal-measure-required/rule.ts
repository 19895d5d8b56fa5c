import { defineRule } from '../rule.ts'

/** Good practice: the law asks for goals, not for measures. Goals taken over are met in the plan they come from. */
export default defineRule({
  id: 'goal-measure-required',
  severity: 'note',
  title: 'Hvert mål bør ha minst ett tiltak.',
  ofAnswers: true,
  *check({ plan }) {
    for (const goal of plan.goals) {
      const isMet = (one: typeof goal): boolean =>
        one.measures.length > 0 ||
        one.focusAreas.some((area) => area.measures.length > 0) ||
        one.parts.some(isMet)
      if (goal.data.takenFrom !== undefined || isMet(goal)) continue
      yield {
        place: goal.placeOf('title'),
        message: `Målet «${goal.title}» har ingen tiltak.`,
        hint: `Sett \`mål: [${goal.id}]\` i minst ett tiltak.`,
      }
    }
  },
})
