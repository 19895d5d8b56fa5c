import { type Analyse, analyser, lexiconOf, partsOf, termOf } from './compounds.ts'
import { addExpressions, commonKeys } from './expressions.ts'
import { Phrases, phraseOf, readForms, wordsIn } from './groups.ts'
import { nearest, turnsOf } from './spelling.ts'
import { type SiteVocabulary, unpackWords, type VocabularyPart } from './vocabulary.ts'
import { emptyWords, fold, type Word, wordsOf } from './words.ts'

/** The words of a site and of everyday speech, as a browser knows them. */
export interface KnownWords {
  analyse: Analyse
  /** The groups of those who may need help now. */
  urgent: ReadonlySet<number>
  /** What answers a group, as far as it was learnt. */
  foundIn(group: number): readonly string[]
  /** The numbers of the groups that each word or expression asks for, as far as it was learnt. */
  askedFor: Phrases<number>
  /** Of words that nearly every question has, and that no part is named by. */
  common: ReadonlySet<string>
  /** Takes in expressions; once for each part. */
  learn(part: VocabularyPart): void
  /** Whether pages have the term. */
  isOnSite(term: string): boolean
  /** The word somebody meant, where what is written is no word of the site or of the vocabulary. */
  respelt(word: Word): string | undefined
  /** The shortest stems of the site that an unfinished word may become. */
  completionsOf(word: string): string[]
  /** Whether a word that nobody knows is nearly one of somebody who needs help now: «voll» is nearly «vold». */
  soundsUrgent(word: Word): boolean
  /** What a word that nobody knows may have to do with, and how much. */
  likeTerms(word: string): [string, number][]
}

const bareTermOf = (word: string) => termOf(word, { forms: new Map() })
const shortestStem = 5
const mostCompletions = 3
const likeness = 0.5
const shortestPart = 3
/** One slip in a longer word makes no other word. */
const longWord = 8

