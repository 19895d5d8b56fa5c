import type { KnownWords } from './known-words.ts'
import type { Term } from './question.ts'
import { groupMark } from './vocabulary.ts'

/** How good an answer what a word only has to do with is, beside the word itself. */
export const likely = { group: 0.7, unfinished: 0.6 }
/** «helse» in «helsesøster» finds pages, but is nothing to mark on them. */
export const leastShown = 0.4

/** How a word is to be taken. */
export interface HowSaid {
  /** It may be the beginning of a longer one. */
  unfinished: boolean
  /** Nobody is to guess what it has to do with. */
  literal: boolean
}

/**
 * Tells what answers a word by itself: the word, its parts, and what it may have to do with where nobody knows it.
 * `complete` says whether every word of the site is known.
 */
export function wordsAlone(known: KnownWords, complete: boolean) {
  const { analyse, askedFor, isOnSite } = known

  return (word: string, { unfinished, literal }: HowSaid): Term[] => {
    const best = new Map<string, number>()
    const offer = (text: string, weight: number) =>
      best.set(text, Math.max(weight, best.get(text) ?? 0))
    const offerGroups = (term: string, share: number) => {
      for (const { text, weight } of askedFor.of(term).map(groupTerm)) offer(text, share * weight)
    }
    const { terms } = analyse(word)
    const whole = [...terms].filter(([, share]) => share === 1)
    const isKnown = whole.some(([term]) => isOnSite(term) || askedFor.of(term).length > 0)
    // Where the whole word is known, its parts are not worth the chunks of the index they stand in.
    for (const [term, share] of isKnown ? whole : terms) {
      if (isOnSite(term)) offer(term, share)
      // «gjeldsproblemer» is about gjeld.
      if (share < 1 && share >= leastShown) offerGroups(term, share)
    }
    const isNew = best.size === 0 && !isKnown
    if (isNew && !literal)
      for (const [term, share] of known.likeTerms(word)) {
        if (isOnSite(term)) offer(term, share)
        offerGroups(term, share)
      }
    // A word that is not known here may be one of those too rare to be told of.
    if (isNew && !complete) for (const [term] of whole) offer(term, likely.unfinished)
    for (const term of unfinished ? known.completionsOf(word) : []) offer(term, likely.unfinished)
    return [...best].map(([text, weight]) => ({ text, weight }))
  }
}

/** What stands for a group in the index. */
export function groupTerm(group: number): Term {
  return { text: groupMark(group), weight: likely.group }
}
