import type { Block, Fact } from '../src/site/page.ts'

type Section = Extract<Block, { type: 'section' }>
type List = Extract<Block, { type: 'list' }>

/** Every block of some, those inside sections and folds included. */
export function allOf(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => [block, ...('blocks' in block ? allOf(block.blocks) : [])])
}

/** The section with an id, however deep it stands. */
export function sectionOf(blocks: readonly Block[], id: string): Section {
  const found = allOf(blocks).find(
    (block): block is Section => block.type === 'section' && block.id === id,
  )
  if (!found) throw new Error(`no section #${id}`)
  return found
}

/** The lists in a section, in order. */
export function listsUnder(section: Section): List[] {
  return allOf(section.blocks).filter((block): block is List => block.type === 'list')
}

/** The facts in a section, in order. */
export function factsUnder(section: Section): Fact[] {
  return allOf(section.blocks).flatMap((block) => (block.type === 'facts' ? block.facts : []))
}
