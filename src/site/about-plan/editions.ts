import { originalOf } from '../../plan/edition.ts'
import { kindOfFolder } from '../../plan/link.ts'
import type { Plan } from '../../plan/model.ts'
import type { Addresses } from '../addresses.ts'
import type { Language } from '../page.ts'
import { planPagesOf } from '../plan-pages.ts'

/**
 * The same page in other languages, itself among them; none where there is no other. Only translations count, so
 * that each of them names the same others: a version for the young is another text, and of two translations
 * into one language only the first is the one to go to.
 */
export function inOtherLanguages(
  path: string,
  plan: Plan,
  plans: readonly Plan[],
  addresses: Addresses,
): { lang: string; path: string }[] {
  const original = translatedFrom(plan)
  const byLanguage = new Map([[languageOf(original), original]])
  for (const one of plans) {
    const lang = languageOf(one)
    if (translatedFrom(one) === original && !byLanguage.has(lang)) byLanguage.set(lang, one)
  }
  if (byLanguage.get(languageOf(plan)) !== plan) return []
  const found = [...byLanguage].flatMap(([lang, one]) => {
    const same = pathIn(one, path, plan, addresses)
    return same === undefined ? [] : [{ lang, path: same }]
  })
  return found.length > 1 ? found : []
}

/** What a plan is translated from, also by way of another translation; itself where it is no translation. */
function translatedFrom(plan: Plan): Plan {
  const isTranslation = plan.data.edition === 'translation'
  return isTranslation && plan.editionOf ? translatedFrom(plan.editionOf) : plan
}

/** The other editions of what a plan is an edition of, that itself among them. */
export function otherEditions(plan: Plan, plans: readonly Plan[]): Plan[] {
  const original = originalOf(plan)
  return plans.filter((one) => one !== plan && originalOf(one) === original)
}

/** The language a plan is written in, where it says none the one most are written in. */
export function languageOf(plan: Plan): string {
  return plan.data.language ?? 'nb'
}

/** The language a plan is written in, where it is not the one of the page that names it. */
export function otherLanguage(plan: Plan, lang: Language): string | undefined {
  const own = languageOf(plan)
  return own === lang ? undefined : own
}

/** Where the page of one plan stands in another: the entry of the same file name, or the page of the same name. */
function pathIn(
  other: Plan,
  path: string,
  plan: Plan,
  { entryPath }: Addresses,
): string | undefined {
  if (other === plan) return path
  const [folder = '', ...rest] = path
    .slice(plan.id.length + 1)
    .replace(/\/$/, '')
    .split('/')
  if (rest.length > 0) {
    const kind = kindOfFolder(folder)
    const entry = kind && other.find(kind, rest.join('/'))
    return entry && entryPath(entry)
  }
  const isThere =
    folder === '' ||
    (folder === 'kapitler'
      ? other.chapters.length > 0
      : planPagesOf(other).some((page) => page === folder))
  return isThere ? `${other.id}/${folder === '' ? '' : `${folder}/`}` : undefined
}
