import type { Entry, Indicator } from '../../plan/model.ts'
import type { Placement } from '../../plan/placement.ts'
import { capitalised } from '../../plan/prose.ts'
import { slug } from '../../plan/slug.ts'
import type { SourceFile } from '../../source/source-file.ts'
import { namesRequirement } from '../../statutes/requirement-name.ts'
import { factBlocks } from '../blocks.ts'
import { explainTerms } from '../body/glossary-terms.ts'
import { type BodyContext, type RenderedBody, renderBody, tocOf } from '../body/render-body.ts'
import type { PlanContext } from '../context.ts'
import { answerAnchor } from '../findings/content-places.ts'
import { requirementTitle } from '../findings/law-language.ts'
import { formatDay } from '../format.ts'
import type { Block, Fact, Inline, TocItem } from '../page.ts'
import { indicatorPicture } from '../pictures/indicator-picture.ts'
import { pictureBlocks } from '../pictures/picture.ts'
import { factsOf } from './entry-facts.ts'
import { entryList, entryTable, goalTree, seriesTable } from './entry-tables.ts'
import { kindLabel } from './kind-label.ts'

/** Where a body stands on a page. */
interface Standing {
  level: number
  idPrefix: string
  /** The files it stands among; what places one of them again gets a link, or texts that place each other had no end. */
  drawn?: Set<SourceFile>
}

/** The body of an entry or of plan.md as blocks, with everything it places. */
export function bodyBlocks(
  of: Pick<Entry, 'source' | 'body'>,
  context: PlanContext,
  options: Standing,
): RenderedBody {
  const { level, idPrefix, drawn } = options
  const bodyContext: BodyContext = {
    level,
    idPrefix,
    plan: context.plan,
    addresses: context.addresses,
    texts: context.texts,
    place: (placement, level) =>
      placementBlocks(placement, context, { level, idPrefix, ...(drawn && { drawn }) }, of.source),
    evidence: (id) => requirementLabel(id, context),
    ...(idPrefix === '' ? { explain: (tree) => explainTerms(tree, context) } : {}),
  }
  return renderBody(of.source, of.body.headings, bodyContext)
}

/** Body and table of contents of a page that shows one file. */
export function bodyPage(
  of: Pick<Entry, 'source' | 'body'>,
  context: PlanContext,
): { blocks: Block[]; toc: TocItem[] } {
  const { blocks, headings } = bodyBlocks(of, context, { level: 1, idPrefix: '' })
  return { blocks, toc: tocOf(headings) }
}

/** What there is to show of an entry: what is known, the text with the values it speaks of, and what was done since. */
export function entryParts(
  entry: Entry,
  context: PlanContext,
  options: Standing,
): { facts: Fact[]; body: RenderedBody; followUp: Block[] } {
  const { blocks, headings } = bodyBlocks(entry, context, options)
  const series = entry.kind === 'indicator' ? seriesBlocks(entry, context) : []
  return {
    facts: factsOf(entry, context),
    body: { blocks: [...blocks, ...series], headings },
    followUp: followUpBlocks(entry, context),
  }
}

/** The values of an indicator as a picture and as the table it is made from. */
export function seriesBlocks(indicator: Indicator, context: PlanContext): Block[] {
  const table = seriesTable(indicator, context)
  return [
    ...pictureBlocks(indicatorPicture(indicator, context), context),
    ...(table ? [table] : []),
  ]
}

function followUpBlocks(entry: Entry, context: PlanContext): Block[] {
  if (entry.kind !== 'goal' && entry.kind !== 'measure') return []
  const notes = entry.data.followUp
  if (notes.length === 0) return []
  const { fields, choices, lists } = context.texts
  const hasStatus = notes.some(({ status }) => status !== undefined)
  return [
    {
      type: 'table',
      caption: `${lists.followUp}: ${entry.title}`,
      columns: [
        { title: fields.date, oneLine: true },
        ...(hasStatus ? [{ title: fields.status }] : []),
        { title: fields.happened, isPlain: true },
      ],
      rows: notes.map(({ date, status, text }) => ({
        cells: [
          [{ text: date ? capitalised(formatDay(date, context)) : '–' }],
          ...(hasStatus ? [[{ text: status ? choices.measureStatus[status] : '–' }]] : []),
          [{ text: text ?? '–' }],
        ],
      })),
    },
  ]
}

