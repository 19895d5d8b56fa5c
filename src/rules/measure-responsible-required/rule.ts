import { defineRule } from '../rule.ts'

/** Good practice: a measure that nobody answers for is easily forgotten. The law asks for the sharing, not for a name a measure. */
export default defineRule({
  id: 'measure-responsible-required',
  severity: 'note',
  title: 'Hvert tiltak bør ha en ansvarlig fra listen over tjenester.',
  ofAnswers: true,
  *check({ plan }) {
    for (const measure of plan.measures) {
      if (
        measure.responsible.length > 0 ||
        measure.references.some(({ field }) => field === 'responsible') ||
        measure.isDropped('responsible')
      )
        continue
      const role = measure.data.responsibleRole
      yield role
        ? {
            place: measure.placeOf('responsibleRole'),
            message: `Tiltaket «${measure.title}» har bare «${role}» som ansvarlig.`,
            hint: 'Sett `ansvarlig` til den tjenesten som skal følge det opp.',
          }
        : {
            place: measure.placeOf('title'),
            message: `Tiltaket «${measure.title}» har ingen ansvarlig.`,
            hint: 'Sett `ansvarlig` til id-en til en tjeneste.',
          }
    }
  },
})
