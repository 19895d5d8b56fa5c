import type { Plan } from '../../plan/model.ts'
import { siteLanguage, uiLanguage } from '../../plan/page-language.ts'
import { slug } from '../../plan/slug.ts'
import { ownerOf } from '../about-plan/owner.ts'
import type { SiteContext } from '../context.ts'
import { sitePage } from '../frame/frame.ts'
import { searchPath, siteLanguages } from '../frame/search-links.ts'
import { urgentHelpByOwner } from '../help/urgent-help.ts'
import type { Link, Page, PlanOverview } from '../page.ts'
import { planPagesOf, planPageTitle } from '../plan-pages.ts'
import { texts as allTexts, type Texts } from '../texts/index.ts'

/** The search in every language that a plan of the site has. */
export function* searchPages(context: SiteContext): Generator<Page> {
  for (const lang of siteLanguages(context))
    yield searchPage({ ...context, lang, texts: allTexts[lang] })
}

/** Search over all plans; without JavaScript it offers the contents and the words of each instead. */
function searchPage(context: SiteContext): Page {
  const { site, addresses, texts, lang } = context
  const page = sitePage(context, {
    kind: 'search',
    path: searchPath(context),
    title: texts.pages.search,
    // Tabs and bookmarks show which of them it is.
    eyebrow: lang === siteLanguage(site) ? undefined : texts.pages.language,
    description: texts.leads.search,
    blocks: [
      {
        type: 'search',
        bundle: addresses.href('pagefind/'),
        texts: { ...texts.search, said: saidIn(context.siteTexts, texts) },
        overview: site.plans.map((plan) => overviewOf(plan, context)),
      },
    ],
  })
  const urgentHelp = { ...page.frame.urgentHelp, byOwner: urgentHelpByOwner(context) }
  return { ...page, frame: { ...page.frame, urgentHelp } }
}

/** The table of contents of a plan and its words in alphabetical order. */
function overviewOf(plan: Plan, context: SiteContext): PlanOverview {
  const { addresses } = context
  const lang = uiLanguage(plan)
  const words = plan.glossary.terms.flatMap(({ term, shortForm, synonyms }) => {
    if (term === undefined) return []
    const href = addresses.plan(plan, 'ordliste', `ord-${slug(term)}`)
    return [term, ...optionalText(shortForm), ...synonyms].map((text) => ({ text, href }))
  })
  const chapters = plan.chapters.map((chapter) => ({
    href: addresses.entry(chapter),
    text: chapter.title,
  }))
  const pages = planPagesOf(plan).map((page) => ({
    href: addresses.plan(plan, page),
    text: planPageTitle(page, { ...context, plan, texts: allTexts[lang] }),
  }))
  const isHelp = ({ href }: Link) => href === addresses.plan(plan, 'finn-hjelp')
  const collator = new Intl.Collator('nb')
  return {
    title: plan.title,
    lang,
    link: { href: addresses.plan(plan), text: plan.title },
    owner: ownerOf(plan, context.site),
    // Whoever finds nothing is led to help before all else.
    contents: [...pages.filter(isHelp), ...chapters, ...pages.filter((page) => !isHelp(page))],
    words: words.sort((a, b) => collator.compare(a.text, b.text)),
  }
}

function optionalText(text: string | undefined): string[] {
  return text === undefined ? [] : [text]
}

/** What the index calls kinds of pages and their filters, in the words of another language where those differ. */
function saidIn(site: Texts, page: Texts): Record<string, string> {
  const own = namesIn(page)
  return Object.fromEntries(
    namesIn(site).flatMap((name, i) =>
      own[i] === undefined || own[i] === name ? [] : [[name, own[i]]],
    ),
  )
}

function namesIn({ kinds, choices }: Texts): string[] {
  const { edition, level, measureStatus } = choices
  return [kinds, edition, level, measureStatus].flatMap((names) => Object.values<string>(names))
}
