import matter from 'gray-matter'
import type { Root } from 'mdast'
import type { Node as UnistNode } from 'unist'
import { location } from 'vfile-location'
import { CST, isCollection, isMap, isPair, isScalar, isSeq, Lexer, type Node, YAMLMap } from 'yaml'
import { parseMarkdown } from './markdown.ts'
import type { Finding, Place } from './place.ts'
import { readYaml } from './read-yaml.ts'

export type KeyPath = readonly (string | number)[]

/** A text with the places of everything in it. `path` is relative, with `/`. */
export interface SourceFile {
  path: string
  text: string
  /** The YAML of the front matter (of a .yaml file: all of it); undefined when there is none that can be read. */
  frontMatter: Node | undefined
  body: Root
  /** The place of the value at a path of keys as typed; of its nearest parent where it is missing. */
  placeOf(path: KeyPath): Place
  /** The place of the key itself. */
  placeOfKey(path: KeyPath): Place
  /** The place of a node of the body, or of a stretch between two offsets. */
  placeAt(node: UnistNode | { start: number; end: number }): Place
}

/** A text split where the front matter ends; the body keeps every offset of the file. */
export interface SplitSource {
  yaml: string
  /** Where `yaml` begins in the file. */
  offset: number
  /** The text with the front matter blanked out. */
  body: string
  problem: 'unclosed' | 'unopened' | 'language' | undefined
}

/** Finds the front matter of a Markdown text; a .yaml file is front matter and nothing else. */
export function splitSource(path: string, text: string): SplitSource {
  const mark = text.startsWith('\ufeff') ? 1 : 0
  if (/\.ya?ml$/i.test(path))
    return { yaml: text.slice(mark), offset: mark, body: '', problem: undefined }
  const split = splitMarkdown(text.slice(mark))
  // A byte order mark becomes a space like the fields, so that what follows keeps its place.
  return mark ? { ...split, offset: split.offset + mark, body: ` ${split.body}` } : split
}

function splitMarkdown(text: string): SplitSource {
  if (!/^---(?!-)/.test(text))
    return {
      yaml: '',
      offset: 0,
      body: text,
      problem: isUnopened(text) ? 'unopened' : undefined,
    }
  const firstLineEnd = text.search(/\r?\n|$/)
  if (text.slice(3, firstLineEnd).trim() !== '')
    return { yaml: '', offset: 0, body: text, problem: 'language' }
  if (!/\r?\n---[ \t]*(\r?\n|$)/.test(text.slice(3)))
    return { yaml: '', offset: 0, body: text, problem: 'unclosed' }
  const found = matter(text, {
    language: 'yaml',
    engines: { yaml: keepText, javascript: keepText },
  })
  const offset = 3
  const end = text.indexOf('\n---', offset + found.matter.length - 1) + 1
  const bodyStart = /\r?\n|$/.exec(text.slice(end))
  const cut = end + (bodyStart ? bodyStart.index : 0)
  return {
    yaml: text.slice(offset, end),
    offset,
    body: text.slice(0, cut).replace(/[^\r\n]/g, ' ') + text.slice(cut),
    problem: undefined,
  }
}

