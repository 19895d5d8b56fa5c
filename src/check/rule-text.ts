import type { Nodes, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { createColors } from 'picocolors'
import type { Rule } from '../rules/rule.ts'
import { severityWords } from './reporters/words.ts'

const WIDTH = 80

/** Every rule with its severity and what it asks, for a terminal. */
export function renderRuleList(rules: readonly Rule[], options: { colour: boolean }): string {
  const { bold } = createColors(options.colour)
  const width = Math.max(...rules.map(({ id }) => id.length))
  const lines = rules.map(
    ({ id, severity, title }) =>
      `${bold(id.padEnd(width))}  ${severityWords[severity].padEnd(8)}  ${title}`,
  )
  return `${lines.join('\n')}\n`
}

/** The page of a rule for a terminal: headings, wrapped paragraphs, examples under the names of their files. */
export function renderRulePage(page: Nodes, options: { colour: boolean }): string {
  const { bold, dim } = createColors(options.colour)
  return 'children' in page ? `${page.children.map((node) => block(node)).join('\n\n')}\n` : ''

  function block(node: Nodes): string {
    switch (node.type) {
      case 'heading':
        return bold(node.depth === 1 ? inline(node) : inline(node).toUpperCase())
      case 'code': {
        const file = /fil=(\S+)/.exec(node.meta ?? '')?.[1]
        return [...(file ? [dim(`  ${file}`)] : []), indented(node.value, '    ')].join('\n')
      }
      case 'list':
        return node.children
          .map((item, index) => {
            const mark = node.ordered ? `${(node.start ?? 1) + index}. ` : '- '
            const text = item.children.map((child) => block(child)).join('\n\n')
            return mark + indented(text, ' '.repeat(mark.length)).trimStart()
          })
          .join('\n')
      case 'blockquote':
        return indented(node.children.map((child) => block(child)).join('\n\n'), '  | ')
      case 'table':
        return node.children
          .map((row) => row.children.map((cell) => inline(cell)).join('  |  '))
          .join('\n')
      case 'thematicBreak':
        return dim('-'.repeat(10))
      default:
        return wrapped(inline(node))
    }
  }
}

/** The words as they are read; what is typed stays between backticks, and an address stands after its text. */
function inline(node: Nodes): string {
  if (node.type === 'inlineCode') return `\`${node.value}\``
  if (node.type === 'break') return '\n'
  if (!('children' in node)) return textOf(node)
  const text = (node.children as RootContent[]).map((child) => inline(child)).join('')
  return node.type === 'link' && node.url !== text ? `${text} (${node.url})` : text
}

function wrapped(text: string): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > WIDTH) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join('\n')
}

function indented(text: string, by: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? line : by + line))
    .join('\n')
}
