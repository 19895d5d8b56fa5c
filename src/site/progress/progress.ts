import { isInForce } from '../../plan/adoption.ts'
import { hasCome } from '../../plan/by-day.ts'
import { factList, paragraph, section } from '../blocks.ts'
import type { PlanContext } from '../context.ts'
import { numberedLinks, optional, responsibleOf, statusCell } from '../entries/entry-facts.ts'
import { formatDate, formatList } from '../format.ts'
import type { Block } from '../page.ts'
import { statusCounts } from '../pictures/status.ts'
import { fill } from '../texts/index.ts'
import { goalProgress } from './goal-progress.ts'
import { costBlocks } from './measure-costs.ts'
import {
  type DueMeasure,
  deadlineCell,
  dueMeasures,
  measuresWithoutStatus,
  undatedMeasures,
} from './measure-deadlines.ts'

/** What a council asks first: how far the measures are come, what is late, how the goals go, what it costs. */
export function progressSection(context: PlanContext): Block[] {
  const { plan, addresses, texts, report, lang } = context
  const { progress, lists } = texts
  const goals = goalProgress(context)
  const title = fill(progress.title, { date: formatDate(report.today, lang) })
  if (plan.measures.length === 0) return goals.length > 0 ? [section('i-dag', title, goals)] : []
  const due = dueMeasures(context)
  const count = (standing: DueMeasure['standing']) =>
    String(due.filter((one) => one.standing === standing).length)
  const statuses = statusCounts(plan.measures, context)
  return [
    section('i-dag', title, [
      ...(isInForce(plan, report.today)
        ? [
            {
              type: 'numbers' as const,
              items: [
                {
                  value: String(plan.measures.length),
                  label: fill(texts.front.numbers.measures, { n: plan.measures.length }),
                  href: addresses.plan(plan, 'tiltak'),
                },
                // None of three says something else than none of eighteen.
                {
                  value: count('late'),
                  label: fill(progress.late, { n: due.length }),
                  href: '#frister',
                },
                { value: count('near'), label: progress.near, href: '#frister' },
              ],
            },
          ]
        : []),
      {
        type: 'facts',
        facts: factList([
          [lists.measuresStatus, optional(formatList(statuses, lang))],
          [lists.points, optional(formatList(pointCounts(context), lang))],
        ]),
      },
      ...deadlines(due, context),
      ...goals,
      section('kostnad', progress.cost, costBlocks(context), 3),
    ]),
  ]
}

/** What is late and what comes within half a year; where nothing does, what comes next. */
function deadlines(due: readonly DueMeasure[], context: PlanContext): Block[] {
  const { texts, plan, report } = context
  const { progress, kinds, fields } = texts
  if (!isInForce(plan, report.today)) return []
  const of = (standing: DueMeasure['standing']) => due.filter((one) => one.standing === standing)
  const late = of('late')
  const near = of('near')
  const [next] = of('later')
  const { length: undated } = undatedMeasures(context)
  const { length: unknown } = measuresWithoutStatus(context)
  const said = [
    late.length > 0 ? fill(progress.someLate, { n: late.length }) : progress.nobodyLate,
    near.length > 0 ? fill(progress.someNear, { n: near.length }) : progress.nobodyNear,
    undated > 0 ? fill(progress.undated, { n: undated }) : '',
    unknown > 0 ? fill(progress.withoutStatus, { n: unknown }) : '',
  ]
  const blocks: Block[] = [paragraph(said.filter(Boolean).join(' '))]
  if (late.length + near.length > 0)
    blocks.push({
      type: 'table',
      caption: progress.table,
      columns: [
        { title: kinds.measure },
        { title: fields.status },
        { title: fields.when },
        { title: fields.responsible },
      ],
      rows: [...late, ...near].map(({ measure }) => ({
        cells: [
          numberedLinks([measure], context),
          statusCell(measure, context),
          deadlineCell(measure, context),
          responsibleOf(measure, context),
        ],
      })),
    })
  else if (next)
    blocks.push({
      type: 'facts',
      facts: factList([
        [
          progress.next,
          [{ text: `${nextDeadline(next, context)}: ` }, ...numberedLinks([next.measure], context)],
          'running',
        ],
      ]),
    })
  return [section('frister', progress.deadlines, blocks, 3)]
}

/** «våren 2027» begins within the half year that nobody has a deadline in: the day it is counted to tells why. */
function nextDeadline({ measure, day }: DueMeasure, context: PlanContext): string {
  const { texts, lang } = context
  const last = formatDate(day, lang)
  const when = deadlineCell(measure, context)[0]?.text ?? last
  return when === last ? when : fill(texts.progress.countedTo, { when, last })
}

const pointStatuses = ['notStarted', 'ongoing', 'done', 'unknown'] as const

/** How far the points of all decisions are come: «2 er ikke startet», «5 pågår». */
function pointCounts({ plan, report, texts }: PlanContext): string[] {
  const points = plan.data.decisions.flatMap(({ date, points: decided }) =>
    hasCome(date, report.today) ? decided : [],
  )
  return pointStatuses.flatMap((status) => {
    const n = points.filter((point) => (point.status ?? 'unknown') === status).length
    return n > 0 ? [fill(texts.counted[status], { n })] : []
  })
}
