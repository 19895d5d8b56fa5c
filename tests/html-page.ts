import type { Element, Root, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { SKIP, visit } from 'unist-util-visit'

/** What a built page says and where it leads, read as a browser reads it. */
export interface HtmlPage {
  lang: string | undefined
  title: string
  description: string | undefined
  /** In order, repeated where they are repeated. */
  ids: string[]
  headings: { level: number; text: string }[]
  /** Addresses somebody can go to. */
  links: Reference[]
  /** Addresses the browser fetches by itself. */
  resources: Reference[]
  /** Where else the page's scripts are told to look. */
  scriptAddresses: Reference[]
  elements: Set<string>
  /** Attributes that run something: `img[onError]`. */
  handlers: string[]
  /** The text of the page, a block a line. */
  text: string
  /** The text of `<main>` alone. */
  main: string
}

export interface Reference {
  /** `a[href]`, to say where it stood. */
  from: string
  to: string
}

/** Reads the HTML of a page. */
export function readHtml(html: string): HtmlPage {
  const tree = fromHtml(html)
  const page: HtmlPage = {
    lang: undefined,
    title: '',
    description: undefined,
    ids: [],
    headings: [],
    links: [],
    resources: [],
    scriptAddresses: [],
    elements: new Set(),
    handlers: [],
    text: '',
    main: '',
  }
  visit(tree, 'element', (element) => {
    const { tagName, properties } = element
    page.elements.add(tagName)
    const names = Object.keys(properties).filter((name) => /^on/i.test(name))
    page.handlers.push(...names.map((name) => `${tagName}[${name}]`))
    const value = (name: string) => {
      const given = properties[name]
      return given === undefined || given === null ? undefined : [given].flat().join(' ')
    }
    const id = value('id')
    if (id !== undefined) page.ids.push(id)
    for (const { names, property, into } of addresses) {
      const to = value(property)
      if (to === undefined || (names && !names.includes(tagName))) continue
      const isSet = property === 'srcSet'
      for (const one of isSet ? to.split(',').map((part) => part.trim().split(' ')[0] ?? '') : [to])
        page[kindOf(element, into)].push({ from: `${tagName}[${property}]`, to: one })
    }
    if (tagName === 'html') page.lang = value('lang')
    if (tagName === 'title' && page.title === '') page.title = textOf(element)
    if (tagName === 'meta' && value('name') === 'description') page.description = value('content')
    const level = /^h([1-6])$/.exec(tagName)?.[1]
    if (level) page.headings.push({ level: Number(level), text: textOf(element) })
    if (tagName === 'body') page.text = textOf(element)
    if (tagName === 'main') page.main = textOf(element)
    if (tagName === 'svg') return SKIP
    return undefined
  })
  return page
}

const addresses: readonly {
  names?: readonly string[]
  property: string
  into: 'links' | 'resources' | 'scriptAddresses'
}[] = [
  { names: ['a', 'area'], property: 'href', into: 'links' },
  { names: ['link'], property: 'href', into: 'resources' },
  { names: ['form'], property: 'action', into: 'links' },
  { property: 'src', into: 'resources' },
  { property: 'srcSet', into: 'resources' },
  { property: 'poster', into: 'resources' },
  { names: ['object'], property: 'data', into: 'resources' },
  { property: 'dataBundle', into: 'scriptAddresses' },
  { property: 'dataBase', into: 'scriptAddresses' },
]

/** `<link rel=canonical>` says where a page lives and fetches nothing. */
function kindOf(element: Element, kind: (typeof addresses)[number]['into']) {
  const rel = [element.properties['rel'] ?? []].flat().join(' ')
  return element.tagName === 'link' && /canonical|alternate/.test(rel) ? 'links' : kind
}

/**
 * The texts of `<main>` that a browser shows before anybody does anything, also on a phone, whose cards leave out the
 * cells without a title; forms may need a script.
 */
export function shownTexts(html: string): string[] {
  const texts: string[] = []
  const walk = (node: Root | RootContent, inMain: boolean): void => {
    if (node.type === 'text' && inMain && node.value.trim() !== '') texts.push(node.value)
    if (node.type !== 'element' && node.type !== 'root') return
    const { tagName = '', properties = {} } = node.type === 'element' ? node : {}
    if (properties['hidden'] !== undefined || properties['popover'] !== undefined) return
    if (/^(form|svg|script)$/.test(tagName)) return
    if (tagName === 'td' && properties['role'] && properties['dataLabel'] === undefined) return
    const isClosed = tagName === 'details' && properties['open'] === undefined
    for (const child of node.children)
      if (!isClosed || (child.type === 'element' && child.tagName === 'summary'))
        walk(child, inMain || tagName === 'main')
  }
  walk(fromHtml(html), false)
  return texts
}

const block =
  /^(address|article|aside|blockquote|br|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|option|p|pre|section|summary|table|tbody|td|th|thead|tr|ul)$/

/** The text of an element as it is seen or read aloud. */
function textOf(node: Element | Root | RootContent): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element' && node.type !== 'root') return ''
  if (node.type === 'element' && /^(script|style|template)$/.test(node.tagName)) return ''
  // What opens over the text is no part of the sentence it stands in.
  if (node.type === 'element' && node.properties['popover'] !== undefined) return ''
  const said = node.type === 'element' ? [node.properties['alt'], node.properties['ariaLabel']] : []
  const seen = node.children.map(textOf).join('')
  // A name that begins with what is seen says the same, and more: «00 00 00 04, Helsestasjonen».
  const unseen = said.filter((one) => one && !`${one}`.startsWith(seen.trim() || '-'))
  const inner = unseen.map((one) => ` ${one} `).join('') + seen
  if (node.type === 'root') return inner
  // The number of a footnote stands beside the word it belongs to.
  if (node.tagName === 'sup') return ` ${inner} `
  return block.test(node.tagName) ? `\n${inner}\n` : inner
}
