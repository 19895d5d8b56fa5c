import { assessPlan } from '../src/statutes/assess.ts'
import type { Assessment, StatuteReport } from '../src/statutes/assessment.ts'
import { loadStatutes } from '../src/statutes/load-statutes.ts'
import { siteFrom } from './site-from.ts'
import { today } from './test-rule.ts'

const statutes = await loadStatutes()

/** How the plan in plan/ answers a statute, § 15-1 if no other; without a plan.md of its own it is a draft. */
export function reportOn(
  files: Record<string, string>,
  statuteId = 'barnevernsloven-15-1',
): StatuteReport {
  const { site } = siteFrom({ 'plan/plan.md': planMd('status: utkast'), ...files })
  const plan = site.plans.find(({ id }) => id === 'plan')
  const statute = statutes.find(({ id }) => id === statuteId)
  if (!plan || !statute) throw new Error('no plan or no statute')
  return assessPlan(plan, statute, today)
}

export function assess(requirement: string, files: Record<string, string>): Assessment {
  const found = reportOn(files).assessments.find((one) => one.requirement.id === requirement)
  if (!found) throw new Error(`no verdict on ${requirement}`)
  return found
}

export function planMd(lines: string, preface = ''): string {
  return `---\ntittel: Trygg oppvekst\nkommune: Vindelsund kommune\nlovhjemmel: barnevernsloven-15-1\n${lines}\n---\n${preface}`
}

/** A chapter in kapitler/, with what it is marked to answer. */
export function chapter(title: string, text: string, answers = ''): string {
  const marks = answers === '' ? '' : `svarer på: [${answers}]\n`
  return `---\ntittel: ${title}\n${marks}---\n${text}\n`
}
