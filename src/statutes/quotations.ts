import type { Blockquote, Nodes, Paragraph } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { Place } from '../source/place.ts'
import type { SourceFile } from '../source/source-file.ts'
import { wordsOf } from './passages.ts'
import type { Wording } from './statute.ts'

/** Text that a writer gives as somebody else's words. */
export interface Quotation {
  place: Place
  text: string
}

/** A sentence of a quotation beside the words of a provision that it comes near to. */
export interface QuotedSentence {
  /** Where the words part, in order; empty when the sentence stands in the wording as it is. */
  differences: readonly Difference[]
  /** The sentence of the provision, as it stands there. */
  original: string
}

/** Words of a quotation and what the provision has in their place; either may be empty. */
export interface Difference {
  quoted: string
  original: string
}

/** Shorter quotations are phrases that anybody may use. */
const FEWEST_WORDS = 6
/** Text with a larger share of other words is something else than the provision. */
const LARGEST_SHARE = 0.35
/** A sentence of a statute is shorter than this; the comparison takes the product of both lengths. */
const MOST_WORDS = 300

const marks =
  /«([^«»]{20,4000})»|“([^“”]{20,4000})”|„([^„“”]{20,4000})[“”]|”([^”]{20,4000})”|"([^"]{20,4000})"/g

/** The text between quotation marks, and block quotes as a whole. */
export function quotationsIn(source: SourceFile): Quotation[] {
  const quotations: Quotation[] = []
  const add = (start: number, end: number) =>
    quotations.push({ place: source.placeAt({ start, end }), text: source.text.slice(start, end) })
  visit(source.body, (node) => {
    if (node.type !== 'blockquote' && node.type !== 'paragraph' && node.type !== 'tableCell')
      return undefined
    const [start, end] = stretchOf(node)
    if (node.type === 'blockquote') add(start, end)
    else
      for (const found of source.text.slice(start, end).matchAll(marks))
        add(start + found.index, start + found.index + found[0].length)
    return SKIP
  })
  return quotations
}

function stretchOf(node: Nodes | Blockquote | Paragraph): [number, number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
}

/** Compares each sentence of a quotation with a wording; sentences that are something else are left out. */
export function compareWith(wording: Wording, quotation: Quotation): QuotedSentence[] {
  const originals = sentencesOf(wording.text ?? '').map((text) => ({ text, words: wordsOf(text) }))
  const known = new Set(originals.flatMap(({ words }) => words).map(fold))
  return sentencesOf(quotation.text).flatMap((sentence): QuotedSentence[] => {
    const quoted = wordsOf(sentence)
    if (quoted.length < FEWEST_WORDS || quoted.length > MOST_WORDS) return []
    const strange = quoted.filter((word) => !known.has(fold(word))).length
    if (strange > quoted.length * LARGEST_SHARE) return []
    const [nearest] = originals
      .map(({ text, words }) => ({ ...align(quoted, words, ends.test(sentence)), original: text }))
      .sort((one, other) => one.distance - other.distance)
    if (!nearest || nearest.distance > quoted.length * LARGEST_SHARE) return []
    const differences = nearest.differences.filter(
      // Who makes points of an enumeration needs no word between them.
      ({ quoted: mine, original }) => !(mine === '' && original === 'og' && isList.test(sentence)),
    )
    return [{ differences, original: nearest.original }]
  })
}

/** The end of a whole sentence, marks of quotation and emphasis left out. */
const ends = /[.!?][^\p{L}\p{N}]*$/u
const isList = /\n[>\s]*[-*+•] /

/** Quotations leave words out with dots, and a block quote may hold more than the provision, its title for one. */
function sentencesOf(text: string): string[] {
  return text.split(/\[?(?:…|\.\.\.)\]?|(?<=[.!?:])\s+|\n[>\s]*(?=\p{Lu})/u)
}

function fold(word: string): string {
  return word.toLowerCase()
}

/** Words of a quotation, and from where to where in the sentence of the provision others stand in their place. */
interface Gap {
  quoted: readonly string[]
  from: number
  to: number
}

/**
 * Lays some words against the stretch of a sentence that they are nearest to, word by word. A quotation that begins
 * as the sentence does, or ends where a sentence ends, is held to the sentence's own beginning or end.
 */
function align(
  quoted: readonly string[],
  original: readonly string[],
  isToEnd: boolean,
): { distance: number; differences: Difference[] } {
  const width = original.length + 1
  const cost = new Uint16Array((quoted.length + 1) * width)
  const at = (row: number, column: number) => cost[row * width + column] ?? 0
  const isSame = (row: number, column: number) =>
    fold(quoted[row - 1] ?? '') === fold(original[column - 1] ?? '')
  for (let row = 1; row <= quoted.length; row++) {
    cost[row * width] = row
    for (let column = 1; column < width; column++)
      cost[row * width + column] = Math.min(
        at(row - 1, column - 1) + Number(!isSame(row, column)),
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
      )
  }
  let end = 0
  for (let column = 1; column < width; column++)
    if (at(quoted.length, column) <= at(quoted.length, end)) end = column

  const gaps: Gap[] = []
  let [row, column, goesOn] = [quoted.length, end, false]
  while (row > 0) {
    const here = at(row, column)
    const before = { row, column }
    const isMatch = column > 0 && isSame(row, column) && here === at(row - 1, column - 1)
    if (isMatch || (column > 0 && here === at(row - 1, column - 1) + 1)) {
      row--
      column--
    } else if (here === at(row - 1, column) + 1) row--
    else column--
    if (!isMatch) {
      const last = goesOn ? gaps.shift() : undefined
      const words = [...quoted.slice(row, before.row), ...(last?.quoted ?? [])]
      gaps.unshift({ quoted: words, from: column, to: last?.to ?? before.column })
    }
    goesOn = !isMatch
  }
  return {
    distance: at(quoted.length, end),
    differences: atTheEdges(gaps, quoted, original, isToEnd).map((gap) =>
      differenceOf(gap, original),
    ),
  }
}

/** The first and the last gap, made as wide as the sentence where the quotation is of its beginning or its end. */
function atTheEdges(
  gaps: readonly Gap[],
  quoted: readonly string[],
  original: readonly string[],
  isToEnd: boolean,
): Gap[] {
  const begins = fold(quoted[0] ?? '') === fold(original[0] ?? '')
  const count = gaps.reduce((sum, gap) => sum + gap.quoted.length, 0)
  return gaps.map((gap, index) => {
    const isFirst = index === 0 && gap.quoted[0] === quoted[0] && count < quoted.length
    const isLast = index === gaps.length - 1 && gap.quoted.at(-1) === quoted.at(-1)
    return {
      ...gap,
      from: isFirst && begins ? 0 : gap.from,
      to: isLast && isToEnd ? original.length : gap.to,
    }
  })
}

/** What parts, without the words that both have at its beginning. */
function differenceOf({ quoted, from, to }: Gap, original: readonly string[]): Difference {
  const theirs = original.slice(from, to)
  let same = 0
  while (same < Math.min(quoted.length, theirs.length) && isEqual(quoted[same], theirs[same]))
    same++
  return { quoted: quoted.slice(same).join(' '), original: theirs.slice(same).join(' ') }
}

function isEqual(one: string | undefined, other: string | undefined): boolean {
  return fold(one ?? '') === fold(other ?? '')
}
