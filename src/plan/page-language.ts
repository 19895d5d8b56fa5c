import type { TextByLanguage } from '../../schemas/shared.ts'
import type { Plan, Site } from './model.ts'

/** The languages that pages are in. */
export type PageLanguage = 'nb' | 'nn' | 'en'

/** The language of the pages that belong to no plan. */
export function siteLanguage(site: Site): PageLanguage {
  return site.data.language ?? uiLanguage(site.plans[0])
}

/** Sámi plans get menus in bokmål until somebody who writes Sámi writes them. */
export function uiLanguage(plan: Plan | undefined): PageLanguage {
  const language = plan?.data.language
  return language === 'nn' || language === 'en' ? language : 'nb'
}

/** What is read where the text lacks in a language: the two Norwegian ones stand in for each other first. */
const nearest: Record<PageLanguage, readonly (PageLanguage | 'forAll')[]> = {
  nb: ['nb', 'forAll', 'nn', 'en'],
  nn: ['nn', 'forAll', 'nb', 'en'],
  en: ['en', 'forAll', 'nb', 'nn'],
}

/** The text that a page in a language shows, and which one it was typed for; its own, the one for all, else the nearest there is. */
export function textFor(
  written: TextByLanguage | undefined,
  page: PageLanguage,
): { text: string; typedFor: PageLanguage | 'forAll' } | undefined {
  for (const typedFor of nearest[page]) {
    const text = written?.[typedFor]
    if (text !== undefined) return { text, typedFor }
  }
  return undefined
}
