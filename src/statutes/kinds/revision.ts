import type { Assessment, Evidence, Scope } from '../assessment.ts'
import { assessment, cuesFor, markedFor } from '../passages.ts'
import type { Requirement, Statute } from '../statute.ts'

/** Whether the plan says how often it is revised, and often enough. */
export function assessRevision(
  scope: Scope,
  statute: Statute,
  requirement: Requirement,
): Assessment {
  const { years: limit = 0 } = requirement
  const told = [...fieldsIn(scope), ...textsIn(scope, statute, requirement)]
  const evidence = told.map((one) => one.evidence)
  const rhythms = told.flatMap(({ years }) => years ?? [])
  const shortest = Math.min(...rhythms)
  if (shortest <= limit)
    return assessment(
      requirement,
      'answered',
      told.flatMap((one) => ((one.years ?? Infinity) <= limit ? one.evidence : [])),
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
  /** The years between two revisions, where they are told. */
  years: number | undefined
}

function fieldsIn({ plan }: Scope): Told[] {
  const { revision } = plan.data
  const next = revision?.next?.split('-').reverse().join('.')
  const quote = [revision?.every, next].filter(Boolean).join(', ')
  if (quote === '') return []
  const place = plan.placeOf('revision')
  const evidence = { entry: undefined, field: 'revision', place, quote, anchor: '', guessed: false }
  return [{ evidence, years: yearsIn(`hvert ${revision?.every ?? ''}`) }]
}

function textsIn(scope: Scope, statute: Statute, requirement: Requirement): Told[] {
  const marked = markedFor(scope, statute, requirement)
  const passages = marked.length > 0 ? marked : cuesFor(scope, statute, requirement)
  return passages.map(({ sentences, evidence }) => ({
    evidence,
    years: yearsIn(sentences.join(' ')),
  }))
}

const ordinals: Record<string, number> = {
  annet: 2,
  anna: 2,
  andre: 2,
  tredje: 3,
  fjerde: 4,
  femte: 5,
  sjette: 6,
  sjuende: 7,
  syvende: 7,
  sjuande: 7,
  åttende: 8,
  åttande: 8,
  tiende: 10,
  tiande: 10,
}

// A field that is called `hvert` may hold «hvert år» too.
const each = '(?<!\\p{L})(?:hvert?|kvart?)\\s+(?:hvert?\\s+|kvart?\\s+)?'

/** The rhythm a text tells of, in years: «hvert fjerde år», «kvart 4. år», «årlig», «hvert halvår». */
export function yearsIn(text: string): number | undefined {
  const ordinal = new RegExp(`${each}(\\p{L}+)\\s+år(?!\\p{L})`, 'iu').exec(text)?.[1]
  const number = new RegExp(`${each}(\\d{1,2})\\.?\\s*år(?!\\p{L})`, 'iu').exec(text)?.[1]
  const months = new RegExp(`${each}(\\d{1,2})\\.?\\s*m[åa]n[ae]`, 'iu').exec(text)?.[1]
  const found = [
    ...(/halvår|halve år|halvt år|tertial|kvartal/i.test(text) ? [0.5] : []),
    ...(new RegExp(`${each}år(?!\\p{L})`, 'iu').test(text) ? [1] : []),
    ...(/(?<!\p{L})(annethvert|annakvart|annankvart) år/iu.test(text) ? [2] : []),
    ...(/(?<!\p{L})(årlige?|årlege?|i året|per år|ett år|eitt år)(?!\p{L})/iu.test(text)
      ? [1]
      : []),
    ...(ordinal === undefined ? [] : [ordinals[ordinal.toLowerCase()] ?? 0]),
    ...(number === undefined ? [] : [Number(number)]),
    ...(months === undefined ? [] : [Number(months) / 12]),
  ].filter((years) => years > 0)
  return found.length > 0 ? Math.min(...found) : undefined
}

function inWords(years: number): string {
  const names: Record<number, string> = { 1: 'hvert år', 2: 'annethvert år', 4: 'hvert fjerde år' }
  return names[years] ?? (years < 1 ? 'oftere enn hvert år' : `hvert ${years}. år`)
}
