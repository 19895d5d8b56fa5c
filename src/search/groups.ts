import { type Analyse, termOf } from './compounds.ts'
import { smallWords, type Word, wordsOf } from './words.ts'

/**
 * Words that mean nearly the same. Whoever asks for one of `asked` is shown pages with any of `found`:
 * «pengetrøbbel» finds «økonomisk rådgivning», not the other way round.
 */
export interface Group {
  asked: readonly string[]
  /** The very same list, where all of them find each other. */
  found: readonly string[]
  /** Whether who asks for it may need help now. */
  urgent?: boolean | undefined
}

/** Reads `helsesøster, skolesøster > helsesykepleier`; without `>` all of them find each other, `!` is urgent. */
export function readGroup(line: string): Group {
  const urgent = line.startsWith('!')
  const [asked, found] = line
    .slice(urgent ? 1 : 0)
    .split('>')
    .map(wordsIn)
  return { asked: asked ?? [], found: found ?? asked ?? [], urgent }
}

/** A word of a writer's list without signs that mean something in a line. */
export function bare(text: string): string {
  return text.replace(/[!,;>]/g, '')
}

/** The words and expressions that commas part. */
export function wordsIn(list: string): string[] {
  return list
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

/** A word of running text: what it is known by, and whether an expression may step over it. */
export interface Said {
  key: string
  small: boolean
}

/** Running words, as `Phrases` wants them. */
export function saidIn(words: readonly Word[], analyse: Analyse): Said[] {
  return words.map(({ text }) => ({ key: analyse(text).key, small: smallWords.has(text) }))
}

/** The keys of an expression in order, without the small words inside it. */
export function phraseOf(text: string, analyse: Analyse): string[] {
  const said = saidIn(wordsOf(text), analyse)
  return said
    .filter(({ small }, i) => !small || i === 0 || i === said.length - 1)
    .map(({ key }) => key)
}

/** Gives the keys of an expression as `phraseOf` does, worked out once. */
export type PhraseReader = (text: string) => readonly string[]

export function phraseReader(analyse: Analyse): PhraseReader {
  const known = new Map<string, readonly string[]>()
  return (text) => {
    const phrase = known.get(text) ?? phraseOf(text, analyse)
    known.set(text, phrase)
    return phrase
  }
}

/** Where an expression stands in a text. */
export interface Occurrence<Value> {
  value: Value
  first: number
  last: number
}

/** A fixed expression: its keys after the first, and what it stands for. */
export interface Phrase<Value> {
  rest: readonly string[]
  value: Value
}

/** Finds fixed expressions in running words, with small words between or without. */
export class Phrases<Value> {
  readonly #single = new Map<string, Value[]>()
  readonly #longer = new Map<string, Phrase<Value>[]>()

  add(phrase: readonly string[], value: Value): void {
    const [first, ...rest] = phrase
    if (first === undefined) return
    if (rest.length === 0) this.#single.set(first, [...this.of(first), value])
    else this.#longer.set(first, [...this.startingWith(first), { rest, value }])
  }

  find(said: readonly Said[]): Occurrence<Value>[] {
    return said.flatMap(({ key }, first) => [
      ...this.of(key).map((value) => ({ value, first, last: first })),
      ...this.startingWith(key).flatMap(({ rest, value }) => {
        const last = endOf(said, first, rest)
        return last === undefined ? [] : [{ value, first, last }]
      }),
    ])
  }

  /** The expressions of several words that begin with the word. */
  startingWith(key: string): readonly Phrase<Value>[] {
    return this.#longer.get(key) ?? []
  }

  /** What is said by one word alone. */
  of(key: string): readonly Value[] {
    return this.#single.get(key) ?? []
  }
}

/** The longest expressions, none of them inside another. */
export function apart<One extends { first: number; last: number }>(found: readonly One[]): One[] {
  const kept: One[] = []
  for (const one of found.toSorted((a, b) => b.last - b.first - (a.last - a.first)))
    if (!kept.some(({ first, last }) => first <= one.first && last >= one.last)) kept.push(one)
  return kept
}

/** How many small words may stand between two words of an expression. */
const longestGap = 5

/** Where an expression ends whose first word stands at `first`; undefined where it does not stand there. */
export function endOf(
  said: readonly Said[],
  first: number,
  rest: readonly string[],
): number | undefined {
  let at = first
  for (const key of rest) {
    let next = at + 1
    while (said[next]?.small && said[next]?.key !== key && next - at <= longestGap) next += 1
    if (said[next]?.key !== key) return undefined
    at = next
  }
  return at
}

/**
 * Reads `hjem heim heime`: the first is what the others are known by, in all their forms. In `=fare fare farlig` the
 * first is a stem, and the others are known by it as they stand, not by their own.
 */
export function readForms(lines: readonly string[]): Map<string, string> {
  const forms = new Map<string, string>()
  for (const line of lines) {
    const [first = '', ...others] = line.split(/\s+/)
    if (first.startsWith('=')) {
      for (const other of others) forms.set(`=${other}`, first.slice(1))
      continue
    }
    const term = termOf(first, { forms })
    for (const other of others) {
      const own = termOf(other, { forms: new Map() })
      if (own !== term) forms.set(own, term)
    }
  }
  return forms
}
