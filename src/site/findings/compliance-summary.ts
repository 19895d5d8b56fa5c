import type { Assessment } from '../../statutes/assessment.ts'
import type { Statute, Verb } from '../../statutes/statute.ts'
import { type FactRow, factList, section } from '../blocks.ts'
import type { PlanContext } from '../context.ts'
import type { Block, Inline } from '../page.ts'
import { fill } from '../texts/index.ts'
import { answerAnchor } from './content-places.ts'
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
  const rows: FactRow[] = [
    [compliance.law, counts(demands, context)],
    ...(site.data.showAdvice
      ? ([
          [compliance.guidance, counts(answersTo('should', context), context)],
          [compliance.practice, counts(answersTo('practice', context), context)],
        ] satisfies FactRow[])
      : []),
  ]
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
  const { texts } = context
  const { compliance, choices, fields } = texts
  const several = new Set(demands.map(({ statute }) => statute)).size > 1
  return {
    type: 'table',
    caption: compliance.summaryTable,
    filters: [],
    columns: [
      { title: compliance.demand },
      { title: compliance.answer },
      ...(several ? [{ title: fields.legalBasis }] : []),
    ],
    rows: demands.map(({ statute, assessment }) => {
      const { requirement } = assessment
      const { verdict, reason, tone } = verdictShown(assessment, context)
      return {
        cells: [
          [
            {
              ...requirementTitle(requirement, context),
              href: `#${answerAnchor(statute, assessment)}`,
            },
          ],
          [{ text: choices.verdict[verdict], tone }, ...(reason ? [reason] : [])],
          ...(several ? [[{ text: statute.shortTitle }]] : []),
        ],
      }
    }),
  }
}
