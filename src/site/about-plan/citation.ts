import { adoptedOn, adoptingDecision } from '../../plan/adoption.ts'
import { latestOf } from '../../plan/by-day.ts'
import { municipalityNames } from '../../plan/owner.ts'
import type { PlanContext } from '../context.ts'
import { formatDate, formatList } from '../format.ts'
import type { Inline, Page } from '../page.ts'
import { fill } from '../texts/index.ts'

/** Who adopted a plan, when and as which case; undefined until somebody has. */
function adoption({ plan, report, texts, lang }: PlanContext): string | undefined {
  const { body, date: adopted, caseNumber } = adoptingDecision(plan, report.today) ?? {}
  if (plan.data.status !== 'adopted' || !adopted || !body) return undefined
  const date = formatDate(adopted, lang)
  return caseNumber === undefined
    ? fill(texts.front.adopted, { body, date })
    : fill(texts.front.adoptedCase, { body, date, case: caseNumber })
}

/** When an adopted text was last changed: «sist endret 18. juni 2026, sak PS 44/26»; undefined where it never was. */
function amendment({ plan, report, texts, lang }: PlanContext): string | undefined {
  const adopted = adoptedOn(plan, report.today)
  if (adopted === undefined) return undefined
  const last = latestOf(
    plan.data.decisions.filter(
      ({ concerns, date = '' }) => concerns === 'amendment' && date > adopted,
    ),
    report.today,
  )
  if (!last?.date) return undefined
  const date = formatDate(last.date, lang)
  return last.caseNumber === undefined
    ? fill(texts.cite.amended, { date })
    : fill(texts.cite.amendedCase, { date, case: last.caseNumber })
}

/** The status of a plan in a word, and when an adopted one was last changed. */
export function statusWords(context: PlanContext): string | undefined {
  const { status } = context.plan.data
  const changed = status === 'adopted' ? amendment(context) : undefined
  return status && [context.texts.choices.planStatus[status], changed].filter(Boolean).join(', ')
}

/** Who adopted a plan, when and as which case, and when it was last changed; undefined until somebody has. */
export function adoptionAndChange(context: PlanContext): string | undefined {
  const adopted = adoption(context)
  return adopted && [adopted, amendment(context)].filter(Boolean).join(', ')
}

/** Figures and follow-up come after the decision, so nobody adopted them; they change, so a day goes with them. */
function isAfterwards({ kind, search }: Pick<Page, 'kind' | 'search'>): boolean {
  const afterwards: readonly string[] = [
    'indicator',
    'indicators',
    'followUp',
    'history',
    'compliance',
  ]
  return afterwards.includes(kind) || afterwards.includes(search?.entry ?? '')
}

/** How somebody refers to a page of a plan: whose plan, which page, what it is worth, the address. */
export function citationOf(
  page: Pick<Page, 'title' | 'href' | 'kind' | 'search' | 'eyebrow'>,
  context: PlanContext,
): Inline[] {
  const { title, href, kind, eyebrow } = page
  const { plan, texts, addresses } = context
  const parts = [
    ownersOf(context),
    title === plan.title
      ? plan.title
      : [
          // The number of a chapter is the same in print, where nobody sees the address.
          kind === 'chapter' || kind === 'entry' ? eyebrow : undefined,
          fill(texts.cite.part, { title, plan: plan.title }),
        ]
          .filter(Boolean)
          .join(' '),
    isAfterwards(page) ? undefined : standing(context),
  ]
  const said = [...withStops(parts), ...(isAfterwards(page) ? [asOfToday(context)] : [])]
  return [{ text: `${said.join(' ')} ` }, { text: addresses.whole(href), href }]
}

/** What a printed page begins with: whose plan it is, what it is worth, and of which day; drafts are stamped. */
export function printedHead(context: PlanContext): NonNullable<Page['printed']> {
  const stamp = stampOf(context)
  const parts = [ownersOf(context), context.plan.title, stamp ? undefined : standing(context)]
  return { stamp, text: [...withStops(parts), asOfToday(context)].join(' ') }
}

function withStops(parts: readonly (string | undefined)[]): string[] {
  return parts.flatMap((part) => (part ? [`${part}.`] : []))
}

/** «Slik det var 1. juli 2026.» */
export function asOfToday({ texts, report, lang }: PlanContext): string {
  return fill(texts.pictures.asOf, { date: formatDate(report.today, lang) })
}

/** The word across every printed page of a plan that is not adopted, or no longer holds. */
export function stampOf({ plan, texts }: PlanContext): string | undefined {
  const { status } = plan.data
  // What waits for the decision is a draft until it is made.
  const stamps: Partial<Record<NonNullable<typeof status>, string>> = {
    ...texts.pdf.stamp,
    forDecision: texts.pdf.stamp.draft,
  }
  return status && stamps[status]
}

/** What a plan is worth: who adopted it and when it was changed, else which edition it is, or its status. */
function standing(context: PlanContext): string | undefined {
  const { status, edition } = context.plan.data
  const { choices } = context.texts
  const adopted = adoptionAndChange(context)
  if (adopted) return adopted
  return edition ? choices.edition[edition] : status && choices.planStatus[status]
}

/** The municipalities of a plan, in words; empty where it names none. */
export function ownersOf({ plan, lang }: PlanContext): string {
  return formatList(municipalityNames(plan), lang)
}
