import type { ElementContent } from 'hast'
import type { Definition, Image, ImageReference, Link, LinkReference, Nodes } from 'mdast'

/** What remark-rehype hands its handlers. */
export interface State {
  all(node: Nodes): ElementContent[]
  definitionById: ReadonlyMap<string, Definition>
}

/** `[besøk][b]`, whose address stands elsewhere in the text, as the link that has it with it. */
export function linkOf(node: LinkReference, state: State): Link {
  return { ...node, type: 'link', ...addressOf(node, state) }
}

/** The same of a picture. */
export function pictureOf(node: ImageReference, state: State): Image {
  return { ...node, type: 'image', ...addressOf(node, state) }
}

function addressOf({ identifier }: LinkReference | ImageReference, { definitionById }: State) {
  const { url = '', title } = definitionById.get(identifier.toUpperCase()) ?? {}
  return { url, title }
}
