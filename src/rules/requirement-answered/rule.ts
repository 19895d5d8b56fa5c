import type { Plan } from '../../plan/model.ts'
import { type Requirement, wasAdopted } from '../../statutes/statute.ts'
import { defineRule } from '../rule.ts'

/** Only what the provision itself says the plan shall contain, and who shall adopt it, is an error; see each profile. */
export default defineRule({
  id: 'requirement-answered',
  severity: 'error',
  title: 'Planen skal svare på det loven krever av den.',
  *check({ plan, reports }) {
    for (const { statute, assessments, olderThanDuty } of reports) {
      if (olderThanDuty)
        yield {
          severity: 'note',
          place: plan.placeOf('decisions'),
          message: `Planen er vedtatt før plikten etter ${statute.title} begynte. Den er ikke vurdert mot loven.`,
          hint: 'Gjelder planen fortsatt, bør kommunen vurdere om den trenger en ny.',
        }
      const isInForce = plan.data.status === 'adopted'
      const isDecided = wasAdopted(plan)
      for (const { requirement, verdict, reason, evidence } of assessments) {
        if (verdict === 'answered') continue
        const demanded = requirement.verb === 'shall' && verdict === 'missing' && isInForce
        const notYet = requirement.kind === 'adoption' && !isDecided && plan.data.status
        yield {
          severity: demanded ? 'error' : 'warning',
          requirement: `${statute.id}/${requirement.id}`,
          place:
            evidence[0]?.place ??
            plan.placeOf(requirement.kind === 'adoption' ? 'decisions' : 'statutes'),
          message: `${requirement.question} ${notYet ? 'Ikke ennå.' : (reason ?? '')}`.trim(),
          hint: hintFor(requirement, plan, statute.shortTitle),
        }
      }
    }
  },
})

function hintFor({ kind, id }: Requirement, plan: Plan, shortTitle: string): string {
  if (kind !== 'adoption')
    return `Skriv om dette i et kapittel, og sett \`svarer på: [${id}]\` øverst i det.`
  if (!wasAdopted(plan))
    return `Når planen vedtas, trengs et vedtak i kommunestyret selv (${shortTitle}). Før det opp under \`vedtak\`.`
  return plan.data.decisions.some(({ body }) => body !== undefined)
    ? 'Har kommunestyret vedtatt planen, før opp det vedtaket under `vedtak`. Ellers må saken til kommunestyret.'
    : 'Før opp organ, dato og saksnummer under `vedtak` i plan.md.'
}
