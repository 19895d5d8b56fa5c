import { escapeText } from '../source/markup.ts'
import type { Block, Fact, Inline, TocItem } from './page.ts'

type Section = Extract<Block, { type: 'section' }>

/** A section of a page with its heading. */
export function section(
  id: string,
  title: string | Inline,
  blocks: Block[],
  level: 2 | 3 = 2,
): Section {
  const shown = typeof title === 'string' ? { text: title } : title
  return { type: 'section', id, level, title: shown, blocks }
}

/** A section that holds something; none where it is empty. */
export function filled(one: Section): Block[] {
  return one.blocks.length > 0 ? [one] : []
}

/** Links under each other; none where there are none. */
export function linkList(label: string, links: readonly Inline[]): Block[] {
  if (links.length === 0) return []
  return [{ type: 'list', label, style: 'plain', items: links.map((title) => ({ title })) }]
}

/** A paragraph of plain text, or of texts in several languages one after the other. */
export function paragraph(text: string | readonly Inline[]): Block {
  const parts = typeof text === 'string' ? [{ text, lang: undefined }] : text
  const html = parts.map((part) => {
    const shown = escapeText(part.text)
    return part.lang === undefined ? shown : `<span lang="${part.lang}">${shown}</span>`
  })
  return { type: 'html', html: `<p>${html.join(' ')}</p>` }
}

/** Plain text as a quotation, a paragraph for each stretch between empty lines. */
export function quotation(text: string): Block {
  const paragraphs = text.split(/\n\s*\n/).map((one) => `<p>${escapeText(one.trim())}</p>`)
  return { type: 'html', html: `<blockquote>${paragraphs.join('')}</blockquote>` }
}

/** A term with its values; `running` where they are one text. */
export type FactRow = [term: string, values: Inline[], is?: 'running']

/** Terms with their values; a term without values is left out. */
export function factList(rows: readonly FactRow[]): Fact[] {
  return rows.flatMap(([term, values, is]) => {
    const shown = values.filter(({ text }) => text !== '')
    if (shown.length === 0) return []
    return [{ term, values: shown, ...(is === 'running' ? { running: true } : {}) }]
  })
}

/** Facts as a block; none where there are none. */
export function factBlocks(facts: Fact[]): Block[] {
  return facts.length > 0 ? [{ type: 'facts', facts }] : []
}

/** The sections of a page as its table of contents, and theirs where it shows two levels. */
export function tocOfSections(blocks: readonly Block[], levels: 1 | 2 = 1): TocItem[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'section') return []
    const children = levels === 2 ? tocOfSections(block.blocks) : []
    return [{ id: block.id, text: block.title.text, lang: block.title.lang, children }]
  })
}
