import leven from 'leven'
import { isMap, isScalar, isSeq, type Node } from 'yaml'
import type { z } from 'zod'
import {
  type Field,
  type Format,
  foldWord,
  parseNumber,
  type ReferenceKind,
  type Shape,
} from '../../schemas/format.ts'
import type { Finding, Place } from '../source/place.ts'
import { hasReadableFields, type KeyPath, type SourceFile } from '../source/source-file.ts'
import { explainIssue } from './explain-issue.ts'
import { canonicalPath, findField, lastKey, shapeAt, valueAt } from './key-path.ts'

/** A reference as typed in front matter. `field` is the model name of the top-level key it stands under. */
export interface TypedReference {
  field: string
  kind: ReferenceKind
  id: string
  place: Place
}

/** The front matter of one file in the model's names. What could not be used is left out and reported. */
export interface FrontMatter<T> {
  data: T
  references: TypedReference[]
  findings: Finding[]
  /** The place of a value by model names; of its nearest parent where it is missing. */
  placeOf(...path: KeyPath): Place
  /** Whether something is typed for this path of model names that could not be used; it is reported already. */
  isDropped(...path: KeyPath): boolean
}

type Fields = Record<string, Field<unknown, unknown>>

/** Reads front matter by its format: aliases resolved, values checked, every problem at its place. */
export function readFrontMatter<T>(format: Format<T>, source: SourceFile): FrontMatter<T> {
  const findings: Finding[] = []
  const rejected = new Set<string>()
  let normal = normalise(format.shape, source, rejected)
  let parsed = format.zod.safeParse(normal.value)
  // A value that Zod refuses is taken out, alone, and reported; then the rest is read again.
  for (let round = 0; !parsed.success && round < 5; round++) {
    for (const issue of parsed.error.issues.flatMap(flattenUnion)) {
      const path = issue.path.filter((step) => typeof step !== 'symbol')
      const typed = normal.typedPathOf(path)
      // The first issue says it: of a list where a text should be, Zod finds that it is short, too.
      if (rejected.has(typed.join('\n'))) continue
      const isToldBelow = [...rejected].some((one) => one.startsWith(`${typed.join('\n')}\n`))
      rejected.add(typed.join('\n'))
      // What lacks a value whose slip is told already, lacks it because of that.
      if (isToldBelow) continue
      findings.push({
        ruleId: 'front-matter-valid',
        severity: 'error',
        ...explainIssue(
          issue,
          lastKey(typed),
          valueAt(normal.value, path),
          shapeAt(format.shape, path),
        ),
        place: source.placeOf(typed),
      })
    }
    normal = normalise(format.shape, source, rejected)
    parsed = format.zod.safeParse(normal.value)
  }
  const data = parsed.success ? parsed.data : format.zod.parse({})
  const placeOf = (...path: KeyPath) =>
    source.placeOf(normal.typedPathOf(canonicalPath(format.shape, path)))
  return {
    data,
    findings: [...normal.findings, ...findings],
    references: normal.references,
    placeOf,
    isDropped: (...path) =>
      !hasReadableFields(source) || normal.isDropped(canonicalPath(format.shape, path)),
  }
}

interface Normalised {
  /** Canonical bokmål keys, ready for Zod. */
  value: unknown
  findings: Finding[]
  references: TypedReference[]
  typedPathOf(canonical: KeyPath): KeyPath
  isDropped(canonical: KeyPath): boolean
}

