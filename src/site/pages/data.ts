import { paragraph, section, tocOfSections } from '../blocks.ts'
import { planContext, type SiteContext } from '../context.ts'
import type { Download } from '../data/download.ts'
import { planDownloads, siteDownloads } from '../data-files.ts'
import { sitePage } from '../frame.ts'
import type { Block, Page } from '../page.ts'

/** «Data og abonnement»: every file of data with what it is, plan by plan. */
export function dataPage(context: SiteContext): Page {
  const { report, texts } = context
  const plans = report.plans.map((planReport) => {
    const { plan } = planReport
    const files = planDownloads(planContext(context, planReport))
    return section(`plan-${plan.id}`, plan.title, [fileList(plan.title, files, context)])
  })
  const blocks = [
    ...plans,
    section('alle', texts.data.forAll, [
      fileList(texts.data.forAll, siteDownloads(context), context),
    ]),
  ]
  return sitePage(context, {
    kind: 'data',
    path: 'data/',
    title: texts.pages.data,
    lead: texts.leads.data,
    blocks: [paragraph(texts.data.how), ...blocks],
    toc: tocOfSections(blocks),
  })
}

function fileList(label: string, files: readonly Download[], { addresses }: SiteContext): Block {
  return {
    type: 'list',
    label,
    style: 'plain',
    items: files.map(({ path, title }) => ({
      title: { text: title, href: addresses.href(path) },
      tags: [],
      facts: [],
    })),
  }
}
