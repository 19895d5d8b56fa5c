import type { FootnoteDefinition, FootnoteReference, Parent, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'

/** Makes every footnote that no number leads to text where it stands, as typed: as a note it would be left out. */
export function showUnusedFootnotes(root: Root): void {
  const notes = new Map<string, FootnoteDefinition>()
  const parents = new Map<FootnoteDefinition, Parent>()
  visit(root, 'footnoteDefinition', (note, _, parent) => {
    if (parent) parents.set(note, parent)
    // Of two with one name the first is the note, as everywhere in Markdown.
    if (!notes.has(note.identifier)) notes.set(note.identifier, note)
  })
  if (parents.size === 0) return

  const used = new Set<FootnoteDefinition>()
  const follow = (from: Root | FootnoteDefinition) => {
    const queue: (Root | FootnoteDefinition)[] = [from]
    for (const shown of queue)
      visit(shown, (node) => {
        if (node.type === 'footnoteDefinition' && node !== shown) return SKIP
        const note = notes.get((node as FootnoteReference).identifier)
        if (node.type !== 'footnoteReference' || !note || used.has(note)) return undefined
        used.add(note)
        queue.push(note)
        return undefined
      })
  }
  follow(root)
  for (const [note, parent] of parents) {
    if (used.has(note)) continue
    // What it leads to is seen now that it is.
    follow(note)
    parent.children.splice(parent.children.indexOf(note), 1, ...asTyped(note))
  }
}

function asTyped({
  label,
  identifier,
  children,
}: FootnoteDefinition): FootnoteDefinition['children'] {
  const name = { type: 'text' as const, value: `[^${label ?? identifier}]: ` }
  const [first, ...rest] = children
  return first?.type === 'paragraph'
    ? [{ ...first, children: [name, ...first.children] }, ...rest]
    : [{ type: 'paragraph', children: [name] }, ...children]
}
