import type { Element, ElementContent, Root as HastRoot, RootContent } from 'hast'
import type {
  Heading as HeadingNode,
  Image,
  ImageReference,
  Link,
  LinkReference,
  Paragraph,
  Root,
} from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import type { Directive, Heading } from '../../plan/body.ts'
import { readFilePath } from '../../plan/link.ts'
import type { Attachment, Plan } from '../../plan/model.ts'
import { type Placement, readPlacement } from '../../plan/placement.ts'
import type { SourceFile } from '../../source/source-file.ts'
import type { WikiLink } from '../../source/wiki-link.ts'
import type { Addresses } from '../addresses.ts'
import type { Block, Inline, TocItem } from '../page.ts'
import { fill, type Texts } from '../texts/index.ts'
import {
  bodySchema,
  element,
  footnoteBacks,
  footnoteHandlers,
  headingIn,
  headingLine,
  keepTogether,
  nameFootnotes,
  nameParagraphs,
  SLOT,
} from './body-elements.ts'
import { linkOf, pictureOf, type State } from './definitions.ts'
import { tableHandlers } from './tables.ts'

/** What a body is rendered into: where it stands on the page, and how its directives become blocks. */
export interface BodyContext {
  plan: Plan
  addresses: Addresses
  texts: Texts
  /** The level of the heading the body stands under; the page's h1 is 1. */
  level: number
  /** In front of every id, where several bodies share a page. */
  idPrefix: string
  place(placement: Placement, level: number): RenderedBody
  /** Nothing where the plan is not assessed. */
  evidence(requirementId: string): Inline[]
  /** Explains words of the text where they stand; absent where the page is one of many bodies. */
  explain?: (tree: HastRoot) => void
}

export interface RenderedBody {
  blocks: Block[]
  headings: { id: string; text: string; level: number }[]
}

/** The checked body of a file as blocks: sanitised HTML, and a block for each directive in its place. */
export function renderBody(
  source: SourceFile,
  headings: readonly Heading[],
  context: BodyContext,
): RenderedBody {
  const slots: Directive[] = []
  const byOffset = new Map(headings.map((heading) => [heading.place.start.offset, heading]))
  const root = skipLeadingTitle(source.body, context)
  const kept = root === source.body ? headings : headings.slice(1)
  // Writers begin at `#`, `##` or `###`; on the page no level is skipped.
  const top = Math.min(...kept.map(({ depth }) => depth))
  const levelOf = (depth: number) => Math.min(6, context.level + 1 + depth - top)
  const shown: RenderedBody['headings'] = []
  const textOfHeading = new Map<string, string>()

  const prefixed = (id: string) => context.idPrefix + id
  function link(state: State, node: Link): ElementContent[] | Element {
    const href = context.addresses.link(node.url, context.plan)
    if (href === undefined) return state.all(node)
    const local = href.startsWith('#') ? `#${prefixed(href.slice(1))}` : href
    const inside = state.all(node)
    // A number to call is not broken at the end of a line.
    const shown = href.startsWith('tel:') ? inside.map(withoutBreaks) : inside
    return element('a', { href: local, ...(node.title ? { title: node.title } : {}) }, shown)
  }
  const options = {
    clobberPrefix: prefixed('fot-'),
    footnoteLabel: context.texts.frame.footnotes,
    footnoteLabelTagName: `h${Math.min(6, context.level + 1)}`,
    ...footnoteBacks(context.texts.frame.footnoteBack),
    handlers: {
      ...tableHandlers((columns, count) => fill(context.texts.frame.table, { columns, count })),
      ...footnoteHandlers(prefixed('fotnoter')),
      heading(state: State, node: HeadingNode): Element {
        const heading = byOffset.get(node.position?.start.offset ?? -1)
        const id = prefixed(heading?.id ?? 'avsnitt')
        const level = levelOf(node.depth)
        const text = heading?.text ?? textOf(node)
        textOfHeading.set(id, text)
        const label = `${context.texts.frame.linkToHeading}: ${text}`
        return headingLine(element(`h${level}`, { id }, state.all(node)), label)
      },
      link,
      linkReference: (state: State, node: LinkReference) => link(state, linkOf(node, state)),
      wikiLink(_: unknown, node: WikiLink): ElementContent {
        const href = context.addresses.link(node.value, context.plan)
        const text = context.addresses.linked(node.value, context.plan)?.title ?? node.value
        return href === undefined
          ? { type: 'text', value: `[[${node.value}]]` }
          : element('a', { href }, [{ type: 'text', value: text }])
      },
      image: (_: unknown, node: Image) => imageElement(node, context),
      imageReference: (state: State, node: ImageReference) =>
        imageElement(pictureOf(node, state), context),
      paragraph(state: State, node: Paragraph): Element | ElementContent[] {
        // The label of a container becomes its summary.
        if (isLabel(node)) return []
        const [only, ...others] = node.children
        const picture = only?.type === 'imageReference' ? pictureOf(only, state) : only
        if (others.length === 0 && picture?.type === 'image' && picture.title)
          return element('figure', {}, [
            imageElement(picture, context),
            element('figcaption', {}, [{ type: 'text', value: picture.title }]),
          ])
        return element('p', {}, state.all(node))
      },
      leafDirective: (_: unknown, node: Directive) => slotFor(node, [], slots),
      // Rendered where it stands, so that footnotes are numbered through.
      containerDirective: (state: State, node: Directive) => slotFor(node, state.all(node), slots),
    },
  }
  const tree = unified()
    .use(remarkRehype, options as never)
    .use(() => (hast: HastRoot) => {
      nameFootnotes(hast, prefixed('fotnoter'))
      nameParagraphs(hast, prefixed)
    })
    .use(rehypeSanitize, bodySchema)
    .runSync(root) as HastRoot
  context.explain?.(tree)
  // Last, so that no address of a paragraph depends on it.
  keepTogether(tree)
  const blocksFor = (slot: Element, level: number): Block[] => {
    const directive = slots[Number(slot.properties['dataSlot'])]
    if (!directive) return []
    const typed = element('p', {}, [{ type: 'text', value: firstLine(directive, source) }])
    const asTyped = [htmlBlock([typed])]
    const inner = () => blocksOf(slot.children, level - 1)
    if (directive.name === 'vis') {
      const placement = readPlacement(directive)
      if (typeof placement === 'string') return [...asTyped, ...inner()]
      const placed = context.place(placement, level)
      shown.push(...placed.headings)
      return placed.blocks
    }
    if (directive.type !== 'containerDirective') return asTyped
    if (directive.name === 'krav') {
      const label = context.evidence(directive.attributes?.['id'] ?? '')
      const id = prefixed(`krav-${slots.indexOf(directive) + 1}`)
      return label.length > 0 ? [{ type: 'evidence', id, label, blocks: inner() }] : inner()
    }
    if (directive.name === 'detaljer') {
      const label = directive.children.find(isLabel)
      const summary = label
        ? textOf(label)
        : (directive.attributes?.['tittel'] ?? context.texts.lists.facts)
      return [{ type: 'details', summary, blocks: inner() }]
    }
    return [...asTyped, ...inner()]
  }

  function blocksOf(nodes: readonly RootContent[], startLevel: number): Block[] {
    const blocks: Block[] = []
    let html: RootContent[] = []
    let level = startLevel
    const flush = () => {
      if (html.some(isShown)) blocks.push(htmlBlock(html))
      html = []
    }
    for (const node of nodes) {
      const heading = headingIn(node)
      if (heading) {
        level = Number(heading.tagName.slice(1))
        const id = String(heading.properties['id'] ?? '')
        const text = textOfHeading.get(id)
        if (text !== undefined) shown.push({ id, text, level })
      }
      const own = isSlot(node) ? [node] : slots.length > 0 ? liftSlots(node) : []
      if (!isSlot(node)) html.push(node)
      if (own.length === 0) continue
      flush()
      for (const slot of own) blocks.push(...blocksFor(slot, Math.min(5, level + 1)))
    }
    flush()
    return blocks
  }

  return { blocks: blocksOf(tree.children, context.level), headings: shown }
}

