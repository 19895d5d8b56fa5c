import { type Lexicon, termOf } from './compounds.ts'
import { stem } from './words.ts'

/** The words of a site as they are written, and how much they are used. */
export class Surfaces {
  readonly #counts = new Map<string, number>()
  readonly #terms = new Set<string>()
  readonly #lexicon: Lexicon

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
  }

  add(word: string, count: number): void {
    this.#counts.set(word, (this.#counts.get(word) ?? 0) + count)
  }

  addTerm(term: string): void {
    this.#terms.add(term)
  }

  terms(): ReadonlySet<string> {
    return this.#terms
  }

  /** A word for each term, `=` before a term that no word has; where they are too many, the most used. */
  words(most: number): { words: string[]; complete: boolean } {
    const best = new Map<string, string>()
    const used = new Map<string, number>()
    for (const [word, count] of this.#counts) {
      const term = termOf(word, this.#lexicon)
      used.set(term, (used.get(term) ?? 0) + count)
      const before = best.get(term)
      if (before === undefined || this.#isBetter(word, before)) best.set(term, word)
    }
    const terms = [...this.#terms]
    const kept =
      terms.length <= most
        ? terms
        : terms
            .sort((a, b) => (used.get(b) ?? 0) - (used.get(a) ?? 0) || (a < b ? -1 : 1))
            .slice(0, most)
    const words = kept.map((term) => best.get(term) ?? this.#bare(term))
    return { words: words.sort(), complete: kept.length === this.#terms.size }
  }

  #bare(term: string): string {
    return stem(term) === term && !this.#lexicon.forms.has(term) ? term : `=${term}`
  }

  #isBetter(word: string, than: string): boolean {
    const [own = 0, other = 0] = [this.#counts.get(word), this.#counts.get(than)]
    return own === other
      ? word.length < than.length || (word.length === than.length && word < than)
      : own > other
  }
}
