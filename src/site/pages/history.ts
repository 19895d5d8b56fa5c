import { sort } from 'd3-array'
import { hasCome } from '../../plan/by-day.ts'
import { capitalised } from '../../plan/prose.ts'
import { factBlocks, factList, filled, paragraph, section, tocOfSections } from '../blocks.ts'
import type { PlanContext } from '../context.ts'
import { optional } from '../entries/entry-facts.ts'
import { formatDate, formatDay, formatPeriod } from '../format.ts'
import { planPage } from '../frame/frame.ts'
import type { Block, Page } from '../page.ts'
import { fill } from '../texts/index.ts'

/** «Historikk og høring»: what happened when and what comes next, who was heard, and the documents around the plan. */
export function historyPage(context: PlanContext): Page[] {
  const { plan, addresses, texts } = context
  if (plan.data.editionOf !== undefined) return []
  const blocks = [
    ...timeline(context),
    ...adoptedVersions(context),
    ...hearing(context),
    ...participation(context),
    ...documents(context),
  ]
  return [
    planPage(context, {
      kind: 'history',
      path: addresses.planPath(plan, 'historikk'),
      title: texts.pages.history,
      lead: texts.leads.history,
      blocks: blocks.length > 0 ? blocks : [paragraph(texts.lists.none)],
      toc: tocOfSections(blocks),
      search: { type: context.siteTexts.kinds.page },
    }),
  ]
}

function timeline(context: PlanContext): Block[] {
  const { plan, texts, lang } = context
  const { data } = plan
  const { lists, choices, fields } = texts
  const events: { date: string; text: string; href?: string | undefined }[] = []
  const add = (date: string | undefined, text: string, href?: string) => {
    if (date) events.push({ date, text, href })
  }
  const until = data.hearing?.deadline && formatDate(data.hearing.deadline, lang)
  add(
    data.hearing?.start,
    until ? fill(texts.status.hearing, { deadline: until }) : lists.hearing,
    data.hearing?.link,
  )
  for (const { date, group, role } of data.participation)
    add(date, `${lists.participation}: ${group ?? role ?? ''}`)
  for (const { date, body, concerns, caseNumber, link } of data.decisions)
    add(
      date,
      [
        concerns && concerns !== 'plan' ? choices.concerns[concerns] : lists.decisions,
        body,
        caseNumber,
      ]
        .filter(Boolean)
        .join(', '),
      link,
    )
  for (const { date, asOf, body, caseNumber, link } of data.reporting?.delivered ?? [])
    add(date ?? asOf, [fields.reporting, body, caseNumber].filter(Boolean).join(', '), link)
  // A day that was to come and has passed is told of by the check: nothing happened on it.
  const { today } = context.report
  for (const [next, what] of [
    [data.reporting?.next, fields.reporting],
    [data.revision?.next, fields.revision],
  ] as const)
    if (!hasCome(next, today)) add(next, what)
  if (events.length === 0) return []
  return [
    {
      type: 'table',
      caption: texts.pages.history,
      columns: [{ title: fields.date, oneLine: true }, { title: fields.happened }],
      rows: sort(events, ({ date }) => date).map(({ date, text, href }) => ({
        cells: [[{ text: capitalised(formatDay(date, context)) }], [{ text, href }]],
      })),
    },
  ]
}

/** What was adopted each time, in files that stay at their address whatever is written in the plan later. */
function adoptedVersions(context: PlanContext): Block[] {
  const { plan, texts, addresses } = context
  const { fields, lists } = texts
  const versions = plan.data.decisions.flatMap(({ file, date, body, caseNumber }) => {
    const href = file && addresses.link(file, plan)
    return href ? [{ href, date, decision: [body, caseNumber].filter(Boolean).join(', ') }] : []
  })
  if (versions.length === 0) return []
  const table: Block = {
    type: 'table',
    caption: lists.adoptedVersions,
    columns: [
      { title: fields.date, oneLine: true },
      { title: lists.decisions },
      { title: fields.document },
    ],
    rows: versions.map(({ href, date, decision }) => ({
      cells: [
        optional(date && capitalised(formatDay(date, context))),
        optional(decision),
        [{ text: href.slice(href.lastIndexOf('/') + 1), href }],
      ],
    })),
  }
  return [section('vedtatt', lists.adoptedVersions, [table])]
}

function hearing({ plan, texts, lang }: PlanContext): Block[] {
  const { hearing } = plan.data
  if (!hearing) return []
  const { fields, lists } = texts
  const span = formatPeriod({ from: hearing.start, to: hearing.deadline, words: undefined }, lang)
  const facts = factList([
    [fields.period, optional(span)],
    [fields.email, hearing.email ? [{ text: hearing.email, href: `mailto:${hearing.email}` }] : []],
    [fields.hearingLink, hearing.link ? [{ text: hearing.link, href: hearing.link }] : []],
  ])
  return filled(section('horing', lists.hearing, factBlocks(facts)))
}

function participation(context: PlanContext): Block[] {
  const { plan, texts } = context
  const { fields, lists } = texts
  if (plan.data.participation.length === 0) return []
  const byDate = sort(plan.data.participation, ({ date }) => date)
  const items = byDate.map(({ group, role, date, statement, assessment, changed, link }) => ({
    title: { text: group ?? role ?? '–', href: link },
    text: date && capitalised(formatDay(date, context)),
    facts: factList([
      [fields.statement, optional(statement)],
      [fields.assessment, optional(assessment)],
      [fields.changed, optional(changed)],
    ]),
  }))
  return [
    section('medvirkning', lists.participation, [
      { type: 'list', label: lists.participation, style: 'plain', items },
    ]),
  ]
}

function documents({ plan, texts, addresses }: PlanContext): Block[] {
  const { fields, lists, choices } = texts
  if (plan.data.documents.length === 0) return []
  const explained = plan.data.documents.map(({ status, description }) =>
    optional([status && capitalised(status), description].filter(Boolean).join('. ')),
  )
  const hasExplanation = explained.some((cell) => cell.length > 0)
  return [
    section('dokumenter', lists.documents, [
      {
        type: 'table',
        caption: lists.documents,
        columns: [
          { title: fields.document },
          { title: fields.relation },
          ...(hasExplanation ? [{ title: fields.explanation, isPlain: true }] : []),
        ],
        rows: plan.data.documents.map(({ title, link, file, relation }, index) => ({
          cells: [
            [
              {
                text: title ?? file ?? link ?? '–',
                href: link ?? (file && addresses.link(file, plan)),
              },
            ],
            optional(relation && choices.relation[relation]),
            ...(hasExplanation ? [explained[index] ?? []] : []),
          ],
        })),
      },
    ]),
  ]
}
