import { statusOn } from '../../plan/measure-status.ts'
import type {
  Cooperation,
  Entry,
  FocusArea,
  Goal,
  Indicator,
  Measure,
  Plan,
  Service,
} from '../../plan/model.ts'
import { capitalised } from '../../plan/prose.ts'
import type { RiskFactor } from '../../plan/themes.ts'
import { type FactRow, factList } from '../blocks.ts'
import { withPhoneLinks } from '../body/phone-links.ts'
import type { PlanContext } from '../context.ts'
import {
  formatAmount,
  formatAudience,
  formatDate,
  formatDay,
  formatNumber,
  formatPeriod,
  shownAddress,
} from '../format.ts'
import type { Fact, Inline, Tone } from '../page.ts'
import { developmentOf, unitInText } from './indicator-development.ts'

/** What the front matter of an entry says, as terms and values; what is not given is not shown. */
export function factsOf(entry: Entry, context: PlanContext): Fact[] {
  return factList(rowsOf(entry, context))
}

function rowsOf(entry: Entry, context: PlanContext): FactRow[] {
  switch (entry.kind) {
    case 'chapter':
      return []
    case 'goal':
      return goalRows(entry, context)
    case 'focusArea':
      return focusAreaRows(entry, context)
    case 'measure':
      return measureRows(entry, context)
    case 'service':
      return serviceRows(entry, context)
    case 'cooperation':
      return cooperationRows(entry, context)
    case 'indicator':
      return indicatorRows(entry, context)
  }
}

function goalRows(goal: Goal, context: PlanContext): FactRow[] {
  const { fields, choices } = context.texts
  return [
    [fields.type, optional(goal.data.goalType && choices.goalType[goal.data.goalType])],
    [fields.takenFrom, optional(goal.data.takenFrom)],
    [fields.partOf, links([goal.partOf], context)],
    [fields.parts, links(goal.parts, context)],
    [fields.service, links([goal.service], context)],
    [fields.focusArea, links(goal.focusAreas, context)],
    [fields.measures, links(goal.measures, context)],
    [fields.indicators, links(goal.indicators, context)],
  ]
}

function focusAreaRows(area: FocusArea, context: PlanContext): FactRow[] {
  const { fields } = context.texts
  return [
    [fields.goals, links(area.goals, context)],
    [fields.measures, links(area.measures, context)],
  ]
}

function measureRows(measure: Measure, context: PlanContext): FactRow[] {
  const { texts, lang } = context
  const { fields, choices } = texts
  const { data } = measure
  return [
    [fields.status, [measureStatus(measure, context)]],
    [fields.type, optional(data.measureType && choices.measureType[data.measureType])],
    [fields.responsible, responsibleOf(measure, context)],
    [fields.cooperatesWith, links(measure.cooperatesWith, context)],
    [fields.levels, levelsOf(data, context)],
    [fields.audience, optional(formatAudience(data.audience, lang, texts))],
    [fields.helpsWith, titlesOf(measure.themes)],
    [fields.period, optional(formatPeriod(data.period, lang))],
    [fields.deadline, optional(data.deadline && formatDate(data.deadline, lang))],
    [fields.goals, links(measure.goals, context)],
    [fields.focusArea, links(measure.focusAreas, context)],
    [fields.indicators, links(measure.indicators, context)],
    [fields.riskFactors, titlesOf(measure.riskFactors)],
    [fields.cost, costLines(data.cost, context)],
  ]
}

/** Whom something is for, as people say it and with the word of the field. */
function levelsOf({ levels }: Pick<Measure['data'], 'levels'>, { texts }: PlanContext): Inline[] {
  const { level: names, levelTerm: terms } = texts.choices
  return levels.map((level) => ({ text: `${names[level]} (${terms[level]})` }))
}

/** Services named in the plan, and the role where one is given in words. */
export function responsibleOf(measure: Measure, context: PlanContext): Inline[] {
  return [...links(measure.responsible, context), ...optional(measure.data.responsibleRole)]
}

/** A measure's status as a tag; the follow-up of the latest day says more than the front matter. */
export function measureStatus(measure: Measure, { texts, report }: PlanContext): Inline {
  const status = statusOn(measure, report.today)
  if (status === undefined) return { text: '' }
  const tones: Record<typeof status, Tone> = {
    proposed: 'neutral',
    planned: 'neutral',
    ongoing: 'info',
    done: 'success',
    stopped: 'warning',
  }
  return { text: texts.choices.measureStatus[status], tone: tones[status] }
}

/** The same for a table; a measure without a status has an empty cell. */
export function statusCell(measure: Measure, context: PlanContext): Inline[] {
  const status = measureStatus(measure, context)
  return status.text === '' ? [] : [status]
}

/** Each cost as a line: year, amount, how it is covered. */
export function costLines(cost: Measure['data']['cost'], { texts, lang }: PlanContext): Inline[] {
  return cost.map(({ year, amount, coverage, note, link }) => ({
    text: [
      [year, amount && formatAmount(amount, lang)].filter(Boolean).join(': '),
      coverage && texts.choices.coverage[coverage],
      note,
    ]
      .filter(Boolean)
      .join(', '),
    href: link,
  }))
}

