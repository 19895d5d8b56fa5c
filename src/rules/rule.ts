import type { Plan, Site } from '../plan/model.ts'
import type { Place, Severity } from '../source/place.ts'
import type { StatuteReport } from '../statutes/assessment.ts'
import type { Statute } from '../statutes/statute.ts'

/** What a rule may look at: one plan in its site, and the verdicts, which no rule makes. */
export interface RuleInput {
  site: Site
  plan: Plan
  /** The profiles there are. */
  statutes: readonly Statute[]
  /** The statutes this plan answers to. */
  reports: readonly StatuteReport[]
  /** The day the check is made for, as 2026-03-01. */
  today: string
}

/** What a rule found; rule id and severity are added where the rules are run. */
export interface Found {
  place: Place
  message: string
  hint?: string | undefined
  related?: { place: Place; message: string }[] | undefined
  requirement?: string | undefined
  /** Lower than the rule's own, where the case is milder. */
  severity?: Severity | undefined
}

/** One check; its page for people is rule.md beside it. */
export interface Rule {
  /** The folder's name; never renamed, never reused. */
  id: string
  severity: Severity
  /** The requirement as a positive sentence. */
  title: string
  /** Set where a site built in spite of it would be wrong; the build then keeps the old site. */
  refuses?: true
  /** Set where it asks what only an answer to a provision must have; it is silent outside the plan's `omfang`. */
  ofAnswers?: true
  /** Absent where the finding is made while reading the files. */
  check?(input: RuleInput): Iterable<Found>
}

/** Gives a rule its type. */
export function defineRule(rule: Rule): Rule {
  return rule
}
