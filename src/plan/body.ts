import type {
  Definition,
  Heading as HeadingNode,
  Image,
  ImageReference,
  Link,
  LinkReference,
  Root,
  Table,
  Text,
} from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { Place } from '../source/place.ts'
import type { SourceFile } from '../source/source-file.ts'
import type { WikiLink } from '../source/wiki-link.ts'
import { slug } from './slug.ts'

export type Directive = LeafDirective | ContainerDirective

/** A heading of a body, with the anchor it gets on the site. */
export interface Heading {
  id: string
  text: string
  depth: number
  place: Place
}

/** What a body holds besides its words, in reading order. */
export interface Body {
  headings: readonly Heading[]
  /** Of `[besøk][b]` both the link, which has the text, and the definition, which has the address. */
  links: readonly (Link | LinkReference | Definition)[]
  wikiLinks: readonly WikiLink[]
  images: readonly (Image | ImageReference)[]
  tables: readonly Table[]
  directives: readonly Directive[]
  typedHtml: readonly Text[]
}

/** Walks a body once; heading anchors are unique in it. */
export function readBody(source: SourceFile): Body {
  const headings: Heading[] = []
  const links: (Link | LinkReference | Definition)[] = []
  const wikiLinks: WikiLink[] = []
  const images: (Image | ImageReference)[] = []
  const tables: Table[] = []
  const directives: Directive[] = []
  const typedHtml: Text[] = []
  const anchors = new Map<string, number>()
  visit(source.body, (node) => {
    switch (node.type) {
      case 'heading':
        headings.push(headingOf(node, source, anchors))
        break
      case 'link':
      case 'linkReference':
      case 'definition':
        links.push(node)
        break
      case 'wikiLink':
        wikiLinks.push(node)
        break
      case 'image':
      case 'imageReference':
        images.push(node)
        break
      case 'table':
        tables.push(node)
        break
      case 'leafDirective':
      case 'containerDirective':
        directives.push(node)
        break
      case 'text':
        if (node.data?.typedHtml) typedHtml.push(node)
        break
    }
  })
  return { headings, links, wikiLinks, images, tables, directives, typedHtml }
}

function headingOf(node: HeadingNode, source: SourceFile, anchors: Map<string, number>): Heading {
  const text = textOf(node)
  const base = slug(text) || 'avsnitt'
  let id = base
  // How often a name was asked for, so that thousands of equal headings are not counted from the first each time.
  let count = anchors.get(base) ?? 0
  while (anchors.has(id)) id = `${base}-${++count + 1}`
  anchors.set(base, count)
  anchors.set(id, anchors.get(id) ?? 0)
  return { id, text, depth: node.depth, place: source.placeAt(node) }
}

/** The title a body gives itself: its first node, when that is a heading of the first level. */
export function leadingTitle(root: Root): string | undefined {
  const first = root.children[0]
  return first?.type === 'heading' && first.depth === 1 ? textOf(first) : undefined
}
