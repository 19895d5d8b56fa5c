import { z } from 'zod'
import type { Format } from './format.ts'

/** A text of a certain form; `read` gives what it means, or undefined where it is not of that form. */
function written(expects: string, read: (typed: string) => string | undefined): Format<string> {
  const zod = z
    .string()
    .trim()
    .min(1)
    .max(5000)
    .transform((typed, context) => {
      const meant = read(typed)
      if (meant !== undefined) return meant
      context.addIssue({ code: 'custom', params: { expects } })
      return z.NEVER
    })
  return { zod: zod as unknown as z.ZodType<string>, shape: { is: 'text' }, absent: undefined }
}

const asTypedIf = (is: (typed: string) => boolean) => (typed: string) =>
  is(typed) ? typed : undefined

/** A day, given as `2026-03-01`; `01.03.2026` is understood. */
export function date(): Format<string> {
  return written('date', readDate)
}

/** A year or a day: `2026` or `2026-03-01`. */
export function yearOrDate(): Format<string> {
  return written('yearOrDate', (typed) => (isYear(typed) ? typed : readDate(typed)))
}

/** When something is, in words or figures: «våren 2027», «2025–2027», `2027`, `2027-08-01`. */
export function time(): Format<string> {
  return written(
    'time',
    asTypedIf((typed) => {
      if (/^\d+$/.test(typed)) return isYear(typed)
      if (/^\d{4}-\d{2}-\d{2}$|^\d{1,2}\.\d{1,2}\.\d{4}$/.test(typed))
        return readDate(typed) !== undefined
      const [, from, to] = /^(\d{4})\s*[-–—/]\s*(\d{4})$/.exec(typed) ?? []
      return from === undefined || to === undefined || (isYear(from) && isYear(to) && from <= to)
    }),
  )
}

function readDate(typed: string): string | undefined {
  const norwegian = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(typed)
  const iso = norwegian
    ? `${norwegian[3]}-${norwegian[2]?.padStart(2, '0')}-${norwegian[1]?.padStart(2, '0')}`
    : typed
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso) || !isYear(iso.slice(0, 4))) return undefined
  const day = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== iso ? undefined : iso
}

/** No plan speaks of other years: 20026 and 0206 are slips. */
function isYear(typed: string): boolean {
  return /^(19|20|21)\d\d$/.test(typed)
}

/** An address on the web, of a mailbox or a phone; other schemes (`javascript:`) are refused. */
export function webAddress(): Format<string> {
  return written(
    'webAddress',
    asTypedIf((typed) => {
      if (/^mailto:/i.test(typed)) return isEmail(typed.slice(7).split('?', 1)[0] ?? '')
      if (/^tel:/i.test(typed)) return isPhone(typed.slice(4))
      return isPage(typed)
    }),
  )
}

/** An address of a page: `https://…` or `http://…`. */
export function pageAddress(): Format<string> {
  return written('pageAddress', asTypedIf(isPage))
}

function isPage(typed: string): boolean {
  return URL.canParse(typed) && ['https:', 'http:'].includes(new URL(typed).protocol)
}

/** One address of a mailbox. */
export function email(): Format<string> {
  return written('email', asTypedIf(isEmail))
}

export function isEmail(typed: string): boolean {
  return (
    typed.length <= 254 && /^[^\s@<>,;:"()]+@[^\s@<>,;:"().]+(\.[^\s@<>,;:"().]+)+$/.test(typed)
  )
}

/** One number that can be called. */
export function phone(): Format<string> {
  return written('phone', asTypedIf(isPhone))
}

function isPhone(typed: string): boolean {
  return readDate(typed) === undefined && /^\+?\d{3,15}$/.test(typed.replace(/[\s().-]/g, ''))
}

/** A colour as it can stand in a stylesheet, and nothing else: `#1f4e79`. */
export function colour(): Format<string> {
  return written(
    'colour',
    asTypedIf((typed) => /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(typed)),
  )
}

/** The four digits of a municipality; `0301` keeps its zero. */
export function municipalityNumber(): Format<string> {
  return written(
    'municipalityNumber',
    asTypedIf((typed) => /^\d{4}$/.test(typed)),
  )
}

/** The nine digits of an organisation; the last one is a check digit (modulus 11). */
export function organisationNumber(): Format<string> {
  return written('organisationNumber', (typed) => {
    const digits = typed.replace(/\s/g, '')
    if (!/^[89]\d{8}$/.test(digits)) return undefined
    const weights = [3, 2, 7, 6, 5, 4, 3, 2, 1]
    const sum = weights.reduce((before, weight, at) => before + weight * Number(digits[at]), 0)
    return sum % 11 === 0 ? digits : undefined
  })
}

/** An amount of money, in figures or words; a lone «-» or «?» is none. */
export function amount(): Format<string> {
  return written(
    'amount',
    asTypedIf((typed) => /[\p{L}\p{N}]/u.test(typed)),
  )
}

/** Who answers, on one line: a name, or an address of a mailbox. */
export function contactLine(): Format<string> {
  return written(
    'email',
    // «Kari, post@x.no» is a name with something after it; «post@x» is a misspelt address.
    asTypedIf((typed) => !typed.includes('@') || /\s/.test(typed) || isEmail(typed)),
  )
}
