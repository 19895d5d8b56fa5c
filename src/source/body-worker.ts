import type { Nodes } from 'mdast'
import { parseMarkdown } from './markdown.ts'

/** Nobody reads a list this deep, and whatever walks a tree node by node runs out of stack in a deeper one. */
const DEEPEST = 100

/** Runs in a worker: JSON crosses threads faster than the tree itself. A tree too deep to be walked is a throw. */
export default function parseToJson(body: string): string {
  const root = parseMarkdown(body)
  let level: Nodes[] = [root]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) throw new Error('The tree is too deep')
    for (const node of level) keepOffsets(node)
    level = level.flatMap((node) => ('children' in node ? node.children : []))
  }
  return JSON.stringify(root)
}

/** Lines and columns follow from the offsets, and are half of the bytes. */
function keepOffsets(node: Nodes): void {
  if (!node.position) return
  const { start, end } = node.position
  const offsets = { start: { offset: start.offset }, end: { offset: end.offset } }
  node.position = offsets as NonNullable<Nodes['position']>
}
