import type { Plan } from '../../plan/model.ts'
import type { SourceFile } from '../../source/source-file.ts'
import { adoptedOn, type Statute, wasAdopted } from '../../statutes/statute.ts'
import { defineRule, type Found } from '../rule.ts'

type FormerBasis = Statute['formerBases'][number]

/** A sentence that tells of the past may well name what was law then. */
const tellsOfPast =
  /(?<!\p{L})(tidligere|tidlegare|tidligare|den gang|dengang|gamle|gammal|opphev\p{L}*|erstatt\p{L}*|avløs\p{L}*|før|var|stod|sto|kom|da|då)(?!\p{L})/iu

/** Plans are often written from older ones, and keep the basis that those had. */
export default defineRule({
  id: 'legal-basis-current',
  severity: 'warning',
  title: 'Planen bør vise til bestemmelsen som gjelder, ikke til den som er opphevet.',
  *check({ plan, reports, today }) {
    const day = (wasAdopted(plan) && adoptedOn(plan)) || today
    for (const { statute } of reports)
      for (const basis of statute.formerBases) {
        if (basis.to === undefined || basis.to >= day) continue
        for (const { source } of [plan, ...plan.entries])
          for (const place of mentionsOf(basis, source)) yield outdated(basis, statute, plan, place)
      }
  },
})

function outdated(basis: FormerBasis, statute: Statute, plan: Plan, place: Found['place']): Found {
  const when = wasAdopted(plan) ? 'Planen er vedtatt senere.' : ''
  return {
    place,
    message: `Teksten viser til ${basis.title}, som gjaldt til ${basis.to}. ${when}`.trim(),
    hint: `Plikten står nå i ${statute.title}. Er det historien du forteller, så skriv at den er opphevet.`,
  }
}

function* mentionsOf(basis: FormerBasis, source: SourceFile): Generator<Found['place']> {
  const bodyStart = source.body.children[0]?.position?.start.offset
  if (bodyStart === undefined) return
  const text = source.text.slice(bodyStart)
  for (const found of text.matchAll(patternOf(basis))) {
    const sentence = text.slice(
      sentenceStart(text, found.index),
      found.index + found[0].length + 80,
    )
    if (tellsOfPast.test(sentence.split(/(?<=[.!?])\s/)[0] ?? '')) continue
    const start = bodyStart + found.index
    yield source.placeAt({ start, end: start + found[0].length })
  }
}

function patternOf({ acts, sharedActs, section }: FormerBasis): RegExp {
  const alone = acts.map((act) => `${escaped(act)}\\p{L}*`)
  const paragraph = section === undefined ? [] : [escaped(section).replaceAll(' ', '\\s*')]
  const shared = sharedActs.map((act) => `${escaped(act)}\\p{L}*`).join('|')
  // «barnevernloven (1992) § 3-1» and «§ 3-1 i barnevernloven»; never across a sentence or another §.
  const together = paragraph.flatMap((one) =>
    shared === ''
      ? []
      : [
          `(?:${shared})[^.;§\\n]{0,30}${one}(?![\\d-])`,
          `${one}(?![\\d-])[^.;§\\n]{0,30}(?:${shared})`,
        ],
  )
  return new RegExp(`(?<!\\p{L})(?:${[...together, ...alone].join('|')})`, 'giu')
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function sentenceStart(text: string, before: number): number {
  const from = Math.max(0, before - 300)
  const ends = [...text.slice(from, before).matchAll(/[.!?]\s|\n\s*\n/g)]
  const last = ends.at(-1)
  return last ? from + last.index + last[0].length : from
}
