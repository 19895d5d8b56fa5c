import { wasAdopted } from '../../plan/adoption.ts'
import type { Assessment } from '../../statutes/assessment.ts'
import type { PlanContext } from '../context.ts'
import type { Inline, ShownVerdict, Tone } from '../page.ts'
import { inLawLanguage } from './law-language.ts'

/** The verdicts readers meet, in the order they are counted. */
export const shownVerdicts = ['answered', 'thin', 'notYet', 'missing'] as const

/** A verdict as readers meet it, and why where that says more: nobody has failed to adopt what is on hearing. */
export function verdictShown(
  { requirement, verdict, reason }: Assessment,
  context: PlanContext,
): { verdict: ShownVerdict; reason: Inline | undefined; tone: Tone } {
  const { plan, report, texts } = context
  const isAdopted = wasAdopted(plan, report.today)
  // Without a status nobody says that it is to be adopted.
  if (verdict === 'missing' && requirement.kind === 'adoption' && plan.data.status && !isAdopted)
    return { verdict: 'notYet', reason: { text: texts.compliance.notYet }, tone: 'neutral' }
  // As findings are weighed: only what an adopted plan is bound to hold is a fault.
  const isFault = isAdopted && requirement.verb === 'shall'
  const tones: Record<typeof verdict, Tone> = {
    answered: 'success',
    thin: 'warning',
    missing: isFault ? 'danger' : 'warning',
  }
  return {
    verdict,
    reason: reason === undefined ? undefined : inLawLanguage(reason, context),
    tone: tones[verdict],
  }
}
