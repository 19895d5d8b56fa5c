import Papa from 'papaparse'
import { dayOfStatus } from '../../plan/measure-status.ts'
import type { PlanPage } from '../addresses.ts'
import type { PlanContext } from '../context.ts'
import { costLines, measureStatus, sourceOf } from '../entries/entry-facts.ts'
import { formatPeriod } from '../format.ts'
import { kronerIn, yearOf } from '../progress/measure-costs.ts'
import { deadlineCell } from '../progress/measure-deadlines.ts'
import type { Download } from './download.ts'

type Cell = string | number | undefined

/** A file for Excel and its like, with the page that shows the same. */
interface Spreadsheet extends Download {
  page: PlanPage
}

/** Spreadsheets of a plan's goals, measures, costs, services and indicators, in the words of the site; none that would be empty. */
export function spreadsheets(context: PlanContext): Spreadsheet[] {
  const { plan, texts } = context
  const { goals, measures, costs, services, indicators } = texts.data
  const sheet = (
    entries: readonly unknown[],
    name: string,
    page: PlanPage,
    title: string,
    write: (context: PlanContext) => string,
  ): Spreadsheet[] =>
    entries.length > 0
      ? [{ path: `data/${plan.id}-${name}.csv`, page, title, content: () => write(context) }]
      : []
  return [
    ...sheet(plan.goals, 'mal', 'mal', goals, goalsCsv),
    ...sheet(plan.measures, 'tiltak', 'tiltak', measures, measuresCsv),
    ...sheet(
      plan.measures.flatMap(({ data }) => data.cost),
      'kostnader',
      'tiltak',
      costs,
      costsCsv,
    ),
    ...sheet(plan.services, 'tjenester', 'tjenester', services, servicesCsv),
    ...sheet(plan.indicators, 'indikatorer', 'indikatorer', indicators, indicatorsCsv),
  ]
}

function goalsCsv({ plan, addresses, texts }: PlanContext): string {
  return csv(
    ['id', 'nr', 'tittel', 'type', 'delmål av', 'ansvarlig', 'tiltak', 'indikatorer', 'adresse'],
    plan.goals.map((goal) => [
      goal.id,
      goal.data.number,
      goal.title,
      goal.data.goalType && texts.choices.goalType[goal.data.goalType],
      goal.partOf?.title,
      goal.service?.title,
      listed(goal.measures.map(({ title }) => title)),
      listed(goal.indicators.map(({ title }) => title)),
      addresses.whole(addresses.entry(goal)),
    ]),
  )
}

function measuresCsv(context: PlanContext): string {
  const { plan, addresses, texts, lang, report } = context
  return csv(
    [
      'id',
      'nr',
      'tittel',
      'type',
      'mål',
      'innsatsområde',
      'ansvarlig',
      'samarbeider med',
      'nivå',
      'fra alder',
      'til alder',
      'grupper',
      'risikofaktorer',
      'når',
      'periode',
      'frist',
      'status',
      'status fra',
      'kostnad',
      'adresse',
    ],
    plan.measures.map((measure) => [
      measure.id,
      measure.data.number,
      measure.title,
      measure.data.measureType && texts.choices.measureType[measure.data.measureType],
      listed(measure.goals.map(({ title }) => title)),
      listed(measure.focusAreas.map(({ title }) => title)),
      listed([...measure.responsible.map(({ title }) => title), measure.data.responsibleRole]),
      listed(measure.cooperatesWith.map(({ title }) => title)),
      listed(measure.data.levels.map((level) => texts.choices.levelTerm[level])),
      measure.data.audience?.from,
      measure.data.audience?.to,
      listed(measure.data.audience?.groups ?? []),
      listed(measure.riskFactors.map(({ title }) => title)),
      // As the table of measures says it; what is late or near is told by the day.
      deadlineCell(measure, context).find(({ tone }) => tone === undefined)?.text,
      formatPeriod(measure.data.period, lang),
      measure.data.deadline,
      measureStatus(measure, context).text,
      dayOfStatus(measure, report.today),
      listed(costLines(measure.data.cost, context).map(({ text, href }) => text || href)),
      addresses.whole(addresses.entry(measure)),
    ]),
  )
}

/**
 * One row a measure and year. `kroner` has what can be added; `beløp` what the plan says, which may be «ca. 4 mill.».
 * What the plan says of itself is left out, for it may be the same money.
 */
