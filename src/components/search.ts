import type { FoundPage } from '../search/passages.ts'
import { type Answer, type Hit, openSearch, ranking, type Search } from '../search/search.ts'
import type { FirstVocabulary, VocabularyPart } from '../search/vocabulary.ts'
import type { ShownSearchTexts } from '../site/page.ts'
import { type OpenedEngine, openEngine } from './search-engine.ts'
import { renderHit, type ShownHit, shownHit } from './search-results.ts'

/** Hits weigh some 1.5 kB each, and the first ones nearly always answer. */
const firstHits = 5
const moreHits = 10
const pauseInTyping = 150

/** How to ask: while somebody types, without correcting, and how many hits to show at once. */
interface Options {
  typing?: boolean
  asWritten?: boolean
  count?: number | undefined
}

function startSearch(root: HTMLElement): void {
  const texts = JSON.parse(root.dataset['texts'] ?? '{}') as ShownSearchTexts
  const form = find(root, 'form', HTMLFormElement)
  const input = find(root, 'input', HTMLInputElement)
  const status = find(root, '.search-status', HTMLElement)
  const asWritten = find(root, '.search-as-written', HTMLButtonElement)
  // A site may have no numbers to call.
  const urgent = root.querySelector<HTMLElement>('.search-urgent')
  const urgentLists = [...(urgent?.querySelectorAll<HTMLElement>('[data-for]') ?? [])]
  const list = find(root, '.search-results', HTMLElement)
  const more = find(root, '.search-more', HTMLButtonElement)
  const overview = find(root, '.search-overview', HTMLElement)
  const narrow = find(root, '.search-narrow', HTMLDetailsElement)
  const selects = [...root.querySelectorAll('select')]
  const address = new URLSearchParams(location.search)
  const near = address.get('fra')?.replace(/\W/g, '')
  // Who comes from a plan gets the numbers of its municipality, and nobody those of another.
  const listFor = (owner: string) => urgentLists.find(({ dataset }) => dataset['for'] === owner)
  const ownList = listFor(near ?? '') ?? listFor('')
  const shownBefore = (history.state as { shown?: number } | null)?.shown || undefined
  let answer: Answer<FoundPage> | undefined
  let round = 0
  let timer = 0
  let loading: Promise<OpenedEngine> | undefined
  let opening: Promise<Search<FoundPage>> | undefined
  let filling: Promise<void> | undefined

  const addressOf = (file: string) =>
    new URL(`${root.dataset['bundle'] ?? ''}${file}`, location.href).href

  async function fetchJson<Value>(file: string, options?: RequestInit): Promise<Value> {
    const response = await fetch(addressOf(file), options)
    if (!response.ok) throw new Error(`${response.status} ${response.url}`)
    return response.json()
  }

  function loaded(): Promise<OpenedEngine> {
    loading ??= openEngine(addressOf(''), { base: root.dataset['base'] ?? '/', ranking })
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

  function opened(): Promise<Search<FoundPage>> {
    opening ??= open()
    return opening
  }

  /** The filters are fetched when somebody wants to choose, or has chosen. */
  function filled(): Promise<void> {
    if (filling) return filling
    filling = fillFilters()
    filling.catch(() => {
      filling = undefined
    })
    return filling
  }

  async function fillFilters(): Promise<void> {
    const known = await (await loaded()).filters()
    const { compare } = new Intl.Collator(document.documentElement.lang)
    for (const select of selects) {
      const values = Object.keys(known[select.name] ?? {})
      const options = values.map((value) => new Option(said(value), value))
      select.append(...options.sort((a, b) => compare(a.text, b.text)))
      const asked = address.get(select.name) ?? ''
      if (values.includes(asked)) select.value = asked
      const label = select.closest('label')
      if (label) label.hidden = values.length < 2 && select.value === ''
    }
  }

  const said = (name: string) => texts.said[name] ?? name

  function writeAddress(): void {
    const here = new URL(location.href)
    for (const { name, value } of [input, ...selects]) {
      if (value.trim() === '') here.searchParams.delete(name)
      else here.searchParams.set(name, value.trim())
    }
    history.replaceState(history.state, '', here)
  }

  /** Whoever comes back from a hit finds as many as before. */
  function keepShown(): void {
    history.replaceState({ shown: list.childElementCount }, '')
  }

  /** Asks and shows; an answer that comes after a newer question is thrown away. */
  async function search({ count = firstHits, ...options }: Options): Promise<void> {
    clearTimeout(timer)
    round += 1
    const mine = round
    const query = input.value.trim()
    const chosen = selects.filter((select) => select.value !== '')
    writeAddress()
    if (query === '' && chosen.length === 0) {
      showUrgent(false)
      show(undefined, [], '')
      return
    }
    if (answer === undefined) tell(texts.searching)
    overview.hidden = true
    const engine = await opened()
    // Whom to call is there before the first hit, and whatever becomes of the hits.
    const heard = await engine
      .understand(query, options)
      .catch(() => engine.interpreter.understand(query, options))
    if (mine === round) showUrgent(heard.urgent)
    const filters = Object.fromEntries(chosen.map(({ name, value }) => [name, value]))
    const found = await engine.ask(query, { chosen: filters, near, ...options })
    const first = await shown(found.hits.slice(0, count), found, engine)
    if (mine !== round) return
    const asked = query || chosen.map((select) => select.selectedOptions[0]?.text).join(', ')
    show(found, first, messageOf(found, asked))
    keepShown()
  }

  function messageOf({ hits, question: { corrected } }: Answer<FoundPage>, asked: string): string {
    const text =
      hits.length > 0 && corrected
        ? texts.corrected
        : ([texts.none, texts.oneHit][hits.length] ?? texts.hits)
    return fill(text, { n: String(hits.length), query: corrected ?? asked })
  }

  function shown(
    hits: readonly Hit<FoundPage>[],
    { question }: Answer<FoundPage>,
    engine: Search<FoundPage>,
  ) {
    return Promise.all(
      hits.map(async (hit) =>
        shownHit(await hit.data(), question, engine.interpreter.analyse, near),
      ),
    )
  }

  const render = (hit: ShownHit, place: number) =>
    renderHit({ ...hit, kind: hit.kind.map(said) }, place)

  /** What is said already is not read out again. */
  function tell(message: string): void {
    if (status.textContent !== message) status.textContent = message
  }

  /** Shows or hides whom to call, where there is somebody to call. */
  function showUrgent(isAsked: boolean): void {
    if (urgent) urgent.hidden = !isAsked || ownList === undefined
  }

  function show(
    found: Answer<FoundPage> | undefined,
    first: readonly ShownHit[],
    message: string,
  ): void {
    answer = found
    list.replaceChildren(...first.map((hit, i) => render(hit, i)))
    // Read out before the number of hits, since it matters more.
    tell(urgent?.hidden === false ? `${texts.urgentAbove} ${message}` : message)
    more.hidden = (found?.hits.length ?? 0) <= first.length
    overview.hidden = found !== undefined && found.hits.length > 0
    asWritten.hidden = found?.question.corrected === undefined
    asWritten.textContent = fill(texts.asWritten, { query: input.value.trim() })
  }

  async function showMore(): Promise<void> {
    if (answer === undefined) return
    const mine = round
    const start = list.childElementCount
    const next = answer.hits.slice(start, start + moreHits)
    const items = await shown(next, answer, await opened())
    if (mine !== round) return
    const from = list.childElementCount
    list.append(...items.map((hit, i) => render(hit, from + i)))
    keepShown()
    more.hidden = answer.hits.length <= list.childElementCount
    list.children[from]?.querySelector('a')?.focus()
  }

  /** What did not come is asked for anew. */
  function forget(): void {
    loading = undefined
    opening = undefined
  }

  /** Without the index the list of pages is the way in. */
  function fail(error: unknown): void {
    console.error(error)
    forget()
    show(undefined, [], texts.failed)
  }

  /** Tries twice: the site may have been published anew since the index was opened. */
  async function searchNow(options: Options = {}): Promise<void> {
    for (const isLast of [false, true]) {
      const mine = round + 1
      try {
        return await search(options)
      } catch (error) {
        // A newer question speaks for itself.
        if (mine !== round) return
        forget()
        if (isLast) fail(error)
      }
    }
  }

  // The words are there before the first is written.
  input.addEventListener('focus', () => void opened().catch(forget), { once: true })
  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(() => searchNow({ typing: true }), pauseInTyping)
  })
  form.addEventListener('change', (event) => {
    if (event.target !== input) searchNow()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    searchNow()
  })
  asWritten.addEventListener('click', () => {
    searchNow({ asWritten: true })
    input.focus()
  })
  more.addEventListener('click', () => void showMore().catch(fail))
  root.addEventListener('keydown', (event) => moveFocus(event, input, list))

  narrow.addEventListener('toggle', () => {
    if (narrow.open) filled().catch(fail)
  })

  for (const one of urgentLists) one.hidden = one !== ownList
  if (near) overview.prepend(...overview.querySelectorAll(`[data-owner="${near}"]`))
  // Somebody may have written before this script was there.
  input.value ||= address.get('q') ?? ''
  narrow.open = selects.some(({ name }) => address.get(name))
  const known = narrow.open ? filled() : Promise.resolve()
  known
    .then(() => {
      if ([input, ...selects].some(({ value }) => value !== '')) searchNow({ count: shownBefore })
    })
    .catch(fail)
}

/** The arrow keys lead from the box to the hits and back; everything else is as in any page. */
function moveFocus(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const stops: (Element | null)[] = [input, ...list.querySelectorAll('a')]
  const at = stops.indexOf(document.activeElement)
  const next = step === undefined || at === -1 ? undefined : stops[at + step]
  if (!(next instanceof HTMLElement)) return
  event.preventDefault()
  next.focus()
}

function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

function find<Kind extends HTMLElement>(
  root: HTMLElement,
  selector: string,
  kind: new () => Kind,
): Kind {
  const found = root.querySelector(selector)
  if (!(found instanceof kind)) throw new Error(selector)
  return found
}

for (const root of document.querySelectorAll<HTMLElement>('.search[data-bundle]')) startSearch(root)
