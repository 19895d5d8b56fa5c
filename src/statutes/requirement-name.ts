import { slug } from '../plan/slug.ts'
import type { Requirement, Statute } from './statute.ts'

/**
 * Whether a name as writers type it means a demand: `mal` means that of every statute of the plan,
 * `barnevernsloven-15-1/mal` that of one alone.
 */
export function namesRequirement(
  name: string,
  statute: Pick<Statute, 'id'>,
  requirement: Pick<Requirement, 'id'>,
): boolean {
  const border = name.lastIndexOf('/')
  return (
    slug(name.slice(border + 1)) === requirement.id &&
    (border === -1 || slug(name.slice(0, border)) === statute.id)
  )
}

/** Every name by which writers may mean a demand of these statutes; with the statute's where they typed one. */
export function requirementNames(statutes: readonly Statute[], typed: string): string[] {
  const names = statutes.flatMap(({ id, requirements }) =>
    requirements.map((one) => (typed.includes('/') ? `${id}/${one.id}` : one.id)),
  )
  return [...new Set(names)]
}

/** The shortest name that means this demand and no other of these statutes. */
export function nameOfRequirement(
  statutes: readonly Statute[],
  statute: Statute,
  requirement: Requirement,
): string {
  const shares = statutes.some(
    (other) =>
      other.id !== statute.id && other.requirements.some(({ id }) => id === requirement.id),
  )
  return shares ? `${statute.id}/${requirement.id}` : requirement.id
}
