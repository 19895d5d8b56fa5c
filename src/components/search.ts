import type { FoundPage } from '../search/passages.ts'
import type { Answer, Hit, Search } from '../search/search.ts'
import type { ShownSearchTexts } from '../site/page.ts'
import { asked, type Step, searchSteps } from './search-address.ts'
import { searchFilters } from './search-filters.ts'
import { siteIndex } from './search-index.ts'
import { renderHit, type ShownHit, shownHit } from './search-results.ts'
import { urgentHelp } from './search-urgent.ts'

/** Hits weigh some 1.5 kB each, and the first ones nearly always answer. */
const firstHits = 5
const moreHits = 10
const pauseInTyping = 150

function startSearch(root: HTMLElement): void {
  const texts = JSON.parse(root.dataset['texts'] ?? '{}') as ShownSearchTexts
  const form = find(root, 'form', HTMLFormElement)
  const input = find(root, 'input', HTMLInputElement)
  const status = find(root, '.search-status', HTMLElement)
  const asWritten = find(root, '.search-as-written', HTMLButtonElement)
  const list = find(root, '.search-results', HTMLElement)
  const more = find(root, '.search-more', HTMLButtonElement)
  const overview = find(root, '.search-overview', HTMLElement)
  const narrow = find(root, '.search-narrow', HTMLDetailsElement)
  const fields = [input, ...root.querySelectorAll('select')]
  const near = asked('fra').replace(/\W/g, '') || undefined
  const said = (name: string) => texts.said[name] ?? name
  const folder = new URL(root.dataset['bundle'] ?? '', location.href).href
  const index = siteIndex(folder, root.dataset['base'] ?? '/')
  const filters = searchFilters(narrow, index, said)
  const urgent = urgentHelp(root, near)
  const steps = searchSteps(fields, () => void comeBack().catch(fail))
  let answer: Answer<FoundPage> | undefined
  let round = 0
  let timer = 0

  /** Asks and shows; an answer that comes after a newer question is thrown away. */
  async function search({ shown: count, place, ...how }: Step): Promise<void> {
    round += 1
    const mine = round
    const query = input.value.trim()
    const chosen = filters.chosen()
    if (query === '' && Object.keys(chosen).length === 0) {
      urgent.show(false)
      show(undefined, [], '')
      return goTo(place)
    }
    if (answer === undefined) tell(texts.searching)
    overview.hidden = true
    const engine = await index.opened()
    // Whom to call is there before the first hit, and whatever becomes of the hits.
    const heard = await engine
      .understand(query, how)
      .catch(() => engine.interpreter.understand(query, how))
    if (mine === round) urgent.show(heard.urgent)
    const found = await engine.ask(query, { chosen, near, ...how })
    const first = await shown(found.hits.slice(0, count || firstHits), found, engine)
    if (mine !== round) return
    show(found, first, messageOf(found, query || filters.said()))
    steps.keep({ shown: list.childElementCount })
    goTo(place)
  }

  /** Who comes back stands where they left. */
  function goTo(place: number | undefined): void {
    if (place !== undefined) scrollTo({ top: place, behavior: 'instant' })
  }

  function messageOf({ hits, question: { corrected } }: Answer<FoundPage>, query: string): string {
    const text =
      hits.length > 0 && corrected
        ? texts.corrected
        : ([texts.none, texts.oneHit][hits.length] ?? texts.hits)
    return fill(text, { n: String(hits.length), query: corrected ?? query })
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

  function show(
    found: Answer<FoundPage> | undefined,
    first: readonly ShownHit[],
    message: string,
  ): void {
    answer = found
    list.replaceChildren(...first.map((hit, i) => render(hit, i)))
    // Read out before the number of hits, since it matters more.
    tell(urgent.isShown ? `${texts.urgentAbove} ${message}` : message)
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
    const items = await shown(next, answer, await index.opened())
    if (mine !== round) return
    const from = list.childElementCount
    list.append(...items.map((hit, i) => render(hit, from + i)))
    steps.keep({ shown: list.childElementCount })
    more.hidden = answer.hits.length <= list.childElementCount
    list.children[from]?.querySelector('a')?.focus()
  }

  /** Without the index the list of pages is the way in. */
  function fail(error: unknown): void {
    console.error(error)
    index.forget()
    show(undefined, [], texts.failed)
  }

  /** Tries twice: the site may have been published anew since the index was opened. */
  async function searchNow(step: Step): Promise<void> {
    for (const isLast of [false, true]) {
      const mine = round + 1
      try {
        return await search(step)
      } catch (error) {
        // A newer question speaks for itself.
        if (mine !== round) return
        index.forget()
        if (isLast) fail(error)
      }
    }
  }

  /** Asks what the fields say. */
  function ask(how: Step): void {
    clearTimeout(timer)
    steps.write(how, !how.typing)
    searchNow(how)
  }

  /** Asks what the address says, and shows as much as was seen there before. */
  async function comeBack(isTyped = false): Promise<void> {
    clearTimeout(timer)
    // What is under way belongs to another step.
    round += 1
    if (!isTyped) input.value = asked(input.name)
    await filters.choose(asked)
    const step = isTyped ? { typing: true } : steps.now()
    steps.write(step, false)
    await searchNow(step)
  }

  // The words are there before the first is written.
  input.addEventListener('focus', () => void index.opened().catch(index.forget), { once: true })
  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(() => ask({ typing: true }), pauseInTyping)
  })
  form.addEventListener('change', (event) => {
    if (event.target !== input) ask({})
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    ask({})
  })
  asWritten.addEventListener('click', () => {
    ask({ asWritten: true })
    input.focus()
  })
  more.addEventListener('click', () => void showMore().catch(fail))
  root.addEventListener('keydown', (event) => moveFocus(event, input, list))

  narrow.addEventListener('toggle', () => {
    if (narrow.open) filters.fill().catch(fail)
  })

  if (near) overview.prepend(...overview.querySelectorAll(`[data-owner="${near}"]`))
  // Somebody may have written before this script was there.
  comeBack(input.value !== '').catch(fail)
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
