import type { Analyse } from './compounds.ts'
import { Phrases, saidIn } from './groups.ts'
import type { Question } from './question.ts'
import { type Word, wordsOf } from './words.ts'

/** A piece of running text; marked where it answers the question. */
export interface Piece {
  text: string
  marked: boolean
}

const quoteWords = 3

/** Marks the words of a text that answer a question, whatever their form; `marked` are marked already. */
export function markWords(
  pieces: readonly Piece[],
  question: Question,
  analyse: Analyse,
): { pieces: Piece[]; quote: string | undefined } {
  const text = pieces.map((piece) => piece.text).join('')
  const words = wordsOf(text)
  const hits = answering(words, question, analyse)
  for (const { start, end } of stretches(pieces))
    words.forEach((word, i) => {
      if (word.start < end && word.end > start) hits.add(i)
    })
  const made: Piece[] = []
  let at = 0
  for (const [i, { start, end }] of words.entries()) {
    if (!hits.has(i)) continue
    made.push({ text: text.slice(at, start), marked: false })
    made.push({ text: text.slice(start, end), marked: true })
    at = end
  }
  made.push({ text: text.slice(at), marked: false })
  return { pieces: made.filter((piece) => piece.text !== ''), quote: quoteOf(text, words, hits) }
}

/** The different words of a text that answer a question. */
export function answeringWords(text: string, question: Question, analyse: Analyse): string[] {
  const words = wordsOf(text)
  return [...new Set([...answering(words, question, analyse)].map((i) => words[i]?.text ?? ''))]
}

function stretches(pieces: readonly Piece[]): { start: number; end: number }[] {
  let at = 0
  return pieces.flatMap(({ text, marked }) => {
    const start = at
    at += text.length
    return marked ? [{ start, end: at }] : []
  })
}

/** The numbers of the words that answer. */
function answering(
  words: readonly Word[],
  { terms, expressions }: Question,
  analyse: Analyse,
): Set<number> {
  const phrases = new Phrases<true>()
  for (const expression of expressions) phrases.add(expression, true)
  const hits = new Set<number>()
  words.forEach(({ text }, i) => {
    for (const term of analyse(text).terms.keys()) if (terms.has(term)) hits.add(i)
  })
  for (const { first, last } of phrases.find(saidIn(words, analyse)))
    for (let i = first; i <= last; i += 1) hits.add(i)
  return hits
}

/**
 * Words from a hit on that a browser can find: it looks in no two blocks, and Pagefind ends each with a stop. Fewer
 * than three words may stand elsewhere on the page, where the browser would go first.
 */
function quoteOf(text: string, words: readonly Word[], hits: ReadonlySet<number>) {
  for (const first of [...hits].sort((a, b) => a - b)) {
    const quoted = words.slice(first, first + quoteWords)
    const quote = text.slice(quoted[0]?.start, quoted.at(-1)?.end)
    if (quoted.length === quoteWords && !/[.!?:;…]/.test(quote)) return quote
  }
  return undefined
}
