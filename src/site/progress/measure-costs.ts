import type { MeasureData } from '../../../schemas/entries.ts'
import { groupBy } from '../../plan/group-by.ts'
import type { Measure } from '../../plan/model.ts'
import { capitalised } from '../../plan/prose.ts'
import { factList, paragraph } from '../blocks.ts'
import type { PlanContext } from '../context.ts'
import { costLines, numberedLinks, optional, statusCell } from '../entries/entry-facts.ts'
import { formatNumber } from '../format.ts'
import type { Block, Inline, Language } from '../page.ts'
import { fill, type Texts } from '../texts/index.ts'

type Cost = MeasureData['cost'][number]

/** Wider tables nobody reads; each measure tells its amounts on its own page. */
const MOST_YEARS = 8

/** What the measures cost, once by year and once by measure, from the amounts that can be added; and what has no money. */
export function costBlocks(context: PlanContext): Block[] {
  const { plan, texts } = context
  const { progress } = texts
  const { measures } = plan
  const stated = measures.filter(({ data }) => data.cost.some(isAmount))
  const worded = measures.filter(
    ({ data }) => !data.cost.some(isAmount) && data.cost.some(isWorded),
  )
  const none = measures.length - stated.length - worded.length
  const priced = measures.filter(({ data }) => data.cost.some(isAdded))
  const costs = priced.flatMap(({ data }) => data.cost.filter(isAdded))
  const unread = countUnread(measures.flatMap(({ data }) => data.cost))
  const unreadOfPlan = countUnread(plan.data.cost)
  const spans = spansOf(costs, texts)
  const isSameOfPlan = plan.data.cost.length > 0 && tellTheSame(plan.data.cost, costs)
  const sentences = [
    fill(progress.costStated, { n: stated.length, total: measures.length }),
    worded.length > 0 && fill(progress.costWorded, { n: worded.length }),
    none > 0 && fill(progress.costNone, { n: none }),
    unread > 0 && fill(progress.costUnread, { n: unread }),
    ...(priced.length > 0
      ? [
          unreadOfPlan > 0 && fill(progress.costUnreadOfPlan, { n: unreadOfPlan }),
          progress.costSums,
          isSameOfPlan && progress.costSameOfPlan,
        ]
      : []),
  ]
  return [
    paragraph(sentences.filter((one) => one !== false).join(' ')),
    ...unfunded(context),
    ...(priced.length > 0 ? [yearTable(costs, context)] : []),
    ...(priced.length > 0 && spans.filter(({ year }) => year !== undefined).length <= MOST_YEARS
      ? [
          {
            type: 'details' as const,
            summary: progress.costByMeasure,
            blocks: [measureTable(priced, spans, context)],
          },
        ]
      : []),
    ...(plan.data.cost.length > 0 && !isSameOfPlan
      ? [
          {
            type: 'details' as const,
            summary: progress.wholePlan,
            blocks: [
              {
                type: 'facts' as const,
                facts: factList([[texts.fields.cost, costLines(plan.data.cost, context)]]),
              },
            ],
          },
        ]
      : []),
  ]
}

/** What nobody has found money for, with the years it is about. */
function unfunded(context: PlanContext): Block[] {
  const { plan, texts, addresses } = context
  const without = ({ data }: Measure) =>
    data.cost
      .filter(({ coverage }) => coverage === 'unfunded')
      // The sentence above them says it already.
      .map((cost) => ({ ...cost, coverage: undefined }))
  const measures = plan.measures.filter((measure) => without(measure).length > 0)
  if (measures.length === 0) return []
  const label = fill(texts.progress.unfunded, { n: measures.length })
  const items = measures.map((measure) => ({
    title: {
      text: [measure.data.number, measure.title].filter(Boolean).join(' '),
      href: addresses.entry(measure),
    },
    text:
      costLines(without(measure), context)
        .flatMap(({ text }) => (text ? [text] : []))
        .join('; ') || undefined,
    tags: statusCell(measure, context),
  }))
  return [paragraph(label), { type: 'list', label, style: 'plain', items }]
}

/** Whether amounts come to the same in every year and from every source, with no word or link beside them. */
function tellTheSame(some: readonly Cost[], others: readonly Cost[]): boolean {
  if (!some.every((one) => isAdded(one) && !one.note && !one.link)) return false
  const sums = (costs: readonly Cost[]) =>
    [...groupBy(costs, (one) => `${one.coverage ?? ''} ${yearOf(one)}`)]
      .map(([key, list]) => `${key} ${sumOf(list)}`)
      .sort()
      .join('\n')
  return sums(some) === sums(others)
}

/** What amounts are added for: a year as it is called, or, without one, all of them. */
interface Span {
  title: string
  year: string | undefined
}

/** The years somebody states amounts for; «2026–2029» beside 2027 may be the same money, and then there is no sum of it all. */
function spansOf(costs: readonly Cost[], { progress }: Texts): Span[] {
  const years = [...new Set(costs.map(yearOf))].sort()
  const haveSum = years.length > 1 && years.every((year) => /^\d{4}$/.test(year))
  return [
    ...years.map((year) => ({ title: capitalised(year || progress.noYear), year })),
    ...(haveSum ? [{ title: progress.allYears, year: undefined }] : []),
  ]
}

/** The year of an amount; «2026-2029» and «2026 – 2029» are one. */
export function yearOf({ year = '' }: Cost): string {
  return year.replace(/^(\d{4})\s*[-–—]\s*(\d{4})$/, '$1–$2')
}

/** What the amounts come to for each span; empty where there is none. */
function sumsOf(costs: readonly Cost[], spans: readonly Span[], lang: Language): Inline[][] {
  const byYear = groupBy(costs, yearOf)
  return spans.map(({ year }) => {
    const list = year === undefined ? costs : (byYear.get(year) ?? [])
    return list.length > 0 ? [{ text: formatNumber(sumOf(list), lang) }] : []
  })
}

