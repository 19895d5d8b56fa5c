import type { Block, Fact, Inline, Link, ListItem, QuoteModel, TreeItem } from '../site/page.ts'
import type { PrintBlock, Run } from './print-document.ts'
import { tableOf } from './print-table.ts'
import { DEEPEST, type PrintContext, printBlocks, treeOf } from './running-text.ts'

/** Blocks of a page of the site as blocks of print; what only a screen can use is left out. */
export function printPage(
  blocks: readonly Block[],
  context: PrintContext,
  depth = 0,
): PrintBlock[] {
  const inner = (some: readonly Block[]) => printPage(some, context, depth)
  const box = (title: Run[], some: readonly Block[], anchor?: string): PrintBlock[] => {
    const inside = printPage(some, context, depth + 1)
    return depth < DEEPEST
      ? [{ is: 'box', title, blocks: inside, anchor }]
      : [{ is: 'box', title, blocks: [], anchor }, ...inside]
  }
  return blocks.flatMap((block): PrintBlock[] => {
    switch (block.type) {
      case 'html':
        return printBlocks(treeOf(block), context)
      case 'section':
        return [
          {
            is: 'heading',
            level: block.level - 1,
            // The title of an entry leads to its page on the site; here it stands already.
            runs: [{ text: block.title.text, ...languageOf(block.title) }],
            anchor: block.id,
            listed: true,
          },
          ...inner(block.blocks),
        ]
      case 'facts':
        return [factsBlock(block.facts, context)]
      case 'table':
        return [
          tableOf({
            caption: [{ text: block.caption }],
            head: block.columns.map(({ title }) => [{ text: title }]),
            rows: block.rows.map(({ cells }) =>
              cells.map((cell, at) =>
                block.columns[at]?.running
                  ? joined(cell, { text: '' }, context)
                  : lines(cell, context),
              ),
            ),
            align: block.columns.map(({ numeric }) => (numeric ? 'right' : 'left')),
          }),
        ]
      case 'tree':
        return treeBlocks(block.items, context, 0)
      case 'list':
        return [bullets(block.items.map((item) => itemBlocks(item, context)))]
      case 'numbers': {
        const facts = block.items.map(({ label, value }) => ({
          term: label,
          value: [{ text: value }],
        }))
        return [{ is: 'facts', facts }]
      }
      case 'details':
        return box([{ text: block.summary }], block.blocks)
      case 'evidence':
        return box(joined(block.label, { text: ' ' }, context), block.blocks, block.id)
      case 'notice':
        return box([{ text: block.title }], block.blocks)
      case 'lawText':
        return [
          { is: 'paragraph', runs: [{ text: block.title, strong: true }] },
          {
            is: 'quote',
            blocks: block.text.split(/\n\s*\n/).map((text) => ({
              is: 'paragraph',
              runs: [{ text: text.trim(), lang: block.lang }],
            })),
          },
          {
            is: 'paragraph',
            runs: [
              inlineRun(block.source, context),
              ...(block.note.length > 0
                ? [{ text: '. ' }, ...joined(block.note, { text: ' ' }, context)]
                : []),
            ],
          },
        ]
      case 'verdict':
        return [
          {
            is: 'paragraph',
            runs: joined(block.text, { text: ' ' }, context).map((run) => ({
              ...run,
              strong: true,
            })),
          },
          ...passages(block.quotes, context),
          ...(block.code ? [{ is: 'paragraph' as const, runs: [{ text: block.code }] }] : []),
        ]
      case 'picture':
        return [
          {
            is: 'drawing',
            src: block.sheet.href,
            title: [{ text: block.title }],
            words: [{ text: block.summary }],
            drawing: block.wide,
          },
        ]
      case 'findings':
        return [
          { is: 'paragraph', runs: [{ text: block.label, strong: true }] },
          bullets(
            block.findings.map(({ severityText, message, hint }) => [
              {
                is: 'paragraph',
                runs: [
                  { text: `${severityText}: ${message}`, lang: block.lang },
                  ...(hint ? [{ text: ` ${hint}`, lang: block.lang }] : []),
                ],
              },
            ]),
          ),
        ]
      case 'download':
      case 'urgentHelp':
      case 'searchBox':
      case 'search':
        return []
      default:
        return block satisfies never
    }
  })
}

