import type { Chapter, Entry } from './model.ts'
import { readPlacement } from './placement.ts'

/** An entry while its plan is being connected. */
export type Open<T> = { -readonly [Key in keyof T]: T[Key] }

/** Cuts every circle of parents where it closes; the rule hierarchy-circle-free reports it from the ids. */
export function breakCircles<Key extends string, T extends { [K in Key]: object | undefined }>(
  entries: readonly T[],
  parent: Key,
): void {
  for (const entry of entries) {
    const seen = new Set<object>([entry])
    let at = entry as unknown as Record<Key, object | undefined>
    for (let above = at[parent]; above; above = at[parent]) {
      if (seen.has(above)) {
        at[parent] = undefined
        break
      }
      seen.add(above)
      at = above as Record<Key, object | undefined>
    }
  }
}

/**
 * Gives chapters their parents, children and numbers, and returns those without a parent; a folder without index.md
 * lends its place to its first chapter's parent.
 */
export function connectChapters(chapters: readonly Open<Chapter>[]): Chapter[] {
  const byId = new Map(chapters.map((chapter) => [chapter.id, chapter]))
  const children = new Map<Open<Chapter> | undefined, Open<Chapter>[]>()
  for (const chapter of chapters) {
    let above = chapter.id
    let parent: Open<Chapter> | undefined
    while (!parent && above.includes('/')) {
      above = above.slice(0, above.lastIndexOf('/'))
      parent = byId.get(above)
    }
    chapter.parent = parent as Chapter | undefined
    children.set(parent, [...(children.get(parent) ?? []), chapter])
  }
  for (const [parent, list] of children) if (parent) parent.children = list as Chapter[]
  const numberAll = (list: readonly Open<Chapter>[], prefix: string) => {
    for (const [index, chapter] of list.entries()) {
      chapter.number = `${prefix}${index + 1}`
      numberAll(children.get(chapter) ?? [], `${chapter.number}.`)
    }
  }
  const top = children.get(undefined) ?? []
  numberAll(top, '')
  return top as Chapter[]
}

/** Every entry before its parts, from those given on, and how deep below them it lies. */
export function branchesOf<T extends { parts: readonly T[] }>(
  entries: readonly T[],
  depth = 0,
): { entry: T; depth: number }[] {
  return entries.flatMap((entry) => [{ entry, depth }, ...branchesOf(entry.parts, depth + 1)])
}

/** Notes for every entry in which chapters it is placed, and whether one shows it whole. */
export function placeEntries(
  chapters: readonly Open<Chapter>[],
  entries: readonly Open<Entry>[],
): void {
  for (const chapter of chapters)
    for (const directive of chapter.body.directives) {
      const placement = directive.name === 'vis' ? readPlacement(directive) : undefined
      if (!placement || typeof placement === 'string') continue
      for (const entry of entries) {
        if (entry.kind !== placement.kind || !placement.selects(entry as Entry)) continue
        if (!entry.placedIn.includes(chapter as Chapter))
          entry.placedIn = [...entry.placedIn, chapter as Chapter]
        if (placement.view === 'whole') entry.placedWhole = true
      }
    }
}
