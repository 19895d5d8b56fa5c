import { z } from 'zod'

/**
 * What the normaliser needs to know of a value before Zod sees it: which keys are spelled how, and which
 * plain scalars keep their spelling (`0301`, `1.10`) instead of becoming numbers.
 */
export type Shape =
  | { is: 'text' | 'value' }
  | { is: 'reference'; kind: ReferenceKind }
  | { is: 'list'; of: Shape }
  | { is: 'record'; fields: Record<string, Field<unknown, unknown>> }
  | { is: 'either'; record: Shape; other: Shape }

/** The kind of thing a reference names; `any` is written `tiltak/hjemmebesok`. */
export type ReferenceKind =
  | 'goal'
  | 'focusArea'
  | 'measure'
  | 'service'
  | 'cooperation'
  | 'indicator'
  | 'theme'
  | 'riskFactor'
  | 'statute'
  | 'requirement'
  | 'plan'
  | 'any'

/** How one value is written in front matter and what it becomes; `Absent` is what a missing one becomes. */
export interface Format<T, Absent = undefined> {
  zod: z.ZodType<T>
  shape: Shape
  absent: Absent
}

/** One key of a record: its bokmål spelling, other accepted spellings, and a sentence for writers. */
export interface Field<T, Absent = undefined> {
  key: string
  aliases: readonly string[]
  format: Format<T, Absent>
  about: string
  /** Its value may change between decisions without changing what was adopted. */
  ongoing?: true
}

export type Data<F> = F extends Format<infer T, infer _> ? T : never

type FieldData<F> = F extends Field<infer T, infer Absent> ? T | Absent : never

/** Declares a key; `aliases` are the nynorsk spelling and other words in use. */
export function key<T, Absent>(
  name: string,
  format: Format<T, Absent>,
  about: string,
  aliases: readonly string[] = [],
): Field<T, Absent> {
  return { key: name, aliases, format, about }
}

/** Declares that a key is follow-up: its value may change between decisions without changing what was adopted. */
export function ongoing<T, Absent>(field: Field<T, Absent>): Field<T, Absent> {
  return { ...field, ongoing: true }
}

/** One line of text; numbers are taken as they are spelled. */
export function text(): Format<string> {
  return { zod: z.string().trim().min(1).max(5000), shape: { is: 'text' }, absent: undefined }
}

/** A whole or decimal number; decimal comma, thousands point and space as in Norwegian. */
export function number(): Format<number> {
  const zod = z.union([z.number(), z.string()]).transform((value, context) => {
    const parsed = typeof value === 'number' ? value : parseNumber(value)
    if (parsed !== undefined && Number.isFinite(parsed)) return parsed
    context.addIssue({ code: 'custom', params: { expects: 'number' } })
    return z.NEVER
  })
  return { zod: zod as z.ZodType<number>, shape: { is: 'value' }, absent: undefined }
}

/** The number a Norwegian spelling means, or undefined: «1 234,5», «1.234», «−3 %». */
export function parseNumber(spelled: string): number | undefined {
  const compact = spelled.replace(/[\s\u00a0\u202f%]/g, '').replace(/^[−–]/, '-')
  if (/^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(compact))
    return Number(compact.replaceAll('.', '').replace(',', '.'))
  if (/^-?\d+([.,]\d+)?$/.test(compact)) return Number(compact.replace(',', '.'))
  return undefined
}

/** A day, given as `2026-03-01`; `01.03.2026` is understood. */
export function date(): Format<string> {
  const zod = z.string().transform((value, context) => {
    const day = parseDate(value.trim())
    if (day) return day
    context.addIssue({ code: 'custom', params: { expects: 'date' } })
    return z.NEVER
  })
  return { zod: zod as unknown as z.ZodType<string>, shape: { is: 'text' }, absent: undefined }
}

/** A year or a day: `2026` or `2026-03-01`. */
export function yearOrDate(): Format<string> {
  const zod = z.string().transform((value, context) => {
    const trimmed = value.trim()
    const day = /^\d{4}$/.test(trimmed) ? trimmed : parseDate(trimmed)
    if (day) return day
    context.addIssue({ code: 'custom', params: { expects: 'yearOrDate' } })
    return z.NEVER
  })
  return { zod: zod as unknown as z.ZodType<string>, shape: { is: 'text' }, absent: undefined }
}

function parseDate(value: string): string | undefined {
  const norwegian = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(value)
  const iso = norwegian
    ? `${norwegian[3]}-${norwegian[2]?.padStart(2, '0')}-${norwegian[1]?.padStart(2, '0')}`
    : value
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined
  const day = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== iso ? undefined : iso
}

