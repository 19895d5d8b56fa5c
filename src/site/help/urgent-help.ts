import type { TextByLanguage } from '../../../schemas/shared.ts'
import type { SiteData } from '../../../schemas/site.ts'
import { isCurrent } from '../../plan/adoption.ts'
import { originalsOf } from '../../plan/edition.ts'
import { groupBy } from '../../plan/group-by.ts'
import type { Plan, Site } from '../../plan/model.ts'
import { textFor } from '../../plan/page-language.ts'
import { domesticDigits } from '../../plan/phone-number.ts'
import { areOfOne, ownerOf } from '../about-plan/owner.ts'
import { phoneAddress } from '../body/phone-links.ts'
import type { SiteContext } from '../context.ts'
import type { Frame, Inline, Language } from '../page.ts'

type Context = Pick<SiteContext, 'site' | 'lang'>
type Item = Frame['urgentHelp']['items'][number]

/**
 * Whom to call in an emergency: what the plan of the page tells, then nettsted.yaml, so that nobody gets the number
 * of another municipality or loses those of the whole country. A number stands where it is told of first; what
 * says nothing that can be used is no line.
 */
export function urgentHelp(context: Context, plan?: Plan): Item[] {
  return listOf(plansFor(context.site, plan), context)
}

/** The same for somebody who comes from plans of one municipality to a page of all; none where they tell nothing of their own. */
export function urgentHelpByOwner(context: Context): { owner: string; items: Item[] }[] {
  const { site } = context
  const byOwner = groupBy(site.plans.filter(isCurrent), (plan) => ownerOf(plan, site))
  return [...byOwner].flatMap(([owner, plans]) => {
    if (!owner || plans.every(({ data }) => data.urgentHelp.length === 0)) return []
    const items = listOf(plans, context)
    return items.length > 0 ? [{ owner, items }] : []
  })
}

function listOf(plans: readonly Plan[], { site, lang }: Context): Item[] {
  const items: Item[] = []
  for (const { data } of [...plans, site]) {
    const told = new Set(items.flatMap((one) => numberOf(one) ?? []))
    const list = data.urgentHelp.flatMap(
      (one) => itemOf(one, { lang, writtenIn: data.language }) ?? [],
    )
    items.push(...list.filter((one) => !told.has(numberOf(one) ?? '')))
  }
  return items
}

/** Plans whose numbers hold on a page: its own and what it is an edition of; on one of the site, all in force where they are of one municipality. */
function plansFor(site: Site, plan: Plan | undefined): Plan[] {
  if (plan) return [plan, ...originalsOf(plan)]
  return areOfOne(site) ? site.plans.filter(isCurrent) : []
}

function itemOf(
  { name, phone, link, when }: SiteData['urgentHelp'][number],
  languages: Languages,
): Item | undefined {
  const item = {
    name: inlineOf(name, languages) ?? (link ? { text: link } : undefined),
    phone: phone ? { text: phone, href: phoneAddress(phone) } : undefined,
    href: link,
    when: inlineOf(when, languages),
  }
  return Object.values(item).some((one) => one !== undefined) ? item : undefined
}

/** Which language the page is in, and which one what is written once is in. */
interface Languages {
  lang: Language
  writtenIn: string | undefined
}

/** `lang` is given where the text is in another than the page. */
function inlineOf(
  written: TextByLanguage | undefined,
  { lang, writtenIn }: Languages,
): Inline | undefined {
  const found = textFor(written, lang)
  if (!found) return undefined
  const { text, typedFor } = found
  const language = typedFor === 'forAll' ? writtenIn : typedFor
  return language && language !== lang ? { text, lang: language } : { text }
}

function numberOf({ phone }: Item): string | undefined {
  return phone && domesticDigits(phone.text)
}
