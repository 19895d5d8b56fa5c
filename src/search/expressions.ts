import type { Analyse } from './compounds.ts'
import { type Group, type Phrases, phraseOf } from './groups.ts'
import { partCount, partOf, type VocabularyPart } from './vocabulary.ts'
import { emptyWords, smallWords } from './words.ts'

/** The expressions of several words that people ask by, as files for a browser to fetch when it needs them. */
export interface ExpressionParts {
  /** Those of words that nearly every question has. */
  common: string
  parts: Omit<VocabularyPart, 'found'>[]
}

/** Which words bear no expression, since nearly every question has one of them. */
export function commonKeys(analyse: Analyse): ReadonlySet<string> {
  return new Set([...smallWords, ...emptyWords].map((word) => analyse(word).key))
}

/** Parts the expressions of the groups by the word of each that fewest others have. */
export function expressionParts(groups: readonly Group[], analyse: Analyse): ExpressionParts {
  const common = commonKeys(analyse)
  const phrases = new Map<string, { keys: string[]; groups: number[] }>()
  groups.forEach(({ asked }, group) => {
    for (const one of asked) {
      const keys = phraseOf(one, analyse)
      if (keys.length < 2) continue
      const phrase = phrases.get(keys.join(' ')) ?? { keys, groups: [] }
      if (!phrase.groups.includes(group)) phrase.groups.push(group)
      phrases.set(keys.join(' '), phrase)
    }
  })
  const uses = new Map<string, number>()
  for (const { keys } of phrases.values())
    for (const key of keys) uses.set(key, (uses.get(key) ?? 0) + 1)
  const usesOf = (key: string) => uses.get(key) ?? 0
  const lines = Array.from({ length: partCount }, (): string[] => [])
  const commonLines: string[] = []
  for (const [text, { keys, groups: own }] of [...phrases].sort(byText)) {
    const [bearer] = keys
      .filter((key) => !common.has(key))
      .sort((a, b) => usesOf(a) - usesOf(b) || (a < b ? -1 : 1))
    const line = `${text} ${own.join('|')}`
    if (bearer === undefined) commonLines.push(line)
    else lines[partOf(bearer)]?.push(line)
  }
  const heard = Array.from({ length: partCount }, (): string[] => [])
  for (const key of [...uses.keys()].sort()) if (!common.has(key)) heard[partOf(key)]?.push(key)
  return {
    common: commonLines.join(),
    parts: lines.map((own, i) => ({
      expressions: own.join(),
      heard: (heard[i] ?? []).join(' '),
    })),
  }
}

function byText([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1
}

/** Adds expressions as `expressionParts` wrote them. */
export function addExpressions(lines: string, phrases: Phrases<number>): void {
  for (const line of lines.split(',').filter((one) => one !== '')) {
    const keys = line.split(' ')
    for (const group of (keys.pop() ?? '').split('|')) phrases.add(keys, Number(group))
  }
}
