import type { Html, PhrasingContent, Root, RootContent, Table } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { directive } from 'micromark-extension-directive'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import remarkParse from 'remark-parse'
import { type Data, unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import { showUnusedFootnotes } from './unused-footnotes.ts'
import { wikiLinkFromMarkdown, wikiLinkSyntax } from './wiki-link.ts'

/** Counts up when the same text would give another tree, so that cached trees are not used. */
export const MARKDOWN_VERSION = 4

declare module 'mdast' {
  interface TextData {
    /** The text is HTML that the writer typed; it is shown, not used. */
    typedHtml?: boolean
  }
}

const common = {
  // GFM's autolink literals are left out: 1.7 ms a file, and «mailto:post@x.no» stays the text it is.
  micromark: [
    gfmTable(),
    gfmFootnote(),
    gfmTaskListItem(),
    // HTML blocks would swallow the Markdown in them; typed inline, every tag is shown where it stands.
    { disable: { null: ['htmlFlow'] } },
  ],
  mdast: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), gfmTaskListItemFromMarkdown()],
}

/** What only planverk gives a meaning. */
const own = {
  // Without the text form: «frist:mai» and «PPT:en» are words.
  micromark: [{ ...directive(), text: {} }, wikiLinkSyntax],
  mdast: [directiveFromMarkdown(), wikiLinkFromMarkdown],
}

const parser = unified()
  .use(function syntax(this: { data(): Data }) {
    const data = this.data() as Data & Record<string, unknown[]>
    data['micromarkExtensions'] = [
      ...common.micromark,
      gfmStrikethrough({ singleTilde: false }),
      ...own.micromark,
    ]
    data['fromMarkdownExtensions'] = [...common.mdast, gfmStrikethroughFromMarkdown(), ...own.mdast]
  })
  .use(remarkParse)

/** The tree of a Markdown text with places; `<br>` is a break, other HTML is text marked `typedHtml`. */
export function parseMarkdown(text: string): Root {
  const root = parser.parse(text)
  visit(root, 'html', (node: Html, index, parent) => {
    if (!parent || index === undefined) return
    const inline = htmlAsText(node)
    parent.children[index] = parent.type === 'root' ? paragraphOf(inline) : inline
    return SKIP
  })
  visit(root, 'table', widen)
  showUnusedFootnotes(root)
  return root
}

/** As many columns as the widest row has cells; what stands beyond the heading would be left out. */
function widen(table: Table): void {
  const align = table.align ?? []
  const width = Math.max(...table.children.map(({ children }) => children.length))
  table.align = [...align, ...Array(Math.max(0, width - align.length)).fill(null)]
}

/**
 * The blocks, links and references of a text with places, without emphasis: emphasis is what can take seconds.
 * `general` reads the text as other programs do, without the directives and wiki links of planverk.
 */
export function parseStructure(text: string, syntax: 'general' | 'planverk'): Root {
  const extra = syntax === 'planverk' ? own : { micromark: [], mdast: [] }
  return fromMarkdown(text, {
    extensions: [
      ...common.micromark,
      ...extra.micromark,
      { disable: { null: ['htmlFlow', 'attention'] } },
    ],
    mdastExtensions: [...common.mdast, ...extra.mdast],
  })
}

function htmlAsText(node: Html): PhrasingContent {
  const position = node.position ? { position: node.position } : {}
  if (/^<br\s*\/?>$/i.test(node.value)) return { type: 'break', ...position }
  return { type: 'text', value: node.value, data: { typedHtml: true }, ...position }
}

function paragraphOf(inline: PhrasingContent): RootContent {
  const position = inline.position ? { position: inline.position } : {}
  return { type: 'paragraph', children: [inline], ...position }
}

/** The text as paragraphs of plain text, for a file that takes too long to read as Markdown. */
export function plainParagraphs(text: string): Root {
  const children = text
    .split(/\r?\n[ \t]*\r?\n/)
    .filter((block) => block.trim() !== '')
    .map((block) => paragraphOf({ type: 'text', value: block.trim() }))
  return { type: 'root', children }
}
