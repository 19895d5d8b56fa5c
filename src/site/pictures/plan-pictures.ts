import { type PlanContext, planContext, type SiteContext } from '../context.ts'
import type { DataFile } from '../page.ts'
import { cooperationPicture } from './cooperation-picture.ts'
import { goalTreePicture } from './goal-tree-picture.ts'
import { indicatorPicture } from './indicator-picture.ts'
import { levelAgePicture } from './level-age-picture.ts'
import { type Picture, sheetPath } from './picture.ts'
import { progressPicture } from './progress-picture.ts'
import { pyramidPicture } from './pyramid-picture.ts'
import { responsibilityPicture } from './responsibility-picture.ts'
import { riskPicture } from './risk-picture.ts'
import { drawSheet } from './sheet.ts'
import { timelinePicture } from './timeline-picture.ts'

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

/** What a plan has to show in pictures. */
export function picturesOf(context: PlanContext): Picture[] {
  const { plan } = context
  const pictures = [
    goalTreePicture(context),
    progressPicture(context),
    timelinePicture(context),
    levelAgePicture(context),
    pyramidPicture(context),
    riskPicture(context),
    responsibilityPicture(context),
    cooperationPicture(context),
    ...plan.indicators.map((one) => indicatorPicture(one, context)),
  ]
  return pictures.filter((picture) => picture !== undefined)
}
