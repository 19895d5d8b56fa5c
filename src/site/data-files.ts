import { renderJson } from '../check/reporters/json.ts'
import { insideContent } from './addresses.ts'
import { type PlanContext, planContext, type SiteContext } from './context.ts'
import { spreadsheets } from './data/csv.ts'
import { planJson, planSchema, planSchemaPath } from './data/plan-json.ts'
import type { DataFile } from './page.ts'
import { reportUrls } from './report-urls.ts'

/** The files beside the pages: every plan as data, and the report. */
export function dataFiles(context: SiteContext): DataFile[] {
  const { site, report } = context
  const { colour } = site.data
  return [
    ...report.plans.flatMap((planReport) => filesOf(planContext(context, planReport))),
    { path: planSchemaPath, content: planSchema() },
    {
      path: 'data/lovkrav.json',
      content: renderJson(report, {
        ...reportUrls(context),
        file: (file) => insideContent(file, site),
      }),
    },
    ...(colour ? [{ path: 'farge.css', content: `:root{--planverk-colour:${colour}}\n` }] : []),
  ]
}

function filesOf(context: PlanContext): DataFile[] {
  const { plan, addresses } = context
  return [
    { path: `data/${plan.id}.json`, content: planJson(plan, addresses) },
    ...spreadsheets(context),
  ]
}
