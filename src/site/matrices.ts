import { preventionLevels } from '../../schemas/entries.ts'
import type { Measure, Plan, Service } from '../plan/model.ts'
import type { PlanContext } from './context.ts'
import { links } from './entries/entry-facts.ts'
import { formatAudience } from './format.ts'
import type { Block, Inline } from './page.ts'

/** Who answers for which measure and who takes part: a row a measure, a column a department. */
export function responsibilityMatrix(context: PlanContext): Block | undefined {
  const { plan, texts } = context
  const columns = departmentsOf(plan.services).filter(({ services }) =>
    services.some((service) => service.measures.length + service.helpsIn.length > 0),
  )
  if (plan.measures.length === 0 || columns.length === 0) return undefined
  return {
    type: 'table',
    caption: texts.matrix.byService,
    filters: [],
    columns: [{ title: texts.kinds.measure }, ...columns.map(({ top }) => ({ title: top.title }))],
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

/** A unit of the top level with everything under it, itself first. */
export interface Department {
  top: Service
  services: Service[]
  /** Somebody beside the municipality, with nothing under it: the police, a hospital, clubs. */
  outside: boolean
}

/** The law's «etatene» are the top level; the municipality's own come before those outside it. */
export function departmentsOf(services: readonly Service[]): Department[] {
  const topOf = (service: Service): Service => (service.under ? topOf(service.under) : service)
  const departments = services
    .filter(({ under }) => under === undefined)
    .map((top): Department => {
      const below = services.filter((service) => service !== top && topOf(service) === top)
      const { owner = 'municipality' } = top.data
      const outside = below.length === 0 && owner !== 'municipality'
      return { top, services: [top, ...below], outside }
    })
  return departments.sort((a, b) => Number(a.outside) - Number(b.outside))
}

/** Which services meet where: a row a service, a column a cooperation. */
export function arenaMatrix(context: PlanContext): Block | undefined {
  const { plan, texts } = context
  const columns = plan.cooperations.filter(({ participants }) => participants.length > 0)
  const rows = plan.services.filter(({ cooperations }) => cooperations.length > 0)
  if (columns.length === 0 || rows.length === 0) return undefined
  return {
    type: 'table',
    caption: texts.matrix.arenas,
    filters: [],
    marks: true,
    columns: [{ title: texts.kinds.service }, ...columns.map(({ title }) => ({ title }))],
    rows: rows.map((service) => ({
      cells: [
        links([service], context),
        ...columns.map(({ participants }) =>
          participants.includes(service) ? [{ text: texts.matrix.participates }] : [],
        ),
      ],
    })),
  }
}

/** No end to the ages a measure is for. */
export const oldest = 120

/** The ages people are told apart by. */
export const ageBands = [
  { key: 'early', from: 0, to: 5 },
  { key: 'school', from: 6, to: 12 },
  { key: 'youth', from: 13, to: 18 },
  { key: 'adult', from: 19, to: oldest },
] as const

/** The ages a measure is for; one that names groups alone may be for people of every age. */
function agesOf({ data }: Measure): { from: number; to: number } | undefined {
  return data.audience && { from: data.audience.from ?? 0, to: data.audience.to ?? oldest }
}

/** A measure that tells both its level and the ages it is for. */
export interface PlacedMeasure {
  measure: Measure
  from: number
  to: number
}

export function placedMeasures({ measures }: Plan): PlacedMeasure[] {
  return measures.flatMap((measure) => {
    const ages = agesOf(measure)
    return ages && measure.data.levels.length > 0 ? [{ measure, ...ages }] : []
  })
}

/** Which measures meet which risk factor, by whom they are for, with their ages. */
export function riskMatrix(context: PlanContext): Block | undefined {
  const { plan, texts, lang } = context
  const placed = placedMeasures(plan)
  if (placed.every(({ measure }) => measure.riskFactors.length === 0)) return undefined
  const withAges = ({ measure }: PlacedMeasure): Inline[] =>
    links([measure], context).map((link) => ({
      ...link,
      text: `${link.text} (${formatAudience(measure.data.audience, lang, texts)})`,
    }))
  return {
    type: 'table',
    caption: texts.pictures.risks.title,
    filters: [],
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
  const { plan, texts } = context
  const { ages } = texts.matrix
  const placed = plan.measures.filter(({ data }) => data.levels.length > 0 && data.audience)
  if (placed.length === 0) return undefined
  const covers = (measure: Measure, from: number, to: number) => {
    const ages = agesOf(measure)
    return ages !== undefined && ages.from <= to && ages.to >= from
  }
  return {
    type: 'table',
    caption: texts.matrix.byLevel,
    filters: [],
    columns: [{ title: texts.fields.level }, ...ageBands.map(({ key }) => ({ title: ages[key] }))],
    rows: preventionLevels.map((level) => ({
      cells: [
        [{ text: `${texts.choices.level[level]} (${texts.choices.levelTerm[level]})` }],
        ...ageBands.map(({ from, to }) => {
          const found = placed.filter(
            (one) => one.data.levels.includes(level) && covers(one, from, to),
          )
          return found.length > 0 ? links(found, context) : [{ text: texts.matrix.none }]
        }),
      ],
    })),
  }
}
