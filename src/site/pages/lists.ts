import { departmentsOf, ownerOf } from '../../plan/departments.ts'
import type { FocusArea, Plan, Service } from '../../plan/model.ts'
import type { PlanPage } from '../addresses.ts'
import { factBlocks, factList, filled, linkList, section, tocOfSections } from '../blocks.ts'
import type { PlanContext } from '../context.ts'
import { spreadsheets } from '../data/csv.ts'
import { fileLink } from '../data/download.ts'
import { seriesBlocks } from '../entries/entry-blocks.ts'
import { sourceOf } from '../entries/entry-facts.ts'
import { entryTable, goalTree } from '../entries/entry-tables.ts'
import { planPage } from '../frame/frame.ts'
import { hasHelp } from '../help/help.ts'
import type { Block, Inline, ListItem, Page } from '../page.ts'
import { overviewBlocks } from '../pictures/plan-pictures.ts'
import { seekerChoices } from './help.ts'

/** The overview of each kind of entry that the plan has. */
export function listPages(context: PlanContext): Page[] {
  const { plan, addresses, texts } = context
  const { pages, lists } = texts
  return [
    ...list(context, 'goals', 'mal', () => [
      goalTree(plan.goals, context),
      ...overviewBlocks('mal', context),
      // The picture's text form: whoever reads the list has no need of it.
      {
        type: 'details',
        summary: lists.goalTable,
        blocks: [entryTable(plan.goals, pages.goals, context)],
      },
      ...spreadsheetOf('mal', context),
    ]),
    ...list(context, 'focusAreas', 'innsatsomrader', () => [
      entryTable(inOrderOfPlan(plan), pages.focusAreas, context),
    ]),
    ...list(context, 'measures', 'tiltak', () => [
      entryTable(plan.measures, pages.measures, context, { filters: true }),
      ...overviewBlocks('tiltak', context),
      ...spreadsheetOf('tiltak', context),
    ]),
    ...list(context, 'services', 'tjenester', () => serviceBlocks(context)),
    ...list(context, 'cooperations', 'samarbeid', () => [
      entryTable(plan.cooperations, pages.cooperations, context),
      ...overviewBlocks('samarbeid', context),
    ]),
    ...list(context, 'indicators', 'indikatorer', () => [
      entryTable(plan.indicators, pages.indicators, context),
      ...plan.indicators.flatMap((indicator): Block[] => {
        const series = seriesBlocks(indicator, context)
        if (series.length === 0) return []
        const title = { text: indicator.title, href: addresses.entry(indicator) }
        const facts = factList([sourceOf(indicator, context)])
        return [section(`indikator-${indicator.id}`, title, [...series, ...factBlocks(facts)])]
      }),
      ...spreadsheetOf('indikatorer', context),
    ]),
  ]
}

/** Focus areas as the chapters come to their measures; where none does, they keep their order. */
function inOrderOfPlan({ focusAreas, chapters }: Plan): FocusArea[] {
  const placeOf = ({ placedIn, measures }: FocusArea) => {
    const shown = measures.flatMap((measure) => measure.placedIn)
    const at = (shown.length > 0 ? shown : placedIn).map((chapter) => chapters.indexOf(chapter))
    return at.length > 0 ? Math.min(...at) : chapters.length
  }
  return [...focusAreas].sort((a, b) => placeOf(a) - placeOf(b))
}

function list(
  context: PlanContext,
  kind: 'goals' | 'focusAreas' | 'measures' | 'services' | 'cooperations' | 'indicators',
  page: PlanPage,
  blocksOf: () => Block[],
): Page[] {
  const { plan, addresses, texts } = context
  if (plan[kind].length === 0) return []
  const blocks = blocksOf()
  return [
    planPage(context, {
      kind,
      path: addresses.planPath(plan, page),
      title: texts.pages[kind],
      lead: texts.leads[kind],
      blocks,
      toc: tocOfSections(blocks),
      search: { type: context.siteTexts.kinds.page },
    }),
  ]
}

/** The way to what a page shows as a spreadsheet. */
function spreadsheetOf(page: PlanPage, context: PlanContext): Block[] {
  const label = context.texts.lists.download
  return filled(section('last-ned', label, linkList(label, spreadsheetLinks(page, context))))
}

/** The spreadsheets of what a page shows. */
export function spreadsheetLinks(page: PlanPage, context: PlanContext): Inline[] {
  return spreadsheets(context)
    .filter((file) => file.page === page)
    .map((file) => fileLink(file, context.addresses))
}

/** The way to help first, for those who need it; then every department with its services, and apart from them the others; then who does what. */
function serviceBlocks(context: PlanContext): Block[] {
  const { plan, texts } = context
  const departments = departmentsOf(plan.services)
  const outside = departments.filter((one) => one.outside)
  const groups = departments
    .filter((one) => !one.outside)
    .map(({ top, services }) => serviceGroup(`etat-${top.id}`, top.title, services, context))
  return [
    ...(hasHelp(plan)
      ? [section('finn-hjelp', texts.pages.help, [seekerChoices(plan, context)])]
      : []),
    ...filled(section('etatene', texts.matrix.departments, groups)),
    ...(outside.length > 0
      ? [
          serviceGroup(
            'andre',
            texts.matrix.others,
            outside.flatMap(({ services }) => services),
            context,
            2,
          ),
        ]
      : []),
    ...overviewBlocks('tjenester', context),
  ]
}

function serviceGroup(
  id: string,
  title: string,
  services: readonly Service[],
  context: PlanContext,
  level: 2 | 3 = 3,
): Block {
  const items = services.map((one) => item(one, context))
  return section(id, title, [{ type: 'list', label: title, style: 'plain', items }], level)
}

function item(service: Service, { addresses, texts }: PlanContext): ListItem {
  const owner = ownerOf(service)
  const tags = owner !== 'municipality' ? [{ text: texts.choices.owner[owner] }] : []
  return {
    title: { text: service.title, href: addresses.entry(service) },
    text: service.data.task,
    tags,
  }
}
