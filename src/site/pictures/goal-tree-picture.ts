import { branchesOf } from '../../plan/hierarchy.ts'
import type { Goal } from '../../plan/model.ts'
import type { PlanContext } from '../context.ts'
import type { DrawingModel } from '../page.ts'
import { fill } from '../texts/index.ts'
import { mostRows, ofThese, type Picture } from './picture.ts'
import { statusCounts } from './status.ts'
import { box, element, labels, mark, wrap } from './svg.ts'

interface Node {
  goal: Goal
  depth: number
  x: number
  y: number
  width: number
  height: number
  svg: string
}

const gap = 12

/** The goals with their parts and how many measures lead to each; none where no goal has parts. */
export function goalTreePicture(context: PlanContext): Picture | undefined {
  const { plan, texts } = context
  const goals = branchesOf(plan.goals.filter(({ partOf }) => !partOf)).slice(0, mostRows)
  if (!goals.some(({ depth }) => depth > 0)) return undefined
  const without = plan.goals.filter(
    ({ parts, measures, data }) => parts.length + measures.length === 0 && !data.takenFrom,
  )
  const said = texts.pictures.goals
  const roots = goals.filter(({ depth }) => depth === 0).length
  const summary = [
    fill(said.summary, { n: plan.goals.length, roots, parts: plan.goals.length - roots }),
    ...(without.length > 0 ? [fill(said.without, { n: without.length })] : []),
    ...ofThese(goals, plan.goals, context),
  ]
  return {
    id: 'maltre',
    title: said.title,
    summary: summary.join(' '),
    draw: (width) => drawTree(goals, context, width),
  }
}

/** Beside each other where there is room for every step, else each part below and further in. */
function drawTree(
  goals: readonly { entry: Goal; depth: number }[],
  context: PlanContext,
  width: number,
): DrawingModel {
  const deepest = Math.max(...goals.map(({ depth }) => depth))
  const columns = deepest + 1
  const columnWidth = (width - deepest * 36) / columns
  const isAcross = columnWidth >= 200
  const nodes = new Map<Goal, Node>()
  let bottom = 0
  for (const { entry: goal, depth } of goals) {
    const x = isAcross ? depth * (columnWidth + 36) : depth * 22
    const own = isAcross ? columnWidth - 2 : width - x - 2
    const node = drawNode(goal, depth, x + 1, own, context)
    const parent = goal.partOf && nodes.get(goal.partOf)
    // Across, the first part stands beside the goal it is part of.
    const isFirst = isAcross && parent && goal.partOf?.parts[0] === goal
    node.y = isFirst ? parent.y : bottom + (bottom === 0 ? 1 : gap)
    bottom = Math.max(bottom, node.y + node.height)
    nodes.set(goal, node)
  }
  const svg = [...nodes.values()].map((node) => {
    const parent = node.goal.partOf && nodes.get(node.goal.partOf)
    return (
      (parent ? elbow(parent, node, isAcross) : '') +
      mark(
        {
          goal: node.goal.id,
          partOf: node.goal.partOf?.id,
          measures: node.goal.measures.length,
        },
        element('g', { transform: `translate(${round(node.x)} ${round(node.y)})` }, node.svg),
      )
    )
  })
  return { width, height: bottom + 2, svg: svg.join('') }
}

function drawNode(goal: Goal, depth: number, x: number, width: number, context: PlanContext): Node {
  const { texts } = context
  const title = [goal.data.number, goal.title].filter(Boolean).join(' ')
  const isRoot = depth === 0
  const lines = wrap(title, width - 24, isRoot ? 'strong' : 'text', 5)
  const detail = [
    goal.data.goalType && texts.choices.goalType[goal.data.goalType],
    measuresOf(goal, context),
    // Last, for it may be long and is what a box has no room for.
    goal.data.takenFrom && `${texts.fields.takenFrom}: ${goal.data.takenFrom}`,
  ].filter(Boolean)
  const small = wrap(detail.join('\u00a0· '), width - 24, 'small', 3)
  const height = 12 + lines.length * 18 + small.length * 17 + 8
  const hasNone = goal.measures.length + goal.parts.length === 0 && !goal.data.takenFrom
  return {
    goal,
    depth,
    x,
    y: 0,
    width,
    height,
    svg:
      box(0, 0, width, height, hasNone ? 'hole' : isRoot ? 'half' : 'open', 4) +
      labels(lines, 12, 24, isRoot ? 'strong' : 'text') +
      labels(small, 12, 24 + lines.length * 18, 'small'),
  }
}

/** «5 tiltak: 2 er gjennomført, 3 pågår». */
function measuresOf({ measures, parts, data }: Goal, context: PlanContext): string {
  const { texts } = context
  if (measures.length === 0)
    return parts.length > 0 || data.takenFrom ? '' : texts.pictures.progress.none
  const counts = statusCounts(measures, context)
  return `${measures.length} ${fill(texts.front.numbers.measures, { n: measures.length })}: ${counts.join(', ')}`
}

function elbow(parent: Node, node: Node, isAcross: boolean): string {
  const d = isAcross
    ? `M${round(parent.x + parent.width)} ${round(parent.y + 22)}h17V${round(node.y + 22)}H${round(node.x)}`
    : `M${round(parent.x + 10)} ${round(parent.y + parent.height)}V${round(node.y + 22)}H${round(node.x)}`
  return element('path', { d, class: 'axis' })
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
