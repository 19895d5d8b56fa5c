import type { Chapter, Entry, Plan } from '../plan/model.ts'
import { slug } from '../plan/slug.ts'
import type { Assessment, Scope, StatuteReport } from './assessment.ts'
import { assessAdoption } from './kinds/adoption.ts'
import { assessDescription } from './kinds/description.ts'
import { assessDistribution } from './kinds/distribution.ts'
import { assessGoals } from './kinds/goals.ts'
import { type Section, sectionsOf } from './sections.ts'
import { adoptedOn, type Requirement, type Statute, wasAdopted, wordingOn } from './statute.ts'

type Assess = (scope: Scope, statute: Statute, requirement: Requirement) => Assessment

const kinds: Record<Requirement['kind'], Assess> = {
  adoption: assessAdoption,
  goals: assessGoals,
  description: assessDescription,
  distribution: assessDistribution,
}

/** How a plan answers a statute on a day: each demand once, and nothing else decides a verdict. */
export function assessPlan(plan: Plan, statute: Statute, today: string): StatuteReport {
  const adopted = wasAdopted(plan) ? adoptedOn(plan) : undefined
  const olderThanDuty = adopted !== undefined && adopted < statute.inForce
  const scope = scopeOf(plan, statute)
  return {
    statute,
    wording: wordingOn(statute, today),
    wordingAtAdoption: adopted === undefined ? undefined : wordingOn(statute, adopted),
    olderThanDuty,
    assessments: olderThanDuty
      ? []
      : statute.requirements.map((requirement) =>
          kinds[requirement.kind](scope, statute, requirement),
        ),
  }
}

/** The statutes a plan names as its basis; an edition is not checked, only the adopted text is. */
export function statutesOf(plan: Plan, statutes: readonly Statute[]): Statute[] {
  if (plan.data.editionOf !== undefined) return []
  return plan.data.statutes.flatMap(({ statute: id }) =>
    statutes.filter((statute) => statute.id === slug(id ?? '')),
  )
}

function scopeOf(plan: Plan, statute: Statute): Scope {
  const named = plan.data.statutes.find((one) => slug(one.statute ?? '') === statute.id)
  const scope = (named?.scope ?? []).flatMap((link) => plan.findLink(link) ?? [])
  const sections = sectionsOf(plan)
  if (scope.length === 0) return { plan, covers: () => true, sections }
  const covered = new Set(scope)
  const covers = (entry: Entry) => {
    if (covered.has(entry)) return true
    // A chapter covers what lies in it: its sub-chapters and the entries it places.
    const above = entry.kind === 'chapter' ? (entry.parent ? [entry.parent] : []) : entry.placedIn
    return above.some((chapter: Chapter) => isUnder(chapter, covered))
  }
  const isCovered = ({ entry }: Section) => entry !== undefined && covers(entry)
  return { plan, covers, sections: sections.filter(isCovered) }
}

function isUnder(chapter: Chapter | undefined, covered: ReadonlySet<Entry>): boolean {
  return chapter !== undefined && (covered.has(chapter) || isUnder(chapter.parent, covered))
}
