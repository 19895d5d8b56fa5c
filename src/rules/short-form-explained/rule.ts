import type { Plan } from '../../plan/model.ts'
import { textBlocksOf } from '../../plan/prose.ts'
import type { Place } from '../../source/place.ts'
import { defineRule } from '../rule.ts'

/** Capitals that stand alone. «FNs» and «PPT-en» are FN and PPT; «PS 21/24» and «NOU 2023: 7» are references. */
const shortForm = /(?<![\p{L}\p{N}./-])\p{Lu}{2,6}(?=s?(?![\p{L}\p{N}]))(?!\.?[ \u00a0]\d)/gu
/** More people know these than know what they stand for. */
const wellKnown = new Set(
  'NAV SFO AKS FN EU EØS NATO NRK KS SSB IT IKT PDF CSV URL QR USA TV PC CV AS SMS IQ ID OBS NB OK FAQ'.split(
    ' ',
  ),
)
const romanNumber = /^[IVX]+$/

/** A parent who does not work in the municipality stops at «TFT»; the place is where it stands first. */
export default defineRule({
  id: 'short-form-explained',
  severity: 'note',
  title: 'Forkortelser bør være forklart.',
  *check({ plan }) {
    const used = usedIn(plan)
    for (const short of explainedIn(plan, used)) used.delete(short)
    for (const [short, place] of used)
      yield {
        place,
        message: `Forkortelsen «${short}» er ikke forklart i planen.`,
        hint: `Skriv hele navnet første gang, med «(${short})» etter, eller legg det i \`ordliste.yaml\` med \`kortform\`.`,
      }
  },
})

function* textsOf(plan: Plan) {
  for (const { source } of [plan, ...plan.entries]) yield* textBlocksOf(source)
}

/** Every short form the plan's own text uses, with the place of the first. */
function usedIn(plan: Plan): Map<string, Place> {
  const first = new Map<string, Place>()
  for (const { is, quoted, text, placeOf } of textsOf(plan)) {
    if (quoted || is === 'heading' || !/\p{Lu}{2}/u.test(text)) continue
    for (const { 0: short, index } of text.matchAll(shortForm)) {
      const isKnown = wellKnown.has(short) || romanNumber.test(short) || first.has(short)
      if (!isKnown && !isShouted(text, index, short.length))
        first.set(short, placeOf(index, short.length))
    }
  }
  return first
}

/** «DRAMMEN KOMMUNE» is written large; it is no short form. */
function isShouted(text: string, start: number, length: number): boolean {
  const before = text.slice(Math.max(0, start - 20), start)
  return (
    /\p{Lu}{4,}[\s,–-]+$/u.test(before) ||
    /^[\s,–-]+\p{Lu}{4,}/u.test(text.slice(start + length, start + length + 20))
  )
}

function explainedIn(plan: Plan, used: ReadonlyMap<string, Place>): Set<string> {
  const { terms } = plan.glossary
  const explained = new Set(
    [
      ...terms.flatMap(({ term, shortForm, synonyms }) => [term, shortForm, ...synonyms]),
      ...plan.services.map(({ data }) => data.shortForm),
    ].filter((one) => one !== undefined),
  )
  if ([...used.keys()].every((short) => explained.has(short))) return explained
  // The same letters as an ordinary word, «ALLE», are a word written large.
  const asWord = new RegExp(
    `(?<!\\p{L})(?:${[...used.keys()].join('|').toLowerCase()})(?!\\p{L})`,
    'gu',
  )
  const texts = [
    ...plan.entries.map(({ title }) => title),
    ...[...textsOf(plan)].map(({ text }) => text),
  ]
  for (const text of texts) {
    for (const [word] of text.matchAll(asWord)) explained.add(word.toUpperCase())
    if (!/\p{Lu}{2}/u.test(text)) continue
    for (const { 0: short, index } of text.matchAll(shortForm))
      if (used.has(short) && isExplained(short, text, index)) explained.add(short)
  }
  return explained
}

/** As far away as a long name with its short form in brackets. */
const REACH = 120

/** «Traumebevisst omsorg (TBO)», «TBO (traumebevisst omsorg)», «TBO: traumebevisst omsorg», «TBO er en metode». */
function isExplained(short: string, text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - REACH), at)
  const after = text.slice(at + short.length, at + short.length + REACH)
  if (
    /^\s*-?\s*(?:(?:er|var) (?:e[nit]t?|eit|ein|kommunens|navnet|namnet)|står for|betyr|tyder)(?!\p{L})/u.test(
      after,
    )
  )
    return true
  const inBrackets = /\(\s*$/u.test(before)
  if (inBrackets && isLongForm(short, before.slice(0, before.lastIndexOf('(')), 'ends')) return true
  const given = /^\s*(?:\(|:|=|,? (?:–|-|altså|det vil si|dvs\.|forkortet) )\s*(\p{L}.*)/su.exec(
    after,
  )?.[1]
  return given !== undefined && isLongForm(short, given.split(/[).;]/, 1)[0] ?? '', 'begins')
}

/**
 * Whether the letters come in that order in the words, the first at the beginning of one; the name begins the words,
 * or ends them.
 */
function isLongForm(short: string, words: string, name: 'begins' | 'ends'): boolean {
  const letters = [...short.toLowerCase()]
  // The short form again is no long form of itself.
  const lower = words.replaceAll(short, ' ').trim().toLowerCase()
  const lastWord = Math.max(lower.lastIndexOf(' '), lower.lastIndexOf('-'))
  const begin = new RegExp(`(?<!\\p{L})${letters[0]}`, 'gu')
  return [...lower.matchAll(begin)].some(({ index }) => {
    let at = index
    const inOrder = letters.every((letter) => {
      at = lower.indexOf(letter, at) + 1
      return at > 0
    })
    return (
      inOrder &&
      (name === 'begins' ? index === 0 : lower.lastIndexOf(letters.at(-1) ?? '') > lastWord)
    )
  })
}
