import { isCurrent } from '../../plan/adoption.ts'
import { wordsOf } from '../../statutes/passages.ts'
import { defineRule } from '../rule.ts'
import { samiArea } from './area.ts'

/** Duties of process that the plan need not show, and whether they apply is for the municipality to judge: a note. */
export default defineRule({
  id: 'sami-area-considered',
  severity: 'note',
  title:
    'I forvaltningsområdet for samiske språk bør planen vise at samiske interesser er vurdert.',
  *check({ plan }) {
    const { municipalities, participation } = plan.data
    if (!isCurrent(plan) || participation.some(({ role }) => role === 'sami')) return
    for (const [index, { name }] of municipalities.entries()) {
      const words = wordsOf(name ?? '').map((word) => word.toLowerCase())
      const found = samiArea.find((one) => words.includes(one.toLowerCase()))
      if (found === undefined) continue
      yield {
        place: plan.placeOf('municipalities', index, 'name'),
        message: `${found} er med i forvaltningsområdet for samiske språk. Vi finner ikke i planen at samiske interesser er hørt.`,
        hint: 'Vurder om planen krever konsultasjon (sameloven § 4-4), og kunngjør den på samisk og norsk (§ 3-2). Er samiske interesser hørt, før dem opp under `medvirkning` med `rolle: samisk`.',
      }
    }
  },
})
