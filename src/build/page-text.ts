import type { PageWords } from '../search/page-marks.ts'

/** The words of a drawn page, apart by what they say of it. */
export type DrawnWords = Pick<PageWords, 'headings' | 'text' | 'facts' | 'links'>

/** A drawn page as it is searched. */
export interface DrawnPage {
  words: DrawnWords
  /** The same text in order for Pagefind: only what parts it into lines, and headings with their ids. */
  body: string
}

// No attribute may end it: «>» may stand in one.
const markup = /<(\/?)([a-zA-Z][\w-]*)([^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*)>/y
const inline = new Set(
  'a abbr b bdi cite code del dfn em i ins kbd mark q s small span strong sub sup time u wbr'.split(
    ' ',
  ),
)
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
/** Pagefind joins the words of neighbouring values, cells and lines; a space keeps them apart. */
const joined = new Set('dd dt li td th caption'.split(' '))
const heading = /^h[1-6]$/

/**
 * Reads `<main id="innhold">`. What is marked `data-pagefind-ignore`, drawn or hidden is left out.
 * It reads what the theme writes, in which every element is closed.
 */
export function readDrawnPage(html: string): DrawnPage | undefined {
  const start = html.search(/<main\b[^>]*\bid="innhold"/)
  const end = html.lastIndexOf('</main>')
  if (start === -1 || end < start) return undefined
  const words = {
    title: new Lines(),
    headings: new Lines(),
    text: new Lines(),
    facts: new Lines(),
    links: new Lines(),
    labels: new Lines(),
  }
  let body = ''
  let place: keyof typeof words = 'text'
  /** Elements that are open inside one that is left out, or inside a list of facts. */
  let skipped = 0
  let inFacts = 0
  for (let at = html.indexOf('>', start) + 1; at < end; ) {
    const sign = html.indexOf('<', at)
    if (skipped === 0 && sign > at) {
      const text = html.slice(at, sign)
      words[place].add(text)
      body += text
    }
    markup.lastIndex = sign
    const found = markup.exec(html)
    if (found === null) {
      at = html.startsWith('<!--', sign) ? placeOf('-->', html, sign) + 3 : sign + 1
      continue
    }
    at = markup.lastIndex
    const [, close, name = '', attributes = ''] = found
    if (sign >= end) break
    const tag = name.toLowerCase()
    const isInline = inline.has(tag)
    if (skipped === 0 && !isInline) words[place].end()
    if (empty.has(tag) || attributes.endsWith('/')) {
      if (skipped === 0) body += tag === 'br' ? ' <br>' : ' '
      continue
    }
    const opens = close !== '/'
    if (skipped > 0) {
      skipped += opens ? 1 : -1
      continue
    }
    if (opens && isLeftOut(tag, attributes)) {
      skipped = 1
      // What looks like markup in these is none.
      if (tag === 'script' || tag === 'style') at = placeOf(`</${name}`, html, at)
      continue
    }
    const id = / id="[^"]*"/.exec(attributes)?.[0]
    if (isInline) body += id === undefined ? '' : ' '
    else if (opens) body += heading.test(tag) ? `<${tag}${id ?? ''}>` : `<${tag}>`
    else body += joined.has(tag) ? ` </${tag}>` : `</${tag}>`
    if (inFacts > 0) {
      inFacts += opens ? 1 : -1
      if (tag === 'a') place = opens ? 'links' : 'facts'
      else place = inFacts === 0 ? 'text' : tag === 'dd' && opens ? 'facts' : 'labels'
    } else if (opens && tag === 'dl' && /\bclass="[^"]*\bfacts\b/.test(attributes)) {
      inFacts = 1
      place = 'labels'
    } else if (heading.test(tag)) {
      // The page's own heading is its title, which the search knows.
      place = !opens ? 'text' : tag === 'h1' ? 'title' : 'headings'
      words[place].end()
    }
  }
  const { headings, text, facts, links } = words
  return {
    words: { headings: `${headings}`, text: `${text}`, facts: `${facts}`, links: `${links}` },
    body,
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

/** Text in lines, without what is no word of it. */
class Lines {
  #text = ''
  #isNew = true

  add(html: string): void {
    if (this.#isNew && html.trim() === '') return
    this.#text += decode(html)
    this.#isNew = false
  }

  end(): void {
    if (!this.#isNew) this.#text += '\n'
    this.#isNew = true
  }

  toString(): string {
    return tidy(this.#text)
  }
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/ \s+|[^\S ]\s*/g, ' ')
        .replaceAll('\u00ad', '')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n')
}

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
}

function decode(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[name] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
