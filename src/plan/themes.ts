import type { MeasureData } from '../../schemas/entries.ts'
import { slug } from './slug.ts'

/** What services help with: a theme of the glossary, or one that is only named. */
export interface Theme {
  /** As it stands in addresses; empty where the glossary gives it none. */
  id: string
  title: string
  explanation: string | undefined
  /** Whom it concerns most. */
  audience: MeasureData['audience']
  /** Whether the glossary has it. */
  known: boolean
}

/** What measures are to prevent. */
export type RiskFactor = Omit<Theme, 'audience'>

interface Written {
  id: string | undefined
  title: string | undefined
  explanation: string | undefined
  audience?: Theme['audience']
}

/** Every theme or risk factor there is, those of the glossary first, and the ones that ids name; each id is one thing. */
export function themesOf(
  written: readonly Written[],
  typed: readonly string[],
): { all: Theme[]; named(ids: readonly string[]): Theme[] } {
  const all: Theme[] = []
  const byId = new Map<string, Theme>()
  const add = (theme: Theme) => {
    if (byId.has(theme.id)) return
    all.push(theme)
    // What has no id cannot be named, so there may be several of it.
    if (theme.id !== '') byId.set(theme.id, theme)
  }
  for (const { id = '', title = id, explanation, audience } of written)
    add({ id: slug(id), title, explanation, audience, known: true })
  for (const id of typed) add(onlyNamed(id))
  return { all, named: (ids) => ids.map((id) => byId.get(slug(id)) ?? onlyNamed(id)) }
}

function onlyNamed(id: string): Theme {
  return { id: slug(id), title: id, explanation: undefined, audience: undefined, known: false }
}
