import type { MeasureData } from '../../schemas/entries.ts'
import type { Measure, Plan, Service } from '../plan/model.ts'
import { slug } from '../plan/slug.ts'
import { statusOn } from './entry-facts.ts'
import { ageBands, oldest } from './matrices.ts'
import type { Texts } from './texts/index.ts'

type Audience = MeasureData['audience']

/** Somebody help is sought for: of an age, or one of a group that the services name. */
export interface Seeker {
  id: string
  title: string
  /** Whether something for an audience is for them. */
  covers(audience: Audience): boolean
  /** How many years more or fewer than theirs something is for; groups have no age. */
  yearsOff(audience: Audience): number
  /** What help there is, theme by theme; never none. */
  themes: readonly HelpTheme[]
}

/**
 * What somebody may need help with, and the services that give it: those that name it first before others, then
 * those for people of about the same age, then by name.
 */
export interface HelpTheme {
  id: string
  title: string
  explanation: string | undefined
  services: readonly Service[]
}

/** Whether any service says what it helps with, by a theme of the plan. */
export function hasHelp({ services, glossary }: Plan): boolean {
  const ids = new Set(glossary.themes.map(({ id }) => slug(id ?? '')))
  ids.delete('')
  if (ids.size === 0) return false
  return services.some(({ data }) => data.helpsWith.some((id) => ids.has(slug(id))))
}

/** Whom a plan's services help, by age and then by the groups they name; nobody who would find nothing. */
export function seekersOf(plan: Plan, texts: Texts): Seeker[] {
  const seekers = new Map<string, Seeker>()
  for (const one of [...ages(texts), ...groups(plan)]) {
    const themes = themesFor(plan, one)
    if (themes.length > 0 && !seekers.has(one.id)) seekers.set(one.id, { ...one, themes })
  }
  return [...seekers.values()]
}

/** What a service does for the same people, apart by whether it can be had on a day. */
export function offersOf(
  { measures }: Service,
  { covers }: Seeker,
  today: string,
): { now: Measure[]; later: Measure[] } {
  const fitting = measures.filter(({ data }) => covers(data.audience))
  const on = (when: 'now' | 'later') => fitting.filter((one) => offered(one, today) === when)
  return { now: on('now'), later: on('later') }
}

/** Whether a measure can be had on a day, or is to come; what has ended or says nothing of it is neither. */
export function offered(measure: Measure, today: string): 'now' | 'later' | undefined {
  const isStanding = measure.data.measureType === 'standing'
  switch (statusOn(measure, today)) {
    case 'ongoing':
      return 'now'
    case 'planned':
    case 'proposed':
      return 'later'
    case 'done':
    case 'stopped':
      return undefined
    case undefined:
      return isStanding ? 'now' : undefined
  }
}

/**
 * Whether a service is for those who need it most and nobody else, also for them, or says nothing of it. One that
 * others must refer to is.
 */
export function seriousness({ data }: Service): 'only' | 'also' | undefined {
  const { levels, referral } = data
  if (levels.length === 0) return referral ? 'only' : undefined
  if (!levels.includes('indicated')) return undefined
  return levels.length === 1 ? 'only' : 'also'
}

function ages({ help }: Texts): Omit<Seeker, 'themes'>[] {
  return ageBands.map(({ key, from, to }) => ({
    id: to === oldest ? `fra-${from}` : `${from}-${to}`,
    title: help[key],
    // Where no age is given, it may be for people of every age.
    covers: (audience) => (audience?.from ?? 0) <= to && (audience?.to ?? oldest) >= from,
    yearsOff: (audience) =>
      Math.abs((audience?.from ?? 0) - from) + Math.abs((audience?.to ?? oldest) - to),
  }))
}

/** Ages lead to everybody; more groups than somebody can choose among, or names longer than a file may have, do not help. */
const mostGroups = 12
const longestId = 60

function groups({ services }: Plan): Omit<Seeker, 'themes'>[] {
  const named = services.flatMap(({ data }) =>
    data.helpsWith.length > 0 ? (data.audience?.groups ?? []) : [],
  )
  const groups = new Map(named.map((group) => [slug(group), group]))
  groups.delete('')
  return [...groups].slice(0, mostGroups).map(([id, group]) => {
    const title = group.charAt(0).toLocaleUpperCase('nb') + group.slice(1)
    const covers: Seeker['covers'] = (audience) =>
      audience?.groups.some((one) => slug(one) === id) ?? true
    return { id: id.slice(0, longestId), title, covers, yearsOff: () => 0 }
  })
}

function themesFor(
  { glossary, services, data }: Plan,
  { covers, yearsOff }: Omit<Seeker, 'themes'>,
): HelpTheme[] {
  const themes = new Map<string, HelpTheme>()
  for (const { id: typed, title, explanation } of glossary.themes) {
    const id = slug(typed ?? '')
    // What a service names first is what it helps with most.
    const place = ({ data }: Service) => data.helpsWith.findIndex((one) => slug(one) === id)
    const helping = services
      .filter((service) => covers(service.data.audience) && place(service) >= 0)
      .sort(
        (a, b) =>
          place(a) - place(b) ||
          yearsOff(a.data.audience) - yearsOff(b.data.audience) ||
          a.title.localeCompare(b.title, data.language ?? 'nb'),
      )
    const inPath = id.slice(0, longestId)
    if (id !== '' && helping.length > 0 && !themes.has(inPath))
      themes.set(inPath, {
        id: inPath,
        title: title ?? typed ?? '',
        explanation,
        services: helping,
      })
  }
  return [...themes.values()]
}
