import type { ReportUrls } from '../check/reporters/reporter.ts'
import type { Site } from '../plan/model.ts'
import type { Addresses } from './addresses.ts'
import { withSlash } from './frame.ts'
import { evidenceHref } from './pages/compliance.ts'

/** Where rules and passages stand on the site; whole addresses where nettsted.yaml gives one. */
export function reportUrls({ site, addresses }: { site: Site; addresses: Addresses }): ReportUrls {
  const absolute = (href: string) =>
    site.data.address ? new URL(href, withSlash(site.data.address)).href : href
  return {
    rule: (ruleId) => absolute(addresses.href(addresses.rulePath(ruleId))),
    evidence(planId, evidence) {
      const plan = site.plans.find(({ id }) => id === planId)
      return plan ? absolute(evidenceHref(evidence, { plan, addresses })) : ''
    },
  }
}
