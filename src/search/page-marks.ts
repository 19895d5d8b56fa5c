import { type Analyse, analyser, type Lexicon, termOf } from './compounds.ts'
import {
  endOf,
  type Group,
  type Phrase,
  Phrases,
  phraseOf,
  readForms,
  type Said,
  writeGroup,
} from './groups.ts'
import { kindMark } from './page-kinds.ts'
import { siteWords } from './site-words.ts'
import {
  groupMark,
  type MarkField,
  markFieldOf,
  packWords,
  type SiteVocabulary,
  type Vocabulary,
} from './vocabulary.ts'
import { plainWordsOf, smallWords, stem, wordsOf } from './words.ts'

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
  marksOf(page: PageWords, kinds?: readonly string[]): Map<MarkField, string[]>
  /** What a browser must know to understand questions to the pages read so far. */
  vocabulary(): SiteVocabulary
}

// A word in the title says more of a page than one in its text.
const fields = {
  title: 6,
  headings: 2,
  text: 1,
  facts: 0.8,
  about: 0.5,
  links: 0.25,
  placed: 0.25,
} as const
const fieldNames = Object.keys(fields) as (keyof typeof fields)[]
const saturation = 1.6
const lengthMatters = 0.3
/** Letters of a page as most are. */
const usualLength = 2500
const leastStrength = 0.12
/** Some 120 kB on the wire; a site of a thousand chapters has about as many. */
const mostWords = 20_000

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
  const phrases = new Phrases<InGroup>()
  vocabulary.groups.forEach(({ found }, group) => {
    for (const one of differentOf(found, analyse)) {
      const phrase = phraseOf(one, analyse)
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
    const whole = termOf(word, lexicon)
    // The browser makes keys of the words it knows; no page needs a mark for them.
    const marked = [...terms].filter(([term]) => term === whole || term !== key)
    const own: Known = {
      word: detached(word),
      terms: marked,
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
    surfaces.addTerm(whole)
    for (const [term] of marked) surfaces.addTerm(term)
    known.set(own.word, own)
    return own
  }

  /** An expression of several words in fewer letters, known by the same; one word is kept, for people are shown it. */
  function brief(text: string): string {
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

  return {
    marksOf(page, kinds = []) {
      pages += 1
      /** The different words of the page in order; a table of counts would be looked up for every word of it. */
      const different: Known[] = []
      const inGroups = new Map<number, number>()
      const raise = (group: number, by: number) =>
        inGroups.set(group, (inGroups.get(group) ?? 0) + by)
      for (const field of fieldNames) {
        const once = field === 'facts' || field === 'links'
        const worth = fields[field]
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
      const length = 1 - lengthMatters + (lengthMatters * page.text.length) / usualLength
      const strength = (weight: number) => weight / (weight + saturation * length)
      const marks = new Map<MarkField, string[]>()
      const mark = (weight: number, text: string) => {
        if (strength(weight) < leastStrength) return
        const field = markFieldOf(strength(weight))
        marks.set(field, [...(marks.get(field) ?? []), text])
      }
      for (const [term, weight] of inTerms) mark(weight, term)
      for (const [group, weight] of inGroups) {
        usedGroups.add(group)
        mark(weight, groupMark(group))
      }
      if (kinds.length > 0) marks.set('a', [...(marks.get('a') ?? []), ...kinds.map(kindMark)])
      return marks
    },
    vocabulary() {
      const terms = surfaces.terms()
      const onSite = (text: string) =>
        phraseOf(text, analyse).every((term) => terms.has(term) || keys.has(term))
      /** A group whose words all find each other is kept whole, which is shorter than two lists. */
      const lineOf = ({ asked, found, urgent }: Group) => {
        const questions = differentOf(asked, analyse).map(brief)
        if (asked === found) return writeGroup({ asked: questions, found: questions, urgent })
        const answers = differentOf(found.filter(onSite), analyse).map(brief)
        return writeGroup({ asked: questions, found: answers, urgent })
      }
      const { words, complete } = surfaces.words(mostWords)
      const kept = vocabulary.groups.map((group, i) => group.urgent || usedGroups.has(i))
      const asked = new Set(
        vocabulary.groups
          .filter((_, i) => kept[i])
          .flatMap((group) => group.asked.flatMap((one) => phraseOf(one, analyse))),
      )
      return {
        version: 1,
        pages,
        words: packWords(words),
        complete,
        groups: vocabulary.groups.map((group, i) => (kept[i] ? lineOf(group) : '')),
        forms: vocabulary.forms.filter((line) => {
          const [first = ''] = line.split(' ')
          const term = first.startsWith('=') ? first.slice(1) : termOf(first, lexicon)
          return terms.has(term) || asked.has(term)
        }),
        simple: vocabulary.parts.join(' '),
        calm: vocabulary.calm,
        refuge: vocabulary.refuge,
      }
    },
  }
}

/** Each expression once: «fosterheim» is known by the same key as «fosterhjem». */
function differentOf(texts: readonly string[], analyse: Analyse): string[] {
  const byKey = new Map<string, string>()
  for (const text of texts) {
    const key = phraseOf(text, analyse).join(' ')
    if (!byKey.has(key)) byKey.set(key, text)
  }
  return [...byKey.values()]
}

/** A figure a year, and the same source each time, is one fact. */
function withoutRepeats(text: string): string {
  return [...new Set(text.split(/[\n,]\s*/))].join('\n')
}

/** The same word without the page it was cut from, which it would else keep in memory as long as itself. */
function detached(word: string): string {
  return JSON.parse(JSON.stringify(word))
}

/** The words of a site as they are written, and how much they are used. */
class Surfaces {
  readonly #counts = new Map<string, number>()
  readonly #terms = new Set<string>()
  readonly #lexicon: Lexicon

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
  }

  add(word: string, count: number): void {
    this.#counts.set(word, (this.#counts.get(word) ?? 0) + count)
  }

  addTerm(term: string): void {
    this.#terms.add(term)
  }

  terms(): ReadonlySet<string> {
    return this.#terms
  }

  /** A word for each term, `=` before a term that no word has; where they are too many, the most used. */
  words(most: number): { words: string[]; complete: boolean } {
    const best = new Map<string, string>()
    const used = new Map<string, number>()
    for (const [word, count] of this.#counts) {
      const term = termOf(word, this.#lexicon)
      used.set(term, (used.get(term) ?? 0) + count)
      const before = best.get(term)
      if (before === undefined || this.#isBetter(word, before)) best.set(term, word)
    }
    const terms = [...this.#terms]
    const kept =
      terms.length <= most
        ? terms
        : terms
            .sort((a, b) => (used.get(b) ?? 0) - (used.get(a) ?? 0) || (a < b ? -1 : 1))
            .slice(0, most)
    const words = kept.map((term) => best.get(term) ?? this.#bare(term))
    return { words: words.sort(), complete: kept.length === this.#terms.size }
  }

  #bare(term: string): string {
    return stem(term) === term && !this.#lexicon.forms.has(term) ? term : `=${term}`
  }

  #isBetter(word: string, than: string): boolean {
    const [own = 0, other = 0] = [this.#counts.get(word), this.#counts.get(than)]
    return own === other
      ? word.length < than.length || (word.length === than.length && word < than)
      : own > other
  }
}
