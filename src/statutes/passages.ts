import type { Nodes } from 'mdast'
import type { Chapter, Entry } from '../plan/model.ts'
import type { Assessment, Evidence, Verdict } from './assessment.ts'
import { namesRequirement } from './requirement-name.ts'
import {
  type BlockNode,
  markedPassages,
  placeOfNodes,
  type Scope,
  type Section,
} from './sections.ts'
import type { Requirement, Statute } from './statute.ts'
import { countWords, substanceOf, textOf, wordPairs } from './substance.ts'

/** Words below this length begin too many others. */
const SHORT = 4

/** A passage with what it says of its own. */
export interface Passage {
  section: Section
  sentences: readonly string[]
  words: number
  evidence: Evidence
}

/** Letters and directions from the state tell what a plan should hold; they are no part of its answer. */
const foreignVoice =
  /^(loven|lova)(?!\p{L})|lovverk|juridisk|forventningsbrev|brev frå|brev fra|føringer fra|føringar frå|lovgrunnlag|lovkrav|lovheimel|lovhjemmel|rettsl[ei]g grunnlag|(loven|lova) (krev|sier|seier)|krav(et|ene|a)? i (loven|lova|barnevern)/iu

/** The passages that writers marked for a demand: chapters that answer it, and `:::krav{id=…}`. */
export function markedFor(scope: Scope, statute: Statute, requirement: Requirement): Passage[] {
  const { elaborates = requirement.id } = requirement
  const isWanted = (name: string) =>
    namesRequirement(name, statute, requirement) ||
    namesRequirement(name, statute, { id: elaborates })
  const containers = markedPassages(scope).filter((one) => isWanted(one.requirementId))
  const chapters = scope.plan.chapters
    .filter((chapter) => scope.covers(chapter) && chapter.data.answers.some(isWanted))
    // A passage marked inside a chapter that answers as a whole is the sharper of the two.
    .filter((chapter) => !containers.some((one) => one.entry === chapter))
  const marked = passagesOf(chapters, scope, statute)
  const silent = chapters.filter(
    (chapter) => !marked.some(({ section }) => section.entry === chapter),
  )
  return [
    ...withSubstance(containers, statute, false),
    ...marked,
    // A chapter that only holds others answers by them.
    ...passagesOf(silent.flatMap(unmarkedBelow), scope, statute),
  ]
}

function passagesOf(chapters: readonly Entry[], { sections }: Scope, statute: Statute): Passage[] {
  const wanted = new Set<Entry | undefined>(chapters)
  return withSubstance(
    sections.filter(({ entry }) => wanted.has(entry)),
    statute,
    false,
  )
}

function unmarkedBelow(chapter: Chapter): Chapter[] {
  return chapter.children
    .filter(({ data }) => data.answers.length === 0)
    .flatMap((child) => [child, ...unmarkedBelow(child)])
}

/** Sections whose headings speak of the demand: candidates that the machine offers as guesses. */
export function guessedFor(scope: Scope, statute: Statute, requirement: Requirement): Passage[] {
  const begins = requirement.headings.map((word) => word.toLowerCase())
  const sections = scope.sections.filter(
    ({ titles, entry }) =>
      !titles.some((title) => foreignVoice.test(title)) &&
      // The plan's own title names its subject, not an answer.
      titles.slice(entry ? 0 : 1).some((title) => hasWordBeginning(title, begins)),
  )
  return withSubstance(sections, statute, true)
}

/** The sentences that speak of the demand, paragraph by paragraph, under whatever heading; a link only points there. */
export function cuesFor(scope: Scope, statute: Statute, requirement: Requirement): Passage[] {
  const begins = requirement.cues.map((word) => word.toLowerCase())
  // Most paragraphs say nothing of it, and to weigh every sentence is dear.
  const mentions = (nodes: readonly BlockNode[]) => {
    const text = nodes.map(textWithoutLinks).join(' ').toLowerCase()
    return begins.some((begin) => text.includes(begin))
  }
  const paragraphs = scope.sections
    .filter(({ titles }) => !titles.some((title) => foreignVoice.test(title)))
    .flatMap((section) =>
      withLists(section.nodes)
        .filter(mentions)
        .map((nodes) => ({
          ...section,
          nodes,
          place: placeOfNodes(section.source, nodes),
        })),
    )
  return withSubstance(paragraphs, statute, true).flatMap((passage) => {
    const sentences = passage.sentences.filter((sentence) => hasWordBeginning(sentence, begins))
    if (sentences.length === 0) return []
    const evidence = { ...passage.evidence, quote: sentences.join(' ') }
    return [{ ...passage, sentences, words: countWords(sentences), evidence }]
  })
}

