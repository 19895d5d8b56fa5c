import type { EntryKind } from '../../../schemas/index.ts'
import type { Texts } from '../texts/index.ts'

/** What a kind of entry is called, for one or for several. */
export function kindLabel(kind: EntryKind, { kinds, pages }: Texts, count: number): string {
  if (count === 1) return kinds[kind]
  const plural: Record<EntryKind, string> = {
    chapter: pages.chapters,
    goal: pages.goals,
    focusArea: pages.focusAreas,
    measure: pages.measures,
    service: pages.services,
    cooperation: pages.cooperations,
    indicator: pages.indicators,
  }
  return plural[kind]
}
