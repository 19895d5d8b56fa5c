import { type MadePdf, makePdfs } from '../pdf/make-pdfs.ts'
import type { Plan } from '../plan/model.ts'
import { rules } from '../rules/index.ts'
import type { Group } from '../search/groups.ts'
import { ownerNames } from '../site/about-plan/owner.ts'
import { planContext, type RuleDocument, type SiteContext, siteContext } from '../site/context.ts'
import { dataFiles } from '../site/data/data-files.ts'
import { sitemap } from '../site/data/sitemap.ts'
import type { DataFile } from '../site/page.ts'
import { pictureFiles } from '../site/pictures/plan-pictures.ts'
import { routes } from '../site/routes.ts'
import type { CheckedContent } from './load-model.ts'
import type { SiteModel } from './render-site.ts'
import { readRuleDocument } from './rule-document.ts'

/** Everything of a checked site that is to be drawn and written; the plans as PDF where they are asked for. */
export async function siteModel(
  { report, addresses }: CheckedContent,
  options: { pdf: boolean; cards?: boolean },
): Promise<SiteModel> {
  const { site } = report
  const pdf = options.pdf && site.data.pdf !== false
  // Others can show whole addresses alone. Where Typst has no package there are no cards, as there are no PDFs.
  const card =
    options.cards && site.data.address
      ? await import('../pdf/share-card.ts').catch(() => undefined)
      : undefined
  const context = siteContext(report, addresses, await loadRuleDocuments(), {
    pdf,
    cards: card !== undefined,
  })
  let files: DataFile[] | undefined
  return {
    pdfs: pdf ? () => pdfsOf(context) : undefined,
    pages: { [Symbol.iterator]: () => routes(context) },
    // A tenth of a second that a preview has no use for.
    get dataFiles() {
      files ??= [...dataFiles(context), ...pictureFiles(context)]
      return files
    },
    ...(site.data.address ? { sitemap } : {}),
    cards: card?.shareCards(context) ?? [],
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
    words: {
      groups: site.plans.flatMap(glossaryGroups),
      texts: site.plans.flatMap(({ files }) => files.map(({ text }) => text)),
      owners: ownerNames(site),
    },
    base: addresses.base,
    site: site.data.address,
  }
}

function pdfsOf(context: SiteContext): Map<string, Promise<MadePdf>> {
  const contexts = context.report.plans.map((planReport) => planContext(context, planReport))
  const made = makePdfs(contexts)
  return new Map(
    contexts.map(({ plan }, index) => [
      context.addresses.pdfPath(plan),
      made[index] ?? Promise.resolve({}),
    ]),
  )
}

/** A term of a plan's word list, its short form and its synonyms find each other. */
function glossaryGroups({ glossary }: Plan): Group[] {
  return glossary.terms
    .map(({ term, shortForm, synonyms }) =>
      [term, shortForm, ...synonyms].filter((text): text is string => text !== undefined),
    )
    .filter((words) => words.length > 1)
    .map((words) => ({ asked: words, found: words }))
}

async function loadRuleDocuments(): Promise<RuleDocument[]> {
  return Promise.all(
    rules.map(async (rule) => ({ rule, markdown: await readRuleDocument(rule.id) })),
  )
}
