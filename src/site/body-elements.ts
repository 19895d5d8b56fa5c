import type { Element, ElementContent, Root } from 'hast'
import { defaultSchema } from 'rehype-sanitize'
import { visit } from 'unist-util-visit'

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

/** Puts every table into a frame that scrolls by itself and has a name, and gives the footnotes' label an id of its own. */
export function frameTables(
  tree: Root,
  footnoteLabel: string,
  nameOf: (columns: string, count: number) => string,
): void {
  let count = 0
  visit(tree, 'element', (node, index, parent) => {
    // The same id in every body by itself; a page may show several.
    if (node.properties['id'] === 'footnote-label') node.properties['id'] = footnoteLabel
    if (node.properties['ariaDescribedBy']) node.properties['ariaDescribedBy'] = [footnoteLabel]
    const { align, ...rest } = node.properties
    // The attribute HTML had for this is obsolete, and the policy of the site forbids inline style.
    if (align) node.properties = { ...rest, dataAlign: align }
    if (node.tagName === 'th') node.properties['scope'] = 'col'
    const isFramed = parent?.type === 'element' && isClass(parent, 'table-scroll')
    if (node.tagName !== 'table' || isFramed || !parent || index === undefined) return undefined
    count += 1
    const ariaLabel = nameOf(headersOf(node).join(', '), count)
    const frame = { className: ['table-scroll'], tabIndex: 0, ariaLabel }
    parent.children[index] = element('section', frame, [node])
    // Visited again inside its frame.
    return index
  })
}

function headersOf(table: Element): string[] {
  const headers: string[] = []
  visit({ type: 'root', children: [table] } as Root, 'element', (cell) => {
    if (cell.tagName === 'th') headers.push(textIn(cell).trim())
  })
  return headers.filter(Boolean)
}

function textIn(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(textIn).join('') : ''
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
    span: ['ariaHidden'],
    td: ['dataAlign'],
    th: ['dataAlign', 'scope'],
    [SLOT]: ['dataSlot'],
  },
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto', 'tel'], src: [] },
}
