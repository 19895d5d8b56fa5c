import { adoptingDecision, codedDecision, wasAdopted } from '../../plan/adoption.ts'
import { capitalised } from '../../plan/prose.ts'
import { factList, paragraph } from '../blocks.ts'
import type { PlanContext } from '../context.ts'
import { optional } from '../entries/entry-facts.ts'
import { formatDate, shownAddress } from '../format.ts'
import type { Block, Inline } from '../page.ts'
import { fill, type Texts } from '../texts/index.ts'
import { statusWords } from './citation.ts'

/** That a plan is not adopted yet, or that nobody says whether it is; undefined for one that is or was adopted. */
export function adoptionToCome({ plan, report, texts }: PlanContext): string | undefined {
  if (wasAdopted(plan, report.today)) return undefined
  const isSaid = plan.data.status !== undefined || plan.data.decisions.length > 0
  return isSaid ? texts.front.notAdopted : texts.front.adoptionUnknown
}

/** Who adopted the plan and when, and whether its text is still what was adopted. */
export function adoptionFacts(context: PlanContext): Block[] {
  const { plan, planReport, report, texts, lang } = context
  const { code } = planReport
  const { fields, compliance } = texts
  const decision = adoptingDecision(plan, report.today)
  const coded = codedDecision(plan, report.today)
  const on = coded?.date ? formatDate(coded.date, lang) : ''
  const said = coded?.code === code ? compliance.textUnchanged : compliance.textChanged
  const since = coded?.code
    ? fill(said, { date: on, code: coded.code })
    : decision?.date && compliance.textUnknown
  const facts = factList([
    [fields.status, optional(statusWords(context))],
    [fields.body, optional(decision?.body && capitalised(decision.body))],
    [fields.date, optional(decision?.date && formatDate(decision.date, lang))],
    [fields.caseNumber, optional(decision?.caseNumber)],
    [fields.protocol, decision ? protocolOf(decision, texts) : []],
    [compliance.textCode, [{ text: code }]],
    // Before there is a decision nothing can have changed since.
    [compliance.sinceDecision, optional(since)],
  ])
  return [{ type: 'facts', facts }, paragraph(compliance.codeMeaning)]
}

/** The way to the minutes, by the case they tell of. */
export function protocolOf(
  { link, caseNumber }: { link?: string | undefined; caseNumber?: string | undefined },
  { fields }: Texts,
): Inline[] {
  if (!link) return []
  const text = caseNumber ? fill(fields.protocolOf, { case: caseNumber }) : shownAddress(link)
  return [{ text, href: link }]
}
