import type {
  Cooperation,
  Entry,
  FocusArea,
  Goal,
  Measure,
  Plan,
  Service,
} from '../../plan/model.ts'
import type { Assessment } from '../assessment.ts'
import {
  assessment,
  entryEvidence,
  guessedFor,
  inPassing,
  markedFor,
  pairsOf,
  verdictByWords,
} from '../passages.ts'
import type { Scope } from '../sections.ts'
import type { Requirement, Statute } from '../statute.ts'
import { countWords, isSubstance, substanceOf } from '../substance.ts'

/** Two structures that say who takes part are a description; one alone is thin. */
const ENTRIES_ENOUGH = 2

/** Whether the plan describes what a demand asks for, in marked text, in entries, or in text the machine finds. */
export function assessDescription(
  scope: Scope,
  statute: Statute,
  requirement: Requirement,
): Assessment {
  const marked = markedFor(scope, statute, requirement)
  const entries = entriesFor(scope.plan, requirement).filter(
    (entry) => scope.covers(entry) && hasSubstance(entry, statute),
  )
  const evidence = [
    ...marked.map((one) => one.evidence),
    ...entries.map((entry) => entryEvidence(entry, summaryOf(entry))),
  ]
  const told = entries.map((entry) => ({ words: wordsIn(entry, statute) }))
  const markedVerdict = verdictByWords([...marked, ...told], requirement.enough)
  if (markedVerdict === 'answered' || entries.length >= ENTRIES_ENOUGH)
    return assessment(requirement, 'answered', evidence)
  const guessed = guessedFor(scope, statute, requirement).filter(
    ({ section }) => !marked.some((one) => one.section.entry === section.entry),
  )
  const all = [...evidence, ...guessed.map((one) => one.evidence)]
  const verdict = verdictByWords([...marked, ...told, ...guessed], requirement.enough)
  if (verdict === 'answered') return assessment(requirement, 'answered', all)
  if (all.length > 0)
    return assessment(requirement, 'thin', all, 'Teksten er svært kort, eller gjentar bare kravet.')
  return inPassing(scope, statute, requirement, {
    thin: 'Teksten nevner det enkelte steder, men har ingen egen del om det.',
    missing: 'Vi finner ingen tekst som svarer på dette.',
  })
}

type Answering = Goal | FocusArea | Measure | Service | Cooperation

function entriesFor(plan: Plan, requirement: Requirement): Answering[] {
  const lists = {
    goal: plan.goals,
    focusArea: plan.focusAreas,
    measure: plan.measures,
    service: plan.services,
    cooperation: plan.cooperations,
  }
  return requirement.entries.flatMap((kind): readonly Answering[] => lists[kind])
}

/** An entry says something when it has words of its own, or says who takes part, who answers for it or until when. */
export function hasSubstance(entry: Entry, statute: Statute): boolean {
  if (wordsIn(entry, statute) >= 8) return true
  if (entry.kind === 'cooperation') return entry.participants.length + entry.roles.length >= 2
  if (entry.kind === 'service') return isSubstance(entry.data.task ?? '')
  if (entry.kind === 'measure')
    return (
      entry.responsible.length > 0 ||
      [entry.data.responsibleRole, entry.data.deadline, entry.data.period].some(Boolean)
    )
  return false
}

/** The words of its text and of the field that says what it is for. */
function wordsIn(entry: Entry, statute: Statute): number {
  const stated = statedIn(entry)
  return (
    countWords(substanceOf(entry.source.body.children, pairsOf(statute))) +
    (stated !== undefined && isSubstance(stated) ? countWords([stated]) : 0)
  )
}

function statedIn(entry: Entry): string | undefined {
  if (entry.kind === 'cooperation') return entry.data.purpose
  return entry.kind === 'service' ? entry.data.task : undefined
}

/** What an entry says of itself: in a field that states it, else in the first sentence of its text. */
export function summaryOf(entry: Entry): string | undefined {
  return statedIn(entry) ?? firstSentence(entry)
}

function firstSentence(entry: Entry): string | undefined {
  return substanceOf(entry.source.body.children)[0]
}
