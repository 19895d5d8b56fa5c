import type { Analyse } from './compounds.ts'
import { compoundsInWords } from './compounds-in-words.ts'
import { apart, type Occurrence, Phrases, phraseOf, type Said, saidIn } from './groups.ts'
import { knownWords } from './known-words.ts'
import type { Clause, Question, Term } from './question.ts'
import {
  groupMark,
  partOf,
  partOfGroup,
  type SiteVocabulary,
  type VocabularyPart,
} from './vocabulary.ts'
import { emptyWords, lightWords, type Word, wordsOf } from './words.ts'
import { groupTerm, leastShown, wordsAlone } from './words-alone.ts'

/** Understands questions to one site. */
export interface Interpreter {
  analyse: Analyse
  /** The parts of the vocabulary that a question needs, as far as they can be told from what is known of it. */
  partsOf(query: string, options?: { typing?: boolean; question?: Question }): number[]
  /** Takes in a part; once for each. */
  learn(part: VocabularyPart): void
  /** What is asked for, as far as the parts it needs are learnt. */
  understand(query: string, options?: { typing?: boolean; asWritten?: boolean }): Question
}

const weights = { light: 0.5, covered: 0.25, number: 2 }
const expressionRarity = 3
const longestQuery = 200

/** What several words of a question say together, and how much each of them still counts by itself. */
interface Together {
  clause?: Clause
  places: readonly number[]
  left: number
}

/** Makes the interpreter of a site from its vocabulary. */
export function interpreter(vocabulary: SiteVocabulary): Interpreter {
  const known = knownWords(vocabulary)
  const { analyse, askedFor, common } = known
  const aloneIs = wordsAlone(known, vocabulary.complete)
  /** How many words each has: with a word between, «slår meg sammen», it is something else. */
  const calm = new Phrases<number>()
  for (const one of vocabulary.calm.split(','))
    calm.add(phraseOf(one, analyse), wordsOf(one).length)
  const refuge = vocabulary.refuge.map(groupTerm)
  const toRefuge: Clause[] = refuge.length > 0 ? [{ terms: refuge, weight: 1 }] : []
  const owners = new Phrases<string>()
  for (const { id, name } of vocabulary.owners) owners.add(phraseOf(name, analyse), id)

  const compounds = compoundsInWords({
    analyse,
    termsOf: (key) => [
      ...(known.isOnSite(key) ? [{ text: key, weight: 1 }] : []),
      ...askedFor.of(key).map(groupTerm),
    ],
  })

  function understand(
    query: string,
    { typing = false, asWritten = false }: { typing?: boolean; asWritten?: boolean } = {},
  ): Question {
    const asked = askedIn(query)
    const written = wordsOf(asked)
    const finished = typing ? written.slice(0, -1) : written
    const mayBeUrgent = !asWritten && finished.some(known.soundsUrgent)
    const corrected = asWritten ? undefined : respelt(asked, typing)
    const said = corrected === undefined ? written : wordsOf(corrected)
    const keys = saidIn(said, analyse)
    const inGroups = groupsIn(keys)
    const urgent = inGroups.some(({ value }) => known.urgent.has(value))
    const named = owners.find(keys)

    // Expressions of several words first: what they cover counts less by itself.
    const wide = apart(inGroups.filter(({ first, last }) => last > first))
    const together: Together[] = [
      ...expressionsIn(wide, inGroups),
      ...named.map((one) => ({ places: placesOf(one), left: weights.covered })),
      ...compoundsIn(said),
    ]
    const clauses = [...(urgent ? toRefuge : []), ...together.flatMap(({ clause }) => clause ?? [])]
    const bearing = said.flatMap((word, i) =>
      emptyWords.has(word.text) || isAge(said, i) ? [] : [i],
    )
    // Whoever says only whom it is about, «gutten min» or «datteren min på 14», is after help.
    if (said.some(isOwn) && bearing.every((i) => lightWords.has(said[i]?.text ?? '')))
      clauses.push(...toRefuge)
    // A question of empty words alone is taken at its word.
    const isAnswered = bearing.length > 0 || clauses.length > 0
    for (const i of isAnswered ? bearing : said.keys()) {
      const text = said[i]?.text ?? ''
      const unfinished = typing && i === said.length - 1 && text.length > 2
      const alone = aloneIs(text, { unfinished, literal: asWritten || unfinished })
      const groups = inGroups.filter(({ first, last }) => first === i && last === i)
      const left = together.flatMap((one) => (one.places.includes(i) ? one.left : []))
      clauses.push({
        terms: unique([...alone, ...groups.map(({ value }) => groupTerm(value))]),
        weight: Math.min(weightOf(text), ...left),
      })
    }
    const shown = clauses.flatMap(({ terms }) => terms.filter(isShown))
    const answers = answersOf(shown)
    return {
      clauses: urgent ? clauses.map(withHelpFirst) : clauses,
      urgent: urgent || mayBeUrgent,
      corrected,
      owners: named.map(({ value }) => value),
      terms: answers.terms,
      expressions: [...wide.map((one) => keysOf(one, keys)), ...answers.expressions],
    }
  }

  /** The question spelt right, where a word of it is not. */
  function respelt(asked: string, typing: boolean): string | undefined {
    const said = wordsOf(asked)
    const joined = new Set(compounds.writtenApart(said).flatMap(({ places }) => places))
    let corrected: string | undefined
    for (const [i, word] of [...said.entries()].reverse()) {
      const isBegun = typing && i === said.length - 1 && known.completionsOf(word.text).length > 0
      const right = joined.has(i) || isBegun ? undefined : known.respelt(word)
      if (right !== undefined) {
        const before = corrected ?? asked
        corrected = before.slice(0, word.start) + right + before.slice(word.end)
      }
    }
    return corrected
  }

  /** The groups that are asked for, and where; what only looks like danger is left out. */
  function groupsIn(keys: readonly Said[]): Occurrence<number>[] {
    const calmed = calm.find(keys).filter(({ value, first, last }) => last - first + 1 === value)
    const isCalmed = ({ first, last }: Occurrence<number>) =>
      calmed.some((one) => one.first <= last && one.last >= first)
    return askedFor.find(keys).filter((one) => !known.urgent.has(one.value) || !isCalmed(one))
  }

  function* expressionsIn(
    wide: readonly Occurrence<number>[],
    inGroups: readonly Occurrence<number>[],
  ): Generator<Together> {
    const told = new Set<number>()
    for (const { first, last } of wide) {
      const own = inGroups.filter((one) => one.first === first && one.last === last)
      // «orker ikke leve» and «ikke leve mer» say one thing.
      const terms = own
        .filter(({ value }) => !told.has(value))
        .map(({ value }) => ({ ...groupTerm(value), weight: 1 }))
      for (const { value } of own) told.add(value)
      yield {
        ...(terms.length > 0
          ? { clause: { terms: unique(terms), weight: 1, rarity: expressionRarity } }
          : {}),
        places: placesOf({ first, last }),
        left: weights.covered,
      }
    }
  }

  function* compoundsIn(said: readonly Word[]): Generator<Together> {
    for (const { places, terms } of compounds.writtenApart(said))
      yield { clause: { terms, weight: 1 }, places, left: weights.covered }
    for (const { places, terms } of compounds.turnedRound(said))
      yield { clause: { terms, weight: 1 }, places, left: weights.light }
  }

  /** Who may be in danger asks for help, whoever else is named in the question. */
  function withHelpFirst(clause: Clause): Clause {
    const leadsToHelp = clause.terms.some(
      ({ text }) => isUrgent(text) || refuge.some((one) => one.text === text),
    )
    return leadsToHelp ? clause : { ...clause, weight: clause.weight * weights.covered }
  }

  function partsOf(
    query: string,
    { typing = false, question }: { typing?: boolean; question?: Question } = {},
  ): number[] {
    // A word that is not finished belongs to no expression yet.
    const finished = wordsOf(askedIn(query)).slice(0, typing ? -1 : undefined)
    const words = [...finished, ...wordsOf(question?.corrected ?? '')]
    const keys = words.map(({ text }) => analyse(text).key).filter((key) => !common.has(key))
    const groups = (question?.clauses ?? []).flatMap(({ terms }) =>
      terms.filter(isShown).flatMap(({ text }) => groupOf.get(text) ?? []),
    )
    return [...new Set([...keys.map(partOf), ...groups.map(partOfGroup)])]
  }

  const groupOf = new Map(vocabulary.groups.split(';').map((_, group) => [groupMark(group), group]))
  const isUrgent = (text: string) => known.urgent.has(groupOf.get(text) ?? -1)
  const isShown = ({ weight }: Term) => weight >= leastShown

  function answersOf(shown: readonly Term[]) {
    const terms = new Set<string>()
    const expressions: string[][] = []
    for (const { text } of shown) {
      const group = groupOf.get(text)
      if (group === undefined) terms.add(text)
      for (const one of group === undefined ? [] : known.foundIn(group)) {
        const phrase = phraseOf(one, analyse)
        if (phrase.length > 1) expressions.push(phrase)
        else if (phrase[0] !== undefined) terms.add(phrase[0])
      }
    }
    return { terms, expressions }
  }

  return { analyse, partsOf, learn: known.learn, understand }
}

