import { readBody } from '../../plan/body.ts'
import { originalsOf } from '../../plan/edition.ts'
import type { Plan } from '../../plan/model.ts'
import { namesOf } from '../../plan/owner.ts'
import { parseSource } from '../../source/source-file.ts'
import { otherLanguage } from '../about-plan/editions.ts'
import { questionFacts } from '../about-plan/questions.ts'
import { factBlocks, factList, filled, linkList, paragraph, section } from '../blocks.ts'
import { renderBody, tocOf } from '../body/render-body.ts'
import type { RuleDocument, SiteContext } from '../context.ts'
import { siteSearchFacts } from '../entries/entry-search.ts'
import { contactLines, sitePage } from '../frame/frame.ts'
import { searchBox } from '../frame/search-links.ts'
import { hasHelp } from '../help/help.ts'
import type { Block, Inline, Page } from '../page.ts'
import { texts as allTexts } from '../texts/index.ts'
import { seekerChoices } from './help.ts'

/** The front of a site with several plans; with one plan that plan's front stands here instead. */
export function portalPage(context: SiteContext): Page {
  const { site, addresses, texts, lang, name } = context
  const originals = site.plans.filter(({ data }) => data.editionOf === undefined)
  return sitePage(context, {
    kind: 'portal',
    path: '',
    title: name,
    lead: texts.site.portalLead,
    opening: [...findHelp(originals.filter(hasHelp), context), searchBox(context)],
    blocks: [
      section('planene', texts.site.plans, [
        {
          type: 'list',
          label: texts.site.plans,
          style: 'cards',
          items: originals.map((plan) => ({
            title: {
              text: plan.title,
              href: addresses.plan(plan),
              lang: otherLanguage(plan, lang),
            },
            text: namesOf(plan),
            tags: plan.data.status
              ? [
                  {
                    text: texts.choices.planStatus[plan.data.status],
                    tone: plan.data.status === 'adopted' ? 'success' : 'info',
                  },
                ]
              : [],
            facts: factList([[texts.front.otherEditions, editionsOf(plan, context)]]),
          })),
        },
      ]),
    ],
  })
}

/** Where one plan alone leads to help, whom it is for; else which municipality, or which plan where it has several. */
function findHelp(plans: readonly Plan[], context: SiteContext): Block[] {
  const { addresses, texts, lang } = context
  const [first, ...others] = plans
  const named = plans.map(namesOf)
  if (!first) return []
  const choices: Block =
    others.length === 0
      ? seekerChoices(first, context)
      : {
          type: 'list',
          label: texts.pages.help,
          style: 'choices',
          items: plans.map((plan, index) => {
            const name = named[index] ?? ''
            const href = addresses.plan(plan, 'finn-hjelp')
            const isEnough = name !== '' && named.filter((one) => one === name).length === 1
            const title = isEnough
              ? { text: name, href }
              : { text: plan.title, href, lang: otherLanguage(plan, lang) }
            return { title }
          }),
        }
  return [section('finn-hjelp', texts.pages.help, [choices])]
}

function editionsOf(plan: Plan, { site, addresses, lang }: SiteContext) {
  return site.plans
    .filter((one) => originalsOf(one).includes(plan))
    .map((edition) => ({
      text: edition.title,
      href: addresses.plan(edition),
      lang: otherLanguage(edition, lang),
    }))
}

/** Every rule with its page. Rules are written in bokmål, whatever language the site has. */
export function* rulePages(context: SiteContext): Generator<Page> {
  const inBokmal: SiteContext = { ...context, lang: 'nb', texts: allTexts.nb }
  const { addresses, texts, rules } = inBokmal
  yield sitePage(inBokmal, {
    kind: 'rules',
    path: 'regler/',
    title: texts.pages.rules,
    lead: texts.leads.rules,
    blocks: (['error', 'warning', 'note'] as const).flatMap((severity) => {
      const of = rules.filter(({ rule }) => rule.severity === severity)
      const label = texts.choices.severity[severity]
      const links = of.map(({ rule }) => ({
        text: rule.title,
        href: addresses.href(addresses.rulePath(rule.id)),
        hasCode: true,
      }))
      return filled(section(severity, label, linkList(label, links)))
    }),
  })
  for (const document of rules) yield rulePage(document, inBokmal)
}

function rulePage({ rule, markdown }: RuleDocument, context: SiteContext): Page {
  const { addresses, texts } = context
  const { file } = parseSource(`regler/${rule.id}.md`, markdown)
  const { blocks, headings } = renderBody(file, readBody(file).headings, {
    plan: noPlan,
    addresses,
    texts,
    level: 1,
    idPrefix: '',
    place: () => ({ blocks: [], headings: [] }),
    evidence: () => [],
  })
  return sitePage(context, {
    kind: 'rule',
    path: addresses.rulePath(rule.id),
    title: rule.title,
    eyebrow: `${texts.kinds.rule} ${rule.id}`,
    above: [{ href: addresses.href('regler/'), text: texts.pages.rules }],
    blocks,
    toc: tocOf(headings),
  })
}

/** Rule pages belong to no plan; links in them are addresses. */
const noPlan = {
  id: '',
  attachments: new Map(),
  findLink: () => undefined,
} as unknown as Plan

export function accessibilityPage(context: SiteContext): Page {
  const { site, texts } = context
  const { accessibilityStatement } = site.data
  const lines = contactLines(site.data.contact)
  const facts = factList([
    [
      texts.site.accessibilityStatement,
      accessibilityStatement
        ? [{ text: accessibilityStatement, href: accessibilityStatement }]
        : [],
    ],
    [texts.lists.feedback, lines],
  ])
  return sitePage(context, {
    kind: 'accessibility',
    path: 'tilgjengelighet/',
    title: texts.pages.accessibility,
    lead: texts.leads.accessibility,
    search: siteSearchFacts('accessibility', context),
    blocks: [paragraph(texts.site.accessibilityText), ...factBlocks(facts)],
  })
}

/** Whom to ask: of each plan first, for that is what most ask about, then of the site. */
export function contactPage(context: SiteContext): Page {
  const { site, texts, lang, report } = context
  const own = factList([[texts.front.whoAnswers, contactLines(site.data.contact)]])
  const sections = [
    ...site.plans.flatMap((plan) => {
      const of = otherLanguage(plan, lang)
      const facts = questionFacts(plan, { texts, today: report.today, lang: of })
      const title = { text: plan.title, lang: of }
      return filled(section(`plan-${plan.id}`, title, factBlocks(facts)))
    }),
    ...filled(section('nettstedet', context.name, factBlocks(own))),
  ]
  const isKnown = [site, ...site.plans].some(({ data }) => contactLines(data.contact).length > 0)
  const blocks = [...(isKnown ? [] : [paragraph(texts.site.noContact)]), ...sections]
  return sitePage(context, {
    kind: 'contact',
    path: 'kontakt/',
    title: texts.pages.contact,
    lead: texts.leads.contact,
    search: siteSearchFacts('contact', context),
    blocks,
  })
}

export function notFoundPage(context: SiteContext): Page {
  const { addresses, texts } = context
  // The menu has the plans.
  const ways: Inline[] = [
    { text: texts.site.home, href: addresses.base },
    { text: texts.site.contact, href: addresses.href('kontakt/') },
  ]
  return sitePage(context, {
    kind: 'notFound',
    path: '404.html',
    title: texts.site.notFound,
    lead: texts.site.notFoundLead,
    blocks: [
      paragraph(texts.site.notFoundWays),
      searchBox(context),
      ...linkList(texts.site.notFoundWays, ways),
    ],
  })
}