/** `ja` or `nei`. */
export function yesNo(): Format<boolean> {
  const zod = z
    .union([z.boolean(), z.string()])
    .meta({ enum: ['ja', 'nei', true, false] })
    .transform((value, context) => {
      if (typeof value === 'boolean') return value
      const word = value.trim().toLowerCase()
      if (word === 'ja') return true
      if (word === 'nei') return false
      context.addIssue({ code: 'custom', params: { expects: 'yesNo' } })
      return z.NEVER
    })
  return { zod: zod as unknown as z.ZodType<boolean>, shape: { is: 'value' }, absent: undefined }
}

/** An address on the web, of a mailbox or a phone; other schemes (`javascript:`) are refused. */
export function webAddress(): Format<string> {
  const zod = z.string().transform((value, context) => {
    const trimmed = value.trim()
    if (hasProtocol(trimmed, ['https:', 'http:', 'mailto:', 'tel:'])) return trimmed
    context.addIssue({ code: 'custom', params: { expects: 'webAddress' } })
    return z.NEVER
  })
  return { zod: zod as unknown as z.ZodType<string>, shape: { is: 'text' }, absent: undefined }
}

/** An address of a page: `https://…` or `http://…`. */
export function pageAddress(): Format<string> {
  const zod = z.string().transform((value, context) => {
    const trimmed = value.trim()
    if (hasProtocol(trimmed, ['https:', 'http:'])) return trimmed
    context.addIssue({ code: 'custom', params: { expects: 'pageAddress' } })
    return z.NEVER
  })
  return { zod: zod as unknown as z.ZodType<string>, shape: { is: 'text' }, absent: undefined }
}

function hasProtocol(value: string, protocols: readonly string[]): boolean {
  return URL.canParse(value) && protocols.includes(new URL(value).protocol)
}

/** One of a few words. Each English name lists the spellings writers use, bokmål first. */
export function choice<const C extends Record<string, readonly [string, ...string[]]>>(
  spellings: C,
): Format<keyof C & string> {
  const byWord = new Map<string, string>()
  for (const [name, words] of Object.entries(spellings))
    for (const word of words) byWord.set(foldWord(word), name)
  const words = Object.values(spellings).map(([bokmal]) => bokmal)
  const zod = z
    .string()
    // For editors, which complete the words.
    .meta({ enum: Object.values(spellings).flat() })
    .transform((value, context) => {
      const name = byWord.get(foldWord(value))
      if (name !== undefined) return name
      context.addIssue({ code: 'custom', params: { expects: 'choice', words } })
      return z.NEVER
    })
  return {
    zod: zod as unknown as z.ZodType<keyof C & string>,
    shape: { is: 'text' },
    absent: undefined,
  }
}

/** The form in which two spellings of a key or a word are compared: `Følges_opp i` = `følges opp i`. */
export function foldWord(word: string): string {
  return word
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
}

/** The id of another entry, as typed. */
export function reference(kind: ReferenceKind): Format<string> {
  return {
    zod: z.string().trim().min(1).max(200),
    shape: { is: 'reference', kind },
    absent: undefined,
  }
}

/** Several values; one alone may stand without brackets. */
export function list<T>(of: Format<T, unknown>): Format<T[], T[]> {
  return { zod: z.array(of.zod).max(5000), shape: { is: 'list', of: of.shape }, absent: [] }
}

/** Keys and values; keys nobody declared are reported by the normaliser. */
export function record<F extends Record<string, Field<unknown, unknown>>>(
  fields: F,
): Format<{ readonly [K in keyof F]: FieldData<F[K]> }> {
  const entries = Object.entries(fields)
  const object = z.strictObject(
    Object.fromEntries(
      entries.map(([, field]) => [
        field.key,
        field.format.zod.meta({ description: field.about }).optional(),
      ]),
    ),
  )
  const zod = object.transform((raw) => {
    const values = raw as Record<string, unknown>
    return Object.fromEntries(
      entries.map(([name, field]) => [name, values[field.key] ?? field.format.absent]),
    )
  })
  return {
    zod: zod as unknown as z.ZodType<{ readonly [K in keyof F]: FieldData<F[K]> }>,
    shape: { is: 'record', fields },
    absent: undefined,
  }
}

/** Either a record or something shorter that means the same (`kommune: Vindelsund`). */
export function either<R, S>(
  whole: Format<R>,
  short: Format<S>,
  expand: (short: S) => R,
): Format<R> {
  const zod = z.union([whole.zod, short.zod.transform(expand)])
  return {
    zod: zod as unknown as z.ZodType<R>,
    shape: { is: 'either', record: whole.shape, other: short.shape },
    absent: undefined,
  }
}