/** More passages than this in one answer are told of by where they stand: the plan itself is in the same document. */
const MOST_QUOTED = 12

/** The passages an answer rests on, the first of them in words. */
function passages(quotes: readonly QuoteModel[], context: PrintContext): PrintBlock[] {
  const quoted = quotes.slice(0, MOST_QUOTED).map(
    (quote): PrintBlock => ({
      is: 'quote',
      blocks: [
        { is: 'paragraph', runs: [{ text: quote.text, lang: quote.lang }] },
        {
          is: 'paragraph',
          runs: [
            { text: '→ ' },
            { text: quote.link.text, ...context.target(quote.link.href) },
            ...(quote.guessed ? [{ text: `. ${context.guessed}`, emphasis: true }] : []),
          ],
        },
      ],
    }),
  )
  const others = new Map<string, { link: Link; count: number }>()
  for (const { link } of quotes.slice(MOST_QUOTED)) {
    const found = others.get(link.text) ?? { link, count: 0 }
    others.set(link.text, { ...found, count: found.count + 1 })
  }
  if (others.size === 0) return quoted
  const named = [...others.values()].flatMap(({ link, count }, index): Run[] => [
    ...(index > 0 ? [{ text: ', ' }] : []),
    { text: link.text, ...context.target(link.href) },
    ...(count > 1 ? [{ text: ` (${count})` }] : []),
  ])
  return [...quoted, { is: 'paragraph', runs: [{ text: context.alsoFound }, ...named] }]
}

/** Terms with their values on one line, as there may be many. */
export function factsBlock(facts: readonly Fact[], context: PrintContext): PrintBlock {
  return {
    is: 'facts',
    facts: facts.map(({ term, values, running }) => ({
      term,
      value: joined(values, { text: running ? '' : '; ' }, context),
    })),
  }
}

function lines(values: readonly Inline[], context: PrintContext): Run[] {
  return joined(values, { text: '', line: true }, context)
}

function joined(values: readonly Inline[], between: Run, context: PrintContext): Run[] {
  return values.flatMap((value, index) => [
    ...(index > 0 ? [between] : []),
    inlineRun(value, context),
  ])
}

function inlineRun(value: Inline, context: PrintContext): Run {
  const target = value.href === undefined ? {} : context.target(value.href)
  return { text: value.text, ...languageOf(value), ...target }
}

function languageOf({ lang }: Inline): { lang?: string } {
  return lang === undefined ? {} : { lang }
}

function bullets(items: PrintBlock[][]): PrintBlock {
  return { is: 'list', ordered: false, start: 1, items }
}

function treeBlocks(
  items: readonly TreeItem[],
  context: PrintContext,
  depth: number,
): PrintBlock[] {
  const list = items.map(({ link, detail, children }): PrintBlock[] => [
    {
      is: 'paragraph',
      runs: [inlineRun(link, context), ...(detail ? [{ text: ` – ${detail}` }] : [])],
    },
    ...(children.length > 0 ? treeBlocks(children, context, depth + 1) : []),
  ])
  return depth < DEEPEST ? [bullets(list)] : list.flat()
}

function itemBlocks(item: ListItem, context: PrintContext): PrintBlock[] {
  const { title, text, tags = [], facts: shown = [], more } = item
  const tagText = tags.map((tag) => tag.text).join(', ')
  const facts = [...shown, ...(more?.facts ?? [])]
  return [
    {
      is: 'paragraph',
      runs: [
        { ...inlineRun(title, context), strong: true },
        ...(tagText ? [{ text: ` (${tagText})` }] : []),
      ],
    },
    ...(text ? [{ is: 'paragraph' as const, runs: [{ text }] }] : []),
    ...(facts.length > 0 ? [factsBlock(facts, context)] : []),
  ]
}