/** Reads a site's vocabulary. */
export function knownWords(vocabulary: SiteVocabulary): KnownWords {
  const forms = readForms(vocabulary.forms.split(';'))
  /** The stems of the site, and a word that has each. */
  const words = new Map<string, string | undefined>()
  for (const word of unpackWords(vocabulary.words)) {
    const bare = word.startsWith('=')
    const term = bare ? word.slice(1) : termOf(word, { forms })
    if (!words.has(term)) words.set(term, bare ? undefined : word)
  }
  const groups = vocabulary.groups.split(';').map((line) => ({
    urgent: line.startsWith('!'),
    asked: wordsIn(line.replace('!', '')),
  }))
  const spoken = new Map<string, string>()
  for (const { asked } of groups)
    for (const one of asked) if (!/[^\p{L}]/u.test(one)) spoken.set(termOf(one, { forms }), one)
  for (const { text } of vocabulary.owners.flatMap(({ name }) => wordsOf(name)))
    spoken.set(termOf(text, { forms }), text)
  const simple = vocabulary.simple.split(' ')
  const parts = new Set(simple.map((one) => termOf(one, { forms })))
  const lexicon = lexiconOf(
    simple,
    forms,
    (term) => words.has(term) || spoken.has(term) || parts.has(term),
  )
  const analyse = analyser(lexicon)
  /** Words of the site as their parts put together: «heimebesøk» and «hjemmebesøk» are one. */
  const compounds = new Set([...words.values()].flatMap((word) => (word ? analyse(word).key : [])))
  const askedFor = new Phrases<number>()
  /** Words of expressions: «fryst» of «fryst ut» is spelt right, though it says nothing alone. */
  const inExpressions = new Set<string>()
  groups.forEach(({ asked }, i) => {
    for (const one of asked) {
      const phrase = phraseOf(one, analyse)
      askedFor.add(phrase, i)
      for (const key of phrase) inExpressions.add(key)
    }
  })
  const common = commonKeys(analyse)
  const answers = new Map<number, string[]>()
  function learn({ expressions, heard, found }: VocabularyPart): void {
    addExpressions(expressions, askedFor)
    for (const key of heard.split(' ')) inExpressions.add(key)
    for (const [group, list] of Object.entries(found)) answers.set(Number(group), wordsIn(list))
  }
  learn({ expressions: vocabulary.expressions, heard: '', found: {} })
  /** Words as they stand, in the letters all spellings share. */
  const asWritten = new Map(
    [...words, ...spoken].flatMap(([term, word]) => (word ? [[fold(word), term]] : [])),
  )
  /** Whether a word is spelt as a word of the site or of everyday speech. */
  function isWord({ text }: Word): boolean {
    const { key } = analyse(text)
    if (/\d|§/.test(text) || emptyWords.has(text)) return true
    if (inExpressions.has(key) || common.has(key)) return true
    if (lexicon.knows(key) || compounds.has(key) || lexicon.knows(termOf(text, lexicon)))
      return true
    return lexicon.simple.has(bareTermOf(text))
  }

  const urgentWords = new Set(
    groups.flatMap(({ asked, urgent }) => (urgent ? asked.map(fold) : [])),
  )

  function soundsUrgent(word: Word): boolean {
    if (isWord(word)) return false
    return nearest(fold(word.text), urgentWords, 1).some(({ distance }) => distance <= 1)
  }

  function respelt(word: Word): string | undefined {
    if (isWord(word)) return undefined
    const own = bareTermOf(word.text)
    const longer = longerThan(own)
    if (longer.length === 0) return nearestTo(word.text, own)
    // «bekymringsmel» begins one word, but «bekymringsmeling» is a slip away from it.
    return longer.some((term) => term.endsWith(own)) ? undefined : longWordNear(word.text)
  }

  /** A long word one slip away. */
  function longWordNear(text: string): string | undefined {
    const [meant] = nearest(fold(text), asWritten.keys())
    const isLong = meant !== undefined && meant.distance <= 1 && meant.word.length > longWord
    return isLong ? spelling(asWritten.get(meant.word)) : undefined
  }

  /** The nearest word by stem or as written; none for what is a compound of known words, unless that is a slip. */
  function nearestTo(text: string, own: string): string | undefined {
    const parts = partsOf(text, lexicon)
    const candidates = [
      // Too much of a short word is gone from its stem: «medier» is not «med».
      ...(own.length < shortestStem ? [] : nearest(own, [...words.keys(), ...spoken.keys()])),
      ...nearest(fold(text), asWritten.keys()).map((one) => ({
        ...one,
        word: asWritten.get(one.word) ?? '',
      })),
    ].sort((a, b) => a.distance - b.distance)
    const [best] = candidates
    // In an ending two letters that changed places are gone with the stem: «bekymirng».
    if (best === undefined)
      return parts.length > 1
        ? undefined
        : turnsOf(text).find((one) => isLongKnown(termOf(one, lexicon)))
    if (parts.length > 1 && (best.distance > 1 || parts.every((part) => part.length > 4)))
      return undefined
    const near = candidates.filter(({ distance }) => distance === best.distance)
    const [first] = near.sort((a, b) => alike(b.word, own) - alike(a.word, own))
    return spelling(first?.word)
  }

  function spelling(term = ''): string | undefined {
    return words.get(term) ?? spoken.get(term)
  }

  function isLongKnown(term: string): boolean {
    return term.length > shortestPart && lexicon.knows(term)
  }

  /** Which of two words that are equally far away is meant: one of the site, one that begins alike. */
  function alike(term: string, own: string): number {
    let same = 0
    while (same < own.length && own[same] === term[same]) same += 1
    return same + (words.has(term) ? 1 : 0)
  }

  /** Words of the site that begin or end with a stem, as «barnekonvensjonen» does with «konvensjon». */
  function longerThan(own: string): string[] {
    if (own.length < shortestStem) return []
    return [...words.keys()].filter((term) => term.endsWith(own) || term.startsWith(own))
  }

  /**
   * What a word that nobody knows may have to do with: words of the site that end with it, as «barnekonvensjonen»
   * does with «konvensjon», or what it begins or ends with itself, as «vinterdress».
   */
  function likeTerms(word: string): [string, number][] {
    const own = termOf(word, lexicon)
    const longer = longerThan(own)
    if (longer.length > 0)
      return longer
        .sort((a, b) => a.length - b.length)
        .slice(0, mostCompletions)
        .map((term) => [term, likeness])
    const letters = fold(word)
    const places = Array.from({ length: Math.max(0, letters.length - 5) }, (_, i) => i + 3)
    const isKnown = (term: string) => words.has(term) || askedFor.of(term).length > 0
    const isPart = (one: string) => one.length > shortestPart || lexicon.short.has(one)
    const lasts = places.map((cut) => letters.slice(cut)).filter(isPart)
    const firsts = places
      .toReversed()
      .flatMap((cut) => [letters.slice(0, cut), letters.slice(0, cut).replace(/[se]$/, '')])
      .filter(isPart)
    const found = [...lasts, ...firsts]
      .map((one) => termOf(one, lexicon))
      .find((one) => one.length >= shortestPart && isKnown(one))
    return found === undefined ? [] : [[found, likeness]]
  }

  function completionsOf(word: string): string[] {
    const letters = fold(word)
    return [...words.keys()]
      .filter((term) => term.startsWith(letters))
      .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
      .slice(0, mostCompletions)
  }

  return {
    analyse,
    urgent: new Set(groups.flatMap((group, i) => (group.urgent ? [i] : []))),
    foundIn: (group) => answers.get(group) ?? [],
    askedFor,
    common,
    learn,
    isOnSite: (term) => words.has(term) || compounds.has(term),
    respelt,
    soundsUrgent,
    completionsOf,
    likeTerms,
  }
}
