import { adoptedOn, isCurrent, isInForce } from '../../plan/adoption.ts'
import { hasCome } from '../../plan/by-day.ts'
import { dueAfter, monthsBetween, norwegianDate } from '../../plan/calendar.ts'
import type { Plan } from '../../plan/model.ts'
import { firstMention } from '../../plan/prose.ts'
import { defineRule } from '../rule.ts'

/** What comes again, how it is told of, and the words by which running text speaks of it. */
const recurring = [
  {
    field: 'revision',
    key: 'revisjon',
    unstated: 'når den skal revideres',
    overdue: (day: string) => `Planen skulle vært revidert innen ${day}.`,
    mention:
      /(?<!\p{L})(skal|vil|blir|vert|bør)\s+(\p{L}+\s+){0,3}(revider|rullér|ruller)\p{L}*|(?<!\p{L})(revideres|reviderast|rulleres|rullerast)(?!\p{L})/iu,
  },
  {
    field: 'reporting',
    key: 'rapportering',
    unstated: 'når det skal rapporteres om den',
    overdue: (day: string) =>
      `Det skulle vært rapportert om planen innen ${day}. Vi finner ingen rapport etter det.`,
    mention:
      /statusrapport\p{L}*|rapport\p{L}*[^.\n|]{0,60}(hvert|kvart|årlig|årleg|i året)(?!\p{L})|(?<!\p{L})(hvert|kvart|årlig|årleg)\p{L}* [^.\n|]{0,40}rapport\p{L}*/iu,
  },
] as const

/** The rhythm is the municipality's own: § 15-1 names none. To state none is a note, not to keep it a warning. */
export default defineRule({
  id: 'plan-rhythm-kept',
  severity: 'warning',
  title: 'Planen bør si når den skal revideres og rapporteres, og det bør bli gjort.',
  *check({ plan, today }) {
    if (!isCurrent(plan)) return
    const unstated = recurring.filter(({ field }) => {
      const { every, next } = plan.data[field] ?? {}
      const isDropped = plan.isDropped(field, 'every') || plan.isDropped(field, 'next')
      return every === undefined && next === undefined && !isDropped
    })
    const said = unstated.map((one) => ({ ...one, place: firstMention(plan, one.mention)?.place }))
    for (const { key, place } of said)
      if (place)
        yield {
          severity: 'note',
          place,
          message: `Her står det noe om ${key}, men det er ikke ført opp blant opplysningene om planen.`,
          hint: hintFor([key]),
        }
    const silent = said.filter(({ place }) => !place)
    if (silent.length > 0)
      yield {
        severity: 'note',
        place: plan.placeOf(),
        message: `Planen sier ikke ${silent.map((one) => one.unstated).join(', eller ')}.`,
        hint: hintFor(silent.map(({ key }) => key)),
      }
    for (const { field, overdue } of recurring) {
      const due = isInForce(plan, today) ? dueDay(plan, field, today) : undefined
      if (due !== undefined && due < today)
        yield {
          place: plan.placeOf(field, plan.data[field]?.next === undefined ? 'every' : 'next'),
          message: overdue(norwegianDate(due)),
          hint:
            field === 'reporting'
              ? 'Er rapporten lagt fram, før den opp under `levert`, og sett `neste` til neste gang.'
              : 'Er planen revidert, før opp vedtaket, og sett `neste` til neste gang.',
        }
    }
  },
})

function hintFor(keys: readonly string[]): string {
  const lines = keys.map((key) => `\`${key}: {hvert: 2 år, neste: 2028-06-15}\``)
  return `Skriv for eksempel ${lines.join(' og ')} i plan.md. Da sier sjekken fra når tiden er ute.`
}

/** The last day the next one is in time: as stated, else reckoned from the latest one or from the adoption. */
function dueDay(plan: Plan, field: 'revision' | 'reporting', today: string): string | undefined {
  const { every, next } = plan.data[field] ?? {}
  const reports = plan.data.reporting?.delivered ?? []
  const days = field === 'reporting' ? reports.flatMap(({ date, asOf }) => date ?? asOf ?? []) : []
  const latest = days
    .filter((day) => hasCome(day, today))
    .sort()
    .at(-1)
  // A report some weeks before its day is no missing one.
  const isMet = next !== undefined && latest !== undefined && latest.slice(0, 4) >= next.slice(0, 4)
  if (next !== undefined && !isMet) return next
  const interval = every === undefined ? undefined : monthsBetween(every)
  const start = latest ?? adoptedOn(plan, today)
  return interval === undefined || start === undefined ? undefined : dueAfter(start, interval)
}
