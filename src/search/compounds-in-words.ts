import type { Analyse } from './compounds.ts'
import type { Term } from './question.ts'
import { emptyWords, smallWords, stem, type Word } from './words.ts'

/** A compound that a question has in several words: where they stand, and what it is found by. */
export interface CompoundInWords {
  places: number[]
  terms: Term[]
}

/** So many letters of a word that is joined to another are no ending. */
const leastJoined = 2

/** Finds compounds said in several words; `termsOf` gives what a key finds, if anything. */
export function compoundsInWords({
  analyse,
  termsOf,
}: {
  analyse: Analyse
  termsOf(key: string): Term[]
}) {
  function joined(words: readonly Word[]): Term[] {
    const texts = words.map(({ text }) => text)
    // «ringe når» is not «ringen» with an ending.
    if (texts.some((one) => smallWords.has(one)) || texts.every((one) => emptyWords.has(one)))
      return []
    const start = texts.slice(0, -1).join('')
    const last = texts.at(-1) ?? ''
    // «§ 15 1» is § 15-1.
    const isNumber = /^\d+$/.test(start)
    for (const between of isNumber ? ['x'] : ['', 's', 'e']) {
      const whole = start + between + last
      // «hva mener» is not «hvem» with an ending.
      if (!isNumber && stem(whole).length < start.length + between.length + leastJoined) continue
      const { key, terms } = analyse(whole)
      const own = [...terms].filter(([, share]) => share === 1).map(([term]) => term)
      const found = [...new Set([key, ...own])].flatMap(termsOf)
      if (found.length > 0) return found
    }
    return []
  }

  const found = (places: number[], terms: Term[]) => (terms.length > 0 ? [{ places, terms }] : [])

  return {
    /** «skole fravær» is one word taken apart, and so is «skole fritids ordning». */
    writtenApart(said: readonly Word[]): CompoundInWords[] {
      return said.flatMap((_, i) =>
        [2, 3].flatMap((count) => {
          const words = said.slice(i, i + count)
          const places = words.map((_, k) => i + k)
          return words.length === count ? found(places, joined(words)) : []
        }),
      )
    },
    /** «kurs for foreldre» is «foreldrekurs», and so are the parts alone in the wrong order. */
    turnedRound(said: readonly Word[]): CompoundInWords[] {
      const pairs = said.flatMap(({ text }, i) =>
        prepositions.has(text) && i > 0 && i + 1 < said.length ? [[i - 1, i + 1] as const] : [],
      )
      if (said.length === 2) pairs.push([0, 1])
      return pairs.flatMap(([first, last]) => {
        const keys = [last, first].map((i) => analyse(said[i]?.text ?? '').key)
        return found([first, last], termsOf(keys.join('')))
      })
    },
  }
}

/** Words between what is named and what it is for. */
const prepositions: ReadonlySet<string> = new Set('av for hos i med mot om på til'.split(' '))
