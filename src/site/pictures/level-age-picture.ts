import { preventionLevels } from '../../../schemas/entries.ts'
import { oldest, placedMeasures } from '../../plan/ages.ts'
import type { Measure } from '../../plan/model.ts'
import type { PlanContext } from '../context.ts'
import { formatAudience, formatList } from '../format.ts'
import { fill } from '../texts/index.ts'
import { lastingMeasures, reservations } from './lasting-measures.ts'
import { mostRows, ofThese, type Picture } from './picture.ts'
import { type ChartRow, type RowChart, type RowPlot, rowChart } from './row-chart.ts'
import { box, element, label, mark, textWidth } from './svg.ts'

/** Years of age with the same number of measures, the last one included. */
interface Stretch {
  from: number
  to: number
  count: number
}

/** Measures by whom they are for and by age, with the ages nobody thought of; none where no measure tells both. */
export function levelAgePicture(context: PlanContext): Picture | undefined {
  const { texts, lang } = context
  const { level: names, levelTerm: terms } = texts.choices
  const said = texts.pictures.ages
  const placed = placedMeasures(lastingMeasures(context))
  if (placed.length === 0) return undefined
  const { last, ...axis } = ageAxis(placed, context)
  const lanes = preventionLevels.map((level) => {
    const own = placed
      .filter(({ measure }) => measure.data.levels.includes(level))
      .sort((a, b) => a.from - b.from || a.to - b.to)
    return { level, own, stretches: stretchesOf(own, last) }
  })
  const ages = ({ from, to }: Stretch) =>
    formatAudience({ from, to: to >= last ? undefined : to, groups: [] }, lang, texts) ?? ''
  const summary = lanes.map(({ level, stretches }) => {
    const holes = stretches.filter(({ count }) => count === 0)
    return holes.length === 0
      ? fill(said.covered, { level: names[level] })
      : fill(said.holes, { level: names[level], ages: formatList(holes.map(ages), lang) })
  })
  const rows = lanes.flatMap(({ own }) => own)
  summary.push(
    ...reservations(
      rows.map(({ measure }) => measure),
      context,
    ),
  )
  const most = rows.length > mostRows ? Math.floor(mostRows / lanes.length) : rows.length
  const shown = lanes.flatMap(({ own }) => own.slice(0, most))
  summary.push(...ofThese(shown, rows, context))
  return {
    id: 'niva-og-alder',
    title: said.title,
    summary: summary.join(' '),
    draw: (width) =>
      rowChart({
        width,
        ...axis,
        groups: lanes.map(({ level, own, stretches }) => ({
          title: `${names[level]} (${terms[level]})`,
          rows: [
            {
              title: said.count,
              draw: (plot) => drawStretches({ level }, stretches, plot, context),
            },
            ...own.slice(0, most).map(
              (one): ChartRow => ({
                title: one.measure.title,
                draw: (plot) => ageBar(level, one, last, plot),
              }),
            ),
          ],
        })),
      }),
  }
}

/** Ages as far as the plan and its measures reach, and not much further than youth where they have no end. */
export function ageAxis(
  placed: readonly { from: number; to: number }[],
  { plan, texts }: PlanContext,
): Pick<RowChart, 'range' | 'ticks'> & { last: number } {
  const ends = placed.flatMap(({ from, to }) => (to === oldest ? [from] : [from, to]))
  const last = Math.min(oldest, Math.max(18, plan.data.audience?.to ?? 0, ...ends))
  const ticks = Array.from({ length: Math.floor(last / 5) + 1 }, (_, n) => n * 5).map((at) => ({
    at,
    text: at === 0 ? fill(texts.lists.audienceOne, { from: at }) : String(at),
  }))
  return { last, range: [0, last + 1], ticks }
}

/** The ages from birth to the last, cut where the number of measures changes. */
export function stretchesOf(own: readonly { from: number; to: number }[], last: number): Stretch[] {
  const stretches: Stretch[] = []
  for (let age = 0; age <= last; age += 1) {
    const count = own.filter(({ from, to }) => from <= age && age <= to).length
    const previous = stretches.at(-1)
    if (previous?.count === count) previous.to = age
    else stretches.push({ from: age, to: age, count })
  }
  return stretches
}

/** How many measures there are at each age; `data` says of what. */
export function drawStretches(
  data: Readonly<Record<string, string>>,
  stretches: readonly Stretch[],
  plot: RowPlot,
  context: PlanContext,
): string {
  return stretches.map((one) => drawStretch(data, one, plot, context)).join('')
}

function drawStretch(
  data: Readonly<Record<string, string>>,
  { from, to, count }: Stretch,
  { x, y, height }: RowPlot,
  { texts }: PlanContext,
): string {
  const width = x(to + 1) - x(from)
  const words = [texts.pictures.progress.none, '0']
  const text = count > 0 ? String(count) : words.find((one) => textWidth(one, 'strong') < width - 6)
  return mark(
    { ...data, from, to, value: count },
    box(x(from) + 1, y, width - 2, height, count === 0 ? 'hole' : 'half', 2),
    text && textWidth(text, 'strong') < width
      ? label(text, x(from) + width / 2, y + height / 2 + 5, 'strong', 'middle')
      : '',
  )
}

/** From the first to the last year of age; pointed where there is no last one. */
function ageBar(
  level: string,
  { measure, from, to }: { measure: Measure; from: number; to: number },
  last: number,
  { x, y, height }: RowPlot,
): string {
  const top = y + height / 2 - 6
  const data = { level, measure: measure.id, from, to: to === oldest ? undefined : to }
  if (to !== oldest) return mark(data, box(x(from), top, x(to + 1) - x(from), 12, 'full', 3))
  const end = x(last + 1)
  const start = x(from)
  return mark(
    data,
    element('path', {
      d: `M${Math.round(start)} ${Math.round(top)}H${Math.round(end - 8)}l8 6l-8 6H${Math.round(start)}Z`,
      class: 'full',
    }),
  )
}
