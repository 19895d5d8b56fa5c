import { lastDayOf } from '../../plan/calendar.ts'
import type { Measure } from '../../plan/model.ts'
import type { PlanContext } from '../context.ts'
import { fill } from '../texts/index.ts'
import { type LegendItem, legend } from './legend.ts'
import { mostRows, ofThese, type Picture } from './picture.ts'
import { type RowPlot, rowChart } from './row-chart.ts'
import { shape } from './shapes.ts'
import { type Status, statusInk, statusLegend, statusOf, statusSign } from './status.ts'
import { box, line, mark } from './svg.ts'

/** When a measure begins and ends, as days; either may be open. */
export interface Span {
  from: string | undefined
  to: string | undefined
  /** A single day it is to be done by. */
  deadline: string | undefined
  standing: boolean
}

/** What the plan says of a measure's time; undefined where it says nothing that names a year. */
export function spanOf({ data }: Measure): Span | undefined {
  const { period, deadline, measureType } = data
  const words = period?.words
  const span = {
    from: firstDayOf(period?.from) ?? (words && firstOfTwoYears(words)),
    to: (period?.to ?? words) && lastDayOf(period?.to ?? words ?? ''),
    deadline: deadline && lastDayOf(deadline),
    standing: measureType === 'standing',
  }
  return span.from || span.to || span.deadline || span.standing
    ? {
        ...span,
        from: span.from || undefined,
        to: span.to || undefined,
        deadline: span.deadline || undefined,
      }
    : undefined
}

function firstDayOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text
  return /^\d{4}$/.test(text) ? `${text}-01-01` : undefined
}

/** «2025–2027» tells when it begins, «våren 2027» only when it is done. */
function firstOfTwoYears(words: string): string | undefined {
  const years = words.match(/(?<!\d)20\d{2}(?!\d)/g)?.sort() ?? []
  return years.length > 1 ? `${years[0]}-01-01` : undefined
}

/** When the measures are done within the period of the plan; none where no measure names a time. */
export function timelinePicture(context: PlanContext): Picture | undefined {
  const { plan, texts, report } = context
  const dated = plan.measures.flatMap((measure) => {
    const span = spanOf(measure)
    return span ? [{ measure, span, status: statusOf(measure, context) }] : []
  })
  if (!dated.some(({ span }) => span.from || span.to || span.deadline)) return undefined
  const days = dated.flatMap(({ span }) =>
    [span.from, span.to, span.deadline].filter((day) => day !== undefined),
  )
  const period = {
    from: firstDayOf(plan.data.period?.from),
    to: plan.data.period?.to && lastDayOf(plan.data.period.to),
  }
  const [first, last] = yearsOf([
    ...days,
    ...(period.from ? [period.from] : []),
    ...(period.to ? [period.to] : []),
  ])
  const startOf = ({ span }: { span: Span }) => span.from ?? span.to ?? span.deadline ?? '0000'
  const endOf = ({ span }: { span: Span }) => span.to ?? span.deadline ?? '9999'
  const sorted = [...dated].sort((a, b) => (startOf(a) + endOf(a) < startOf(b) + endOf(b) ? -1 : 1))
  const shown = sorted.slice(0, mostRows)
  const said = texts.pictures.timeline
  const summary = [
    fill(said.summary, { n: dated.length, total: plan.measures.length }),
    ...ofThese(shown, dated, context),
  ]
  return {
    id: 'tidslinje',
    title: said.title,
    summary: summary.join(' '),
    draw: (width) => {
      const years = Array.from({ length: last - first + 1 }, (_, n) => first + n)
      const key = legend(
        [
          ...statusLegend([...new Set(shown.map(({ status }) => status))], context),
          ...deadlineLegend(shown, context),
          {
            text: said.today,
            draw: (x: number, y: number) => line(x + 12, y, x + 12, y + 16, 'line-baseline'),
          },
          ...(period.from && period.to
            ? [{ text: said.period, draw: (x: number, y: number) => box(x, y, 24, 16, 'band') }]
            : []),
        ],
        width,
        0,
      )
      const chart = rowChart({
        width,
        top: key.height,
        range: [first, last + 1],
        ticks: years.map((year) => ({ at: year, text: String(year) })),
        behind: ({ x, top, bottom }) =>
          period.from && period.to
            ? mark(
                { period: plan.id, from: period.from, to: period.to },
                box(
                  x(inYears(period.from)),
                  top,
                  x(inYears(period.to, 1)) - x(inYears(period.from)),
                  bottom - top,
                  'band',
                ),
              )
            : '',
        across: ({ x, top, bottom }) => {
          const at = inYears(report.today)
          return at < first || at > last + 1
            ? ''
            : mark({ today: report.today }, line(x(at), top, x(at), bottom, 'line-baseline'))
        },
        groups: [
          {
            rows: shown.map(({ measure, span, status }) => ({
              title: [measure.data.number, measure.title].filter(Boolean).join(' '),
              draw: (plot) => spanBar(measure.id, span, status, [first, last + 1], plot),
            })),
          },
        ],
      })
      return { ...chart, svg: key.svg + chart.svg }
    },
  }
}

