import type { Severity } from '../../src/source/place.ts'
import type { Change } from './change.ts'

/** A finding that a change must lead to. */
export interface Expected {
  rule: string
  /** The demand of § 15-1 whose verdict it is. */
  requirement?: string
  /** As seen from the plan; plan.md where nothing is said. */
  file?: string
  /** Words of the line after the change, there once; without them it is the first line. */
  at?: string
  /** Only where it is not the rule's own. */
  severity?: Severity
}

/** One slip in the example plan, and all that the check says of it. */
export interface Mutation {
  name: string
  change: Change
  finds: readonly [Expected, ...Expected[]]
  /** Why one slip gives several findings. */
  why?: string
  /** A slip that shows only when files are read from disk. */
  onDisk?: true
}

/** A change that is no slip: the check has nothing to say of it. */
export interface Harmless {
  name: string
  change: Change
}
