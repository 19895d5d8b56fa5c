import { adoptedOn, wasAdopted } from '../../plan/adoption.ts'
import { norwegianDate } from '../../plan/calendar.ts'
import type { SourceFile } from '../../source/source-file.ts'
import type { Quotation, QuotedSentence } from '../../statutes/quotations.ts'
import { compareWith, quotationsIn } from '../../statutes/quotations.ts'
import type { Statute, Wording } from '../../statutes/statute.ts'
import { wordingOn } from '../../statutes/statute.ts'
import { defineRule, type Found } from '../rule.ts'

/** Who quotes in nynorsk or Sámi gives a translation of their own. */
const translates =
  /(?<!\p{L})(ikkje|korleis|kva|eit|ein|sjølv|tenest\p{L}*|førebygg\p{L}*)(?!\p{L})/iu
/** A paragraph that tells which wording it quotes, or that the words have changed, may quote the one that is not in force. */
const tellsOfWording =
  /(?<!\p{L})(ordlyd\p{L}*|gjaldt|lød|lydde|tidligere|tidlegare|den gang(en)?|endr(es|er|et|a|ast|ingen?|inga))(?!\p{L})/iu
const MOST_DIFFERENCES = 3

/** What stands as the words of a provision should be its words: plans quote «tjenestene» where the law has «etatene». */
export default defineRule({
  id: 'statute-quotation-exact',
  severity: 'warning',
  title: 'Et sitat fra loven eller retningslinjen bør ha kildens egne ord.',
  *check({ plan, reports, today }) {
    const day = wasAdopted(plan, today) ? adoptedOn(plan, today) : today
    for (const { source } of [plan, ...plan.entries])
      for (const quotation of quotationsIn(source)) {
        if (translates.test(quotation.text)) continue
        for (const { statute } of reports) {
          const found = misquoted(quotation, statute, day, aroundOf(source, quotation))
          if (!found) continue
          const isTranslation = plan.data.language !== undefined && plan.data.language !== 'nb'
          yield { ...found, ...(isTranslation ? { severity: 'note' as const } : {}) }
        }
      }
  },
})

/** `day` is undefined where the plan is adopted on a day nobody knows: then any wording may be the right one. */
function misquoted(
  quotation: Quotation,
  statute: Statute,
  day: string | undefined,
  around: string,
): Found | undefined {
  const wordings = statute.wordings.filter(({ text }) => text !== undefined)
  const binding = day === undefined ? wordings.at(-1) : wordingOn(statute, day)
  if (binding?.text === undefined) return undefined
  const tellsOfIt = day === undefined || tellsOfWording.test(around)
  const relevant = tellsOfIt ? nearestOf(wordings, binding, quotation) : binding
  const compared = compareWith(relevant, quotation)
  const wrong = compared.filter(({ differences }) => differences.length > 0)
  if (wrong.length === 0) return undefined
  const { place } = quotation
  const other = wordings.find((one) => one !== relevant && isExact(one, quotation, wrong.length))
  if (other)
    return {
      place,
      message: `Sitatet fra ${statute.title} er fra ordlyden som gjaldt ${stretch(other)}. ${
        isLater(other, relevant) ? 'Planen er eldre enn den.' : 'Den gjelder ikke lenger.'
      }`,
      hint: `Kilden lyder: ${shown(wrong)}.${reservation(relevant)}`,
    }
  return {
    place,
    message: `Sitatet fra ${statute.title} har andre ord enn kilden: ${differencesOf(wrong)}.`,
    hint: `Kilden lyder: ${shown(wrong)}. Rett sitatet, eller ta bort anførselstegnene.${reservation(relevant)}`,
  }
}

/** The wording a quotation has the most of; the first of equals, where the one that binds stands first. */
function nearestOf(wordings: readonly Wording[], binding: Wording, quotation: Quotation): Wording {
  const told = [binding, ...wordings].map((wording) => ({ wording, ...missed(wording, quotation) }))
  const [nearest] = told.sort((a, b) => b.sentences - a.sentences || a.words - b.words)
  return nearest?.wording ?? binding
}

/** How many sentences of a quotation a wording has, and how often the words part. */
function missed(wording: Wording, quotation: Quotation): { sentences: number; words: number } {
  const compared = compareWith(wording, quotation)
  const words = compared.reduce((sum, { differences }) => sum + differences.length, 0)
  return { sentences: compared.length, words }
}

/** The text beside a quotation: its own paragraph, or the one that leads up to a block quote. */
function aroundOf({ text }: SourceFile, { place: { start, end } }: Quotation): string {
  const before =
    text
      .slice(0, start.offset)
      .trimEnd()
      .split(/\n\s*\n/)
      .at(-1) ?? ''
  const [after = ''] = text.slice(end.offset).split(/\n\s*\n/)
  return `${before} ${after}`
}

/** Whether a wording has every sentence that another one has not. */
function isExact(wording: Wording, quotation: Quotation, count: number): boolean {
  const compared = compareWith(wording, quotation)
  return compared.length >= count && compared.every(({ differences }) => differences.length === 0)
}

function differencesOf(comparisons: readonly QuotedSentence[]): string {
  const all = comparisons.flatMap(({ differences }) => differences)
  const each = new Set(
    all.map(({ quoted, original }) => {
      if (original === '') return `«${quoted}» står ikke i kilden`
      return quoted === '' ? `«${original}» mangler` : `«${quoted}» der kilden har «${original}»`
    }),
  )
  const said = [...each].slice(0, MOST_DIFFERENCES)
  return [...said, ...(each.size > said.length ? ['og flere steder'] : [])].join(', ')
}

function shown(comparisons: readonly QuotedSentence[]): string {
  return comparisons.map(({ original }) => `«${original.replace(/[.\s]+$/, '')}»`).join(' og ')
}

function isLater(one: Wording, other: Wording): boolean {
  return (one.from ?? '') > (other.from ?? '')
}

function stretch({ from, to }: Wording): string {
  return [from && `fra ${norwegianDate(from)}`, to && `til ${norwegianDate(to)}`]
    .filter(Boolean)
    .join(' ')
}

/** Never more certain than the source. */
function reservation({ certainty }: Wording): string {
  return certainty === 'read'
    ? ''
    : ' Ordlyden er gjengitt etter andre; vi har ikke lest den i Lovdata.'
}
