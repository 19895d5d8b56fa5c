import { adoptsPlan } from '../plan/adoption.ts'
import { hasCome } from '../plan/by-day.ts'
import { namesOf } from '../plan/owner.ts'
import { stampOf, statusWords } from '../site/about-plan/citation.ts'
import type { PlanContext } from '../site/context.ts'
import { excerpt, formatDate, formatPeriod } from '../site/format.ts'
import { noticesOf } from '../site/frame/notices.ts'
import type { Block } from '../site/page.ts'
import { wholePlan } from '../site/pages/chapters.ts'
import { compliancePage } from '../site/pages/compliance.ts'
import { followUpPage } from '../site/pages/follow-up.ts'
import { planFacts } from '../site/pages/front.ts'
import { glossaryPage } from '../site/pages/glossary.ts'
import { historyPage } from '../site/pages/history.ts'
import { fill } from '../site/texts/index.ts'
import { factsBlock, printPage } from './page-blocks.ts'
import { pictureAnnex } from './picture-annex.ts'
import type { NumberedBlock, PrintBlock, PrintDocument, Run } from './print-document.ts'
import { printTargets } from './print-targets.ts'
import { footnotesIn, type Node, type PrintContext, printNote, treeOf } from './running-text.ts'

/** The most lines of contents, by how many levels of headings they show: two pages, then six. Bookmarks have them all. */
const mostContents = [
  { depth: 3, lines: 70 },
  { depth: 2, lines: 250 },
]

/** A plan as it is printed: the adopted text in order, what stands nowhere else, and the annexes. */
export function planDocument(context: PlanContext): PrintDocument {
  const { plan, site, texts, lang, report } = context
  const { preface, chapters, appendix } = wholePlan(context)
  const annexes = [
    ...compliancePage(context),
    ...followUpPage(context),
    ...historyPage(context),
    ...glossaryPage(context),
    ...pictureAnnex(context),
  ]
  const all = [...preface, ...chapters, ...appendix, ...annexes.flatMap(({ blocks }) => blocks)]
  const footnotes = treesIn(all).flatMap((tree) => [...footnotesIn(tree)])
  const numberOf = new Map(footnotes.map(([id], index) => [id, index]))
  const targets = printTargets(context, {
    chapters: [...preface, ...chapters, ...appendix],
    annexes,
  })
  const print: PrintContext = {
    ...targets,
    note: (id) => numberOf.get(id),
    guessed: texts.frame.guessed,
    alsoFound: texts.pdf.alsoFound,
  }
  const blocksOf = (blocks: readonly Block[]) => printPage(blocks, print)
  const inFull: PrintBlock[] =
    appendix.length > 0
      ? [{ is: 'page' }, heading(1, texts.pages.inFull, 'tillegg'), ...blocksOf(appendix)]
      : []
  const blocks: NumberedBlock[] = [
    ...aboutPlan(context, print),
    ...numbered([...blocksOf(preface), ...blocksOf(chapters), ...inFull]),
    ...annexes.flatMap((page, index): PrintBlock[] => [
      { is: 'page' },
      heading(
        1,
        fill(texts.pdf.annex, { n: index + 1, title: page.title }),
        `vedlegg-${index + 1}`,
      ),
      ...(page.lead ? [{ is: 'paragraph' as const, runs: [{ text: page.lead }] }] : []),
      ...blocksOf(page.blocks).map(lowered),
    ]),
  ]
  const author = namesOf(plan)
  return {
    title: plan.title,
    shortTitle: excerpt(plan.title, 80),
    author: author || (site.data.name ?? ''),
    lang: plan.data.language ?? lang,
    description: noticesOf(context)
      .map(({ title }) => title)
      .join('. '),
    stamp: stampOf(context),
    colour: site.data.colour,
    cover: {
      above: author,
      lead: formatPeriod(plan.data.period, lang) ?? '',
      facts: coverFacts(context),
      notes: [
        ...noticesOf(context).map(({ title, text }) => (text ? `${title}. ${text}` : `${title}.`)),
        site.data.address ? `${texts.pdf.margin} ${texts.pdf.sameNumbers}` : texts.pdf.margin,
        fill(texts.pdf.made, { date: formatDate(report.today, lang) }),
      ],
    },
    contents: { title: texts.pdf.contents, depth: depthOfContents(blocks) },
    pageNumber: texts.pdf.page,
    words: texts.pdf.link,
    blocks,
    notes: footnotes.map(([, item]) => printNote(item, print)),
  }
}

function depthOfContents(blocks: readonly PrintBlock[]): number {
  const levels = blocks.flatMap((one) => (one.is === 'heading' && one.listed ? one.level : []))
  const fits = mostContents.find(
    ({ depth, lines }) => levels.filter((level) => level <= depth).length <= lines,
  )
  return fits?.depth ?? 1
}

/** The decisions by which the plan was adopted, when it was changed last, who answers for it, and where it is on the web. */
function coverFacts(context: PlanContext) {
  const { plan, site, addresses, report, texts, lang } = context
  const { fields, pdf } = texts
  const { decisions, responsible } = plan.data
  const adopted = decisions.filter((one) => adoptsPlan(one) && hasCome(one.date, report.today))
  const online = addresses.whole(addresses.plan(plan))
  const row = (term: string, text: string | undefined) =>
    text ? [{ term, value: [{ text }] as Run[] }] : []
  return [
    ...row(fields.status, statusWords(context)),
    ...adopted.flatMap(({ municipality, body, date, caseNumber, archiveNumber }) => [
      ...row(pdf.adoptedBy, [body, municipality].filter(Boolean).join(', ')),
      ...row(fields.date, date && formatDate(date, lang)),
      ...row(fields.caseNumber, caseNumber),
      ...row(fields.archiveNumber, archiveNumber),
    ]),
    ...row(fields.responsible, responsible),
    ...(site.data.address ? [{ term: pdf.online, value: [{ text: online, href: online }] }] : []),
  ]
}

/** What plan.md says of the plan as a whole; it stands before the text and is no part of it. */
function aboutPlan(context: PlanContext, print: PrintContext): PrintBlock[] {
  const facts = planFacts(context)
  if (facts.length === 0) return []
  return [heading(1, context.texts.front.aboutPlan, 'om-planen'), factsBlock(facts, print)]
}

/** Everything but headings with a number, so that a council can say which passage it means. */
function numbered(blocks: readonly PrintBlock[]): NumberedBlock[] {
  let number = 0
  const none: ReadonlySet<PrintBlock['is']> = new Set(['heading', 'page', 'rule'])
  return blocks.map((block) => (none.has(block.is) ? block : { ...block, number: ++number }))
}

function heading(level: number, text: string, anchor: string): PrintBlock {
  return { is: 'heading', level, runs: [{ text }], anchor, listed: true }
}

/** A heading under the heading of an annex. */
function lowered(block: PrintBlock): PrintBlock {
  return block.is === 'heading' ? { ...block, level: block.level + 1 } : block
}

/** Every piece of running text in blocks, however deep. */
function treesIn(blocks: readonly Block[]): (readonly Node[])[] {
  return blocks.flatMap((block) => {
    if (block.type === 'html') return [treeOf(block)]
    return 'blocks' in block ? treesIn(block.blocks) : []
  })
}
