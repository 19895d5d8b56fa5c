import type { SearchTexts } from '../site/page.ts'
import { type Hit, renderHit } from './search-results.ts'

/** The part of Pagefind's browser module that is used here. */
interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>
  init(): Promise<void>
  filters(): Promise<Record<string, Record<string, number>>>
  search(
    query: string | null,
    options: { filters: Record<string, string> },
  ): Promise<{ results: { data(): Promise<Hit> }[] } | null>
}

const pageSize = 10
const pauseInTyping = 150

function startSearch(root: HTMLElement): void {
  const texts = JSON.parse(root.dataset['texts'] ?? '{}') as SearchTexts
  const form = find(root, 'form', HTMLFormElement)
  const input = find(root, 'input', HTMLInputElement)
  const status = find(root, '.search-status', HTMLElement)
  const list = find(root, '.search-results', HTMLElement)
  const more = find(root, '.search-more', HTMLButtonElement)
  const index = find(root, '.search-index', HTMLElement)
  const selects = [...root.querySelectorAll('select')]
  const address = new URLSearchParams(location.search)
  let hits: { data(): Promise<Hit> }[] = []
  let round = 0
  let timer = 0
  let loading: Promise<Pagefind> | undefined

  async function load(): Promise<Pagefind> {
    const module = new URL(`${root.dataset['bundle'] ?? ''}pagefind.js`, location.href).href
    const pagefind = (await import(/* @vite-ignore */ module)) as Pagefind
    await pagefind.options({ baseUrl: root.dataset['base'] ?? '/', excerptLength: 24 })
    await pagefind.init()
    return pagefind
  }

  async function fillFilters(): Promise<void> {
    const known = await (await loaded()).filters()
    for (const select of selects) {
      const values = Object.keys(known[select.name] ?? {}).sort(
        new Intl.Collator(document.documentElement.lang).compare,
      )
      for (const value of values) select.add(new Option(value, value))
      const asked = address.get(select.name) ?? ''
      if (values.includes(asked)) select.value = asked
      const label = select.closest('label')
      if (label) label.hidden = values.length < 2 && select.value === ''
    }
  }

  function loaded(): Promise<Pagefind> {
    loading ??= load()
    return loading
  }

  function writeAddress(): void {
    const here = new URL(location.href)
    for (const { name, value } of [input, ...selects]) {
      if (value.trim() === '') here.searchParams.delete(name)
      else here.searchParams.set(name, value.trim())
    }
    history.replaceState(history.state, '', here)
  }

  /** Asks and shows; an answer that comes after a newer question is thrown away. */
  async function search(): Promise<void> {
    clearTimeout(timer)
    round += 1
    const mine = round
    const query = input.value.trim()
    const chosen = selects.filter((select) => select.value !== '')
    writeAddress()
    if (query === '' && chosen.length === 0) {
      show([], '')
      return
    }
    if (hits.length === 0) status.textContent = texts.searching
    const filters = Object.fromEntries(chosen.map(({ name, value }) => [name, value]))
    const found = await (await loaded()).search(query === '' ? null : query, { filters })
    if (mine !== round) return
    const results = found?.results ?? []
    const first = await Promise.all(results.slice(0, pageSize).map((result) => result.data()))
    if (mine !== round) return
    const asked = query === '' ? chosen.map(({ value }) => value).join(', ') : query
    const text = [texts.none, texts.oneHit][results.length] ?? texts.hits
    hits = results
    show(first, text.replace('{n}', String(results.length)).replace('{query}', asked))
  }

  function show(first: Hit[], message: string): void {
    if (message === '') hits = []
    list.replaceChildren(...first.map((hit) => renderHit(hit, input.value.trim() !== '')))
    status.textContent = message
    more.hidden = hits.length <= first.length
    index.hidden = message !== ''
  }

  async function showMore(): Promise<void> {
    const mine = round
    const start = list.childElementCount
    const next = hits.slice(start, start + pageSize)
    const items = await Promise.all(next.map((hit) => hit.data()))
    if (mine !== round) return
    const nodes = items.map((hit) => renderHit(hit, input.value.trim() !== ''))
    list.append(...nodes)
    more.hidden = hits.length <= list.childElementCount
    nodes[0]?.querySelector('a')?.focus()
  }

  /** Without the index the list of pages is the way in. */
  function fail(error: unknown): void {
    console.error(error)
    loading = undefined
    show([], '')
    status.textContent = texts.failed
  }

  const searchNow = () => void search().catch(fail)
  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(searchNow, pauseInTyping)
  })
  form.addEventListener('change', (event) => {
    if (event.target !== input) searchNow()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    searchNow()
  })
  more.addEventListener('click', () => void showMore().catch(fail))

  input.value = address.get('q') ?? ''
  fillFilters()
    .then(() => {
      if ([input, ...selects].some(({ value }) => value !== '')) searchNow()
    })
    .catch(fail)
}

function find<Kind extends HTMLElement>(
  root: HTMLElement,
  selector: string,
  kind: new () => Kind,
): Kind {
  const found = root.querySelector(selector)
  if (!(found instanceof kind)) throw new Error(`search: ${selector} not found`)
  return found
}

for (const root of document.querySelectorAll<HTMLElement>('.search[data-bundle]')) startSearch(root)
