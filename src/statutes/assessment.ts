import type { Entry } from '../plan/model.ts'
import type { Place } from '../source/place.ts'
import type { Scope } from './sections.ts'
import type { Requirement, Statute, Wording } from './statute.ts'

export type Verdict = 'answered' | 'thin' | 'missing'

/** A passage of the plan that answers a demand. */
export interface Evidence {
  /** The entry it stands in; undefined for plan.md. */
  entry: Entry | undefined
  place: Place
  /** The words themselves. */
  quote: string
  /** The field of plan.md it stands in, by the model's name. */
  field?: string | undefined
  /** The heading it stands under, as anchor; empty for the entry as a whole. */
  anchor: string
  /** The entry as a whole answers, not one passage of it. */
  whole?: true
  /** Found by the machine; nobody marked it. */
  guessed: boolean
}

/** How a plan answers one demand. */
export interface Assessment {
  requirement: Requirement
  /** The municipality it speaks of, where a joint plan is answered by each. */
  municipality?: string | undefined
  verdict: Verdict
  evidence: readonly Evidence[]
  /** In Norwegian: what is missing, or why the answer is thin. */
  reason: string | undefined
  /** What the reason speaks of, where no evidence does. */
  place?: Place | undefined
}

/** How a plan answers a statute; older than the duty, it gets no verdicts. */
export interface StatuteReport {
  statute: Statute
  /** Today's wording. */
  wording: Wording | undefined
  wordingAtAdoption: Wording | undefined
  olderThanDuty: boolean
  /** The plan that answers the statute, where this one only elaborates it; it then gets no verdicts. */
  elaborates?: string | undefined
  assessments: readonly Assessment[]
  /** The part of the plan that is said to answer. */
  scope: Scope
}

/** Whether the plan answers barnevernsloven § 15-1, and so concerns children and youth for certain. */
export function isForChildren(reports: readonly StatuteReport[]): boolean {
  return reports.some(({ statute }) => statute.id === 'barnevernsloven-15-1')
}
