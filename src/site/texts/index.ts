import type { Language } from '../page.ts'
import { en } from './en.ts'
import { nb, type Texts } from './nb.ts'
import { nn } from './nn.ts'

export type { Texts } from './nb.ts'

/** The site's own texts by language. */
export const texts: Record<Language, Texts> = { nb, nn, en }

/** A text with its `{x}` filled in; of `{x:one|many}` the first where x is 1, else the second. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(
    /\{(\w+)(?::([^|{}]*)\|([^|{}]*))?\}/g,
    (whole, name: string, one: string | undefined, many: string | undefined) => {
      const value = values[name]
      if (value === undefined) return whole
      return String((Number(value) === 1 ? one : many) ?? value)
    },
  )
}
