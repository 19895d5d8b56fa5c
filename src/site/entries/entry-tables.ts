import { latestValue } from '../../plan/indicator-progress.ts'
import type { Cooperation, Entry, Goal, Indicator, Measure, Service } from '../../plan/model.ts'
import { withPhoneLinks } from '../body/phone-links.ts'
import type { PlanContext } from '../context.ts'
import { formatAudience, formatDate, formatNumber, withUnit } from '../format.ts'
import type { Block, Column, Inline, ListItem, Row, TreeItem } from '../page.ts'
import { deadlineCell } from '../progress/measure-deadlines.ts'
import { fill } from '../texts/index.ts'
import {
  links,
  measureStatus,
  numberedLinks,
  optional,
  participantsOf,
  responsibleOf,
  statusCell,
  titlesOf,
} from './entry-facts.ts'
import { developmentOf, timeOf } from './indicator-development.ts'
import { filtersFor } from './measure-filters.ts'

/** Entries of one kind as a table; the first column is the entry itself. */
export function entryTable(
  entries: readonly Entry[],
  caption: string,
  context: PlanContext,
  options: { filters: boolean } = { filters: false },
): Block {
  const { columns, cells } = columnsFor(entries[0]?.kind ?? 'measure', context)
  const filters = options.filters ? filtersFor(entries, context) : []
  return {
    type: 'table',
    caption,
    columns,
    filters: filters.map(({ filter }) => filter),
    rows: entries.map((entry): Row => {
      const values = Object.fromEntries(filters.map(({ filter, of }) => [filter.key, of(entry)]))
      return {
        cells: [numberedLinks([entry], context), ...cells(entry)],
        ...(options.filters ? { filters: values } : {}),
      }
    }),
  }
}

type Cells = { columns: Column[]; cells(entry: Entry): Inline[][] }

function columnsFor(kind: Entry['kind'], context: PlanContext): Cells {
  const { fields, kinds, choices } = context.texts
  const titles = (...names: string[]) => names.map((title) => ({ title }))
  switch (kind) {
    case 'measure':
      return {
        columns: [
          ...titles(kinds.measure, fields.status, fields.when, fields.responsible, fields.levels),
          { title: fields.goals, forWide: true },
        ],
        cells: (entry) => {
          const measure = entry as Measure
          return [
            statusCell(measure, context),
            deadlineCell(measure, context),
            responsibleOf(measure, context),
            measure.data.levels.map((level) => ({ text: choices.level[level] })),
            numbersOf(measure.goals, context),
          ]
        },
      }
    case 'service':
      return {
        columns: [
          ...titles(kinds.service, fields.task, fields.under, fields.helpsWith),
          { title: fields.howToReach, running: true },
        ],
        cells: (entry) => {
          const service = entry as Service
          const names = context.plan.services.map(({ title }) => title)
          return [
            optional(service.data.task),
            links([service.under], context),
            titlesOf(service.helpsWith),
            withPhoneLinks(service.data.howToReach ?? '', service.title, names),
          ]
        },
      }
    case 'cooperation':
      return {
        columns: titles(
          kinds.cooperation,
          fields.form,
          fields.participants,
          fields.leader,
          fields.meetings,
        ),
        cells: (entry) => {
          const cooperation = entry as Cooperation
          const { form, leader, meetings } = cooperation.data
          return [
            optional(form && choices.cooperationForm[form]),
            participantsOf(cooperation, context),
            optional(leader),
            optional(meetings),
          ]
        },
      }
    case 'indicator':
      return {
        columns: [
          { title: kinds.indicator },
          { title: fields.baseline, numeric: true },
          { title: fields.latest, numeric: true },
          { title: fields.targets, numeric: true },
          { title: fields.unit },
          { title: fields.development },
        ],
        cells: (entry) => {
          const indicator = entry as Indicator
          const { data } = indicator
          const latest = latestValue(indicator, context.report.today)
          return [
            optional(valueAndYear(data.baseline?.value, data.baseline?.year, context)),
            optional(valueAndYear(latest?.value, latest && timeOf(latest, context), context)),
            data.targets.flatMap(({ value, year }) => optional(valueAndYear(value, year, context))),
            optional(data.unit),
            optional(developmentOf(indicator, context)?.words),
          ]
        },
      }
    case 'goal':
      return {
        columns: titles(kinds.goal, fields.type, fields.service, fields.measures),
        cells: (entry) => {
          const goal = entry as Goal
          return [
            optional(goal.data.goalType && choices.goalType[goal.data.goalType]),
            links([goal.service], context),
            links(goal.measures, context),
          ]
        },
      }
    case 'focusArea':
      return {
        columns: titles(kinds.focusArea, fields.goals, fields.measures),
        cells: (entry) => [
          links(entry.kind === 'focusArea' ? entry.goals : [], context),
          links(entry.kind === 'focusArea' ? entry.measures : [], context),
        ],
      }
    case 'chapter':
      return { columns: titles(kinds.chapter), cells: () => [] }
  }
}

