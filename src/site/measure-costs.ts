import type { MeasureData } from '../../schemas/entries.ts'
import type { Measure } from '../plan/model.ts'
import { paragraph } from './blocks.ts'
import type { PlanContext } from './context.ts'
import { numberedLinks, optional } from './entry-facts.ts'
import { capitalised, formatNumber } from './format.ts'
import type { Block, Inline, Language, Row } from './page.ts'
import { fill, type Texts } from './texts/index.ts'

type Cost = MeasureData['cost'][number]

/** What the measures cost, year by year, from the amounts that can be added; and how many state none. */
export function costBlocks(context: PlanContext): Block[] {
  const { plan, texts } = context
  const { progress } = texts
  const { measures } = plan
  const total = measures.length
  const priced = measures.filter(({ data }) => data.cost.some(isAdded))
  const costs = priced.flatMap(({ data }) => data.cost.filter(isAdded))
  const worded = measures.filter(({ data }) => data.cost.length > 0 && !data.cost.some(isAdded))
  const none = total - priced.length - worded.length
  const unread = measures.flatMap(({ data }) =>
    data.cost.filter(({ amount }) => amount !== undefined && kronerIn(amount) === undefined),
  )
  const sentences = [
    fill(progress.costStated, { n: priced.length, total }),
    worded.length > 0 && fill(progress.costWorded, { n: worded.length }),
    none > 0 && fill(progress.costNone, { n: none }),
    unread.length > 0 && fill(progress.costUnread, { n: unread.length }),
    priced.length > 0 && progress.costSums,
  ]
  return [
    paragraph(sentences.filter((one) => one !== false).join(' ')),
    ...(priced.length > 0
      ? [
          yearTable(costs, context),
          {
            type: 'details' as const,
            summary: progress.costByMeasure,
            blocks: [measureTable(priced, costs, context)],
          },
        ]
      : []),
  ]
}

/** The years somebody states amounts for; «2026–2029» beside 2027 may be the same money, and then there is no sum of it all. */
function yearsOf(costs: readonly Cost[]): { years: string[]; haveSum: boolean } {
  const years = [...new Set(costs.map(({ year }) => year ?? ''))].sort()
  return { years, haveSum: years.length > 1 && years.every((year) => /^\d{4}$/.test(year)) }
}

/** What the amounts come to, each year and in all. */
function sumsOf(costs: readonly Cost[], all: readonly Cost[], lang: Language): Inline[][] {
  const { years, haveSum } = yearsOf(all)
  const byYear = years.map((one) => costs.filter(({ year }) => (year ?? '') === one))
  return (haveSum ? [...byYear, costs] : byYear).map((list) => {
    const sum = list.reduce((before, { amount }) => before + (kronerIn(amount ?? '') ?? 0), 0)
    return list.length > 0 ? [{ text: formatNumber(sum, lang) }] : []
  })
}

/** What the years are called, and the sum of them. */
function titlesOf(costs: readonly Cost[], { progress }: Texts): string[] {
  const { years, haveSum } = yearsOf(costs)
  const titles = years.map((year) => capitalised(year || progress.noYear))
  return haveSum ? [...titles, progress.allYears] : titles
}

/** A row a year: what the measures come to, and what the plan says of itself. */
function yearTable(costs: readonly Cost[], { plan, texts, lang }: PlanContext): Block {
  const { progress, fields } = texts
  const whole = plan.data.cost.filter(isAdded)
  const ofPlan = whole.length > 0 ? sumsOf(whole, costs, lang) : undefined
  const ofMeasures = sumsOf(costs, costs, lang)
  const titles = titlesOf(costs, texts)
  return {
    type: 'table',
    caption: progress.costByYear,
    filters: [],
    columns: [
      { title: fields.year },
      { title: progress.sum, numeric: true },
      ...(ofPlan ? [{ title: progress.wholePlan, numeric: true }] : []),
    ],
    rows: titles.map((title, index) => ({
      cells: [[{ text: title }], ofMeasures[index] ?? [], ...(ofPlan ? [ofPlan[index] ?? []] : [])],
      ...(title === progress.allYears ? { total: true } : {}),
    })),
  }
}

/** A row a measure, and how the sum is covered. */
function measureTable(
  priced: readonly Measure[],
  costs: readonly Cost[],
  context: PlanContext,
): Block {
  const { texts, lang } = context
  const { progress, fields, choices, kinds } = texts
  const coverages = [...new Set(costs.map(({ coverage }) => coverage))]
  const row = (first: Inline[], type: Inline[], some: readonly Cost[]): Row => ({
    cells: [first, type, ...sumsOf(some, costs, lang)],
  })
  return {
    type: 'table',
    caption: progress.costByMeasure,
    filters: [],
    columns: [
      { title: kinds.measure },
      { title: fields.type },
      ...titlesOf(costs, texts).map((title) => ({ title, numeric: true })),
    ],
    rows: [
      ...priced.map((measure) =>
        row(
          numberedLinks([measure], context),
          optional(measure.data.measureType && choices.measureType[measure.data.measureType]),
          measure.data.cost.filter(isAdded),
        ),
      ),
      { ...row([{ text: progress.sum }], [], costs), total: true },
      ...coverages.map((coverage) => {
        const text = coverage
          ? fill(progress.ofWhich, { coverage: choices.coverage[coverage] })
          : progress.ofWhichUnknown
        return row(
          [{ text }],
          [],
          costs.filter((one) => one.coverage === coverage),
        )
      }),
    ],
  }
}

function isAdded({ amount }: Cost): boolean {
  return amount !== undefined && kronerIn(amount) !== undefined
}

const scales: readonly (readonly [RegExp, number])[] = [
  [/^(?:tusen|t)$/, 1e3],
  [/^(?:mill|million|millioner|millionar)$/, 1e6],
  [/^(?:mrd|milliard|milliarder|milliardar)$/, 1e9],
]

/** Longer ones are sentences. */
const LONGEST_AMOUNT = 40

/** The kroner of «1 510 000 kr» or «1,25 mill. kr»; undefined for anything more than one plain amount («ca.», «4–6 mill.»). */
export function kronerIn(amount: string): number | undefined {
  if (amount.length > LONGEST_AMOUNT) return undefined
  const typed =
    /^(?:kr\.?|nok)?\s*(\d[\d\s.]*)(?:,(\d+))?(?:,-)?\s*(\p{L}*)\.?\s*(\p{L}*)\.?$/iu.exec(
      amount.trim(),
    )
  if (!typed) return undefined
  const [, figures = '', decimals = '', ...words] = typed
  // Thousands stand in groups of three, or in none.
  if (!/^\d+$|^\d{1,3}([\s.]\d{3})+$/.test(figures.trim())) return undefined
  let scale = 1
  for (const word of words.map((one) => one.toLowerCase())) {
    const found = scales.find(([pattern]) => pattern.test(word))
    if (found) scale *= found[1]
    else if (!/^(kr|kroner|nok)?$/.test(word)) return undefined
  }
  return Math.round(Number(`${figures.replace(/\D/g, '')}.${decimals || 0}`) * scale)
}
