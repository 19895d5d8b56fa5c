import type { MeasureData } from '../../../schemas/entries.ts'
import { ageBands, oldest } from '../../plan/ages.ts'
import { originalsOf } from '../../plan/edition.ts'
import { isOver, statusOn } from '../../plan/measure-status.ts'
import type { Measure, Plan, Service } from '../../plan/model.ts'
import { capitalised } from '../../plan/prose.ts'
import { slug } from '../../plan/slug.ts'
import type { Theme } from '../../plan/themes.ts'
import type { Texts } from '../texts/index.ts'

type Audience = MeasureData['audience']

/** Somebody help is sought for: of an age, or one of a group that the services name. */
export interface Seeker {
  id: string
  title: string
  /** Whether they are old enough to ask for themselves, and not grown up. */
  isYoung: boolean
  /** Whether something for an audience is for them. */
  covers(audience: Audience): boolean
  /**
   * How much an audience is theirs: 1 where it names them, less the more groups it names before them, 0 where it says
   * nothing of ages, or of groups, and -1 where it names others alone.
   */
  named(audience: Audience): number
  /** How many years more or fewer than theirs something is for; groups have no age. */
  yearsOff(audience: Audience): number
  /** What help there is, theme by theme, what concerns them most first; never none. */
  themes: readonly HelpTheme[]
}

/**
 * What somebody may need help with, and the services that give it: those that name it first before others, then
 * those for people of about the same age, then by name; last, for somebody young, those that are for groups alone.
 */
export interface HelpTheme {
  /** As it stands in an address. */
  id: string
  theme: Theme
  services: readonly Service[]
}

/** Whether any service says what it helps with, by a theme of the plan. */
export function hasHelp({ services }: Plan): boolean {
  return services.some(({ helpsWith }) => helpsWith.some(({ known }) => known))
}

/**
 * Where a plan leads whoever looks for help: to its own services or those of what it is an edition of, and from an
 * edition for people of one age or group to what there is for them.
 */
export function helpFrom(
  plan: Plan,
  texts: Texts,
  today: string,
): { plan: Plan; seeker: Seeker | undefined } | undefined {
  const helping = [plan, ...originalsOf(plan)].find(hasHelp)
  if (!helping) return undefined
  const readers = plan.data.edition
    ? seekersOf(helping, texts, today).filter(({ named }) => named(plan.data.audience) > 0)
    : []
  return { plan: helping, seeker: readers.length === 1 ? readers[0] : undefined }
}

/** Whom a plan's services help, by age and then by the groups they name; nobody who would find nothing. */
export function seekersOf(plan: Plan, texts: Texts, today: string): Seeker[] {
  const seekers = new Map<string, Seeker>()
  for (const one of [...ages(texts), ...groups(plan)]) {
    const themes = themesFor(plan, one, today)
    if (themes.length > 0 && !seekers.has(one.id)) seekers.set(one.id, { ...one, themes })
  }
  return [...seekers.values()]
}

/** What a service does today for somebody about a theme. */
export function offersOf(
  { measures }: Service,
  seeker: Seeker,
  theme: HelpTheme,
  today: string,
): Measure[] {
  return measures.filter(
    (one) => offered(one, today) === 'now' && isFor(one, seeker) && isAbout(one, theme),
  )
}

/** What is to be done for somebody about a theme: measures that name it, and those of its services that name none. */
export function comingOf(
  { measures }: Plan,
  seeker: Seeker,
  theme: HelpTheme,
  today: string,
): Measure[] {
  return measures.filter(
    (one) =>
      offered(one, today) === 'later' &&
      isFor(one, seeker) &&
      isAbout(one, theme) &&
      (one.themes.length > 0 ||
        one.responsible.some((service) => theme.services.includes(service))),
  )
}

function isFor({ data }: Measure, { covers }: Seeker): boolean {
  return covers(data.audience)
}

/** A measure that names no theme is about all of its service's. */
function isAbout({ themes }: Measure, { theme }: HelpTheme): boolean {
  return themes.length === 0 || themes.includes(theme)
}

