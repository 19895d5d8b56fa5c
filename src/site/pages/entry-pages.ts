import { entryKinds } from '../../../schemas/index.ts'
import { statusOn } from '../../plan/measure-status.ts'
import type { Entry, Measure } from '../../plan/model.ts'
import type { PlanPage } from '../addresses.ts'
import { factBlocks, factList, filled, section, tocOfSections } from '../blocks.ts'
import { withPhoneLinks } from '../body/phone-links.ts'
import { tocOf } from '../body/render-body.ts'
import type { PlanContext } from '../context.ts'
import { entryParts } from '../entries/entry-blocks.ts'
import { links } from '../entries/entry-facts.ts'
import { searchFactsOf } from '../entries/entry-search.ts'
import { kindLabel } from '../entries/kind-label.ts'
import { firstParagraph, planPage } from '../frame/frame.ts'
import type { Block, Fact, Link, Page } from '../page.ts'
import type { Texts } from '../texts/index.ts'
import { backlinksOf, editLink } from './chapters.ts'
import { spreadsheetLinks } from './lists.ts'

type PageEntry = Exclude<Entry, { kind: 'chapter' }>

/** Every goal, focus area, measure, service, cooperation and indicator on a page of its own. */
export function* entryPages(context: PlanContext): Generator<Page> {
  for (const entry of context.plan.entries)
    if (entry.kind !== 'chapter') yield entryPage(entry, context)
}

function entryPage(entry: PageEntry, context: PlanContext): Page {
  const { plan, addresses, texts } = context
  const [folder] = entryKinds[entry.kind].folders
  const number = 'number' in entry.data ? entry.data.number : undefined
  const lead = leadOf(entry)
  const { blocks, sections, headings } = blocksOf(entry, lead, context)
  return planPage(context, {
    kind: 'entry',
    path: addresses.entryPath(entry),
    title: entry.title,
    eyebrow: [texts.kinds[entry.kind], number].filter(Boolean).join(' '),
    lead,
    description: lead ?? firstParagraph(entry.source) ?? entry.title,
    above: [
      { href: addresses.plan(plan, folder as PlanPage), text: kindLabel(entry.kind, texts, 2) },
    ],
    blocks: [...blocks, ...sections],
    toc: headings.length > 0 ? [...tocOf(headings), ...tocOfSections(sections)] : [],
    backlinks: notAmongFacts(backlinksOf(entry, context), [...blocks, ...sections]),
    edit: editLink(entry.source.path, context),
    search: searchFactsOf(entry, context),
  })
}

/** What one asks first, the text, how to get in touch, what was done since, and all else that is known. */
function blocksOf(
  entry: PageEntry,
  lead: string | undefined,
  context: PlanContext,
): { blocks: Block[]; sections: Block[]; headings: Parameters<typeof tocOf>[0] } {
  const { texts } = context
  const { facts: all, body, followUp } = entryParts(entry, context, { level: 1, idPrefix: '' })
  // What opens the page is not told again among its facts.
  const facts = all.filter(({ values }) => values[0]?.text !== lead || values.length > 1)
  const around = factList([
    [texts.lists.download, hasFigures(entry) ? spreadsheetLinks('indikatorer', context) : []],
    [texts.fields.placedIn, links(entry.placedIn, context)],
  ])
  const calls = entry.kind === 'measure' ? whomToCall(entry, context) : []
  const isBare = body.blocks.length + followUp.length + calls.length === 0
  // What stands alone needs no heading.
  if (isBare) return { blocks: factBlocks([...facts, ...around]), sections: [], headings: [] }
  const first = termsFirst(entry, texts)
  const ofContact = entry.kind === 'service' ? termsOfContact(texts) : []
  const of = (terms: readonly string[]) => facts.filter(({ term }) => terms.includes(term))
  const contact = [...of(ofContact), ...calls]
  const known = [
    ...facts.filter(({ term }) => !first.includes(term) && !ofContact.includes(term)),
    ...around,
  ]
  return {
    blocks: [...factBlocks(of(first)), ...body.blocks],
    sections: [
      ...filled(contactSection(entry, contact, context)),
      ...filled(followUpSection(followUp, texts)),
      ...filled(section('side_fakta', texts.lists.facts, factBlocks(known))),
    ],
    headings: body.headings,
  }
}

/** What is asked of an entry before anything is read: how it goes, who answers for it, when. */
function termsFirst({ kind }: PageEntry, { fields }: Texts): string[] {
  if (kind === 'measure') return [fields.status, fields.responsible, fields.period, fields.deadline]
  if (kind === 'indicator') return [fields.development]
  return kind === 'goal' ? [fields.service] : []
}

/** What somebody must know who wants help of a service. */
function termsOfContact({ fields }: Texts): string[] {
  return [
    fields.howToReach,
    fields.whoGetsToKnow,
    fields.referral,
    fields.price,
    fields.whatNext,
    fields.link,
    fields.checked,
  ]
}

/** How those who answer for a measure are reached, while it can be had. */
function whomToCall(measure: Measure, { plan, report }: PlanContext): Fact[] {
  if (statusOn(measure, report.today) !== 'ongoing') return []
  const titles = plan.services.map(({ title }) => title)
  return measure.responsible.flatMap(({ title, data: { howToReach } }) =>
    howToReach
      ? [{ term: title, values: withPhoneLinks(howToReach, title, titles), running: true }]
      : [],
  )
}

/** Of a measure it leads to the services: what stands there is theirs. No heading of a text has an id with an underscore. */
function contactSection(entry: PageEntry, facts: Fact[], context: PlanContext) {
  const { plan, addresses, texts } = context
  const { contact, howToReach } = texts.fields
  const title =
    entry.kind === 'service'
      ? contact
      : { text: howToReach, href: addresses.plan(plan, 'tjenester') }
  return section('side_kontakt', title, factBlocks(facts))
}

function followUpSection(blocks: Block[], { lists }: Texts) {
  // The page says already what is followed up.
  const named = blocks.map((one) =>
    one.type === 'table' ? { ...one, caption: lists.followUp } : one,
  )
  return section('side_oppfolging', lists.followUp, named)
}

function hasFigures(entry: Entry): boolean {
  if (entry.kind !== 'indicator') return false
  const { baseline, targets } = entry.data
  return entry.series.length + targets.length > 0 || baseline !== undefined
}

/** The links that the page's own facts do not lead to already. */
function notAmongFacts(links: readonly Link[], blocks: readonly Block[]): Link[] {
  const facts = blocks.flatMap((block) =>
    [block, ...(block.type === 'section' ? block.blocks : [])].flatMap((one) =>
      one.type === 'facts' ? one.facts : [],
    ),
  )
  const told = new Set(facts.flatMap(({ values }) => values.map(({ href }) => href)))
  return links.filter(({ href }) => !told.has(href))
}

function leadOf(entry: Entry): string | undefined {
  if (entry.kind === 'service') return entry.data.task
  if (entry.kind === 'cooperation') return entry.data.purpose
  return undefined
}
