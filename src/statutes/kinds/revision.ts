import { inFigures, monthsBetween, rhythmIn } from '../../plan/calendar.ts'
import type { Assessment, Evidence } from '../assessment.ts'
import { assessment, cuesFor, markedFor } from '../passages.ts'
import type { Scope } from '../sections.ts'
import type { Requirement, Statute } from '../statute.ts'

/** Whether the plan says how often it is revised, and often enough. */
export function assessRevision(
  scope: Scope,
  statute: Statute,
  requirement: Requirement,
): Assessment {
  const limit = 12 * (requirement.years ?? 0)
  const told = [...fieldsIn(scope), ...textsIn(scope, statute, requirement)]
  const evidence = told.map((one) => one.evidence)
  const rhythms = told.flatMap(({ months }) => months ?? [])
  const shortest = Math.min(...rhythms)
  if (shortest <= limit)
    return assessment(
      requirement,
      'answered',
      told.flatMap((one) => ((one.months ?? Infinity) <= limit ? one.evidence : [])),
    )
  if (rhythms.length > 0)
    return assessment(
      requirement,
      'thin',
      evidence,
      `Planen sier ${inWords(shortest)}, men ${statute.calledAs} sier minst ${inWords(limit)}.`,
    )
  return told.length > 0
    ? assessment(requirement, 'thin', evidence, 'Planen sier ikke hvor ofte.')
    : assessment(requirement, 'missing', [], 'Vi finner ikke hvor ofte planen revideres.')
}

interface Told {
  evidence: Evidence
  /** The months between two revisions, where they are told. */
  months: number | undefined
}

function fieldsIn({ plan }: Scope): Told[] {
  const { every, next } = plan.data.revision ?? {}
  const quote = [every, next && inFigures(next)].filter(Boolean).join(', ')
  if (quote === '') return []
  const place = plan.placeOf('revision')
  const evidence = { entry: undefined, field: 'revision', place, quote, anchor: '', guessed: false }
  return [{ evidence, months: monthsBetween(every ?? '') }]
}

function textsIn(scope: Scope, statute: Statute, requirement: Requirement): Told[] {
  const marked = markedFor(scope, statute, requirement)
  const passages = marked.length > 0 ? marked : cuesFor(scope, statute, requirement)
  return passages.map(({ sentences, evidence }) => ({
    evidence,
    months: rhythmIn(sentences.join(' ')),
  }))
}

function inWords(months: number): string {
  const names: Record<number, string> = {
    12: 'hvert år',
    24: 'annethvert år',
    48: 'hvert fjerde år',
  }
  if (months < 12) return 'oftere enn hvert år'
  return names[months] ?? (months % 12 === 0 ? `hvert ${months / 12}. år` : `hver ${months}. måned`)
}
