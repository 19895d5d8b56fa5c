import type { Heading, Node, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { CONTINUE, SKIP, visit } from 'unist-util-visit'
import { parseMarkdown, parseStructure } from '../source/markdown.ts'

/** A stretch of the source, from one offset to another. */
export type Range = readonly [start: number, end: number]

/** A chapter to be: its heading, its own text, and the sections that become chapters below it. */
export interface Section {
  title: string
  /** The text of its own, without that of `children`. */
  ranges: Range[]
  children: Section[]
}

/** A written plan by its headings. */
export interface Outline {
  /** The tree of the source; places in it are offsets of the source. */
  root: Root
  title: string | undefined
  /** What stands before the first chapter. */
  preface: Range[]
  chapters: Section[]
}

/** A chapter longer than this becomes several pages, if it has headings of its own. */
const LONG_CHAPTER = 800

/** The words of a heading are a title; beyond this it is a paragraph that somebody marked as a heading. */
const LONGEST_TITLE = 300

/** Finds title, preface and chapters by the levels of the headings; other programs' syntax only. */
export function readOutline(text: string): Outline {
  const root = parseStructure(text, 'general')
  const headings = root.children.filter(
    (node): node is Heading => node.type === 'heading' && node.children.length > 0,
  )
  const [first, ...others] = headings
  const titled = first?.depth === 1 ? first : undefined
  const rest = titled ? others : headings
  // A heading of the first level further down names the plan, and is a chapter all the same.
  const naming = titled ?? headings.find(({ depth }) => depth === 1)
  const heads = outermost(rest, 2)
  const firstChapter = heads[0] ? startOf(heads[0]) : text.length
  return {
    root,
    title: naming && titleOf(text, naming),
    preface: titled
      ? [[0, startOf(titled)], ...headingKept(titled, text), [endOf(titled), firstChapter]]
      : [[0, firstChapter]],
    chapters: heads.map((head, index) =>
      readSection(text, head, rest, startOf(heads[index + 1]) || text.length),
    ),
  }
}

function readSection(
  text: string,
  head: Heading,
  headings: readonly Heading[],
  end: number,
): Section {
  const inside = headings.filter(
    (heading) => startOf(heading) > startOf(head) && startOf(heading) < end,
  )
  const below = outermost(inside, head.depth + 1)
  const splits = below.length > 1 && countWords(text.slice(startOf(head), end)) > LONG_CHAPTER
  const children = splits
    ? below.map((one, index) => readSection(text, one, inside, startOf(below[index + 1]) || end))
    : []
  const ownEnd = splits && below[0] ? startOf(below[0]) : end
  return {
    title: titleOf(text, head),
    ranges: [...headingKept(head, text), [endOf(head), ownEnd]],
    children,
  }
}

/** The headings that no higher one stands above, down to a level; of deeper ones only where there are no others. */
function outermost(headings: readonly Heading[], level: number): Heading[] {
  let highest = Number.POSITIVE_INFINITY
  const open = headings.filter(({ depth }) => {
    if (depth > highest) return false
    highest = depth
    return true
  })
  const limit = Math.max(level, highest)
  return open.filter(({ depth }) => depth <= limit)
}

/** A title is plain words, so what a heading has besides (a link, a footnote) begins the text; a whole paragraph does. */
function headingKept(heading: Heading, text: string): Range[] {
  if (contentOf(text, heading).length > LONGEST_TITLE) return [rangeOf(heading)]
  const kept: Range[] = []
  visit(heading, (node) => {
    if (['heading', 'text', 'inlineCode', 'break', 'html'].includes(node.type)) return CONTINUE
    kept.push(rangeOf(node))
    return SKIP
  })
  return kept
}

function rangeOf(node: Node): Range {
  const start = node.type === 'heading' ? startOf(node as Heading) : node.position?.start.offset
  return [start ?? 0, node.position?.end.offset ?? 0]
}

function titleOf(text: string, heading: Heading): string {
  const content = contentOf(text, heading).replace(/\s+/g, ' ')
  if (content.length > LONGEST_TITLE) return `${content.slice(0, LONGEST_TITLE).trimEnd()} …`
  // References are references only where their definitions stand.
  const definitions: string[] = []
  visit(heading, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference')
      definitions.push(`[${node.label}]: <#>`)
    if (node.type === 'footnoteReference') definitions.push(`[^${node.label}]: x`)
  })
  const read = parseMarkdown(`# ${content}\n\n${definitions.join('\n\n')}\n`)
  visit(read, 'break', (_node, index, parent) => {
    if (parent && index !== undefined) parent.children[index] = { type: 'text', value: ' ' }
  })
  const words = textOf(read.children[0]).replace(/\s+/g, ' ').trim()
  return words || content
}

function contentOf(text: string, heading: Heading): string {
  const first = heading.children[0]?.position?.start.offset ?? 0
  return text.slice(first, heading.children.at(-1)?.position?.end.offset ?? 0)
}

/** How many words a text has; numbers count. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}

/** Where a heading begins; definitions right above an underlined one stand in its node, but are none of it. */
export function startOf(node: Heading | undefined): number {
  const start = node?.position?.start
  const first = node?.children[0]?.position?.start
  return (first && first.line !== start?.line ? first.offset : start?.offset) ?? 0
}

function endOf(node: Heading): number {
  return node.position?.end.offset ?? 0
}
