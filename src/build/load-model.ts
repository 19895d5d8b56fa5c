import { readFile } from 'node:fs/promises'
import { checkSite, type Report } from '../check/check-site.ts'
import { loadSite } from '../plan/load-site.ts'
import type { Site } from '../plan/model.ts'
import { rules } from '../rules/index.ts'
import { type Addresses, addressesFor } from '../site/addresses.ts'
import { type RuleDocument, siteContext } from '../site/context.ts'
import { dataFiles } from '../site/data-files.ts'
import { withSlash } from '../site/frame.ts'
import { routes } from '../site/routes.ts'
import { loadStatutes } from '../statutes/statute.ts'
import type { SiteModel } from './render-site.ts'

/** A content folder read and checked. */
export interface CheckedContent {
  report: Report
  addresses: Addresses
  /** Seconds. */
  load: number
  check: number
}

/** Reads a content folder and checks it for a day. */
export async function loadAndCheck(options: {
  content: string
  today: string
  unfolded?: boolean
  cache?: boolean
}): Promise<CheckedContent> {
  const start = performance.now()
  const [{ site, findings }, statutes] = await Promise.all([
    loadSite(options.content, { cache: options.cache ?? true }),
    loadStatutes(),
  ])
  const loaded = performance.now()
  const report = checkSite({
    site,
    findings,
    statutes,
    today: options.today,
    unfolded: options.unfolded ?? false,
  })
  const addresses = addressesFor(site, baseOf(site))
  return {
    report,
    addresses,
    load: (loaded - start) / 1000,
    check: (performance.now() - loaded) / 1000,
  }
}

/** Everything of a checked site that is to be drawn and written. */
export async function siteModel({ report, addresses }: CheckedContent): Promise<SiteModel> {
  const context = siteContext(report, addresses, await loadRuleDocuments())
  const { site } = report
  return {
    pages: routes(context),
    dataFiles: dataFiles(context),
    attachments: [
      ...[...site.attachments.values()].map((one) => ({
        ...one,
        path: addresses.attachmentPath(undefined, one.path),
      })),
      ...site.plans.flatMap((plan) =>
        [...plan.attachments.values()].map((one) => ({
          ...one,
          path: addresses.attachmentPath(plan.id, one.path),
        })),
      ),
    ],
    base: addresses.base,
    site: site.data.address,
  }
}

/** Municipalities publish under sub-paths; the address in nettsted.yaml says which. */
function baseOf(site: Site): string {
  return site.data.address ? withSlash(new URL(site.data.address).pathname) : '/'
}

async function loadRuleDocuments(): Promise<RuleDocument[]> {
  return Promise.all(
    rules.map(async (rule) => ({
      rule,
      markdown: await readFile(
        new URL(`../rules/${rule.id}/rule.md`, import.meta.url),
        'utf8',
      ).catch(() => 'x'),
    })),
  )
}