function serviceRows(service: Service, context: PlanContext): FactRow[] {
  const { plan, texts, lang } = context
  const { fields, choices } = texts
  const { data } = service
  const titles = plan.services.map(({ title }) => title)
  const calling = (text = '') => withPhoneLinks(text, service.title, titles)
  return [
    [fields.task, optional(data.task)],
    [fields.helpsWith, titlesOf(service.helpsWith)],
    [fields.audience, optional(formatAudience(data.audience, lang, texts))],
    [fields.howToReach, calling(data.howToReach), 'running'],
    [fields.whoGetsToKnow, calling(data.whoGetsToKnow), 'running'],
    [
      fields.referral,
      optional(
        data.referral === undefined
          ? undefined
          : data.referral
            ? fields.referralNeeded
            : fields.referralNotNeeded,
      ),
    ],
    [fields.price, optional(data.price)],
    [fields.whatNext, calling(data.whatNext), 'running'],
    [fields.levels, levelsOf(data, context)],
    [fields.link, data.link ? [{ text: shownAddress(data.link), href: data.link }] : []],
    [fields.checked, optional(data.checked && capitalised(formatDay(data.checked, context)))],
    [fields.shortForm, optional(data.shortForm)],
    [fields.under, links([service.under], context)],
    [fields.members, links(service.members, context)],
    [fields.owner, optional(data.owner && choices.owner[data.owner])],
    [fields.leader, optional(data.leader)],
    [fields.legalBasis, optional(data.legalBasis)],
    [fields.goals, links(service.goals, context)],
    [fields.measures, links(service.measures, context)],
    [fields.cooperations, links(service.cooperations, context)],
  ]
}

/** The names of themes or risk factors. */
export function titlesOf(themes: readonly RiskFactor[]): Inline[] {
  return themes.map(({ title }) => ({ text: title }))
}

function cooperationRows(cooperation: Cooperation, context: PlanContext): FactRow[] {
  const { fields, choices } = context.texts
  const { data } = cooperation
  return [
    [fields.purpose, optional(data.purpose)],
    [fields.form, optional(data.form && choices.cooperationForm[data.form])],
    [fields.under, links([cooperation.under], context)],
    [fields.partsOfCooperation, links(cooperation.parts, context)],
    [fields.participants, participantsOf(cooperation, context)],
    [fields.leader, optional(data.leader)],
    [fields.meetings, optional(data.meetings)],
    [fields.level, data.levels.map((level) => ({ text: choices.cooperationLevel[level] }))],
    [fields.areas, data.areas.map((text) => ({ text }))],
    [fields.legalBasis, optional(data.legalBasis)],
    [
      fields.routines,
      data.routines.map(({ title, link, internal }) => ({
        text: `${title ?? link ?? ''}${internal ? ` (${fields.internal})` : ''}`,
        href: link,
      })),
    ],
  ]
}

/** Who takes part in a plan or a cooperation, each once: services, and roles given in words. */
export function participantsOf(
  { references }: Pick<Plan | Cooperation, 'references'>,
  context: PlanContext,
): Inline[] {
  const typed = references.filter(({ field, known }) => field === 'participants' && known)
  return [...new Set(typed.map(({ target, id }) => target ?? id))].flatMap((one) =>
    typeof one === 'string' ? { text: one } : links([one], context),
  )
}

function indicatorRows(indicator: Indicator, context: PlanContext): FactRow[] {
  const { texts, lang } = context
  const { fields, choices } = texts
  const { data } = indicator
  const unit = unitInText(indicator)
  const development = developmentOf(indicator, context)
  const point = (one: { year?: string | undefined; value?: number | undefined } | undefined) =>
    one?.value === undefined
      ? []
      : [
          {
            text: [formatNumber(one.value, lang), unit, one.year && `(${one.year})`]
              .filter(Boolean)
              .join(' '),
          },
        ]
  return [
    [
      fields.development,
      optional(development?.words && `${development.words}. ${development.numbers}.`),
      'running',
    ],
    [fields.unit, optional(data.unit)],
    [fields.baseline, point(data.baseline)],
    [fields.targets, data.targets.flatMap(point)],
    [fields.direction, optional(data.direction && choices.direction[data.direction])],
    sourceOf(indicator, context),
    [fields.use, optional(data.use && choices.use[data.use])],
    [fields.nextUpdate, optional(data.nextUpdate && formatDate(data.nextUpdate, lang))],
    [fields.goals, links(indicator.goals, context)],
    [fields.measures, links(indicator.measures, context)],
  ]
}

/** Where the figures of an indicator are from, and of which day. */
export function sourceOf({ data }: Indicator, { texts, lang }: PlanContext): FactRow {
  const { name, date, link } = data.source ?? {}
  const text = [name ?? link, date && formatDate(date, lang)].filter(Boolean).join(', ')
  return [texts.fields.source, name || link ? [{ text, href: link }] : []]
}

/** Entries as links with their titles. */
export function links(
  entries: readonly (Entry | undefined)[],
  { addresses }: PlanContext,
): Inline[] {
  return entries.flatMap((entry) =>
    entry ? [{ text: entry.title, href: addresses.entry(entry) }] : [],
  )
}

/** The same behind their numbers, where the plan numbers them. */
export function numberedLinks(entries: readonly Entry[], { addresses }: PlanContext): Inline[] {
  return entries.map((entry) => {
    const number = 'number' in entry.data ? entry.data.number : undefined
    return {
      text: [number, entry.title].filter(Boolean).join(' '),
      href: addresses.entry(entry),
    }
  })
}

export function optional(text: string | undefined): Inline[] {
  return text ? [{ text }] : []
}
