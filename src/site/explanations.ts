import type { PlanData } from '../../schemas/plan.ts'
import { slug } from '../plan/slug.ts'
import { namesRequirement } from '../statutes/requirement-name.ts'
import { paragraph, section } from './blocks.ts'
import type { PlanContext } from './context.ts'
import { formatDate } from './format.ts'
import type { Block } from './page.ts'
import { fill } from './texts/index.ts'

type Explanation = PlanData['explanations'][number]

/** The municipality's own words on a demand or a rule. */
export function explanationNotice(
  { text, until }: Explanation,
  about: string | undefined,
  { texts, lang }: PlanContext,
): Block {
  const { explanation, explanationUntil } = texts.compliance
  return {
    type: 'notice',
    tone: 'neutral',
    title: about === undefined ? explanation : `${explanation}: ${about}`,
    blocks: [
      paragraph(text ?? ''),
      ...(until ? [paragraph(fill(explanationUntil, { date: formatDate(until, lang) }))] : []),
    ],
  }
}

/** The explanations that stand beside no demand on the page: on rules, and on what is not assessed or not shown. */
export function otherExplanations(context: PlanContext): Block[] {
  const { plan, planReport, site, rules, texts } = context
  const shown = planReport.statutes.flatMap(({ statute, assessments }) =>
    assessments
      .filter(({ requirement }) => requirement.verb === 'shall' || site.data.showAdvice)
      .map(({ requirement }) => ({ statute, requirement })),
  )
  const others = plan.data.explanations.filter(
    ({ concerns = '' }) =>
      !shown.some(({ statute, requirement }) => namesRequirement(concerns, statute, requirement)),
  )
  if (others.length === 0) return []
  const about = ({ concerns = '' }: Explanation) =>
    rules.find(({ rule }) => rule.id === slug(concerns))?.rule.title ?? concerns
  return [
    section(
      'forklaringer',
      texts.compliance.explanations,
      others.map((one) => explanationNotice(one, about(one), context)),
    ),
  ]
}
