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

/** Parts of a year and the month they end in. Autumn may last until the year is out. */
const partsOfYear: readonly (readonly [RegExp, number])[] = [
  ...months.map(
    (name, index) => [new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'iu'), index + 1] as const,
  ),
  [/(?<!\p{L})våren?(?!\p{L})/iu, 6],
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
    ...[...words.matchAll(/(\d{1,2})\. ?(\p{L}+) (\d{4})/gu)].flatMap(([, day, name, year]) => {
      const month = months.indexOf(name?.toLowerCase() ?? '') + 1
      return month > 0 ? [dayOf(Number(year), month, Number(day))] : []
    }),
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

const counts: Readonly<Record<string, number>> = {
  annet: 2,
  anna: 2,
  annan: 2,
  annen: 2,
  andre: 2,
  to: 2,
  tredje: 3,
  tre: 3,
  fjerde: 4,
  fire: 4,
  femte: 5,
  fem: 5,
}

const units: Readonly<Record<string, number>> = { år: 12, halvår: 6, tertial: 4, kvartal: 3 }

/** The months between two times of «hvert år», «4 år», «annethvert år», «to ganger i året»; undefined where the words give none. */
export function monthsBetween(words: string): number | undefined {
  const text = words.toLowerCase()
  const times = /(\d+|to|tre|fire) (ganger|gonger) (i året|per år|i halvåret)/.exec(text)
  if (times) return Math.floor((times[3] === 'i halvåret' ? 6 : 12) / count(times[1] ?? ''))
  const every =
    /(?:(\d+|annet|anna|annan|annen|andre|tredje|fjerde|femte|to|tre|fire|fem)\.?\s*(?:hvert|kvart|kvar|hver)?\s*)?(halvår|kvartal|tertial|måned|månad|(?<!\p{L})år)/u.exec(
      text,
    )
  if (!every) return undefined
  const [, number, unit = ''] = every
  return (units[unit] ?? 1) * (number ? count(number) : 1)
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

function count(word: string): number {
  return Math.max(1, counts[word] ?? Number(word))
}

function dayOf(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function endOfMonth(year: number, month: number): string {
  return dayOf(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate())
}
