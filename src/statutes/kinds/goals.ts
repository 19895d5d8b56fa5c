import type { Goal } from '../../plan/model.ts'
import type { Assessment } from '../assessment.ts'
import {
  assessment,
  entryEvidence,
  guessedFor,
  inPassing,
  markedFor,
  type Passage,
  verdictByWords,
  wordsOf,
} from '../passages.ts'
import type { Scope } from '../sections.ts'
import type { Requirement, Statute } from '../statute.ts'
import { countWords, isSubstance, substanceOf } from '../substance.ts'

/** Headings that announce somebody else's goals. */
const borrowed =
  /(?<!\p{L})(stat(en|ens|lege|lige|leg|lig)?|regjering\p{L}*|nasjonal[et]?|reform(en|a)|kommuneplan\p{L}*|samfunnsdel\p{L}*|fns?|forventning\p{L}*)(?!\p{L})/iu
/** «Trygghet» alone is a heading; a goal says what shall be so. */
const GOAL_WORDS = 3
const borrowedOnly = 'Alle målene er hentet fra andre planer.'

/** Whether the plan says what its goals are: goals of its own, or a passage that states them. */
export function assessGoals(scope: Scope, statute: Statute, requirement: Requirement): Assessment {
  const goals = scope.plan.goals.filter((goal) => scope.covers(goal) && wordsIn(goal) > 0)
  const own = goals.filter((goal) => goal.data.takenFrom === undefined)
  const evidence = goals.map((goal) => entryEvidence(goal, undefined))
  if (own.some((goal) => wordsIn(goal) >= GOAL_WORDS))
    return assessment(requirement, 'answered', evidence)
  const marked = markedFor(scope, statute, requirement)
  if (marked.length > 0) {
    const inText = byWords(requirement, marked, evidence)
    return inText.verdict === 'thin' && goals.length > 0 && own.length === 0
      ? { ...inText, reason: borrowedOnly }
      : inText
  }
  const guessed = guessedFor(scope, statute, requirement)
  const ownPassages = guessed.filter(
    ({ section }) => !section.titles.some((title) => borrowed.test(title)),
  )
  if (goals.length > 0) {
    const inText = byWords(requirement, ownPassages, evidence)
    if (inText.verdict === 'answered') return inText
    return assessment(
      requirement,
      'thin',
      evidence,
      own.length > 0 ? 'Målene er bare noen få ord.' : borrowedOnly,
    )
  }
  if (ownPassages.length > 0) return byWords(requirement, ownPassages, [])
  if (guessed.length > 0)
    return assessment(
      requirement,
      'thin',
      guessed.map((one) => one.evidence),
      'Vi finner bare mål som er hentet fra andre, for eksempel staten. Vi finner ingen egne mål.',
    )
  return inPassing(scope, statute, requirement, {
    thin: 'Teksten nevner mål, men har ingen egen del om målene for arbeidet.',
    missing: 'Vi finner ingen mål for arbeidet.',
  })
}

function byWords(
  requirement: Requirement,
  passages: readonly Passage[],
  evidence: Assessment['evidence'],
): Assessment {
  const verdict = verdictByWords(passages, requirement.enough)
  const reason = verdict === 'thin' ? 'Teksten om målene er svært kort.' : undefined
  const all = [...evidence, ...passages.map((one) => one.evidence)]
  return assessment(requirement, verdict, all, reason)
}

/** The words a goal has of its own, in title and text; an empty file has none. */
function wordsIn({ data, source }: Goal): number {
  const title = data.title ?? ''
  const isEmpty = wordsOf(title).length > 1 && !isSubstance(title)
  return (isEmpty ? 0 : wordsOf(title).length) + countWords(substanceOf(source.body.children))
}
