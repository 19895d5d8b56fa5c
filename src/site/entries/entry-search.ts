import type { Entry, Measure, Service } from '../../plan/model.ts'
import { withPhoneLinks } from '../body/phone-links.ts'
import type { PlanContext, SiteContext } from '../context.ts'
import { firstParagraph } from '../frame/frame.ts'
import type { Inline, Page } from '../page.ts'
import { measureStatus } from './entry-facts.ts'

/** What the search knows of the page of an entry beside its text. */
export function searchFactsOf(entry: Entry, context: PlanContext): NonNullable<Page['search']> {
  return {
    type: context.siteTexts.kinds[entry.kind],
    entry: entry.kind,
    services: servicesOf(entry).map(({ title }) => title),
    about: explanationsOf(entry),
    begins: firstParagraph(entry.source),
    contact: entry.kind === 'service' ? contactOf(entry, context) : undefined,
    ...(entry.kind === 'measure' ? measureFilters(entry, context) : {}),
  }
}

/** What the search knows of a page of the site itself. */
export function siteSearchFacts(
  page: 'data' | 'contact' | 'accessibility',
  { texts }: SiteContext,
): NonNullable<Page['search']> {
  return { type: texts.kinds.page, about: [texts.alsoCalled[page]] }
}

/** Longer ones would hide what was found. */
const longestContact = 200

/** How to call, whole: a number says nothing without when to use it. */
function contactOf({ title, data }: Service, { plan }: PlanContext): Inline[] | undefined {
  const { howToReach = '' } = data
  const titles = plan.services.map((service) => service.title)
  const parts = withPhoneLinks(howToReach, title, titles)
  const canBeCalled = parts.some(({ href }) => href)
  return canBeCalled && howToReach.length <= longestContact ? parts : undefined
}

/** How the plan's word list explains what a service helps with, and what a measure is to prevent. */
function explanationsOf(entry: Entry): string[] {
  const named =
    entry.kind === 'service' ? entry.helpsWith : entry.kind === 'measure' ? entry.riskFactors : []
  return named.flatMap(({ explanation }) => explanation ?? [])
}

function measureFilters(measure: Measure, context: PlanContext) {
  const { levels } = measure.data
  return {
    levels: levels.map((level) => context.siteTexts.choices.level[level]),
    statuses: [measureStatus(measure, { ...context, texts: context.siteTexts }).text].filter(
      (text) => text !== '',
    ),
  }
}

/** The services an entry is found under in the search. */
function servicesOf(entry: Entry): readonly Service[] {
  switch (entry.kind) {
    case 'service':
      return [entry]
    case 'measure':
      return [...entry.responsible, ...entry.cooperatesWith]
    case 'cooperation':
      return entry.participants
    case 'goal':
      return entry.service ? [entry.service] : []
    default:
      return []
  }
}
