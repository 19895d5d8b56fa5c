import { breakable, printable } from '../source/printable.ts'
import { jumpTo } from './jumps.ts'
import type { NumberedBlock, Picture, PrintBlock, PrintDocument, Run } from './print-document.ts'
import { inReadableParts } from './print-table.ts'
import { goingOn } from './running-text.ts'

/** A number to call stays on one line. */
function wholeNumber({ text, href }: Run): string {
  const isNumber = href?.startsWith('tel:') && /^[+\d ]+$/.test(text)
  return isNumber ? text.replaceAll(' ', '\u00a0') : text
}

/**
 * A document as the source that sets it: calls of what plan.typ defines, every text a string literal in letters the
 * font has, every link to something that is there, every table as wide as the page. Typst reads that
 * half a second sooner than it walks 1,000 chapters as data.
 */
export function printCode(document: PrintDocument, pictures: ReadonlyMap<string, Picture>): string {
  const targets = targetsIn(document.blocks)
  const noted = new Set<number>()

  function run(one: Run): string {
    if (one.note !== undefined) return note(one.note)
    let shown = text(wholeNumber(one))
    if (one.strong) shown = `strong(${shown})`
    if (one.emphasis) shown = `emph(${shown})`
    if (one.struck) shown = `strike(${shown})`
    if (one.raised) shown = `super(${shown})`
    if (one.lang !== undefined) shown = `text(lang:${literal(one.lang)},${shown})`
    const address = addressOf(one)
    if (address !== undefined) shown = `link(${address},${shown})`
    return one.line ? `${shown};linebreak()` : shown
  }

  /** The first mark brings the note, the others refer to it. */
  function note(number: number): string {
    if (noted.has(number)) return `note(${number})`
    noted.add(number)
    return `note(${number},${blocks(document.notes[number] ?? [])})`
  }

  function addressOf({ href, to }: Run): string | undefined {
    if (href !== undefined) return literal(href)
    const target = to === undefined ? undefined : targets.get(to)
    if (!target || to === undefined) return undefined
    return target.heading === undefined ? `label(${literal(to)})` : literal(jumpTo(target.heading))
  }

  const line = (runs: readonly Run[]) => `{${runs.map(run).join(';')}}`
  const blocks = (some: readonly NumberedBlock[]) => `{${some.map(block).join('\n')}}`
  const facts = (some: readonly { term: string; value: Run[] }[]) =>
    `facts(${some.map(({ term, value }) => `${text(term)},${line(value)}`).join(',')})`

  function block(one: NumberedBlock): string {
    return shownAs(one, pictures)
      .map((part, index) => numbered(part, index === 0 ? one.number : undefined))
      .join('\n')
  }

  /** What stands between two page breaks; Typst sets each such part in a thread of its own. */
  function chapter(some: readonly NumberedBlock[]): string {
    const notesBefore = noted.size
    const shown = some.map(block).join('\n')
    // Whole, it is walked in that thread and not before, and once. But inside a block no line moves on with its note.
    return noted.size === notesBefore ? `chapter({${shown}})` : shown
  }

  function numbered(one: PrintBlock, number: number | undefined): string {
    if (number === undefined) return code(one)
    // In the line itself, so that the number goes with it to the next page.
    if (one.is === 'paragraph') return `par({in-margin(${number});${line(one.runs)}})`
    return `beside(${number})\n${code(one)}`
  }

  function code(one: PrintBlock): string {
    switch (one.is) {
      case 'paragraph':
        return `par(${line(one.runs)})`
      case 'line':
        return line(one.runs)
      case 'heading':
        return `heading(level:${Math.min(one.level, 6)},outlined:${one.listed},bookmarked:true,${line(one.runs)})`
      case 'list': {
        const items = one.items.map((item) => blocks(goingOn(item)))
        return `items(${[one.ordered ? one.start : 'none', ...items].join(',')})`
      }
      case 'quote':
        return `quote(block:true,${blocks(one.blocks)})`
      case 'box': {
        const box = `framed(${line(one.title)},${blocks(one.blocks)})`
        // The first of two with one name is the one that is linked to.
        const isTarget = one.anchor !== undefined && targets.get(one.anchor)?.block === one
        return isTarget ? `[#${box}#label(${literal(one.anchor ?? '')})]` : box
      }
      case 'table': {
        const caption = one.caption ? line(one.caption) : 'none'
        const noted = one.head.flat().some(({ note }) => note !== undefined)
        const shape = [array(one.widths), array(one.align), caption, array(one.head.map(line))]
        return `rows(${[...shape, noted, ...one.rows.flat().map(line)].join(',')})`
      }
      case 'facts':
        return facts(one.facts)
      case 'image': {
        const caption = one.caption === undefined ? 'none' : text(one.caption)
        return `picture(${placed(one.src)},${text(one.alt)},${caption})`
      }
      case 'drawing':
        return `drawing(${line(one.title)},${line(one.words)},${placed(one.src)},${text(textOf(one.title))})`
      case 'code':
        return `lines(${one.lines.map(text).join(',')})`
      case 'rule':
        return 'rule'
      case 'page':
        return newPage
      default:
        return one satisfies never
    }
  }

  function placed(src: string): string {
    const { file, width, height } = pictures.get(src) as Picture
    return `image.with(${literal(file)},width:${width}pt,height:${height}pt)`
  }

  const { cover, contents, stamp, colour } = document
  const listed = document.blocks.flatMap((one) =>
    one.is === 'heading' && one.listed && one.level <= contents.depth
      ? `(${one.level},${text(textOf(one.runs))})`
      : [],
  )
  const body = chaptersOf(document.blocks).map(chapter).join(`\n${newPage}\n`)
  const parts = {
    title: text(document.title),
    'short-title': text(document.shortTitle),
    author: text(document.author),
    description: text(document.description),
    lang: literal(document.lang),
    stamp: stamp === undefined ? 'none' : text(stamp),
    colour: colour === undefined ? 'none' : literal(colour),
    above: text(cover.above),
    lead: text(cover.lead),
    facts: facts(cover.facts),
    notes: array(cover.notes.map(text)),
    contents: `(title:${text(contents.title)},depth:${contents.depth},lines:${array(listed)})`,
    'page-number': text(document.pageNumber),
  }
  const given = Object.entries(parts)
    .map(([name, value]) => `${name}:${value}`)
    .join(',')
  const marks = /\p{M}/u.test(given + body)
  return `#import "plan.typ":*\n#show:plan.with(${given},marks:${marks})\n#{${body}}`
}

