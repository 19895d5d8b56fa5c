import type { Plan } from '../../plan/model.ts'
import { siteLanguage, uiLanguage } from '../../plan/page-language.ts'
import { nearName, ownerOf } from '../about-plan/owner.ts'
import type { SiteContext } from '../context.ts'
import type { Block, Language } from '../page.ts'

/** The languages that the site speaks to its readers, its own first; the search is there in each. */
export function siteLanguages({ site }: SiteContext): Language[] {
  return [...new Set([siteLanguage(site), ...site.plans.map(uiLanguage)])]
}

/** Where the search page is in the language of the context. */
export function searchPath({ site, lang }: SiteContext): string {
  return lang === siteLanguage(site) ? 'sok/' : `sok/${lang}/`
}

/** The search page, which knows whose plan it was asked from. */
export function searchHref(context: SiteContext, plan?: Plan): string {
  const near = nearOf(context, plan)
  return context.addresses.href(searchPath(context)) + (near ? `?${nearName}=${near}` : '')
}

/** A box that leads to the search page. */
export function searchBox(context: SiteContext, plan?: Plan): Block {
  return {
    type: 'searchBox',
    action: context.addresses.href(searchPath(context)),
    near: nearOf(context, plan),
    label: context.texts.front.search,
    button: context.texts.front.searchButton,
    withoutScript: context.texts.front.searchWithoutScript,
  }
}

function nearOf({ site }: SiteContext, plan: Plan | undefined): string | undefined {
  return plan && ownerOf(plan, site)
}
