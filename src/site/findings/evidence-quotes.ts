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
  if (!requirement.facts.includes('cost')) return evidence.map((one) => written(one, context))
  // The amounts of plan.md are one answer, and not as many as its lines.
  const ofPlan = evidence.filter(({ field }) => field === 'cost')
  const rest = evidence.filter(({ field }) => field !== 'cost')
  return [
    ...ofPlan.slice(0, 1).map((one) => quoteOf(one, costOfPlan(context), context.lang, context)),
    ...rest.map((one) => {
      const cost = costOf(one, context)
      return cost === undefined ? written(one, context) : quoteOf(one, cost, context.lang, context)
    }),
  ]
}

/** The words of the plan, in its own language; what we say of its fields is in that of the page. */
function written(evidence: Evidence, context: PlanContext): QuoteModel {
  const lang = context.plan.data.language ?? context.lang
  return quoteOf(evidence, evidence.quote, lang, context)
}

function quoteOf(
  evidence: Evidence,
  quote: string,
  lang: string,
  context: PlanContext,
): QuoteModel {
  const text = excerpt(quote, LONGEST_QUOTE)
  return {
    text,
    ...(text === quote.trim() ? {} : { full: quote }),
    lang,
    link: { href: evidenceHref(evidence, context), text: evidenceTitle(evidence, context) },
    guessed: evidence.guessed,
  }
}

/** «Kostnad, oppgitt for hele planen. 2026: 1 510 000 kr (økonomiplan) og 450 000 kr (tilskudd).» */
function costOfPlan({ plan, texts, lang }: PlanContext): string {
  const years = groupBy(plan.data.cost, ({ year }) => year ?? '')
  const sentences = [...years].flatMap(([year, costs]) => {
    const amounts = costs.map(({ amount, coverage, note }) => {
      const more = [coverage && texts.choices.coverage[coverage], note].filter(Boolean).join(', ')
      const said = amount && formatAmount(amount, lang)
      return said && more ? `${said} (${more})` : (said ?? more)
    })
    const told = formatList(amounts.filter(Boolean), lang)
    if (told === '') return []
    const sentence = [year, told].filter(Boolean).join(': ')
    return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`
  })
  return [texts.compliance.costOfPlan, ...sentences].join(' ')
}

/** What a measure costs, where that is what it answers with. */
function costOf({ entry, whole }: Evidence, context: PlanContext): string | undefined {
  if (entry?.kind !== 'measure' || !whole || entry.data.cost.length === 0) return undefined
  const amounts = costLines(entry.data.cost, context).map(({ text }) => text)
  return fill(context.texts.compliance.costOfMeasure, { amounts: amounts.join('; ') })
}
