import type { Indicator } from '../../plan/model.ts'
import { defineRule, type Found } from '../rule.ts'

/** A row that cannot be read is found while reading, and left out; what is at odds with another is told here. */
export default defineRule({
  id: 'series-valid',
  severity: 'error',
  title: 'Tallene i en serie skal kunne leses.',
  *check({ plan }) {
    for (const indicator of plan.indicators) {
      yield* withoutPeriod(indicator)
      yield* doubled(indicator)
    }
  },
})

function* withoutPeriod({ series, placeOfPoint, isDropped }: Indicator): Generator<Found> {
  for (const [index, { period }] of series.entries())
    if (period === undefined && !isDropped('series', index, 'period'))
      yield {
        place: placeOfPoint(index),
        message: 'Verdien har ingen periode.',
        hint: 'Skriv året, skoleåret eller datoen under `periode`.',
        severity: 'warning',
      }
}

/** Both are shown: which of them is right is for the writer to say. */
function* doubled({ series, title, placeOfPoint }: Indicator): Generator<Found> {
  const seen = new Map<string, number>()
  for (const [index, { period, area }] of series.entries()) {
    if (period === undefined) continue
    const key = `${period}\n${area ?? ''}`
    const first = seen.get(key)
    if (first === undefined) seen.set(key, index)
    else
      yield {
        place: placeOfPoint(index),
        message: `«${title}» har flere verdier for ${[period, area].filter(Boolean).join(', ')}.`,
        hint: 'Behold den som er riktig. Gjelder de ulike steder, skriv stedet under `område`.',
        related: [{ place: placeOfPoint(first), message: 'Den første står her.' }],
        severity: 'warning',
      }
  }
}
