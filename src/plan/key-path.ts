import { type Field, foldWord, type Shape } from '../../schemas/format.ts'
import type { KeyPath } from '../source/source-file.ts'

/** Model names to the canonical bokmål keys. */
export function canonicalPath(shape: Shape, path: KeyPath): KeyPath {
  const canonical: (string | number)[] = []
  let at: Shape | undefined = shape
  for (const step of path) {
    if (at?.is === 'either') at = at.record
    if (at?.is === 'list' && typeof step === 'number') {
      canonical.push(step)
      at = at.of
    } else if (at?.is === 'record') {
      const field: Field<unknown, unknown> | undefined = at.fields[step]
      if (!field) return canonical
      canonical.push(field.key)
      at = field.format.shape
    } else return canonical
  }
  return canonical
}

/** The fields of a record by their model names; what is no record has none. */
export function fieldsOf(shape: Shape): Readonly<Record<string, Field<unknown, unknown>>> {
  return shape.is === 'record' ? shape.fields : {}
}

/** The field a writer names, by its key or another accepted spelling, with its model name. */
export function findField(
  fields: Readonly<Record<string, Field<unknown, unknown>>>,
  name: string,
): [string, Field<unknown, unknown>] | undefined {
  const folded = foldWord(name)
  return Object.entries(fields).find(([, { key, aliases }]) =>
    [key, ...aliases].some((spelling) => foldWord(spelling) === folded),
  )
}

/** What stands at a path of canonical keys is to be, or undefined where the path leads nowhere. */
export function shapeAt(shape: Shape, path: KeyPath): Shape | undefined {
  let at: Shape | undefined = shape
  for (const step of path) {
    const within: Shape | undefined = at?.is === 'either' ? at.record : at
    if (within?.is === 'list') at = within.of
    else if (within?.is === 'record')
      at = Object.values(within.fields).find(({ key }) => key === step)?.format.shape
    else return undefined
  }
  return at
}

/** The key that a path of keys and positions ends in. */
export function lastKey(path: KeyPath): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '')
}

/** What lies at a path, or undefined where the path leads nowhere. */
export function valueAt(value: unknown, path: KeyPath): unknown {
  let at = value
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return undefined
    at = (at as Record<string | number, unknown>)[step]
  }
  return at
}
