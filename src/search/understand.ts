import type { Analyse } from './compounds.ts'
import { compoundsInWords } from './compounds-in-words.ts'
import { apart, Phrases, phraseOf, saidIn } from './groups.ts'
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

const weights = { group: 0.7, unfinished: 0.6, light: 0.5, covered: 0.25, number: 2 }
const expressionRarity = 3
const longestQuery = 200
/** «helse» in «helsesøster» finds pages, but is nothing to mark on them. */
const leastShown = 0.4

/** Makes the interpreter of a site from its vocabulary. */
export function interpreter(vocabulary: SiteVocabulary): Interpreter {
  const known = knownWords(vocabulary)
  const { analyse, askedFor, common, isOnSite, respelt } = known
  /** How many words each has: with a word between, «slår meg sammen», it is something else. */
  const calm = new Phrases<number>()
  for (const one of vocabulary.calm.split(','))
    calm.add(phraseOf(one, analyse), wordsOf(one).length)
  const refuge = vocabulary.refuge.map(groupTerm)
  const owners = new Phrases<string>()
  for (const { id, name } of vocabulary.owners) owners.add(phraseOf(name, analyse), id)

  const compounds = compoundsInWords({
    analyse,
    termsOf: (key) => [
      ...(isOnSite(key) ? [{ text: key, weight: 1 }] : []),
      ...askedFor.of(key).map(groupTerm),
    ],
  })
  const leadsToHelp = (text: string) => refuge.some((one) => one.text === text)

  function clauseOf(
    word: Word,
    options: { unfinished: boolean; literal: boolean; weight: number },
  ): Clause {
    const best = new Map<string, number>()
    const offer = (text: string, weight: number) =>
      best.set(text, Math.max(weight, best.get(text) ?? 0))
    const { terms } = analyse(word.text)
    const whole = [...terms].filter(([, share]) => share === 1)
    const isKnown = whole.some(([term]) => isOnSite(term) || askedFor.of(term).length > 0)
    // Where the whole word is known, its parts are not worth the chunks of the index they stand in.
    for (const [term, share] of terms)
      if (share === 1 || !isKnown) {
        if (isOnSite(term)) offer(term, share)
        // «gjeldsproblemer» is about gjeld.
        if (share < 1 && share >= leastShown)
          for (const group of askedFor.of(term)) offer(groupTerm(group).text, share * weights.group)
      }
    const isNew = best.size === 0 && !isKnown
    if (isNew && !options.literal)
      for (const [term, share] of known.likeTerms(word.text)) {
        if (isOnSite(term)) offer(term, share)
        for (const group of askedFor.of(term)) offer(groupTerm(group).text, share * weights.group)
      }
    // A word that is not known here may be one of those too rare to be told of.
    if (isNew && !vocabulary.complete) for (const [term] of whole) offer(term, weights.unfinished)
    for (const term of options.unfinished ? known.completionsOf(word.text) : [])
      offer(term, weights.unfinished)
    return { terms: asTerms(best), weight: options.weight }
  }

  function groupTerm(group: number): Term {
    return { text: groupMark(group), weight: weights.group }
  }

  function understand(
    query: string,
    { typing = false, asWritten = false }: { typing?: boolean; asWritten?: boolean } = {},
  ): Question {
    const asked = askedIn(query)
    let corrected: string | undefined
    let said = wordsOf(asked)
    const written = typing ? said.slice(0, -1) : said
    const mayBeUrgent = !asWritten && written.some(known.soundsUrgent)
    if (!asWritten) {
      const last = said.at(-1)
      const joined = new Set(compounds.writtenApart(said).flatMap(({ places }) => places))
      for (const [i, word] of [...said.entries()].reverse()) {
        if (typing && word === last && known.completionsOf(word.text).length > 0) continue
        const right = joined.has(i) ? undefined : respelt(word)
        if (right !== undefined)
          corrected =
            (corrected ?? asked).slice(0, word.start) + right + (corrected ?? asked).slice(word.end)
      }
      if (corrected !== undefined) said = wordsOf(corrected)
    }
    const keys = saidIn(said, analyse)
    const calmed = calm.find(keys).filter(({ value, first, last }) => last - first + 1 === value)
    const inGroups = askedFor
      .find(keys)
      .filter(
        ({ value, first, last }) =>
          !known.urgent.has(value) || !calmed.some((one) => one.first <= last && one.last >= first),
      )
    const urgent = inGroups.some(({ value }) => known.urgent.has(value))
    const covered = new Map<number, number>()
    const clauses: Clause[] = urgent && refuge.length > 0 ? [{ terms: refuge, weight: 1 }] : []
    const expressions: string[][] = []

    // Expressions of several words first: what they cover counts less by itself.
    const wide = apart(inGroups.filter(({ first, last }) => last > first))
    const told = new Set<number>()
    for (const { first, last } of wide) {
      const own = inGroups.filter((one) => one.first === first && one.last === last)
      for (let i = first; i <= last; i += 1) covered.set(i, weights.covered)
      expressions.push(keys.slice(first, last + 1).map(({ key }) => key))
      // «orker ikke leve» and «ikke leve mer» say one thing.
      const terms = own
        .filter(({ value }) => !told.has(value))
        .map(({ value }) => ({ ...groupTerm(value), weight: 1 }))
      if (terms.length > 0)
        clauses.push({ terms: unique(terms), weight: 1, rarity: expressionRarity })
      for (const { value } of own) told.add(value)
    }
    const named = owners.find(keys)
    for (const { first, last } of named)
      for (let i = first; i <= last; i += 1) covered.set(i, weights.covered)
    for (const { places, terms, left } of [
      ...compounds.writtenApart(said).map((one) => ({ ...one, left: weights.covered })),
      ...compounds.turnedRound(said).map((one) => ({ ...one, left: weights.light })),
    ]) {
      clauses.push({ terms, weight: 1 })
      for (const i of places) covered.set(i, Math.min(left, covered.get(i) ?? 1))
    }
    const bearing = said
      .map((word, i) => ({ word, i }))
      .filter(({ word, i }) => !emptyWords.has(word.text) && !isAge(said, i))
    // Whoever says only whom it is about, «gutten min» or «datteren min på 14», is after help.
    if (said.some(isOwn) && bearing.every(({ word }) => lightWords.has(word.text)))
      clauses.push({ terms: refuge, weight: 1 })
    // A question of empty words alone is taken at its word.
    const isAnswered = bearing.length > 0 || clauses.length > 0
    const counted = isAnswered ? bearing : said.map((word, i) => ({ word, i }))
    for (const { word, i } of counted) {
      const unfinished = typing && i === said.length - 1 && word.text.length > 2
      const own = lightWords.has(word.text)
        ? weights.light
        : number.test(word.text)
          ? weights.number
          : 1
      const clause = clauseOf(word, {
        unfinished,
        literal: asWritten || unfinished,
        weight: Math.min(own, covered.get(i) ?? own),
      })
      for (const { value, first, last } of inGroups)
        if (first === i && last === i) clause.terms.push(groupTerm(value))
      clauses.push({ ...clause, terms: unique(clause.terms) })
    }
    // Who may be in danger asks for help, whoever else is named in the question.
    if (urgent)
      for (const clause of clauses)
        if (!clause.terms.some(({ text }) => isUrgent(text) || leadsToHelp(text)))
          clause.weight *= weights.covered
    const answers = answersOf(clauses)
    return {
      clauses,
      urgent: urgent || mayBeUrgent,
      corrected,
      owners: named.map(({ value }) => value),
      terms: answers.terms,
      expressions: [...expressions, ...answers.expressions],
    }
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

  const groupOf = new Map(vocabulary.groups.map((_, group) => [groupMark(group), group]))
  const isUrgent = (text: string) => known.urgent.has(groupOf.get(text) ?? -1)
  const isShown = ({ weight }: Term) => weight >= leastShown

  function answersOf(clauses: readonly Clause[]) {
    const terms = new Set<string>()
    const expressions: string[][] = []
    for (const { text } of clauses.flatMap((clause) => clause.terms.filter(isShown))) {
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
  return query.slice(0, longestQuery).replace(initials, (one) => one.replaceAll('.', ''))
}

/** «p.p.t.» */
const initials = /(?<!\p{L})(?:\p{L}\.){2,}/gu

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

const isOwn = ({ text }: Word) => /^(min?|mitt)$/.test(text)

const isNumber = (text: string) => /^\d{1,2}$/.test(text)

function unique(terms: readonly Term[]): Term[] {
  return [...new Map(terms.map((one) => [one.text, one])).values()]
}

function asTerms(weights: ReadonlyMap<string, number>): Term[] {
  return [...weights].map(([text, weight]) => ({ text, weight }))
}
