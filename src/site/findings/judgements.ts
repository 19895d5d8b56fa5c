import type { PlanData } from '../../../schemas/plan.ts'
import { answerCode } from '../../statutes/answer-code.ts'
import type { Assessment } from '../../statutes/assessment.ts'
import { namesRequirement } from '../../statutes/requirement-name.ts'
import type { Statute } from '../../statutes/statute.ts'
import { paragraph, section } from '../blocks.ts'
import type { PlanContext } from '../context.ts'
import { formatDay } from '../format.ts'
import type { Block, Inline } from '../page.ts'
import { fill } from '../texts/index.ts'
import { isBesideAnswer } from './explanations.ts'

type Judgement = PlanData['judgements'][number]

/** What people have come to about one answer, beside the machine's verdict, and whether it still is that answer. */
export function judgementsOf(
  assessment: Assessment,
  statute: Statute,
  context: PlanContext,
): Block[] {
  return judgementsAbout(assessment, statute, context).map((one) =>
    notice(one, undefined, answerCode(assessment), context),
  )
}

/** The same in a line each: what they came to, who and when, and whether the answer is another since. */
export function judgementLines(
  assessment: Assessment,
  statute: Statute,
  context: PlanContext,
): Inline[] {
  const { compliance, choices } = context.texts
  const codeNow = answerCode(assessment)
  return judgementsAbout(assessment, statute, context).map((one) => {
    const { conclusion, code } = one
    const said = conclusion ? choices.conclusion[conclusion] : compliance.judgement
    const line = [said, whoAndWhen(one, context)].filter(Boolean).join(': ')
    const isOther = code !== undefined && code !== codeNow
    return { text: isOther ? `${line}. ${compliance.judgedOther}` : line }
  })
}

function judgementsAbout(
  { requirement }: Assessment,
  statute: Statute,
  { plan }: PlanContext,
): Judgement[] {
  return plan.data.judgements.filter(({ concerns = '' }) =>
    namesRequirement(concerns, statute, requirement),
  )
}

function whoAndWhen({ role, date }: Judgement, context: PlanContext): string {
  return [role, date && formatDay(date, context)].filter(Boolean).join(', ')
}

/** The judgements that stand beside no demand on the page. */
export function otherJudgements(context: PlanContext): Block[] {
  const { plan, texts } = context
  const others = plan.data.judgements.filter(({ concerns }) => !isBesideAnswer(concerns, context))
  if (others.length === 0) return []
  const notices = others.map((one) => notice(one, one.concerns, undefined, context))
  return [section('vurderinger', texts.compliance.judgements, notices)]
}

function notice(
  judgement: Judgement,
  about: string | undefined,
  codeNow: string | undefined,
  context: PlanContext,
): Block {
  const { compliance, choices } = context.texts
  const { conclusion, text, code } = judgement
  const by = whoAndWhen(judgement, context)
  const title = [about, by === '' ? compliance.judgement : fill(compliance.judgedBy, { by })]
    .filter(Boolean)
    .join(': ')
  const isSame = code === codeNow
  const since =
    code === undefined
      ? compliance.judgedUnknown
      : `${isSame ? compliance.judgedSame : compliance.judgedOther} ${fill(compliance.code, { code })}`
  return {
    type: 'notice',
    tone: isSame || codeNow === undefined ? 'neutral' : 'warning',
    title,
    blocks: [
      ...(conclusion ? [paragraph(`${choices.conclusion[conclusion]}.`)] : []),
      ...(text ? [paragraph(text)] : []),
      paragraph(since),
    ],
  }
}
