import { groupBy } from '../../plan/group-by.ts'
import type { Chapter, Plan } from '../../plan/model.ts'
import { otherEditions, otherLanguage } from '../about-plan/editions.ts'
import { insideContent } from '../addresses.ts'
import { factBlocks, factList, filled, linkList, section } from '../blocks.ts'
import type { PlanContext } from '../context.ts'
import {
  bodyBlocks,
  bodyPage,
  entryAnchor,
  entrySection,
  requirementLinks,
} from '../entries/entry-blocks.ts'
import { entryList } from '../entries/entry-tables.ts'
import { kindLabel } from '../entries/kind-label.ts'
import { excerpt } from '../format.ts'
import { firstParagraph, planPage, withSlash } from '../frame/frame.ts'
import type { Block, Link, Page, TocItem } from '../page.ts'
import { downloadBlocks } from './pdf-download.ts'

/** Every chapter on a page of its own, in order, with the overview of them before. */
export function* chapterPages(context: PlanContext): Generator<Page> {
  const { plan, addresses, texts } = context
  if (plan.chapters.length === 0) return
  yield planPage(context, {
    kind: 'chapter',
    path: addresses.planPath(plan, 'kapitler'),
    title: texts.pages.chapters,
    blocks: [
      {
        type: 'tree',
        label: texts.pages.chapters,
        items: plan.chapters
          .filter(({ parent }) => !parent)
          .map((chapter) => treeItem(chapter, context)),
      },
    ],
  })
  for (const [index, chapter] of plan.chapters.entries()) yield chapterPage(chapter, index, context)
}

function treeItem(
  chapter: Chapter,
  context: PlanContext,
): Extract<Block, { type: 'tree' }>['items'][number] {
  return {
    link: { text: `${chapter.number} ${chapter.title}`, href: context.addresses.entry(chapter) },
    detail: chapter.data.summary,
    children: chapter.children.map((child) => treeItem(child, context)),
  }
}

function chapterPage(chapter: Chapter, index: number, context: PlanContext): Page {
  const { plan, addresses, texts } = context
  const { blocks, toc } = bodyPage(chapter, context)
  const linkTo = (other: Chapter | undefined): Link | undefined =>
    other && { href: addresses.entry(other), text: `${other.number} ${other.title}` }
  const above: Link[] = []
  for (let at = chapter.parent; at; at = at.parent)
    above.unshift({ href: addresses.entry(at), text: at.title })
  const services = plan.services.filter((service) =>
    chapter.references.some(({ target }) => target === service),
  )
  return planPage(context, {
    kind: 'chapter',
    path: addresses.entryPath(chapter),
    title: chapter.title,
    eyebrow: `${texts.kinds.chapter} ${chapter.number}`,
    lead: chapter.data.summary,
    description: chapter.data.summary ?? firstParagraph(chapter.source) ?? chapter.title,
    openChapter: chapter,
    above,
    blocks: [
      ...blocks,
      ...(chapter.children.length > 0
        ? [entryList(chapter.children, texts.front.contents, context)]
        : []),
      ...answersBlock(chapter, context),
      ...pairedBlock(chapter, context),
    ],
    toc,
    previous: linkTo(plan.chapters[index - 1]),
    next: linkTo(plan.chapters[index + 1]),
    backlinks: backlinksOf(chapter, context),
    edit: editLink(chapter.source.path, context),
    search: {
      type: context.siteTexts.kinds.chapter,
      services: services.map(({ title }) => title),
    },
  })
}

/** Which demands of the law the chapter says it answers. */
function answersBlock(chapter: Chapter, context: PlanContext): Block[] {
  const values = chapter.data.answers.flatMap((name) => requirementLinks(name, context))
  return factBlocks(factList([[context.texts.lists.answers, values]]))
}

/** The chapter of the same file name in other editions of the plan. */
function pairedBlock(chapter: Chapter, context: PlanContext): Block[] {
  const { plan, site, addresses, texts, lang } = context
  const links = otherEditions(plan, site.plans).flatMap((other) => {
    const pair = other.find('chapter', chapter.id)
    if (!pair) return []
    const text = `${pair.title} (${other.title})`
    return [{ text, href: addresses.entry(pair), lang: otherLanguage(other, lang) }]
  })
  const { pairedTitle } = texts.edition
  return filled(section('andre-utgaver', pairedTitle, linkList(pairedTitle, links)))
}

