import { defineRule } from '../rule.ts'

/** Good practice: a service in the list that has nothing to do tells the reader nothing of how the work is shared. */
export default defineRule({
  id: 'service-task-required',
  severity: 'note',
  title: 'Hver tjeneste bør ha et ansvar eller et tiltak.',
  ofAnswers: true,
  *check({ plan }) {
    for (const service of plan.services) {
      const { task } = service.data
      const hasPart =
        service.measures.length > 0 || service.helpsIn.length > 0 || service.goals.length > 0
      if (task !== undefined || hasPart || service.members.length > 0) continue
      if (service.isDropped('task')) continue
      yield {
        place: service.placeOf('title'),
        message: `«${service.title}» har verken ansvar eller tiltak i planen.`,
        hint: 'Skriv ansvaret i én setning under `ansvar`.',
      }
    }
  },
})
