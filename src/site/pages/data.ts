import { otherLanguage } from '../about-plan/editions.ts'
import { factList, linkList, paragraph, section, tocOfSections } from '../blocks.ts'
import { planContext, type SiteContext } from '../context.ts'
import { planDownloads, siteDownloads } from '../data/data-files.ts'
import { type Download, fileLink } from '../data/download.ts'
import { optional } from '../entries/entry-facts.ts'
import { siteSearchFacts } from '../entries/entry-search.ts'
import { sitePage } from '../frame/frame.ts'
import type { Block, Fact, Page } from '../page.ts'

/** «Data og abonnement»: every file of data with what it is, plan by plan. */
export function dataPage(context: SiteContext): Page {
  const { report, texts } = context
  const plans = report.plans.map((planReport) => {
    const { plan } = planReport
    const files = planDownloads(planContext(context, planReport))
    const lang = otherLanguage(plan, context.lang)
    const list = fileList(plan.title, files, context, { of: plan.title, lang })
    return section(`plan-${plan.id}`, { text: plan.title, lang }, list)
  })
  const blocks = [
    ...plans,
    section(
      'alle',
      texts.data.forAll,
      fileList(texts.data.forAll, siteDownloads(context), context),
    ),
  ]
  return sitePage(context, {
    kind: 'data',
    path: 'data/',
    title: texts.pages.data,
    lead: texts.leads.data,
    search: siteSearchFacts('data', context),
    blocks: [paragraph(texts.data.how), { type: 'facts', facts: terms(context) }, ...blocks],
    toc: tocOfSections(blocks),
  })
}

/** Who gives out the data, and what may be done with it. */
function terms({ site, texts }: SiteContext): Fact[] {
  const { publisher, licence } = site.data
  const { data } = texts
  return factList([
    [data.publisher, optional(publisher?.name)],
    [data.organisationNumber, optional(publisher?.number)],
    [
      data.licence,
      licence
        ? [{ text: data.licences[licence], href: licenceAddresses[licence] }]
        : [{ text: data.noLicence }],
    ],
  ])
}

const licenceAddresses = {
  nlod: 'https://data.norge.no/nlod/no/2.0',
  ccBy: 'https://creativecommons.org/licenses/by/4.0/deed.no',
  cc0: 'https://creativecommons.org/publicdomain/zero/1.0/deed.no',
} as const

function fileList(
  label: string,
  files: readonly Download[],
  { addresses }: SiteContext,
  whose: { of?: string; lang?: string | undefined } = {},
): Block[] {
  return linkList(
    label,
    files.map((file) => ({ ...fileLink(file, addresses), ...whose })),
  )
}
