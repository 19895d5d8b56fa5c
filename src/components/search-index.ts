import type { FoundPage } from '../search/passages.ts'
import { openSearch, type Search } from '../search/search.ts'
import type { FirstVocabulary, VocabularyPart } from '../search/vocabulary.ts'
import { answerOf, type OpenedEngine, openEngine } from './search-engine.ts'

/** The search of the site, fetched when somebody asks. */
export interface SiteIndex {
  /** There when questions can be understood; what finds pages may come later. */
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
    return (await answerOf(`${folder}${file}`, options)).json()
  }

  function loaded(): Promise<OpenedEngine> {
    loading ??= openEngine(folder, base)
    return loading
  }

  async function open(): Promise<Search<FoundPage>> {
    // Whoever asks for a page is told if it does not come.
    loaded().catch(() => {})
    // Asked for anew, for the marks of an old vocabulary mean something else.
    const vocabulary = await fetchJson<FirstVocabulary>('ord.json', { cache: 'no-cache' })
    return openSearch(
      { search: async (...asked) => (await loaded()).search(...asked) },
      vocabulary,
      (part) => fetchJson<VocabularyPart>(`${vocabulary.parts}${part}.json`),
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
