import { capitalised } from '../../plan/prose.ts'
import { adoptionToCome, protocolOf } from '../about-plan/adoption-facts.ts'
import {
  factBlocks,
  factList,
  filled,
  paragraph,
  quotation,
  section,
  tocOfSections,
} from '../blocks.ts'
import type { PlanContext } from '../context.ts'
import {
  links,
  numberedLinks,
  optional,
  responsibleOf,
  statusCell,
} from '../entries/entry-facts.ts'
import { formatDate, formatDay } from '../format.ts'
import { planPage } from '../frame/frame.ts'
import type { Block, Inline, Page } from '../page.ts'
import { overviewBlocks } from '../pictures/plan-pictures.ts'
import { planPageTitle } from '../plan-pages.ts'
import { latestNote } from '../progress/goal-progress.ts'
import { progressSection } from '../progress/progress.ts'
import { fill, type Texts } from '../texts/index.ts'

/** «Vedtaket og oppfølgingen»: the decision point by point, and what came of it; before a decision, how far the work is come. */
export function followUpPage(context: PlanContext): Page[] {
  const { plan, addresses, texts } = context
  if (plan.data.editionOf !== undefined) return []
  const toCome = adoptionToCome(context)
  const decided = decisions(context)
  const blocks = [
    ...progressSection(context),
    ...(!toCome && decided.length === 0 ? [paragraph(texts.front.decisionUnknown)] : decided),
    ...status(context),
    ...reports(context),
  ]
  return [
    planPage(context, {
      kind: 'followUp',
      path: addresses.planPath(plan, 'vedtak'),
      title: planPageTitle('vedtak', context),
      lead: toCome ? `${toCome} ${texts.leads.followUpBefore}` : texts.leads.followUp,
      blocks: blocks.length > 0 ? blocks : [paragraph(texts.lists.noText)],
      toc: tocOfSections(blocks, 2),
      search: { type: context.siteTexts.kinds.page },
    }),
  ]
}

const pointTones = { notStarted: 'neutral', ongoing: 'info', done: 'success' } as const

function decisions(context: PlanContext): Block[] {
  const { plan, texts } = context
  const { fields, choices, lists } = texts
  const firstCoded = plan.data.decisions.find(({ code }) => code !== undefined)
  return plan.data.decisions.map((decision, index) => {
    const when = decision.date && formatDay(decision.date, context)
    const facts: [string, Inline[]][] = [
      [fields.concerns, optional(decision.concerns && choices.concerns[decision.concerns])],
      [fields.municipality, optional(decision.municipality)],
      [fields.body, optional(decision.body && capitalised(decision.body))],
      [fields.date, optional(when && capitalised(when))],
      [fields.caseNumber, optional(decision.caseNumber)],
      [fields.archiveNumber, optional(decision.archiveNumber)],
      [fields.protocol, protocolOf(decision, texts)],
      [fields.code, optional(decision.code)],
    ]
    const blocks: Block[] = [{ type: 'facts', facts: factList(facts) }]
    // What a code is, is said at the first one.
    if (decision === firstCoded) blocks.push(paragraph(texts.compliance.codeMeaning))
    if (decision.wording) blocks.push(quotation(decision.wording))
    if (decision.points.length > 0)
      blocks.push({
        type: 'table',
        caption: [lists.points, when].filter(Boolean).join(' '),
        columns: [
          { title: fields.point },
          { title: fields.decided, isPlain: true },
          { title: fields.status },
          { title: fields.followedUpIn },
        ],
        rows: decision.points.map((point) => ({
          cells: [
            [{ text: point.number ?? '–' }],
            optional(point.text),
            point.status
              ? [{ text: choices.pointStatus[point.status], tone: pointTones[point.status] }]
              : [],
            point.followedUpIn.flatMap((link) => links([plan.findLink(link)], context)),
          ],
        })),
      })
    const what = decision.concerns === 'amendment' ? choices.concerns.amendment : lists.decisions
    return section(`vedtak-${index + 1}`, [what, when].filter(Boolean).join(' '), blocks)
  })
}

function status(context: PlanContext): Block[] {
  const { plan, texts, report, lang } = context
  const { fields, lists } = texts
  if (plan.measures.length === 0) return []
  return [
    section('status-tiltak', lists.measuresStatus, [
      ...overviewBlocks('vedtak', context),
      {
        type: 'table',
        caption: `${lists.measuresStatus}, ${formatDate(report.today, lang)}`,
        columns: [
          { title: texts.kinds.measure },
          { title: fields.status },
          { title: lists.followUp },
          { title: fields.responsible },
        ],
        rows: plan.measures.map((one) => ({
          cells: [
            numberedLinks([one], context),
            statusCell(one, context),
            latestNote(one.data.followUp, context),
            responsibleOf(one, context),
          ],
        })),
      },
    ]),
  ]
}

function reports(context: PlanContext): Block[] {
  const { plan, texts } = context
  const { fields, lists } = texts
  const day = (date: string) => capitalised(formatDay(date, context))
  const { reporting, revision } = plan.data
  const rhythm: [string, Inline[]][] = [
    [fields.reporting, rhythmOf(reporting, context)],
    [fields.revision, rhythmOf(revision, context)],
    [fields.lastRevised, optional(revision?.last && day(revision.last))],
  ]
  const facts = factList(rhythm)
  const delivered = reporting?.delivered ?? []
  const blocks = factBlocks(facts)
  if (delivered.length > 0)
    blocks.push({
      type: 'table',
      caption: lists.reports,
      columns: [
        { title: fields.asOf, oneLine: true },
        { title: fields.body },
        { title: fields.date, oneLine: true },
        { title: fields.caseNumber },
      ],
      rows: delivered.map(({ asOf, body, date, caseNumber, link }) => ({
        cells: [
          [{ text: asOf ? day(asOf) : '–', href: link }],
          optional(body && capitalised(body)),
          optional(date && day(date)),
          optional(caseNumber),
        ],
      })),
    })
  return filled(section('rapporter', lists.reports, blocks))
}

/** «4 år» is every fourth year; other words are the writer's. */
function howOften(every: string, { fields }: Texts): string {
  const years = /^(?:(\d+) )?år$/.exec(every)
  if (!years) return capitalised(every)
  const [, n = '1'] = years
  return n === '1' ? fields.everyYear : fill(fields.everyYears, { n })
}

/** How often something comes, and when it comes next. */
function rhythmOf(
  rhythm: { every: string | undefined; next: string | undefined } | undefined,
  { texts, lang }: PlanContext,
): Inline[] {
  return [
    ...optional(rhythm?.every && howOften(rhythm.every, texts)),
    ...optional(rhythm?.next && fill(texts.fields.next, { date: formatDate(rhythm.next, lang) })),
  ]
}
