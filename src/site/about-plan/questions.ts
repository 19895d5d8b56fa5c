import { adoptingDecision } from '../../plan/adoption.ts'
import { originalsOf } from '../../plan/edition.ts'
import type { Plan } from '../../plan/model.ts'
import { capitalised } from '../../plan/prose.ts'
import { factList } from '../blocks.ts'
import { contactLines } from '../frame/frame.ts'
import type { Fact } from '../page.ts'
import type { Texts } from '../texts/index.ts'

/** Whom to ask about a plan, who answers for it, and the case to ask the archive for. */
export function questionFacts(
  plan: Plan,
  { texts, today, lang }: { texts: Texts; today: string; lang?: string | undefined },
): Fact[] {
  const { fields, front } = texts
  const { contact, responsible } = plan.data
  // Readers of an edition, too, may have a question.
  const answering = contact ?? originalsOf(plan).find(({ data }) => data.contact)?.data.contact
  const { caseNumber, archiveNumber, link } = adoptingDecision(plan, today) ?? {}
  return factList([
    [front.whoAnswers, contactLines(answering)],
    [fields.responsible, responsible ? [{ text: capitalised(responsible), lang }] : []],
    [fields.caseNumber, caseNumber ? [{ text: caseNumber, href: link }] : []],
    [fields.archiveNumber, archiveNumber ? [{ text: archiveNumber }] : []],
  ])
}
