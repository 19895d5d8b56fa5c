import type { Assessment } from '../../statutes/assessment.ts'
import { namesRequirement } from '../../statutes/requirement-name.ts'
import type { Statute, Verb } from '../../statutes/statute.ts'
import { type FactRow, factList, section } from '../blocks.ts'
import type { PlanContext } from '../context.ts'
import type { Block, Inline } from '../page.ts'
import { fill } from '../texts/index.ts'
import { answerAnchor } from './content-places.ts'
import { judgementLines } from './judgements.ts'
import { requirementTitle } from './law-language.ts'
import { shownVerdicts, verdictShown } from './verdict-shown.ts'

interface Answer {
  statute: Statute
  assessment: Assessment
}

/** What a reviewer asks first: how many demands have an answer, and which. Advice is counted apart, where it is shown. */
export function complianceSummary(context: PlanContext, notice: Block): Block[] {
  const { texts, site } = context
  const { compliance } = texts
  const demands = answersTo('shall', context)
  if (demands.length === 0) return [notice]
  const lists: [string, readonly Answer[]][] = [
    [compliance.law, demands],
    ...(site.data.showAdvice
      ? ([
          [compliance.guidance, answersTo('should', context)],
          [compliance.practice, answersTo('practice', context)],
        ] satisfies [string, readonly Answer[]][])
      : []),
  ]
  const rows: FactRow[] = lists.map(([title, answers]) => [title, counts(answers, context)])
  // What people have come to counts apart: it is another thing than what the machine finds.
  rows.push([
    compliance.judgedByPeople,
    lists.flatMap(([verdict, answers]) => {
      const n = answers.filter((one) => judgementsOf(one, context).length > 0).length
      return n > 0 ? [{ text: fill(compliance.count, { verdict, n, total: answers.length }) }] : []
    }),
  ])
  return [
    section('kort-sagt', compliance.summary, [
      { type: 'facts', facts: factList(rows) },
      notice,
      demandTable(demands, context),
    ]),
  ]
}

function answersTo(verb: Verb, { planReport }: PlanContext): Answer[] {
  return planReport.statutes.flatMap(({ statute, assessments }) =>
    assessments
      .filter(({ requirement }) => requirement.verb === verb)
      .map((assessment) => ({ statute, assessment })),
  )
}

function judgementsOf({ statute, assessment }: Answer, context: PlanContext): Inline[] {
  return judgementLines(assessment, statute, context)
}

/** «Svar funnet: 4 av 5», «Ikke funnet: 1 av 5»: only what there is of. */
function counts(answers: readonly Answer[], context: PlanContext): Inline[] {
  const { choices, compliance } = context.texts
  const shown = answers.map(({ assessment }) => verdictShown(assessment, context))
  return shownVerdicts.flatMap((verdict) => {
    const those = shown.filter((one) => one.verdict === verdict)
    const values = { verdict: choices.verdict[verdict], n: those.length, total: answers.length }
    const text = fill(compliance.count, values)
    return those.slice(0, 1).map(({ tone }) => ({ text, tone }))
  })
}

function demandTable(demands: readonly Answer[], context: PlanContext): Block {
  const { texts, plan } = context
  const { compliance, choices, fields } = texts
  const several = new Set(demands.map(({ statute }) => statute)).size > 1
  const isJudged = demands.some((one) => judgementsOf(one, context).length > 0)
  return {
    type: 'table',
    caption: compliance.summaryTable,
    columns: [
      { title: compliance.demand },
      { title: compliance.answer },
      ...(isJudged ? [{ title: compliance.judgedByPeople }] : []),
      ...(several ? [{ title: fields.legalBasis }] : []),
    ],
    rows: demands.map((answer) => {
      const { statute, assessment } = answer
      const { requirement } = assessment
      const href = `#${answerAnchor(statute, assessment)}`
      const isExplained = plan.data.explanations.some(({ concerns = '' }) =>
        namesRequirement(concerns, statute, requirement),
      )
      const { verdict, reason, tone } = verdictShown(assessment, context)
      return {
        cells: [
          [{ ...requirementTitle(requirement, context), href }],
          [
            { text: choices.verdict[verdict], tone },
            ...(reason ? [reason] : []),
            ...(isExplained ? [{ text: compliance.explanation, href }] : []),
          ],
          ...(isJudged ? [judgementsOf(answer, context)] : []),
          ...(several ? [[{ text: statute.shortTitle }]] : []),
        ],
      }
    }),
  }
}
