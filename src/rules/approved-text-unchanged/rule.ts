import { adoptedCode } from '../../plan/adopted-text.ts'
import { codedDecision } from '../../plan/adoption.ts'
import { norwegianDate } from '../../plan/calendar.ts'
import { nearest } from '../../plan/front-matter.ts'
import type { Plan } from '../../plan/model.ts'
import { answerCode } from '../../statutes/answer-code.ts'
import type { StatuteReport } from '../../statutes/assessment.ts'
import { namesRequirement, requirementNames } from '../../statutes/requirement-name.ts'
import { defineRule, type Found } from '../rule.ts'

/** Who adopted or judged a text did so of those words; others need another decision, or another look. */
export default defineRule({
  id: 'approved-text-unchanged',
  severity: 'warning',
  title: 'Teksten bør være den som ble vedtatt eller vurdert.',
  *check({ plan, reports, today }) {
    yield* sinceDecision(plan, today)
    // A plan that is not assessed says so itself.
    if (!reports.some(({ assessments }) => assessments.length > 0)) return
    for (const index of plan.data.judgements.keys()) yield* sinceJudgement(plan, index, reports)
  },
})

function* sinceDecision(plan: Plan, today: string): Generator<Found> {
  const decision = codedDecision(plan, today)
  if (!decision || plan.data.status !== 'adopted') return
  const code = adoptedCode(plan)
  if (decision.code === code) return
  const on = decision.date ? ` ${norwegianDate(decision.date)}` : ''
  yield {
    place: plan.placeOf('decisions', plan.data.decisions.indexOf(decision), 'code'),
    message: `Planteksten er en annen nå enn ved vedtaket${on}.`,
    hint: `Er endringen vedtatt, før opp det vedtaket med \`kontrollkode: ${code}\`. Ellers sett teksten tilbake.`,
  }
}

function* sinceJudgement(
  plan: Plan,
  index: number,
  reports: readonly StatuteReport[],
): Generator<Found> {
  const { concerns, code } = plan.data.judgements[index] ?? {}
  const place = plan.placeOf('judgements', index, 'concerns')
  if (concerns === undefined) {
    yield {
      severity: 'note',
      place,
      message: 'Vurderingen sier ikke hvilket krav den gjelder.',
      hint: 'Skriv id-en til kravet under `gjelder`.',
    }
    return
  }
  const meant = reports.flatMap(({ statute, assessments }) =>
    assessments.filter(({ requirement }) => namesRequirement(concerns, statute, requirement)),
  )
  const [first] = meant
  if (!first) {
    const names = requirementNames(
      reports.map(({ statute }) => statute),
      concerns,
    )
    const near = nearest(concerns, names)
    yield {
      severity: 'note',
      place,
      message: `Vurderingen gjelder «${concerns}», som ikke er et krav til denne planen.`,
      hint: near ? `Mente du «${near}»?` : `Kravene er ${names.join(', ')}.`,
    }
    return
  }
  if (code === undefined || meant.some((one) => answerCode(one) === code)) return
  yield {
    severity: 'note',
    place: plan.placeOf('judgements', index, 'code'),
    message: `Svaret på «${first.requirement.title}» er et annet nå enn da det ble vurdert.`,
    hint: `Be om en ny vurdering. Svaret har nå \`kontrollkode: ${answerCode(first) ?? '–'}\`.`,
  }
}
