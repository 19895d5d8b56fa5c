import { type Field, foldWord } from '../../schemas/format.ts'
import { type EntryKind, entryKinds } from '../../schemas/index.ts'
import type { Directive } from './body.ts'
import { fieldsOf, findField } from './key-path.ts'
import type { Entry } from './model.ts'
import { slug } from './slug.ts'

export type View = 'table' | 'list' | 'tree' | 'whole'

/** What a `::vis{…}` asks for: entries of one kind, or a single one, in one form. */
export interface Placement {
  kind: EntryKind
  id: string | undefined
  view: View
  /** Whether an entry of this kind is among those asked for. */
  selects(entry: Entry): boolean
}

const views: ReadonlyMap<string, View> = new Map([
  ['tabell', 'table'],
  ['liste', 'list'],
  ['tre', 'tree'],
  ['hel', 'whole'],
  ['heile', 'whole'],
  ['hele', 'whole'],
])

/** Reads `::vis{tiltak innsatsområde=ledelse som=tabell}`; a string says in Norwegian what is wrong with it. */
export function readPlacement(directive: Directive): Placement | string {
  if (directive.type === 'containerDirective' || directive.children.length > 0)
    return 'Skriv `::vis{…}` med to kolon, alene på linjen, og teksten utenfor.'
  const attributes = Object.entries(directive.attributes ?? {})
  const subject = attributes.find(([name]) => kindOfWord(name))
  const kind = subject && kindOfWord(subject[0])
  if (!subject || !kind)
    return 'Skriv hva som skal vises, for eksempel `::vis{tiltak}` eller `::vis{tjeneste=helsestasjon}`.'
  const id = subject[1] ? slugPath(subject[1]) : undefined
  const fields = fieldsOf(entryKinds[kind].format.shape)
  let view: View = id ? 'whole' : kind === 'goal' ? 'tree' : 'list'
  const tests: ((entry: Entry) => boolean)[] = []
  for (const [name, value] of attributes) {
    if (name === subject[0]) continue
    if (foldWord(name) === 'som') {
      const known = views.get(foldWord(value ?? ''))
      if (!known) return `«${value}» er ingen visning. Velg tabell, liste, tre eller hel.`
      view = known
      continue
    }
    const field = findField(fields, name)
    if (!field) return `«${name}» er ikke et felt i ${subject[0]}.`
    tests.push(fieldTest(field, value ?? ''))
  }
  if (id !== undefined) tests.push((entry) => entry.id === id)
  return { kind, id, view, selects: (entry) => tests.every((test) => test(entry)) }
}

function fieldTest([model, field]: [string, Field<unknown, unknown>], value: string) {
  // A list is asked whether it holds the value; words are read as the field itself reads them.
  const isList = field.format.shape.is === 'list'
  const parsed = field.format.zod.safeParse(isList ? [value] : value)
  const wanted = parsed.success && !isList ? parsed.data : undefined
  const wantedItem = parsed.success && isList ? (parsed.data as unknown[])[0] : wanted
  const same = (found: unknown) =>
    (wantedItem !== undefined && found === wantedItem) ||
    (typeof found === 'string' && slugPath(found) === slugPath(value))
  return (entry: Entry) => {
    const found = (entry.data as Record<string, unknown>)[model]
    return Array.isArray(found) ? found.some(same) : same(found)
  }
}

function slugPath(path: string): string {
  return path.split('/').map(slug).join('/')
}

function kindOfWord(word: string): EntryKind | undefined {
  const folded = foldWord(word)
  for (const [kind, { words }] of Object.entries(entryKinds))
    if ((words as readonly string[]).includes(folded)) return kind as EntryKind
  return undefined
}
