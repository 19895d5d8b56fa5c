import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Range } from './outline.ts'

/** Where the definitions of footnotes and links are to stand, so that each is in the text that uses it. */
export interface DefinitionMoves {
  /** Definitions to take out where they stand. */
  removed: Range[]
  /** Offsets of definitions that nothing uses: they would show nowhere, so they become text. */
  unused: number[]
  /** For each text the definitions it gets from elsewhere. */
  added: ReadonlyMap<number, readonly Range[]>
}

interface Definition {
  key: string
  range: Range
  /** Only at the top level can one be taken out without leaving a mark. */
  movable: boolean
  /** What it refers to itself. */
  uses: string[]
}

/** Sends every definition to the texts that use it; `textAt` tells which text an offset belongs to. */
export function moveDefinitions(root: Root, textAt: (offset: number) => number): DefinitionMoves {
  const definitions: Definition[] = []
  const usedIn = new Map<string, Set<number>>()
  const use = (key: string, text: number) =>
    usedIn.set(key, (usedIn.get(key) ?? new Set()).add(text))
  const pending: { key: string; offset: number }[] = []

  visit(root, (node, _index, parent) => {
    const offset = node.position?.start.offset ?? 0
    if (node.type === 'definition' || node.type === 'footnoteDefinition') {
      definitions.push({
        key: `${node.type === 'definition' ? 'link' : 'note'} ${node.identifier}`,
        range: [offset, node.position?.end.offset ?? offset],
        movable: parent === root,
        uses: [],
      })
    } else if (node.type === 'linkReference' || node.type === 'imageReference')
      pending.push({ key: `link ${node.identifier}`, offset })
    else if (node.type === 'footnoteReference')
      pending.push({ key: `note ${node.identifier}`, offset })
  })
  const first = new Map<string, Definition>()
  for (const definition of definitions)
    if (!first.has(definition.key)) first.set(definition.key, definition)
  for (const { key, offset } of pending) {
    const around = definitions.find(({ range }) => range[0] <= offset && offset < range[1])
    if (around) around.uses.push(key)
    else use(key, textAt(offset))
  }
  // A footnote that is used brings along what it refers to.
  const queue = [...usedIn].flatMap(([key, texts]) => [...texts].map((text) => ({ key, text })))
  for (let next = queue.pop(); next; next = queue.pop())
    for (const key of first.get(next.key)?.uses ?? [])
      if (!usedIn.get(key)?.has(next.text)) {
        use(key, next.text)
        queue.push({ key, text: next.text })
      }

  const moves = {
    removed: [] as Range[],
    unused: [] as number[],
    added: new Map<number, Range[]>(),
  }
  for (const definition of definitions) {
    const texts = first.get(definition.key) === definition ? usedIn.get(definition.key) : undefined
    const own = textAt(definition.range[0])
    if (!texts) moves.unused.push(definition.range[0])
    else {
      if (!texts.has(own) && definition.movable) moves.removed.push(definition.range)
      for (const text of texts)
        if (text !== own)
          moves.added.set(text, [...(moves.added.get(text) ?? []), definition.range])
    }
  }
  return moves
}
