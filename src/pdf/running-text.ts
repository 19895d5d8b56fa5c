import type { Element, ElementContent, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'
import type { Block } from '../site/page.ts'
import type { Align, PrintBlock, Run } from './print-document.ts'
import { tableOf } from './print-table.ts'

export type Node = RootContent | ElementContent
type Style = Omit<Run, 'text' | 'note' | 'line'>

/** What running text needs to know of the document it becomes part of. */
export interface PrintContext {
  /** Where an address of the site leads in print: an anchor, a whole address, or nowhere. */
  target(href: string): Pick<Run, 'to' | 'href'>
  /** The number of a footnote by the id of its text, or undefined where there is none. */
  note(id: string): number | undefined
  /** The file of a picture by its address on the site; undefined for one that is not published. */
  picture(src: string): string | undefined
  /** What is said of a passage that nobody marked. */
  guessed: string
  /** At the foot of a page nothing is a heading: it would stand among those of the text. */
  inNote?: boolean
  /** What is said before the other places an answer rests on. */
  alsoFound: string
}

/** Deeper lists, quotations and boxes are laid out flat; Typst gives up at some seventy calls, readers before. */
export const DEEPEST = 8

/** Running text of the site, which has sanitised it, as a tree. */
export function treeOf(block: Extract<Block, { type: 'html' }>): readonly Node[] {
  // Asked for only then: it is written the first time somebody asks.
  return block.tree ?? fromHtml(block.html, { fragment: true }).children
}

/** The text of every footnote of a body, by its id; they stand together after the text. */
export function footnotesIn(nodes: readonly Node[]): Map<string, Element> {
  const found = new Map<string, Element>()
  for (const section of nodes) {
    if (section.type !== 'element' || !isFootnotes(section)) continue
    visit(section, 'element', (item) => {
      const { id } = item.properties
      if (item.tagName === 'li' && typeof id === 'string') found.set(id, item)
    })
  }
  return found
}

/** The text of a footnote, which begins on the line of its number. */
export function printNote(item: Element, context: PrintContext): PrintBlock[] {
  // One that refers to another would have no end.
  return goingOn(printBlocks(item.children, { ...context, note: () => undefined, inNote: true }))
}

/** Blocks whose first text stands on the line of the number or marker before them. */
export function goingOn([first, ...others]: readonly PrintBlock[]): PrintBlock[] {
  if (!first) return []
  return first.is === 'paragraph' ? [{ ...first, is: 'line' }, ...others] : [first, ...others]
}

/** A body as blocks of print; its footnotes are left to `footnotesIn`. */
export function printBlocks(
  nodes: readonly Node[],
  context: PrintContext,
  depth = 0,
): PrintBlock[] {
  const blocks: PrintBlock[] = []
  let loose: Node[] = []
  const flush = () => {
    blocks.push(...paragraphs(loose, context))
    loose = []
  }
  for (const node of nodes) {
    const own = node.type === 'element' ? blockOf(node, context, depth) : undefined
    if (!own) loose.push(node)
    else {
      flush()
      blocks.push(...own)
    }
  }
  flush()
  return blocks
}

/** The blocks of an element, or undefined where it is a part of a line. */
function blockOf(node: Element, context: PrintContext, depth: number): PrintBlock[] | undefined {
  const inner = () => printBlocks(node.children, context, depth + 1)
  switch (node.tagName) {
    case 'p':
      return paragraphs(node.children, context)
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6': {
      const { id } = node.properties
      const level = Number(node.tagName.slice(1)) - 1
      const runs = runsOf(node.children, context)
      if (context.inNote)
        return [{ is: 'paragraph', runs: runs.map((run) => ({ ...run, strong: true })) }]
      return [{ is: 'heading', level, runs, anchor: id ? String(id) : undefined, listed: false }]
    }
    case 'div':
      // A heading line: the link to the heading is for the screen.
      return printBlocks(
        node.children.filter((one) => !(one.type === 'element' && one.tagName === 'a')),
        context,
        depth,
      )
    case 'section':
      return isFootnotes(node) ? [] : printBlocks(node.children, context, depth)
    case 'ul':
    case 'ol':
      return listOf(node, context, depth)
    case 'blockquote':
      return depth < DEEPEST ? [{ is: 'quote', blocks: inner() }] : inner()
    case 'pre':
      return [{ is: 'code', lines: textIn(node).replace(/\n$/, '').split('\n') }]
    case 'hr':
      return [{ is: 'rule' }]
    case 'img':
      return imageOf(node, context)
    case 'figure': {
      const caption = elements(node).find(({ tagName }) => tagName === 'figcaption')
      const images = elements(node).flatMap((one) => (one === caption ? [] : imageOf(one, context)))
      const [first, ...others] = images
      const text = caption && textIn(caption)
      return first?.is === 'image' ? [{ ...first, caption: text }, ...others] : inner()
    }
    case 'table':
      return [markdownTable(node, context)]
    default:
      return undefined
  }
}

function listOf(node: Element, context: PrintContext, depth: number): PrintBlock[] {
  const items = elements(node).map((item) => printBlocks(item.children, context, depth + 1))
  if (depth >= DEEPEST) return items.flat()
  const start = Number(node.properties['start'] ?? 1)
  return [{ is: 'list', ordered: node.tagName === 'ol', start, items }]
}

