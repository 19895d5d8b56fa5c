import type {
  ChapterData,
  CooperationData,
  FocusAreaData,
  GoalData,
  MeasureData,
  ServiceData,
} from '../../schemas/entries.ts'
import type { ReferenceKind } from '../../schemas/format.ts'
import type { EntryKind } from '../../schemas/index.ts'
import type { IndicatorData, SeriesPoint } from '../../schemas/indicator.ts'
import type { PlanData } from '../../schemas/plan.ts'
import type { GlossaryData, SiteData } from '../../schemas/site.ts'
import type { Place } from '../source/place.ts'
import type { KeyPath, SourceFile } from '../source/source-file.ts'
import type { Body } from './body.ts'
import type { RiskFactor, Theme } from './themes.ts'

/** A file in filer/: measured on load, never changed. */
export interface Attachment {
  /** From the plan's folder, as writers link to it: `filer/figur.png`. */
  path: string
  /** Where it lies on this machine. */
  file: string
  size: number
  type: string
  width?: number | undefined
  height?: number | undefined
  hash: string
}

/** An id at a place. Dangling is data, not an exception: `target` is then undefined. */
export interface Reference {
  id: string
  /** The model's name of the key it stands under; `body` in running text. */
  field: string
  kind: ReferenceKind
  place: Place
  /** The entry of the same plan, where that is what it names. */
  target: Entry | undefined
  known: boolean
}

interface EntryOf<Kind extends EntryKind, Data> {
  kind: Kind
  id: string
  planId: string
  title: string
  data: Data
  source: SourceFile
  body: Body
  references: readonly Reference[]
  /** The chapters that place this entry in the adopted text. */
  placedIn: readonly Chapter[]
  /** Whether one of them shows it whole, and not only in a table, a list or a tree. */
  placedWhole: boolean
  /** The place of a front-matter value by model names. */
  placeOf(...path: KeyPath): Place
  /** Whether something is typed there that could not be used: what seems to lack is a slip that is told already. */
  isDropped(...path: KeyPath): boolean
}

export interface Chapter extends EntryOf<'chapter', ChapterData> {
  /** «4.1», by position. */
  number: string
  parent: Chapter | undefined
  children: readonly Chapter[]
}

export interface Goal extends EntryOf<'goal', GoalData> {
  partOf: Goal | undefined
  parts: readonly Goal[]
  service: Service | undefined
  indicators: readonly Indicator[]
  measures: readonly Measure[]
  focusAreas: readonly FocusArea[]
}

export interface FocusArea extends EntryOf<'focusArea', FocusAreaData> {
  goals: readonly Goal[]
  measures: readonly Measure[]
}

export interface Measure extends EntryOf<'measure', MeasureData> {
  goals: readonly Goal[]
  focusAreas: readonly FocusArea[]
  responsible: readonly Service[]
  cooperatesWith: readonly Service[]
  indicators: readonly Indicator[]
  themes: readonly Theme[]
  riskFactors: readonly RiskFactor[]
}

export interface Service extends EntryOf<'service', ServiceData> {
  under: Service | undefined
  members: readonly Service[]
  /** The measures it is responsible for. */
  measures: readonly Measure[]
  /** The measures it takes part in. */
  helpsIn: readonly Measure[]
  helpsWith: readonly Theme[]
  cooperations: readonly Cooperation[]
  goals: readonly Goal[]
}

export interface Cooperation extends EntryOf<'cooperation', CooperationData> {
  under: Cooperation | undefined
  parts: readonly Cooperation[]
  participants: readonly Service[]
  /** Participants given in words: «foreldre», «alle rektorer». */
  roles: readonly string[]
}

export interface Indicator extends EntryOf<'indicator', IndicatorData> {
  goals: readonly Goal[]
  measures: readonly Measure[]
  /** From front matter, or from the CSV file of the same name. */
  series: readonly SeriesPoint[]
  /** The place of a point of `series`: its value, or its row in the CSV file. */
  placeOfPoint(index: number): Place
}

export type Entry = Chapter | Goal | FocusArea | Measure | Service | Cooperation | Indicator

export type EntryByKind = {
  chapter: Chapter
  goal: Goal
  focusArea: FocusArea
  measure: Measure
  service: Service
  cooperation: Cooperation
  indicator: Indicator
}

/** All of one plan, sealed: nothing in it changes after `connectPlans`. */
export interface Plan {
  id: string
  title: string
  data: PlanData
  /** plan.md; its body is the preface. */
  source: SourceFile
  body: Body
  /** The plan of the site that this one retells; `data.editionOf` says that it is an edition, also of one elsewhere. */
  editionOf: Plan | undefined
  /** The plan of the site that this one elaborates. */
  partOf: Plan | undefined
  /** References of plan.md itself. */
  references: readonly Reference[]
  placeOf(...path: KeyPath): Place
  /** Whether something is typed there that could not be used: what seems to lack is a slip that is told already. */
  isDropped(...path: KeyPath): boolean
  /** Every chapter in reading order, nested ones after their parent. */
  chapters: readonly Chapter[]
  /** Those that stand in no other. */
  topChapters: readonly Chapter[]
  goals: readonly Goal[]
  focusAreas: readonly FocusArea[]
  measures: readonly Measure[]
  services: readonly Service[]
  cooperations: readonly Cooperation[]
  indicators: readonly Indicator[]
  glossary: GlossaryData
  /** Those of the glossary, then those that only services and measures name. */
  themes: readonly Theme[]
  /** Those of the glossary, then those that only measures name. */
  riskFactors: readonly RiskFactor[]
  attachments: ReadonlyMap<string, Attachment>
  /** Every text of the plan as it was typed: Markdown, YAML and CSV. */
  files: readonly SourceFile[]
  /** Every entry, in the order of the kinds. */
  entries: readonly Entry[]
  /** Entries that no chapter places; they stand in the appendix. */
  appendix: readonly Entry[]
  find<Kind extends EntryKind>(kind: Kind, id: string): EntryByKind[Kind] | undefined
  /** The entry a text link such as `tiltak/hjemmebesok` names. */
  findLink(link: string): Entry | undefined
  /** The entries that refer to this one, each once. */
  backlinksOf(entry: Entry): readonly Entry[]
}

/** All that content/ holds. */
export interface Site {
  data: SiteData
  /** nettsted.yaml. */
  source: SourceFile
  /** As of a plan: the place of a value by model names. */
  placeOf(...path: KeyPath): Place
  /** As of a plan: whether something is typed there that could not be used. */
  isDropped(...path: KeyPath): boolean
  attachments: ReadonlyMap<string, Attachment>
  plans: readonly Plan[]
}
