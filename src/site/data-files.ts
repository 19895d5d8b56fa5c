import Papa from 'papaparse'
import { renderJson } from '../check/reporters/json.ts'
import type { Entry, Plan } from '../plan/model.ts'
import { insideContent } from './addresses.ts'
import { type PlanContext, planContext, type SiteContext } from './context.ts'
import { measureStatus } from './entry-facts.ts'
import type { DataFile } from './page.ts'
import { reportUrls } from './report-urls.ts'

/** The files beside the pages: every plan as JSON, its measures and indicators as CSV, and the report. */
export function dataFiles(context: SiteContext): DataFile[] {
  const { site, report } = context
  const { colour } = site.data
  return [
    ...report.plans.flatMap((planReport) => filesOf(planContext(context, planReport))),
    {
      path: 'data/lovkrav.json',
      content: renderJson(report, {
        ...reportUrls(context),
        file: (file) => insideContent(file, site),
      }),
    },
    ...(colour ? [{ path: 'farge.css', content: `:root{--planverk-colour:${colour}}\n` }] : []),
  ]
}

function filesOf(context: PlanContext): DataFile[] {
  const { plan } = context
  return [
    {
      path: `data/${plan.id}.json`,
      content: `${JSON.stringify(planData(plan, context), null, 2)}\n`,
    },
    ...(plan.measures.length > 0
      ? [{ path: `data/${plan.id}-tiltak.csv`, content: measuresCsv(context) }]
      : []),
    ...(plan.indicators.length > 0
      ? [{ path: `data/${plan.id}-indikatorer.csv`, content: indicatorsCsv(context) }]
      : []),
  ]
}

function planData(plan: Plan, { addresses }: SiteContext) {
  const entries = (list: readonly Entry[]) =>
    list.map((entry) => ({
      id: entry.id,
      url: addresses.entry(entry),
      ...entry.data,
      title: entry.title,
    }))
  return {
    version: 1,
    id: plan.id,
    url: addresses.plan(plan),
    ...plan.data,
    title: plan.title,
    chapters: entries(plan.chapters),
    goals: entries(plan.goals),
    focusAreas: entries(plan.focusAreas),
    measures: entries(plan.measures),
    services: entries(plan.services),
    cooperations: entries(plan.cooperations),
    indicators: plan.indicators.map((indicator) => ({
      id: indicator.id,
      url: addresses.entry(indicator),
      ...indicator.data,
      title: indicator.title,
      series: indicator.series,
    })),
    glossary: plan.glossary,
  }
}

/** JSON keeps the model's names; a spreadsheet is read by people, in the words of the site. */
function measuresCsv(context: PlanContext): string {
  const { plan, addresses, texts } = context
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
      'frist',
      'status',
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
      measure.data.deadline,
      measureStatus(measure, context).text,
      addresses.entry(measure),
    ]),
  )
}

function indicatorsCsv({ plan, texts }: PlanContext): string {
  return csv(
    ['indikator', 'måleenhet', 'periode', 'område', 'verdi', 'mangler', 'merknad'],
    plan.indicators.flatMap(({ title, data, series }) =>
      series.map((point) => [
        title,
        data.unit,
        point.period,
        point.area,
        point.value === undefined ? undefined : String(point.value).replace('.', ','),
        point.missing && texts.choices.missing[point.missing],
        point.note,
      ]),
    ),
  )
}

/** Semicolons and a byte order mark: that is how a Norwegian Excel opens it right. */
function csv(fields: string[], rows: (string | number | undefined)[][]): string {
  return `\ufeff${Papa.unparse({ fields, data: rows.map((row) => row.map(harmless)) }, { delimiter: ';', newline: '\r\n' })}\r\n`
}

/** A cell that begins like a formula would be run by a spreadsheet. */
function harmless(cell: string | number | undefined): string | number {
  return typeof cell === 'string' && /^[=+@\t\r-]/.test(cell) ? `'${cell}` : (cell ?? '')
}
