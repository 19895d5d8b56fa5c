import { hasCome } from '../../plan/by-day.ts'
import { inFigures } from '../../plan/calendar.ts'
import type { Entry, Measure } from '../../plan/model.ts'
import type { Assessment, Evidence } from '../assessment.ts'
import {
  assessment,
  entryEvidence,
  guessedFor,
  inPassing,
  markedFor,
  verdictByWords,
} from '../passages.ts'
import type { Scope } from '../sections.ts'
import type { Requirement, Statute } from '../statute.ts'

/** What one kind of field says, and in Norwegian what it does not say: readers are told, so it names no key. */
interface Fact {
  evidence: readonly Evidence[]
  lacks: string | undefined
}

/** Whether the fields of plan.md and the entries tell what a demand asks for; else the text may. */
export function assessFact(scope: Scope, statute: Statute, requirement: Requirement): Assessment {
  const told = requirement.facts.map((name) => facts[name](scope))
  const fields = told.flatMap(({ evidence }) => evidence)
  const lacks = told.flatMap((one) => one.lacks ?? []).join(' ')
  if (lacks === '') return assessment(requirement, 'answered', fields)
  const passages = [
    ...markedFor(scope, statute, requirement),
    ...guessedFor(scope, statute, requirement),
  ]
  const evidence = [...fields, ...passages.map((one) => one.evidence)]
  if (verdictByWords(passages, Math.max(1, requirement.enough)) === 'answered')
    return assessment(requirement, 'answered', evidence)
  if (fields.length > 0) return assessment(requirement, 'thin', evidence, lacks)
  if (passages.length > 0)
    return assessment(requirement, 'thin', evidence, `Teksten om dette er svært kort. ${lacks}`)
  return inPassing(scope, statute, requirement, {
    thin: `Teksten nevner det bare enkelte steder. ${lacks}`,
    missing: lacks,
  })
}

const facts: Record<Requirement['facts'][number], (scope: Scope) => Fact> = {
  goalMeasures: ({ plan, covers }) =>
    ofEach(
      plan.goals.filter((goal) => covers(goal) && goal.parts.length === 0),
      (goal) => goal.measures.length > 0,
      { none: 'Planen har ingen mål som egne oppføringer.', some: 'mål har ingen tiltak' },
    ),
  measureResponsible: ({ plan, covers }) =>
    ofEach(
      plan.measures.filter(covers),
      ({ responsible, data }) => responsible.length > 0 || data.responsibleRole !== undefined,
      { none: noMeasures, some: 'tiltak har ingen ansvarlig' },
    ),
  measureDeadline: ({ plan, covers }) =>
    ofEach(
      plan.measures.filter((one) => covers(one) && one.data.measureType !== 'standing'),
      ({ data }) => data.deadline !== undefined || data.period?.to !== undefined,
      { none: noMeasures, some: 'tiltak har ingen frist' },
    ),
  cost: ({ plan, covers }) => {
    const measures = plan.measures.filter((one) => covers(one) && one.data.cost.some(isTold))
    const ofPlan = plan.data.cost.flatMap((cost, index) => {
      const { year, amount, note } = cost
      const quote = [year, amount, note].filter(Boolean).join(', ')
      return isTold(cost) ? [fieldOf(plan, ['cost', index], quote)] : []
    })
    const evidence = [...ofPlan, ...measures.map((one) => entryEvidence(one, undefined))]
    return {
      evidence,
      lacks:
        evidence.length > 0
          ? undefined
          : 'Ingen kostnad er oppgitt, verken for planen eller for tiltakene.',
    }
  },
  planResponsible: ({ plan }) =>
    ofField(
      plan,
      ['responsible'],
      plan.data.responsible,
      'Planen sier ikke hvem som har ansvaret for å oppdatere den.',
    ),
  lastRevised: ({ plan, today }) => {
    const isPast = (day: string | undefined) => day !== undefined && hasCome(day, today)
    const index = plan.data.decisions.findLastIndex(({ date }) => isPast(date))
    const revised = plan.data.revision?.last
    const last = isPast(revised) ? revised : undefined
    return ofField(
      plan,
      last ? ['revision', 'last'] : ['decisions', index, 'date'],
      last ?? plan.data.decisions[index]?.date,
      'Planen sier ikke når den sist ble oppdatert.',
    )
  },
  fourYears: ({ plan }) => {
    const { from, to } = plan.data.period ?? {}
    const years = from && to ? Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1 : undefined
    return ofLength(plan, 'period', `${from}–${to}`, years, {
      least: 4,
      none: 'Planen sier ikke hvilke år den gjelder.',
      short: `Planperioden er ${years} år.`,
    })
  },
  sixWeeks: ({ plan }) => {
    const { start, deadline } = plan.data.hearing ?? {}
    const days = start && deadline ? daysBetween(start, deadline) : undefined
    return ofLength(plan, 'hearing', `${start}–${deadline}`, days, {
      least: 42,
      none: 'Planen sier ikke når den var på høring.',
      short: `Høringen varte ${days} dager. Seks uker er 42 dager.`,
    })
  },
}

/** A year alone tells no cost, nor where the money comes from. */
function isTold({ amount, coverage, note }: Measure['data']['cost'][number]): boolean {
  return [amount, coverage, note].some((one) => one !== undefined)
}

const noMeasures = 'Planen har ingen tiltak som egne oppføringer.'

function ofEach<E extends Entry>(
  entries: readonly E[],
  tells: (entry: E) => boolean,
  lacks: { none: string; some: string },
): Fact {
  const telling = entries.filter(tells)
  const silent = entries.length - telling.length
  return {
    evidence: telling.map((entry) => entryEvidence(entry, undefined)),
    lacks:
      entries.length === 0
        ? lacks.none
        : silent > 0
          ? `${silent} av ${entries.length} ${lacks.some}.`
          : undefined,
  }
}

type FieldPath = (string | number)[]

function ofField(
  plan: Scope['plan'],
  path: FieldPath,
  value: string | undefined,
  lacks: string,
): Fact {
  return value === undefined
    ? { evidence: [], lacks }
    : { evidence: [fieldOf(plan, path, value)], lacks: undefined }
}

/** A stretch of time: told and long enough, told and too short, or not told. */
function ofLength(
  plan: Scope['plan'],
  field: string,
  value: string,
  length: number | undefined,
  { least, none, short }: { least: number; none: string; short: string },
): Fact {
  if (length === undefined) return { evidence: [], lacks: none }
  const lacks = length < least ? short : undefined
  return { evidence: [fieldOf(plan, [field], value)], lacks }
}

/** A field of plan.md; days as people write them. */
function fieldOf(plan: Scope['plan'], path: FieldPath, value: string): Evidence {
  const quote = inFigures(value)
  return {
    entry: undefined,
    field: String(path[0]),
    place: plan.placeOf(...path),
    quote,
    anchor: '',
    guessed: false,
  }
}

function daysBetween(start: string, end: string): number {
  return Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000)
}
