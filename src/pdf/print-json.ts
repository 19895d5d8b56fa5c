import { breakable, printable } from '../source/printable.ts'
import type { Picture, PrintBlock, PrintDocument } from './print-document.ts'
import { inReadableParts } from './print-table.ts'

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
  const there = new Set<string>()
  const settle = (block: PrintBlock): PrintBlock[] => {
    if ('anchor' in block && block.anchor !== undefined) {
      // The first of two with one name is the one that is linked to.
      if (there.has(block.anchor)) return settle({ ...block, anchor: undefined })
      there.add(block.anchor)
    }
    switch (block.is) {
      case 'heading':
        return headingAlone(block)
      case 'table':
        return inReadableParts(block)
      case 'image': {
        const picture = pictures.get(block.src)
        // A picture that cannot be shown is told of in words.
        if (!picture) return [{ is: 'box', title: [{ text: block.alt || block.src }], blocks: [] }]
        return [{ ...block, ...picture } as PrintBlock]
      }
      case 'list':
        return [{ ...block, items: block.items.map((item) => item.flatMap(settle)) }]
      case 'quote':
      case 'box':
        return [{ ...block, blocks: block.blocks.flatMap(settle) }]
      default:
        return [block]
    }
  }
  const settleNumbered = (block: PrintDocument['blocks'][number]) =>
    settle(block).map((one, index) => (index > 0 ? { ...one, number: undefined } : one))
  const settled: PrintDocument = {
    ...document,
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
    if (key === 'to') return there.has(String(value)) ? value : undefined
    return typeof value === 'string' && !notRead.has(key) ? breakable(printable(value)) : value
  })
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
