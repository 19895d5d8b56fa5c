import { kindMark, likelihoodOf } from './page-kinds.ts'
import type { Clause, Question, Term } from './question.ts'
import { type Interpreter, interpreter } from './understand.ts'
import {
  closed,
  type FilterName,
  markStrengthOf,
  type SiteVocabulary,
  type VocabularyPart,
} from './vocabulary.ts'

/** What Pagefind tells of a page that has a mark, or one that begins with it. */
export interface Found<Data> {
  id: string
  /** The fields that have the mark itself. */
  fields: readonly string[]
  data(): Promise<Data>
}

/** Pagefind, as far as it is used here. */
export interface Engine<Data> {
  search(
    term: string | null,
    options: { filters: Record<string, string> },
  ): Promise<{ results: Found<Data>[] }>
}

/** A page that answers a question; the best have the highest score. */
export interface Hit<Data> {
  id: string
  score: number
  data(): Promise<Data>
}

/** What a search found. */
export interface Answer<Data> {
  question: Question
  hits: Hit<Data>[]
}

/** Values of filters that are chosen; the page must have all of them. */
export type Chosen = Partial<Record<FilterName, string>>

/** How a question came about. */
interface HowAsked {
  /** It may not be finished. */
  typing?: boolean
  /** Not to be corrected. */
  asWritten?: boolean
}

/** The search of one site. */
export interface Search<Data> {
  interpreter: Interpreter
  /** What is asked for. */
  understand(query: string, options?: HowAsked): Promise<Question>
  ask(
    query: string,
    options?: {
      chosen?: Chosen
      /** Whose pages come first among those that answer as well. */
      near?: string | undefined
      /** What `understand` gave, where it was asked before. */
      question?: Question
    } & HowAsked,
  ): Promise<Answer<Data>>
}

/** Puts an understanding of Norwegian in front of Pagefind; `fetchPart` fetches parts of the vocabulary. */
export function openSearch<Data>(
  engine: Engine<Data>,
  vocabulary: SiteVocabulary,
  fetchPart: (part: number) => Promise<VocabularyPart>,
): Search<Data> {
  const reader = interpreter(vocabulary)
  const learnt = new Map<number, Promise<void>>()

  function learn(part: number): Promise<void> {
    const known = learnt.get(part)
    if (known) return known
    const learning = fetchPart(part).then(reader.learn)
    learnt.set(part, learning)
    // Asked for anew by the next question.
    learning.catch(() => learnt.delete(part))
    return learning
  }

  async function understand(query: string, options?: HowAsked): Promise<Question> {
    const parts = new Set(reader.partsOf(query, options))
    for (;;) {
      await Promise.all([...parts].map(learn))
      const question = reader.understand(query, options)
      const before = parts.size
      for (const part of reader.partsOf(query, { ...options, question })) parts.add(part)
      if (parts.size === before) return question
    }
  }

  return {
    interpreter: reader,
    understand,
    async ask(query, { chosen = {}, near, question: known, ...options } = {}) {
      const question = known ?? (await understand(query, options))
      const filters = { ...chosen }
      const lookUp = async (mark: string) =>
        (await engine.search(closed(mark), { filters })).results
      if (query.trim() === '') {
        const { results } = await engine.search(null, { filters })
        return { question, hits: results.map(({ id, data }) => ({ id, score: 1, data })) }
      }
      return {
        question,
        hits: await hitsOf(
          question.clauses,
          likelihoodOf(question.corrected ?? query, question, near),
          vocabulary,
          lookUp,
        ),
      }
    },
  }
}

// Chosen by the judged questions; most other values near these do about as well.
const otherAnswers = 0.5
/** A word that hardly any page has may be there by chance. */
const rarityCurve = 0.8
const leastCounted = 0.2
const fullAnswer = 1.3
/** How much it costs a page to answer a part of the question only. */
const wholeQuestion = 0.3

type LookUp<Data> = (text: string) => Promise<Found<Data>[]>

interface Merged<Data> {
  score: number
  /** How much of the question the page answers. */
  share: number
  data(): Promise<Data>
}

async function hitsOf<Data>(
  clauses: readonly Clause[],
  likelihood: ReadonlyMap<string, number>,
  vocabulary: SiteVocabulary,
  lookUp: LookUp<Data>,
): Promise<Hit<Data>[]> {
  const { pages: count } = vocabulary
  const pages = new Map<string, Merged<Data>>()
  let whole = 0
  for (const { terms, weight, rarity: least = 0 } of clauses) {
    const answers = await Promise.all(terms.map((term) => answersTo(term, lookUp)))
    const rarityOf = (found: number) => Math.log(1 + (count - found + 0.5) / (found + 0.5))
    // The rarity of what is asked for, not of the one spelling of it that was typed.
    const frequent = answers.filter((one) => one.weight > 0.5).map((one) => one.counted)
    const most = Math.max(0, ...frequent)
    const own = terms.length === 0 ? 1 : rarityOf(most)
    // An expression says more than a word, unless it is said on every page.
    const rarity = Math.max(own, least * (1 - most / count))
    const worth = weight * rarity ** rarityCurve
    whole += worth
    const best = new Map<string, { first: number; rest: number }>()
    for (const answer of answers) {
      const rarer = rarityOf(answer.counted) / rarity
      const factor = answer.weight * Math.min(1.4, Math.max(1, rarer) ** 0.5)
      for (const { value, one } of answer.pages) {
        const known = best.get(one.id) ?? { first: 0, rest: 0 }
        const first = Math.max(known.first, factor * value)
        best.set(one.id, { first, rest: known.rest + known.first + factor * value - first })
        if (!pages.has(one.id)) pages.set(one.id, { score: 0, share: 0, data: one.data })
      }
    }
    for (const [id, { first, rest }] of best) {
      const page = pages.get(id)
      if (page === undefined) continue
      page.score += worth * (first + otherAnswers * Math.min(1, rest))
      page.share += worth * Math.min(1, first * fullAnswer)
    }
  }
  const priors = await priorsOf(likelihood, lookUp)
  const hits = [...pages].map(([id, { score, share, data }]) => ({
    id,
    score: whole === 0 ? 0 : score * (share / whole) ** wholeQuestion * (priors.get(id) ?? 1),
    data,
  }))
  return withoutTail(hits.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)))
}

/** The pages that have a term, and how much each is about it, from 0 to 1. */
async function answersTo<Data>({ text, weight }: Term, lookUp: LookUp<Data>) {
  const found = await lookUp(text)
  const pages = found
    .map((one) => ({ one, value: Math.max(0, ...one.fields.map(markStrengthOf)) }))
    .filter(({ value }) => value > 0)
  // What has it among a thousand makes it no commoner.
  return { weight, pages, counted: pages.filter(({ value }) => value >= leastCounted).length }
}

async function priorsOf<Data>(likelihood: ReadonlyMap<string, number>, lookUp: LookUp<Data>) {
  const priors = new Map<string, number>()
  await Promise.all(
    [...likelihood]
      .filter(([, factor]) => factor !== 1)
      .map(async ([kind, factor]) => {
        for (const { id } of await lookUp(kindMark(kind)))
          priors.set(id, (priors.get(id) ?? 1) * factor)
      }),
  )
  return priors
}

/** Pages that hold only a shadow of what the best ones hold are no answers. */
function withoutTail<Data>(hits: Hit<Data>[]): Hit<Data>[] {
  const least = (hits[0]?.score ?? 0) * 0.03
  return hits.filter(({ score }) => score > 0 && score >= least)
}
