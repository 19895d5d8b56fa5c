import { statusOn } from '../../plan/measure-status.ts'
import type { Measure } from '../../plan/model.ts'
import type { PlanContext } from '../context.ts'
import { fill } from '../texts/index.ts'
import type { LegendItem } from './legend.ts'
import { box, element } from './svg.ts'

/** How far measures are come, the furthest first; `unknown` where nobody says. */
export const statuses = ['done', 'ongoing', 'planned', 'proposed', 'stopped', 'unknown'] as const
export type Status = (typeof statuses)[number]

/** The status of a measure today. */
export function statusOf(measure: Measure, { report }: PlanContext): Status {
  return statusOn(measure, report.today) ?? 'unknown'
}

/** How many measures there are of each status; only those there are. */
export function countStatuses(
  measures: readonly Measure[],
  context: PlanContext,
): { status: Status; count: number }[] {
  const all = measures.map((one) => statusOf(one, context))
  return statuses
    .map((status) => ({ status, count: all.filter((one) => one === status).length }))
    .filter(({ count }) => count > 0)
}

/** The same in words: «4 pågår», «2 er planlagt». */
export function statusCounts(measures: readonly Measure[], context: PlanContext): string[] {
  const { counted } = context.texts
  return countStatuses(measures, context).map(({ status, count: n }) =>
    fill(counted[status], { n }),
  )
}

function statusText(status: Status, { texts }: PlanContext): string {
  return status === 'unknown' ? texts.pictures.noStatus : texts.choices.measureStatus[status]
}

/** The fill of a bar. Form and sign tell it apart as well as colour does. */
export const statusInk: Record<Status, string> = {
  done: 'full',
  ongoing: 'half',
  planned: 'open',
  proposed: 'hole',
  stopped: 'stopped',
  unknown: 'hole',
}

/** A sign with its middle at a place: done ✓, ongoing ▷, planned ○, proposed …, stopped ×. */
export function statusSign(status: Status, x: number, y: number): string {
  const at = `M${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`
  const paths: Record<Status, string> = {
    done: `${at}m-5 0l3.5 4l6.5 -8`,
    ongoing: `${at}m-3 -4.5l7 4.5l-7 4.5z`,
    planned: `${at}m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z`,
    proposed: `${at}m-5 0h0m5 0h0m5 0h0`,
    stopped: `${at}m-4 -4l8 8m0 -8l-8 8`,
    unknown: `${at}m-4 0h8`,
  }
  return element('path', { d: paths[status], class: status === 'done' ? 'on-sign' : 'sign' })
}

/** What the fills and signs mean, for those that occur. */
export function statusLegend(used: readonly Status[], context: PlanContext): LegendItem[] {
  return statuses
    .filter((status) => used.includes(status))
    .map((status) => ({
      text: statusText(status, context),
      draw: (x, y) =>
        box(x + 1, y + 0.5, 22, 15, statusInk[status], 3) + statusSign(status, x + 12, y + 8),
    }))
}
