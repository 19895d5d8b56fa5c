import { adoptedOn, wasAdopted } from '../../plan/adoption.ts'
import { norwegianDate } from '../../plan/calendar.ts'
import { escapePattern } from '../../plan/prose.ts'
import type { SourceFile } from '../../source/source-file.ts'
import { hasWordBeginning } from '../../statutes/passages.ts'
import type { Statute } from '../../statutes/statute.ts'
import { defineRule, type Found } from '../rule.ts'

type FormerBasis = Statute['formerBases'][number]

/** A sentence that tells of the past may well name what was law then. */
const tellsOfPast =
  /(?<!\p{L})(tidligere|tidlegare|tidligare|den gang|dengang|gamle|gammal|opphev\p{L}*|erstatt\p{L}*|avløs\p{L}*|før|var|stod|sto|kom|da|då|(ble|blei|vart) (endr|innfør)\p{L}*)(?!\p{L})/iu

/** Plans are often written from older ones, and keep the basis that those had. */
export default defineRule({
  id: 'legal-basis-current',
  severity: 'warning',
  title: 'Planen bør vise til bestemmelsen som gjelder, ikke til den som er opphevet.',
  *check({ plan, reports, today }) {
    const isAdopted = wasAdopted(plan, today)
    const day = (isAdopted && adoptedOn(plan, today)) || today
    for (const { statute } of reports)
      for (const basis of statute.formerBases) {
        if (basis.to === undefined || basis.to >= day) continue
        for (const { source } of [plan, ...plan.entries])
          for (const mention of mentionsOf(basis, source))
            yield outdated(basis, statute, isAdopted, mention)
      }
  },
})

interface Mention {
  place: Found['place']
  /** The act by a name it shares with none, as typed; undefined where the section tells which one is meant. */
  act: string | undefined
}

function outdated(
  { title, to = '' }: FormerBasis,
  statute: Statute,
  isAdopted: boolean,
  { place, act }: Mention,
): Found {
  const when = isAdopted ? 'Planen er vedtatt senere.' : ''
  const named = act === undefined ? title : `«${act.replace(/\s+/g, ' ')}»`
  return {
    place,
    message: `Teksten viser til ${named}, som gjaldt til ${norwegianDate(to)}. ${when}`.trim(),
    hint: `Plikten står nå i ${statute.title}. Er det historien du forteller, så skriv at den er opphevet.`,
  }
}

function* mentionsOf(basis: FormerBasis, source: SourceFile): Generator<Mention> {
  const bodyStart = source.body.children[0]?.position?.start.offset
  if (bodyStart === undefined) return
  const text = source.text.slice(bodyStart)
  for (const found of text.matchAll(patternOf(basis))) {
    const [words] = found
    const act = found.groups?.['alone']
    const end = found.index + words.length
    const sentence = text.slice(sentenceStart(text, found.index), end + 80)
    const said = sentence.split(/(?<=[.!?])\s(?=\p{Lu})/u)[0] ?? ''
    if (tellsOfPast.test(said) || (act === undefined && !isAboutDuty(basis, said))) continue
    yield { place: source.placeAt({ start: bodyStart + found.index, end: bodyStart + end }), act }
  }
}

/** The act of today may have a section of that number, which plans name with good reason. */
function isAboutDuty({ aboutDuty, aboutElse }: FormerBasis, sentence: string): boolean {
  if (hasWordBeginning(sentence, aboutElse)) return false
  return aboutDuty.length === 0 || hasWordBeginning(sentence, aboutDuty)
}

function patternOf({ acts, sharedActs, section }: FormerBasis): RegExp {
  const alone = acts.map((act) => `${escapePattern(act)}\\p{L}*`)
  const paragraph = section === undefined ? [] : [escapePattern(section).replaceAll(' ', '\\s*')]
  const shared = sharedActs.map((act) => `${escapePattern(act)}\\p{L}*`).join('|')
  // «barnevernloven (1992) § 3-1» and «§ 3-1 i barnevernloven»; never across a sentence or another §.
  const together = paragraph.flatMap((one) =>
    shared === ''
      ? []
      : [
          `(?:${shared})[^.;§\\n]{0,30}${one}(?![\\d-])`,
          `${one}(?![\\d-])[^.;§\\n]{0,30}(?:${shared})`,
        ],
  )
  const own = alone.length === 0 ? [] : [`(?<alone>${alone.join('|')})`]
  return new RegExp(`(?<!\\p{L})(?:${[...own, ...together].join('|')})`, 'giu')
}

function sentenceStart(text: string, before: number): number {
  const from = Math.max(0, before - 300)
  const ends = [...text.slice(from, before + 1).matchAll(/[.!?]\s(?=\p{Lu})|\n\s*\n/gu)]
  const last = ends.at(-1)
  return last ? from + last.index + last[0].length : from
}
