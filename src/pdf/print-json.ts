import { breakable, printable } from '../source/printable.ts'
import { jumpTo } from './jumps.ts'
import type { Picture, PrintBlock, PrintDocument, Run } from './print-document.ts'
import { inReadableParts } from './print-table.ts'
import { goingOn } from './running-text.ts'

/** Values that are no text to be read. */
const notRead: ReadonlySet<string> = new Set([
  'href',
  'to',
  'anchor',
  'src',
  'is',
  'lang',
  'colour',
])

/**
 * A document as the template reads it: every text in letters the font has, every link to something that is there,
 * every table as wide as the page, every picture with its size on paper.
 */
export function printJson(document: PrintDocument, pictures: ReadonlyMap<string, Picture>): string {
  /** What is linked to: headings by their place among all headings and their title, the rest by their label. */
  const there = new Map<string, { heading?: number; title: string }>()
  let headings = 0
  const settle = (block: PrintBlock): PrintBlock[] => {
    if ('anchor' in block && block.anchor !== undefined) {
      // The first of two with one name is the one that is linked to.
      if (there.has(block.anchor)) return settle({ ...block, anchor: undefined })
      there.set(
        block.anchor,
        block.is === 'heading' ? { heading: headings, title: textOf(block) } : { title: '' },
      )
    }
    switch (block.is) {
      case 'heading':
        headings += 1
        return headingAlone(block)
      case 'table':
        return inReadableParts(block)
      case 'image': {
        const picture = pictures.get(block.src)
        // A picture that cannot be shown is told of in words.
        if (!picture) return [{ is: 'box', title: [{ text: block.alt || block.src }], blocks: [] }]
        return [{ ...block, ...picture } as PrintBlock]
      }
      case 'drawing': {
        const { src, title, words } = block
        const picture = pictures.get(src)
        return picture
          ? [{ is: 'drawing', title, words, alt: textOf({ runs: title }), ...picture } as never]
          : [
              { is: 'paragraph', runs: title.map((run) => ({ ...run, strong: true })) },
              { is: 'paragraph', runs: words },
            ]
      }
      case 'list':
        return [{ ...block, items: block.items.map((item) => goingOn(item.flatMap(settle))) }]
      case 'quote':
      case 'box':
        return [{ ...block, blocks: block.blocks.flatMap(settle) }]
      default:
        return [block]
    }
  }
  const settleNumbered = (block: PrintDocument['blocks'][number]) =>
    settle(block).map((one, index) => (index > 0 ? { ...one, number: undefined } : one))
  const settled: PrintDocument & { marks: boolean } = {
    ...document,
    marks: /\p{M}/u.test(JSON.stringify(document).normalize('NFC')),
    blocks: document.blocks.flatMap(settleNumbered),
    notes: document.notes.map((note) => note.flatMap(settle)),
  }
  const marked = new Set<unknown>()
  return JSON.stringify(settled, (key, value: unknown) => {
    if (key === 'note') {
      // The first mark brings the note, the others refer to it.
      const again = marked.has(value)
      marked.add(value)
      return { number: value, again }
    }
    if (key === 'to') {
      const target = there.get(String(value))
      if (target?.heading === undefined) return target && { label: value }
      return jumpTo(target.heading, printable(target.title))
    }
    return typeof value === 'string' && !notRead.has(key) ? breakable(printable(value)) : value
  })
}

function textOf({ runs }: { runs: readonly Run[] }): string {
  return runs.map(({ text }) => text).join('')
}

/** A heading without its footnotes, which would stand in the contents too; their marks follow on a line of their own. */
function headingAlone(block: Extract<PrintBlock, { is: 'heading' }>): PrintBlock[] {
  const marks = block.runs.filter(({ note }) => note !== undefined)
  if (marks.length === 0) return [block]
  const runs = block.runs.filter(({ note }) => note === undefined)
  return [
    { ...block, runs },
    { is: 'paragraph', runs: marks },
  ]
}
