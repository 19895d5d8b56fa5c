import { departmentsOf } from '../../plan/departments.ts'
import { branchesOf } from '../../plan/hierarchy.ts'
import type { Cooperation, Service } from '../../plan/model.ts'
import { capitalised } from '../../plan/prose.ts'
import type { PlanContext } from '../context.ts'
import { formatList } from '../format.ts'
import type { DrawingModel } from '../page.ts'
import { fill } from '../texts/index.ts'
import { leading, mostRows, ofThese, type Picture } from './picture.ts'
import { mostColumns, stopChart } from './stop-chart.ts'
import { element, mark } from './svg.ts'

interface Column {
  cooperation: Cooperation
  number: number
  depth: number
}

interface Row {
  /** A service's id; nothing for a role given in words. */
  service: string | undefined
  title: string
  isPart(cooperation: Cooperation): boolean
}

/** Who meets whom: a column a meeting place with a stop at everyone who takes part; none where nobody is named. */
export function cooperationPicture(context: PlanContext): Picture | undefined {
  const { plan, texts, lang } = context
  const all = branchesOf(plan.cooperations.filter(({ under }) => !under))
  const columns = all
    .slice(0, mostColumns)
    .map(({ entry, depth }, index) => ({ cooperation: entry, depth, number: index + 1 }))
  const groups = groupsOf(columns, context)
  const rows = groups.flatMap((group) => group.rows)
  if (rows.length < 2) return undefined
  const said = texts.pictures.cooperation
  const busiest = leading(plan.services, ({ cooperations }) => cooperations.length, lang)
  const summary = [
    fill(said.summary, {
      n: all.length,
      services: plan.services.filter(({ cooperations }) => cooperations.length > 0).length,
    }),
    ...(busiest ? [fill(said.busiest, busiest)] : []),
    ...standing(columns, context),
    ...ofThese(columns, all, context),
  ]
  return {
    id: 'samarbeid',
    title: said.title,
    summary: summary.join(' '),
    draw: (width) => draw(columns, groups, context, width),
  }
}

/** What the lines above the columns say, for those who do not see them or do not know what they mean. */
function standing(columns: readonly Column[], { texts, lang }: PlanContext): string[] {
  return columns.flatMap(({ cooperation: parent }) => {
    const parts = columns.flatMap(({ cooperation: { under, title } }) =>
      under === parent ? title : [],
    )
    const values = { parent: parent.title, parts: formatList(parts, lang) }
    return parts.length > 0 ? [fill(texts.pictures.cooperation.under, values)] : []
  })
}

/** Department by department, then roles given in words. */
function groupsOf(
  columns: readonly Column[],
  { plan, texts }: PlanContext,
): { title: string; rows: Row[] }[] {
  const cooperations = columns.map(({ cooperation }) => cooperation)
  const rowOf = (service: Service): Row => ({
    service: service.id,
    title: service.title,
    isPart: ({ participants }) => participants.includes(service),
  })
  const takesPart = ({ isPart }: Row) => cooperations.some(isPart)
  const departments = departmentsOf(plan.services).map(({ top, services }) => ({
    title: top.title,
    rows: services.map(rowOf).filter(takesPart),
  }))
  const alone = departments.filter(
    ({ rows, title }) => rows.length === 1 && rows[0]?.title === title,
  )
  const roles = [...new Set(cooperations.flatMap(({ roles }) => roles))].map(
    (role): Row => ({ service: undefined, title: role, isPart: (one) => one.roles.includes(role) }),
  )
  const others = [...alone.flatMap(({ rows }) => rows), ...roles]
  let left = mostRows
  return [
    ...departments.filter((one) => one.rows.length > 0 && !alone.includes(one)),
    ...(others.length > 0 ? [{ title: texts.pictures.cooperation.others, rows: others }] : []),
  ].flatMap(({ title, rows }) => {
    const shown = rows.slice(0, Math.max(0, left))
    left -= shown.length
    return shown.length > 0 ? [{ title, rows: shown }] : []
  })
}

function draw(
  columns: readonly Column[],
  groups: readonly { title: string; rows: Row[] }[],
  { texts }: PlanContext,
  width: number,
): DrawingModel {
  const parentOf = ({ cooperation }: Column) =>
    columns.find((one) => one.cooperation === cooperation.under)
  const height = Math.max(...columns.map(({ depth }) => depth)) * 16
  return stopChart({
    width,
    columns: columns.map((column) => {
      const parent = parentOf(column)
      const under = parent && ` (${texts.fields.under.toLowerCase()} ${parent.number})`
      return { title: column.cooperation.title, ...(under ? { note: under } : {}) }
    }),
    groups: groups.map(({ title, rows }) => ({
      title,
      rows: rows.map((row) => ({
        title: row.service === undefined ? capitalised(row.title) : row.title,
        stops: columns.flatMap(({ cooperation, number }) =>
          row.isPart(cooperation)
            ? [{ column: number - 1, draw: (x, y) => stop(cooperation, row, x, y) }]
            : [],
        ),
      })),
    })),
    isLinked: true,
    above: {
      height,
      draw: (x) =>
        columns
          .flatMap((column) => {
            const parent = parentOf(column)
            return parent ? bracket(column, parent, x, height) : []
          })
          .join(''),
    },
  })
}

function stop({ id }: Cooperation, { service, title }: Row, x: number, y: number): string {
  return mark(
    { cooperation: id, service, role: service === undefined ? title : undefined },
    element('circle', { cx: x, cy: y, r: 7, class: 'full' }),
  )
}

/** Which meeting place stands under which, drawn above them. */
function bracket(
  column: Column,
  parent: Column,
  x: (column: number) => number,
  bottom: number,
): string {
  const from = Math.round(x(parent.number - 1))
  const to = Math.round(x(column.number - 1))
  const d = `M${from} ${bottom}V${parent.depth * 16 + 5}H${to}V${bottom}`
  return mark(
    { cooperation: column.cooperation.id, under: parent.cooperation.id },
    element('path', { d, class: 'axis' }),
  )
}
