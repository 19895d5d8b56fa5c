import type { ReportUrls } from '../../check/reporters/reporter.ts'
import type { Site } from '../../plan/model.ts'
import type { Addresses } from '../addresses.ts'
import { evidenceHref } from './content-places.ts'

/** Where rules and passages stand on the site; whole addresses where nettsted.yaml gives one. */
export function reportUrls({ site, addresses }: { site: Site; addresses: Addresses }): ReportUrls {
  return {
    rule: (ruleId) => addresses.whole(addresses.href(addresses.rulePath(ruleId))),
    evidence(planId, evidence) {
      const plan = site.plans.find(({ id }) => id === planId)
      return plan ? addresses.whole(evidenceHref(evidence, { plan, addresses })) : ''
    },
  }
}
