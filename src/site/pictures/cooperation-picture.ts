import type { Cooperation, Service } from '../../plan/model.ts'
import type { PlanContext } from '../context.ts'
import { departmentsOf } from '../matrices.ts'
import type { DrawingModel } from '../page.ts'
import { fill } from '../texts/index.ts'
import { mostRows, type Picture } from './picture.ts'
import { box, element, label, labels, line, mark, wrap } from './svg.ts'

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

/** Of more, the first: columns that one can follow with the eye. */
const mostColumns = 12

/** Who meets whom: a column a meeting place with a stop at everyone who takes part; none where nobody is named. */
export function cooperationPicture(context: PlanContext): Picture | undefined {
  const { plan, texts } = context
  const all = inOrder(plan.cooperations)
  const columns = all
    .slice(0, mostColumns)
    .map(({ cooperation, depth }, index) => ({ cooperation, depth, number: index + 1 }))
  const groups = groupsOf(columns, context)
  const rows = groups.flatMap((group) => group.rows)
  if (rows.length < 2) return undefined
  const said = texts.pictures.cooperation
  const busiest = plan.services
    .map(({ title, cooperations }) => ({ title, count: cooperations.length }))
    .sort((a, b) => b.count - a.count)[0]
  const summary = [
    fill(said.summary, {
      n: all.length,
      services: plan.services.filter(({ cooperations }) => cooperations.length > 0).length,
    }),
    ...(busiest && busiest.count > 1
      ? [fill(said.busiest, { service: busiest.title, n: busiest.count })]
      : []),
    ...(all.length > columns.length
      ? [fill(texts.pictures.some, { n: columns.length, total: all.length })]
      : []),
  ]
  return {
    id: 'samarbeid',
    title: said.title,
    summary: summary.join(' '),
    draw: (width) => draw(columns, groups, context, width),
  }
}

/** Every cooperation after the one it stands under. */
function inOrder(all: readonly Cooperation[]): { cooperation: Cooperation; depth: number }[] {
  const branch = (
    one: Cooperation,
    depth: number,
  ): { cooperation: Cooperation; depth: number }[] => [
    { cooperation: one, depth },
    ...one.parts.flatMap((part) => branch(part, depth + 1)),
  ]
  return all.filter(({ under }) => under === undefined).flatMap((one) => branch(one, 0))
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
  context: PlanContext,
  width: number,
): DrawingModel {
  const nameWidth = Math.round(width * (width < 500 ? 0.47 : 0.3))
  const columnWidth = (width - nameWidth) / columns.length
  const x = ({ number }: Column) => nameWidth + (number - 0.5) * columnWidth
  // Names stand above the columns where they can be read there, else below, by number.
  const names = columns.map(({ cooperation }) =>
    wrap(cooperation.title, columnWidth - 8, 'small', 6),
  )
  const hasNames = columnWidth >= 84
  const bracketHeight = Math.max(...columns.map(({ depth }) => depth)) * 16
  const headHeight = 30 + (hasNames ? Math.max(...names.map(({ length }) => length)) * 17 : 0)
  let y = bracketHeight + headHeight + 10
  let rowsSvg = ''
  const stops = new Map<Column, number[]>(columns.map((column) => [column, []]))
  let dots = ''
  for (const { title, rows } of groups) {
    const heading = wrap(title, width, 'strong', 2)
    rowsSvg += labels(heading, 0, y + 16, 'strong')
    y += heading.length * 18 + 6
    for (const row of rows) {
      const lines = wrap(row.title, nameWidth - 10, 'text', 3)
      const height = Math.max(26, lines.length * 18 + 8)
      const middle = y + height / 2
      rowsSvg += line(0, y + height, width, y + height, 'grid')
      rowsSvg += labels(lines, 0, middle + 5 - (lines.length - 1) * 9)
      for (const column of columns.filter(({ cooperation }) => row.isPart(cooperation))) {
        stops.get(column)?.push(middle)
        dots += mark(
          {
            cooperation: column.cooperation.id,
            service: row.service,
            role: row.service === undefined ? row.title : undefined,
          },
          element('circle', { cx: x(column), cy: middle, r: 7, class: 'full' }),
        )
      }
      y += height
    }
    y += 8
  }
  const lines = [...stops].map(([column, places]) =>
    line(
      x(column),
      bracketHeight + headHeight,
      x(column),
      Math.max(...places, bracketHeight + headHeight),
      'link',
    ),
  )
  const heads = columns.map((column, index) =>
    head(column, x(column), bracketHeight, hasNames ? (names[index] ?? []) : []),
  )
  const key = hasNames ? { svg: '', height: 0 } : keyOf(columns, y + 6, width, context)
  return {
    width,
    height: y + key.height,
    svg: [brackets(columns, x), ...heads, rowsSvg, ...lines, dots, key.svg].join(''),
  }
}

function head({ number }: Column, x: number, top: number, name: readonly string[]): string {
  return (
    box(x - 12, top, 24, 24, 'full', 12) +
    label(String(number), x, top + 17, 'on-fill', 'middle') +
    labels(name, x, top + 42, 'small', 'middle')
  )
}

/** Which meeting place stands under which, drawn above them. */
function brackets(columns: readonly Column[], x: (column: Column) => number): string {
  return columns
    .flatMap((column) => {
      const parent = columns.find(({ cooperation }) => cooperation === column.cooperation.under)
      if (!parent) return []
      const y = parent.depth * 16 + 5
      const bottom = Math.max(...columns.map(({ depth }) => depth)) * 16
      const from = Math.round(x(parent))
      const to = Math.round(x(column))
      return mark(
        { cooperation: column.cooperation.id, under: parent.cooperation.id },
        element('path', { d: `M${from} ${bottom}V${y}H${to}V${bottom}`, class: 'axis' }),
      )
    })
    .join('')
}

function keyOf(columns: readonly Column[], top: number, width: number, { texts }: PlanContext) {
  let y = top
  let svg = ''
  for (const column of columns) {
    const parent = columns.find(({ cooperation }) => cooperation === column.cooperation.under)
    const under = parent ? ` (${texts.fields.under.toLowerCase()} ${parent.number})` : ''
    const lines = wrap(`${column.cooperation.title}${under}`, width - 34, 'small', 3)
    svg += head(column, 12, y, []) + labels(lines, 34, y + 16, 'small')
    y += Math.max(28, lines.length * 17 + 11)
  }
  return { svg, height: y - top + 6 }
}
