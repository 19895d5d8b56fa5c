import { preventionLevels } from '../../../schemas/entries.ts'
import { ageBands, type PlacedMeasure, placedMeasures } from '../../plan/ages.ts'
import type { Cooperation, Measure, Service } from '../../plan/model.ts'
import { capitalised } from '../../plan/prose.ts'
import type { PlanContext } from '../context.ts'
import { links } from '../entries/entry-facts.ts'
import { formatAudience } from '../format.ts'
import type { Block, Inline } from '../page.ts'
import { departmentColumns } from './department-columns.ts'
import { lastingMeasures } from './lasting-measures.ts'

/** Who answers for which measure and who takes part: a row a measure, a column a department, one for all others. */
export function responsibilityMatrix(context: PlanContext): Block | undefined {
  const { plan, texts } = context
  const columns = departmentColumns(context)
  if (plan.measures.length === 0 || columns.length === 0) return undefined
  return {
    type: 'table',
    caption: texts.matrix.byService,
    columns: [{ title: texts.kinds.measure }, ...columns.map(({ title }) => ({ title }))],
    rows: plan.measures.map((measure) => ({
      cells: [
        links([measure], context),
        ...columns.map(({ services }) => part(measure, services, context)),
      ],
    })),
  }
}

function part(measure: Measure, services: readonly Service[], { texts }: PlanContext): Inline[] {
  const named = (list: readonly Service[], role: string): Inline[] =>
    services
      .filter((service) => list.includes(service))
      .map((service) => ({ text: `${role}: ${service.data.shortForm ?? service.title}` }))
  return [
    ...named(measure.responsible, texts.matrix.responsible),
    ...named(measure.cooperatesWith, texts.matrix.helps),
  ]
}

/** Who meets where: a row a service or another who takes part, a column a cooperation. */
export function arenaMatrix(context: PlanContext): Block | undefined {
  const { plan, texts } = context
  const columns = plan.cooperations.filter(
    ({ participants, roles }) => participants.length + roles.length > 0,
  )
  const roles = [...new Set(columns.flatMap((one) => one.roles))]
  const rows = [
    ...plan.services
      .filter(({ cooperations }) => cooperations.length > 0)
      .map((service) => ({
        who: links([service], context),
        isPart: (one: Cooperation) => one.participants.includes(service),
      })),
    ...roles.map((role) => ({
      who: [{ text: capitalised(role) }],
      isPart: (one: Cooperation) => one.roles.includes(role),
    })),
  ]
  if (columns.length === 0 || rows.length === 0) return undefined
  return {
    type: 'table',
    caption: texts.matrix.arenas,
    marks: true,
    columns: [{ title: texts.fields.participants }, ...columns.map(({ title }) => ({ title }))],
    rows: rows.map(({ who, isPart }) => ({
      cells: [
        who,
        ...columns.map((one) => (isPart(one) ? [{ text: texts.matrix.participates }] : [])),
      ],
    })),
  }
}

/** Which measures meet which risk factor, by whom they are for, with their ages. */
export function riskMatrix(context: PlanContext): Block | undefined {
  const { plan, texts, lang } = context
  const placed = placedMeasures(lastingMeasures(context))
  if (placed.every(({ measure }) => measure.riskFactors.length === 0)) return undefined
  const withAges = ({ measure }: PlacedMeasure): Inline[] =>
    links([measure], context).map((link) => ({
      ...link,
      text: `${link.text} (${formatAudience(measure.data.audience, lang, texts)})`,
    }))
  return {
    type: 'table',
    caption: texts.pictures.risks.title,
    columns: [
      { title: texts.pictures.risks.one },
      ...preventionLevels.map((level) => ({ title: texts.choices.level[level] })),
    ],
    rows: plan.riskFactors.map((risk) => ({
      cells: [
        [{ text: risk.title }],
        ...preventionLevels.map((level) => {
          const found = placed.filter(
            ({ measure }) =>
              measure.riskFactors.includes(risk) && measure.data.levels.includes(level),
          )
          return found.length > 0 ? found.flatMap(withAges) : [{ text: texts.matrix.none }]
        }),
      ],
    })),
  }
}

/** Measures by whom they are for and by age, so that the holes show. */
export function levelMatrix(context: PlanContext): Block | undefined {
  const { texts } = context
  const { ages } = texts.matrix
  const placed = placedMeasures(lastingMeasures(context))
  if (placed.length === 0) return undefined
  return {
    type: 'table',
    caption: texts.matrix.byLevel,
    columns: [{ title: texts.fields.level }, ...ageBands.map(({ key }) => ({ title: ages[key] }))],
    rows: preventionLevels.map((level) => ({
      cells: [
        [{ text: `${texts.choices.level[level]} (${texts.choices.levelTerm[level]})` }],
        ...ageBands.map(({ from, to }) => {
          const found = placed
            .filter((one) => one.from <= to && one.to >= from)
            .flatMap(({ measure }) => (measure.data.levels.includes(level) ? measure : []))
          return found.length > 0 ? links(found, context) : [{ text: texts.matrix.none }]
        }),
      ],
    })),
  }
}
