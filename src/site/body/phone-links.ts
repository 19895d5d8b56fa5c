import type { Inline } from '../page.ts'

/**
 * Numbers that can be called: eight digits in the groups Norwegians write them, 116 111 and the like. Shorter
 * ones only after a word that says so, for «Storgata 112» is an address and 112 the police.
 */
const phone =
  /(?<![\d\p{L}]|\d[.,/-])(?:(?:(?:\+|00)47[ \u00a0]?)?(?:\d{2}(?:[ \u00a0]\d{2}){3}|\d{3}[ \u00a0]\d{2}[ \u00a0]\d{3}|(?:2[1-9]|[3-9]\d)\d{6})|116[ \u00a0]?\d{3}|(?<=(?:ring|ringe|call|phone|telefon|tlf\.?|nødnummeret|nødnummer)[ \u00a0](?:på |oss på )?)(?:11[023]|0\d{4}))(?!\d|[.,/-]\d)/giu

/**
 * A text in which the numbers can be called; joined, the parts are the text. Where it is told whose text it is,
 * each number says who answers: whom the words before it name, by a title that is known or as one names somebody,
 * else them.
 */
export function withPhoneLinks(
  text: string,
  whose?: string,
  known: readonly string[] = [],
): Inline[] {
  const parts: Inline[] = []
  let at = 0
  for (const { 0: number, index } of text.matchAll(phone)) {
    const before = text.slice(at, index)
    if (before !== '') parts.push({ text: before })
    const calls = whose && (whomIn(before, known) ?? (isShort(number) ? undefined : whose))
    parts.push({ text: number, href: phoneAddress(number), ...(calls ? { calls } : {}) })
    at = index + number.length
  }
  if (at < text.length) parts.push({ text: text.slice(at) })
  return parts
}

/** Numbers the whole country shares are nobody's own. */
function isShort(number: string): boolean {
  return number.replace(/\D/g, '').length < 8
}

/** «ring skolen på», «eller legen på». */
const called =
  /(?:(?<!\p{L})(?:ringe?|ringje|kontakte?|call)|^\s*(?:eller|og|or)) (.+?) (?:på|on)(?: (?:telefon|tlf\.?|nummer|mobil))?$/iu

/** «Vakten svarer på», «Rådet har oversikten og svarer på», «Sentralbordet har nummer». */
const answering =
  /^(.+?) (?:(?:har [^,]+? og )?(?:svarer|svarar|answers)(?: på| on)?|har (?:telefon|tlf\.?|nummer|nummeret))(?: (?:telefon|nummer))?$/iu

/** «legen», «tenesta i Vik», «kommunens servicetorg»: one that both know. Not «døgnet rundt», nor adverbs that end so. */
const definite =
  /^(?!(?:igjen|dessuten|dessutan|sammen|saman|innen)$)\p{L}[\p{L}-]{2,}(?:en|a|et|ene|ane)(?:s [\p{L}-]+)?(?: (?:i|på|til|for|ved) .+)?$/u

/** Whom the last sentence before a number says that one calls by it; undefined where it says no name for certain. */
function whomIn(before: string, known: readonly string[]): string | undefined {
  const sentence =
    before
      .split(/[.!?:;]\s|\n/)
      .at(-1)
      ?.trim() ?? ''
  const inside = called.exec(sentence)?.[1]
  const name = inside ?? answering.exec(sentence)?.[1]
  if (name === undefined || name.includes(',')) return undefined
  // The first word of a sentence has its capital for that.
  const isName =
    (inside !== undefined && /^\p{Lu}/u.test(name)) ||
    definite.test(name) ||
    known.some((one) => one.toLowerCase() === name.toLowerCase())
  return isName ? name : undefined
}

/** The address of a number: digits and a leading plus are what a telephone understands. */
export function phoneAddress(number: string): string {
  return `tel:${number.replace(/[^\d+]/g, '')}`
}
