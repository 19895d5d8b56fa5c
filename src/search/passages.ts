import type { Analyse } from './compounds.ts'
import { answersIn, markWords, type Piece } from './marks.ts'
import type { Question } from './question.ts'
import { type Word, wordsOf } from './words.ts'

/** A heading of a page, and where in its text it begins. */
export interface Anchor {
  id: string
  text: string
  at: number
}

/** What the index holds of a page, to show it as a hit. */
export interface FoundPage {
  url: string
  title: string
  lang: string
  /** What kind of page it is, and of which plan. */
  kind: string[]
  /** The id of whose plan it is of, where a site has plans of several and there is somebody to call. */
  owner?: string | undefined
  /** How to get in touch with those it is of; numbers have their address, and whom one calls by it. */
  contact?: { text: string; href?: string | undefined; calls?: string | undefined }[] | undefined
  /** Its text, after the heading that is its title. */
  content: string
  /** Where its running text begins; before it stand facts, mostly. */
  start?: number | undefined
  /** Where its lead ends, which stands before the facts. */
  lead?: number | undefined
  anchors: Anchor[]
}

/** What is shown of a page where it answers a question. */
export interface Passage {
  /** The heading it stands under; none above the first one. */
  heading: Anchor | undefined
  pieces: Piece[]
  /** Words of it that a browser can find. */
  quote: string | undefined
}

const mostPassages = 3
/** How many words are shown of each. */
const shownWords = 24

/** The numbers of words from `first` up to, and without, `end`. */
interface Stretch {
  first: number
  end: number
}

/** The passages of a page that answer most of a question, in order; where its text begins, if nothing does. */
export function passagesOf(
  {
    content,
    anchors,
    start = 0,
    lead = 0,
  }: Pick<FoundPage, 'content' | 'anchors' | 'start' | 'lead'>,
  question: Question,
  analyse: Analyse,
): Passage[] {
  const words = wordsOf(content)
  const answers = answersIn(words, question, analyse)
  const sections = sectionsOf(anchors, words)
  const worthOf = worthOfAnswers(sections.map((section) => differentIn(answers, section)))
  const best = sections
    .map((section) => ({ section, worth: worthOf(differentIn(answers, section)) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth)
    .slice(0, mostPassages)
    .map(({ section }) => section)
    .sort((a, b) => a.first - b.first)
  const facts = { first: wordAt(lead, words), end: wordAt(start, words) }
  const text = { content, words, answers, facts }
  const shown =
    best.length > 0 ? best : [{ heading: undefined, text: 0, first: 0, end: words.length }]
  return shown.map((section) => {
    const stretch = { first: section.text, end: section.end }
    return {
      heading: section.heading,
      ...markWords(excerptOf(text, stretch, worthOf), question, analyse),
    }
  })
}

interface Section extends Stretch {
  heading: Anchor | undefined
  /** The number of the word after its heading. */
  text: number
}

/** Which word is the first from a place of the text on. */
function wordAt(place: number, words: readonly Word[]): number {
  const found = words.findIndex(({ start }) => start >= place)
  return found === -1 ? words.length : found
}

/** The parts of a page that its headings make; the first has none. */
function sectionsOf(anchors: readonly Anchor[], words: readonly Word[]): Section[] {
  const headed = anchors.map((heading) => {
    const first = wordAt(heading.at, words)
    return { heading, first, text: first + wordsOf(heading.text).length }
  })
  const sections = [{ heading: undefined, first: 0, text: 0 }, ...headed]
  return sections.map((one, i) => {
    const end = sections[i + 1]?.first ?? words.length
    return { ...one, text: Math.min(one.text, end), end }
  })
}

type Answers = readonly (string | undefined)[]

function differentIn(answers: Answers, { first, end }: Stretch): Set<string> {
  return new Set(answers.slice(first, end).filter((one) => one !== undefined))
}

/** Gives the function that says how much answers are worth: one that all sections have says little of any. */
function worthOfAnswers(sections: readonly ReadonlySet<string>[]) {
  const counts = new Map<string, number>()
  for (const one of sections.flatMap((own) => [...own])) counts.set(one, (counts.get(one) ?? 0) + 1)
  return (answers: ReadonlySet<string>) =>
    [...answers].reduce((sum, one) => sum + 1 / (counts.get(one) ?? 1), 0)
}

/** The text of a page, what its words answer, and where its facts stand. */
interface ReadText {
  content: string
  words: readonly Word[]
  answers: Answers
  facts: Stretch
}

/** Where in a stretch the most is answered, from the beginning of a sentence if there is one near; «…» where it is cut. */
function excerptOf(
  { content, words, answers, facts }: ReadText,
  section: Stretch,
  worthOf: (answers: ReadonlySet<string>) => number,
): string {
  const isFact = (at: number) => facts.first <= at && at < facts.end
  const within = isFact(section.first) && facts.end < section.end ? facts.end : section.first
  let best = { first: within, last: within - 1, worth: 0 }
  for (let first = section.first; first < section.end; first += 1) {
    if (answers[first] === undefined) continue
    const end = Math.min(first + shownWords, section.end)
    const worth = worthOf(differentIn(answers, { first, end }))
    // A sentence says more than a fact that has the same words.
    const isBetter = isFact(best.first) && !isFact(first) ? worth >= best.worth : worth > best.worth
    if (!isBetter) continue
    best = { first, last: answers.findLastIndex((one, i) => i < end && one !== undefined), worth }
  }
  /** What stands between a word and the one before it, with its first letter. */
  const before = (at: number) => content.slice(words[at - 1]?.end, (words[at]?.start ?? 0) + 1)
  const isSentence = (at: number) => at === section.first || sentenceStart.test(before(at))
  const around = shownWords - (best.last + 1 - best.first)
  const earliest = Math.max(section.first, best.first - around)
  const latest = Math.max(section.first, section.end - shownWords)
  let first = best.first
  while (first > earliest && !isSentence(first)) first -= 1
  if (!isSentence(first)) {
    first = best.first
    while (first > earliest && !before(first).includes('·')) first -= 1
    if (!before(first).includes('·'))
      first = Math.max(section.first, Math.min(latest, best.first - (around >> 1)))
  }
  const end = Math.min(section.end, first + shownWords)
  const text = sliceOf(content, words.slice(first, end))
  return (
    (isSentence(first) ? '' : '… ') + text + (end === section.end || isSentence(end) ? '' : ' …')
  )
}

const sentenceStart = /[.!?…]\S* \P{L}*\p{Lu}$/u

/** The words as they stand, with the signs around them. */
function sliceOf(content: string, words: readonly Word[]): string {
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last) return ''
  return (
    content.slice(content.lastIndexOf(' ', first.start) + 1, last.end) +
    /^\S*/.exec(content.slice(last.end))
  )
}