/** Running text, written as HTML when somebody asks for it: print does not. */
function htmlBlock(tree: RootContent[]): Block {
  let written: string | undefined
  return {
    type: 'html',
    tree,
    get html() {
      written ??= stringifier.stringify({ type: 'root', children: tree }).trim()
      return written
    },
  }
}

const stringifier = unified().use(rehypeStringify).freeze()

function isShown(node: RootContent): boolean {
  return node.type !== 'text' || node.value.trim() !== ''
}

/** The table of contents of a page, two levels deep. */
export function tocOf(headings: readonly { id: string; text: string; level: number }[]): TocItem[] {
  const toc: TocItem[] = []
  const top = Math.min(...headings.map(({ level }) => level))
  for (const { id, text, level } of headings) {
    const item = { id, text, children: [] }
    const last = toc.at(-1)
    if (level === top || !last) toc.push(item)
    else if (level === top + 1) last.children.push(item)
  }
  return toc
}

/** A body that opens with its own title gives it to the page; it is not shown twice. */
function skipLeadingTitle(body: Root, { level }: BodyContext): Root {
  const [first, ...rest] = body.children
  return level === 1 && first?.type === 'heading' && first.depth === 1
    ? { type: 'root', children: rest }
    : body
}

function withoutBreaks(node: ElementContent): ElementContent {
  return node.type === 'text' ? { ...node, value: node.value.replaceAll(' ', '\u00a0') } : node
}

function imageElement(node: Image, { plan, addresses }: BodyContext): Element {
  const src = addresses.link(node.url, plan)
  const attachment: Attachment | undefined = plan.attachments.get(readFilePath(node.url) ?? '')
  // An image from another host would tell that host who reads the plan.
  if (src === undefined || attachment === undefined)
    return element('span', {}, [{ type: 'text', value: node.alt ?? node.url }])
  return element(
    'img',
    {
      src,
      alt: node.alt ?? '',
      loading: 'lazy',
      decoding: 'async',
      ...(attachment.width && attachment.height
        ? { width: attachment.width, height: attachment.height }
        : {}),
    },
    [],
  )
}

function slotFor(directive: Directive, children: ElementContent[], slots: Directive[]): Element {
  return element(SLOT, { dataSlot: String(slots.push(directive) - 1) }, children)
}

function isSlot(node: RootContent): node is Element {
  return node.type === 'element' && node.tagName === SLOT
}

/** Takes the slots out of a list, quotation or other block; what they show follows it. */
function liftSlots(node: RootContent): Element[] {
  const found: Element[] = []
  visit({ type: 'root', children: [node] } as HastRoot, 'element', (inner, index, parent) => {
    if (!isSlot(inner) || !parent || index === undefined) return undefined
    found.push(inner)
    parent.children.splice(index, 1)
    return [SKIP, index] as const
  })
  return found
}

function isLabel(node: { type: string; data?: unknown }): boolean {
  return (node.data as { directiveLabel?: boolean } | undefined)?.directiveLabel === true
}

function firstLine(directive: Directive, source: SourceFile): string {
  const start = directive.position?.start.offset ?? 0
  const end = source.text.indexOf('\n', start)
  return source.text.slice(start, end < 0 ? undefined : end).trim()
}
