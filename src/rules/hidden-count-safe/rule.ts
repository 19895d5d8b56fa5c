import {
  type CountCell,
  type CountTable,
  countTablesOf,
  indicatorCountsPeople,
  namesTotal,
} from '../../plan/count-table.ts'
import { groupBy } from '../../plan/group-by.ts'
import type { Plan } from '../../plan/model.ts'
import { slug } from '../../plan/slug.ts'
import type { Place } from '../../source/place.ts'
import { defineRule } from '../rule.ts'

/** A figure that can be worked out from those beside it is not hidden. */
export default defineRule({
  id: 'hidden-count-safe',
  severity: 'warning',
  title: 'Et skjult tall bør ikke kunne regnes ut av tallene ved siden av.',
  *check({ plan }) {
    for (const page of [plan, ...plan.entries])
      for (const table of countTablesOf(page)) {
        for (const place of aloneUnderTotal(table))
          yield {
            place,
            message: 'Det skjulte tallet kan regnes ut: Summen og alle de andre tallene er vist.',
            hint: 'Skjul ett tall til i samme rad og kolonne, eller la være å vise summen.',
          }
        for (const place of besideRate(table))
          yield {
            place,
            message: 'Det skjulte tallet kan regnes ut av andelen og antallet i samme rad.',
            hint: 'Skjul andelen også.',
          }
      }
    for (const place of aloneInSeries(plan))
      yield {
        place,
        message:
          'Det skjulte tallet kan regnes ut: Tallet for hele kommunen og alle de andre tallene er vist.',
        hint: 'Skjul tallet for ett sted til i samme periode, eller la være å vise tallet for hele kommunen.',
      }
  },
})

function* aloneUnderTotal({ rows, columns }: CountTable): Generator<Place> {
  const sums = rows.filter(({ title }) => namesTotal(title))
  const parts = rows.filter(({ title }) => !namesTotal(title))
  for (const index of columns.keys()) {
    const cells = parts.flatMap(({ cells }) => cells[index] ?? [])
    const isSummed = sums.some(({ cells }) => cells[index]?.value !== undefined)
    const alone = isSummed ? onlyHidden(cells) : undefined
    if (alone) yield alone.place
  }
  for (const { cells } of rows) {
    const isSummed = cells.some(
      ({ value }, index) => value !== undefined && namesTotal(columns[index] ?? ''),
    )
    const alone = isSummed
      ? onlyHidden(
          cells.filter((cell, index) => cell.countsPeople && !namesTotal(columns[index] ?? '')),
        )
      : undefined
    if (alone) yield alone.place
  }
}

function* besideRate({ rows }: CountTable): Generator<Place> {
  for (const { cells } of rows) {
    const counts = cells.filter(({ countsPeople }) => countsPeople)
    const alone = onlyHidden(counts)
    if (alone && cells.some(({ isPercent, value }) => isPercent && value !== undefined))
      yield alone.place
  }
}

/** The one cell that is hidden, where it is the only one and there are others. */
function onlyHidden(cells: readonly CountCell[]): CountCell | undefined {
  const [alone, ...others] = cells.filter(({ value }) => value === undefined)
  return alone?.hidden && alone.countsPeople && others.length === 0 && cells.length > 1
    ? alone
    : undefined
}

function* aloneInSeries(plan: Plan): Generator<Place> {
  const municipalities = plan.data.municipalities.flatMap(({ name }) =>
    name ? [slug(name), slug(name.replace(/\s+(?:kommune|herad|by)$/iu, ''))] : [],
  )
  const isWhole = (area: string | undefined) =>
    area === undefined || namesTotal(area) || municipalities.includes(slug(area))
  for (const indicator of plan.indicators.filter(indicatorCountsPeople)) {
    const points = indicator.series.map((point, index) => ({ point, index }))
    for (const group of groupBy(points, ({ point }) => point.period ?? '').values()) {
      const parts = group.filter(({ point }) => !isWhole(point.area))
      const whole = group.some(({ point }) => isWhole(point.area) && point.value !== undefined)
      const [alone, ...others] = parts.filter(({ point }) => point.value === undefined)
      if (whole && parts.length > 1 && alone?.point.missing === 'hidden' && others.length === 0)
        yield indicator.placeOfPoint(alone.index)
    }
  }
}
