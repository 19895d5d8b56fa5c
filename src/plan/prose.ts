import type { Nodes } from 'mdast'
import type { Place } from '../source/place.ts'
import { type SourceFile, withoutComments } from '../source/source-file.ts'
import type { Plan } from './model.ts'

/** A paragraph, a heading, a point of a list or a cell of a table, as running text. */
export interface TextBlock {
  is: 'paragraph' | 'point' | 'heading' | 'cell'
  /** Its words; a break is a line ending, and links, images and code stand as spaces where they are no words. */
  text: string
  /** It stands in a block quote: the words are somebody else's. */
  quoted: boolean
  /** The place of a stretch of `text`. */
  placeOf(start: number, length: number): Place
}

/** A piece of a block's text that stands as one stretch in the file. */
interface Piece {
  at: number
  length: number
  start: number
  end: number
}

const known = new WeakMap<SourceFile['body'], readonly TextBlock[]>()

/** The running text of a body in reading order; walked once, however many ask. */
export function textBlocksOf(source: SourceFile): readonly TextBlock[] {
  const blocks = known.get(source.body) ?? readBlocks(source)
  known.set(source.body, blocks)
  return blocks
}

function readBlocks(source: SourceFile): TextBlock[] {
  const blocks: TextBlock[] = []
  const walk = (node: Nodes, quoted: boolean, inPoint: boolean): void => {
    // A file that took too long to read is plain text without places: nobody knows what its lines are.
    if (!node.position) return
    switch (node.type) {
      case 'heading':
        blocks.push(blockOf(node, 'heading', source, quoted))
        return
      case 'paragraph': {
        const isLabel = node.data !== undefined && 'directiveLabel' in node.data
        blocks.push(
          blockOf(node, isLabel ? 'heading' : inPoint ? 'point' : 'paragraph', source, quoted),
        )
        return
      }
      case 'tableCell':
        blocks.push(blockOf(node, 'cell', source, quoted))
        return
    }
    if (!('children' in node)) return
    for (const child of node.children)
      walk(child, quoted || node.type === 'blockquote', inPoint || node.type === 'listItem')
  }
  walk(source.body, false, false)
  return blocks
}

function blockOf(node: Nodes, is: TextBlock['is'], source: SourceFile, quoted: boolean): TextBlock {
  const pieces: Piece[] = []
  let text = ''
  const read = (one: Nodes): void => {
    if (one.type === 'text' || one.type === 'inlineCode') {
      const { start, end } = one.position ?? {}
      // Code is no prose, but what stands before and after it belongs together.
      const value = one.type === 'text' ? one.value : ' '
      pieces.push({
        at: text.length,
        length: value.length,
        start: start?.offset ?? 0,
        end: end?.offset ?? 0,
      })
      text += value
    } else if (one.type === 'break') text += '\n'
    else if ('children' in one) for (const child of one.children) read(child)
    else text += ' '
  }
  read(node)
  return {
    is,
    text,
    quoted,
    placeOf: (start, length) => placeIn(pieces, text, source, start, length),
  }
}

function placeIn(
  pieces: readonly Piece[],
  text: string,
  source: SourceFile,
  start: number,
  length: number,
): Place {
  const offsetOf = (at: number, isEnd: boolean): number => {
    const piece = pieces.findLast((one) => (isEnd ? one.at < at : one.at <= at)) ?? pieces[0]
    if (!piece) return 0
    const inside = at - piece.at
    if (piece.end - piece.start === piece.length)
      return piece.start + Math.min(inside, piece.length)
    // Escapes, entities and indented lines are longer in the file than in the text: look the words up.
    const word = text.slice(isEnd ? start : at, start + length).split('\n', 1)[0] ?? ''
    const found = word === '' ? -1 : source.text.indexOf(word, piece.start)
    if (found < 0 || found >= piece.end) return isEnd ? piece.end : piece.start
    return isEnd ? found + word.length : found
  }
  return source.placeAt({ start: offsetOf(start, false), end: offsetOf(start + length, true) })
}

const closing: ReadonlyMap<string, string> = new Map([
  ['«', '»'],
  ['“', '”'],
  ['”', '”'],
  ['"', '"'],
])

/** The text with what stands in quotation marks blanked out; every other character keeps its place. */
export function withoutQuotations(text: string): string {
  let left = ''
  let from = 0
  // A mark that is not closed once is not closed later either.
  const open = new Set<string>()
  for (const { 0: mark, index } of text.matchAll(/[«“”"]/g)) {
    if (index < from || open.has(mark)) continue
    const to = text.indexOf(closing.get(mark) ?? '', index + 1)
    if (to < 0) open.add(mark)
    else {
      left += text.slice(from, index) + ' '.repeat(to + 1 - index)
      from = to + 1
    }
  }
  return left + text.slice(from)
}

/** A sentence of a block, by where it stands in the block's text. */
export interface Sentence {
  text: string
  at: number
}

/** Between two sentences; «ca. 20» and «jf. § 4» go on. */
const sentenceBreak = /(?<=[.!?:][»”")]?)\s+(?=[\p{Lu}«“"–-])/u

/** The sentences of a text; a line break in the Markdown does not end one. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  for (const part of text.split(sentenceBreak)) {
    const start = text.indexOf(part, from)
    const trimmed = part.trim()
    if (trimmed !== '') sentences.push({ text: trimmed, at: start + part.indexOf(trimmed) })
    from = start + part.length
  }
  return sentences
}

/** How many words a text has; a number or a short form is a word, a dash is not. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[-–'’./§:][\p{L}\p{N}]+)*/gu) ?? []
}

/** Words as a pattern that finds them as they stand, whatever signs are in them. */
export function escapePattern(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

/** With a capital letter first, for what begins a sentence or a cell. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/**
 * Where the plan, its fields but no comments included, first says something; what stands in one place need not be asked for in another.
 * `sign` is what no match is without: looking for it first is much faster in long plans.
 */
export function firstMention(
  plan: Plan,
  pattern: RegExp,
  sign: RegExp = pattern,
): { words: string; place: Place } | undefined {
  for (const { source } of [plan, ...plan.entries]) {
    const { path, text } = source
    if (!sign.test(text) || !pattern.test(text)) continue
    const found = pattern.exec(withoutComments(path, text))
    if (!found) continue
    const [words] = found
    return { words, place: source.placeAt({ start: found.index, end: found.index + words.length }) }
  }
  return undefined
}

/** «kilde, utgangsverdi og måltall». */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} og ${last}`
}