function sumOf(costs: readonly Cost[]): number {
  return costs.reduce((before, { amount }) => before + (kronerIn(amount ?? '') ?? 0), 0)
}

/** What a plan says of itself as a line a year; undefined where its amounts cannot be added. */
export function costByYear(
  costs: readonly Cost[],
  { texts, lang }: PlanContext,
): Inline[] | undefined {
  if (!costs.every(isAdded)) return undefined
  const spans = spansOf(costs, texts)
  const sums = sumsOf(costs, spans, lang)
  return spans.flatMap(({ title }, at) =>
    (sums[at] ?? []).map(({ text }) => ({ text: `${title}: ${text} kr` })),
  )
}

/** A row a year: what the measures come to, by how it is covered, and what the plan says of itself where that is something else. */
function yearTable(costs: readonly Cost[], { plan, texts, lang }: PlanContext): Block {
  const { progress, fields, choices } = texts
  const whole = plan.data.cost.filter(isAdded)
  const spans = spansOf([...costs, ...whole], texts)
  const coverages = [...new Set(costs.map(({ coverage }) => coverage))]
  const isCovered = coverages.some((coverage) => coverage !== undefined)
  const sums = sumsOf(costs, spans, lang)
  const ofPlan = sumsOf(whole, spans, lang)
  const isSame = ofPlan.every((sum, at) => sum[0]?.text === sums[at]?.[0]?.text)
  const columns: [title: string, sums: Inline[][]][] = [
    ...(isCovered ? coverages : []).map((coverage): [string, Inline[][]] => [
      coverage ? capitalised(choices.coverage[coverage]) : progress.withoutCoverage,
      sumsOf(
        costs.filter((one) => one.coverage === coverage),
        spans,
        lang,
      ),
    ]),
    [progress.sum, sums],
    ...(whole.length > 0 && !isSame
      ? [[progress.wholePlan, ofPlan] satisfies [string, Inline[][]]]
      : []),
  ]
  return {
    type: 'table',
    caption: progress.costByYear,
    columns: [{ title: fields.year }, ...columns.map(([title]) => ({ title, numeric: true }))],
    rows: spans.map(({ title, year }, index) => ({
      cells: [[{ text: title }], ...columns.map(([, of]) => of[index] ?? [])],
      ...(year === undefined ? { total: true } : {}),
    })),
  }
}

/** A row a measure; the sums stand in the table of the years. */
function measureTable(
  priced: readonly Measure[],
  spans: readonly Span[],
  context: PlanContext,
): Block {
  const { texts, lang } = context
  const { progress, fields, choices, kinds } = texts
  return {
    type: 'table',
    caption: progress.costByMeasure,
    columns: [
      { title: kinds.measure },
      { title: fields.type },
      ...spans.map(({ title }) => ({ title, numeric: true })),
    ],
    rows: priced.map((measure) => ({
      cells: [
        numberedLinks([measure], context),
        optional(measure.data.measureType && choices.measureType[measure.data.measureType]),
        ...sumsOf(measure.data.cost.filter(isAdded), spans, lang),
      ],
    })),
  }
}

function isAmount({ amount }: Cost): boolean {
  return amount !== undefined
}

function isAdded({ amount }: Cost): boolean {
  return amount !== undefined && kronerIn(amount) !== undefined
}

function countUnread(costs: readonly Cost[]): number {
  return costs.filter((cost) => isAmount(cost) && !isAdded(cost)).length
}

/** Whether it says something of the cost beside a year and an amount. */
function isWorded({ coverage, note, link }: Cost): boolean {
  return coverage !== undefined || note !== undefined || link !== undefined
}

const scales: Readonly<Record<string, number>> = {
  tusen: 1e3,
  mill: 1e6,
  million: 1e6,
  millioner: 1e6,
  millionar: 1e6,
  mrd: 1e9,
  milliard: 1e9,
  milliarder: 1e9,
  milliardar: 1e9,
}

const plainAmount = new RegExp(
  [
    /^(?:kr\.?|nok)?\s*(?<figures>\d[\d\s.]*)(?:,(?<decimals>\d+))?(?:,-)?\s*/,
    `(?:(?<scale>${Object.keys(scales).join('|')})(?!\\p{L})\\.?)?\\s*`,
    /(?:(?:kr|kroner|nok)\.?)?$/,
  ]
    .map((part) => (typeof part === 'string' ? part : part.source))
    .join(''),
  'iu',
)

/** Longer ones are sentences. */
const LONGEST_AMOUNT = 40

/** The kroner of «1 510 000 kr» or «1,25 mill. kr»; undefined for anything more than one plain amount («ca.», «4–6 mill.»). */
export function kronerIn(amount: string): number | undefined {
  if (amount.length > LONGEST_AMOUNT) return undefined
  const typed = plainAmount.exec(amount.trim())?.groups
  if (!typed) return undefined
  const { figures = '', decimals = '', scale } = typed
  // Thousands stand in groups of three, or in none.
  if (!/^\d+$|^[1-9]\d{0,2}([\s.]\d{3})+$/.test(figures.trim())) return undefined
  // «1.250 mill.» may be 1,25 or 1 250.
  if (scale !== undefined && figures.includes('.')) return undefined
  // Øre are two figures: «500,000» is half a million of English figures, «1,5» lacks its «mill.».
  if (scale === undefined && decimals !== '' && decimals.length !== 2) return undefined
  const factor = scale === undefined ? 1 : (scales[scale.toLowerCase()] ?? 1)
  return Math.round(Number(`${figures.replace(/\D/g, '')}.${decimals || 0}`) * factor)
}
