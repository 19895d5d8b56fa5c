import type { Definition, Heading as HeadingNode, Image, Link, Root, Text } from 'mdast'
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
  headings: Heading[]
  links: (Link | Definition)[]
  wikiLinks: WikiLink[]
  images: Image[]
  directives: Directive[]
  typedHtml: Text[]
}

/** Walks a body once; heading anchors are unique in it. */
export function readBody(source: SourceFile): Body {
  const body: Body = {
    headings: [],
    links: [],
    wikiLinks: [],
    images: [],
    directives: [],
    typedHtml: [],
  }
  const anchors = new Set<string>()
  visit(source.body, (node) => {
    switch (node.type) {
      case 'heading':
        body.headings.push(headingOf(node, source, anchors))
        break
      case 'link':
      case 'definition':
        body.links.push(node)
        break
      case 'wikiLink':
        body.wikiLinks.push(node)
        break
      case 'image':
        body.images.push(node)
        break
      case 'leafDirective':
      case 'containerDirective':
        body.directives.push(node)
        break
      case 'text':
        if (node.data?.typedHtml) body.typedHtml.push(node)
        break
    }
  })
  return body
}

function headingOf(node: HeadingNode, source: SourceFile, anchors: Set<string>): Heading {
  const text = textOf(node)
  const base = slug(text) || 'avsnitt'
  let id = base
  for (let count = 2; anchors.has(id); count++) id = `${base}-${count}`
  anchors.add(id)
  return { id, text, depth: node.depth, place: source.placeAt(node) }
}

/** The title a body gives itself: its first node, when that is a heading of the first level. */
export function leadingTitle(root: Root): string | undefined {
  const first = root.children[0]
  return first?.type === 'heading' && first.depth === 1 ? textOf(first) : undefined
}
