import { adoptedOn } from '../statutes/statute.ts'
import type { PlanContext } from './context.ts'
import { formatDate, formatList } from './format.ts'
import type { Inline, Page } from './page.ts'
import { fill } from './texts/index.ts'

/** Who adopted a plan, when and as which case; undefined until somebody has. */
export function adoption({ plan, texts, lang }: PlanContext): string | undefined {
  const { status, decisions } = plan.data
  const adopted = adoptedOn(plan)
  const decision = decisions.find(({ date }) => date === adopted)
  if (status !== 'adopted' || !adopted || !decision?.body) return undefined
  const date = formatDate(adopted, lang)
  const { body, caseNumber } = decision
  return caseNumber === undefined
    ? fill(texts.front.adopted, { body, date })
    : fill(texts.front.adoptedCase, { body, date, case: caseNumber })
}

/** When an adopted text was last changed: «sist endret 18. juni 2026, sak PS 44/26»; undefined where it never was. */
function amendment({ plan, texts, lang }: PlanContext): string | undefined {
  const adopted = adoptedOn(plan) ?? ''
  const last = plan.data.decisions
    .filter(
      ({ concerns, date }) => concerns === 'amendment' && date !== undefined && date > adopted,
    )
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1))
    .at(-1)
  if (!last?.date) return undefined
  const date = formatDate(last.date, lang)
  return last.caseNumber === undefined
    ? fill(texts.cite.amended, { date })
    : fill(texts.cite.amendedCase, { date, case: last.caseNumber })
}

/** Figures and follow-up come after the decision, so nobody adopted them. */
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
  page: Pick<Page, 'title' | 'href' | 'kind' | 'search'>,
  context: PlanContext,
): Inline[] {
  const { title, href } = page
  const { plan, texts, lang, addresses } = context
  const { edition, municipalities, status } = plan.data
  const adopted = adoption(context)
  const state =
    (adopted && [adopted, amendment(context)].filter(Boolean).join(', ')) ??
    (edition ? texts.choices.edition[edition] : status && texts.choices.planStatus[status])
  const parts = [
    formatList(
      municipalities.flatMap(({ name }) => name ?? []),
      lang,
    ),
    title === plan.title ? plan.title : fill(texts.cite.part, { title, plan: plan.title }),
    isAfterwards(page) ? undefined : state,
  ]
  return [
    { text: parts.flatMap((part) => (part ? [`${part}. `] : [])).join('') },
    { text: addresses.whole(href), href },
  ]
}