function costsCsv({ plan, addresses, texts }: PlanContext): string {
  return csv(
    ['id', 'nr', 'tiltak', 'år', 'kroner', 'beløp', 'dekning', 'merknad', 'lenke', 'adresse'],
    plan.measures.flatMap((measure) =>
      measure.data.cost.map((cost): Cell[] => [
        measure.id,
        measure.data.number,
        measure.title,
        yearOf(cost),
        kronerIn(cost.amount ?? ''),
        cost.amount,
        cost.coverage && texts.choices.coverage[cost.coverage],
        cost.note,
        cost.link,
        addresses.whole(addresses.entry(measure)),
      ]),
    ),
  )
}

/** Who helps with what and how they are reached, for those who answer the telephone of a municipality. */
function servicesCsv({ plan, addresses, texts }: PlanContext): string {
  const { choices, fields } = texts
  return csv(
    [
      'id',
      'tittel',
      'forkortelse',
      'under',
      'eier',
      'ansvar',
      'hjelper med',
      'nivå',
      'fra alder',
      'til alder',
      'grupper',
      'slik tar du kontakt',
      'henvisning',
      'pris',
      'leder',
      'tiltak',
      'lenke',
      'kontrollert',
      'adresse',
    ],
    plan.services.map((service) => {
      const { data, under, helpsWith, measures } = service
      const { owner, referral } = data
      return [
        service.id,
        service.title,
        data.shortForm,
        under?.title,
        owner && choices.owner[owner],
        data.task,
        listed(helpsWith.map(({ title }) => title)),
        listed(data.levels.map((level) => choices.levelTerm[level])),
        data.audience?.from,
        data.audience?.to,
        listed(data.audience?.groups ?? []),
        data.howToReach,
        referral === undefined
          ? undefined
          : fields[referral ? 'referralNeeded' : 'referralNotNeeded'],
        data.price,
        data.leader,
        listed(measures.map(({ title }) => title)),
        data.link,
        data.checked,
        addresses.whole(addresses.entry(service)),
      ]
    }),
  )
}

/** One row a value: baseline, targets and series together, so that a pivot table can tell them apart. */
function indicatorsCsv(context: PlanContext): string {
  const { plan, addresses, texts } = context
  const { fields, choices } = texts
  return csv(
    [
      'id',
      'indikator',
      'måleenhet',
      'kilde',
      'slag',
      'periode',
      'område',
      'verdi',
      'foreløpig',
      'mangler',
      'merknad',
      'adresse',
    ],
    plan.indicators.flatMap((indicator): Cell[][] => {
      const { baseline, targets, unit } = indicator.data
      const [, [source]] = sourceOf(indicator, context)
      const whose = [indicator.id, indicator.title, unit, source?.text]
      const address = addresses.whole(addresses.entry(indicator))
      const rows: Cell[][] = [
        ...(baseline
          ? [[...whose, fields.baseline, baseline.year, '', baseline.value, '', '', '']]
          : []),
        ...targets.map(({ year, value }) => [
          ...whose,
          fields.targets,
          year,
          '',
          value,
          '',
          '',
          '',
        ]),
        ...indicator.series.map((point) => [
          ...whose,
          fields.value,
          point.period,
          point.area,
          point.value,
          point.provisional ? fields.provisional : undefined,
          point.missing && choices.missing[point.missing],
          point.note,
        ]),
      ]
      return rows.map((row) => [...row, address])
    }),
  )
}

/** Titles have commas of their own, so that a comma would not part them. */
function listed(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join('; ')
}

/** Semicolons and a byte order mark: that is how a Norwegian Excel opens it right. */
function csv(fields: string[], rows: Cell[][]): string {
  const data = rows.map((row) => fields.map((_, index) => written(row[index])))
  return `\ufeff${Papa.unparse({ fields, data }, { delimiter: ';', newline: '\r\n' })}\r\n`
}

/** What a spreadsheet would run as a formula. */
const formula = /^[=+@\t\r\n＝＋－＠-]/

/** What a Norwegian Excel would take for a day: goal 1.2 is not the first of February. */
const dayInExcel = /^\d{1,2}[./-]\d{1,2}(?:[./-]\d{1,4})?$/

/** Numbers with a decimal comma; a text that a spreadsheet would take for something else, as a text. */
function written(cell: Cell): string {
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  return cell !== undefined && (formula.test(cell) || dayInExcel.test(cell))
    ? `'${cell}`
    : (cell ?? '')
}
