import type { Nodes, TableRow } from 'mdast'
import { LONGEST_DEMAND, speaksOfPlanDuty } from './plan-duty.ts'
import type { BlockNode } from './sections.ts'

const placeholders = [
  /^[^\p{L}]*(todo|tbd|xx+|n\/a|lorem ipsum)/iu,
  /^[^\p{L}]*(kommer|kjem|fyll(es|ast)? (inn|ut)|skriv(es|ast)? (her|inn))(?!\p{L})/iu,
  /^[^\p{L}]*((sett|set|fyll) inn|beskriv|skildre)(?!\p{L})/iu,
  /(?<!\p{L})(må|skal|bør) vi (skrive|beskrive|skildre|fylle)(?!\p{L})/iu,
  /^[^\p{L}]*(her )?(kommer|kjem) (det |ein |en )?(mer |meir )?(tekst|innhold|innhald)/iu,
  /(?<!\p{L})(tekst(en)?|innhold(et)?|innhald(et)?|beskrivelse(n)?|omtale(n)?|mer|meir)( om .*)? (kommer|kjem)(?!\p{L})/iu,
  /(?<!\p{L})(under arbeid|ikke skrevet|ikkje skrive|ikke utfylt|ikkje utfylt|(må|skal|blir|vert) (skrives|skrivast|skreve[nt]?|skrive|fylles ut|fyllast ut|fylt ut))(?!\p{L})/iu,
  /(?<!\p{L})(kommer|kjem|skrives|skrivast|utarbeides|utarbeidast)( \p{L}+){0,3} (senere|seinare|snart|etter hvert|etter kvart)[^\p{L}]*$/iu,
]
const PLACEHOLDER_WORDS = 10

/** «Hvordan organiserer vi tjenestene» asks; it does not answer. */
const asks =
  /^[^\p{L}]*(hva|kva|hvem|kven|hvordan|korleis|hvorfor|kvifor)(?!\p{L})[^?:]*(\?|[^.!?:])$/isu

/** A sentence counts as a quotation of the statute when this share of its word pairs stands there. */
const SHARE_OF_STATUTE = 0.6

/**
 * The sentences of some blocks that say something of the municipality's own: quotations, placeholders and
 * sentences that only repeat what a plan shall contain are left out, with the list such a sentence opens; those that
 * `isKept` wants are not.
 */
export function substanceOf(
  nodes: readonly BlockNode[],
  statutePairs: ReadonlySet<string> = new Set(),
  isKept: (sentence: string) => boolean = () => false,
): string[] {
  const sentences: string[] = []
  let demandOpened = false
  for (const node of nodes) {
    const isDemanded = demandOpened
    demandOpened = false
    if (node.type === 'blockquote' || node.type === 'leafDirective' || node.type === 'heading')
      continue
    if (node.type === 'list') {
      if (isDemanded) continue
      for (const item of node.children)
        sentences.push(...substanceOf(item.children, statutePairs, isKept))
    } else if (node.type === 'containerDirective' || node.type === 'footnoteDefinition')
      sentences.push(...substanceOf(node.children.filter(isNoLabel), statutePairs, isKept))
    else
      for (const text of textsOf(node)) {
        const all = sentencesIn(text)
        const last = all.at(-1)
        demandOpened =
          last !== undefined && !/[.!?]$/.test(last) && isDemandOrQuotation(last, statutePairs)
        sentences.push(
          ...all.filter((sentence) => isKept(sentence) || saysSomething(sentence, statutePairs)),
        )
      }
  }
  return sentences
}

/** Whether somebody has written something here at all: more than headings, placeholders and a single word. */
export function isWritten(nodes: readonly BlockNode[]): boolean {
  let count = 0
  for (const node of nodes)
    for (const sentence of allTextsOf(node).flatMap(sentencesIn)) {
      if (!isPlaceholder(sentence)) count += words(sentence).length
      if (count >= 2) return true
    }
  return nodes.some(showsImage)
}

