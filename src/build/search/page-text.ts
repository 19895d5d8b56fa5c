import type { PageWords } from '../../search/page-marks.ts'
import type { Anchor } from '../../search/passages.ts'
import { decode, Lines, RunningText } from './drawn-words.ts'

/** The words of a drawn page, apart by what they say of it. */
export type DrawnWords = Pick<PageWords, 'headings' | 'text' | 'facts' | 'links' | 'placed'>

/** A drawn page as it is searched. */
export interface DrawnPage {
  words: DrawnWords
  /** The same text in order, as a hit shows it: whoever reads an excerpt sees where lines and cells end. */
  content: string
  /** The headings of it that have an address. */
  anchors: Anchor[]
}

// No attribute may end it: «>» may stand in one.
const markup = /<(\/?)([a-zA-Z][\w-]*)([^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*)>/y
const inline = new Set(
  'a abbr b bdi cite code del dfn em i ins kbd mark q s small span strong sub sup time u wbr'.split(
    ' ',
  ),
)
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
const cells = new Set('dd td th'.split(' '))
const aboveTable = new Set(['caption', 'thead'])
const sentences = new Set('div dl figcaption li ol summary tr ul'.split(' '))
const paragraphs = /^(h[1-6]|p|section)$/
/** With its scheme or without, as people say it. */
const address = /^\s*(https?:\/\/\S+|([\w-]+\.)+[a-z]{2,}(\/\S*)?)\s*$/
const heading = /^h[1-6]$/

/**
 * Reads `<main id="innhold">`. What is marked `data-pagefind-ignore`, drawn or hidden is left out.
 * It reads what the theme writes, in which every element is closed.
 */
export function readDrawnPage(html: string): DrawnPage | undefined {
  const start = html.search(/<main\b[^>]*\bid="innhold"/)
  const end = html.lastIndexOf('</main>')
  if (start === -1 || end < start) return undefined
  const reader = new DrawnReader()
  for (let at = html.indexOf('>', start) + 1; at < end; ) {
    const sign = html.indexOf('<', at)
    if (sign > at) reader.text(html.slice(at, sign))
    if (sign >= end) break
    markup.lastIndex = sign
    const found = markup.exec(html)
    if (found === null) {
      at = html.startsWith('<!--', sign) ? placeOf('-->', html, sign) + 3 : sign + 1
      continue
    }
    at = markup.lastIndex
    const [, close, name = '', attributes = ''] = found
    const tag = name.toLowerCase()
    if (empty.has(tag) || attributes.endsWith('/')) reader.empty(tag)
    else if (close === '/') reader.close(tag)
    else {
      reader.open(tag, attributes)
      // What looks like markup in these is none.
      if (tag === 'script' || tag === 'style') at = placeOf(`</${name}`, html, at)
    }
  }
  return reader.page()
}

type Place = 'title' | 'headings' | 'text' | 'facts' | 'links' | 'labels' | 'placed'

/** Takes the tags and texts of a page one by one. */
class DrawnReader {
  readonly #words: Record<Place, Lines> = {
    title: new Lines(),
    headings: new Lines(),
    text: new Lines(),
    facts: new Lines(),
    links: new Lines(),
    labels: new Lines(),
    placed: new Lines(),
  }
  readonly #content = new RunningText()
  #place: Place = 'text'
  #depth = 0
  /** How deep the element lies that is left out, is a list of facts, or shows entries with their own pages; else 0. */
  #skipped = 0
  #facts = 0
  #placed = 0
  /** Whether the last words are a value or a cell. */
  #isCell = false
  /** Whether what comes next says what a value is. */
  #isLabel = false
  /** Whether they stand over a table or its columns. */
  #isAbove = false
  /** How deep the open sections lie. */
  readonly #sections: number[] = []

  text(html: string): void {
    if (this.#skipped > 0) return
    this.#lines().add(html)
    // What is over a table is said by the heading, too, or says nothing without its column; neither does an address.
    if (this.#isAbove || address.test(html)) return
    if (this.#isLabel) this.#content.label(decode(html))
    else this.#content.add(decode(html))
  }

  empty(tag: string): void {
    if (this.#skipped > 0) return
    if (!inline.has(tag)) this.#lines().end()
    if (tag === 'br' && this.#isCell) this.#content.end(' ·')
    this.#content.part()
  }

  open(tag: string, attributes: string): void {
    this.#depth += 1
    if (this.#skipped > 0) return
    if (!inline.has(tag)) this.#lines().end()
    if (isLeftOut(tag, attributes)) {
      this.#skipped = this.#depth
      return
    }
    if (aboveTable.has(tag)) this.#isAbove = true
    if (tag === 'dt') {
      this.#isCell = false
      this.#isLabel = true
      this.#content.dropLabel()
    } else if (cells.has(tag)) {
      if (this.#isCell) this.#content.end(' ·')
      this.#isCell = true
    } else if (this.#isCell && / class="ds-tag"/.test(attributes)) this.#content.end(' ·')
    else if (sentences.has(tag)) this.#content.end('.')
    if (tag === 'section') this.#sections.push(this.#depth)
    if (tag === 'a' && this.#place === 'headings' && !/ href="#/.test(attributes))
      this.#placeSection()
    if (this.#placed === 0 && / class="(table-block|tree)\b/.test(attributes))
      this.#placed = this.#depth
    const id = / id="([^"]*)"/.exec(attributes)?.[1]
    if (!inline.has(tag) || id !== undefined) this.#content.part()
    if (heading.test(tag) && id !== undefined) this.#content.openHeading(decode(id))
    if (this.#facts > 0) {
      if (tag === 'a') this.#place = 'links'
      else if (!inline.has(tag)) this.#place = tag === 'dd' ? 'facts' : 'labels'
    } else if (tag === 'dl' && / class="[^"]*\bfacts\b/.test(attributes)) {
      this.#facts = this.#depth
      this.#place = 'labels'
    } else if (heading.test(tag)) {
      // The page's own heading is its title, which the search knows.
      this.#place = tag === 'h1' ? 'title' : 'headings'
    }
  }

  close(tag: string): void {
    const depth = this.#depth
    this.#depth -= 1
    if (this.#skipped > 0) {
      if (this.#skipped === depth) this.#skipped = 0
      return
    }
    if (!inline.has(tag)) {
      this.#lines().end()
      if (aboveTable.has(tag)) this.#isAbove = false
      if (heading.test(tag)) this.#content.closeHeading()
      if (tag === 'dt') this.#isLabel = false
      else if (sentences.has(tag) || paragraphs.test(tag)) this.#content.end('.')
      if (tag === 'dl') this.#content.dropLabel()
      if (sentences.has(tag)) this.#isCell = false
      this.#content.part()
    }
    if (tag === 'section') this.#sections.pop()
    if (this.#placed === depth) this.#placed = 0
    if (this.#facts === depth) {
      this.#facts = 0
      this.#place = 'text'
    } else if (this.#facts > 0) {
      // Names of pages that follow each other are no one word.
      if (tag === 'a') this.#lines().end()
      if (tag === 'a') this.#place = 'facts'
      else if (!inline.has(tag)) this.#place = 'labels'
    } else if (heading.test(tag)) this.#place = 'text'
  }

  page(): DrawnPage {
    const { headings, text, facts, links, placed } = this.#words
    return {
      words: {
        headings: `${headings}`,
        text: `${text}`,
        facts: `${facts}`,
        links: `${links}`,
        placed: `${placed}`,
      },
      content: `${this.#content}`,
      anchors: this.#content.anchors,
    }
  }

  #lines(): Lines {
    return this.#words[this.#placed > 0 && this.#place !== 'labels' ? 'placed' : this.#place]
  }

  /** A section whose heading leads to another page shows what stands there. */
  #placeSection(): void {
    const section = this.#sections.at(-1)
    if (section !== undefined && this.#placed === 0) this.#placed = section
  }
}

function placeOf(sign: string, html: string, from: number): number {
  const at = html.indexOf(sign, from)
  return at === -1 ? html.length : at
}

function isLeftOut(tag: string, attributes: string): boolean {
  return (
    /^(svg|template|nav|script|style)$/.test(tag) ||
    /\bdata-pagefind-ignore\b|\bhidden\b(?!=")/.test(attributes)
  )
}
