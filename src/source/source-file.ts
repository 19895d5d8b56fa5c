import matter from 'gray-matter'
import type { Root } from 'mdast'
import type { Node as UnistNode } from 'unist'
import { location } from 'vfile-location'
import {
  type Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  visit,
} from 'yaml'
import { parseMarkdown } from './markdown.ts'
import type { Finding, Place } from './place.ts'

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
  problem: 'unclosed' | 'language' | undefined
}

/** Finds the front matter of a Markdown text; a .yaml file is front matter and nothing else. */
export function splitSource(path: string, text: string): SplitSource {
  if (/\.ya?ml$/i.test(path)) return { yaml: text, offset: 0, body: '', problem: undefined }
  if (!/^---(?!-)/.test(text)) return { yaml: '', offset: 0, body: text, problem: undefined }
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

  const frontMatter = yaml.problems.length > 0 ? undefined : (yaml.document?.contents ?? undefined)
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
      'start' in node
        ? placeAt(node.start, node.end)
        : placeAt(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0),
  }
  return { file, findings }
}

interface YamlProblem {
  message: string
  hint: string
  start: number
  end: number
}

function readYaml(text: string): {
  document: Document.Parsed | undefined
  problems: YamlProblem[]
} {
  if (text.trim() === '') return { document: undefined, problems: [] }
  const whole = { start: 0, end: Math.min(text.length, 3) }
  let document: Document.Parsed
  try {
    document = parseDocument(text, { uniqueKeys: true, prettyErrors: false, stringKeys: true })
  } catch {
    // The parser is recursive: very deep nesting ends its stack.
    return {
      document: undefined,
      problems: [
        {
          message: 'Feltene kan ikke leses: de er nøstet for dypt.',
          hint: 'Skriv verdiene som enkle linjer eller lister.',
          ...whole,
        },
      ],
    }
  }
  const problems = document.errors.map((error) => ({
    ...explainYaml(error.code, text, error.pos[0]),
    start: error.pos[0],
    end: error.pos[1],
  }))
  // Anchors can expand a small file into gigabytes, and no plan needs them.
  visit(document, {
    Alias(_, alias) {
      problems.push({
        message: `Feltene bruker YAML-ankeret «*${alias.source}». Det støttes ikke.`,
        hint: 'Skriv verdien ut der den skal stå.',
        start: alias.range?.[0] ?? 0,
        end: alias.range?.[1] ?? 0,
      })
      return visit.BREAK
    },
  })
  if (document.contents && !isMap(document.contents) && problems.length === 0)
    problems.push({
      message: 'Øverst i filen ventet vi felter på formen `nøkkel: verdi`.',
      hint: 'Skriv for eksempel `tittel: Formål`.',
      start: document.contents.range[0],
      end: document.contents.range[1],
    })
  return { document, problems }
}

function explainYaml(code: string, text: string, at: number): { message: string; hint: string } {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1).split(/\r?\n/, 1)[0] ?? ''
  if (code === 'DUPLICATE_KEY') {
    const name = /^[\s-]*([^:]+):/.exec(line)?.[1]?.trim() ?? ''
    return {
      message: `Nøkkelen \`${name}\` står to ganger.`,
      hint: 'Behold den ene. Vi kan ikke vite hvilken verdi som er riktig.',
    }
  }
  if (code === 'TAB_AS_INDENT' || /^\s*\t/.test(line))
    return {
      message: 'Linjen er rykket inn med tabulator.',
      hint: 'Rykk inn med mellomrom. YAML godtar ikke tabulator.',
    }
  if (code === 'MISSING_CHAR' || code === 'UNEXPECTED_TOKEN')
    return {
      message: 'Et hermetegn eller en klamme mangler eller står feil.',
      hint: 'Se etter et hermetegn (") eller en klamme ([ eller {) som ikke er avsluttet.',
    }
  if (code === 'BAD_INDENT' || code === 'BLOCK_IN_FLOW')
    return {
      message: 'Innrykket stemmer ikke med linjene rundt.',
      hint: 'La linjer som hører sammen, ha like mange mellomrom foran seg.',
    }
  if (/:\s.*:\s/.test(line))
    return {
      message: 'Verdien har et kolon som YAML leser som en ny nøkkel.',
      hint: 'Sett hermetegn rundt hele verdien.',
    }
  return {
    message: 'Feltene øverst i filen kan ikke leses som YAML.',
    hint: 'Se på innrykk, kolon og hermetegn på denne linjen og linjen over.',
  }
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