/** Whether fields end with `---` and do not begin with it on the first line: to Markdown they are a heading. */
function isUnopened(text: string): boolean {
  const [first = '', ...others] = text
    .trimStart()
    .split(/\r?\n/)
    .filter((line, at) => at > 0 || !nearlyFence.test(line))
  // Keys are in small letters; a heading underlined with `---` begins with a capital.
  const key = /^\p{Ll}[\p{L}\d _-]*:(\s|$)/u
  if (!key.test(first)) return false
  const end = others.find((line) => !key.test(line) && !/^([ \t#]|- |$)/.test(line))
  return end !== undefined && nearlyFence.test(end)
}

/** Word makes a dash of hyphens; others write one too many, or the signs of another program. */
const nearlyFence = /^(-{3,}|[–—]+-?|\+{3})[ \t]*$/

/** What the lexer puts between the pieces of the text. */
const ofLexer = new Set<string>([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR])

/** The comments among fields, each with where it begins. */
function commentsIn(yaml: string): { comment: string; start: number }[] {
  if (!yaml.includes('#')) return []
  const comments: { comment: string; start: number }[] = []
  let start = 0
  let isScalarNext = false
  for (const token of new Lexer().lex(yaml)) {
    if (ofLexer.has(token)) {
      isScalarNext = token === CST.SCALAR
      continue
    }
    if (token.startsWith('#') && !isScalarNext) comments.push({ comment: token, start })
    start += token.length
    isScalarNext = false
  }
  return comments
}

/** A text whose comments among the fields are blanked out: notes to oneself are no part of a plan. Every offset stays. */
export function withoutComments(path: string, text: string): string {
  const { yaml, offset } = splitSource(path, text)
  let blanked = ''
  let done = 0
  for (const { comment, start } of commentsIn(yaml)) {
    const at = offset + start
    blanked += text.slice(done, at) + ' '.repeat(comment.length)
    done = at + comment.length
  }
  return blanked + text.slice(done)
}

/** gray-matter finds the block; `yaml` reads it with places, and nothing is ever evaluated. */
function keepText(): object {
  return {}
}

/** Reads a text into its front matter and body; what cannot be read is a finding, never a throw. */
export function parseSource(
  path: string,
  text: string,
  parseBody: (body: string) => Root = parseMarkdown,
): { file: SourceFile; findings: Finding[] } {
  const split = splitSource(path, text)
  const lines = location(text)
  const placeAt = (start: number, end: number): Place => ({
    file: path,
    start: pointAt(start),
    end: pointAt(Math.max(start, end)),
  })
  const pointAt = (offset: number) => {
    const bounded = Math.min(Math.max(offset, 0), text.length)
    const point = lines.toPoint(bounded) ?? { line: 1, column: 1 }
    return { line: point.line, column: point.column, offset: bounded }
  }
  const findings: Finding[] = []
  const report = (message: string, hint: string, start: number, end: number) =>
    findings.push({
      ruleId: 'source-valid',
      severity: 'error',
      message,
      hint,
      place: placeAt(start, end),
    })

  if (split.problem === 'unclosed')
    report(
      'Feltene øverst i filen er ikke avsluttet.',
      'Skriv en linje med bare `---` etter det siste feltet.',
      0,
      3,
    )
  if (split.problem === 'unopened')
    report(
      'Feltene øverst i filen begynner ikke med `---`.',
      'Den aller første linjen i filen skal være bare `---`, med feltene rett under.',
      0,
      text.search(/\r?\n|$/),
    )
  if (split.problem === 'language')
    report(
      `Feltene øverst i filen må være YAML. Her står det «${text.slice(0, text.search(/\r?\n|$/))}».`,
      'La den første linjen være bare `---`.',
      0,
      text.search(/\r?\n|$/),
    )

  const yaml = readYaml(split.yaml)
  for (const problem of yaml.problems)
    report(problem.message, problem.hint, split.offset + problem.start, split.offset + problem.end)

  for (const { comment, start } of commentsIn(split.yaml)) {
    const before = split.yaml.slice(split.yaml.lastIndexOf('\n', start - 1) + 1, start)
    // «# husk» is a note to oneself, «Tiltak #1» a title. A field that is empty for it is told of where it is read.
    if (/(^|:)\s*$/.test(before) || /^#(\s|#|$)/.test(comment)) continue
    const at = split.offset + start
    findings.push({
      ruleId: 'front-matter-valid',
      severity: 'warning',
      message: `Det som står etter # i et felt, vises ikke: «${comment}».`,
      hint: 'Hører det til verdien, sett hermetegn rundt hele verdien. Er det en merknad til deg selv, sett mellomrom etter #.',
      place: placeAt(at, at + comment.length),
    })
  }

  // Fields that hold nothing are not the same as fields that cannot be read.
  const none = split.yaml === '' ? undefined : new YAMLMap()
  const frontMatter = yaml.problems.length > 0 ? undefined : (yaml.contents ?? none)
  const nodeAt = (node: Node | null | undefined) =>
    node?.range
      ? placeAt(split.offset + node.range[0], split.offset + node.range[1])
      : placeAt(0, Math.min(3, text.length))

  const file: SourceFile = {
    path,
    text,
    frontMatter,
    body: parseBody(split.body),
    placeOf: (keys) => nodeAt(findNode(frontMatter, keys, 'value')),
    placeOfKey: (keys) => nodeAt(findNode(frontMatter, keys, 'key')),
    placeAt: (node) =>
      !('type' in node)
        ? placeAt(node.start, node.end)
        : placeAt(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0),
  }
  return { file, findings }
}

/** Whether the fields of a file can be read, or there are none; what seems to lack otherwise may well be there. */
export function hasReadableFields({ frontMatter, path, text }: SourceFile): boolean {
  if (frontMatter !== undefined) return true
  return !/^\ufeff?---(?!-)/.test(text) && splitSource(path, text).problem === undefined
}

function findNode(root: Node | undefined, path: KeyPath, want: 'key' | 'value'): Node | undefined {
  let node = root
  let key: Node | undefined
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === step)
      if (!pair) break
      key = pair.key as Node
      node = (pair.value as Node | null) ?? undefined
      if (!node) return key
    } else if (isSeq(node) && typeof step === 'number') {
      const item = node.items[step]
      if (!item || isPair(item)) break
      node = item as Node
      key = node
    } else break
  }
  // The range of a collection ends on the next line, so its key stands for it.
  if (want === 'key' || isCollection(node)) return key ?? undefined
  return node
}
