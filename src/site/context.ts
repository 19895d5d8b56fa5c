import type { PlanReport, Report } from '../check/check-site.ts'
import type { Plan, Site } from '../plan/model.ts'
import { siteLanguage, uiLanguage } from '../plan/page-language.ts'
import type { Rule } from '../rules/rule.ts'
import type { Addresses } from './addresses.ts'
import type { Language } from './page.ts'
import { type Texts, texts } from './texts/index.ts'

/** A rule and the page that explains it to people, as Markdown. */
export interface RuleDocument {
  rule: Rule
  markdown: string
}

/** What every page of a site is made from. */
export interface SiteContext {
  site: Site
  report: Report
  addresses: Addresses
  rules: readonly RuleDocument[]
  /** The language of the site's own pages. */
  lang: Language
  texts: Texts
  /** Texts in that language, on the pages of every plan. */
  siteTexts: Texts
  name: string
  /** Whether every plan is published as a PDF too. */
  pdf: boolean
  /** Whether the site and every plan have a picture for those who share their address. */
  cards: boolean
}

/** What every page of one plan is made from. */
export interface PlanContext extends SiteContext {
  plan: Plan
  planReport: PlanReport
}

export function siteContext(
  report: Report,
  addresses: Addresses,
  rules: readonly RuleDocument[],
  { pdf = false, cards = false } = {},
): SiteContext {
  const { site } = report
  const lang = siteLanguage(site)
  const name = site.data.name ?? site.plans[0]?.title ?? 'planverk'
  return {
    site,
    report,
    addresses,
    rules,
    lang,
    texts: texts[lang],
    siteTexts: texts[lang],
    name,
    pdf,
    cards,
  }
}

/** The same in the language of the plan. */
export function planContext(context: SiteContext, planReport: PlanReport): PlanContext {
  const lang = uiLanguage(planReport.plan)
  return { ...context, plan: planReport.plan, planReport, lang, texts: texts[lang] }
}
