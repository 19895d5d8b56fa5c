/** One thing that is asked for, and all that may answer it. */
export interface Clause {
  /** Words and marks to be looked up one by one, and how good an answer each is. */
  terms: Term[]
  /** How much of the question it is. */
  weight: number
  /** How rare it is at least, where more than one word says it. */
  rarity?: number
}

/** A word or mark to be looked up. */
export interface Term {
  text: string
  weight: number
}

/** What somebody asked for. */
export interface Question {
  clauses: Clause[]
  /** The terms that answer, as they stand in texts. */
  terms: ReadonlySet<string>
  /** Fixed expressions that answer. */
  expressions: readonly (readonly string[])[]
  /** The question spelt right, where a word of it was not. */
  corrected: string | undefined
  urgent: boolean
  /** The ids of those it names, as in `ownedBy`: their pages are asked for. */
  owners: readonly string[]
}
