import type { Assessment, Evidence } from '../assessment.ts'
import {
  assessment,
  cuesFor,
  guessedFor,
  hasWordBeginning,
  markedFor,
  verdictByWords,
} from '../passages.ts'
import type { Scope } from '../sections.ts'
import type { Requirement, Statute } from '../statute.ts'
import { countWords } from '../substance.ts'

/**
 * Whether the plan names something that need not stand in it, and may be kept from the public: a document under
 * `dokumenter`, or text that speaks of it.
 */
export function assessMention(
  scope: Scope,
  statute: Statute,
  requirement: Requirement,
): Assessment {
  const marked = markedFor(scope, statute, requirement)
  const named = [...marked, ...documentsFor(scope, requirement)]
  const candidates = () => [
    ...guessedFor(scope, statute, requirement),
    ...cuesFor(scope, statute, requirement),
  ]
  const isEnough = verdictByWords(named, requirement.enough) === 'answered'
  const passages = isEnough ? named : [...named, ...firstOfEachSection(candidates())]
  const verdict = verdictByWords(passages, requirement.enough)
  return assessment(
    requirement,
    verdict,
    passages.map(({ evidence }) => evidence),
    { answered: undefined, thin: tooFew, missing: 'Vi finner det ikke nevnt i planen.' }[verdict],
  )
}

const tooFew = 'Planen nevner det bare med få ord.'

/** A heading and a sentence under it may both speak of it; they are one passage. */
function firstOfEachSection<P extends { section: { place: Evidence['place'] } }>(
  passages: readonly P[],
): P[] {
  const isIn = (inner: Evidence['place'], outer: Evidence['place']) =>
    inner.file === outer.file &&
    inner.start.offset >= outer.start.offset &&
    inner.end.offset <= outer.end.offset
  return passages.filter(
    ({ section }, index) =>
      !passages.slice(0, index).some((before) => isIn(section.place, before.section.place)),
  )
}

function documentsFor(
  { plan }: Scope,
  { cues }: Requirement,
): { words: number; evidence: Evidence }[] {
  const begins = cues.map((word) => word.toLowerCase())
  return plan.data.documents.flatMap(({ title, description, status, link, file }, index) => {
    const text = [title, description].filter(Boolean).join(': ')
    if (!hasWordBeginning(text, begins)) return []
    // Where it is to be had says as much as words do.
    const words = countWords([text, status ?? '', link || file ? 'kan leses her' : ''])
    const evidence: Evidence = {
      entry: undefined,
      field: 'documents',
      place: plan.placeOf('documents', index, 'title'),
      quote: text,
      anchor: '',
      guessed: true,
    }
    return [{ words, evidence }]
  })
}
