import { rules } from '../rules/index.ts'
import { type RuleDocument, siteContext } from '../site/context.ts'
import { dataFiles } from '../site/data-files.ts'
import { routes } from '../site/routes.ts'
import type { CheckedContent } from './load-model.ts'
import type { SiteModel } from './render-site.ts'
import { readRuleDocument } from './rule-document.ts'

/** Everything of a checked site that is to be drawn and written. */
export async function siteModel({ report, addresses }: CheckedContent): Promise<SiteModel> {
  const context = siteContext(report, addresses, await loadRuleDocuments())
  const { site } = report
  return {
    pages: { [Symbol.iterator]: () => routes(context) },
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

async function loadRuleDocuments(): Promise<RuleDocument[]> {
  return Promise.all(
    rules.map(async (rule) => ({ rule, markdown: await readRuleDocument(rule.id) })),
  )
}
