import { originalsOf } from '../../plan/edition.ts'
import { statusOn } from '../../plan/measure-status.ts'
import { adoptionToCome } from '../about-plan/adoption-facts.ts'
import { adoptionAndChange, ownersOf } from '../about-plan/citation.ts'
import { otherLanguage } from '../about-plan/editions.ts'
import { questionFacts } from '../about-plan/questions.ts'
import type { PlanPage } from '../addresses.ts'
import { factBlocks, factList, filled, linkList, section } from '../blocks.ts'
import type { PlanContext } from '../context.ts'
import { bodyPage } from '../entries/entry-blocks.ts'
import { costLines, optional, participantsOf } from '../entries/entry-facts.ts'
import { formatAudience, formatPeriod } from '../format.ts'
import { contactLines, firstParagraph, planPage } from '../frame/frame.ts'
import { searchBox } from '../frame/search-links.ts'
import { helpFrom } from '../help/help.ts'
import type { Block, Fact, Page } from '../page.ts'
import { planPagesOf, planPageTitle, tellsCostsThere } from '../plan-pages.ts'
import { costByYear } from '../progress/measure-costs.ts'
import { fill } from '../texts/index.ts'
import { seekerChoices, themeChoices } from './help.ts'
import { downloadBlocks } from './pdf-download.ts'

/** What the plan is, for whom, who adopted it, how it goes, and the way to help. */
export function frontPage(context: PlanContext, path: string): Page {
  const { plan } = context
  const body = bodyPage(plan, context)
  const isFrontOfSite = path === ''
  return planPage(context, {
    kind: 'front',
    path,
    eyebrow: whatItIs(context),
    title: plan.title,
    lead: summary(context).join(' '),
    description: firstParagraph(plan.source) ?? summary(context).join(' '),
    opening: [...findHelp(context), searchBox(context, plan), ...numbers(context)],
    blocks: [
      ...readPlan(context),
      ...editions(context),
      ...questions(context),
      ...furtherPages(context),
      // The preface may be long, and nothing that is looked for shall stand below it.
      ...aboutPlan(context, body.blocks),
    ],
    // The front of the site is the plan's front once more; one of them in the index is enough.
    ...(isFrontOfSite
      ? {}
      : {
          search: {
            type: context.siteTexts.kinds.plan,
            about: [context.texts.alsoCalled.front],
          },
        }),
  })
}

/** Whom a journalist or anybody else asks, and the case to name. */
function questions({ plan, texts, report }: PlanContext): Block[] {
  const facts = questionFacts(plan, { texts, today: report.today })
  return filled(section('sporsmal', texts.front.questions, factBlocks(facts)))
}

/** The preface, then what plan.md says of the plan that stands nowhere else on the site. */
function aboutPlan(context: PlanContext, preface: readonly Block[]): Block[] {
  const { plan, addresses, texts } = context
  const sums = tellsCostsThere(plan) ? costByYear(plan.data.cost, context) : undefined
  const href = addresses.plan(plan, 'vedtak', 'kostnad')
  const { responsible, contact, cost } = texts.fields
  const facts = planFacts(context)
    .filter(({ term }) => term !== responsible && term !== contact)
    .map((fact) =>
      fact.term === cost && sums
        ? { ...fact, values: sums.map(({ text }) => ({ text, href })) }
        : fact,
    )
  const folded: Block = {
    type: 'details',
    summary: texts.lists.facts,
    blocks: factBlocks(facts),
  }
  const blocks = [...preface, ...(facts.length > 0 ? [folded] : [])]
  return filled(section('om-planen', texts.front.aboutPlan, blocks))
}

/** What plan.md says of the plan as a whole, but for how it was adopted. */
export function planFacts(context: PlanContext): Fact[] {
  const { plan, addresses, texts, lang } = context
  const { data } = plan
  const { fields, choices } = texts
  return factList([
    [fields.type, optional(data.planType && choices.planType[data.planType])],
    [fields.municipality, data.municipalities.map(({ name }) => ({ text: name ?? '' }))],
    [fields.period, optional(formatPeriod(data.period, lang))],
    [
      fields.partOf,
      plan.partOf
        ? [{ text: plan.partOf.title, href: addresses.plan(plan.partOf) }]
        : optional(data.partOf),
    ],
    [fields.responsible, optional(data.responsible)],
    [fields.madeBy, participantsOf(plan, context)],
    [fields.cost, costLines(data.cost, context)],
    [fields.sustainability, optional(data.sustainabilityGoals.join(', '))],
    [fields.contact, contactLines(data.contact)],
  ])
}

/** «Temaplan for Vindelsund kommune», or which edition of a plan it is. */
function whatItIs(context: PlanContext): string {
  const { plan, texts } = context
  const { edition, planType } = plan.data
  const type = edition
    ? texts.choices.edition[edition]
    : texts.choices.planType[planType ?? 'other']
  const municipality = ownersOf(context)
  return municipality === '' ? type : fill(texts.front.planFor, { type, municipality })
}

