import type { Blockquote, Nodes, Paragraph } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { Place } from '../source/place.ts'
import type { SourceFile } from '../source/source-file.ts'
import type { Wording } from './statute.ts'

/** Text that a writer gives as somebody else's words. */
export interface Quotation {
  place: Place
  text: string
}

/** A sentence of a quotation beside the words of a provision that it comes near to. */
export interface Comparison {
  /** Where the words part, in order; empty when the sentence stands in the wording as it is. */
  differences: readonly Difference[]
  /** The words of the provision. */
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

const marks = /«([^«»]{20,4000})»|“([^“”]{20,4000})”|„([^„“”]{20,4000})[“”]|"([^"]{20,4000})"/g

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
export function compareWith(wording: Wording, quotation: Quotation): Comparison[] {
  const originals = sentencesOf(wording.text ?? '').map(wordsIn)
  const known = new Set(originals.flat().map(fold))
  return sentencesOf(quotation.text).flatMap((sentence): Comparison[] => {
    const quoted = wordsIn(sentence)
    if (quoted.length < FEWEST_WORDS || quoted.length > MOST_WORDS) return []
    const strange = quoted.filter((word) => !known.has(fold(word))).length
    if (strange > quoted.length * LARGEST_SHARE) return []
    const [nearest] = originals
      .map((original) => align(quoted, original))
      .sort((one, other) => one.distance - other.distance)
    return nearest && nearest.distance <= quoted.length * LARGEST_SHARE ? [nearest] : []
  })
}

/** Quotations leave words out with dots, and a block quote may hold more than the provision, its title for one. */
function sentencesOf(text: string): string[] {
  return text.split(/\[?(?:…|\.\.\.)\]?|(?<=[.!?:])\s+|\n[>\s]*(?=\p{Lu})/u)
}

function wordsIn(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []
}

function fold(word: string): string {
  return word.toLowerCase()
}

/** Lays some words against the stretch of a sentence that they are nearest to, word by word. */
function align(
  quoted: readonly string[],
  original: readonly string[],
): Comparison & { distance: number } {
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

  const differences: Difference[] = []
  const differ = (mine: string, theirs: string, goesOn: boolean) => {
    const last = differences[0]
    const joined = [mine, last?.quoted].filter(Boolean).join(' ')
    if (goesOn && last)
      differences[0] = {
        quoted: joined,
        original: [theirs, last.original].filter(Boolean).join(' '),
      }
    else differences.unshift({ quoted: mine, original: theirs })
  }
  let [row, column, goesOn] = [quoted.length, end, false]
  while (row > 0) {
    const here = at(row, column)
    const same = column > 0 && isSame(row, column) && here === at(row - 1, column - 1)
    if (same) {
      row--
      column--
    } else if (column > 0 && here === at(row - 1, column - 1) + 1)
      differ(quoted[--row] ?? '', original[--column] ?? '', goesOn)
    else if (here === at(row - 1, column) + 1) differ(quoted[--row] ?? '', '', goesOn)
    else differ('', original[--column] ?? '', goesOn)
    goesOn = !same
  }
  return {
    distance: at(quoted.length, end),
    differences,
    original: original.slice(column, end).join(' '),
  }
}
