import type { Plan } from '../plan/model.ts'
import type { Place } from '../source/place.ts'
import { withoutComments } from '../source/source-file.ts'
import type { StatuteReport } from '../statutes/assessment.ts'
import { wasAdopted } from '../statutes/statute.ts'

/** Whether advice on this plan can still be followed: no edition that retells an adopted plan, neither replaced nor expired. */
export function isCurrent({ data: { editionOf, status } }: Plan): boolean {
  return editionOf === undefined && status !== 'replaced' && status !== 'expired'
}

/** Whether the plan is adopted and still counts, so that its own deadlines bind. */
export function isInForce(plan: Plan, today: string): boolean {
  return isCurrent(plan) && wasAdopted(plan, today)
}

/** Whether the plan answers barnevernsloven § 15-1, and so concerns children and youth for certain. */
export function isForChildren(reports: readonly StatuteReport[]): boolean {
  return reports.some(({ statute }) => statute.id === 'barnevernsloven-15-1')
}

/**
 * Where the plan, its fields but no comments included, first says something; what stands in one place need not be asked for in another.
 * `sign` is what no match is without: looking for it first is much faster in long plans.
 */
export function firstMention(
  plan: Plan,
  pattern: RegExp,
  sign: RegExp = pattern,
): { words: string; place: Place } | undefined {
  for (const { source } of [plan, ...plan.entries]) {
    const { path, text } = source
    if (!sign.test(text) || !pattern.test(text)) continue
    const found = pattern.exec(withoutComments(path, text))
    if (!found) continue
    const [words] = found
    return { words, place: source.placeAt({ start: found.index, end: found.index + words.length }) }
  }
  return undefined
}

/** «kilde, utgangsverdi og måltall». */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} og ${last}`
}
