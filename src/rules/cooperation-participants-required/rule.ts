import { defineRule } from '../rule.ts'

/** Good practice: who meets is the first thing a reader asks of a cooperation. */
export default defineRule({
  id: 'cooperation-participants-required',
  severity: 'note',
  title: 'Hvert samarbeid bør si hvem som deltar.',
  ofAnswers: true,
  *check({ plan }) {
    for (const cooperation of plan.cooperations) {
      if (cooperation.data.participants.length > 0 || cooperation.parts.length > 0) continue
      if (cooperation.isDropped('participants')) continue
      yield {
        place: cooperation.placeOf('title'),
        message: `Samarbeidet «${cooperation.title}» har ingen deltakere.`,
        hint: 'Før opp tjenestene under `deltakere`.',
      }
    }
  },
})
