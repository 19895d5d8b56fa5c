import { type Analyse, type Lexicon, termOf } from './compounds.ts'
import { expressionParts } from './expressions.ts'
import { bare, type Group, type PhraseReader, Phrases, saidIn, wordsIn } from './groups.ts'
import { knownWords } from './known-words.ts'
import type { Surfaces } from './surfaces.ts'
import {
  packWords,
  partOfGroup,
  type SiteVocabulary,
  type Vocabulary,
  type VocabularyPart,
} from './vocabulary.ts'
import { smallWords, stem, wordsOf } from './words.ts'

/** What a browser must know to understand questions to a site, and what it may need for some of them. */
export interface MadeVocabulary {
  first: SiteVocabulary
  parts: VocabularyPart[]
}

/** What was read of a site. */
interface ReadSite {
  vocabulary: Vocabulary
  lexicon: Lexicon
  /** By that lexicon. */
  analyse: Analyse
  phraseOf: PhraseReader
  /** How many pages. */
  pages: number
  surfaces: Surfaces
  /** The keys of its words. */
  keys: ReadonlySet<string>
  /** The groups it has words of. */
  usedGroups: ReadonlySet<number>
}

/** Some 120 kB on the wire; a site of a thousand chapters has about as many. */
const mostWords = 20_000

/** Writes down of the vocabulary what is of use on a site. */
export function writeVocabulary(site: ReadSite): MadeVocabulary {
  const { vocabulary, lexicon, analyse, phraseOf, surfaces, keys, usedGroups } = site
  const terms = surfaces.terms()
  const onSite = (text: string) => phraseOf(text).every((term) => terms.has(term) || keys.has(term))
  const kept = vocabulary.groups.map((group, i): Group => {
    if (!group.urgent && !usedGroups.has(i)) return { asked: [], found: [] }
    const asked = differentOf(group.asked, phraseOf)
    const found = differentOf(group.found.filter(onSite), phraseOf)
    return { asked, found: found.map((one) => brief(one, analyse)), urgent: group.urgent }
  })
  const asked = new Set(kept.flatMap((group) => group.asked.flatMap(phraseOf)))
  const { words, complete } = surfaces.words(mostWords)
  const first: SiteVocabulary = {
    pages: site.pages,
    words: packWords(words),
    complete,
    groups: kept
      .map(({ asked, urgent }) => {
        const words = asked.filter((one) => wordsOf(one).length < 2)
        // Words that begin alike side by side are fewer letters when packed.
        return (urgent ? '!' : '') + words.map(bare).toSorted().join()
      })
      .join(';'),
    expressions: '',
    forms: vocabulary.forms
      .filter((line) => {
        const [known = ''] = line.split(' ')
        const term = known.startsWith('=') ? known.slice(1) : termOf(known, lexicon)
        return terms.has(term) || asked.has(term)
      })
      .toSorted()
      .join(';'),
    simple: vocabulary.parts.toSorted().join(' '),
    calm: calmIn(vocabulary.calm, phraseOf),
    refuge: groupsIn(vocabulary.refuge, kept, site),
    owners: vocabulary.owners,
  }
  // By the words as the browser will know them, which are not all that are known here.
  const { common, parts } = expressionParts(kept, knownWords(first).analyse)
  const found = foundByPart(kept)
  return {
    first: { ...first, expressions: common },
    parts: parts.map((part, i) => ({ ...part, found: found.get(i) ?? {} })),
  }
}

/** What answers the groups that each part holds. */
function foundByPart(groups: readonly Group[]): Map<number, Record<number, string>> {
  const byPart = new Map<number, Record<number, string>>()
  for (const [group, { found }] of groups.entries()) {
    const answers = found.map(bare).join()
    const part = partOfGroup(group)
    if (answers !== '') byPart.set(part, { ...byPart.get(part), [group]: answers })
  }
  return byPart
}

/** An expression of several words in fewer letters, known by the same; one word is kept, for people are shown it. */
function brief(text: string, analyse: Analyse): string {
  const words = wordsOf(text).map((word) => word.text)
  if (words.length < 2) return text
  return words
    .filter((word, i) => !smallWords.has(word) || i === 0 || i === words.length - 1)
    .map((word) => {
      const short = stem(word)
      return !smallWords.has(short) && analyse(short).key === analyse(word).key ? short : word
    })
    .join(' ')
}

/** The groups that a text asks for. */
function groupsIn(
  text: string,
  groups: readonly Group[],
  { analyse, phraseOf }: ReadSite,
): number[] {
  const phrases = new Phrases<number>()
  groups.forEach(({ asked }, i) => {
    for (const one of asked) phrases.add(phraseOf(one), i)
  })
  return [...new Set(phrases.find(saidIn(wordsOf(text), analyse)).map(({ value }) => value))]
}

/** Each once that says the same in as many words: «slår opp» is known by what «slå opp» is. */
function calmIn(calm: string, phraseOf: PhraseReader): string {
  const keyOf = (text: string) => `${wordsOf(text).length} ${phraseOf(text).join(' ')}`
  return [...new Map(wordsIn(calm).map((one) => [keyOf(one), one])).values()].toSorted().join()
}

/** Each expression once: «fosterheim» is known by the same key as «fosterhjem». */
export function differentOf(texts: readonly string[], phraseOf: PhraseReader): string[] {
  const byKey = new Map<string, string>()
  for (const text of texts) {
    const key = phraseOf(text).join(' ')
    if (!byKey.has(key)) byKey.set(key, text)
  }
  return [...byKey.values()]
}
