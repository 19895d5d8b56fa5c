import { idnr } from '@navikt/fnrvalidator'
import { givenNames } from './given-names.ts'

/** A stretch of a text, by offsets. */
export interface Stretch {
  start: number
  end: number
}

// Between the groups: a space of some kind, a hyphen, a dot, or what Markdown puts round a word.
const gap = '(?:&nbsp;|[ \\t\\u00a0\\u2009\\u202f*_.\\\\-]){0,4}'
/** Eleven digits as people group them: 6+5, date+5 or 6+3+2. Account numbers, written 4+2+5, are not among them. */
const elevenDigits = new RegExp(
  `(?<!\\d)\\d{2}([ .\\u00a0]?)\\d{2}\\1\\d{2}${gap}\\d{3}[ \\u00a0]?\\d{2}(?!\\d)`,
  'g',
)

/**
 * Where a text holds national identity numbers: fødselsnummer, D- and H-numbers and their synthetic kinds, with valid
 * date and control digits (those of the rules from 2032 too).
 */
export function identityNumbersIn(text: string): Stretch[] {
  const found: Stretch[] = []
  for (const match of text.matchAll(elevenDigits)) {
    const digits = match[0].replace(/\D/g, '')
    if (idnr(digits).status === 'valid')
      found.push({ start: match.index, end: match.index + match[0].length })
  }
  return found
}

/** A phone number or an e-mail address that belongs to a person. */
export interface PersonalContact extends Stretch {
  is: 'phone' | 'email'
}

const phone =
  /(?<!\d|\d[.,/-])(?:(?:\+|00)47[ \u00a0]?)?(?:\d{2}(?:[ \u00a0]\d{2}){3}|\d{3}[ \u00a0]\d{2}[ \u00a0]\d{3}|\d{8})(?!\d|[,/-]\d)/g
/** 20260312 is a day. */
const isDay = /^(19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])$/
const privateDomains =
  'gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|me|mac|online|proton(?:mail)?|broadpark|getmail|frisurf|start|lyse|ebnett|altibox|haugnett|c2i'
// The part before @ is bounded, so that a line of letters is searched once.
const privateEmail = new RegExp(
  `(?<![\\p{L}\\d._%+-])[\\p{L}\\d._%+-]{1,64}@(?:${privateDomains})\\.(?:com|no|net|me)(?![\\p{L}\\d-])`,
  'giu',
)
/** As far from a name as a title and a label: «Kari Nordmann, leder for SLT, telefon …». */
const REACH = 80
const places =
  'gate|gata|vei|veien|veg|vegen|plass|torg|allé|bru|brygge|hus|heim|hjem|barnehage|skole|skule|ungdomsskole|senter|gård|park|hage|stiftelse|minne'
const word = '\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?'
/** «Karl Johans gate» is no person. */
const names = new RegExp(
  `(?<![\\p{L}\\d])${word}(?: (?:${word}|de|von|van|bin|al)){1,3}(?!\\p{L}| (?:${places})(?!\\p{L}))`,
  'gu',
)
/** The end of a sentence, a row of a table, an empty line: what follows speaks of something else. */
const endsMention = /[.!?]\s+\p{Lu}|\n\s*\n|\|[ \t]*\n/u

/** Where a text gives a private e-mail address, or a phone number beside the name of a person. */
export function personalContactsIn(text: string): PersonalContact[] {
  const emails = !text.includes('@')
    ? []
    : [...text.matchAll(privateEmail)].map((match) => contact('email', match))
  const phones = [...text.matchAll(phone)]
    .filter(
      ({ 0: digits, index }) => !isDay.test(digits) && hasNameNear(text, index, digits.length),
    )
    .map((match) => contact('phone', match))
  return [...emails, ...phones].sort((a, b) => a.start - b.start)
}

function contact(is: 'phone' | 'email', match: RegExpExecArray): PersonalContact {
  return { is, start: match.index, end: match.index + match[0].length }
}

function hasNameNear(text: string, start: number, length: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start)
  const after = text.slice(start + length, start + length + REACH / 2)
  const isJoined = (between: string) => !endsMention.test(between)
  return (
    personNamesIn(before).some(({ end }) => isJoined(before.slice(end))) ||
    personNamesIn(after).some(({ start }) => isJoined(after.slice(0, start)) && start < 5)
  )
}

function personNamesIn(text: string): Stretch[] {
  return [...text.matchAll(names)]
    .filter(([name]) => hasGivenName(name))
    .map(({ 0: name, index }) => ({ start: index, end: index + name.length }))
}

/** «Leder Kari Nordmann»: a given name with another after it. */
function hasGivenName(name: string): boolean {
  const before = name.split(' ').slice(0, -1)
  return before.some((word) => givenNames.has(word.split('-', 1)[0] ?? ''))
}

/** The text with identity numbers and personal contacts hidden, for whatever quotes a writer. */
export function withoutPersonalData(text: string): string {
  if (!/\d{2}|@/.test(text)) return text
  let shown = text
  const found = [...identityNumbersIn(text), ...personalContactsIn(text)]
  for (const { start, end } of found.sort((a, b) => b.start - a.start))
    shown = `${shown.slice(0, start)}[skjult]${shown.slice(end)}`
  return shown
}
