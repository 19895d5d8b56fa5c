import { stringify } from 'yaml'
import { type ZodArray, type ZodType, z } from 'zod'
import type { Format, ReferenceKind, Shape } from '../schemas/format.ts'

/** Front matter with every key filled in. */
export interface Filled {
  yaml: string
  /** The values that stand nowhere else, each with the keys that lead to it. */
  values: [key: string, value: string | number][]
}

let count = 0

/**
 * Fills every key of a format: words, dates, addresses and numbers that stand nowhere else, the first of each
 * choice, and the references given. `fixed` sets a key, by the
 * keys that lead to it, to something else, or leaves it out.
 */
export function fillFormat(
  format: Format<unknown, unknown>,
  references: Record<ReferenceKind, string>,
  fixed: Record<string, string | undefined> = {},
): Filled {
  const values: Filled['values'] = []

  function fill(shape: Shape, zod: ZodType, path: readonly string[]): unknown {
    switch (shape.is) {
      case 'record':
        return Object.fromEntries(
          Object.values(shape.fields).flatMap(({ key, format }) => {
            const name = [...path, key].join(' ')
            if (Object.hasOwn(fixed, name))
              return fixed[name] === undefined ? [] : [[key, fixed[name]]]
            return [[key, fill(format.shape, format.zod, [...path, key])]]
          }),
        )
      case 'either':
        return fill(shape.record, zod, path)
      case 'list':
        return [fill(shape.of, (zod as ZodArray<ZodType>).element, path)]
      case 'reference':
        return references[shape.kind]
      default: {
        const value = unique(zod)
        if (value === undefined) return firstChoice(zod)
        values.push([path.join(' '), value])
        return value
      }
    }
  }

  return { yaml: stringify(fill(format.shape, format.zod, [])), values }
}

/** A value of its own that the format takes; none for a choice. */
function unique(zod: ZodType): string | number | undefined {
  count += 1
  const day = new Date(Date.UTC(2031, 0, count)).toISOString().slice(0, 10)
  const word = `ord${count.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '')}x`
  const candidates = [
    word,
    day,
    `https://example.org/${word}`,
    700_000 + count,
    `${word}@example.org`,
    String(4000 + count),
    17,
    // An invented organisation: its check digit is right.
    '998877660',
  ]
  return candidates.find((one) => zod.safeParse(one).success)
}

function firstChoice(zod: ZodType): unknown {
  const schema = z.toJSONSchema(zod, { io: 'input' })
  return schema.enum?.[0] ?? schema.anyOf?.flatMap((one) => one.enum ?? [])[0]
}
