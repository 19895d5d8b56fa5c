import { groupBy } from './group-by.ts'
import type { Plan, Site } from './model.ts'
import { slug } from './slug.ts'

const known = new WeakMap<Site, ReadonlyMap<Plan, string>>()

/** Each plan with the id of its municipalities, in letters alone; empty where it names none. */
export function ownerIds(site: Site): ReadonlyMap<Plan, string> {
  const made = known.get(site) ?? makeIds(site.plans)
  known.set(site, made)
  return made
}

/**
 * Two municipalities may have one name, and then their numbers tell them apart. A plan that gives the name alone is of
 * the municipality of that name, where the site knows one number for it.
 */
function makeIds(plans: readonly Plan[]): Map<Plan, string> {
  const numbers = groupBy(
    plans.flatMap(({ data }) => data.municipalities),
    ({ name }) => name,
  )
  const identityOf = (plan: Plan): string => {
    if (namesOf(plan) === '') return ''
    const each = plan.data.municipalities.map(({ name, number }) => {
      const given = new Set(numbers.get(name)?.flatMap((one) => one.number ?? []))
      return number ?? (given.size === 1 ? [...given][0] : name)
    })
    return each.join(', ')
  }
  const ids = new Map([['', '']])
  for (const plan of plans) {
    const identity = identityOf(plan)
    if (ids.has(identity)) continue
    const name = lettersOf(namesOf(plan))
    const isTaken = [...ids.values()].includes(name)
    ids.set(identity, isTaken ? `${name}${lettersOf(identity)}` : name)
  }
  return new Map(plans.map((plan) => [plan, ids.get(identityOf(plan)) ?? '']))
}

/** What the municipalities of a plan are called, those whose names it gives. */
export function municipalityNames({ data }: Plan): string[] {
  return data.municipalities.flatMap(({ name }) => name ?? [])
}

/** The same as one text. */
export function namesOf(plan: Plan): string {
  return municipalityNames(plan).join(', ')
}

const digits = 'abcdefghij'

function lettersOf(text: string): string {
  return slug(text)
    .replace(/\d/g, (digit) => digits.charAt(Number(digit)))
    .replace(/[^a-z]/g, '')
}
