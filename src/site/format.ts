import type { MeasureData } from '../../schemas/entries.ts'
import { hasCome } from '../plan/by-day.ts'
import type { Language } from './page.ts'
import { fill, type Texts } from './texts/index.ts'

const locales: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }

/** Formats are dear to make, and every page needs them. */
function inEach<Format>(make: (locale: string) => Format): (lang: Language) => Format {
  const made = new Map<Language, Format>()
  return (lang) => {
    const format = made.get(lang) ?? make(locales[lang])
    made.set(lang, format)
    return format
  }
}

const dates = inEach(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
)
const numbersWith = (options: Intl.NumberFormatOptions) =>
  inEach((locale) => new Intl.NumberFormat(locale, options))
const wholes = numbersWith({ maximumFractionDigits: 0 })
const tenths = numbersWith({ maximumFractionDigits: 1 })
/** Two decimals, and of what is smaller its first two figures: a share of 0.004 is not none. */
const values = numbersWith({
  maximumFractionDigits: 2,
  maximumSignificantDigits: 2,
  roundingPriority: 'morePrecision',
})
const conjunctions = inEach((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }))

/** «23. oktober 2025»; a year stays a year. */
export function formatDate(day: string, lang: Language): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return day
  return dates(lang).format(new Date(`${day}T00:00:00Z`))
}

/** The same; a day that has not come is «planlagt til 1. mars 2027», so that nobody takes a plan for what happened. */
export function formatDay(
  day: string,
  { report, texts, lang }: { report: { today: string }; texts: Texts; lang: Language },
): string {
  const date = formatDate(day, lang)
  return hasCome(day, report.today) ? date : fill(texts.lists.plannedFor, { date })
}

export function formatNumber(value: number, lang: Language): string {
  return values(lang).format(value)
}

/** An amount of money as typed, its figures in groups that stay on one line: «1 510 000 kr», in English «1,510,000 kr». */
export function formatAmount(typed: string, lang: Language): string {
  const between = lang === 'en' ? ',' : '\u00a0'
  return typed
    .replace(/(?<![\d.,/])\d{5,}/g, (figures) => figures.replace(/\B(?=(\d{3})+$)/g, between))
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, '\u00a0')
}

/** «1,2 MB», «340 kB». */
export function formatSize(bytes: number, lang: Language): string {
  const [size, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB']
  return `${(size < 10 ? tenths : wholes)(lang).format(size)} ${unit}`
}

/** «2026–2029», or the words the writer chose. */
export function formatPeriod(period: MeasureData['period'], lang: Language): string | undefined {
  if (!period) return undefined
  if (period.words) return period.words
  const ends = [period.from, period.to].flatMap((end) => (end ? [formatDate(end, lang)] : []))
  return ends.length > 0 ? ends.join('–') : undefined
}

/** «0–6 år, gravide og foreldre». */
export function formatAudience(
  audience: MeasureData['audience'],
  lang: Language,
  { lists }: Texts,
): string | undefined {
  if (!audience) return undefined
  const { from, to, groups } = audience
  const ages =
    from !== undefined && to !== undefined
      ? from === to
        ? fill(lists.audienceOne, { from })
        : fill(lists.audienceRange, { from, to })
      : from !== undefined
        ? fill(lists.audienceFrom, { from })
        : to !== undefined
          ? fill(lists.audienceTo, { to })
          : undefined
  const all = [...(ages ? [ages] : []), ...groups]
  return all.length > 0 ? formatList(all, lang) : undefined
}

/** What is counted, and in what: «Ventetid, dager»; a title that has the word itself does not say it twice. */
export function withUnit(title: string, unit: string | undefined): string {
  const words = title.toLocaleLowerCase('nb').split(/[^\p{L}\p{N}%]+/u)
  return unit === undefined || words.includes(unit.toLocaleLowerCase('nb'))
    ? title
    : `${title}, ${unit}`
}

/** «a, b og c». */
export function formatList(items: readonly string[], lang: Language): string {
  return conjunctions(lang).format(items)
}

/** The first sentences of a text, up to some length, for descriptions. */
export function excerpt(text: string, longest: number): string {
  // Single spaces, which are most of them, are left alone, and so are those that hold a number together.
  const plain = text
    .slice(0, longest * 4)
    .replace(/[^\S \u00a0]\s*| \s+/g, ' ')
    .trim()
  if (plain.length <= longest) return plain
  const cut = plain.slice(0, longest)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2))} …`
}

/** An address as people say it: «kommune.no/ppt». */
export function shownAddress(address: string): string {
  return address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
}
