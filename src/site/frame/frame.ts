import { toString as textOf } from 'mdast-util-to-string'
import { originalsOf } from '../../plan/edition.ts'
import { readFilePath } from '../../plan/link.ts'
import type { Chapter, Plan } from '../../plan/model.ts'
import { citationOf, printedHead } from '../about-plan/citation.ts'
import { otherLanguage } from '../about-plan/editions.ts'
import { distinctionOf, ownerOf } from '../about-plan/owner.ts'
import { phoneAddress } from '../body/phone-links.ts'
import type { PlanContext, SiteContext } from '../context.ts'
import { excerpt, formatDate } from '../format.ts'
import { hasHelp, helpFrom } from '../help/help.ts'
import { urgentHelp } from '../help/urgent-help.ts'
import type { Frame, Inline, Link, NavItem, Page, PageKind } from '../page.ts'
import { planPagesOf, planPageTitle } from '../plan-pages.ts'
import { fill } from '../texts/index.ts'
import { headOf } from './head.ts'
import { noticesOf } from './notices.ts'
import { searchHref } from './search-links.ts'

/** What a page brings itself; the rest follows from where it stands. */
export type PageParts = Pick<Page, 'kind' | 'path' | 'title' | 'blocks'> &
  Partial<
    Omit<
      Page,
      | 'kind'
      | 'path'
      | 'title'
      | 'documentTitle'
      | 'blocks'
      | 'frame'
      | 'href'
      | 'head'
      | 'feedback'
      | 'citation'
      | 'printed'
      | 'canonical'
      | 'lang'
      | 'breadcrumb'
    >
  > & {
    /** The way to the page from the front of its plan, or of the site. */
    above?: readonly Link[] | undefined
    /** The chapter whose branch of the navigation is open. */
    openChapter?: Chapter | undefined
  }

/** A page of the site itself. */
export function sitePage(context: SiteContext, parts: PageParts): Page {
  return assemble(context, undefined, parts)
}

/** A page of one plan, in its language and with its navigation. */
export function planPage(context: PlanContext, parts: PageParts): Page {
  return assemble(context, context, { notices: noticesOf(context), ...parts })
}

/** They open with their title: the way home is the name of the site above it. */
const fronts: readonly PageKind[] = ['portal', 'front', 'notFound']

function assemble(
  context: SiteContext,
  inPlan: PlanContext | undefined,
  { openChapter, above = [], ...parts }: PageParts,
): Page {
  const { addresses, site, texts, lang, name } = context
  const way = [
    { href: addresses.base, text: texts.site.home },
    ...(inPlan ? [{ href: addresses.plan(inPlan.plan), text: inPlan.plan.title }] : []),
    ...above,
  ]
  const href = addresses.href(parts.path.replace(/(^|\/)index\.html$/, '$1'))
  const within = [parts.path === '' ? texts.site.home : parts.eyebrow, inPlan?.plan.title, name]
  const documentTitle = [...new Set([parts.title, ...within])].filter(Boolean).join(' – ')
  const page: Omit<Page, 'head'> = {
    backlinks: [],
    notices: [],
    ...parts,
    // One line is no table of contents.
    toc:
      (parts.toc ?? []).flatMap((one) => [one, ...one.children]).length > 1
        ? (parts.toc ?? [])
        : [],
    breadcrumb: fronts.includes(parts.kind) ? [] : way,
    description: excerpt(parts.description ?? parts.lead ?? parts.title, 160),
    documentTitle,
    href,
    lang,
    canonical: site.data.address
      ? new URL(parts.path, withSlash(site.data.address)).href
      : undefined,
    frame: frameFor(context, inPlan, href, openChapter),
    feedback: feedbackLink(parts, href, context, inPlan),
  }
  if (inPlan) {
    page.citation = citationOf(page, inPlan)
    page.printed = printedHead(inPlan)
  }
  if (page.search && inPlan) {
    const { plan } = inPlan
    page.search = {
      ...page.search,
      plan: plan.title,
      edition: plan.data.edition,
      owner: ownerOf(plan, site),
      of: distinctionOf(plan, site, inPlan.siteTexts),
    }
  }
  return { ...page, head: headOf(page, context, inPlan) }
}

/** A letter about this page to those who answer for it; on the page for what is not found nobody knows its address. */
function feedbackLink(
  { kind, title }: PageParts,
  href: string,
  { site, texts, addresses }: SiteContext,
  inPlan: PlanContext | undefined,
): Link | undefined {
  const plans = inPlan ? [inPlan.plan, ...originalsOf(inPlan.plan)] : []
  const contacts = [...plans, site].map(({ data }) => data.contact)
  const email = contacts.find((one) => one?.email)?.email
  const page = contacts.find((one) => one?.link)?.link
  const to = { text: texts.lists.feedback }
  if (!email) return page ? { ...to, href: page } : undefined
  const values = {
    title: excerpt(title, 120),
    address: kind === 'notFound' ? '' : addresses.whole(href),
  }
  const subject = encodeURIComponent(fill(texts.feedback.subject, values))
  const body = encodeURIComponent(fill(texts.feedback.body, values).replaceAll('\n', '\r\n'))
  return { ...to, href: `mailto:${email}?subject=${subject}&body=${body}` }
}

