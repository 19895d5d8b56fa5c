const months = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
]

/** «30. juni 2026» of 2026-06-30. */
export function norwegianDate(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${date}. ${months[(month ?? 1) - 1]} ${year}`
}

/** «30.06.2026» of each 2026-06-30: for what is quoted on pages in any language. */
export function inFigures(words: string): string {
  return words.replace(/(\d{4})-(\d\d)-(\d\d)/g, '$3.$2.$1')
}

/** Parts of a year and the month they end in. Autumn may last until the year is out. */
const partsOfYear: readonly (readonly [RegExp, number])[] = [
  ...months.map(
    (name, index) => [new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'iu'), index + 1] as const,
  ),
  // «våre skoler», and «vår» alone, are no spring.
  [/(?<!\p{L})(våren(?!\p{L})|vår\s+(i\s+)?20\d{2})/iu, 6],
  [/(?<!\p{L})(sommer|sumar)(en)?(?!\p{L})/iu, 8],
  [/(?<!\p{L})(høst|haust)(en)?(?!\p{L})/iu, 12],
  [/(1\.|første|fyrste) halvår/iu, 6],
  [/(1\.|første|fyrste) kvartal/iu, 3],
  [/(2\.|andre) kvartal/iu, 6],
  [/(3\.|tredje) kvartal/iu, 9],
  [/(1\.|første|fyrste) tertial/iu, 4],
  [/(2\.|andre) tertial/iu, 8],
  [/skoleår|skuleår/iu, 7],
]

/**
 * The last day of what «våren 2027», «1. juli 2027», «2025–2027» or «2027» speaks of; undefined where it names no year.
 * In doubt the later day, so that nobody is told too early that a deadline has passed.
 */
export function lastDayOf(words: string): string | undefined {
  const days = [
    ...[...words.matchAll(/(\d{4})-(\d{2})-(\d{2})/g)].map(([day]) => day),
    ...[...words.matchAll(/(\d{1,2})\.(\d{1,2})\.(\d{4})/g)].map(([, day, month, year]) =>
      dayOf(Number(year), Number(month), Number(day)),
    ),
    ...[...words.matchAll(/(\d{1,2})\. ?(\p{L}+) (\d{4})/gu)].flatMap(
      ([, day, name, year]) => dayInWords(day, name, year) ?? [],
    ),
  ]
  if (days.length > 0) return days.sort().at(-1)
  const years = [
    ...[...words.matchAll(/(?<!\d)20\d{2}(?!\d)/g)].map(([year]) => Number(year)),
    ...[...words.matchAll(/(?<=\d{2}\/)\d{2}(?!\d)/g)].map(([year]) => 2000 + Number(year)),
  ]
  if (years.length === 0) return undefined
  const ends = partsOfYear.flatMap(([pattern, month]) => (pattern.test(words) ? [month] : []))
  const month = ends.length > 0 ? Math.max(...ends) : 12
  return endOfMonth(Math.max(...years), month)
}

/** `2026-03-01` of «2026-3-1», «1.3.2026» or «1. mars 2026»; it may be a day that no calendar has. */
export function writtenDay(typed: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed) ?? []
  if (year) return dayOf(Number(year), Number(month), Number(day))
  const norwegian = /^(\d{1,2})\. ?(\d{1,2}|\p{L}+)\.? ?(\d{4})$/u.exec(typed)
  if (!norwegian) return undefined
  const [, date, name = '', ofYear] = norwegian
  return /^\d/.test(name)
    ? dayOf(Number(ofYear), Number(name), Number(date))
    : dayInWords(date, name, ofYear)
}

function dayInWords(day?: string, name?: string, year?: string): string | undefined {
  const month = months.indexOf(name?.toLowerCase() ?? '') + 1
  return month > 0 ? dayOf(Number(year), month, Number(day)) : undefined
}

const numbers: ReadonlyMap<string, number> = new Map(
  [
    [0.5, 'halv halvt halve'],
    [1, 'en én et ett ein éin eit eitt første fyrste eneste einaste'],
    [2, 'to annet annen anna annan andre'],
    [3, 'tre tredje'],
    [4, 'fire fjerde'],
    [5, 'fem femte'],
    [6, 'seks sjette'],
    [7, 'sju syv sjuende syvende sjuande'],
    [8, 'åtte åttende åttande'],
    [9, 'ni niende niande'],
    [10, 'ti tiende tiande'],
    [11, 'elleve ellevte'],
    [12, 'tolv tolvte'],
  ].flatMap(([number, words]) =>
    String(words)
      .split(' ')
      .map((word) => [word, Number(number)] as const),
  ),
)

const units: Readonly<Record<string, number>> = {
  halvår: 6,
  år: 12,
  tertial: 4,
  kvartal: 3,
  måned: 1,
  månad: 1,
}

const begin = '(?<![\\p{L}\\d])'
const each = '(?:hvert?|kvart?)'
const count = '(\\d+(?:,\\d+)?|\\p{L}+)'
const unit = `(${Object.keys(units).join('|')})`
const end = '(?!\\p{L})'
const unitsEnd = `(?:er|ar)?${end}`

const adverb = new RegExp(`${begin}${unit}(?:lige?|lege?|s?vise?|s?vist)${end}`, 'gu')
const times = new RegExp(
  `${begin}${count}\\s+(?:ganger|gonger|gang|gong)\\s+(?:(?:i|per|pr\\.?|${each})\\s+)?${unit}(?:et|en|lig|leg)?${end}`,
  'gu',
)
const every = new RegExp(
  `${begin}(?:(annet|annen|anna|annan)\\s*)?${each}\\s+(?:${each}\\s+)?(?:${count}\\.?\\s*)?${unit}${unitsEnd}`,
  'gu',
)
const bare = new RegExp(`${begin}(?:${count}\\.?\\s*)?${unit}${unitsEnd}`, 'u')

/**
 * The months between two times, as running text tells: «hvert fjerde år», «annethvert år», «to ganger i året», «årlig».
 * Of several the shortest; undefined where the words give none, or a number that is not known.
 */
export function rhythmIn(words: string): number | undefined {
  const text = words.normalize('NFC').toLowerCase()
  const found = [
    ...Array.from(text.matchAll(adverb), ([, of]) => monthsOf(of)),
    ...Array.from(text.matchAll(times), ([, number, of]) => monthsOf(of, 1 / numberOf(number))),
    ...Array.from(text.matchAll(every), ([, second, number, of]) =>
      monthsOf(of, numberOf(second) * numberOf(number)),
    ),
  ].filter((months) => Number.isFinite(months))
  return found.length > 0 ? Math.min(...found) : undefined
}

/** The same for what stands after `hvert`, where «4 år», «fjerde år» and «år» are a rhythm too. */
export function monthsBetween(words: string): number | undefined {
  const [, number, of] = bare.exec(words.normalize('NFC').toLowerCase()) ?? []
  const months = monthsOf(of, numberOf(number))
  return rhythmIn(words) ?? (Number.isNaN(months) ? undefined : months)
}

/** Whole months, at least one; no number where the unit or how many of it is not known. */
function monthsOf(unit = '', many = 1): number {
  return Math.max(1, Math.floor((units[unit] ?? Number.NaN) * many))
}

/** One where nothing is said. */
function numberOf(word = 'en'): number {
  return numbers.get(word) ?? (Number(word.replace(',', '.')) || Number.NaN)
}

/**
 * The last day something that comes every so many months is in time: the end of the year or, where it comes more
 * often, of the month it falls in. October one year and November the next is no delay.
 */
export function dueAfter(day: string, interval: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const index = month - 1 + interval
  const dueYear = year + Math.floor(index / 12)
  return interval % 12 === 0 ? endOfMonth(dueYear, 12) : endOfMonth(dueYear, (index % 12) + 1)
}

function dayOf(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The last day of a month. */
export function endOfMonth(year: number, month: number): string {
  return dayOf(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate())
}