function allTextsOf(node: BlockNode): string[] {
  if (node.type === 'heading' || node.type === 'leafDirective') return []
  const holdsBlocks =
    node.type === 'list' ||
    node.type === 'listItem' ||
    node.type === 'blockquote' ||
    node.type === 'containerDirective' ||
    node.type === 'footnoteDefinition'
  return holdsBlocks ? node.children.flatMap(allTextsOf) : textsOf(node)
}

function showsImage(node: Nodes): boolean {
  if (node.type === 'image' || node.type === 'imageReference') return true
  return 'children' in node && node.children.some(showsImage)
}

/** Whether a title is still the one that a new plan comes with. */
export function isTitleOfTemplate(title: string): boolean {
  return /^\P{L}*skriv her\P{L}*$/iu.test(title)
}

/** Whether one line of front matter says something: no placeholder, no repetition of a demand. */
export function isSubstance(line: string): boolean {
  return sentencesIn(line.normalize('NFC')).some((sentence) => saysSomething(sentence, new Set()))
}

/** How many words sentences have together. */
export function countWords(sentences: readonly string[]): number {
  return sentences.reduce((sum, sentence) => sum + words(sentence).length, 0)
}

/** The neighbouring words of a text, each by its beginning: bokmål and nynorsk part ways in the endings. */
export function wordPairs(text: string): string[] {
  return pairsIn(words(text))
}

function pairsIn(words: readonly string[]): string[] {
  const all = words.map((word) => word.slice(0, 4))
  return all.slice(1).map((word, index) => `${all[index]} ${word}`)
}

function textsOf(node: BlockNode): string[] {
  if (node.type === 'table')
    return node.children
      .slice(1)
      .filter((row) => !showsTheWay(row))
      .map((row) => {
        const [first = '', ...others] = row.children.map(textOf)
        return `${first}: ${others.filter(Boolean).join(', ')}`
      })
  return [textOf(node)]
}

/** «Hva vil vi oppnå?» with nothing but a link beside it is a table of contents. */
function showsTheWay({ children: [first, ...others] }: TableRow): boolean {
  const said = others.flatMap((cell) => cell.children)
  return (
    first !== undefined &&
    asks.test(textOf(first)) &&
    said.some((node) => node.type === 'link') &&
    said.every((node) => node.type === 'link' || textOf(node).trim() === '')
  )
}

/** The label of `:::detaljer[Overskrift]` is a heading. */
function isNoLabel(node: BlockNode): boolean {
  return !(node.type === 'paragraph' && node.data && 'directiveLabel' in node.data)
}

/** The words of a block. As mdast-util-to-string, but a break keeps the words on both sides apart. */
export function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if ('value' in node) return node.value.normalize('NFC')
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

function sentencesIn(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+(?=[\p{Lu}«"–-])/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean)
}

function saysSomething(sentence: string, statutePairs: ReadonlySet<string>): boolean {
  const said = words(sentence)
  return (
    said.length >= 2 &&
    !isPlaceholder(sentence, said) &&
    !asks.test(sentence) &&
    !isDemandOrQuotation(sentence, statutePairs, said)
  )
}

function isPlaceholder(sentence: string, said = words(sentence)): boolean {
  return said.length <= PLACEHOLDER_WORDS && placeholders.some((pattern) => pattern.test(sentence))
}

function isDemandOrQuotation(
  sentence: string,
  statutePairs: ReadonlySet<string>,
  said = words(sentence),
): boolean {
  if (sentence.length > LONGEST_DEMAND) return false
  if (speaksOfPlanDuty(sentence, said.length)) return true
  if (statutePairs.size === 0 || said.length < 5) return false
  const pairs = pairsIn(said)
  // Most sentences share next to nothing, and that is soon seen.
  let strange = 0
  for (const pair of pairs)
    if (!statutePairs.has(pair) && ++strange > pairs.length * (1 - SHARE_OF_STATUTE)) return false
  return true
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
