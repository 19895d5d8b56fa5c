import { fold, smallWords, stem } from './words.ts'

/** Says which stems may be parts of compounds, and under which stem each is known. */
export interface Lexicon {
  /** Other forms of a word, nynorsk among them, by stem: the stem it is known by. */
  forms: ReadonlyMap<string, string>
  knows(term: string): boolean
  /** Words of three letters that may be parts. */
  short: ReadonlySet<string>
  /** Stems of words that are no compounds, whatever they look like. */
  simple: ReadonlySet<string>
}

/** What a word is known and found by. */
export interface Analysis {
  /** The same for all forms and spellings of the word: its stem, or the stems of its parts put together. */
  key: string
  /** How much of the word each term is: 1 for the whole word, less for a part. */
  terms: ReadonlyMap<string, number>
}

export type Analyse = (word: string) => Analysis

/** The stem all forms of a word are known by. */
export function termOf(word: string, { forms }: Pick<Lexicon, 'forms'>): string {
  const own = stem(word)
  return forms.get(`=${word}`) ?? forms.get(own) ?? own
}

/**
 * Gives the function that says what a word is found by: itself, and the parts it is put together of, so that
 * «teneste» finds «barnevernstenesta». A compound is also found by its parts put together anew, which is the same
 * for «heimebesøk» and «hjemmebesøk».
 */
export function analyser(lexicon: Lexicon): Analyse {
  const known = new Map<string, Analysis>()
  return (word) => {
    const before = known.get(word)
    if (before) return before
    const analysis = analyse(word, lexicon)
    // A page of 40,000 words has some 8,000 different ones.
    if (known.size < 100_000) known.set(word, analysis)
    return analysis
  }
}

const weights = { last: 0.5, first: 0.4, middle: 0.3, pair: 0.6, inner: 0.2 }

function analyse(word: string, lexicon: Lexicon): Analysis {
  const terms = new Map<string, number>()
  const add = (term: string, weight: number) =>
    terms.set(term, Math.max(weight, terms.get(term) ?? 0))
  const own = termOf(word, lexicon)
  add(own, 1)
  const parts = partsOf(word, lexicon)
  if (parts.length < 2) return { key: own, terms }
  const key = parts.join('')
  add(key, 1)
  parts.forEach((part, i) => {
    if (i === parts.length - 1) add(part, weights.last)
    else add(part, i === 0 ? weights.first : weights.middle)
    if (i > 0 && parts.length > 2) add((parts[i - 1] ?? '') + part, weights.pair)
    // «barnevernstenesta» is about barnevern, which is about barn.
    if (parts.length === 2 && part.length > 6)
      for (const inner of partsOf(part, lexicon)) add(inner, weights.inner)
  })
  return { key, terms }
}

const shortestPart = 3
const longestWord = 60
/** What looks like a last part and is an ending: of words that inflect, with any ending of theirs, and as it stands. */
const noLast = new RegExp(
  `^(${[
    '(ing|ring|kol|kul|enest|het|heit|nad|tor|torrels|tat|skap|ment|kill|pill|sleg|api|eter|usikk|tikk)(e|a|en|er|ar|et|ene|ane|ing)?',
    '[rltgknsh]e(r|ne)|[lst]ing|[lrt]?ere|[ae]re?ne|[ae]ne|[ae]nes|[ae]ren|ar(ar|ane|e)|lige?|ligere|ligste',
    'ning|else|ande|inn|ings|est|ist|isk|leg|lege|sam|dom|sel|tet|vise?|ert|erte|ens|eri|ide|lle|nde|ske|sten|sler',
    'teste|nere|erende|kilt|tika|port|tant|stal|eters|eteren|pillende',
  ].join('|')})$`,
)
const smallStems = new Set([...smallWords].map(stem))
const noFirst = new Set(
  'ans ber bes bet dis etter for fore fra gje gjen ill ind inn kom kon med men mis mot ned opp ord over per pre pro res sam the til und under ute utt van ved ver'.split(
    ' ',
  ),
)

/** Makes a lexicon; `parts` are words that are no compounds and may be parts of some. */
export function lexiconOf(
  parts: readonly string[],
  forms: ReadonlyMap<string, string>,
  knows: (term: string) => boolean,
): Lexicon {
  const letters = parts.map(fold)
  return {
    forms,
    knows,
    short: new Set(letters.filter(({ length }) => length === shortestPart)),
    simple: new Set(letters.map(stem)),
  }
}

/** The terms of the parts of a compound in order, none for a word that is no compound. */
export function partsOf(word: string, lexicon: Lexicon): string[] {
  const letters = fold(word)
  if (letters.length < 2 * shortestPart || letters.length > longestWord) return []
  const own = stem(word)
  if (/\d/.test(letters) || lexicon.forms.has(own) || lexicon.simple.has(own)) return []
  return split(letters, lexicon, 2) ?? split(letters, lexicon, 3) ?? []
}

/** The split with the longest first part, which leaves the word that says what the thing is. */
function split(letters: string, lexicon: Lexicon, count: 2 | 3): string[] | undefined {
  for (let cut = letters.length - shortestPart; cut >= shortestPart; cut -= 1) {
    const end = letters.slice(cut)
    if (noLast.test(end) || smallStems.has(stem(end)) || !/[aeiouy]/.test(end)) continue
    const last = partOf(end, lexicon)
    if (last === undefined) continue
    const start = letters.slice(0, cut)
    const first =
      count === 2 ? firstPart(start, lexicon) : split(start.replace(/s$/, ''), lexicon, 2)
    if (first !== undefined) return [first, last].flat()
  }
  return undefined
}

function firstPart(start: string, lexicon: Lexicon): string | undefined {
  // «ungdom-s-hus», «barn-e-hage»; stems have lost an e of their own already.
  for (const one of [start, start.replace(/[se]$/, '')]) {
    const part = noFirst.has(one) ? undefined : partOf(one, lexicon)
    if (part !== undefined) return part
  }
  return undefined
}

function partOf(letters: string, lexicon: Lexicon): string | undefined {
  if (letters.length < shortestPart) return undefined
  if (letters.length === shortestPart) return lexicon.short.has(letters) ? letters : undefined
  const term = termOf(letters, lexicon)
  const isKnown = term.length >= shortestPart && (lexicon.knows(term) || lexicon.short.has(term))
  return isKnown ? term : undefined
}
