/** What Pagefind says about one hit; only what is shown here. */
export interface Hit {
  url: string
  excerpt: string
  meta: Record<string, string | undefined>
  filters?: Record<string, string[] | undefined>
  sub_results: Passage[]
}

interface Passage {
  title: string
  url: string
  excerpt: string
  anchor?: { id: string }
  locations?: number[]
}

const passagesPerHit = 3

/** Makes the list item of a hit: the page, and the headings under which the words stand. */
export function renderHit(hit: Hit, showPassages: boolean): HTMLLIElement {
  const item = element('li', 'search-hit')
  const title = element('p', 'search-title')
  title.append(link(hit.url, hit.meta['title'] ?? hit.url))
  item.append(title)
  const kind = [hit.filters?.['type']?.[0], hit.filters?.['plan']?.[0]].filter((text) => text)
  if (kind.length > 0) item.append(element('p', 'search-kind', kind.join(' · ')))

  const passages = showPassages ? bestPassages(hit) : []
  // The page's own excerpt is its best one; beside the same words under a heading it is noise.
  if (passages.length === 0) item.append(excerpt(hit.excerpt))
  const list = element('ul', 'plain-list search-passages')
  for (const passage of passages) {
    if (passage.anchor === undefined) {
      item.append(excerpt(passage.excerpt))
      continue
    }
    const entry = element('li', 'search-passage')
    const heading = element('p', 'search-heading')
    heading.append(link(passage.url, passage.title))
    entry.append(heading, excerpt(passage.excerpt))
    list.append(entry)
  }
  if (list.childElementCount > 0) item.append(list)
  return item
}

/** The passages with most hits, in the order of the page. */
function bestPassages(hit: Hit): Passage[] {
  const weight = (passage: Passage) => passage.locations?.length ?? 0
  const best = [...hit.sub_results].sort((a, b) => weight(b) - weight(a)).slice(0, passagesPerHit)
  return hit.sub_results.filter((passage) => best.includes(passage))
}

/**
 * Takes over the text and the marks of an excerpt and nothing else. Pagefind makes it from pages
 * where writers may show code, so it is read in a document that runs nothing.
 */
function excerpt(html: string): HTMLParagraphElement {
  const paragraph = element('p', 'search-excerpt')
  for (const node of new DOMParser().parseFromString(html, 'text/html').body.childNodes) {
    const text = node.textContent ?? ''
    paragraph.append(node.nodeName === 'MARK' ? element('mark', '', text) : text)
  }
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
