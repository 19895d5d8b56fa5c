import { kindOfFolder } from '../plan/link.ts'
import type { Plan } from '../plan/model.ts'
import type { Addresses } from './addresses.ts'
import { planPagesOf } from './plan-pages.ts'

/** The same page in other languages: the plan and its editions, itself among them; none where there is no other. */
export function inOtherLanguages(
  path: string,
  plan: Plan,
  plans: readonly Plan[],
  addresses: Addresses,
): { lang: string; path: string }[] {
  const root = plan.data.editionOf ?? plan.id
  const byLanguage = new Map<string, Plan>()
  for (const one of plans) {
    const { edition, editionOf } = one.data
    if (one.id !== root && editionOf !== root) continue
    const lang = languageOf(one)
    // Of several in one language the adopted plan or its translation is the nearest to the same text.
    const isNearest = editionOf === undefined || edition === 'translation'
    if (isNearest || !byLanguage.has(lang)) byLanguage.set(lang, one)
  }
  byLanguage.set(languageOf(plan), plan)
  const found = [...byLanguage].flatMap(([lang, one]) => {
    const same = pathIn(one, path, plan, addresses)
    return same === undefined ? [] : [{ lang, path: same }]
  })
  return found.length > 1 ? found : []
}

/** The language a plan is written in, where it says none the one most are written in. */
export function languageOf(plan: Plan): string {
  return plan.data.language ?? 'nb'
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
