import { z } from 'zod'

/**
 * What the normaliser needs to know of a value before Zod sees it: which keys are spelled how, and which
 * plain scalars keep their spelling (`0301`, `1.10`) instead of becoming numbers. It also says what the data has of
 * them: the `names` of a choice, a number, a boolean.
 */
export type Shape =
  | { is: 'text'; names?: readonly string[] }
  | { is: 'value'; becomes: 'number' | 'boolean' }
  | { is: 'reference'; kind: ReferenceKind }
  | { is: 'list'; of: Shape }
  | { is: 'record'; fields: Record<string, Field<unknown, unknown>> }
  | { is: 'either'; record: Shape; other: Shape }

/** The kind of thing a reference names; `any` is written `tiltak/hjemmebesok`, `file` is `filer/figur.png`. */
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
  | 'file'
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

/** One line of text; numbers are taken as they are spelled. Signs that nobody sees are none. */
export function text(): Format<string> {
  const seen = (typed: string) => (/[^\s\p{Cf}]/u.test(typed) ? typed : '')
  return {
    zod: z.string().trim().overwrite(seen).min(1).max(5000),
    shape: { is: 'text' },
    absent: undefined,
  }
}

/** A whole or decimal number; decimal comma, thousands point and space as in Norwegian. */
export function number(): Format<number> {
  return numberThat('number', () => true)
}

/** A whole number, both limits included. */
export function wholeNumber(from: number, to: number): Format<number> {
  const isWithin = (value: number) => Number.isInteger(value) && value >= from && value <= to
  return numberThat('wholeNumber', isWithin, { from, to })
}

function numberThat(
  expects: string,
  holds: (value: number) => boolean,
  limits: { from?: number; to?: number } = {},
): Format<number> {
  const zod = z.union([z.number(), z.string()]).transform((value, context) => {
    const parsed = typeof value === 'number' ? value : parseNumber(value)
    if (parsed !== undefined && Number.isFinite(parsed) && holds(parsed)) return parsed
    context.addIssue({ code: 'custom', params: { expects, ...limits } })
    return z.NEVER
  })
  return {
    zod: zod as z.ZodType<number>,
    shape: { is: 'value', becomes: 'number' },
    absent: undefined,
  }
}

/** The number a Norwegian spelling means, or undefined: «1 234,5», «1.234», «−3 %». */
export function parseNumber(spelled: string): number | undefined {
  const compact = spelled.replace(/[\s\u00a0\u202f%]/g, '').replace(/^[−–]/, '-')
  if (/^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(compact))
    return Number(compact.replaceAll('.', '').replace(',', '.'))
  if (/^-?\d+([.,]\d+)?$/.test(compact)) return Number(compact.replace(',', '.'))
  return undefined
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
  return {
    zod: zod as unknown as z.ZodType<boolean>,
    shape: { is: 'value', becomes: 'boolean' },
    absent: undefined,
  }
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
    shape: { is: 'text', names: Object.keys(spellings) },
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

type Fields = Record<string, Field<unknown, unknown>>

/** What several values of a record must be together; gives the issue and the key it stands at. */
export type Together<F> = (
  values: { readonly [K in keyof F]: unknown },
  fields: F,
) => { at: keyof F; params: Record<string, unknown> } | undefined

/** The first value is not after the second: numbers, or years and days as far as both say. */
export function inOrder<F extends Fields>(first: keyof F, second: keyof F): Together<F> {
  return (values, fields) => {
    const [from, to] = [values[first], values[second]]
    const isWrong =
      typeof from === 'string' && typeof to === 'string'
        ? from.slice(0, to.length) > to.slice(0, from.length)
        : typeof from === 'number' && typeof to === 'number' && from > to
    const params = { expects: 'order', other: fields[first]?.key, value: from }
    return isWrong ? { at: second, params } : undefined
  }
}

/** Of two values one is given, and not both. */
export function oneOf<F extends Fields>(first: keyof F, second: keyof F): Together<F> {
  return (values, fields) => {
    const given = [first, second].filter((name) => values[name] !== undefined).length
    const params = { expects: 'oneOf', given, keys: [fields[first]?.key, fields[second]?.key] }
    return given === 1 ? undefined : { at: first, params }
  }
}

/** Keys and values; keys nobody declared are reported by the normaliser. */
export function record<F extends Fields>(
  fields: F,
  ...together: Together<NoInfer<F>>[]
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
  const zod = object.transform((raw, context) => {
    const typed = raw as Record<string, unknown>
    const values = Object.fromEntries(
      entries.map(([name, field]) => [name, typed[field.key] ?? field.format.absent]),
    )
    for (const check of together) {
      const wrong = check(values as { readonly [K in keyof F]: unknown }, fields)
      if (!wrong) continue
      const key = fields[wrong.at]?.key ?? ''
      context.addIssue({ code: 'custom', path: [key], params: wrong.params })
    }
    return values
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
