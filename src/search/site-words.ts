import { type Lexicon, lexiconOf, termOf } from './compounds.ts'
import type { Vocabulary } from './vocabulary.ts'
import { emptyWords, plainWordsOf } from './words.ts'

/** What is to be known of the words of a site before its pages are read. */
export interface SiteWords {
  /** Knows the words that may be parts of compounds: those of the site, of the vocabulary, and the list of parts. */
  lexicon: Lexicon
  /** How much it says that a page has the word: 1 for one of few texts, less for one that half of them have. */
  rarityOf(term: string): number
}

/** The share of the texts that a word may stand in and still say all it can. */
const rare = 0.02

/** Reads what the writers of a site wrote. */
export function siteWords(
  texts: Iterable<string>,
  { groups, parts }: Vocabulary,
  forms: ReadonlyMap<string, string>,
): SiteWords {
  /** In how many texts each word stands. */
  const words = new Map<string, number>(parts.map((part) => [part, 0]))
  for (const { asked, found } of groups)
    for (const one of [...asked, ...found]) if (!/[^\p{L}]/u.test(one)) words.set(one, 0)
  let count = 0
  for (const text of texts) {
    count += 1
    for (const word of new Set(plainWordsOf(text))) words.set(word, (words.get(word) ?? 0) + 1)
  }
  const terms = new Map<string, number>([...forms.values()].map((term) => [term, 0]))
  for (const [word, own] of words) {
    if (emptyWords.has(word) || /\d/.test(word)) continue
    const term = termOf(word, { forms })
    terms.set(term, (terms.get(term) ?? 0) + own)
  }
  const bits = (share: number) => Math.log(1 + 1 / share)
  return {
    lexicon: lexiconOf(parts, forms, (term) => terms.has(term)),
    rarityOf(term) {
      // Forms are counted one by one, so that a word may seem to stand in more texts than there are.
      const share = Math.min(1, (terms.get(term) ?? 0) / Math.max(1, count))
      return share <= rare ? 1 : bits(share) / bits(rare)
    },
  }
}
