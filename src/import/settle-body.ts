import type { Definition, Heading, Link, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { parseStructure } from '../source/markdown.ts'
import { startOf } from './outline.ts'

/** What a piece of the source had that planverk would read as something else, as it was typed. */
export interface Escaped {
  is: 'link' | 'image' | 'directive' | 'wikiLink'
  typed: string
}

/** Where an address leads after the import; undefined where it leads nowhere and is to be shown as text. */
export type PlaceLink = (address: string) => string | undefined

interface Edit {
  start: number
  end: number
  insert: string
}

/** Each round lays open what stood inside what was escaped in the one before. */
const MOST_ROUNDS = 50

/** Headings from the second level down, and nothing in the text read as a directive or a link to an entry by accident. */
export function settleSyntax(body: string): { body: string; escaped: Escaped[] } {
  const levelled = apply(body, levelEdits(body, parseStructure(body, 'planverk')))
  return settle(levelled, (root, text, escaped) => {
    const edits: Edit[] = []
    visit(root, (node) => {
      const isDirective = node.type === 'leafDirective' || node.type === 'containerDirective'
      if (!isDirective && node.type !== 'wikiLink') return
      const start = node.position?.start.offset ?? 0
      const typed = text.slice(start, node.position?.end.offset).split('\n', 1)[0] ?? ''
      escaped.push({ is: isDirective ? 'directive' : 'wikiLink', typed })
      edits.push({ start, end: start, insert: '\\' })
    })
    return edits
  })
}

/** Links that `place` knows lead where it says; the others are shown as they are typed. */
export function settleLinks(body: string, place: PlaceLink): { body: string; escaped: Escaped[] } {
  return settle(body, (root, text, escaped) => {
    const edits: Edit[] = []
    visit(root, (node) => {
      if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return
      const start = node.position?.start.offset ?? 0
      const showAsTyped = (is: Escaped['is'], at: number) => {
        escaped.push({ is, typed: text.slice(start, node.position?.end.offset) })
        edits.push({ start: at, end: at, insert: '\\' })
      }
      // A picture from another host would tell that host who reads, so none is shown; its address is.
      // `!\[` leaves an image's text without making it a link.
      if (node.type === 'image') return showAsTyped('image', start + 1)
      const address = place(node.url)
      if (address === node.url) return
      const destination = address === undefined ? undefined : destinationOf(node, text)
      if (address === undefined || !destination) return showAsTyped('link', start)
      edits.push({ start: destination[0], end: destination[1], insert: address })
    })
    return edits
  })
}

function settle(
  start: string,
  editsFor: (root: Root, text: string, escaped: Escaped[]) => Edit[],
): { body: string; escaped: Escaped[] } {
  const escaped: Escaped[] = []
  let body = start
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = editsFor(parseStructure(body, 'planverk'), body, escaped)
    if (edits.length === 0) break
    body = apply(body, edits)
  }
  return { body, escaped }
}

function apply(text: string, edits: readonly Edit[]): string {
  let result = text
  for (const { start, end, insert } of [...edits].sort((a, b) => b.start - a.start))
    result = result.slice(0, start) + insert + result.slice(end)
  return result
}

/** The title of the page is its first level, so the text begins with the second, and no level is skipped. */
function levelEdits(text: string, root: Root): Edit[] {
  const edits: Edit[] = []
  const open: number[] = []
  visit(root, 'heading', (node: Heading, _index, parent) => {
    const start = startOf(node)
    const end = node.position?.end.offset ?? start
    if (node.children.length === 0) {
      edits.push({ start, end, insert: '' })
      return
    }
    // One in a quotation or a list begins no section of the page.
    let level = Math.max(2, node.depth)
    if (parent === root) {
      while ((open.at(-1) ?? 0) >= node.depth) open.pop()
      level = Math.min(6, open.push(node.depth) + 1)
    }
    if (level === node.depth) return
    const marks = '#'.repeat(level)
    if (/^#{1,6}(\s|$)/.test(text.slice(start, end)))
      edits.push({ start, end: start + node.depth, insert: marks })
    else {
      // An underline knows only two levels.
      const first = node.children[0]?.position?.start.offset ?? start
      const content = text.slice(first, node.children.at(-1)?.position?.end.offset)
      edits.push({ start, end, insert: `${marks} ${content.replace(/\s*\n\s*/g, ' ')}` })
    }
  })
  return edits
}

/** Where the address of a link stands; undefined where it is written in a way that has none of its own. */
function destinationOf(
  node: Link | Definition,
  text: string,
): readonly [number, number] | undefined {
  const start = node.position?.start.offset ?? 0
  const whole = text.slice(start, node.position?.end.offset)
  const from =
    node.type === 'link'
      ? (node.children.at(-1)?.position?.end.offset ?? start + 1) - start
      : whole.lastIndexOf(']')
  const opening = /^\](\(|:)\s*<?/.exec(whole.slice(from))
  if (!opening) return undefined
  const at = from + opening[0].length
  const address = /^[^\s<>)]*/.exec(whole.slice(at))?.[0] ?? ''
  return [start + at, start + at + address.length]
}
