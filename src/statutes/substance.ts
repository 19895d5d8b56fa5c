import type { Nodes, TableRow } from 'mdast'
import type { BlockNode } from './sections.ts'

// `\b` knows only ASCII letters: it sees a border inside «på» and none after it.
const anyWord = (words: string) => new RegExp(`(?<!\\p{L})(${words})(?!\\p{L})`, 'iu')

const plan = '\\p{L}*plan(en)?|kapit(let|telet)|dokumentet|avsnittet'
const mustSay =
  'beskriv\\p{L}*|skildr\\p{L}*|inneh[ao]ld\\p{L}*|gjøre rede|gjere greie|si noe|seie noko|(si|seie|vise) (hva|kva|hvem|kven|hvordan|korleis)|omtal\\p{L}*|omfatt\\p{L}*|omhandl\\p{L}*|handle om|ta for seg|svar[ae] på|gi en beskrivelse|gi ei skildring|gje ei skildring'
const must = '(skal|må|bør|plikt[ae]r å)( (også|òg|blant annet|mellom anna|i tillegg))?'

/** What plans say of a plan's contents, instead of giving them. */
const repeatsDemand = [
  anyWord(`(${plan}) ${must} (${mustSay})`),
  anyWord(
    `(den|han|kommunen|\\p{L}*(kommunestyr|bystyr|heradsstyr)et( selv| sjølv)?) ${must} (beskriv\\p{L}*|skildr\\p{L}*|gjøre rede|gjere greie|vedta)`,
  ),
  anyWord(`(i|av) (${plan}) ${must} det`),
  anyWord(`${must} (beskrives|skildrast|fremgå|framgå|gå fr[ae]m|komm?e fram) .*(${plan})`),
  anyWord('(forvent[ae]r|vent[ae]r|krev(er)?|be[rd] om) at (planen|kommunen)'),
]
/** A word of each pattern above: looking for it first is much faster than looking for them. */
const mayDemand = /skal|må|bør|plikt|vent|krev|be[rd] om/i
/** A short sentence that only tells what is to be read further on. */
const announces = anyWord(
  `(${plan}|her) (beskriv(er)?|skildrar|viser|forklar[ae]r|fort[ae]l(ler|jar)?|handl[ae]r om|omtal[ae]r|gjør rede for|gjer greie for)( vi)? (hva|kva|hvem|kven|hvordan|korleis|hvorfor|kvifor)`,
)
const mayAnnounce = /hva|kva|hvem|kven|hvordan|korleis|hvorfor|kvifor/i
const ANNOUNCEMENT_WORDS = 25

const namesLaw = /barneverns?lov|lov om barnevern|(?<!\p{L})(loven|lova)(?!\p{L})|lovkrav|§/iu
/** The duty to have a plan; what is done after the law may well name it too. */
const speaksOfDuty = [
  anyWord(
    `(hjemla|hjemlet|heimla|lovfest\\p{L}*|\\p{L}*plikt\\p{L}*|\\p{L}*krav\\p{L}*|krev(er)?|pålegg(er)?|pålagt|pålagd).*(\\p{L}*plan(en|er|ar)?)`,
  ),
  anyWord(
    `(${plan}) .*(hjemla|hjemlet|heimla|etter|jf|i henhold til|i samsvar med|krev(er)?|krav)`,
  ),
]
const lawIsSubject =
  /^[^\p{L}]*((etter|ifølge|ifølgje|i følgje|i henhold til|i medhald av|med heimel i|jf)\.?\s+)?(barneverns?lov|lov om barnevern|§|(loven|lova)(?!\p{L}))/iu

const placeholders = [
  /^[^\p{L}]*(todo|tbd|xx+|n\/a|lorem ipsum)/iu,
  /^[^\p{L}]*(kommer|kjem|fyll(es|ast)? (inn|ut)|skriv(es|ast)? (her|inn))(?!\p{L})/iu,
  /^[^\p{L}]*(her )?(kommer|kjem) (det |ein |en )?(mer |meir )?(tekst|innhold|innhald)/iu,
  /(?<!\p{L})(tekst(en)?|innhold(et)?|innhald(et)?|beskrivelse(n)?|omtale(n)?|mer|meir)( om .*)? (kommer|kjem)(?!\p{L})/iu,
  /(?<!\p{L})(under arbeid|ikke skrevet|ikkje skrive|ikke utfylt|ikkje utfylt|(må|skal|blir|vert) (skrives|skrivast|skreve[nt]?|skrive|fylles ut|fyllast ut|fylt ut))(?!\p{L})/iu,
  /(?<!\p{L})(kommer|kjem|skrives|skrivast|utarbeides|utarbeidast)( \p{L}+){0,3} (senere|seinare|snart|etter hvert|etter kvart)[^\p{L}]*$/iu,
]
const PLACEHOLDER_WORDS = 10

/** «Hvordan organiserer vi tjenestene» asks; it does not answer. */
const asks =
  /^[^\p{L}]*(hva|kva|hvem|kven|hvordan|korleis|hvorfor|kvifor)(?!\p{L})[^?:]*(\?|[^.!?:])$/isu

/** A text without full stops is no demand, and the patterns below would search it for long. */
const LONGEST_DEMAND = 1000

/** A sentence counts as a quotation of the statute when this share of its word pairs stands there. */
const SHARE_OF_STATUTE = 0.6

/**
 * The sentences of some blocks that say something of the municipality's own: quotations, placeholders and
 * sentences that only repeat what a plan shall contain are left out, with the list such a sentence opens.
 */
export function substanceOf(
  nodes: readonly BlockNode[],
  statutePairs: ReadonlySet<string> = new Set(),
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
      for (const item of node.children) sentences.push(...substanceOf(item.children, statutePairs))
    } else if (node.type === 'containerDirective' || node.type === 'footnoteDefinition')
      sentences.push(...substanceOf(node.children.filter(isNoLabel), statutePairs))
    else
      for (const text of textsOf(node)) {
        const all = sentencesIn(text)
        const last = all.at(-1)
        demandOpened =
          last !== undefined && !/[.!?]$/.test(last) && isDemandOrQuotation(last, statutePairs)
        sentences.push(...all.filter((sentence) => saysSomething(sentence, statutePairs)))
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
  return node.type === 'image' || ('children' in node && node.children.some(showsImage))
}

/** Whether one line of front matter says something: no placeholder, no repetition of a demand. */
export function isSubstance(line: string): boolean {
  return sentencesIn(line.normalize('NFC')).some((sentence) => saysSomething(sentence, new Set()))
}

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

function isAnnouncement(sentence: string, said: readonly string[]): boolean {
  if (said.length > ANNOUNCEMENT_WORDS || !mayAnnounce.test(sentence)) return false
  const goesOn = /:\s*\S/.test(sentence)
  return !goesOn && announces.test(sentence)
}

function isDemandOrQuotation(
  sentence: string,
  statutePairs: ReadonlySet<string>,
  said = words(sentence),
): boolean {
  if (sentence.length > LONGEST_DEMAND) return false
  if (mayDemand.test(sentence) && repeatsDemand.some((pattern) => pattern.test(sentence)))
    return true
  if (isAnnouncement(sentence, said)) return true
  if (namesLaw.test(sentence)) {
    if (speaksOfDuty.some((pattern) => pattern.test(sentence))) return true
    if (lawIsSubject.test(sentence) && /kommune|plan/i.test(sentence)) return true
  }
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
