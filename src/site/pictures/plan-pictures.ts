import type { PlanPage } from '../addresses.ts'
import { filled, paragraph, section } from '../blocks.ts'
import { type PlanContext, planContext, type SiteContext } from '../context.ts'
import type { Block, DataFile } from '../page.ts'
import type { Texts } from '../texts/index.ts'
import { cooperationPicture } from './cooperation-picture.ts'
import { goalTreePicture } from './goal-tree-picture.ts'
import { indicatorPicture } from './indicator-picture.ts'
import { levelAgePicture } from './level-age-picture.ts'
import { arenaMatrix, levelMatrix, responsibilityMatrix, riskMatrix } from './matrices.ts'
import { type Picture, pictureBlocks, sheetPath } from './picture.ts'
import { progressPicture } from './progress-picture.ts'
import { pyramidPicture } from './pyramid-picture.ts'
import { responsibilityPicture } from './responsibility-picture.ts'
import { riskPicture } from './risk-picture.ts'
import { drawSheet } from './sheet.ts'
import { timelinePicture } from './timeline-picture.ts'

/** Pictures that stand together on a page of the plan, with the table that tells the same in words. */
interface Overview {
  page: PlanPage
  id: string
  /** What stands above it on the page; without a title it stands there bare. */
  title?: (texts: Texts) => string
  lead?: (texts: Texts) => string
  /** What stands above it in print; nothing where its page is printed whole. */
  printedAs?: (texts: Texts) => string
  pictures: readonly ((context: PlanContext) => Picture | undefined)[]
  table?: (context: PlanContext) => Block | undefined
}

/** Every picture of a plan but those of its indicators, which stand with each. */
const overviews: readonly Overview[] = [
  {
    page: 'mal',
    id: 'maltre',
    printedAs: ({ pages }) => pages.goals,
    pictures: [goalTreePicture],
  },
  {
    page: 'vedtak',
    id: 'status-tiltak',
    pictures: [progressPicture],
  },
  {
    page: 'tiltak',
    id: 'tidslinje',
    title: ({ matrix }) => matrix.byTime,
    printedAs: ({ pages }) => pages.measures,
    pictures: [timelinePicture],
  },
  {
    page: 'tiltak',
    id: 'niva-og-alder',
    title: ({ matrix }) => matrix.forWhom,
    lead: ({ matrix }) => matrix.byLevelLead,
    printedAs: ({ matrix }) => matrix.forWhom,
    pictures: [pyramidPicture, levelAgePicture],
    table: levelMatrix,
  },
  {
    page: 'tiltak',
    id: 'risikofaktorer',
    title: ({ fields }) => fields.riskFactors,
    printedAs: ({ fields }) => fields.riskFactors,
    pictures: [riskPicture],
    table: riskMatrix,
  },
  {
    page: 'tjenester',
    id: 'ansvar',
    title: ({ matrix }) => matrix.byService,
    lead: ({ matrix }) => matrix.lead,
    printedAs: ({ matrix }) => matrix.byService,
    pictures: [responsibilityPicture],
    table: responsibilityMatrix,
  },
  {
    page: 'samarbeid',
    id: 'moteplasser',
    title: ({ matrix }) => matrix.arenas,
    printedAs: ({ matrix }) => matrix.arenas,
    pictures: [cooperationPicture],
    table: arenaMatrix,
  },
]

/** What a page of a plan shows in pictures, each with what belongs to it; none where there is nothing to draw. */
export function overviewBlocks(page: PlanPage, context: PlanContext): Block[] {
  return overviews
    .filter((one) => one.page === page)
    .flatMap((one) => {
      const shown = blocksOf(one, context)
      if (!one.title || shown.length === 0) return shown
      const lead = one.lead ? [paragraph(one.lead(context.texts))] : []
      return [section(one.id, one.title(context.texts), [...lead, ...shown])]
    })
}

/** The pictures of pages that are not printed, as sections for print. */
export function printedOverviews(context: PlanContext): Block[] {
  return overviews.flatMap((one) => {
    if (!one.printedAs) return []
    const title = one.printedAs(context.texts)
    return filled(section(`bilder-${one.id}`, title, blocksOf(one, context)))
  })
}

/** What a plan has to show in pictures. */
export function picturesOf(context: PlanContext): Picture[] {
  const pictures = [
    ...overviews.flatMap((one) => one.pictures.map((picture) => picture(context))),
    ...context.plan.indicators.map((one) => indicatorPicture(one, context)),
  ]
  return pictures.filter((picture) => picture !== undefined)
}

/** Every picture of every plan on a sheet of its own, at the address its page links to. */
export function pictureFiles(context: SiteContext): DataFile[] {
  return context.report.plans.flatMap((planReport) => {
    const inPlan = planContext(context, planReport)
    return picturesOf(inPlan).map((picture) => ({
      path: sheetPath(picture, inPlan),
      content: drawSheet(picture, inPlan),
    }))
  })
}

function blocksOf({ pictures, table }: Overview, context: PlanContext): Block[] {
  const drawn = pictures.flatMap((picture) => pictureBlocks(picture(context), context))
  const told = table?.(context)
  return told ? [...drawn, told] : drawn
}
