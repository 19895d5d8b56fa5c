import { countTablesOf, indicatorCountsPeople } from '../../plan/count-table.ts'
import type { Plan } from '../../plan/model.ts'
import type { Place } from '../../source/place.ts'
import { defineRule } from '../rule.ts'

/** SSB's example of a count too small to show is «færre enn 3»; a municipality may set a higher limit. */
const SMALLEST_SHOWN = 3

/** Where one or two are counted, those who know them know who they are. The count itself is never repeated. */
export default defineRule({
  id: 'small-count-hidden',
  severity: 'warning',
  title: 'Svært små tall på personer bør skjules.',
  *check({ site, plan }) {
    const limit = site.data.smallestCount ?? SMALLEST_SHOWN
    for (const { value, place } of countsIn(plan))
      if (Number.isInteger(value) && value > 0 && value < limit)
        yield {
          place,
          message: `Tallet på personer er lavere enn ${limit}. Noen kan kjenne igjen hvem det gjelder.`,
          hint: 'Skriv `mangler: skjult` i en serie og «:» i en tabell, eller slå sammen grupper og år.',
        }
  },
})

function* countsIn(plan: Plan): Generator<{ value: number; place: Place }> {
  for (const page of [plan, ...plan.entries])
    for (const { rows } of countTablesOf(page))
      for (const { value, countsPeople, place } of rows.flatMap(({ cells }) => cells))
        if (countsPeople && value !== undefined) yield { value, place }
  for (const indicator of plan.indicators.filter(indicatorCountsPeople)) {
    const { baseline } = indicator.data
    if (baseline?.value !== undefined)
      yield { value: baseline.value, place: indicator.placeOf('baseline', 'value') }
    for (const [index, { value }] of indicator.series.entries())
      if (value !== undefined) yield { value, place: indicator.placeOfPoint(index) }
  }
}
