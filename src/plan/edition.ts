import type { Plan } from './model.ts'

/** What a plan is an edition of, the nearest first: a translation of the version for the young is one of the plan itself, too. */
export function originalsOf({ editionOf }: Plan): Plan[] {
  return editionOf ? [editionOf, ...originalsOf(editionOf)] : []
}

/** The plan that is adopted of those a plan is an edition of; itself where it is no edition. */
export function originalOf(plan: Plan): Plan {
  return originalsOf(plan).at(-1) ?? plan
}
