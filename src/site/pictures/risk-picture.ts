import { preventionLevels } from '../../../schemas/entries.ts'
import { type PlacedMeasure, placedMeasures } from '../../plan/ages.ts'
import type { PlanContext } from '../context.ts'
import { formatList } from '../format.ts'
import { fill } from '../texts/index.ts'
import { lastingMeasures, reservations } from './lasting-measures.ts'
import { ageAxis, drawStretches, stretchesOf } from './level-age-picture.ts'
import { mostRows, ofThese, type Picture } from './picture.ts'
import { type ChartRow, rowCharts } from './row-chart.ts'

/** Each risk factor with the ages the plan meets it at, level by level; none where no measure tells all three. */
export function riskPicture(context: PlanContext): Picture | undefined {
  const { plan, texts, lang } = context
  const said = texts.pictures.risks
  const placed = placedMeasures(lastingMeasures(context))
  const risks = plan.riskFactors.map((risk) => ({
    id: risk.id,
    title: risk.title,
    own: placed.filter(({ measure }) => measure.riskFactors.includes(risk)),
  }))
  if (risks.every(({ own }) => own.length === 0)) return undefined
  const { last, ...axis } = ageAxis(placed, context)
  const shown = risks.slice(0, Math.floor(mostRows / preventionLevels.length))
  const unmet = risks.filter(({ own }) => own.length === 0).map(({ title }) => title)
  const summary = [
    fill(said.summary, { n: risks.length }),
    ...(unmet.length > 0 ? [fill(said.unmet, { risks: formatList(unmet, lang) })] : []),
    ...reservations(
      risks.flatMap(({ own }) => own.map(({ measure }) => measure)),
      context,
    ),
    ...ofThese(shown, risks, context),
  ]
  const row = (
    risk: string,
    own: readonly PlacedMeasure[],
    level: (typeof preventionLevels)[number],
  ): ChartRow => {
    const ofLevel = own.filter(({ measure }) => measure.data.levels.includes(level))
    return {
      title: texts.choices.level[level],
      draw: (plot) => drawStretches({ risk, level }, stretchesOf(ofLevel, last), plot, context),
    }
  }
  return {
    id: 'risikofaktorer',
    title: said.title,
    summary: summary.join(' '),
    draw: (width) =>
      rowCharts({
        width,
        ...axis,
        groups: shown.map(({ id, title, own }) => ({
          title,
          rows: preventionLevels.map((level) => row(id, own, level)),
        })),
      }),
  }
}