/** Who adopted it and when, how long it holds, whom it is for, how it goes. */
function summary(context: PlanContext): string[] {
  const { plan, texts, lang } = context
  const { front } = texts
  const { data } = plan
  const sentences: string[] = []
  const adopted = adoptionAndChange(context)
  const toCome = data.editionOf === undefined ? adoptionToCome(context) : undefined
  if (adopted) sentences.push(`${adopted}.`)
  else if (toCome) sentences.push(toCome)
  const period = formatPeriod(data.period, lang)
  if (period) sentences.push(`${fill(front.period, { period })}.`)
  const audience = formatAudience(data.audience, lang, texts)
  if (audience) sentences.push(fill(front.forWhom, { audience }))
  const { total, ongoing, done } = progress(context)
  if (total > 0) sentences.push(fill(front.progress, { total, ongoing }))
  if (done > 0) sentences.push(fill(front.done, { done }))
  return sentences
}

function progress({ plan, report }: PlanContext) {
  const statuses = plan.measures.map((measure) => statusOn(measure, report.today))
  const count = (status: (typeof statuses)[number]) =>
    statuses.filter((one) => one === status).length
  return { total: statuses.length, ongoing: count('ongoing'), done: count('done') }
}

function numbers(context: PlanContext): Block[] {
  const { plan, texts, addresses } = context
  const labels = texts.front.numbers
  // An edition for others has no page on the decision.
  const howFar = addresses.plan(plan, planPagesOf(plan).includes('vedtak') ? 'vedtak' : 'tiltak')
  const { ongoing, done } = progress(context)
  const all = [
    { count: plan.goals.length, label: labels.goals, href: addresses.plan(plan, 'mal') },
    { count: plan.measures.length, label: labels.measures, href: addresses.plan(plan, 'tiltak') },
    { count: ongoing, label: labels.ongoing, href: howFar },
    { count: done, label: labels.done, href: howFar },
    {
      count: plan.services.length,
      label: labels.services,
      href: addresses.plan(plan, 'tjenester'),
    },
  ]
  const items = all
    .filter(({ count }) => count > 0)
    .map(({ count, label, href }) => ({
      value: String(count),
      label: fill(label, { n: count }),
      href,
    }))
  return items.length > 0 ? [{ type: 'numbers', items }] : []
}

/** Whom help is sought for, of the plan itself or of the one it is an edition of; its readers know whom. */
function findHelp(context: PlanContext): Block[] {
  const { plan, addresses, texts, report } = context
  const help = helpFrom(plan, texts, report.today)
  if (!help) return []
  const { plan: helping, seeker } = help
  return [
    {
      type: 'section',
      id: 'finn-hjelp',
      level: 2,
      title: {
        text: seeker ? texts.help.findAbout : texts.help.findFor,
        href: addresses.href(addresses.helpPath(helping, seeker?.id)),
      },
      blocks: [
        seeker ? themeChoices(helping, seeker, context, 'titles') : seekerChoices(helping, context),
      ],
    },
  ]
}

function readPlan(context: PlanContext): Block[] {
  const { plan, texts, addresses } = context
  // Their summaries open the chapters: with them the list is three screens on a phone.
  const links = plan.topChapters.map((chapter) => ({
    text: `${chapter.number} ${chapter.title}`,
    href: addresses.entry(chapter),
  }))
  return [
    section('les-planen', texts.front.readPlan, [
      ...downloadBlocks(context),
      ...linkList(texts.pages.chapters, links),
    ]),
  ]
}

/** How the plan goes, what is asked for most first. */
const followed: readonly PlanPage[] = ['tiltak', 'vedtak', 'indikatorer', 'historikk', 'lovkrav']
/** What is looked up, likewise. */
const lookedUp: readonly PlanPage[] = [
  'finn-hjelp',
  'tjenester',
  'mal',
  'innsatsomrader',
  'samarbeid',
  'ordliste',
  'hele-planen',
  'tillegg',
]

/** Every page of the plan, under what somebody comes for. */
function furtherPages(context: PlanContext): Block[] {
  const { follow, lookUp } = context.texts.front
  return [
    ...pagesOf('folg-planen', follow, followed, context),
    ...pagesOf('sla-opp', lookUp, lookedUp, context),
  ]
}

function pagesOf(
  id: string,
  title: string,
  pages: readonly PlanPage[],
  context: PlanContext,
): Block[] {
  const { plan, addresses } = context
  const there = planPagesOf(plan)
  const links = pages
    .filter((page) => there.includes(page))
    .map((page) => ({ text: planPageTitle(page, context), href: addresses.plan(plan, page) }))
  return filled(section(id, title, linkList(title, links)))
}

function editions({ plan, site, addresses, texts, lang }: PlanContext): Block[] {
  const others = site.plans.filter((one) => originalsOf(one).includes(plan))
  if (others.length === 0) return []
  return [
    section('utgaver', texts.front.otherEditions, [
      {
        type: 'list',
        label: texts.front.otherEditions,
        style: 'plain',
        items: others.map((one) => ({
          title: { text: one.title, href: addresses.plan(one), lang: otherLanguage(one, lang) },
          text: one.data.edition && texts.choices.edition[one.data.edition],
        })),
      },
    ]),
  ]
}
