import { createHash } from 'node:crypto'
import { isCurrent } from '../../plan/adoption.ts'
import { hasCome } from '../../plan/by-day.ts'
import { deadlineOf } from '../../plan/measure-deadline.ts'
import { isOver, statusOn } from '../../plan/measure-status.ts'
import type { Measure, Plan } from '../../plan/model.ts'
import type { PlanContext } from '../context.ts'
import { formatDate } from '../format.ts'
import { fill } from '../texts/index.ts'

/** Something that happened with a plan, or that is to happen, on a day or from one day to another. */
export interface PlanEvent {
  /** The same as long as it is the same event, whatever is corrected in its words. */
  uuid: string
  from: string
  /** The last day of it. */
  to: string
  title: string
  text: string
  /** The page about it, with the base path. */
  href: string
}

type Told = Omit<PlanEvent, 'uuid' | 'to'> & { key: readonly (string | undefined)[]; to?: string }

/** What has happened until the day the site is made for, the latest first. */
export function pastEvents(context: PlanContext): PlanEvent[] {
  const { plan, report } = context
  if (plan.data.editionOf !== undefined) return []
  const all = identified([...openedHearing(context), ...recorded(context)], context)
  return all
    .filter(({ from }) => hasCome(from, report.today))
    .sort((a, b) => order(b.from, a.from) || order(a.uuid, b.uuid))
}

/** The days a current plan has set: deadlines that are not met yet, hearing, revision, report and new figures, and what is recorded for a day to come. */
export function comingEvents(context: PlanContext): PlanEvent[] {
  const { plan, addresses, texts, report } = context
  if (!isCurrent(plan)) return []
  const { hearing, revision, reporting } = plan.data
  const history = addresses.plan(plan, 'historikk')
  const followUp = addresses.plan(plan, 'vedtak')
  const told: Told[] = []
  const add = (key: string, from: string | undefined, text: string, href: string, to = from) => {
    if (from !== undefined && to !== undefined)
      told.push({ key: [key], from, to, title: fill(text, { title: plan.title }), text: '', href })
  }
  const { start, deadline } = hearing ?? {}
  add('hearing', start ?? deadline, texts.events.hearing, history, deadline ?? start)
  add('revision', revision?.next, texts.events.revision, followUp)
  add('reporting', reporting?.next, texts.events.report, followUp)
  for (const indicator of plan.indicators) {
    const { id, title, data } = indicator
    const figures = fill(texts.events.figures, { title })
    add(`indicator ${id}`, data.nextUpdate, figures, addresses.entry(indicator))
  }
  told.push(...plan.measures.flatMap((measure) => measureDeadline(measure, context)))
  told.push(...recorded(context).filter(({ from }) => !hasCome(from, report.today)))
  return identified(told, context).sort((a, b) => order(a.from, b.from) || order(a.uuid, b.uuid))
}

/** What the plan has written down, each with its day; of a day to come it says that it is planned. */
function recorded(context: PlanContext): Told[] {
  const { texts, report } = context
  return [...decisions(context), ...reports(context), ...notes(context)].map((told) =>
    hasCome(told.from, report.today)
      ? told
      : { ...told, title: fill(texts.events.planned, { event: told.title }) },
  )
}

/** The deadline a measure names, also while it binds nobody: a calendar tells what is set, not what is late. */
function measureDeadline(measure: Measure, context: PlanContext): Told[] {
  const { addresses, texts, report } = context
  const { id, title, responsible } = measure
  const end = deadlineOf(measure)
  if (end?.field !== 'deadline' || isOver(statusOn(measure, report.today))) return []
  return [
    {
      key: ['deadline', id],
      from: end.day,
      title: fill(texts.events.deadline, { title }),
      text: responsible.map((service) => service.title).join(', '),
      href: addresses.entry(measure),
    },
  ]
}

function openedHearing({ plan, addresses, texts, lang }: PlanContext): Told[] {
  const { start, deadline } = plan.data.hearing ?? {}
  if (start === undefined) return []
  return [
    {
      key: ['hearing'],
      from: start,
      title: fill(texts.events.hearing, { title: plan.title }),
      text: deadline ? fill(texts.events.until, { date: formatDate(deadline, lang) }) : '',
      href: addresses.plan(plan, 'historikk'),
    },
  ]
}

function decisions({ plan, addresses, texts }: PlanContext): Told[] {
  return plan.data.decisions.flatMap((decision, index) => {
    const { date, municipality, body, caseNumber, concerns, wording } = decision
    if (date === undefined) return []
    const what = concerns === 'amendment' ? texts.events.amended : texts.events.decided
    return [
      {
        key: ['decision', municipality, date],
        from: date,
        title: fill(what, { title: plan.title }),
        text: [[municipality, body, caseNumber].filter(Boolean).join(', '), wording]
          .filter(Boolean)
          .join('\n\n'),
        href: addresses.plan(plan, 'vedtak', `vedtak-${index + 1}`),
      },
    ]
  })
}

function reports({ plan, addresses, texts }: PlanContext): Told[] {
  const delivered = plan.data.reporting?.delivered ?? []
  return delivered.flatMap(({ date, asOf, body, caseNumber }) => {
    const day = date ?? asOf
    if (day === undefined) return []
    return [
      {
        key: ['report', day],
        from: day,
        title: fill(texts.events.reported, { title: plan.title }),
        text: [body, caseNumber].filter(Boolean).join(', '),
        href: addresses.plan(plan, 'vedtak', 'rapporter'),
      },
    ]
  })
}

function notes({ plan, addresses, texts, report }: PlanContext): Told[] {
  return [...plan.goals, ...plan.measures].flatMap((entry) =>
    entry.data.followUp.flatMap(({ date, status, text }) => {
      if (date === undefined) return []
      // What is planned for a day is not done, whatever it is to be then.
      const reached = hasCome(date, report.today) ? status : undefined
      return [
        {
          key: ['note', entry.kind, entry.id, date],
          from: date,
          title: fill(texts.events.noted, { title: entry.title }),
          text: [reached && texts.choices.measureStatus[reached], text].filter(Boolean).join('. '),
          href: addresses.entry(entry),
        },
      ]
    }),
  )
}

/** The name of a plan for machines: it stays when the plan gets another title or another address. */
export function planUuid({ plan }: PlanContext): string {
  return uuidOf(JSON.stringify(ownName(plan)))
}

function ownName({ id, data }: Plan) {
  return [data.municipalities.map(({ number, name }) => number ?? name), id]
}

/** Two events of one kind on one day are told apart by their order. */
function identified(told: readonly Told[], { plan }: PlanContext): PlanEvent[] {
  const times = new Map<string, number>()
  return told.map(({ key, to, ...event }) => {
    const name = JSON.stringify([...ownName(plan), key])
    const count = (times.get(name) ?? 0) + 1
    times.set(name, count)
    return { ...event, to: to ?? event.from, uuid: uuidOf(`${name} ${count}`) }
  })
}

/** A UUID of version 8 (RFC 9562): made of a name, so that it is the same in every build. */
function uuidOf(name: string): string {
  const bytes = createHash('sha256').update(name).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
