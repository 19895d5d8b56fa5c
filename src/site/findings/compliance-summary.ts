import type { Assessment } from '../../statutes/assessment.ts'
import type { Statute, Verb } from '../../statutes/statute.ts'
import { type FactRow, factList, section } from '../blocks.ts'
import type { PlanContext } from '../context.ts'
import { inLawLanguage, requirementTitle } from '../law-language.ts'
import type { Block, Inline, Tone } from '../page.ts'
import { fill } from '../texts/index.ts'
import { answerAnchor } from './content-places.ts'

interface Answer {
  statute: Statute
  assessment: Assessment
}

/** How each verdict looks, in the summary and where it is given. */
export const verdictTones = {
  answered: 'success',
  thin: 'warning',
  missing: 'danger',
} as const satisfies Record<Assessment['verdict'], Tone>
const verdicts = Object.keys(verdictTones) as (keyof typeof verdictTones)[]

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
function counts(answers: readonly Answer[], { texts }: PlanContext): Inline[] {
  return verdicts.flatMap((verdict) => {
    const n = answers.filter(({ assessment }) => assessment.verdict === verdict).length
    const values = { verdict: texts.choices.verdict[verdict], n, total: answers.length }
    const text = fill(texts.compliance.count, values)
    return n > 0 ? [{ text, tone: verdictTones[verdict] }] : []
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
      const { requirement, verdict, reason } = assessment
      return {
        cells: [
          [
            {
              ...requirementTitle(requirement, context),
              href: `#${answerAnchor(statute, assessment)}`,
            },
          ],
          [
            { text: choices.verdict[verdict], tone: verdictTones[verdict] },
            ...(reason ? [inLawLanguage(reason, context)] : []),
          ],
          ...(several ? [[{ text: statute.shortTitle }]] : []),
        ],
      }
    }),
  }
}
