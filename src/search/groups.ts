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
}

/** Reads `helsesøster, skolesøster > helsesykepleier`; without `>` all of them find each other. */
export function readGroup(line: string): Group {
  const [asked, found] = line.split('>').map(wordsIn)
  return { asked: asked ?? [], found: found ?? asked ?? [] }
}

export function writeGroup({ asked, found }: Group): string {
  return asked.join(',') + (found === asked ? '' : `>${found.join(',')}`)
}

function wordsIn(list: string): string[] {
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

/** Where an expression stands in a text. */
export interface Occurrence<Value> {
  value: Value
  first: number
  last: number
}

/** Finds fixed expressions in running words, with small words between or without. */
export class Phrases<Value> {
  readonly #byFirst = new Map<string, { rest: string[]; value: Value }[]>()

  add(phrase: readonly string[], value: Value): void {
    const [first, ...rest] = phrase
    if (first === undefined) return
    const list = this.#byFirst.get(first)
    if (list) list.push({ rest, value })
    else this.#byFirst.set(first, [{ rest, value }])
  }

  find(said: readonly Said[]): Occurrence<Value>[] {
    const found: Occurrence<Value>[] = []
    said.forEach(({ key }, first) => {
      for (const { rest, value } of this.#byFirst.get(key) ?? []) {
        const last = endOf(said, first, rest)
        if (last !== undefined) found.push({ value, first, last })
      }
    })
    return found
  }

  /** Whether an expression of several words begins with the word. */
  begins(key: string): boolean {
    return this.#byFirst.get(key)?.some(({ rest }) => rest.length > 0) ?? false
  }

  /** The expressions of several words that begin with the first of these. */
  at(said: readonly Said[]): Value[] {
    const all = this.#byFirst.get(said[0]?.key ?? '') ?? []
    return all
      .filter(({ rest }) => rest.length > 0 && endOf(said, 0, rest) !== undefined)
      .map(({ value }) => value)
  }

  /** What is said by one word alone. */
  of(key: string): Value[] {
    const all = this.#byFirst.get(key) ?? []
    return all.filter(({ rest }) => rest.length === 0).map(({ value }) => value)
  }
}

/** How many small words may stand between two words of an expression. */
const longestGap = 3

function endOf(said: readonly Said[], first: number, rest: readonly string[]): number | undefined {
  let at = first
  for (const key of rest) {
    let next = at + 1
    while (said[next]?.small && said[next]?.key !== key && next - at <= longestGap) next += 1
    if (said[next]?.key !== key) return undefined
    at = next
  }
  return at
}

/** Reads `hjem heim heime`: the first is what the others are known by. */
export function readForms(lines: readonly string[]): Map<string, string> {
  const forms = new Map<string, string>()
  for (const line of lines) {
    const [first = '', ...others] = line.split(/\s+/)
    const term = termOf(first, { forms })
    for (const other of others) {
      const own = termOf(other, { forms: new Map() })
      if (own !== term) forms.set(own, term)
    }
  }
  return forms
}