/** Who refers to an entry, as links. */
export function backlinksOf(
  entry: Parameters<Plan['backlinksOf']>[0],
  context: PlanContext,
): Link[] {
  return context.plan
    .backlinksOf(entry)
    .map((other) => ({ href: context.addresses.entry(other), text: other.title }))
}

/** Where a file can be edited, when nettsted.yaml says so. */
export function editLink(path: string, { site, texts }: PlanContext): Link | undefined {
  const { editBase } = site.data
  if (!editBase) return undefined
  const inner = insideContent(path, site).split('/').map(encodeURIComponent).join('/')
  return { href: withSlash(editBase) + inner, text: texts.frame.edit }
}

/** The whole plan as one text in order, for reading offline and for print. */
export function wholePage(context: PlanContext): Page[] {
  const { plan, addresses, texts } = context
  if (plan.chapters.length === 0) return []
  const toc: TocItem[] = plan.topChapters.map((chapter) => ({
    ...tocItem(chapter),
    children: chapter.children.map(tocItem),
  }))
  const { preface, chapters, appendix } = wholePlan(context)
  const kinds = appendix.map(({ id, title }) => ({ id, text: title.text, children: [] }))
  if (appendix.length > 0) toc.push({ id: 'tillegg', text: texts.pages.inFull, children: kinds })
  return [
    planPage(context, {
      kind: 'whole',
      path: addresses.planPath(plan, 'hele-planen'),
      title: plan.title,
      eyebrow: texts.pages.whole,
      lead: texts.leads.whole,
      blocks: [
        ...downloadBlocks(context),
        ...preface,
        ...chapters,
        ...filled(section('tillegg', texts.pages.inFull, appendix)),
      ],
      toc,
    }),
  ]
}

/** Everything a plan says, in the order it is read: on one page, and in print. */
export function wholePlan(context: PlanContext) {
  const { plan } = context
  return {
    preface: bodyBlocks(plan, context, { level: 1, idPrefix: 'innledning-' }).blocks,
    chapters: plan.topChapters.map((chapter) => chapterSection(chapter, context, 2)),
    appendix: entriesInFull(context),
  }
}

function tocItem(chapter: Chapter): TocItem {
  return { id: chapterAnchor(chapter), text: `${chapter.number} ${chapter.title}`, children: [] }
}

function chapterSection(chapter: Chapter, context: PlanContext, level: 2 | 3 | 4 | 5): Block {
  const id = chapterAnchor(chapter)
  const body = bodyBlocks(chapter, context, { level, idPrefix: `${id}-` })
  const next = Math.min(5, level + 1) as 3 | 4 | 5
  return {
    type: 'section',
    id,
    level,
    title: { text: `${chapter.number} ${chapter.title}` },
    blocks: [
      ...body.blocks,
      ...chapter.children.map((child) => chapterSection(child, context, next)),
    ],
  }
}

/** The anchor of a chapter where the whole plan is one text. */
export function chapterAnchor(chapter: Chapter): string {
  return `kapittel-${chapter.id.replaceAll('/', '-')}`
}

/** Kind by kind, the entries that no chapter shows whole: a table leaves out their texts. */
function entriesInFull(context: PlanContext): (Block & { type: 'section' })[] {
  const entries = context.plan.entries.filter((one) => one.kind !== 'chapter' && !one.placedWhole)
  return [...groupBy(entries, ({ kind }) => kind)].map(([kind, list]) => ({
    type: 'section',
    id: `tillegg-${kind.toLowerCase()}`,
    level: 3,
    title: { text: kindLabel(kind, context.texts, list.length) },
    blocks: list.map((entry) => entrySection(entry, context, 4, 'tillegg-')),
  }))
}

/** Entries that no chapter places, whole, so that nothing of the plan is out of reach. */
export function appendixPage(context: PlanContext): Page[] {
  const { plan, addresses, texts } = context
  if (plan.appendix.length === 0) return []
  return [
    planPage(context, {
      kind: 'appendix',
      path: addresses.planPath(plan, 'tillegg'),
      title: texts.pages.appendix,
      lead: texts.leads.appendix,
      description: excerpt(texts.leads.appendix, 160),
      blocks: plan.appendix.map((entry) => entrySection(entry, context, 2, '')),
      toc: plan.appendix.map((entry) => ({
        id: entryAnchor(entry, ''),
        text: entry.title,
        children: [],
      })),
    }),
  ]
}
