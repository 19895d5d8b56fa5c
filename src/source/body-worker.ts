import type { Nodes } from 'mdast'
import { parseMarkdown } from './markdown.ts'

/** Nobody reads a list this deep, and whatever walks a tree node by node runs out of stack in a deeper one. */
const DEEPEST = 100

/** Runs in a worker: JSON crosses threads faster than the tree itself. A tree too deep to be walked is a throw. */
export default function parseToJson(body: string): string {
  const root = parseMarkdown(body)
  if (isDeeperThan(DEEPEST, root)) throw new Error('The tree is too deep')
  return JSON.stringify(root)
}

function isDeeperThan(depth: number, root: Nodes): boolean {
  let level: Nodes[] = [root]
  for (let above = 0; level.length > 0; above++) {
    if (above > depth) return true
    level = level.flatMap((node) => ('children' in node ? node.children : []))
  }
  return false
}
