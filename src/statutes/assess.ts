import { adoptedOn, wasAdopted } from '../plan/adoption.ts'
import type { Chapter, Entry, Plan } from '../plan/model.ts'
import { slug } from '../plan/slug.ts'
import type { Place } from '../source/place.ts'
import type { Assessment, StatuteReport } from './assessment.ts'
import { assessAdoption } from './kinds/adoption.ts'
import { assessDescription } from './kinds/description.ts'
import { assessDistribution } from './kinds/distribution.ts'
import { assessFact } from './kinds/fact.ts'
import { assessGoals } from './kinds/goals.ts'
import { assessMention } from './kinds/mention.ts'
import { assessRevision } from './kinds/revision.ts'
import { namesRequirement } from './requirement-name.ts'
import { markedPassages, type Scope, type Section, sectionsOf } from './sections.ts'
import { type Requirement, type Statute, wordingOn } from './statute.ts'

type Assess = (
  scope: Scope,
  statute: Statute,
  requirement: Requirement,
) => Assessment | Assessment[]

const kinds: Record<Requirement['kind'], Assess> = {
  adoption: assessAdoption,
  goals: assessGoals,
  description: assessDescription,
  distribution: assessDistribution,
  fact: assessFact,
  mention: assessMention,
  revision: assessRevision,
}

/**
 * How a plan of a site answers a statute on a day: each demand once, in a joint plan the adoption once for each
 * municipality; nothing else decides a verdict. Demands are those of today's wording.
 */
export function assessPlan(plan: Plan, statute: Statute, today: string): StatuteReport {
  const adopted = wasAdopted(plan, today) ? adoptedOn(plan, today) : undefined
  const { inForce } = statute
  const olderThanDuty = adopted !== undefined && inForce !== undefined && adopted < inForce
  const elaborates = elaboratedBy(plan, statute)
  const scope = scopeOf(plan, statute, today)
  return {
    statute,
    wording: wordingOn(statute, today),
    wordingAtAdoption: adopted === undefined ? undefined : wordingOn(statute, adopted),
    olderThanDuty,
    elaborates,
    scope,
    assessments: olderThanDuty || elaborates !== undefined ? [] : assessAll(scope, statute),
  }
}

function assessAll(scope: Scope, statute: Statute): Assessment[] {
  const made: Assessment[] = []
  const marks = [
    ...scope.plan.chapters.flatMap(({ data }) => data.answers),
    ...markedPassages(scope).map(({ requirementId }) => requirementId),
  ]
  for (const requirement of statute.requirements) {
    const base = made.find((one) => one.requirement.id === requirement.elaborates)
    const isMarked = marks.some((name) => namesRequirement(name, statute, requirement))
    // What has the list of another by inheritance and no mark of its own would be found in the same places.
    if (base && base.requirement.headings === requirement.headings && !isMarked)
      made.push({ ...base, requirement })
    else made.push(...[kinds[requirement.kind](scope, statute, requirement)].flat())
  }
  return made.map((one) => withPlace(one, scope, statute))
}

/** A chapter that says it answers, and has no text that does, is where the writer is to go on. */
function withPlace(one: Assessment, { plan, covers }: Scope, statute: Statute): Assessment {
  if (one.verdict !== 'missing' || one.requirement.kind === 'adoption') return one
  const named = ({ data }: Chapter) =>
    data.answers.findIndex((name) => namesRequirement(name, statute, one.requirement))
  const chapter = plan.chapters.find((chapter) => covers(chapter) && named(chapter) >= 0)
  return chapter ? { ...one, place: chapter.placeOf('answers', named(chapter)) } : one
}

/** The plan that this one is a part of and that answers the statute; one outside the site is taken at the writer's word. */
function elaboratedBy(plan: Plan, statute: Statute): string | undefined {
  const { partOf: whole } = plan
  if (!whole) return plan.data.partOf
  return whole !== plan && statutesOf(whole, [statute]).length > 0 ? whole.title : undefined
}

/** The statutes a plan names as its basis, each once; an edition is not checked, only the adopted text is. */
export function statutesOf(plan: Plan, statutes: readonly Statute[]): Statute[] {
  if (plan.data.editionOf !== undefined) return []
  const named = new Set(plan.data.statutes.map(({ statute: id }) => slug(id ?? '')))
  return [...named].flatMap((id) => statutes.filter((statute) => statute.id === id))
}

/** Where plan.md names a statute. */
export function placeOfStatute(plan: Plan, { id }: Statute): Place {
  const index = plan.data.statutes.findIndex(({ statute }) => slug(statute ?? '') === id)
  return plan.placeOf('statutes', index, 'statute')
}

function scopeOf(plan: Plan, statute: Statute, today: string): Scope {
  const named = plan.data.statutes.find((one) => slug(one.statute ?? '') === statute.id)
  const scope = (named?.scope ?? []).flatMap((link) => plan.findLink(link) ?? [])
  const sections = sectionsOf(plan)
  if (scope.length === 0) return { plan, today, covers: () => true, sections }
  const covered = new Set(scope)
  const covers = (entry: Entry) => {
    if (covered.has(entry)) return true
    // A chapter covers what lies in it: its sub-chapters and the entries it places.
    const above = entry.kind === 'chapter' ? (entry.parent ? [entry.parent] : []) : entry.placedIn
    return above.some((chapter: Chapter) => isUnder(chapter, covered))
  }
  const isCovered = ({ entry }: Section) => entry !== undefined && covers(entry)
  return { plan, today, covers, sections: sections.filter(isCovered) }
}

function isUnder(chapter: Chapter | undefined, covered: ReadonlySet<Entry>): boolean {
  return chapter !== undefined && (covered.has(chapter) || isUnder(chapter.parent, covered))
}