const newPage = 'pagebreak(weak:true)'

/** Blocks by what begins on a new page: a chapter does, but not after one that has no text. */
function chaptersOf(blocks: readonly NumberedBlock[]): NumberedBlock[][] {
  const chapters: NumberedBlock[][] = [[]]
  let before: NumberedBlock | undefined
  for (const one of blocks) {
    const isChapter = one.is === 'heading' && one.level === 1 && before?.is !== 'heading'
    if (isChapter || one.is === 'page') chapters.push([])
    if (one.is !== 'page') chapters.at(-1)?.push(one)
    before = one
  }
  return chapters.filter((some) => some.length > 0)
}

/** A text in letters the font has, with places to break what is too long for a line. */
export function text(shown: string): string {
  return literal(breakable(printable(shown)))
}

/** A string literal of Typst, whatever the text: the quotation mark and the backslash are all that means something in one. */
export function literal(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`
}

function array(items: readonly (string | number)[]): string {
  return `(${items.map((item) => `${item},`).join('')})`
}

interface Target {
  block: PrintBlock
  /** Its place among all headings, where it is one. */
  heading?: number
}

/** What can be linked to, by its anchor. */
function targetsIn(blocks: readonly PrintBlock[]): Map<string, Target> {
  const found = new Map<string, Target>()
  let headings = 0
  const walk = (block: PrintBlock) => {
    if ('anchor' in block && block.anchor !== undefined && !found.has(block.anchor))
      found.set(block.anchor, block.is === 'heading' ? { block, heading: headings } : { block })
    if (block.is === 'heading') headings += 1
    if (block.is === 'list') block.items.flat().forEach(walk)
    if ('blocks' in block) block.blocks.forEach(walk)
  }
  blocks.forEach(walk)
  return found
}

/** A block as the page can show it: what it cannot is told in words, or divided. */
function shownAs(block: PrintBlock, pictures: ReadonlyMap<string, Picture>): PrintBlock[] {
  switch (block.is) {
    case 'heading': {
      // Notes would stand in the contents too; their marks follow on a line of their own.
      const marks = block.runs.filter(({ note }) => note !== undefined)
      if (marks.length === 0) return [block]
      const runs = block.runs.filter(({ note }) => note === undefined)
      return [
        { ...block, runs },
        { is: 'paragraph', runs: marks },
      ]
    }
    case 'table':
      return inReadableParts(block)
    case 'image':
      if (pictures.has(block.src)) return [block]
      return [{ is: 'box', title: [{ text: block.alt || block.src }], blocks: [] }]
    case 'drawing':
      if (pictures.has(block.src)) return [block]
      return [
        { is: 'paragraph', runs: block.title.map((run) => ({ ...run, strong: true })) },
        { is: 'paragraph', runs: block.words },
      ]
    default:
      return [block]
  }
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}
