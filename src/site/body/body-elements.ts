import type { Element, ElementContent, Root } from 'hast'
import type { FootnoteReference } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { defaultSchema } from 'rehype-sanitize'
import { defaultHandlers, type Options } from 'remark-rehype'
import { visit } from 'unist-util-visit'
import { codeOf } from '../../plan/adopted-text.ts'
import { fill } from '../texts/index.ts'

export type Handlers = NonNullable<Options['handlers']>

// Their types are wider: any name may be missing, and a node may give nothing.
export const { table, tableRow, footnoteReference } = defaultHandlers as Record<
  'table' | 'tableRow' | 'footnoteReference',
  (...input: Parameters<NonNullable<Handlers['table']>>) => Element
>

/** What stands in the tree of a body where a block will stand on the page. */
export const SLOT = 'planverk-slot'

export function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children }
}

/** A heading with the link to it beside it, outside it, so that its name stays the title alone. */
export function headingLine(heading: Element, label: string): Element {
  const id = String(heading.properties['id'] ?? '')
  const sign = element('span', { ariaHidden: 'true' }, [{ type: 'text', value: '#' }])
  const link = element(
    'a',
    { href: `#${id}`, className: ['heading-anchor'], ariaLabel: label, dataPagefindIgnore: '' },
    [sign],
  )
  return element('div', { className: ['heading-line'] }, [heading, link])
}

/** The heading of a heading line, or undefined where a node is something else. */
export function headingIn(node: Root['children'][number]): Element | undefined {
  if (node.type !== 'element' || !isClass(node, 'heading-line')) return undefined
  const [heading] = node.children
  return heading?.type === 'element' ? heading : undefined
}

/** Gives the label of the footnotes an id of its own, since a page may show several bodies. */
export function footnoteHandlers(label: string): Handlers {
  return {
    footnoteReference(state, node: FootnoteReference, parent) {
      const mark = footnoteReference(state, node, parent)
      const [link] = mark.children
      if (link?.type === 'element') link.properties['ariaDescribedBy'] = [label]
      return mark
    },
  }
}

/** Links back to the marks of a footnote, each with a name of its own; `label` says where to, by `{n}`. */
export function footnoteBacks(label: string) {
  return {
    footnoteBackLabel: (index: number, time: number) =>
      fill(label, { n: time > 1 ? `${index + 1}-${time}` : index + 1 }),
    // A sign of text: phones draw it as a picture of their own otherwise.
    footnoteBackContent: (_: number, time: number) => {
      const sign: ElementContent = { type: 'text', value: `↩\uFE0E${time > 1 ? time : ''}` }
      return [element('span', { dataPagefindIgnore: '' }, [sign])]
    },
  }
}

/** No line ends inside a date, an amount or a section of law. */
export function keepTogether(tree: Root): void {
  visit(tree, 'text', (node) => {
    node.value = node.value.replace(spacesWithin, '\u00a0')
  })
}

// The space comes first, so that no long word is read more than once.
const spacesWithin =
  / (?:(?<=§ )(?=\d)|(?<=\d\. )(?=\p{L}+ \d{4})|(?<=\d\. \p{L}+ )(?=\d{4})|(?<=\d )(?=\d{3}(?!\d)|%|kroner|prosent))/gu

/** The footnotes stand last, under a heading with the id that footnoteHandlers refers to. */
export function nameFootnotes(tree: Root, label: string): void {
  const last = tree.children.at(-1)
  const heading = last?.type === 'element' ? last.children.find(isFootnoteLabel) : undefined
  if (heading) heading.properties['id'] = label
}

/**
 * Gives every paragraph, and every item of a list that is one, an address made of its words: it stays when others
 * are added or moved, and whoever follows an old one never reads another text than the one that was cited.
 */
export function nameParagraphs(tree: Root, prefixed: (id: string) => string): void {
  const seen = new Map<string, number>()
  const walk = (nodes: Root['children']) => {
    for (const node of nodes) {
      if (node.type !== 'element' || node.tagName === 'section' || node.tagName === 'table')
        continue
      if (node.properties['id'] === undefined && isParagraph(node)) {
        const id = `avsnitt-${codeOf(textOf({ ...node, children: node.children.filter(isRunning) })).slice(0, 6)}`
        const before = seen.get(id) ?? 0
        seen.set(id, before + 1)
        node.properties['id'] = prefixed(before === 0 ? id : `${id}-${before + 1}`)
      }
      walk(node.children)
    }
  }
  walk(tree.children)
}

/** An item whose text stands in paragraphs is cited by them. */
function isParagraph({ tagName, children }: Element): boolean {
  if (tagName !== 'li') return tagName === 'p'
  return children.some((child) => isRunning(child) && textOf(child).trim() !== '')
}

function isRunning(node: ElementContent): boolean {
  return (
    node.type === 'text' ||
    (node.type === 'element' && !/^(p|[uo]l|div|section)$/.test(node.tagName))
  )
}

function isFootnoteLabel(node: ElementContent): node is Element {
  return node.type === 'element' && node.properties['id'] === 'footnote-label'
}

function isClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties['className']) && properties['className'].includes(name)
}

const allowed = defaultSchema.attributes ?? {}
const withoutClass = (tag: string) =>
  (allowed[tag] ?? []).filter((one) => !(Array.isArray(one) && one[0] === 'className'))

/** What may stand in a body: GitHub's list, and what the site itself puts there. */
export const bodySchema: typeof defaultSchema = {
  ...defaultSchema,
  // Ids are made by us, from headings, and cannot clobber.
  clobber: [],
  tagNames: [...(defaultSchema.tagNames ?? []), 'figure', 'figcaption', SLOT],
  attributes: {
    ...allowed,
    a: [
      ...withoutClass('a'),
      ['className', 'heading-anchor', 'data-footnote-backref'],
      'dataPagefindIgnore',
      'ariaLabel',
      'title',
    ],
    div: [...withoutClass('div'), ['className', 'heading-line']],
    img: ['src', 'alt', 'width', 'height', 'loading', 'decoding'],
    section: [
      ...withoutClass('section'),
      ['className', 'footnotes', 'table-scroll'],
      'tabIndex',
      'ariaLabel',
    ],
    span: ['ariaHidden', 'dataPagefindIgnore'],
    table: [['className', 'ds-table', 'stacks'], 'role'],
    thead: ['role'],
    tbody: ['role'],
    tr: ['role'],
    td: ['dataAlign', 'dataLabel', 'role'],
    th: ['dataAlign', 'role', 'scope'],
    [SLOT]: ['dataSlot'],
  },
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto', 'tel'], src: [] },
}
