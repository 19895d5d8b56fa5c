import { chapter, cooperation, focusArea, goal, measure, service } from './entries.ts'
import type { Format } from './format.ts'
import { indicator } from './indicator.ts'
import { plan } from './plan.ts'
import { glossary, site } from './site.ts'
import { statute } from './statute.ts'

export type EntryKind =
  | 'chapter'
  | 'goal'
  | 'focusArea'
  | 'measure'
  | 'service'
  | 'cooperation'
  | 'indicator'

/** Every kind of entry: the folder it lies in (the first is canonical) and the words `::vis` knows it by. */
export const entryKinds = {
  chapter: { format: chapter, folders: ['kapitler', 'kapittel'], words: ['kapittel', 'kapitler'] },
  goal: { format: goal, folders: ['mal'], words: ['mål', 'mal'] },
  focusArea: {
    format: focusArea,
    folders: ['innsatsomrader', 'innsatsomrade'],
    words: ['innsatsområde', 'innsatsområder', 'innsatsomrader', 'innsatsomrade'],
  },
  measure: { format: measure, folders: ['tiltak'], words: ['tiltak'] },
  service: {
    format: service,
    folders: ['tjenester', 'tenester'],
    words: ['tjeneste', 'tjenester', 'teneste', 'tenester'],
  },
  cooperation: { format: cooperation, folders: ['samarbeid'], words: ['samarbeid'] },
  indicator: {
    format: indicator,
    folders: ['indikatorer', 'indikatorar'],
    words: ['indikator', 'indikatorer', 'indikatorar'],
  },
} as const satisfies Record<
  EntryKind,
  {
    format: Format<unknown, unknown>
    folders: readonly [string, ...string[]]
    words: readonly string[]
  }
>

/** Every kind of file with front matter, under the name of its JSON Schema. */
export const fileFormats = {
  nettsted: site,
  plan,
  kapittel: chapter,
  mal: goal,
  innsatsomrade: focusArea,
  tiltak: measure,
  tjeneste: service,
  samarbeid: cooperation,
  indikator: indicator,
  ordliste: glossary,
  lovprofil: statute,
} as const satisfies Record<string, Format<unknown, unknown>>
