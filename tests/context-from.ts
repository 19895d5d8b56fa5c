import { checkSite } from '../src/check/check-site.ts'
import type { Attachment } from '../src/plan/model.ts'
import { addressesFor } from '../src/site/addresses.ts'
import { type SiteContext, siteContext } from '../src/site/context.ts'
import { loadStatutes } from '../src/statutes/load-statutes.ts'
import { siteFrom } from './site-from.ts'
import { today } from './test-rule.ts'

const statutes = await loadStatutes()

/** What pages and data files are made from, of texts by path inside content/. */
export function contextFrom(
  texts: Record<string, string>,
  attachments: readonly Attachment[] = [],
): SiteContext {
  const { site, findings } = siteFrom(texts, attachments)
  const report = checkSite({ site, findings, statutes, today })
  // As load-model.ts has it.
  const base = site.data.address ? new URL(site.data.address).pathname : '/'
  return siteContext(report, addressesFor(site, base), [])
}