function normalise(shape: Shape, source: SourceFile, rejected: ReadonlySet<string>): Normalised {
  const findings: Finding[] = []
  const references: TypedReference[] = []
  const typedPaths = new Map<string, KeyPath>()
  const dropped: string[] = []
  const drop = (canonical: KeyPath) => dropped.push(`${canonical.join('\n')}\n`)
  const isRejected = (typed: KeyPath) => typed.length > 0 && rejected.has(typed.join('\n'))

  const value = walk(shape, source.frontMatter, [], [], '') ?? {}
  return {
    value,
    findings,
    references,
    typedPathOf(canonical) {
      for (let length = canonical.length; length > 0; length--) {
        const typed = typedPaths.get(canonical.slice(0, length).join('\n'))
        if (typed) return typed
      }
      return []
    },
    isDropped(canonical) {
      const wanted = `${canonical.join('\n')}\n`
      return dropped.some((one) => wanted.startsWith(one))
    },
  }

  function walk(
    at: Shape,
    node: Node | undefined,
    typed: KeyPath,
    canonical: KeyPath,
    field: string,
  ): unknown {
    if (isRejected(typed)) {
      drop(canonical)
      return undefined
    }
    if (!node || (isScalar(node) && node.value === null)) return undefined
    typedPaths.set(canonical.join('\n'), typed)
    switch (at.is) {
      case 'record':
        return isMap(node) ? walkRecord(at.fields, node, typed, canonical, field) : plain(node)
      case 'either':
        return walk(isMap(node) ? at.record : at.other, node, typed, canonical, field)
      case 'list': {
        const values: unknown[] = []
        const items = isSeq(node) ? node.items.map((item) => item as Node) : [node]
        let refused = 0
        for (const [index, item] of items.entries()) {
          const itemPath = isSeq(node) ? [...typed, index] : typed
          if (isRejected(itemPath)) refused++
          else {
            const inner = walk(at.of, item, itemPath, [...canonical, values.length], field)
            if (inner !== undefined) values.push(inner)
          }
        }
        // Behind those that are kept: a refused one must not lend its slip to the one that follows it.
        for (let count = 0; count < refused; count++) drop([...canonical, values.length + count])
        return values
      }
      case 'reference': {
        const id = asText(node)
        if (typeof id === 'string')
          references.push({ field, kind: at.kind, id: id.trim(), place: source.placeOf(typed) })
        return id
      }
      case 'text':
        return asText(node)
      case 'value':
        return asValue(node)
    }
  }

  function walkRecord(
    fields: Fields,
    node: Node,
    typed: KeyPath,
    canonical: KeyPath,
    topField: string,
  ): Record<string, unknown> {
    const value: Record<string, unknown> = {}
    const seen = new Map<string, string>()
    if (!isMap(node)) return value
    for (const pair of node.items) {
      const name = isScalar(pair.key) ? String(pair.key.value) : ''
      const path = [...typed, name]
      const found = findField(fields, name)
      if (!found) {
        const near = nearestKey(name, fields)
        findings.push(unknownKey(name, fields, near, source.placeOfKey(path)))
        const meant = near === undefined ? undefined : findField(fields, near)
        if (meant) drop([...canonical, meant[1].key])
        continue
      }
      const [model, field] = found
      const first = seen.get(field.key)
      if (first !== undefined) {
        findings.push({
          ruleId: 'front-matter-valid',
          severity: 'warning',
          message: `\`${first}\` og \`${name}\` er to skrivemåter for samme felt. Bare \`${first}\` er brukt.`,
          hint: 'Slå dem sammen til ett felt.',
          place: source.placeOfKey(path),
        })
        continue
      }
      seen.set(field.key, name)
      const comment = isScalar(pair.value) && pair.value.value === null && commentAfter(path)
      if (comment) {
        findings.push(valueInComment(name, comment, source.placeOfKey(path)))
        drop([...canonical, field.key])
      }
      const inner = walk(
        field.format.shape,
        (pair.value as Node | null) ?? undefined,
        path,
        [...canonical, field.key],
        topField || model,
      )
      if (inner !== undefined) value[field.key] = inner
    }
    return value
  }

  function commentAfter(path: KeyPath): string | undefined {
    const rest = source.text.slice(source.placeOfKey(path).end.offset)
    return /^[ \t]*:[ \t]+(#[^\s,}\]]+)/.exec(rest)?.[1]
  }
}

/** `farge: #1f4e79` is a key without a value to YAML; `frist: # fylles ut senere` is meant so. */
function valueInComment(name: string, comment: string, place: Place): Finding {
  return {
    ruleId: 'front-matter-valid',
    severity: 'warning',
    message: `\`${name}\` er tom, for det som står etter #, er en kommentar.`,
    hint: `Skal det være verdien, sett hermetegn rundt: \`${name}: "${comment}"\`.`,
    place,
  }
}

function nearestKey(name: string, fields: Fields): string | undefined {
  return nearest(
    name,
    Object.values(fields).flatMap((field) => [field.key, ...field.aliases]),
  )
}

function unknownKey(name: string, fields: Fields, near: string | undefined, place: Place): Finding {
  const keys = Object.values(fields).map((field) => field.key)
  return {
    ruleId: 'front-matter-valid',
    severity: 'warning',
    message: `Vi kjenner ikke feltet \`${name}\`. Verdien er ikke brukt.`,
    hint: /^\d+$/.test(name)
      ? `Er dette desimaler, sett hermetegn rundt tallet, slik: "45,${name}".`
      : near
        ? `Mente du \`${near}\`?`
        : `Feltene her er ${keys.map((key) => `\`${key}\``).join(', ')}.`,
    place,
  }
}

/** The candidate closest in spelling, when it is close enough to be what was meant. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const folded = foldWord(word)
  const limit = Math.max(1, Math.floor(folded.length / 3))
  let best: { candidate: string; distance: number } | undefined
  for (const candidate of candidates) {
    const distance = leven(folded, foldWord(candidate), { maxDistance: limit + 1 })
    if (distance <= limit && (!best || distance < best.distance)) best = { candidate, distance }
  }
  return best?.candidate
}

function asText(node: Node): unknown {
  if (!isScalar(node)) return plain(node)
  // `0301` and `1.10` are numbers to YAML; what the writer typed is kept.
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
}

/** `1.234` is a thousand and more in Norwegian; YAML would read a decimal. */
function asValue(node: Node): unknown {
  return isScalar(node) && typeof node.value === 'number'
    ? (parseNumber(node.source ?? '') ?? node.value)
    : plain(node)
}

/** Of what is no value alone, the kind; of a list the first two: one tells how to write it, if it is not one of more. */
function plain(node: Node): unknown {
  if (isScalar(node)) return node.value
  return isSeq(node) ? node.items.slice(0, 2).map((one) => (isScalar(one) ? asText(one) : {})) : {}
}

/** A union fails in each of its branches; the one that comes furthest, or is of the right type, says most. */
function flattenUnion(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const branches = issue.errors.map((errors) =>
    errors.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })),
  )
  const weight = ([first]: z.core.$ZodIssue[]) =>
    2 * (first?.path.length ?? 0) + (first?.code === 'invalid_type' ? 0 : 1)
  const deepest = branches.sort((a, b) => weight(b) - weight(a))[0]
  return deepest ? deepest.flatMap(flattenUnion) : [issue]
}
