import { analyser, termOf } from './compounds.ts'
import { endOf, type Phrase, Phrases, phraseReader, readForms, type Said } from './groups.ts'
import { kindMark } from './page-kinds.ts'
import { siteWords } from './site-words.ts'
import { Surfaces } from './surfaces.ts'
import { closed, groupMark, markFieldOf, type Vocabulary } from './vocabulary.ts'
import { plainWordsOf, smallWords } from './words.ts'
import { differentOf, type MadeVocabulary, writeVocabulary } from './write-vocabulary.ts'

/** The words of a page, apart by what they say of it. */
export interface PageWords {
  title: string
  headings: string
  text: string
  /** Facts beside the text: for whom it is, what it helps with. */
  facts: string
  /** What it is about in words that are not on the page. */
  about: string
  /** Names of other pages in those facts, which say little of this one. */
  links: string
  /** Entries that are shown whole here and stand on pages of their own. */
  placed: string
}

/** Reads the pages of a site one by one; the same pages in the same order give the same. */
export interface PageReader {
  /** The marks a page is to be found by besides its words, by the field they stand in; `kinds` as in `kindMark`. */
  marksOf(page: PageWords, kinds?: readonly string[]): Map<string, string[]>
  /** What a browser must know to understand questions to the pages read so far, and what it may need for some. */
  vocabulary(): MadeVocabulary
}

// A word in the title says more of a page than one in its text.
const fields = {
  title: 6,
  headings: 2.5,
  text: 1,
  facts: 0.6,
  about: 0.5,
  links: 0.4,
  placed: 0.15,
} as const
const fieldNames = Object.keys(fields) as (keyof typeof fields)[]
const saturation = 2.2
const lengthMatters = 0.3
/** Letters of a page as most are. */
const usualLength = 2500
const leastStrength = 0.05

/** What is to be known of a word wherever it stands. */
interface Known extends Said {
  word: string
  /** Stems it is found by, and how much of the word each is. */
  terms: [string, number][]
  /** The groups it is in, and how much of the word is. */
  groups: [number, number][]
  /** The expressions of several words that begin with it. */
  begins: readonly Phrase<InGroup>[]
  /** How much of the page that is being read it is; 0 between pages. */
  onPage: number
}

/** What a word or an expression of a group says of it. */
interface InGroup {
  group: number
  /** How much of the group it is. */
  worth: number
}

/** Starts to read a site; `texts` are what its writers wrote, whose words may be parts of compounds. */
export function pageReader(vocabulary: Vocabulary, texts: Iterable<string>): PageReader {
  const forms = readForms(vocabulary.forms)
  const { lexicon, rarityOf } = siteWords(texts, vocabulary, forms)
  const analyse = analyser(lexicon)
  const phraseOf = phraseReader(analyse)
  const phrases = new Phrases<InGroup>()
  vocabulary.groups.forEach(({ found }, group) => {
    for (const one of differentOf(found, phraseOf)) {
      const phrase = phraseOf(one)
      phrases.add(phrase, { group, worth: Math.max(...phrase.map(rarityOf)) })
    }
  })
  const known = new Map<string, Known>()
  const surfaces = new Surfaces(lexicon)
  const keys = new Set<string>()
  const usedGroups = new Set<number>()
  let pages = 0

  function knownOf(word: string): Known {
    const before = known.get(word)
    if (before) return before
    const { key, terms } = analyse(word)
    const own: Known = {
      word: detached(word),
      terms: [...terms],
      key,
      small: smallWords.has(word),
      groups: [...terms].flatMap(([term, share]) =>
        share === 1 && term !== key
          ? []
          : phrases.of(term).map(({ group, worth }): [number, number] => [group, share * worth]),
      ),
      begins: phrases.startingWith(key),
      onPage: 0,
    }
    keys.add(key)
    // The browser makes keys of the words it knows.
    const whole = termOf(word, lexicon)
    for (const term of terms.keys()) if (term === whole || term !== key) surfaces.addTerm(term)
    known.set(own.word, own)
    return own
  }

  return {
    marksOf(page, kinds = []) {
      pages += 1
      /** The different words of the page in order; a table of counts would be looked up for every word of it. */
      const different: Known[] = []
      const inGroups = new Map<number, number>()
      const raise = (group: number, by: number) =>
        inGroups.set(group, (inGroups.get(group) ?? 0) + by)
      const length = 1 - lengthMatters + (lengthMatters * page.text.length) / usualLength
      for (const field of fieldNames) {
        const once = field === 'facts' || field === 'links'
        // A heading says as much on a long page.
        const isHeading = field === 'title' || field === 'headings'
        const worth = fields[field] / (isHeading ? 1 : length)
        const words = plainWordsOf(once ? withoutRepeats(page[field]) : page[field]).map(knownOf)
        words.forEach((own, at) => {
          if (own.onPage === 0) different.push(own)
          own.onPage += worth
          for (const { rest, value } of own.begins)
            if (endOf(words, at, rest) !== undefined) raise(value.group, value.worth * worth)
        })
      }
      const inTerms = new Map<string, number>()
      for (const own of different) {
        const count = own.onPage
        own.onPage = 0
        surfaces.add(own.word, count)
        for (const [term, share] of own.terms)
          inTerms.set(term, (inTerms.get(term) ?? 0) + share * count)
        for (const [group, share] of own.groups) raise(group, share * count)
      }
      const strength = (weight: number) => weight / (weight + saturation)
      const marks = new Map<string, string[]>()
      const put = (field: string, text: string) =>
        marks.set(field, [...(marks.get(field) ?? []), closed(text)])
      const mark = (weight: number, text: string) => {
        if (strength(weight) < leastStrength) return
        put(markFieldOf(strength(weight)), text)
      }
      for (const [term, weight] of inTerms) mark(weight, term)
      for (const [group, weight] of inGroups) {
        usedGroups.add(group)
        mark(weight, groupMark(group))
      }
      for (const kind of kinds) put(markFieldOf(0), kindMark(kind))
      return marks
    },
    vocabulary() {
      return writeVocabulary({
        vocabulary,
        lexicon,
        analyse,
        phraseOf,
        pages,
        surfaces,
        keys,
        usedGroups,
      })
    },
  }
}

/** A figure a year, and the same source each time, is one fact. */
function withoutRepeats(text: string): string {
  return [...new Set(text.split(/[\n,]\s*/))].join('\n')
}

/** The same word without the page it was cut from, which it would else keep in memory as long as itself. */
function detached(word: string): string {
  return JSON.parse(JSON.stringify(word))
}
