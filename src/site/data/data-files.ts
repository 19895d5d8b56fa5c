import { renderJson } from '../../check/reporters/json.ts'
import { insideContent } from '../addresses.ts'
import { type PlanContext, planContext, type SiteContext } from '../context.ts'
import { reportUrls } from '../findings/report-urls.ts'
import { headersFile } from '../frame/security.ts'
import type { DataFile } from '../page.ts'
import { atomFeed } from './atom.ts'
import { calendar } from './calendar.ts'
import { spreadsheets } from './csv.ts'
import { dataCatalogue } from './dcat.ts'
import type { Download } from './download.ts'
import { planJson, planSchema, planSchemaPath } from './plan-json.ts'
import { robots } from './sitemap.ts'

/** The files beside the pages: what people are offered, and what only machines ask for. */
export function dataFiles(context: SiteContext): DataFile[] {
  const { site, report, addresses } = context
  const { colour, address } = site.data
  const downloads = [
    ...report.plans.flatMap((planReport) => planDownloads(planContext(context, planReport))),
    ...siteDownloads(context),
  ]
  return [
    ...downloads.map(({ path, content }) => ({ path, content: content() })),
    headersFile(addresses),
    robots(addresses, address !== undefined),
    ...(colour ? [{ path: 'farge.css', content: `:root{--planverk-colour:${colour}}\n` }] : []),
  ]
}

/** The data of one plan. */
export function planDownloads(context: PlanContext): Download[] {
  const { plan, addresses, texts } = context
  return [
    {
      path: `data/${plan.id}.json`,
      title: texts.data.json,
      content: () => planJson(plan, addresses),
    },
    ...spreadsheets(context),
    ...calendar(context),
    ...atomFeed(context),
  ]
}

/** The data that is about all plans. */
export function siteDownloads(context: SiteContext): Download[] {
  const { site, report, texts } = context
  return [
    ...dataCatalogue(context, planDownloads),
    {
      path: 'data/lovkrav.json',
      title: texts.data.report,
      content: () =>
        renderJson(report, {
          ...reportUrls(context),
          file: (file) => insideContent(file, site),
        }),
    },
    { path: planSchemaPath, title: texts.data.schema, content: planSchema },
  ]
}
