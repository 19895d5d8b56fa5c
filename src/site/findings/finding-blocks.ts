import type { ReportedFinding } from '../../check/check-site.ts'
import { slug } from '../../plan/slug.ts'
import { insideContent } from '../addresses.ts'
import { section } from '../blocks.ts'
import type { PlanContext } from '../context.ts'
import type { Block, FindingModel } from '../page.ts'
import { pageOfPlace } from './content-places.ts'
import { findingsByUnit } from './findings-by-unit.ts'
import { inLawLanguage, languageOfLaw } from './law-language.ts'

/** Advice under the unit that can follow it; one list where there is one unit alone. */
export function adviceByUnit(advice: readonly ReportedFinding[], context: PlanContext): Block[] {
  const groups = findingsByUnit(advice, context.plan)
  if (groups.length <= 1) return advice.length > 0 ? [findings(advice, context)] : []
  return groups.map(({ unit, findings: list }) =>
    section(
      `funn-${unit === undefined ? 'planen' : slug(unit)}`,
      unit ?? context.texts.compliance.adviceOnPlan,
      [findings(list, context)],
      3,
    ),
  )
}

/** Findings as readers meet them: what, and on which page; file, hint and rule are for those who write. */
export function findings(list: readonly ReportedFinding[], context: PlanContext): Block {
  const { texts, addresses, rules, site } = context
  return {
    type: 'findings',
    label: texts.frame.findings,
    writers: texts.compliance.forWriters,
    lang: languageOfLaw,
    findings: list.map((finding): FindingModel => {
      const { place, ruleId, severity, message, hint } = finding
      const title = rules.find(({ rule }) => rule.id === ruleId)?.rule.title ?? ruleId
      return {
        severity,
        severityText: texts.choices.severity[severity],
        message: inWords(message),
        hint: hint && inWords(hint),
        page: pageOfPlace(place, context),
        source: `${insideContent(place.file, site)}:${place.start.line}`,
        rule: {
          ...inLawLanguage(title, context),
          href: addresses.href(addresses.rulePath(ruleId)),
        },
      }
    }),
  }
}

/** Keys stand between backticks in a terminal; to readers they are words. */
function inWords(text: string): string {
  return text.replace(/`([^`]*)`/g, '«$1»')
}
