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

/** Marks the words of a text that answer a question, whatever their form; `quote` are some that a browser can find. */
export function markWords(
  text: string,
  question: Question,
  analyse: Analyse,
): { pieces: Piece[]; quote: string | undefined } {
  const words = wordsOf(text)
  const answers = answersIn(words, question, analyse)
  const hits = words.flatMap((_, i) => (answers[i] === undefined ? [] : [i]))
  const spans: { start: number; end: number }[] = []
  for (const { start, end } of hits.flatMap((i) => words[i] ?? [])) {
    const last = spans.at(-1)
    // Words of an expression are one mark, which is read out as one.
    if (last && text.slice(last.end, start) === ' ') last.end = end
    else spans.push({ start, end })
  }
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end } of spans) {
    pieces.push({ text: text.slice(at, start), marked: false })
    pieces.push({ text: text.slice(start, end), marked: true })
    at = end
  }
  pieces.push({ text: text.slice(at), marked: false })
  return { pieces: pieces.filter((piece) => piece.text !== ''), quote: quoteOf(text, words, hits) }
}

/** For each word what of the question it answers: a term or an expression, the same for all its forms. */
export function answersIn(
  words: readonly Word[],
  { terms, expressions }: Question,
  analyse: Analyse,
): (string | undefined)[] {
  const phrases = new Phrases<string>()
  for (const expression of expressions) phrases.add(expression, expression.join(' '))
  const answers = words.map(({ text }) => {
    return [...analyse(text).terms.keys()].find((term) => terms.has(term))
  })
  for (const { value, first, last } of phrases.find(saidIn(words, analyse)))
    answers.fill(value, first, last + 1)
  return answers
}

/**
 * Words from a hit on that a browser can find: it looks in no two blocks, and a sign ends each. Fewer
 * than three words may stand elsewhere on the page, where the browser would go first.
 */
function quoteOf(text: string, words: readonly Word[], hits: readonly number[]) {
  for (const first of hits) {
    const quoted = words.slice(first, first + quoteWords)
    const quote = text.slice(quoted[0]?.start, quoted.at(-1)?.end)
    if (quoted.length === quoteWords && !/[.!?:;…·]/.test(quote)) return quote
  }
  return undefined
}
