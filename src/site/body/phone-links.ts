import type { Inline } from '../page.ts'

/**
 * Numbers that can be called: eight digits in the groups Norwegians write them, 116 111 and the like. Shorter
 * ones only after a word that says so, for «Storgata 112» is an address and 112 the police.
 */
const phone =
  /(?<![\d\p{L}]|\d[.,/-])(?:(?:(?:\+|00)47[ \u00a0]?)?(?:\d{2}(?:[ \u00a0]\d{2}){3}|\d{3}[ \u00a0]\d{2}[ \u00a0]\d{3}|(?:2[1-9]|[3-9]\d)\d{6})|116[ \u00a0]?\d{3}|(?<=(?:ring|ringe|call|phone|telefon|tlf\.?|nødnummeret|nødnummer)[ \u00a0](?:på |oss på )?)(?:11[023]|0\d{4}))(?!\d|[.,/-]\d)/giu

/**
 * A text in which the numbers can be called; joined, the parts are the text. Where it is told whose text it is,
 * each number says who answers: whom the words before it name, else them.
 */
export function withPhoneLinks(text: string, whose?: string): Inline[] {
  const parts: Inline[] = []
  let at = 0
  for (const { 0: number, index } of text.matchAll(phone)) {
    const before = text.slice(at, index)
    if (before !== '') parts.push({ text: before })
    const calls = whose && (whomIn(before) ?? (isShort(number) ? undefined : whose))
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

/** Words no name begins with: those who write, those who read, and when. */
const noName =
  /^(?:vi|me|oss|du|deg|dere|dykk|de|dei|dem|den|det|han|hun|ho|jeg|eg|en|ein|us|we|you|they|når|hvis|dersom|om|er|etter|før|utenom|utanom|mellom|på|i|til|da|då|så|også|òg|eller|og|gjerne|heller)(?!\p{L})/iu

/** Whom the last sentence before a number says that one calls by it; undefined where it says no name. */
function whomIn(before: string): string | undefined {
  const sentence =
    before
      .split(/[.!?:;]\s|\n/)
      .at(-1)
      ?.trim() ?? ''
  const name = (called.exec(sentence) ?? answering.exec(sentence))?.[1]
  return name === undefined || name.includes(',') || noName.test(name) ? undefined : name
}

/** The address of a number: digits and a leading plus are what a telephone understands. */
export function phoneAddress(number: string): string {
  return `tel:${number.replace(/[^\d+]/g, '')}`
}
