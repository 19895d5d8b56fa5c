import type { Plan, Site } from '../../plan/model.ts'
import { namesOf, ownerIds } from '../../plan/owner.ts'
import type { Texts } from '../texts/index.ts'

/** What the search page reads in its address: whose pages are to come first. */
export const nearName = 'fra'

/** Whose plan it is, as the marks of the search say it; undefined where all plans of the site are of the same. */
export function ownerOf(plan: Plan, site: Site): string | undefined {
  return areOfOne(site) ? undefined : ownerIds(site).get(plan) || undefined
}

/** What people call the municipalities of a site's plans, with whose plan it is; none where all are of the same. */
export function ownerNames(site: Site): { id: string; name: string }[] {
  const names = new Map(
    site.plans.flatMap((plan) => {
      const id = ownerOf(plan, site)
      return id === undefined
        ? []
        : plan.data.municipalities.map(({ name = '' }) => [name.replace(/ kommune$/i, ''), id])
    }),
  )
  return [...names].map(([name = '', id = '']) => ({ id, name }))
}

/** Whether all plans of a site are of the same municipality; several that name none may be of several. */
export function areOfOne(site: Site): boolean {
  const [first, ...others] = ownerIds(site).values()
  return others.length === 0 || (first !== '' && others.every((one) => one === first))
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
