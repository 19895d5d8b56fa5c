import type { PlanData } from '../../../schemas/plan.ts'
import { slug } from '../../plan/slug.ts'
import { namesRequirement } from '../../statutes/requirement-name.ts'
import { paragraph, section } from '../blocks.ts'
import type { PlanContext } from '../context.ts'
import { formatDate } from '../format.ts'
import type { Block } from '../page.ts'
import { fill } from '../texts/index.ts'

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
  const { plan, rules, texts } = context
  const others = plan.data.explanations.filter(({ concerns }) => !isBesideAnswer(concerns, context))
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

/** Whether the page shows a demand of this name, so that what is said of it can stand there. */
export function isBesideAnswer(
  name: string | undefined,
  { planReport, site }: PlanContext,
): boolean {
  return planReport.statutes.some(({ statute, assessments }) =>
    assessments.some(
      ({ requirement }) =>
        (requirement.verb === 'shall' || site.data.showAdvice) &&
        namesRequirement(name ?? '', statute, requirement),
    ),
  )
}
