import type { Measure } from '../../plan/model.ts'
import type { PlanContext } from '../context.ts'
import { formatDate, formatList } from '../format.ts'
import { fill } from '../texts/index.ts'
import { legend } from './legend.ts'
import { mostRows, type Picture } from './picture.ts'
import { type ChartRow, type RowPlot, rowChart } from './row-chart.ts'
import { countStatuses, statusCounts, statusInk, statusLegend, statusSign } from './status.ts'
import { box, label, mark, textWidth } from './svg.ts'

/** How far the measures are come today, all of them and goal by goal; none where no measure has a status. */
export function progressPicture(context: PlanContext): Picture | undefined {
  const { plan, texts, report, lang } = context
  const all = countStatuses(plan.measures, context)
  if (all.every(({ status }) => status === 'unknown')) return undefined
  const said = texts.pictures
  // A goal that is there for its parts has no measures of its own to miss.
  const goals = plan.goals.filter(
    ({ measures, parts }) => measures.length > 0 || parts.length === 0,
  )
  const shown = goals.slice(0, mostRows)
  const most = Math.max(1, ...shown.map(({ measures }) => measures.length))
  const row = (
    id: string,
    title: string,
    measures: readonly Measure[],
    whole: number,
  ): ChartRow => ({
    title,
    draw: (plot) => statusBar(id, measures, whole, plot, context),
  })
  const sentences = [
    `${fill(said.asOf, { date: formatDate(report.today, lang) })} ${formatList(statusCounts(plan.measures, context), lang)}.`,
    ...(shown.length < goals.length
      ? [fill(said.some, { n: shown.length, total: goals.length })]
      : []),
  ]
  return {
    id: 'tiltak-status',
    title: said.progress.title,
    summary: sentences.join(' '),
    draw: (width) => {
      const used = all.map(({ status }) => status)
      const key = legend(statusLegend(used, context), width, 0)
      const chart = rowChart({
        width,
        top: key.height,
        range: [0, 1],
        ticks: [],
        groups: [
          { rows: [row('*', said.progress.all, plan.measures, plan.measures.length)] },
          {
            title: said.progress.byGoal,
            rows: shown.map(({ id, data, title, measures }) =>
              row(id, [data.number, title].filter(Boolean).join(' '), measures, most),
            ),
          },
        ].filter(({ rows }) => rows.length > 0),
      })
      return { ...chart, svg: key.svg + chart.svg }
    },
  }
}

/** The measures of a goal side by side by status; as long as they are many. */
function statusBar(
  goal: string,
  measures: readonly Measure[],
  whole: number,
  { x, y, height }: RowPlot,
  context: PlanContext,
): string {
  const unit = (x(1) - x(0)) / whole
  if (measures.length === 0)
    return mark(
      { goal, value: 0 },
      label(context.texts.pictures.progress.none, x(0), y + height / 2 + 5, 'small'),
    )
  let left = x(0)
  return countStatuses(measures, context)
    .map(({ status, count }) => {
      const width = count * unit
      const text = String(count)
      const needed = textWidth(text, 'value')
      const hasSign = width > needed + 30
      const middle = left + width / 2
      const part = mark(
        { goal, status, value: count },
        box(left + 1, y, width - 2, height, statusInk[status], 3),
        hasSign ? statusSign(status, middle - needed / 2 - 4, y + height / 2) : '',
        width > needed
          ? label(
              text,
              middle + (hasSign ? 8 : 0),
              y + height / 2 + 5,
              status === 'done' ? 'on-fill' : 'strong',
              'middle',
            )
          : '',
      )
      left += width
      return part
    })
    .join('')
}
