import type { FoundPage } from '../search/passages.ts'
import type { Question } from '../search/question.ts'
import type { Answer, Search } from '../search/search.ts'
import type { ShownSearchTexts } from '../site/page.ts'
import { asked, type Step, searchSteps } from './search-address.ts'
import { searchFilters } from './search-filters.ts'
import { siteIndex } from './search-index.ts'
import { renderHit, shownHit } from './search-results.ts'
import { urgentHelp } from './search-urgent.ts'

/** Hits weigh some 1.5 kB each, and the first ones nearly always answer. */
const firstHits = 5
const moreHits = 10
const pauseInTyping = 150

function startSearch(root: HTMLElement): void {
  const texts = JSON.parse(root.dataset['texts'] ?? '{}') as ShownSearchTexts
  const form = find<HTMLFormElement>(root, 'form')
  const input = find<HTMLInputElement>(root, 'input')
  const status = find(root, '.search-status')
  const asWritten = find<HTMLButtonElement>(root, '.search-as-written')
  const list = find(root, '.search-results')
  const more = find<HTMLButtonElement>(root, '.search-more')
  const overview = find(root, '.search-overview')
  const narrow = find<HTMLDetailsElement>(root, '.search-narrow')
  const fields = [input, ...root.querySelectorAll('select')]
  const near = asked('fra').replace(/\W/g, '') || undefined
  const said = (name: string) => texts.said[name] ?? name
  const folder = new URL(root.dataset['bundle'] ?? '', location.href).href
  const index = siteIndex(folder, root.dataset['base'] ?? '/')
  const filters = searchFilters(narrow, index, said)
  const urgent = urgentHelp(root, near)
  const steps = searchSteps(fields, () => void comeBack().catch(fail))
  /** The last that came: it understands questions also when nothing more comes. */
  let opened: Search<FoundPage> | undefined
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
    let question: Question | undefined
    try {
      opened = await index.opened()
      question = await opened.understand(query, how)
    } finally {
      // Whom to call is there before the first hit, and whatever becomes of the hits.
      const heard = question ?? opened?.interpreter.understand(query, how)
      if (mine === round) urgent.show(heard?.urgent === true)
    }
    const found = await opened.ask(query, { chosen, near, question })
    const first = await drawn(found, opened, { from: 0, count: count || firstHits })
    if (mine !== round) return
    show(found, first, messageOf(found, query || filters.said()))
    steps.keep({ shown: first.length })
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

  /** The hits of a stretch of an answer as items of the list. */
  function drawn(
    { hits, question }: Answer<FoundPage>,
    { interpreter }: Search<FoundPage>,
    { from, count }: { from: number; count: number },
  ): Promise<HTMLLIElement[]> {
    return Promise.all(
      hits.slice(from, from + count).map(async (hit, i) => {
        const { kind, ...page } = shownHit(await hit.data(), question, interpreter.analyse, near)
        return renderHit({ ...page, kind: kind.map(said) }, from + i)
      }),
    )
  }

  /** What is said already is not read out again. */
  function tell(message: string): void {
    if (status.textContent !== message) status.textContent = message
  }

  function show(
    found: Answer<FoundPage> | undefined,
    first: readonly HTMLLIElement[],
    message: string,
  ): void {
    answer = found
    list.replaceChildren(...first)
    // Read out before the number of hits, since it matters more.
    tell(urgent.isShown ? `${texts.urgentAbove} ${message}` : message)
    more.hidden = (found?.hits.length ?? 0) <= first.length
    overview.hidden = found !== undefined && found.hits.length > 0
    asWritten.hidden = found?.question.corrected === undefined
    asWritten.textContent = fill(texts.asWritten, { query: input.value.trim() })
  }

  async function showMore(): Promise<void> {
    if (answer === undefined || opened === undefined) return
    const mine = round
    const from = list.childElementCount
    const items = await drawn(answer, opened, { from, count: moreHits })
    // Somebody may have asked for something else, or twice for the same.
    if (mine !== round || list.childElementCount > from) return
    list.append(...items)
    steps.keep({ shown: list.childElementCount })
    more.hidden = answer.hits.length <= list.childElementCount
    items[0]?.querySelector('a')?.focus()
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
    if (narrow.open) filters.choose(asked).catch(fail)
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

function find<Kind extends HTMLElement>(root: HTMLElement, selector: string): Kind {
  const found = root.querySelector<Kind>(selector)
  if (found === null) throw new Error(selector)
  return found
}

for (const root of document.querySelectorAll<HTMLElement>('.search[data-bundle]')) startSearch(root)
