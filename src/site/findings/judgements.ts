import type { PlanData } from '../../../schemas/plan.ts'
import { answerCode } from '../../statutes/answer-code.ts'
import type { Assessment } from '../../statutes/assessment.ts'
import { namesRequirement } from '../../statutes/requirement-name.ts'
import type { Statute } from '../../statutes/statute.ts'
import { paragraph, section } from '../blocks.ts'
import type { PlanContext } from '../context.ts'
import { formatDay } from '../format.ts'
import type { Block } from '../page.ts'
import { fill } from '../texts/index.ts'
import { isBesideAnswer } from './explanations.ts'

type Judgement = PlanData['judgements'][number]

/** What people have come to about one answer, beside the machine's verdict, and whether it still is that answer. */
export function judgementsOf(
  assessment: Assessment,
  statute: Statute,
  context: PlanContext,
): Block[] {
  return context.plan.data.judgements
    .filter(({ concerns = '' }) => namesRequirement(concerns, statute, assessment.requirement))
    .map((one) => notice(one, undefined, answerCode(assessment), context))
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
  { role, date, conclusion, text, code }: Judgement,
  about: string | undefined,
  codeNow: string | undefined,
  context: PlanContext,
): Block {
  const { compliance, choices } = context.texts
  const by = [role, date && formatDay(date, context)].filter(Boolean).join(', ')
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