function textWithoutLinks(node: Nodes): string {
  if (node.type === 'link') return ''
  return 'children' in node ? node.children.map(textWithoutLinks).join('') : textOf(node)
}

/** Each block by itself, but a list with the block that leads up to it. */
function withLists(nodes: readonly BlockNode[]): BlockNode[][] {
  const groups: BlockNode[][] = []
  for (const node of nodes) {
    const last = groups.at(-1)
    if (node.type === 'list' && last?.at(-1)?.type === 'paragraph') last.push(node)
    else groups.push([node])
  }
  return groups
}

/** Whether a text has a word that begins as one of these; of very short ones only the word itself, inflected or not. */
export function hasWordBeginning(text: string, begins: readonly string[]): boolean {
  const words = wordsOf(text.toLowerCase())
  const [phrases, single] = [begins.filter(isPhrase), begins.filter((one) => !isPhrase(one))]
  if (phrases.length > 0) {
    const line = ` ${words.join(' ')}`
    if (phrases.some((phrase) => line.includes(` ${phrase}`))) return true
  }
  return words.some((word) => single.some((begin) => beginsAs(word, begin)))
}

function isPhrase(begin: string): boolean {
  return begin.includes(' ')
}

/** The words of a text as they are written; figures are words, too. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []
}

/** «målene» begins as «mål»; «måler» and «målgruppe» are other words. */
export function beginsAs(word: string, begin: string): boolean {
  if (!word.startsWith(begin)) return false
  return begin.length >= SHORT || /^(a|ane|en|ene|et|s)?$/.test(word.slice(begin.length))
}

/** The evidence an entry gives as a whole: its title and first own words. */
export function entryEvidence(entry: Entry, words: string | undefined): Evidence {
  return {
    entry,
    place: entry.placeOf('title'),
    quote: words ? `${entry.title}: ${words}` : entry.title,
    anchor: '',
    whole: true,
    guessed: false,
  }
}

/** The verdict where nothing but single sentences may speak of the demand: a word in passing saves none. */
export function inPassing(
  scope: Scope,
  statute: Statute,
  requirement: Requirement,
  reasons: Record<'thin' | 'missing', string>,
): Assessment {
  const cues = cuesFor(scope, statute, requirement)
  const verdict = cues.length > 0 ? 'thin' : 'missing'
  return assessment(
    requirement,
    verdict,
    cues.map(({ evidence }) => evidence),
    reasons[verdict],
  )
}

/** Answered by enough words of substance in all, thin by fewer, missing by none. */
export function verdictByWords(passages: readonly { words: number }[], enough: number): Verdict {
  const total = passages.reduce((sum, { words }) => sum + words, 0)
  return total >= enough ? 'answered' : total > 0 ? 'thin' : 'missing'
}

export function assessment(
  requirement: Requirement,
  verdict: Verdict,
  evidence: readonly Evidence[],
  reason?: string,
): Assessment {
  return { requirement, verdict, evidence, reason }
}

function withSubstance(
  sections: readonly Section[],
  statute: Statute,
  guessed: boolean,
): Passage[] {
  return sections.flatMap((section) => {
    const { sentences, words } = saidIn(section, statute)
    if (sentences.length === 0) return []
    const evidence: Evidence = {
      entry: section.entry,
      place: section.place,
      quote: sentences.join(' '),
      anchor: section.anchor,
      guessed,
    }
    return [{ section, sentences, words, evidence }]
  })
}

interface Said {
  statute: Statute
  sentences: readonly string[]
  words: number
}

// One section is looked at for many demands, and reading what it says is the dear part.
const said = new WeakMap<Section, Said>()

function saidIn(section: Section, statute: Statute): Said {
  const known = said.get(section)
  if (known?.statute === statute) return known
  const sentences = substanceOf(section.nodes, pairsOf(statute))
  const fresh = { statute, sentences, words: countWords(sentences) }
  said.set(section, fresh)
  return fresh
}

const pairs = new WeakMap<Statute, ReadonlySet<string>>()

/** The word pairs of every wording of a provision and of what its demands quote, to know quotations by; made once. */
export function pairsOf(statute: Statute): ReadonlySet<string> {
  const known = pairs.get(statute)
  if (known) return known
  const { wordings, requirements } = statute
  const texts = [...wordings.map(({ text }) => text), ...requirements.map(({ words }) => words)]
  const fresh = new Set(texts.flatMap((text) => (text ? wordPairs(text) : [])))
  pairs.set(statute, fresh)
  return fresh
}
