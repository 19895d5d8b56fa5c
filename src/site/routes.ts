import { reservedPlanIds } from '../plan/assemble-site.ts'
import { planContext, type SiteContext } from './context.ts'
import type { Page } from './page.ts'
import { appendixPage, chapterPages, wholePage } from './pages/chapters.ts'
import { compliancePage } from './pages/compliance.ts'
import { dataPage } from './pages/data.ts'
import { entryPages } from './pages/entry-pages.ts'
import { followUpPage } from './pages/follow-up.ts'
import { frontPage } from './pages/front.ts'
import { glossaryPage } from './pages/glossary.ts'
import { helpPages } from './pages/help.ts'
import { historyPage } from './pages/history.ts'
import { listPages } from './pages/lists.ts'
import { searchPages } from './pages/search-page.ts'
import {
  accessibilityPage,
  contactPage,
  notFoundPage,
  portalPage,
  rulePages,
} from './pages/site-pages.ts'

/** Every page of the site with everything on it, each made when it is asked for; one path is one page. */
export function* routes(context: SiteContext): Generator<Page> {
  const taken = new Set<string>()
  for (const page of allPages(context)) {
    assertReserved(page.path, context)
    yield withOwnTitle(page, taken)
  }
}

function* allPages(context: SiteContext): Generator<Page> {
  for (const planReport of context.report.plans) {
    const inPlan = planContext(context, planReport)
    yield frontPage(inPlan, inPlan.addresses.planPath(inPlan.plan))
    yield* chapterPages(inPlan)
    yield* listPages(inPlan)
    yield* helpPages(inPlan)
    yield* entryPages(inPlan)
    yield* followUpPage(inPlan)
    yield* historyPage(inPlan)
    yield* compliancePage(inPlan)
    yield* glossaryPage(inPlan)
    yield* appendixPage(inPlan)
    yield* wholePage(inPlan)
  }
  yield frontOfSite(context)
  yield* searchPages(context)
  yield* rulePages(context)
  yield dataPage(context)
  yield accessibilityPage(context)
  yield contactPage(context)
  yield notFoundPage(context)
}

/** Tabs, bookmarks and search results show little but the title, so a page that shares one tells its path. */
function withOwnTitle(page: Page, taken: Set<string>): Page {
  const { title, path, documentTitle } = page
  const isShared = taken.has(documentTitle)
  taken.add(documentTitle)
  const own = `${title} (${path.replace(/\/$/, '')})${documentTitle.slice(title.length)}`
  return isShared ? { ...page, documentTitle: own } : page
}

/** With one plan its front is the site's too, at an address that stays when a second plan comes. */
function frontOfSite(context: SiteContext): Page {
  const [only, ...others] = context.report.plans
  return only && others.length === 0
    ? frontPage(planContext(context, only), '')
    : portalPage(context)
}

/** A page of the site's own under a name that plans may take would one day be overwritten by a plan. */
function assertReserved(path: string, { site }: SiteContext): void {
  const [first = ''] = path.split('/')
  const isKnown =
    first === '' ||
    reservedPlanIds.has(first.replace(/\.html$/, '')) ||
    site.plans.some(({ id }) => id === first)
  if (!isKnown) throw new Error(`«${path}» is no reserved name; add it to reservedPlanIds`)
}
