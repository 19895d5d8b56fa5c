import { adoptsPlan, isCurrent, wasAdopted } from '../../plan/adoption.ts'
import { norwegianDate } from '../../plan/calendar.ts'
import { listed } from '../../plan/prose.ts'
import { defineRule } from '../rule.ts'

const examples = {
  organ: 'organ: kommunestyret',
  dato: 'dato: 2025-10-23',
  saksnummer: 'saksnummer: PS 87/25',
} as const

/** Who adopted a plan that a statute prescribes is judged by requirement-answered; what else a decision is found by is asked for here. */
export default defineRule({
  id: 'decision-complete',
  severity: 'warning',
  title: 'Et vedtak bør vises med organ, dato og saksnummer.',
  *check({ plan, reports, today }) {
    const { decisions } = plan.data
    const isAdopted = wasAdopted(plan, today)
    // Without a status a day to come makes a draft of the plan, and may be a slip.
    if (!isCurrent(plan) || !(isAdopted || plan.data.status === undefined)) return
    const isJudged = reports.some(({ assessments }) =>
      assessments.some(({ requirement }) => requirement.kind === 'adoption'),
    )
    if (isAdopted && decisions.length === 0 && !isJudged && !plan.isDropped('decisions'))
      yield {
        place: plan.placeOf('status'),
        message: 'Planen er vedtatt, men vedtaket er ikke ført opp.',
        hint: 'Før opp organ, dato og saksnummer under `vedtak` i plan.md.',
      }
    for (const [index, decision] of decisions.entries()) {
      const { body, date, caseNumber } = decision
      const isMissing = (key: 'body' | 'date' | 'caseNumber', value: string | undefined) =>
        value === undefined && !plan.isDropped('decisions', index, key)
      const lacks: (keyof typeof examples)[] = [
        ...(isMissing('body', body) && !(isJudged && adoptsPlan(decision))
          ? (['organ'] as const)
          : []),
        ...(isMissing('date', date) ? (['dato'] as const) : []),
        ...(isMissing('caseNumber', caseNumber) ? (['saksnummer'] as const) : []),
      ]
      if (lacks[0] !== undefined)
        yield {
          place: plan.placeOf('decisions', index),
          message: `Vedtaket mangler ${listed(lacks)}.`,
          hint: `Fyll det ut slik det står i møteprotokollen, for eksempel \`${examples[lacks[0]]}\`.`,
        }
      if (date !== undefined && date > today)
        yield {
          place: plan.placeOf('decisions', index, 'date'),
          message: `Vedtaket er datert ${norwegianDate(date)}, og den dagen har ikke vært.`,
          hint: 'Rett datoen. Er planen ikke vedtatt ennå, sett `status: til behandling`, og før opp vedtaket når det er gjort.',
        }
    }
  },
})
