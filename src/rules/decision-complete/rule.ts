import { wasAdopted } from '../../statutes/statute.ts'
import { defineRule } from '../rule.ts'
import { isCurrent, listed } from '../standing.ts'

/** Who adopted a plan that a statute prescribes is judged by requirement-answered; what else a decision is found by is asked for here. */
export default defineRule({
  id: 'decision-complete',
  severity: 'warning',
  title: 'Et vedtak bør vises med organ, dato og saksnummer.',
  *check({ plan, reports }) {
    const { decisions } = plan.data
    if (!isCurrent(plan) || !wasAdopted(plan)) return
    const isJudged = reports.some(({ assessments }) =>
      assessments.some(({ requirement }) => requirement.kind === 'adoption'),
    )
    if (decisions.length === 0 && !isJudged && !plan.isDropped('decisions'))
      yield {
        place: plan.placeOf('status'),
        message: 'Planen er vedtatt, men vedtaket er ikke ført opp.',
        hint: 'Før opp organ, dato og saksnummer under `vedtak` i plan.md.',
      }
    for (const [index, { body, date, caseNumber, concerns }] of decisions.entries()) {
      const isOfPlan = concerns === undefined || concerns === 'plan'
      const isMissing = (key: 'body' | 'date' | 'caseNumber', value: string | undefined) =>
        value === undefined && !plan.isDropped('decisions', index, key)
      const lacks = [
        ...(isMissing('body', body) && !(isJudged && isOfPlan) ? ['organ'] : []),
        ...(isMissing('date', date) ? ['dato'] : []),
        ...(isMissing('caseNumber', caseNumber) ? ['saksnummer'] : []),
      ]
      if (lacks.length > 0)
        yield {
          place: plan.placeOf('decisions', index),
          message: `Vedtaket mangler ${listed(lacks)}.`,
          hint: 'Fyll det ut slik det står i møteprotokollen, for eksempel `saksnummer: PS 87/25`.',
        }
    }
  },
})
