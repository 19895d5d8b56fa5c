import { adoptedOn } from '../../plan/adoption.ts'
import type { Plan, Service } from '../../plan/model.ts'
import { inOtherLanguages, languageOf } from '../about-plan/editions.ts'
import type { PlanContext, SiteContext } from '../context.ts'
import { atomFeed } from '../data/atom.ts'
import type { Page, PageHead, PageKind } from '../page.ts'
import { contentPolicy } from './security.ts'

/** Where somebody who follows a plan looks for something to subscribe to. */
const followed: readonly PageKind[] = ['front', 'followUp', 'history']

/** What machines are told of a page: its policy, its other languages, its feed, and what it is about. */
export function headOf(
  page: Omit<Page, 'head'>,
  context: SiteContext,
  inPlan: PlanContext | undefined,
): PageHead {
  const { addresses, site } = context
  const feeds = inPlan && followed.includes(page.kind) ? atomFeed(inPlan) : []
  const others = inPlan ? inOtherLanguages(page.path, inPlan.plan, site.plans, addresses) : []
  return {
    policy: contentPolicy,
    alternates: others.map(({ lang, path }) => ({
      lang,
      href: addresses.whole(addresses.href(path)),
    })),
    feeds: feeds.map(({ path, title }) => ({ href: addresses.href(path), text: title })),
    social: social(page, context, inPlan),
    structured: asDataBlock({
      '@context': 'https://schema.org',
      '@graph': [webPage(page, context, inPlan), ...subjectOf(page, inPlan)],
    }),
  }
}

const locales = { nb: 'nb_NO', nn: 'nn_NO', en: 'en_GB' } as const

function social(
  page: Omit<Page, 'head'>,
  { name, addresses, cards }: SiteContext,
  inPlan: PlanContext | undefined,
): PageHead['social'] {
  const image = addresses.whole(addresses.href(addresses.cardPath(inPlan?.plan)))
  const all = {
    'og:type': page.kind === 'chapter' ? 'article' : 'website',
    'og:title': page.title,
    'og:description': page.description,
    'og:site_name': name,
    'og:locale': locales[page.lang],
    'og:url': page.canonical,
    ...(cards
      ? {
          'og:image': image,
          'og:image:width': '1200',
          'og:image:height': '630',
          'og:image:alt': inPlan?.plan.title ?? name,
          'twitter:card': 'summary_large_image',
        }
      : {}),
  }
  return Object.entries(all).flatMap(([property, content]) =>
    content === undefined ? [] : [{ property, content }],
  )
}

type Thing = Record<string, unknown>

/** The page, the site it is of, and the way to it. */
function webPage(
  { href, title, description, breadcrumb, lang }: Omit<Page, 'head'>,
  { addresses, name }: SiteContext,
  inPlan: PlanContext | undefined,
): Thing {
  const way = [...breadcrumb, { href, text: title }]
  return {
    '@type': 'WebPage',
    '@id': addresses.whole(href),
    name: title,
    description,
    inLanguage: inPlan ? languageOf(inPlan.plan) : lang,
    isPartOf: { '@type': 'WebSite', name, url: addresses.whole(addresses.base) },
    ...(way.length > 1
      ? {
          breadcrumb: {
            '@type': 'BreadcrumbList',
            itemListElement: way.map((step, index) => ({
              '@type': 'ListItem',
              position: index + 1,
              name: step.text,
              item: addresses.whole(step.href),
            })),
          },
        }
      : {}),
  }
}

/** What the page is about, where search engines know the kind: the plan, or a service somebody may need. */
function subjectOf(page: Omit<Page, 'head'>, inPlan: PlanContext | undefined): Thing[] {
  if (!inPlan) return []
  const { plan } = inPlan
  if (page.kind === 'front') return [planThing(plan, page, inPlan)]
  const id = /\/tjenester\/(.+)\/$/.exec(page.path)?.[1]
  const service = page.kind === 'entry' && id ? plan.find('service', id) : undefined
  return service ? [serviceThing(service, page, inPlan)] : []
}

function planThing(
  plan: Plan,
  { href }: Omit<Page, 'head'>,
  { addresses, report }: PlanContext,
): Thing {
  const { period, municipalities } = plan.data
  const years = [period?.from, period?.to]
  return {
    '@type': 'CreativeWork',
    name: plan.title,
    url: addresses.whole(href),
    inLanguage: languageOf(plan),
    datePublished: adoptedOn(plan, report.today),
    temporalCoverage: years.every((year) => year !== undefined) ? years.join('/') : undefined,
    publisher: municipalities.flatMap(({ name }) =>
      name ? [{ '@type': 'GovernmentOrganization', name }] : [],
    ),
  }
}

function serviceThing(
  { title, data, under }: Service,
  { href }: Omit<Page, 'head'>,
  { addresses }: PlanContext,
): Thing {
  return {
    '@type':
      data.owner === 'private' || data.owner === 'voluntary' ? 'Service' : 'GovernmentService',
    name: title,
    alternateName: data.shortForm,
    description: data.task,
    url: data.link ?? addresses.whole(href),
    provider: under && { '@type': 'Organization', name: under.title },
  }
}

/** JSON as a script element can hold it: nothing in it can end the element or begin a comment. */
function asDataBlock(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