/** The entries a `::vis{…}` asks for, in the form it asks for. */
function placementBlocks(
  { kind, view, selects }: Placement,
  context: PlanContext,
  { level, idPrefix, drawn }: Standing,
  source: SourceFile,
): RenderedBody {
  const only = (block: Block): RenderedBody => ({ blocks: [block], headings: [] })
  const entries = context.plan.entries.filter((entry) => entry.kind === kind && selects(entry))
  if (entries.length === 0) return { blocks: [], headings: [] }
  const label = kindLabel(kind, context.texts, entries.length)
  switch (view) {
    case 'table':
      return only(entryTable(entries, label, context))
    case 'tree': {
      const goals = entries.filter((entry) => entry.kind === 'goal')
      return only(goals.length > 0 ? goalTree(goals, context) : entryList(entries, label, context))
    }
    case 'list':
      return only(entryList(entries, label, context))
    case 'whole': {
      const open = drawn ?? new Set([source])
      const fresh = entries.filter((entry) => !open.has(entry.source))
      const again = entries.filter((entry) => open.has(entry.source))
      for (const entry of fresh) open.add(entry.source)
      // Inside an entry each other is drawn once, however many of them place it.
      const sections = fresh.map((entry) =>
        entrySection(entry, context, level, idPrefix, drawn ?? new Set(open)),
      )
      return {
        blocks: [...sections, ...(again.length > 0 ? [entryList(again, label, context)] : [])],
        headings: sections.map(({ id, title }) => ({ id, text: title.text, level })),
      }
    }
  }
}

/** An entry with its title as a heading. */
export function entrySection(
  entry: Entry,
  context: PlanContext,
  level: number,
  idPrefix: string,
  drawn?: Set<SourceFile>,
): Block & { type: 'section' } {
  const id = entryAnchor(entry, idPrefix)
  const { facts, body, followUp } = entryParts(entry, context, {
    level,
    idPrefix: `${id}-`,
    ...(drawn && { drawn }),
  })
  return {
    type: 'section',
    id,
    level: Math.min(5, level) as 2 | 3 | 4 | 5,
    title: { text: entry.title, href: context.addresses.entry(entry) },
    blocks: [...factBlocks(facts), ...body.blocks, ...followUp],
  }
}

/** The anchor of an entry on a page that shows it among others. */
export function entryAnchor(entry: Entry, idPrefix: string): string {
  return `${idPrefix}${entry.kind.toLowerCase()}-${slug(entry.id)}`
}

/** The demands a name means, each linked to its place among the answers. */
export function requirementLinks(name: string, context: PlanContext): Inline[] {
  const { plan, planReport, addresses } = context
  return planReport.statutes.flatMap(({ statute, assessments }) =>
    assessments
      .filter(({ requirement }) => namesRequirement(name, statute, requirement))
      // In a joint plan a demand may be answered by each municipality; the first of them is above the others.
      .slice(0, 1)
      .map((assessment) => ({
        ...requirementTitle(assessment.requirement, context),
        href: addresses.plan(plan, 'lovkrav', answerAnchor(statute, assessment)),
      })),
  )
}

/** What a marked passage says that it answers; nothing in an edition, which nobody assesses. */
function requirementLabel(name: string, context: PlanContext): Inline[] {
  const { plan, addresses, texts } = context
  if (plan.data.editionOf !== undefined) return []
  const { answers } = texts.lists
  const links = requirementLinks(name, context)
  if (links.length === 0) return [{ text: answers, href: addresses.plan(plan, 'lovkrav') }]
  const last = links.length - 1
  return [
    { text: `${answers}:` },
    ...links.map((link, at) => (at < last ? { ...link, text: `${link.text},` } : link)),
  ]
}