function askedIn(query: string): string {
  return query
    .slice(0, longestQuery)
    .replace(initials, (one) => one.replaceAll('.', ''))
    .replace(date, (_, day, month) => `${day}. ${monthName.format(Date.UTC(2000, month - 1))} `)
}

/** «p.p.t.» */
const initials = /(?<!\p{L})(?:\p{L}\.){2,}/gu
/** «23.10.2025» is «23. oktober 2025» in texts. */
const date = /\b0?(\d\d?)\. ?(0?[1-9]|1[0-2])\. ?(?=20\d\d\b)/g
const monthName = new Intl.DateTimeFormat('nb', { month: 'long', timeZone: 'UTC' })

/** «på 15», «17 år», «gravid og 17»: how old somebody is says not what is sought. */
function isAge(said: readonly Word[], i: number): boolean {
  const at = (place: number) => said[place]?.text ?? ''
  if (!isNumber(at(i))) return false
  if (/^(år|mnd|måned|månad)/.test(at(i + 1))) return true
  if (/^(på|bare|berre|er|fylt)$/.test(at(i - 1))) return true
  // «tiltak 1 og 4» has two numbers.
  return at(i - 1) === 'og' && i === said.length - 1 && !isNumber(at(i - 2))
}

/** The number of a case, a goal or a section is the name of one thing, though «sak», which many have, is in a title. */
const number = /\dx\d/

/** How much a word counts by itself. */
function weightOf(text: string): number {
  if (lightWords.has(text)) return weights.light
  return number.test(text) ? weights.number : 1
}

const placesOf = ({ first, last }: { first: number; last: number }): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i)

const keysOf = ({ first, last }: Occurrence<number>, keys: readonly Said[]): string[] =>
  keys.slice(first, last + 1).map(({ key }) => key)

const isOwn = ({ text }: Word) => /^(min?|mitt)$/.test(text)

const isNumber = (text: string) => /^\d{1,2}$/.test(text)

function unique(terms: readonly Term[]): Term[] {
  return [...new Map(terms.map((one) => [one.text, one])).values()]
}
