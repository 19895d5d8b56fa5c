import { createHash } from 'node:crypto'
import type { Shape } from '../../schemas/format.ts'
import { entryKinds, fileFormats } from '../../schemas/index.ts'
import { splitSource } from '../source/source-file.ts'
import type { Entry, Plan } from './model.ts'

/** Ten signs are enough to see that a text was changed; nobody is kept from making two with the same. */
const SIGNS = 10

/** A short code of a text: another text has another code, and line breaks make no difference. */
export function codeOf(text: string): string {
  // Single spaces, of which a plan has a million, are left alone, and looked at first.
  const words = text
    .normalize('NFC')
    .replace(/ \s+|[^\S ]\s*/g, ' ')
    .trim()
  return createHash('sha256').update(words).digest('hex').slice(0, SIGNS)
}

/** The code of what was adopted: every text of a plan in order, but not what is noted between two decisions. */
export function adoptedCode(plan: Plan): string {
  return codeOf(
    [
      adoptedText(fileFormats.plan.shape, plan),
      ...plan.entries.map((entry) => `${entry.kind} ${entry.id} ${adoptedTextOf(entry)}`),
    ].join('\n'),
  )
}

/** What was adopted of one entry: its fields without the follow-up, and its text. */
export function adoptedTextOf(entry: Entry): string {
  return adoptedText(entryKinds[entry.kind].format.shape, entry)
}

function adoptedText(
  shape: Shape,
  { data, source }: Pick<Entry | Plan, 'data' | 'source'>,
): string {
  const { body } = splitSource(source.path, source.text)
  return `${JSON.stringify(adoptedPart(shape, data))} ${body}`
}

/** A value without the keys that may change between two decisions; a record of such keys alone is none. */
function adoptedPart(shape: Shape, value: unknown): unknown {
  if (shape.is === 'list' && Array.isArray(value))
    return value.map((item) => adoptedPart(shape.of, item))
  if (shape.is === 'either') return adoptedPart(shape.record, value)
  if (shape.is !== 'record' || typeof value !== 'object' || value === null) return value
  const fields = Object.entries(shape.fields).filter(([, { ongoing }]) => !ongoing)
  const parts = fields.map(([name, field]): [string, unknown] => [
    name,
    adoptedPart(field.format.shape, (value as Record<string, unknown>)[name]),
  ])
  return parts.some(([, part]) => part !== undefined) ? Object.fromEntries(parts) : undefined
}
