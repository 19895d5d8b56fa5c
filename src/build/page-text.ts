import type { PageWords } from '../search/page-marks.ts'

/** The words of a drawn page, apart by what they say of it. */
export type DrawnWords = Pick<PageWords, 'headings' | 'text' | 'facts' | 'links'>

const markup =
  /<!--[\s\S]*?-->|<(?:script|style)\b[\s\S]*?<\/(?:script|style)>|<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>|([^<]+)|</g
const inline =
  /^(a|abbr|b|bdi|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|u|wbr)$/
const empty = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/

/**
 * Reads the words of `<main id="innhold">`. What is marked `data-pagefind-ignore`, drawn or hidden is left out.
 * It reads what the theme writes, in which every element is closed.
 */
export function pageWords(html: string): DrawnWords | undefined {
  const start = html.search(/<main\b[^>]*\bid="innhold"/)
  const end = html.lastIndexOf('</main>')
  if (start === -1 || end < start) return undefined
  const words = { title: '', headings: '', text: '', facts: '', links: '', labels: '' }
  let place: keyof typeof words = 'text'
  /** Elements that are open inside one that is left out, or inside a list of facts. */
  let skipped = 0
  let inFacts = 0
  const add = (text: string) => {
    if (skipped === 0) words[place] += text
  }
  for (const [, close, name = '', attributes = '', text] of html
    .slice(start, end)
    .matchAll(markup)) {
    if (text !== undefined) {
      add(decode(text))
      continue
    }
    const tag = name.toLowerCase()
    if (tag === '') continue
    if (!inline.test(tag)) add('\n')
    if (empty.test(tag) || attributes.endsWith('/')) continue
    const opens = close !== '/'
    const step = opens ? 1 : -1
    if (skipped > 0) skipped += step
    else if (opens && isLeftOut(tag, attributes)) skipped = 1
    else if (inFacts > 0) {
      inFacts += step
      if (tag === 'a') place = opens ? 'links' : 'facts'
      else place = inFacts === 0 ? 'text' : tag === 'dd' && opens ? 'facts' : 'labels'
    } else if (opens && tag === 'dl' && /\bclass="[^"]*\bfacts\b/.test(attributes)) {
      inFacts = 1
      place = 'labels'
    } else if (/^h[1-6]$/.test(tag)) {
      // The page's own heading is its title, which the search knows.
      place = !opens ? 'text' : tag === 'h1' ? 'title' : 'headings'
      add('\n')
    }
  }
  const { headings, text, facts, links } = words
  return { headings: tidy(headings), text: tidy(text), facts: tidy(facts), links: tidy(links) }
}

function isLeftOut(tag: string, attributes: string): boolean {
  return (
    /^(svg|template|nav)$/.test(tag) || /\bdata-pagefind-ignore\b|\bhidden\b(?!=")/.test(attributes)
  )
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/[\s\u00a0]+/g, ' ')
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
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[name] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
