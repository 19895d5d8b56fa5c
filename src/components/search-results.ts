import type { Analyse } from '../search/compounds.ts'
import type { Piece } from '../search/marks.ts'
import { type FoundPage, type Passage, passagesOf } from '../search/passages.ts'
import type { Question } from '../search/question.ts'

/** A hit as it is shown: the page, what it is, and where on it the answer stands. */
export interface ShownHit extends FoundPage {
  passages: Passage[]
}

/** What is shown of a page that answers a question; nobody is to call the municipality of others. */
export function shownHit(
  page: FoundPage,
  question: Question,
  analyse: Analyse,
  near: string | undefined,
): ShownHit {
  const isElsewhere = near && page.owner && page.owner !== near
  return {
    ...page,
    contact: isElsewhere ? undefined : page.contact,
    passages: passagesOf(page, question, analyse),
  }
}

/** Lets the browser mark the words on arrival; one that cannot goes to the heading. */
function directive(quote: string | undefined): string {
  return quote ? `:~:text=${encodeURIComponent(quote).replaceAll('-', '%2D')}` : ''
}

/**
 * Makes the list item of the hit at a place: the page, how to get in touch, and the headings under which the words
 * stand. Who goes from link to link hears the kind of page, too.
 */
export function renderHit(
  { url, title, lang, kind, contact, passages }: ShownHit,
  place: number,
): HTMLLIElement {
  const item = element('li', 'search-hit')
  item.lang = lang
  const name = element('h2', 'search-title')
  const page = link(url, title)
  name.append(page)
  const what = element('p', 'search-kind', kind.join(' · '))
  what.id = `h${place}`
  what.lang = document.documentElement.lang
  page.setAttribute('aria-describedby', what.id)
  item.append(name, what)
  if (contact !== undefined) {
    const line = element('p', 'search-contact')
    line.append(...contact.map(({ text, href, calls }) => (href ? link(href, text, calls) : text)))
    item.append(line)
  }
  const list = element('ul', 'plain-list search-passages')
  for (const { heading, pieces, quote } of passages) {
    const text = excerpt(pieces)
    if (heading === undefined) {
      item.append(text)
      continue
    }
    const entry = element('li', 'search-passage')
    const place = element('p', 'search-heading')
    place.append(link(`${url}#${encodeURIComponent(heading.id)}${directive(quote)}`, heading.text))
    entry.append(place, text)
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

/** A link; where it calls somebody, a screen reader says whom, as on pages. */
function link(href: string, text: string, calls?: string): HTMLAnchorElement {
  const anchor = element('a', '', text)
  anchor.href = href
  if (calls) anchor.setAttribute('aria-label', `${text}, ${calls}`)
  return anchor
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text?: string,
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name)
  node.className = className
  node.textContent = text ?? null
  return node
}
