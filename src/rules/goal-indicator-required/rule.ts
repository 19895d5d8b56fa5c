import { isCurrent } from '../../plan/adoption.ts'
import type { Goal } from '../../plan/model.ts'
import { firstMention } from '../../plan/prose.ts'
import { defineRule } from '../rule.ts'

/** Says that indicators are to be made, and so that there are none yet. */
const promise =
  /(?<!\p{L})(utarbeid|utvikl|etabler|fastset|definer)\p{L}*\s+(\p{L}+\s+){0,3}\p{L}*indikator\p{L}*|\p{L}*indikator\p{L}*\s+(skal|vil|må)\s+(\p{L}+\s+){0,2}(utarbeid|utvikl|etabler|fastset)\p{L}*/iu

/** Good practice: the law asks for goals, not for figures. A goal without measures is another rule's matter. */
export default defineRule({
  id: 'goal-indicator-required',
  severity: 'note',
  title: 'Hvert mål bør ha en indikator som viser hvordan det går.',
  ofAnswers: true,
  *check({ plan }) {
    if (!isCurrent(plan)) return
    const unmeasured = plan.goals.filter(
      (goal) => goal.data.takenFrom === undefined && hasMeasures(goal) && !isMeasured(goal),
    )
    if (plan.indicators.length > 0) {
      for (const goal of unmeasured)
        yield {
          place: goal.placeOf('title'),
          message: `Målet «${goal.title}» har ingen indikator.`,
          hint: 'Før opp en indikator under `indikatorer`, i målet eller i et av tiltakene. Lar målet seg ikke måle, si i teksten hvordan dere følger med.',
        }
      return
    }
    const promised = firstMention(plan, promise, /indikator/i)
    const [first] = unmeasured
    if (promised)
      yield {
        place: promised.place,
        message: 'Planen sier at det skal lages indikatorer, men har ingen ennå.',
        hint: 'Legg dem i mappen `indikatorer/`, med kilde, utgangsverdi og måltall.',
      }
    else if (first)
      yield {
        place: first.placeOf('title'),
        message: 'Planen har ingen indikatorer. Ingen kan se av den hvordan det går med målene.',
        hint: 'Finn ett tall for hvert mål, og legg det i mappen `indikatorer/`.',
      }
  },
})

function hasMeasures(goal: Goal): boolean {
  return (
    goal.measures.length > 0 ||
    goal.focusAreas.some(({ measures }) => measures.length > 0) ||
    goal.parts.some(hasMeasures)
  )
}

function isMeasured(goal: Goal): boolean {
  const measures = [...goal.measures, ...goal.focusAreas.flatMap((area) => area.measures)]
  return (
    [goal, ...measures].some(
      ({ references, isDropped }) =>
        // A misspelt indicator is another rule's matter.
        references.some(({ field }) => field === 'indicators') || isDropped('indicators'),
    ) || goal.parts.some(isMeasured)
  )
}