function frameFor(
  context: SiteContext,
  inPlan: PlanContext | undefined,
  href: string,
  openChapter: Chapter | undefined,
): Frame {
  const { addresses, site, texts, lang, name, report } = context
  const { contact, accessibilityStatement } = site.data
  const footer: Link[] = [
    { href: addresses.href('kontakt/'), text: texts.site.contact },
    { href: addresses.href('tilgjengelighet/'), text: texts.site.accessibility },
    ...(accessibilityStatement
      ? [{ href: accessibilityStatement, text: texts.site.accessibilityStatement }]
      : []),
    { href: addresses.href('data/'), text: texts.pages.data },
    { href: addresses.href('regler/'), text: texts.site.rules },
  ]
  const logo = site.attachments.get(readFilePath(site.data.logo ?? '') ?? '')
  return {
    siteName: name,
    siteLang: site.data.language === lang ? undefined : site.data.language,
    siteHref: addresses.base,
    base: addresses.base,
    logo:
      logo?.width && logo.height
        ? {
            src: addresses.href(addresses.attachmentPath(undefined, logo.path)),
            alt: site.data.logoText ?? '',
            width: logo.width,
            height: logo.height,
          }
        : undefined,
    colour: site.data.colour,
    plan: inPlan ? { href: addresses.plan(inPlan.plan), text: inPlan.plan.title } : undefined,
    search: { href: searchHref(context, inPlan?.plan), text: texts.pages.search },
    nav: inPlan ? planNav(inPlan, href, openChapter) : portalNav(context, href),
    urgentHelp: {
      title: texts.site.urgentHelp,
      which: texts.site.urgentWhich,
      items: urgentHelp(context, inPlan?.plan),
    },
    footer: {
      contact: contactLines(contact),
      links: footer,
      made: fill(texts.site.made, { date: formatDate(report.today, lang) }),
    },
    texts: texts.frame,
  }
}

/** The lines of a contact, each linked where it can be. */
export function contactLines(contact: Plan['data']['contact']): Inline[] {
  if (!contact) return []
  const { name, email, phone, link } = contact
  return [
    ...(name ? [{ text: name, href: link }] : link ? [{ text: link, href: link }] : []),
    ...(email ? [{ text: email, href: `mailto:${email}` }] : []),
    ...(phone ? [{ text: phone, href: phoneAddress(phone), calls: name }] : []),
  ]
}

/** Every plan, and under it the way to its help. */
function portalNav({ site, addresses, texts, lang }: SiteContext, href: string): NavItem[] {
  return site.plans.map((plan) => ({
    ...item(addresses.plan(plan), plan.title, href, otherLanguage(plan, lang)),
    children: hasHelp(plan)
      ? [item(addresses.plan(plan, 'finn-hjelp'), texts.pages.help, href)]
      : [],
  }))
}

function planNav(context: PlanContext, href: string, openChapter: Chapter | undefined): NavItem[] {
  const { plan, addresses, texts, report } = context
  const help = helpFrom(plan, texts, report.today)
  const pages = planPagesOf(plan).filter((page) => page !== 'finn-hjelp')
  const isOpen = (chapter: Chapter, open: Chapter | undefined): boolean =>
    open !== undefined && (open === chapter || isOpen(chapter, open.parent))
  const chapterItem = (chapter: Chapter): NavItem => ({
    ...item(addresses.entry(chapter), `${chapter.number} ${chapter.title}`, href),
    children: isOpen(chapter, openChapter) ? chapter.children.map(chapterItem) : [],
  })
  const chapters =
    plan.chapters.length === 0
      ? []
      : [
          {
            ...item(addresses.plan(plan, 'kapitler'), texts.pages.chapters, href),
            children:
              openChapter || href === addresses.plan(plan, 'kapitler')
                ? plan.topChapters.map(chapterItem)
                : [],
          },
        ]
  return [
    item(addresses.plan(plan), texts.pages.plan, href),
    ...chapters,
    ...(help
      ? [
          overview(
            addresses.href(addresses.helpPath(help.plan, help.seeker?.id)),
            texts.pages.help,
            href,
          ),
        ]
      : []),
    ...pages.map((page) =>
      overview(addresses.plan(plan, page), planPageTitle(page, context), href),
    ),
  ]
}

function item(target: string, text: string, href: string, lang?: string): NavItem {
  const current = target === href ? 'page' : undefined
  return { link: { href: target, text, lang }, current, children: [] }
}

/** A page that others belong to, by their addresses. */
function overview(target: string, text: string, href: string): NavItem {
  const own = item(target, text, href)
  return href.startsWith(target) ? { ...own, current: own.current ?? 'overview' } : own
}

/** The first paragraph of a body as plain text, for descriptions. */
export function firstParagraph(source: Plan['source']): string | undefined {
  const node = source.body.children.find(({ type }) => type === 'paragraph')
  return node ? textOf(node) : undefined
}

export function withSlash(address: string): string {
  return address.endsWith('/') ? address : `${address}/`
}
