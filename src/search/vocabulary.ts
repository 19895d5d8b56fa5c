import type { Group } from './groups.ts'

/** How people speak, whatever the site says. */
export interface Vocabulary {
  groups: readonly Group[]
  /** As `readForms` reads them. */
  forms: readonly string[]
  /** Words that are no compounds and may be parts of some. */
  parts: readonly string[]
  /** Expressions with an urgent word in them that are about something else, parted by commas. */
  calm: string
  /** What somebody who needs help now asks for besides. */
  refuge: string
  /** Municipalities whose plans a site has, where they are several. */
  owners: readonly Owner[]
}

/** Somebody whose plans a site has, and what people call them. */
export interface Owner {
  /** As in `ownedBy`. */
  id: string
  name: string
}

/** What a browser must know to understand questions to one site, as plain JSON. */
export interface SiteVocabulary {
  /** How many pages are to be found. */
  pages: number
  /** The words of the site, front-coded; see `packWords`. `=` stands before a stem that no word of the site has. */
  words: string
  /** Whether these are all words of the site. */
  complete: boolean
  /** The words that ask for each group, in the order of their marks, parted by `;`; `!` is urgent. */
  groups: string
  /** Expressions of words that nearly every question has, as in `VocabularyPart`. */
  expressions: string
  /** Other forms of words, parted by `;`: `hjem heim heime`. */
  forms: string
  /** Words that are no compounds, and the short ones that may be parts of some. */
  simple: string
  /** Expressions that are not urgent, whatever words they have, parted by commas. */
  calm: string
  /** The groups such a question asks for besides its own words. */
  refuge: number[]
  owners: readonly Owner[]
}

/** The first file of a vocabulary that a browser fetches. */
export interface FirstVocabulary extends SiteVocabulary {
  /** What the files with its parts are called, before their numbers. */
  parts: string
}

/** What is to be known of some words and groups, fetched by the questions that have them. */
export interface VocabularyPart {
  /** Each by the keys of its words and the groups that it asks for: `fryst ut 12|40`, parted by commas. */
  expressions: string
  /** Keys of words that stand in expressions, here or in other parts. */
  heard: string
  /** What answers those who ask for a group, parted by commas. */
  found: Record<number, string>
}

/** More would be smaller, but a question needs one for each of its words and of its groups. */
export const partCount = 512

/** The part that holds what answers a group. */
export function partOfGroup(group: number): number {
  return group % partCount
}

/** The part that holds the expressions of a word, by its key. */
export function partOf(key: string): number {
  let sum = 0
  for (const letter of key) sum = (sum * 31 + letter.charCodeAt(0)) % 65_521
  return sum % partCount
}

export const filterNames = ['type', 'plan', 'service', 'level', 'status'] as const
export type FilterName = (typeof filterNames)[number]

/**
 * The metadata of a page are the marks it is found by, from hardly to wholly. Pagefind takes no weight for a word of
 * metadata but one for each field, so there is a field for each step.
 */
const markFields = 'abcdefghijklmnopqr'

/** The field of a mark of so much strength, from 0 to 1. */
export function markFieldOf(strength: number): string {
  const step = Math.round(strength * 20) - 2
  return markFields.charAt(Math.min(Math.max(step, 0), markFields.length - 1))
}

/** How much of an answer a mark in the field is, from 0 to 1. */
export function markStrengthOf(field: string): number {
  return (markFields.indexOf(field) + 2) / 20
}

/** The mark of a page that has a word of a group. */
export function groupMark(group: number): string {
  return `zzg${group}`
}

/** A mark as Pagefind knows it: it finds what begins with a word, too, and no mark shall begin another. */
export function closed(mark: string): string {
  return `${mark}q`
}

/** How many letters a word shares with the one before is told by a capital, for words have none. */
const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Packs sorted words in small letters: how many letters each shares with the one before, and the rest. */
export function packWords(words: readonly string[]): string {
  let before = ''
  return words
    .map((word) => {
      let same = 0
      while (same < capitals.length - 1 && same < word.length && word[same] === before[same])
        same += 1
      before = word
      return capitals[same] + word.slice(same)
    })
    .join('')
}

export function unpackWords(packed: string): string[] {
  let before = ''
  return [...packed.matchAll(/([A-Z])([^A-Z]*)/g)].map(([, same = '', rest = '']) => {
    before = before.slice(0, capitals.indexOf(same)) + rest
    return before
  })
}
