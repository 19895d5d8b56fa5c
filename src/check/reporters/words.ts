import { escapeMarkup } from '../../source/markup.ts'
import type { Place, Severity } from '../../source/place.ts'
import type { StatuteReport, Verdict } from '../../statutes/assessment.ts'
import type { Verb } from '../../statutes/statute.ts'
import type { Comparison } from '../baseline.ts'
import type { PlanReport, Report } from '../check-site.ts'

export const severityWords: Record<Severity, string> = {
  error: 'feil',
  warning: 'advarsel',
  note: 'merknad',
}

export const verdictWords: Record<Verdict, string> = {
  answered: 'svar funnet',
  thin: 'svar funnet, men tynt',
  missing: 'ikke funnet',
}

export const verdictMarks: Record<Verdict, string> = { answered: '✓', thin: '~', missing: '✗' }

/** Said wherever verdicts are shown. */
export const disclaimer =
  'Dette er en maskinell gjennomgang av teksten. Den avgjør ikke om planen er lovlig, og sier ikke om tiltakene er gode.'

/** What the provision itself says comes first, and is never mixed with the others. */
export const verbs: readonly Verb[] = ['shall', 'should', 'practice']

/** What stands above verdicts that are no demands of the provision. */
export const sortHeads: Record<Exclude<Verb, 'shall'>, string> = {
  should: 'Råd fra veiledere og forarbeider, ikke krav:',
  practice: 'God praksis, ikke krav:',
}

/** Why a plan gets no verdicts after a statute, or undefined where it does. */
export function whyNoVerdicts({ elaborates, olderThanDuty }: StatuteReport): string | undefined {
  if (elaborates !== undefined)
    return `«${elaborates}» skal svare på kravene. Denne planen utdyper den, og blir ikke vurdert.`
  return olderThanDuty ? 'Planen er eldre enn plikten og blir ikke vurdert.' : undefined
}

/** Why a plan without statutes has no verdicts. */
export function whyNotAssessed({ plan }: PlanReport): string {
  return plan.data.editionOf === undefined
    ? 'Planen oppgir ingen lovhjemmel vi kjenner, og er ikke vurdert mot noen krav.'
    : 'En utgave av en annen plan. Det er den vedtatte planen som vurderes.'
}

/** The findings in numbers, as the last line of a report. */
export function sumOf({ counts, plans }: Report): string {
  const parts = [
    `${counts.error} feil`,
    counts.warning === 1 ? '1 advarsel' : `${counts.warning} advarsler`,
    counts.note === 1 ? '1 merknad' : `${counts.note} merknader`,
  ]
  return `${parts.join(', ')} i ${plans.length === 1 ? 'én plan' : `${plans.length} planer`}`
}

/** What has changed, in numbers. */
export function changeOf({ fresh, mended }: Comparison): string {
  const news = fresh.size === 1 ? '1 nytt funn' : `${fresh.size} nye funn`
  return `Siden forrige rapport: ${news}, ${mended.length} rettet`
}

// Line breaks, what a terminal obeys or XML forbids, and what turns the direction of the text around it; such a character
// in a text is shown as �.
const control = /[\p{Cc}\p{Bidi_Control}\ufffe\uffff]|\p{Surrogate}/gu

/** A text that may hold anything, as one line that nothing obeys. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s*[\r\n]+\s*/g, ' ').replaceAll(control, '\ufffd')
}

/** Where something stands, so that a terminal makes it a link. */
export function at({ file, start }: Place): string {
  return `${oneLine(file)}:${start.line}:${start.column}`
}

/** A text for the elements and attributes of XML, which has no way to write most control characters. */
export function escapeXml(text: string): string {
  return escapeMarkup(text.split('\n').map(oneLine).join('\n'))
}
