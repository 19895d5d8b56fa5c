import { type EntryKind, entryKinds } from '../../schemas/index.ts'
import { slug } from './slug.ts'

/** What the address of a link in running text means. */
export type LinkTarget =
  | { is: 'entry'; plan: string | undefined; kind: EntryKind; id: string; anchor: string }
  | { is: 'plan'; plan: string }
  | { is: 'file'; path: string }
  | { is: 'anchor'; anchor: string }
  | { is: 'external'; address: string }
  | { is: 'unsafe' }
  | { is: 'unknown' }

/**
 * Reads an address as writers type it: `tiltak/hjemmebesok`, `../tiltak/hjemmebesok.md` as editors complete it,
 * `plan:tiltak/hjemmebesok` across plans, `filer/figur.png`, `#overskrift`, `https://…`.
 */
export function readLink(typed: string): LinkTarget {
  const whole = typed.trim()
  // As it is typed: decoded, it may lead somewhere else.
  if (/^(https?|mailto|tel):/i.test(whole))
    return URL.canParse(whole) ? { is: 'external', address: whole } : { is: 'unknown' }
  const address = decode(whole).normalize('NFC')
  if (address.startsWith('#')) return { is: 'anchor', anchor: slug(address) }
  const [, typedPlan, rest = ''] = /^(?:([^:/#?]+):)?(.*)$/s.exec(address) ?? []
  const planId = typedPlan === undefined ? undefined : slug(typedPlan)
  const [path = '', anchor = ''] = rest.replace(/^(\.{1,2}\/)+/, '').split('#', 2)
  const [folder = '', ...steps] = path.split('/')
  const kind = kindOfFolder(folder)
  if (kind && !steps.includes('..')) {
    const id = entryId(kind, steps.join('/'))
    return id === ''
      ? { is: 'unknown' }
      : { is: 'entry', plan: planId, kind, id, anchor: slug(anchor) }
  }
  if (planId !== undefined && rest === '') return { is: 'plan', plan: planId }
  // Any other scheme: javascript:, data:, file: and what is yet to come.
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return { is: 'unsafe' }
  if (folder === 'filer' && steps.length > 0 && !steps.includes('..')) return { is: 'file', path }
  return { is: 'unknown' }
}

/** The path in filer/ that a writer's link names, or undefined where it names something else. */
export function readFilePath(typed: string): string | undefined {
  const link = readLink(typed)
  return link.is === 'file' ? link.path : undefined
}

/** The kind of what lies in a folder, by any of its names; undefined for a folder of no kind. */
export function kindOfFolder(folder: string): EntryKind | undefined {
  return kinds.get(slug(folder))
}

const kinds: ReadonlyMap<string, EntryKind> = new Map(
  Object.entries(entryKinds).flatMap(([kind, { folders }]) =>
    folders.map((folder) => [folder, kind as EntryKind] as const),
  ),
)

/** The id of a file under its kind's folder: its name; of a chapter its path without number prefixes. */
export function entryId(kind: EntryKind, path: string): string {
  const steps = idSteps(kind, path)
  if (kind === 'chapter' && steps.at(-1) === 'index') steps.pop()
  return steps.filter(Boolean).join('/')
}

/** What each name of a path is in the id; empty where it has no letters or digits. */
export function idSteps(kind: EntryKind, path: string): string[] {
  const steps = path.replace(/\.md$/i, '').split('/').filter(Boolean)
  if (kind !== 'chapter') return steps.map(slug)
  // A number alone, «2026», is a name.
  return steps.map((step) => slug(step.replace(/^\d+(?:[\s._-]+(?=.)|(?=\p{L}))/u, '')))
}

function decode(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}
