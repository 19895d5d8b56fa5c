import { groupBy } from '../../plan/group-by.ts'
import type { Assessment, Evidence } from '../../statutes/assessment.ts'
import type { PlanContext } from '../context.ts'
import { costLines } from '../entries/entry-facts.ts'
import { excerpt, formatAmount, formatList } from '../format.ts'
import type { QuoteModel } from '../page.ts'
import { fill } from '../texts/index.ts'
import { evidenceHref, evidenceTitle } from './content-places.ts'

const LONGEST_QUOTE = 400

/** The passages an answer rests on, each with the place it stands in; amounts of money are told with what they are for. */
export function evidenceQuotes(
  { requirement, evidence }: Pick<Assessment, 'requirement' | 'evidence'>,
  context: PlanContext,
): QuoteModel[] {
  if (!requirement.facts.includes('cost'))
    return evidence.map((one) => quoteOf(one, one.quote, context))
  // The amounts of plan.md are one answer, and not as many as its lines.
  const ofPlan = evidence.filter(({ field }) => field === 'cost')
  const rest = evidence.filter(({ field }) => field !== 'cost')
  return [
    ...ofPlan.slice(0, 1).map((one) => quoteOf(one, costOfPlan(context), context)),
    ...rest.map((one) => quoteOf(one, costOf(one, context) ?? one.quote, context)),
  ]
}

function quoteOf(evidence: Evidence, quote: string, context: PlanContext): QuoteModel {
  const text = excerpt(quote, LONGEST_QUOTE)
  return {
    text,
    ...(text === quote.trim() ? {} : { full: quote }),
    lang: context.plan.data.language ?? context.lang,
    link: { href: evidenceHref(evidence, context), text: evidenceTitle(evidence, context) },
    guessed: evidence.guessed,
  }
}

/** «Kostnad, oppgitt for hele planen. 2026: 1 510 000 kr (økonomiplan) og 450 000 kr (tilskudd).» */
function costOfPlan({ plan, texts, lang }: PlanContext): string {
  const years = groupBy(plan.data.cost, ({ year }) => year ?? '')
  const sentences = [...years].map(([year, costs]) => {
    const amounts = costs.map(({ amount, coverage, note }) => {
      const more = [coverage && texts.choices.coverage[coverage], note].filter(Boolean).join(', ')
      const said = amount && formatAmount(amount, lang)
      return said && more ? `${said} (${more})` : (said ?? more)
    })
    return `${[year, formatList(amounts.filter(Boolean), lang)].filter(Boolean).join(': ')}.`
  })
  return [texts.compliance.costOfPlan, ...sentences].join(' ')
}

/** What a measure costs, where that is what it answers with. */
function costOf({ entry, whole }: Evidence, context: PlanContext): string | undefined {
  if (entry?.kind !== 'measure' || !whole || entry.data.cost.length === 0) return undefined
  const amounts = costLines(entry.data.cost, context).map(({ text }) => text)
  return fill(context.texts.compliance.costOfMeasure, { amounts: amounts.join('; ') })
}
