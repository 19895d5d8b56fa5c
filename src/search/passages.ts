import type { Analyse } from './compounds.ts'
import { answersIn, markWords, type Piece } from './marks.ts'
import type { Question } from './question.ts'
import { type Word, wordsOf } from './words.ts'

/** A heading of a page; `location` is how many words, as spaces part them, stand before it. */
export interface Anchor {
  id: string
  text: string
  location: number
}

/** What the index holds of a page, to show it as a hit. */
export interface FoundPage {
  url: string
  title: string
  lang: string
  /** What kind of page it is, and of which plan. */
  kind: string[]
  /** The id of whose plan it is of, where a site has plans of several. */
  owner?: string | undefined
  /** How to get in touch with those it is of; numbers have their address. */
  contact?: { text: string; href?: string | undefined }[] | undefined
  content: string
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

/** The passages of a page that answer most of a question, in order; its beginning where nothing does. */
export function passagesOf(
  { content, anchors }: Pick<FoundPage, 'content' | 'anchors'>,
  question: Question,
  analyse: Analyse,
): Passage[] {
  const words = wordsOf(content)
  const answers = answersIn(words, question, analyse)
  const sections = sectionsOf(content, anchors, words)
  const worthOf = worthOfAnswers(sections.map((section) => differentIn(answers, section)))
  const best = sections
    .map((section) => ({ section, worth: worthOf(differentIn(answers, section)) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth)
    .slice(0, mostPassages)
    .map(({ section }) => section)
    .sort((a, b) => a.first - b.first)
  const shown = best.length > 0 ? best : [{ heading: undefined, first: 0, end: words.length }]
  return shown.map((section) => {
    const { first, end } = fullest(section, answers, worthOf)
    const text = sliceOf(content, words.slice(first, end))
    return { heading: section.heading, ...markWords(text, question, analyse) }
  })
}

interface Section extends Stretch {
  heading: Anchor | undefined
}

/** The parts of a page that its headings make; the first has none. */
function sectionsOf(
  content: string,
  anchors: readonly Anchor[],
  words: readonly Word[],
): Section[] {
  const starts = [...content.matchAll(/\S+/g)].map(({ index }) => index)
  let first = 0
  const headed = anchors
    .filter(({ text }) => text.trim() !== '')
    .map((heading) => {
      const at = starts[heading.location] ?? content.length
      while ((words[first]?.start ?? content.length) < at) first += 1
      return { heading, first }
    })
  const sections = [{ heading: undefined, first: 0 }, ...headed]
  return sections.map((one, i) => ({ ...one, end: sections[i + 1]?.first ?? words.length }))
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

/** Where in a section the most is answered, with words around it. */
function fullest(
  section: Stretch,
  answers: Answers,
  worthOf: (answers: ReadonlySet<string>) => number,
): Stretch {
  let best = { first: section.first, last: section.first, worth: 0 }
  for (let first = section.first; first < section.end; first += 1) {
    if (answers[first] === undefined) continue
    const end = Math.min(first + shownWords, section.end)
    const worth = worthOf(differentIn(answers, { first, end }))
    if (worth <= best.worth) continue
    best = { first, last: answers.findLastIndex((one, i) => i < end && one !== undefined), worth }
  }
  const around = shownWords - (best.last + 1 - best.first)
  const latest = Math.max(section.first, section.end - shownWords)
  const first = Math.max(section.first, Math.min(latest, best.first - (around >> 1)))
  return { first, end: Math.min(section.end, first + shownWords) }
}

/** The words as they stand, with the signs around them. */
function sliceOf(content: string, words: readonly Word[]): string {
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return ''
  const end = content.indexOf(' ', last.end)
  return content.slice(content.lastIndexOf(' ', first.start) + 1, end === -1 ? content.length : end)
}