/** Goals by their numbers alone, their titles said aloud; by title where they have no number. */
function numbersOf(goals: readonly Goal[], { addresses }: PlanContext): Inline[] {
  return goals.map((goal) => {
    const { title, data } = goal
    const shown = data.number ? { text: data.number, of: title } : { text: title }
    return { ...shown, href: addresses.entry(goal) }
  })
}

function valueAndYear(
  value: number | undefined,
  year: string | undefined,
  { lang }: PlanContext,
): string | undefined {
  if (value === undefined) return undefined
  // A number and its year are one thing, and stay on one line.
  return year ? `${formatNumber(value, lang)}\u00a0(${year})` : formatNumber(value, lang)
}

/** Goals as a tree with their measures counted. */
export function goalTree(goals: readonly Goal[], context: PlanContext): Block {
  const { texts, addresses } = context
  const shown = new Set(goals)
  const measuresOf = ({ measures: { length: n } }: Goal) =>
    n > 0 ? `${n} ${fill(texts.front.numbers.measures, { n })}` : undefined
  const itemOf = (goal: Goal): TreeItem => ({
    link: {
      text: [goal.data.number, goal.title].filter(Boolean).join(' '),
      href: addresses.entry(goal),
    },
    detail: [
      goal.data.goalType && texts.choices.goalType[goal.data.goalType],
      goal.data.takenFrom && `${texts.fields.takenFrom}: ${goal.data.takenFrom}`,
      measuresOf(goal),
    ]
      .filter(Boolean)
      .join(' · '),
    children: goal.parts.filter((part) => shown.has(part)).map(itemOf),
  })
  const roots = goals.filter(({ partOf }) => partOf === undefined || !shown.has(partOf))
  return { type: 'tree', label: texts.pages.goals, items: roots.map(itemOf) }
}

/** Entries as a list with a line of text each. */
export function entryList(
  entries: readonly Entry[],
  label: string,
  context: PlanContext,
  style: 'cards' | 'plain' = 'plain',
): Block {
  return { type: 'list', label, style, items: entries.map((entry) => listItem(entry, context)) }
}

function listItem(entry: Entry, context: PlanContext): ListItem {
  const { texts, lang, addresses } = context
  const tags: Inline[] = []
  let text: string | undefined
  switch (entry.kind) {
    case 'measure': {
      const status = measureStatus(entry, context)
      if (status.text) tags.push(status)
      text = formatAudience(entry.data.audience, lang, texts)
      break
    }
    case 'service':
      text = entry.data.task
      break
    case 'cooperation':
      text = entry.data.purpose
      break
    case 'chapter':
      text = entry.data.summary
      break
    case 'indicator': {
      const development = developmentOf(entry, context)
      text = development?.numbers ?? entry.data.unit
      tags.push(...optional(development?.words))
      break
    }
    default:
      break
  }
  return { title: { text: entry.title, href: addresses.entry(entry) }, text, tags }
}

/** The values of an indicator as a table: a row a period, a column an area. */
export function seriesTable(indicator: Indicator, context: PlanContext): Block | undefined {
  const { texts, lang } = context
  const { series } = indicator
  if (series.length === 0) return undefined
  const areas = [...new Set(series.map(({ area }) => area ?? ''))]
  const periods = [...new Set(series.map(({ period }) => period ?? ''))]
  const hasNotes = series.some(({ note, provisional }) => note || provisional)
  return {
    type: 'table',
    caption: withUnit(indicator.title, indicator.data.unit),
    columns: [
      { title: texts.fields.period },
      ...areas.map((area) => ({ title: area || texts.fields.value, numeric: true })),
      ...(hasNotes ? [{ title: texts.fields.note }] : []),
    ],
    rows: periods.map((period) => {
      const points = series.filter((point) => (point.period ?? '') === period)
      return {
        cells: [
          [{ text: formatDate(period, lang) }],
          ...areas.map((area): Inline[] => {
            // Of two values for one time both are shown, until the writer says which is right.
            const said = points
              .filter((one) => (one.area ?? '') === area)
              .flatMap(({ value, missing }) => [
                ...(value === undefined ? [] : [formatNumber(value, lang)]),
                ...(missing ? [texts.choices.missing[missing]] : []),
              ])
            return [{ text: said.join(' / ') || '–' }]
          }),
          ...(hasNotes
            ? [
                points.flatMap(({ area, note, provisional }) => {
                  const said = [provisional && texts.fields.provisional, note]
                    .filter(Boolean)
                    .join('. ')
                  return optional(said && areas.length > 1 && area ? `${area}: ${said}` : said)
                }),
              ]
            : []),
        ],
      }
    }),
  }
}
