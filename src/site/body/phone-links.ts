import type { Inline } from '../page.ts'

/**
 * Numbers that can be called: eight digits in the groups Norwegians write them, 116 111 and the like. Shorter
 * ones only after a word that says so, for «Storgata 112» is an address and 112 the police.
 */
const phone =
  /(?<![\d\p{L}]|\d[.,/-])(?:(?:(?:\+|00)47[ \u00a0]?)?(?:\d{2}(?:[ \u00a0]\d{2}){3}|\d{3}[ \u00a0]\d{2}[ \u00a0]\d{3}|(?:2[1-9]|[3-9]\d)\d{6})|116[ \u00a0]?\d{3}|(?<=(?:ring|ringe|call|phone|telefon|tlf\.?|nødnummeret|nødnummer)[ \u00a0](?:på |oss på )?)(?:11[023]|0\d{4}))(?!\d|[.,/-]\d)/giu

/** A text in which the numbers can be called; joined, the parts are the text. */
export function withPhoneLinks(text: string): Inline[] {
  const parts: Inline[] = []
  let at = 0
  for (const { 0: number, index } of text.matchAll(phone)) {
    if (index > at) parts.push({ text: text.slice(at, index) })
    parts.push({ text: number, href: phoneAddress(number) })
    at = index + number.length
  }
  if (at < text.length) parts.push({ text: text.slice(at) })
  return parts
}

/** The address of a number: digits and a leading plus are what a telephone understands. */
export function phoneAddress(number: string): string {
  return `tel:${number.replace(/[^\d+]/g, '')}`
}
