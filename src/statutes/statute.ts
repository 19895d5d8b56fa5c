import type { StatuteData } from '../../schemas/statute.ts'

type Complete<T> = { [Key in keyof T]-?: Exclude<T[Key], undefined> }

/** The words of a provision over a stretch of time; `text` is missing where nobody has found them. */
export type Wording = StatuteData['wordings'][number] & { id: string }

type RequirementData = StatuteData['requirements'][number]

/** What every demand must say of itself. */
export type Demanded = 'id' | 'verb' | 'title' | 'question' | 'source' | 'certainty' | 'kind'

/** One demand of a provision, of guidance or of good practice, and how the machine looks for its answer. */
export type Requirement = RequirementData & Complete<Pick<RequirementData, Demanded | 'enough'>>

/** What the provision itself says, what guidance and preparatory works say, and what others do well. */
export type Verb = Requirement['verb']

/** A provision that prescribes a plan, as its profile describes it. */
export interface Statute {
  id: string
  title: string
  shortTitle: string
  /** What it is called in Norwegian text: guidelines are no law. */
  calledAs: 'loven' | 'forskriften' | 'retningslinjene' | 'reglene'
  link: string
  /** The day the duty to have a plan began; undefined where it is not known. */
  inForce: string | undefined
  wordings: readonly Wording[]
  /** Where the duty stood before. */
  formerBases: readonly StatuteData['formerBases'][number][]
  requirements: readonly Requirement[]
}

/** The wording in force on a day. */
export function wordingOn(statute: Statute, day: string): Wording | undefined {
  return statute.wordings.find(
    ({ from, to }) => (from === undefined || from <= day) && (to === undefined || day <= to),
  )
}
