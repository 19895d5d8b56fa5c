import type { PlanContext } from '../context.ts'
import { fill } from '../texts/index.ts'
import { departmentColumns } from './department-columns.ts'
import { legend } from './legend.ts'
import { leading, mostRows, type Picture } from './picture.ts'
import { mostColumns, type StopRow, stopChart } from './stop-chart.ts'
import { element, mark } from './svg.ts'

const forms = {
  responsible: { r: 7, class: 'full' },
  helps: { r: 6, class: 'open' },
} as const

/** Which department answers for which measure and which takes part: who carries much, and what nobody carries. */
export function responsibilityPicture(context: PlanContext): Picture | undefined {
  const { plan, texts, lang } = context
  const said = texts.pictures.responsibility
  const departments = departmentColumns(context).map(({ id, title, services }) => ({
    id,
    title,
    own: new Set(services.flatMap((one) => one.measures)),
    helpsIn: new Set(services.flatMap((one) => one.helpsIn)),
  }))
  if (plan.measures.length < 2 || departments.length < 2) return undefined
  const columns = departments.slice(0, mostColumns)
  const rows = plan.measures.slice(0, mostRows).map(
    (measure): StopRow => ({
      title: [measure.data.number, measure.title].filter(Boolean).join(' '),
      stops: columns.flatMap(({ id, own, helpsIn }, column) => {
        const part = own.has(measure) ? 'responsible' : helpsIn.has(measure) ? 'helps' : undefined
        if (part === undefined) return []
        const data = { measure: measure.id, service: id ?? '*', part }
        return [
          {
            column,
            draw: (cx, cy) => mark(data, element('circle', { cx, cy, ...forms[part] })),
          },
        ]
      }),
    }),
  )
  const counted = departments.filter(({ id }) => id !== undefined)
  const busiest = leading(counted, ({ own }) => own.size, lang)
  const nobody = plan.measures.filter(({ responsible }) => responsible.length === 0)
  const summary = [
    fill(said.summary, { n: plan.measures.length, departments: counted.length }),
    ...(busiest ? [fill(said.busiest, busiest)] : []),
    ...(nobody.length > 0 ? [fill(said.nobody, { n: nobody.length })] : []),
    ...(rows.length < plan.measures.length || columns.length < departments.length
      ? [
          fill(said.some, {
            n: rows.length,
            departments: columns.filter((one) => counted.includes(one)).length,
          }),
        ]
      : []),
  ]
  const key = [
    { text: said.responsible, form: forms.responsible },
    { text: said.helps, form: forms.helps },
  ].map(({ text, form }) => ({
    text,
    draw: (x: number, y: number) => element('circle', { cx: x + 12, cy: y + 8, ...form }),
  }))
  return {
    id: 'ansvar',
    title: said.title,
    summary: summary.join(' '),
    draw: (width) => {
      const signs = legend(key, width, 0)
      const chart = stopChart({
        width,
        top: signs.height + 8,
        columns: columns.map(({ title }) => ({ title })),
        groups: [{ rows }],
      })
      return { ...chart, svg: signs.svg + chart.svg }
    },
  }
}
