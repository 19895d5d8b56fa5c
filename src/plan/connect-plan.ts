import type { EntryKind } from '../../schemas/index.ts'
import type { GlossaryData } from '../../schemas/site.ts'
import { breakCircles, connectChapters, type Open, placeEntries } from './hierarchy.ts'
import { entryId } from './link.ts'
import type { Entry, EntryByKind, Plan } from './model.ts'
import type { Draft } from './read-entries.ts'
import type { PlanDraft } from './read-plan.ts'
import { resolverFor } from './resolve.ts'
import { slug } from './slug.ts'
import { type RiskFactor, type Theme, themesOf } from './themes.ts'

/** Follows the references in plans both ways and from plan to plan, and seals them. */
export function connectPlans(drafts: readonly PlanDraft[]): Plan[] {
  const plans = drafts.map((draft) => connectPlan(draft, drafts))
  const named = (id: string | undefined) => plans.find((one) => one.id === slug(id ?? ''))
  for (const plan of plans) {
    plan.editionOf = named(plan.data.editionOf)
    plan.partOf = named(plan.data.partOf)
  }
  breakCircles(plans, 'editionOf')
  return plans.map(seal)
}

/** One plan, not yet sealed; `all` are the plans that links may lead to. */
function connectPlan(draft: PlanDraft, all: readonly PlanDraft[]): Open<Plan> {
  const entries = draft.drafts.map((one) => unconnected(draft.id, one))
  const resolver = resolverFor(draft, all, entries)
  for (const [index, one] of draft.drafts.entries()) {
    const entry = entries[index]
    if (entry)
      entry.references = resolver.referencesIn(one.source, one.frontMatter.references, one.body)
  }
  const ofKind = <Kind extends EntryKind>(kind: Kind) =>
    entries.filter((entry) => entry.kind === kind) as Open<EntryByKind[Kind]>[]
  const kinds = {
    chapters: ofKind('chapter'),
    goals: byNumber(ofKind('goal')),
    focusAreas: byNumber(ofKind('focusArea')),
    measures: byNumber(ofKind('measure')),
    services: ofKind('service'),
    cooperations: ofKind('cooperation'),
    indicators: ofKind('indicator'),
  }
  followReferences(kinds)
  breakCircles(kinds.goals, 'partOf')
  breakCircles(kinds.services, 'under')
  breakCircles(kinds.cooperations, 'under')
  followBack(kinds)
  const glossary = draft.glossary?.data ?? { terms: [], riskFactors: [], themes: [] }
  const named = nameThemes(kinds, glossary)
  readTables(kinds.indicators, draft)
  const topChapters = connectChapters(kinds.chapters)
  placeEntries(kinds.chapters, entries)

  const inOrder: Entry[] = Object.values(kinds).flat()
  const backlinks = backlinksOf(inOrder)
  for (const entry of entries) seal(entry)
  return {
    ...kinds,
    topChapters,
    id: draft.id,
    title: draft.title,
    data: draft.frontMatter.data,
    source: draft.source,
    body: draft.body,
    editionOf: undefined,
    partOf: undefined,
    references: resolver.referencesIn(draft.source, draft.frontMatter.references, draft.body),
    placeOf: draft.frontMatter.placeOf,
    isDropped: draft.frontMatter.isDropped,
    glossary,
    ...named,
    attachments: draft.attachments,
    files: draft.files,
    entries: inOrder,
    appendix: inOrder.filter((entry) => entry.kind !== 'chapter' && entry.placedIn.length === 0),
    find: (kind, id) => resolver.find(kind, id) as never,
    findLink: resolver.findLink,
    backlinksOf: (entry) => backlinks.get(entry) ?? [],
  }
}

interface Kinds {
  chapters: Open<EntryByKind['chapter']>[]
  goals: Open<EntryByKind['goal']>[]
  focusAreas: Open<EntryByKind['focusArea']>[]
  measures: Open<EntryByKind['measure']>[]
  services: Open<EntryByKind['service']>[]
  cooperations: Open<EntryByKind['cooperation']>[]
  indicators: Open<EntryByKind['indicator']>[]
}

function unconnected(planId: string, draft: Draft): Open<Entry> {
  const shared = {
    id: draft.id,
    planId,
    title: draft.title,
    source: draft.source,
    body: draft.body,
    references: [],
    placedIn: [],
    placedWhole: false,
    placeOf: draft.frontMatter.placeOf,
    isDropped: draft.frontMatter.isDropped,
  }
  const { data } = draft.frontMatter
  // The kind and its data were read by the same format; the lists are filled in below.
  const relations = {
    chapter: { number: '', parent: undefined, children: [] },
    goal: {
      partOf: undefined,
      parts: [],
      service: undefined,
      indicators: [],
      measures: [],
      focusAreas: [],
    },
    focusArea: { goals: [], measures: [] },
    measure: {
      goals: [],
      focusAreas: [],
      responsible: [],
      cooperatesWith: [],
      indicators: [],
      themes: [],
      riskFactors: [],
    },
    service: {
      under: undefined,
      members: [],
      measures: [],
      helpsIn: [],
      helpsWith: [],
      cooperations: [],
      goals: [],
    },
    cooperation: { under: undefined, parts: [], participants: [], roles: [] },
    indicator: {
      goals: [],
      measures: [],
      series: [],
      placeOfPoint: () => draft.source.placeOf([]),
    },
  }[draft.kind]
  return { kind: draft.kind, data, ...shared, ...relations } as unknown as Open<Entry>
}