/** Whether a measure can be had on a day, or is to come; what has ended or says nothing of it is neither. */
function offered(measure: Measure, today: string): 'now' | 'later' | undefined {
  const status = statusOn(measure, today)
  if (isOver(status)) return undefined
  if (status === undefined) return measure.data.measureType === 'standing' ? 'now' : undefined
  return status === 'ongoing' ? 'now' : 'later'
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
  return ageBands.map(({ key, from, to }) => {
    // Where no age is given, it may be for people of every age.
    const covers: Seeker['covers'] = (audience) =>
      (audience?.from ?? 0) <= to && (audience?.to ?? oldest) >= from
    return {
      id: to === oldest ? `fra-${from}` : `${from}-${to}`,
      title: help[key],
      isYoung: key === 'youth',
      covers,
      named: (audience) => {
        if (audience?.from === undefined && audience?.to === undefined) return 0
        return covers(audience) ? 1 : -1
      },
      yearsOff: (audience) =>
        Math.abs((audience?.from ?? 0) - from) + Math.abs((audience?.to ?? oldest) - to),
    }
  })
}

/** Ages lead to everybody; more groups than somebody can choose among, or names longer than a file may have, do not help. */
const mostGroups = 12
const longestId = 60

/** An id as it stands in an address. */
function inPath(id: string): string {
  return slug(id).slice(0, longestId)
}

function groups({ services }: Plan): Omit<Seeker, 'themes'>[] {
  const named = services.flatMap(({ data, helpsWith }) =>
    helpsWith.length > 0 ? (data.audience?.groups ?? []) : [],
  )
  const groups = new Map(named.map((group) => [slug(group), group]))
  groups.delete('')
  return [...groups].slice(0, mostGroups).map(([id, group]) => {
    const title = capitalised(group)
    const covers: Seeker['covers'] = (audience) =>
      audience?.groups.some((one) => slug(one) === id) ?? true
    const named: Seeker['named'] = (audience) => {
      if (!audience?.groups.length) return 0
      const place = audience.groups.findIndex((one) => slug(one) === id)
      return place < 0 ? -1 : 1 / (1 + place)
    }
    return { id: inPath(id), title, isYoung: false, covers, named, yearsOff: () => 0 }
  })
}

/**
 * The themes somebody is helped with. Those whose own `for` names them come first and those that name others last;
 * left out is what is for another age alone, for a sixteen-year-old may be pregnant. Between them the services decide.
 */
function themesFor(plan: Plan, seeker: Omit<Seeker, 'themes'>, today: string): HelpTheme[] {
  const found = new Map<string, { theme: HelpTheme; named: number; nearness: number }>()
  for (const theme of plan.themes.filter(({ known }) => known)) {
    const services = helping(theme, plan, seeker, today)
    const id = inPath(theme.id)
    if (services.length === 0 || found.has(id)) continue
    const named = seeker.named(theme.audience)
    if (named < 0 && theme.audience?.groups.length === 0) continue
    found.set(id, {
      theme: { id, theme, services },
      named,
      nearness: nearnessOf(services, seeker),
    })
  }
  return [...found.values()]
    .sort((a, b) => b.named - a.named || b.nearness - a.nearness)
    .map(({ theme }) => theme)
}

function helping(
  theme: Theme,
  { services, data }: Plan,
  { covers, yearsOff, isYoung, named: namedBy }: Omit<Seeker, 'themes'>,
  today: string,
): Service[] {
  const named = ({ data, helpsWith }: Service) =>
    covers(data.audience) ? helpsWith.indexOf(theme) : -1
  // A measure that none of those who answer for it would show brings them along.
  const brings = (one: Measure) =>
    one.themes.includes(theme) &&
    covers(one.data.audience) &&
    offered(one, today) === 'now' &&
    one.responsible.every((service) => named(service) < 0)
  // What a service names first is what it helps with most, and what a measure alone names, least.
  const place = (service: Service) => {
    const own = named(service)
    return own < 0 && service.measures.some(brings) ? service.helpsWith.length : own
  }
  // Somebody young asks for themselves; what names groups and no ages is for their parents, or for few of them.
  const isForOthers = ({ data: { audience } }: Service) =>
    isYoung && audience !== undefined && audience.groups.length > 0 && namedBy(audience) === 0
  return services
    .filter((service) => covers(service.data.audience) && place(service) >= 0)
    .sort(
      (a, b) =>
        Number(isForOthers(a)) - Number(isForOthers(b)) ||
        place(a) - place(b) ||
        yearsOff(a.data.audience) - yearsOff(b.data.audience) ||
        a.title.localeCompare(b.title, data.language ?? 'nb'),
    )
}

/**
 * How near services are to somebody: more for each that is for people of about the same age, less for one that is
 * for groups too, since any of its themes may be theirs.
 */
function nearnessOf(services: readonly Service[], { yearsOff }: Omit<Seeker, 'themes'>): number {
  return services.reduce((sum, { data: { audience } }) => {
    const kinds = 1 + (audience?.groups.length ?? 0)
    return sum + 1 / (1 + yearsOff(audience)) / kinds
  }, 0)
}
