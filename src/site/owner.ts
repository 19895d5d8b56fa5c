import type { Plan, Site } from '../plan/model.ts'
import { slug } from '../plan/slug.ts'
import type { Texts } from './texts/index.ts'

/** What the search page reads in its address: whose pages are to come first. */
export const nearName = 'fra'

/** Whose plan it is, where a site has plans of several. */
export interface Owner {
  name: string
  /** Letters alone, without the x that ends a mark of the search. */
  id: string
}

/** The municipalities of a plan by name; undefined where all plans of the site are of the same. */
export function ownerOf(plan: Plan, site: Site): Owner | undefined {
  const own = namesOf(plan)
  if (own === '' || site.plans.every((one) => namesOf(one) === own)) return undefined
  return { name: own, id: ownerId(own) }
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

/** The id of an owner of that name. */
export function ownerId(name: string): string {
  return slug(name).replace(/[^a-wyz]/g, '')
}

/** The names of the municipalities of a plan, as one text. */
export function namesOf({ data }: Plan): string {
  return data.municipalities.flatMap(({ name }) => name ?? []).join(', ')
}
