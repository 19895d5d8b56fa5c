import type { Entry } from '../../plan/model.ts'
import { defineRule } from '../rule.ts'

const parents = { goal: 'partOf', service: 'under', cooperation: 'under' } as const

/** Two entries above each other have no top; the model cuts the circle so that the site can be built. */
export default defineRule({
  id: 'hierarchy-circle-free',
  severity: 'error',
  title: 'En oppføring skal ikke ligge under seg selv.',
  *check({ plan }) {
    const reported = new Set<Entry>()
    for (const entry of plan.entries) {
      const circle = circleFrom(entry)
      if (circle.length === 0 || circle.some((one) => reported.has(one))) continue
      for (const one of circle) reported.add(one)
      const field = parents[entry.kind as keyof typeof parents]
      if (circle.length === 1) {
        yield {
          place: entry.placeOf(field),
          message: `«${entry.id}» ${entry.kind === 'goal' ? 'er delmål av' : 'ligger under'} seg selv.`,
          hint: 'Ta bort feltet, eller skriv navnet på en annen oppføring.',
        }
        continue
      }
      yield {
        place: entry.placeOf(field),
        message: `${[...circle, entry].map(({ id }) => `«${id}»`).join(' → ')} går i ring.`,
        hint: 'Ta bort den ene henvisningen, slik at det finnes en øverste.',
        related: circle
          .slice(1)
          .map((one) => ({ place: one.placeOf(field), message: 'Også her i ringen.' })),
      }
    }
  },
})

/** The entries of the circle that starts and ends here, by the ids as typed; empty when there is none. */
function circleFrom(start: Entry): Entry[] {
  const field = parents[start.kind as keyof typeof parents]
  if (field === undefined) return []
  const path: Entry[] = []
  for (let at: Entry | undefined = start; at && !path.includes(at); ) {
    path.push(at)
    at = at.references.find((reference) => reference.field === field)?.target
    if (at === start) return path
  }
  return []
}
