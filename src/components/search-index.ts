import type { FoundPage } from '../search/passages.ts'
import { openSearch, ranking, type Search } from '../search/search.ts'
import type { FirstVocabulary, VocabularyPart } from '../search/vocabulary.ts'
import { type OpenedEngine, openEngine } from './search-engine.ts'

/** The search of the site, fetched when somebody asks. */
export interface SiteIndex {
  opened(): Promise<Search<FoundPage>>
  /** The values of each filter. */
  filters: OpenedEngine['filters']
  /** Lets what did not come, or was published anew since, be fetched again. */
  forget(): void
}

/** The index in a folder of the site, whose pages lie under `base`. */
export function siteIndex(folder: string, base: string): SiteIndex {
  let loading: Promise<OpenedEngine> | undefined
  let opening: Promise<Search<FoundPage>> | undefined

  async function fetchJson<Value>(file: string, options?: RequestInit): Promise<Value> {
    const response = await fetch(`${folder}${file}`, options)
    if (!response.ok) throw new Error(`${response.status} ${response.url}`)
    return response.json()
  }

  function loaded(): Promise<OpenedEngine> {
    loading ??= openEngine(folder, { base, ranking })
    return loading
  }

  async function open(): Promise<Search<FoundPage>> {
    // Asked for anew, for the marks of an old vocabulary mean something else.
    const [engine, vocabulary] = await Promise.all([
      loaded(),
      fetchJson<FirstVocabulary>('ord.json', { cache: 'no-cache' }),
    ])
    return openSearch(engine, vocabulary, (part) =>
      fetchJson<VocabularyPart>(`${vocabulary.parts}${part}.json`),
    )
  }

  return {
    opened() {
      opening ??= open()
      return opening
    },
    filters: async () => (await loaded()).filters(),
    forget() {
      loading = undefined
      opening = undefined
    },
  }
}
