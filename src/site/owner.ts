import type { Plan, Site } from '../plan/model.ts'
import { slug } from '../plan/slug.ts'
import type { Texts } from './texts/index.ts'

/** What the search page reads in its address: whose pages are to come first. */
export const nearName = 'fra'

const known = new WeakMap<Site, ReadonlyMap<Plan, string>>()

/**
 * Whose plan it is, in letters alone, without the x that ends a mark of the search; undefined where all plans of the
 * site are of the same.
 */
export function ownerOf(plan: Plan, site: Site): string | undefined {
  return areOfOne(site) ? undefined : idsOf(site).get(plan) || undefined
}

/** Whether all plans of a site are of the same municipality; several that name none may be of several. */
export function areOfOne(site: Site): boolean {
  const [first, ...others] = idsOf(site).values()
  return others.length === 0 || (first !== '' && others.every((one) => one === first))
}

/** Each plan with the id of its municipalities, which is empty where it names none. */
function idsOf(site: Site): ReadonlyMap<Plan, string> {
  const made = known.get(site) ?? makeIds(site.plans)
  known.set(site, made)
  return made
}

/**
 * Two municipalities may have one name, and then their numbers tell them apart. A plan that gives the name alone is of
 * the municipality of that name, where the site knows one number for it.
 */
function makeIds(plans: readonly Plan[]): Map<Plan, string> {
  const numbers = Map.groupBy(
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

/** What tells a plan from the others of its site, and no more: edition, municipality, title. */
export function distinctionOf(plan: Plan, site: Site, { choices }: Texts): string[] {
  const { edition } = plan.data
  const name = namesOf(plan)
  const isAlone = site.plans.every(
    (one) => one === plan || one.data.edition !== edition || namesOf(one) !== name,
  )
  return [
    ...(edition ? [choices.edition[edition]] : []),
    ...(ownerOf(plan, site) ? [name] : []),
    ...(isAlone ? [] : [plan.title]),
  ]
}

/** The names of the municipalities of a plan, as one text. */
export function namesOf({ data }: Plan): string {
  return data.municipalities.flatMap(({ name }) => name ?? []).join(', ')
}

const digits = 'abcdefghij'

function lettersOf(text: string): string {
  return slug(text)
    .replace(/\d/g, (digit) => digits.charAt(Number(digit)))
    .replace(/[^a-wyz]/g, '')
}
