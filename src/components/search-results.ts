import type { Analyse } from '../search/compounds.ts'
import { markWords, type Piece } from '../search/marks.ts'
import type { Question } from '../search/question.ts'

/** What Pagefind says about one page; only what is shown here. */
export interface FoundPage {
  url: string
  content: string
  excerpt: string
  meta: Record<string, string | undefined>
  filters?: Record<string, string[] | undefined>
  sub_results: FoundPassage[]
}

interface FoundPassage {
  title: string
  url: string
  excerpt: string
  anchor?: { id: string }
  locations?: number[]
}

/** A hit as it is shown: the page, what it is, and where on it the answer stands. */
export interface ShownHit {
  href: string
  title: string
  lang: string
  /** What kind of page it is, and of which plan. */
  kind: string[]
  passages: { href: string | undefined; heading: string; excerpt: Piece[] }[]
}

const mostPassages = 3

/** What is shown of a page, of what Pagefind says of it for each word of the question. */
export function shownHit(
  found: readonly FoundPage[],
  question: Question,
  analyse: Analyse,
): ShownHit {
  const [page] = found
  if (page === undefined) throw new Error('search: a hit without a page')
  const passages = bestPassages(found)
  // The page's own excerpt is its best one; beside the same words under a heading it is noise.
  const shown = passages.length > 0 ? passages : [{ ...page, title: '', anchor: undefined }]
  return {
    href: page.url,
    title: page.meta['title'] ?? page.url,
    lang: page.meta['lang'] ?? '',
    kind: (['type', 'plan'] as const).flatMap((name) => page.filters?.[name]?.[0] ?? []),
    passages: shown.map(({ url, title, excerpt, anchor }) => {
      const { pieces, quote } = markWords(piecesOf(excerpt), question, analyse)
      return {
        href: anchor === undefined ? undefined : url + directive(quote),
        heading: title,
        excerpt: pieces,
      }
    }),
  }
}

/** The passages that answer most words, in the order of the page; each with its fullest excerpt. */
function bestPassages(found: readonly FoundPage[]): FoundPassage[] {
  const merged = new Map<string, { passage: FoundPassage; most: number; weight: number }>()
  for (const passage of found.flatMap((page) => page.sub_results)) {
    const hits = passage.locations?.length ?? 0
    const known = merged.get(passage.url)
    // A second word says more than the first one once more.
    const weight = (known?.weight ?? 0) + Math.min(3, hits) + (hits > 0 ? 3 : 0)
    if (known === undefined || hits > known.most)
      merged.set(passage.url, { passage, most: hits, weight })
    else known.weight = weight
  }
  const all = [...merged.values()]
  const best = [...all].sort((a, b) => b.weight - a.weight).slice(0, mostPassages)
  const place = ({ passage }: (typeof all)[number]) => Math.min(...(passage.locations ?? [0]))
  return best.sort((a, b) => place(a) - place(b)).map(({ passage }) => passage)
}

/**
 * Takes over the text and the marks of an excerpt and nothing else. Pagefind makes it from pages
 * where writers may show code, so it is read in a document that runs nothing.
 */
function piecesOf(html: string): Piece[] {
  return [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].map((node) => ({
    text: node.textContent ?? '',
    marked: node.nodeName === 'MARK',
  }))
}

/** Lets the browser mark the words on arrival; one that cannot goes to the heading. */
function directive(quote: string | undefined): string {
  if (quote === undefined) return ''
  return `:~:text=${encodeURIComponent(quote).replaceAll('-', '%2D')}`
}

/** Makes the list item of a hit: the page, and the headings under which the words stand. */
export function renderHit({ href, title, lang, kind, passages }: ShownHit): HTMLLIElement {
  const item = element('li', 'search-hit')
  const name = element('p', 'search-title')
  name.append(link(href, title))
  name.lang = lang
  item.append(name)
  if (kind.length > 0) item.append(element('p', 'search-kind', kind.join(' · ')))
  const list = element('ul', 'plain-list search-passages')
  for (const passage of passages) {
    const text = excerpt(passage.excerpt)
    text.lang = lang
    if (passage.href === undefined) {
      item.append(text)
      continue
    }
    const entry = element('li', 'search-passage')
    const heading = element('p', 'search-heading')
    heading.append(link(passage.href, passage.heading))
    heading.lang = lang
    entry.append(heading, text)
    list.append(entry)
  }
  if (list.childElementCount > 0) item.append(list)
  return item
}

function excerpt(pieces: readonly Piece[]): HTMLParagraphElement {
  const paragraph = element('p', 'search-excerpt')
  for (const { text, marked } of pieces) paragraph.append(marked ? element('mark', '', text) : text)
  return paragraph
}

function link(href: string, text: string): HTMLAnchorElement {
  const anchor = element('a', '', text)
  anchor.href = href
  return anchor
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text?: string,
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name)
  if (className !== '') node.className = className
  if (text !== undefined) node.textContent = text
  return node
}