/** A deadline is filled where the measure is done. */
function deadlineLegend(
  shown: readonly { span: Span; status: Status }[],
  { texts }: PlanContext,
): LegendItem[] {
  const withDeadline = shown.filter(({ span }) => deadlineOf(span) !== undefined)
  const item = (text: string, fill: 'open' | 'full'): LegendItem => ({
    text,
    draw: (x, y) => shape('diamond', x + 12, y + 8, fill),
  })
  const { deadline } = texts.fields
  return [
    ...(withDeadline.some(({ status }) => status !== 'done') ? [item(deadline, 'open')] : []),
    ...(withDeadline.some(({ status }) => status === 'done')
      ? [item(`${deadline}, ${texts.choices.measureStatus.done.toLowerCase()}`, 'full')]
      : []),
  ]
}

/** The day something is to be done by; a day it ends, where nobody says when it begins. */
function deadlineOf({ from, to, deadline, standing }: Span): string | undefined {
  return to && from === undefined && !standing ? to : deadline
}

/** A bar from beginning to end, on to the edge where there is none; a diamond on the deadline. */
function spanBar(
  measure: string,
  span: Span,
  status: Status,
  [first, last]: [number, number],
  { x, y, height }: RowPlot,
): string {
  const { from, to, deadline, standing } = span
  const middle = y + height / 2
  const hasBar = from !== undefined || standing
  const start = from ? inYears(from) : first
  const end = to ? inYears(to, 1) : deadline ? inYears(deadline, 1) : last
  const done = deadlineOf(span)
  const place = hasBar ? Math.min(x(start) + 14, (x(start) + x(end)) / 2) : undefined
  return mark(
    { measure, from, to, deadline, status },
    hasBar ? box(x(start), y + 2, x(end) - x(start), height - 4, statusInk[status], 3) : '',
    place === undefined ? '' : statusSign(status, place, middle),
    done ? shape('diamond', x(inYears(done, 1)), middle, status === 'done' ? 'full' : 'open') : '',
    done && place === undefined && status !== 'done'
      ? statusSign(status, x(inYears(done, 1)) - 18, middle)
      : '',
  )
}

function yearsOf(days: readonly string[]): [number, number] {
  const years = days.map((day) => Number(day.slice(0, 4)))
  const first = Math.min(...years)
  // One slip of a year must not make all bars too short to see.
  return [first, Math.min(Math.max(...years), first + 15)]
}

/** A day as a place on an axis of years; `after` so many days. */
function inYears(day: string, after = 0): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const start = Date.UTC(year, 0, 1)
  return (
    year + (Date.UTC(year, month - 1, date + after) - start) / (Date.UTC(year + 1, 0, 1) - start)
  )
}
