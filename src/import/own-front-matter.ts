import { isMap, isScalar, isSeq, type Pair, parseDocument } from 'yaml'
import { fileFormats } from '../../schemas/index.ts'
import { readFrontMatter } from '../plan/front-matter.ts'
import { parseSource, splitSource } from '../source/source-file.ts'

/** What a written plan says of itself before its text. */
export interface OwnFrontMatter {
  title: string | undefined
  /** YAML of fields that plan.md has too, as typed. */
  kept: string
  /** Model names of the fields in `kept`. */
  keptFields: ReadonlySet<string>
  /** YAML that planverk has no field for, as typed. */
  foreign: string
  /** A block that cannot be read as fields, as typed. */
  unreadable: string | undefined
  /** The rest of the text. */
  body: string
}

/** Takes the front matter of another program off a text; nothing in it is dropped, and nothing is run. */
export function readOwnFrontMatter(text: string): OwnFrontMatter {
  const nothing = {
    title: undefined,
    kept: '',
    keptFields: new Set<string>(),
    foreign: '',
    unreadable: undefined,
  }
  const split = splitSource('import.md', text)
  if (split.problem === 'language') {
    const block = /^.*\n([\s\S]*?\n)?---[ \t]*(\n|$)/.exec(text)?.[0] ?? ''
    return { ...nothing, unreadable: block || undefined, body: text.slice(block.length) }
  }
  if (split.problem || split.offset === 0) return { ...nothing, body: text }
  const end = split.offset + split.yaml.length
  const body = text.slice(end).replace(/^---[ \t]*\n?/, '')
  const yaml = split.yaml.replace(/^[ \t]*\n/, '')
  const fields = topLevelFields(yaml)
  // Running text between two rules is no front matter.
  if (fields === 'text') return { ...nothing, body: text }
  if (fields === undefined) return { ...nothing, unreadable: yaml, body }

  const kept: string[] = []
  const keptFields = new Set<string>()
  const foreign: string[] = []
  let title: string | undefined
  for (const { key, value, typed } of fields) {
    const known = knownField(typed)
    if (known === 'title' || /^title$/i.test(key)) {
      if (typeof value === 'string' && value.trim() !== '' && title === undefined)
        title = value.trim()
      else foreign.push(typed)
    } else if (known) {
      kept.push(typed)
      keptFields.add(known)
    } else foreign.push(typed)
  }
  return {
    title,
    kept: kept.join(''),
    keptFields,
    foreign: foreign.join(''),
    unreadable: undefined,
    body,
  }
}

interface TypedField {
  key: string
  value: unknown
  /** The lines of the field, comments after it included. */
  typed: string
}

/** The fields line by line; `text` when the block holds no fields at all, undefined when it cannot be read. */
function topLevelFields(yaml: string): TypedField[] | 'text' | undefined {
  if (yaml.trim() === '') return []
  const read = parseSource('fields.yaml', yaml)
  const document = read.findings.length === 0 ? parseDocument(yaml) : undefined
  const map = document?.contents
  if (!map) {
    const looksLikeFields = /^[\p{L}_"'][^\n:]*:(\s|$)/mu.test(yaml)
    return read.findings.length > 0 && looksLikeFields ? undefined : 'text'
  }
  if (!isMap(map) || map.flow) return undefined
  const starts = map.items.map((pair) => startOf(pair))
  // Lines can be taken one by one only where each field begins a line.
  if (starts.some((start) => start > 0 && yaml[start - 1] !== '\n')) return undefined
  return map.items.map((pair, index) => {
    const from = index === 0 ? 0 : (starts[index] ?? 0)
    const typed = yaml.slice(from, starts[index + 1] ?? yaml.length)
    const { key, value } = pair
    return {
      key: isScalar(key) ? String(key.value) : '',
      value: isScalar(value) ? value.value : isSeq(value) ? [] : undefined,
      typed: typed.endsWith('\n') ? typed : `${typed}\n`,
    }
  })
}

function startOf(pair: Pair): number {
  const { key } = pair
  return (isScalar(key) ? key.range?.[0] : undefined) ?? 0
}

/** The model's name of a field that plan.md can hold as it is typed; ids of entries lead nowhere yet. */
function knownField(typed: string): string | undefined {
  const { file, findings } = parseSource('plan.md', `---\n${typed}---\n`)
  const read = readFrontMatter(fileFormats.plan, file)
  const leads = read.references.some(({ kind }) => kind !== 'statute')
  if (findings.length > 0 || read.findings.length > 0 || leads) return undefined
  const [name] =
    Object.entries(read.data).find(([, value]) =>
      Array.isArray(value) ? value.length > 0 : value !== undefined,
    ) ?? []
  return name
}
