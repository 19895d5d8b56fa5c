import type { Shape } from '../../schemas/format.ts'
import { endOfMonth, norwegianDate, writtenDay } from './calendar.ts'

/** What is wrong with a day as it was typed, and how it is written; undefined where it is no day. */
export function mendedDay(typed: string): { fault?: string; hint: string } | undefined {
  const day = writtenDay(typed)
  if (day === undefined) return undefined
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || date < 1) return undefined
  const last = endOfMonth(year, month)
  if (day <= last) return { hint: `Skriv ${day}.` }
  return {
    fault: `${norwegianDate(day)} finnes ikke`,
    hint: `Den siste dagen i måneden er ${norwegianDate(last)}. Er det den du mener, skriv ${last}.`,
  }
}

const ages = /^(?:fra )?(\d{1,3})(?: år)?(?: ?(?:[-–—]|til|og til) ?(\d{1,3}))?(?: år)?$/i
const words = /^\p{L}[\p{L} ,-]{0,59}$/u

/** A line that says with fields whom something is for; only where it holds all that was typed. */
export function mendedAudience(
  key: string,
  typed: unknown,
  shape: Shape | undefined,
): string | undefined {
  if (typeof typed !== 'string' || shape?.is !== 'record' || !('groups' in shape.fields))
    return undefined
  const [, from, to = from] = ages.exec(typed.trim()) ?? []
  const fields =
    from !== undefined
      ? `fra: ${from}, til: ${to}`
      : words.test(typed.trim())
        ? `grupper: [${typed.trim()}]`
        : undefined
  return fields === undefined ? undefined : `Skriv \`${key}: {${fields}}\`.`
}