/** A picture of the plan, or the words that stand for one that is not there. */
function imageOf(node: Element, context: PrintContext): PrintBlock[] {
  if (node.tagName !== 'img') return printBlocks(node.children, context)
  const alt = String(node.properties['alt'] ?? '')
  const src = context.picture(String(node.properties['src'] ?? ''))
  if (src !== undefined) return [{ is: 'image', src, alt }]
  return alt === '' ? [] : [{ is: 'paragraph', runs: [{ text: alt }] }]
}

/** Parts of lines as a paragraph; a picture among them stands between two. */
function paragraphs(nodes: readonly Node[], context: PrintContext): PrintBlock[] {
  const blocks: PrintBlock[] = []
  let line: Node[] = []
  const flush = () => {
    const runs = runsOf(line, context)
    if (runs.length > 0) blocks.push({ is: 'paragraph', runs })
    line = []
  }
  for (const node of nodes) {
    if (node.type === 'element' && node.tagName === 'img') {
      flush()
      blocks.push(...imageOf(node, context))
    } else line.push(node)
  }
  flush()
  return blocks
}

/** The parts of a line, each in one style, with the white space that HTML would show. */
function runsOf(nodes: readonly Node[], context: PrintContext): Run[] {
  const runs: Run[] = []
  const add = (children: readonly Node[], style: Style) => {
    for (const node of children) {
      if (node.type === 'text') runs.push({ ...style, text: node.value })
      if (node.type !== 'element') continue
      if (isWayBack(node)) continue
      const number = noteOf(node, context)
      if (number !== undefined) runs.push({ text: '', note: number })
      else if (node.tagName === 'br') runs.push({ text: '', line: true })
      else if (node.tagName === 'input')
        runs.push({ ...style, text: node.properties['checked'] ? '✓ ' : '□ ' })
      else if (node.tagName === 'img')
        runs.push({ ...style, text: String(node.properties['alt'] ?? '') })
      else add(node.children, { ...style, ...styleOf(node, context) })
    }
  }
  add(nodes, {})
  return tidy(runs)
}

function styleOf({ tagName, properties }: Element, context: PrintContext): Style {
  switch (tagName) {
    case 'strong':
    case 'b':
      return { strong: true }
    case 'em':
    case 'i':
      return { emphasis: true }
    case 'del':
      return { struck: true }
    case 'sup':
      return { raised: true }
    case 'a':
      return context.target(String(properties['href'] ?? ''))
    default:
      return {}
  }
}

/** The number of the footnote a mark leads to. */
function noteOf(node: Element, context: PrintContext): number | undefined {
  if (node.tagName !== 'sup') return undefined
  const [link] = elements(node)
  const href = String(link?.properties['href'] ?? '')
  return link?.tagName === 'a' && href.startsWith('#') ? context.note(href.slice(1)) : undefined
}

/** More than a single space, of which most texts have no other. */
const whiteSpace = /[\t\r\n\f][ \t\r\n\f]*| [ \t\r\n\f]+/g

/** White space as one space, none at the ends of lines; runs that show nothing are gone. */
function tidy(runs: readonly Run[]): Run[] {
  const kept: Run[] = []
  let open = false
  for (const run of runs) {
    const spaced: string = run.text.replace(whiteSpace, ' ')
    const text: string = open ? spaced : spaced.replace(/^ /, '')
    if (text === '' && run.note === undefined && !run.line) continue
    kept.push({ ...run, text })
    open = !run.line && !text.endsWith(' ')
  }
  const last = kept.at(-1)
  if (last) last.text = last.text.replace(/ $/, '')
  while (kept.at(-1)?.line) kept.pop()
  return kept.filter(({ text, note, line }) => text !== '' || note !== undefined || line)
}

function markdownTable(table: Element, context: PrintContext): PrintBlock {
  const rows: { cells: Run[][]; isHead: boolean }[] = []
  let align: Align[] = []
  for (const row of elements(table).flatMap(elements)) {
    const cells = elements(row)
    if (align.length === 0)
      align = cells.map(({ properties }) => (properties['dataAlign'] as Align) ?? 'left')
    rows.push({
      cells: cells.map(({ children }) => runsOf(children, context)),
      isHead: cells.every(({ tagName }) => tagName === 'th'),
    })
  }
  const [first] = rows
  const head = first?.isHead ? first.cells : []
  return tableOf({ head, rows: rows.slice(head.length > 0 ? 1 : 0).map((row) => row.cells), align })
}

function isFootnotes({ tagName, properties }: Element): boolean {
  return tagName === 'section' && properties['dataFootnotes'] !== undefined
}

/** The arrow from a footnote to where it was; on paper both are on one page. */
function isWayBack({ properties }: Element): boolean {
  const { className } = properties
  return Array.isArray(className) && className.includes('data-footnote-backref')
}

function elements({ children }: Element): Element[] {
  return children.filter((node) => node.type === 'element')
}

function textIn(node: Element): string {
  return node.children
    .map((child) =>
      child.type === 'text' ? child.value : child.type === 'element' ? textIn(child) : '',
    )
    .join('')
}
