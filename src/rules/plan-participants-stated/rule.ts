import { isCurrent } from '../../plan/adoption.ts'
import { firstMention } from '../../plan/prose.ts'
import { isForChildren } from '../../statutes/assessment.ts'
import { defineRule } from '../rule.ts'

/** Says in running text that services made the plan together. */
const tookPart =
  /(arbeids|prosjekt|styrings|plan|skrive)grupp|innspill? fra (tjeneste|ansatte|virksomhet)|innspel frå (teneste|tilsette|verksemd)|(tjeneste|teneste|etat|virksomhet|verksemd|ansatt|tilsett)\p{L}* [^.\n|]{0,60}(vært med|vore med|deltatt|delteke|deltok|bidratt|bidrege|skrevet|har skrive(?!\p{L}))/iu

const mayTell =
  /grupp|[Ii]nnsp|(vært|vore) med|deltatt|delteke|deltok|bidratt|bidrege|skrevet|skrive/

/** Guidance calls it important that the services take part; that the plan lists them is practice. */
export default defineRule({
  id: 'plan-participants-stated',
  severity: 'note',
  title: 'Planen bør si hvilke tjenester som var med på å lage den.',
  *check({ plan, reports }) {
    const { participants, participation } = plan.data
    const isStated =
      participants.length > 0 ||
      participation.some(({ role }) => role === 'services') ||
      plan.isDropped('participants')
    if (
      !isCurrent(plan) ||
      !isForChildren(reports) ||
      isStated ||
      firstMention(plan, tookPart, mayTell)
    )
      return
    yield {
      place: plan.placeOf('participants'),
      message: 'Planen sier ikke hvilke tjenester som var med på å lage den.',
      hint: 'Før opp id-ene til tjenestene under `deltakere` i plan.md.',
    }
  },
})
