import type { PlanContext } from '../context.ts'
import { formatSize } from '../format.ts'
import type { Block, Page } from '../page.ts'
import { fill } from '../texts/index.ts'

/** The way to the plan as a PDF, where one is made. */
export function downloadBlocks({ pdf, plan, addresses, texts, lang }: PlanContext): Block[] {
  if (!pdf) return []
  const path = addresses.pdfPath(plan)
  return [{ type: 'download', path, href: addresses.href(path), text: texts.pdf.download, lang }]
}

/** Whether a page cannot be drawn before a file is there. */
export function waitsForFile({ blocks }: Page): boolean {
  return blocks.some(function waits(block): boolean {
    return block.type === 'download' || ('blocks' in block && block.blocks.some(waits))
  })
}

/** The page with the size of every file it offers; what was not made is not offered. */
export function withFiles(page: Page, sizes: ReadonlyMap<string, number>): Page {
  const settle = (block: Block): Block[] => {
    if (block.type === 'download') {
      const size = sizes.get(block.path)
      if (size === undefined) return []
      return [{ ...block, text: fill(block.text, { size: formatSize(size, block.lang) }) }]
    }
    return ['blocks' in block ? { ...block, blocks: block.blocks.flatMap(settle) } : block]
  }
  return { ...page, blocks: page.blocks.flatMap(settle) }
}
