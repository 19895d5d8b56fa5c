import { checkSite, type Report } from '../check/check-site.ts'
import { loadSite } from '../plan/load-site.ts'
import type { Site } from '../plan/model.ts'
import { type Addresses, addressesFor } from '../site/addresses.ts'
import { withSlash } from '../site/frame/frame.ts'
import { loadStatutes } from '../statutes/load-statutes.ts'
import { checkExternalLinks } from './external-links.ts'

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
  unfolded?: boolean | undefined
  cache?: boolean
  /** Whether addresses outside the site are asked if they answer; nothing else asks the network. */
  external?: boolean | undefined
}): Promise<CheckedContent> {
  const start = performance.now()
  const [{ site, findings }, statutes] = await Promise.all([
    loadSite(options.content, { cache: options.cache ?? true }),
    loadStatutes(),
  ])
  const outside = options.external
    ? await checkExternalLinks(site, { fetch, timeLimit: 10_000, atOnce: 8 })
    : []
  const loaded = performance.now()
  const report = checkSite({
    site,
    findings: [...findings, ...outside],
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

/** Municipalities publish under sub-paths; the address in nettsted.yaml says which. */
function baseOf(site: Site): string {
  return site.data.address ? withSlash(new URL(site.data.address).pathname) : '/'
}
