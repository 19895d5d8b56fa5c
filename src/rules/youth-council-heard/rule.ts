import { isCurrent, wasAdopted } from '../../plan/adoption.ts'
import type { Plan } from '../../plan/model.ts'
import { firstMention, listed } from '../../plan/prose.ts'
import { isForChildren } from '../../statutes/assessment.ts'
import { defineRule } from '../rule.ts'

/** The council goes by several names; the role counts, not the word. */
const council =
  /ungdomsråd(et|ets|a|ene)?(?!\p{L})|(ungdommens|ungdomens|barn(e)? og unges?|barne- og ungdoms) ?(kommunestyre|bystyre|heradsstyre|råd)(t|et)?(?!\p{L})/iu

/** A process duty (kommuneloven § 5-12, forskrift 2019-06-17-727 § 2) that may be met in the case papers: never an error. */
export default defineRule({
  id: 'youth-council-heard',
  severity: 'warning',
  title: 'Planen bør vise at ungdomsrådet er hørt, og hva det førte til.',
  *check({ plan, reports, today }) {
    if (!isCurrent(plan) || !isForChildren(reports)) return
    const heard = plan.data.participation
      .map((one, index) => ({
        ...one,
        index,
        isDropped: (key: string) => plan.isDropped('participation', index, key),
      }))
      .filter(({ role, group }) => role === 'youthCouncil' || (group && council.test(group)))
    const [first] = heard
    if (first === undefined) {
      const roles = plan.data.participation.map((_, at) => ['participation', at, 'role'] as const)
      if ([['participation'], ...roles].some((path) => plan.isDropped(...path))) return
      yield notHeard(plan, today)
      return
    }
    const lacks = [
      ...(heard.some(({ date, isDropped }) => date || isDropped('date')) ? [] : ['dato']),
      ...(heard.some(({ statement, isDropped }) => statement || isDropped('statement'))
        ? []
        : ['innspill']),
      ...(heard.some(
        ({ changed, assessment, isDropped }) =>
          changed || assessment || isDropped('changed') || isDropped('assessment'),
      )
        ? []
        : ['hva det førte til']),
    ]
    if (lacks.length > 0)
      yield {
        severity: 'note',
        place: plan.placeOf('participation', first.index, 'group'),
        message: `Oppføringen av ungdomsrådet mangler ${listed(lacks)}.`,
        hint: 'Fyll ut `dato`, `innspill`, og `vurdering` eller `endret`. Førte innspillet ikke til noe, si hvorfor under `vurdering`.',
      }
  },
})

function notHeard(plan: Plan, today: string) {
  const said = firstMention(plan, council)
  if (said)
    return {
      severity: 'note' as const,
      place: said.place,
      message: `«${said.words}» er nevnt her, men står ikke blant dem som har medvirket.`,
      hint: 'Før opp rådet under `medvirkning` med `rolle: ungdomsråd`, dato, innspill og hva det førte til.',
    }
  return {
    place: plan.placeOf('participation'),
    message: 'Vi finner ikke i planen at ungdomsrådet er hørt.',
    hint: wasAdopted(plan, today)
      ? 'Det kan stå i saksframlegget. Er rådet hørt, før det opp under `medvirkning` med `rolle: ungdomsråd`.'
      : 'Rådet har rett til å uttale seg i god tid før planen vedtas. Før det opp under `medvirkning` med `rolle: ungdomsråd`.',
  }
}