function followReferences(kinds: Kinds): void {
  for (const goal of kinds.goals) {
    goal.partOf = targets<'goal'>(goal, 'partOf')[0]
    goal.service = targets<'service'>(goal, 'service')[0]
    goal.indicators = targets<'indicator'>(goal, 'indicators')
  }
  for (const area of kinds.focusAreas) area.goals = targets<'goal'>(area, 'goals')
  for (const measure of kinds.measures) {
    measure.goals = targets<'goal'>(measure, 'goals')
    measure.focusAreas = targets<'focusArea'>(measure, 'focusAreas')
    measure.responsible = targets<'service'>(measure, 'responsible')
    measure.cooperatesWith = targets<'service'>(measure, 'cooperatesWith')
    measure.indicators = targets<'indicator'>(measure, 'indicators')
  }
  for (const service of kinds.services) service.under = targets<'service'>(service, 'under')[0]
  for (const cooperation of kinds.cooperations) {
    cooperation.under = targets<'cooperation'>(cooperation, 'under')[0]
    cooperation.participants = targets<'service'>(cooperation, 'participants')
    cooperation.roles = cooperation.references
      .filter(({ field, target, known }) => field === 'participants' && !target && known)
      .map(({ id }) => id)
  }
}

function followBack({
  goals,
  focusAreas,
  measures,
  services,
  cooperations,
  indicators,
}: Kinds): void {
  const has = <T>(items: readonly T[], item: unknown) =>
    (items as readonly unknown[]).includes(item)
  for (const goal of goals) {
    goal.parts = goals.filter((part) => (part.partOf as unknown) === goal)
    goal.measures = measures.filter((measure) => has(measure.goals, goal))
    goal.focusAreas = focusAreas.filter((area) => has(area.goals, goal))
  }
  for (const area of focusAreas) area.measures = measures.filter((one) => has(one.focusAreas, area))
  for (const service of services) {
    service.members = services.filter((member) => (member.under as unknown) === service)
    service.measures = measures.filter((measure) => has(measure.responsible, service))
    service.helpsIn = measures.filter((measure) => has(measure.cooperatesWith, service))
    service.cooperations = cooperations.filter((one) => has(one.participants, service))
    service.goals = goals.filter((goal) => (goal.service as unknown) === service)
  }
  for (const cooperation of cooperations)
    cooperation.parts = cooperations.filter((part) => (part.under as unknown) === cooperation)
  for (const indicator of indicators) {
    indicator.goals = goals.filter((goal) => has(goal.indicators, indicator))
    indicator.measures = measures.filter((measure) => has(measure.indicators, indicator))
  }
}

/** Gives services and measures the themes and risk factors they name, and the plan all of them. */
function nameThemes(
  { measures, services }: Kinds,
  glossary: GlossaryData,
): { themes: Theme[]; riskFactors: RiskFactor[] } {
  const themes = themesOf(glossary.themes, [
    ...services.flatMap(({ data }) => data.helpsWith),
    ...measures.flatMap(({ data }) => data.themes),
  ])
  const risks = themesOf(
    glossary.riskFactors,
    measures.flatMap(({ data }) => data.riskFactors),
  )
  for (const service of services) service.helpsWith = themes.named(service.data.helpsWith)
  for (const measure of measures) {
    measure.themes = themes.named(measure.data.themes)
    measure.riskFactors = risks.named(measure.data.riskFactors)
  }
  return { themes: themes.all, riskFactors: risks.all }
}

/** A CSV file beside an indicator, of the same name, continues its series. */
function readTables(indicators: Kinds['indicators'], draft: PlanDraft): void {
  for (const indicator of indicators) {
    const tables = [...draft.tables].filter(([inner]) => {
      const name = inner
        .split('/')
        .slice(1)
        .join('/')
        .replace(/\.csv$/i, '')
      return entryId('indicator', name) === indicator.id
    })
    const typed = indicator.data.series
    const places = tables.flatMap(([, table]) => table.places)
    indicator.series = [...typed, ...tables.flatMap(([, table]) => table.series)]
    indicator.placeOfPoint = (index) =>
      places[index - typed.length] ?? indicator.placeOf('series', index, 'value')
  }
}

/** Numbered entries in the order of their numbers, the others after them by file name. */
function byNumber<T extends { data: { number: string | undefined } }>(entries: T[]): T[] {
  const collator = new Intl.Collator('nb', { numeric: true })
  return entries.sort((a, b) => {
    const [left, right] = [a.data.number, b.data.number]
    if (left === undefined || right === undefined)
      return Number(left === undefined) - Number(right === undefined)
    return collator.compare(left, right)
  })
}

function targets<Kind extends EntryKind>(entry: Open<Entry>, field: string): EntryByKind[Kind][] {
  const found = entry.references.filter((one) => one.field === field && one.target)
  return [...new Set(found.map((one) => one.target))] as EntryByKind[Kind][]
}

function backlinksOf(entries: readonly Entry[]): ReadonlyMap<Entry, readonly Entry[]> {
  const backlinks = new Map<Entry, Entry[]>()
  for (const entry of entries)
    for (const target of new Set(entry.references.map((one) => one.target)))
      if (target && target !== entry)
        backlinks.set(target, [...(backlinks.get(target) ?? []), entry])
  return backlinks
}

/** Freezes a part of the model; what is read from the files is frozen all through. */
export function seal<T extends object>(value: T): T {
  for (const [name, inner] of Object.entries(value)) {
    if (name === 'data' || name === 'glossary' || name === 'series') freezeAll(inner)
    else if (name === 'body') seal(inner)
    else if (Array.isArray(inner)) for (const item of Object.freeze(inner)) Object.freeze(item)
  }
  return Object.freeze(value)
}

function freezeAll(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
  Object.freeze(value)
  for (const inner of Object.values(value)) freezeAll(inner)
}
