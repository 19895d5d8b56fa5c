import type { Entry, Plan } from '../../plan/model.ts'
import { slug } from '../../plan/slug.ts'
import { defineRule } from '../rule.ts'

const parents = { goal: 'partOf', service: 'under', cooperation: 'under' } as const

/** Two entries above each other have no top, and editions in a circle no adopted plan; the model cuts circles, so that the site can be built. */
export default defineRule({
  id: 'hierarchy-circle-free',
  severity: 'error',
  title: 'En oppføring skal ikke ligge under seg selv.',
  *check({ site, plan }) {
    yield* editionsInCircle(plan, site.plans)
    const reported = new Set<Entry>()
    for (const entry of plan.entries) {
      const circle = circleFrom(entry, above)
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

/** Told at the first plan of the circle alone. */
function* editionsInCircle(plan: Plan, plans: readonly Plan[]) {
  const original = ({ data }: Plan) => plans.find(({ id }) => id === slug(data.editionOf ?? ''))
  const circle = circleFrom(plan, original)
  if (circle.length === 0 || plans.find((one) => circle.includes(one)) !== plan) return
  const related = circle.slice(1)
  yield {
    place: plan.placeOf('editionOf'),
    message:
      related.length === 0
        ? `«${plan.id}» er utgave av seg selv.`
        : `${[...circle, plan].map(({ id }) => `«${id}»`).join(' → ')} går i ring.`,
    hint: 'Ta bort `utgave av` i den planen som er vedtatt.',
    related: related.map((one) => ({
      place: one.placeOf('editionOf'),
      message: 'Også her i ringen.',
    })),
  }
}

function above(entry: Entry): Entry | undefined {
  const field = parents[entry.kind as keyof typeof parents]
  return entry.references.find((reference) => reference.field === field)?.target
}

/** What lies on the circle that starts and ends here; empty when there is none. */
function circleFrom<One>(start: One, next: (one: One) => One | undefined): One[] {
  const path: One[] = []
  for (let at: One | undefined = start; at && !path.includes(at); ) {
    path.push(at)
    at = next(at)
    if (at === start) return path
  }
  return []
}
