import type { PlanContext } from '../site/context.ts'
import { withSlash } from '../site/frame/frame.ts'
import type { Block, Page } from '../site/page.ts'
import { chapterAnchor } from '../site/pages/chapters.ts'
import { type Node, type PrintContext, treeOf } from './running-text.ts'

/** Where the addresses of the site lead in print: what stands in the document is reached there. */
export function printTargets(
  context: PlanContext,
  parts: {
    chapters: readonly Block[]
    annexes: readonly Pick<Page, 'href' | 'blocks'>[]
  },
): Pick<PrintContext, 'target' | 'picture'> {
  const { plan, addresses, site } = context
  const anchors = new Set<string>()
  /** The anchor of what has an address of its own on the site. */
  const homes = new Map<string, string>()
  const walk = (blocks: readonly Block[]) => {
    for (const block of blocks) {
      if (block.type === 'section') {
        const { href } = block.title
        if (href !== undefined && !homes.has(href)) homes.set(href, block.id)
      }
      if (block.type === 'section' || block.type === 'evidence') anchors.add(block.id)
      if (block.type === 'html') for (const id of headingsIn(treeOf(block))) anchors.add(id)
      if ('blocks' in block) walk(block.blocks)
    }
  }
  for (const chapter of plan.chapters) homes.set(addresses.entry(chapter), chapterAnchor(chapter))
  walk(parts.chapters)
  for (const [index, { href, blocks }] of parts.annexes.entries()) {
    homes.set(href, `vedlegg-${index + 1}`)
    walk(blocks)
  }
  const pictures = new Map(
    [...plan.attachments.keys()].map((path) => [
      encodeURI(addresses.href(addresses.attachmentPath(plan.id, path))),
      path,
    ]),
  )
  return {
    picture: (src) => pictures.get(src),
    target(href) {
      const [path = '', anchor = ''] = href.split('#', 2)
      if (path === '') return anchors.has(anchor) ? { to: anchor } : {}
      const home = homes.get(path)
      if (home !== undefined) {
        const inside = [`${home}-${anchor}`, anchor].find((one) => anchors.has(one))
        return { to: anchor === '' ? home : (inside ?? home) }
      }
      if (/^(https?|mailto|tel):/i.test(href)) return { href }
      // Paper and mail know no address without a host.
      return site.data.address && href.startsWith('/')
        ? { href: new URL(href, withSlash(site.data.address)).href }
        : {}
    },
  }
}

function* headingsIn(nodes: readonly Node[]): Generator<string> {
  for (const node of nodes) {
    if (node.type !== 'element' || node.tagName === 'p') continue
    const { id } = node.properties
    if (/^h[1-6]$/.test(node.tagName) && id) yield String(id)
    else yield* headingsIn(node.children)
  }
}
