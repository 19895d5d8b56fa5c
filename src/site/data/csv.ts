import Papa from 'papaparse'
import { dayOfStatus } from '../../plan/measure-status.ts'
import type { PlanContext } from '../context.ts'
import { costLines, measureStatus, sourceOf } from '../entries/entry-facts.ts'
import { formatPeriod } from '../format.ts'
import { deadlineCell } from '../progress/measure-deadlines.ts'
import type { Download } from './download.ts'

type Cell = string | number | undefined

/** Spreadsheets of a plan's goals, measures and indicators, in the words of the site; none that would be empty. */
export function spreadsheets(context: PlanContext): Download[] {
  const { plan, texts } = context
  const { id } = plan
  const { goals, measures, indicators } = texts.data
  const all: [readonly unknown[], Download][] = [
    [plan.goals, { path: `data/${id}-mal.csv`, title: goals, content: () => goalsCsv(context) }],
    [
      plan.measures,
      { path: `data/${id}-tiltak.csv`, title: measures, content: () => measuresCsv(context) },
    ],
    [
      plan.indicators,
      {
        path: `data/${id}-indikatorer.csv`,
        title: indicators,
        content: () => indicatorsCsv(context),
      },
    ],
  ]
  return all.flatMap(([entries, file]) => (entries.length > 0 ? [file] : []))
}

function goalsCsv({ plan, addresses, texts }: PlanContext): string {
  const titles = (list: readonly { title: string }[]) => list.map(({ title }) => title).join(', ')
  return csv(
    ['id', 'nr', 'tittel', 'type', 'delmål av', 'ansvarlig', 'tiltak', 'indikatorer', 'adresse'],
    plan.goals.map((goal) => [
      goal.id,
      goal.data.number,
      goal.title,
      goal.data.goalType && texts.choices.goalType[goal.data.goalType],
      goal.partOf?.title,
      goal.service?.title,
      titles(goal.measures),
      titles(goal.indicators),
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
      'mål',
      'ansvarlig',
      'nivå',
      'fra alder',
      'til alder',
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
      measure.goals.map(({ title }) => title).join(', '),
      [...measure.responsible.map(({ title }) => title), measure.data.responsibleRole]
        .filter(Boolean)
        .join(', '),
      measure.data.levels.map((level) => texts.choices.levelTerm[level]).join(', '),
      measure.data.audience?.from,
      measure.data.audience?.to,
      // As the table of measures says it; what is late or near is told by the day.
      deadlineCell(measure, context).find(({ tone }) => tone === undefined)?.text,
      formatPeriod(measure.data.period, lang),
      measure.data.deadline,
      measureStatus(measure, context).text,
      dayOfStatus(measure, report.today),
      costLines(measure.data.cost, context)
        .flatMap(({ text, href }) => text || href || [])
        .join('; '),
      addresses.whole(addresses.entry(measure)),
    ]),
  )
}

/** One row a value: baseline, targets and series together, so that a pivot table can tell them apart. */
function indicatorsCsv(context: PlanContext): string {
  const { plan, texts } = context
  const { fields, choices } = texts
  return csv(
    ['indikator', 'måleenhet', 'kilde', 'slag', 'periode', 'område', 'verdi', 'mangler', 'merknad'],
    plan.indicators.flatMap((indicator): Cell[][] => {
      const { baseline, targets, unit } = indicator.data
      const [, [source]] = sourceOf(indicator, context)
      const whose = [indicator.title, unit, source?.text]
      return [
        ...(baseline ? [[...whose, fields.baseline, baseline.year, '', baseline.value]] : []),
        ...targets.map(({ year, value }) => [...whose, fields.targets, year, '', value]),
        ...indicator.series.map((point) => [
          ...whose,
          fields.value,
          point.period,
          point.area,
          point.value,
          point.missing && choices.missing[point.missing],
          [point.provisional && fields.provisional, point.note].filter(Boolean).join('. '),
        ]),
      ]
    }),
  )
}

/** Semicolons and a byte order mark: that is how a Norwegian Excel opens it right. */
function csv(fields: string[], rows: Cell[][]): string {
  const data = rows.map((row) => fields.map((_, index) => written(row[index])))
  return `\ufeff${Papa.unparse({ fields, data }, { delimiter: ';', newline: '\r\n' })}\r\n`
}

/** Numbers with a decimal comma; a text that begins like a formula, which a spreadsheet would run, as a text. */
function written(cell: Cell): string {
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  return cell !== undefined && /^[=+@\t\r\n＝＋－＠-]/.test(cell) ? `'${cell}` : (cell ?? '')
}
