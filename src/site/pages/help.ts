import { statusOn } from '../../plan/measure-status.ts'
import type { Measure, Plan } from '../../plan/model.ts'
import { factList, paragraph, section } from '../blocks.ts'
import { phoneAddress } from '../body/phone-links.ts'
import type { PlanContext, SiteContext } from '../context.ts'
import { formatDate } from '../format.ts'
import { contactLines, planPage } from '../frame/frame.ts'
import { searchHref } from '../frame/search-links.ts'
import { comingOf, type HelpTheme, hasHelp, type Seeker, seekersOf } from '../help/help.ts'
import { urgentHelp } from '../help/urgent-help.ts'
import type { Block, ListItem, Page } from '../page.ts'
import { fill } from '../texts/index.ts'
import { byUrgency } from './help-cards.ts'

/**
 * «Finn hjelp»: whom it is about, what it is about, then who helps, the most urgent first. A page a question, so
 * that it works on a phone and without a script, and every answer has an address. How far the plan has come is no
 * matter to somebody who looks for help: what can be had today is there, adopted plan or not.
 */
export function* helpPages(context: PlanContext): Generator<Page> {
  const { plan, addresses, texts, report } = context
  if (!hasHelp(plan)) return
  const seekers = seekersOf(plan, texts, report.today)
  yield planPage(context, {
    kind: 'help',
    notices: [],
    path: addresses.planPath(plan, 'finn-hjelp'),
    title: texts.pages.help,
    lead: texts.help.lead,
    blocks: [
      ...acute(context),
      ...unsure(context),
      section('hvem', texts.help.who, [seekerChoices(plan, context)]),
      whomToAsk(context),
    ],
    search: {
      type: context.siteTexts.kinds.page,
      about: [texts.help.who, texts.help.what],
    },
  })
  for (const seeker of seekers) {
    yield seekerPage(seeker, context)
    for (const theme of seeker.themes) yield answerPage(seeker, theme, context)
  }
}

/** «Hvem gjelder det?», each answer leading on; empty where the plan helps nobody. */
export function seekerChoices(plan: Plan, { addresses, texts, report }: SiteContext): Block {
  const items = seekersOf(plan, texts, report.today).map((seeker) =>
    choice(seeker.title, addresses.href(addresses.helpPath(plan, seeker.id))),
  )
  return { type: 'list', label: texts.help.who, style: 'choices', items }
}

/** «Hva handler det om?», each answer leading on, with what it is or by its title alone. */
export function themeChoices(
  plan: Plan,
  seeker: Seeker,
  { addresses, texts }: SiteContext,
  told: 'titles' | 'whole' = 'whole',
): Block {
  const items = seeker.themes.map(({ id, theme: { title, explanation } }) =>
    choice(
      title,
      addresses.href(addresses.helpPath(plan, seeker.id, id)),
      told === 'whole' ? explanation : undefined,
    ),
  )
  return { type: 'list', label: texts.help.what, style: 'choices', items }
}

function choice(text: string, href: string, detail?: string): ListItem {
  return { title: { text, href }, text: detail }
}

function seekerPage(seeker: Seeker, context: PlanContext): Page {
  const { plan, addresses, texts } = context
  const { help, pages } = texts
  return planPage(context, {
    kind: 'help',
    notices: [],
    path: addresses.helpPath(plan, seeker.id),
    eyebrow: pages.help,
    title: seeker.title,
    description: `${pages.help}: ${seeker.title}. ${help.lead}`,
    above: [{ href: addresses.plan(plan, 'finn-hjelp'), text: pages.help }],
    urgentNumbers: true,
    blocks: [
      ...unsure(context),
      section('hva', help.what, [themeChoices(plan, seeker, context)]),
      whomToAsk(context),
    ],
  })
}

function answerPage(seeker: Seeker, theme: HelpTheme, context: PlanContext): Page {
  const { title, explanation } = theme.theme
  const { plan, addresses, texts, report } = context
  const { help, pages } = texts
  const path = addresses.helpPath(plan, seeker.id, theme.id)
  const values = { theme: title, seeker: seeker.title }
  const later = comingOf(plan, seeker, theme, report.today)
  return planPage(context, {
    kind: 'help',
    notices: [],
    path,
    eyebrow: `${pages.help}: ${seeker.title}`,
    title,
    lead: explanation,
    description: fill(help.answerDescription, values),
    above: [
      { href: addresses.plan(plan, 'finn-hjelp'), text: pages.help },
      { href: addresses.href(addresses.helpPath(plan, seeker.id)), text: seeker.title },
    ],
    urgentNumbers: true,
    blocks: [
      ...byUrgency(seeker, theme, context),
      ...(later.length > 0 ? [laterBlock(later, context)] : []),
      whomToAsk(context),
    ],
  })
}

/** What is to come, and when: nobody shall ask for it today. */
function laterBlock(measures: readonly Measure[], context: PlanContext): Block {
  const { texts, addresses } = context
  const items = measures.map((measure) => ({
    title: { text: measure.title, href: addresses.entry(measure) },
    text: whenOf(measure, context),
  }))
  return section('kommer', texts.help.later, [
    { type: 'list', label: texts.help.later, style: 'plain', items },
  ])
}

/** «Planlagt fra 2027», «Foreslått til høsten 2028». */
function whenOf(measure: Measure, { texts, report, lang }: PlanContext): string {
  const { period, deadline } = measure.data
  const found = statusOn(measure, report.today)
  const status = found ? texts.choices.measureStatus[found] : ''
  const say = (text: string, when: string) => fill(text, { status, when: formatDate(when, lang) })
  if (period?.from) return say(texts.help.laterFrom, period.from)
  if (deadline) return say(texts.help.laterBy, deadline)
  return period?.words ? `${status}: ${period.words}` : status
}

/** Whom to call when there is danger, where the plan or the site says it. */
function acute(context: PlanContext): Block[] {
  return urgentHelp(context, context.plan).length > 0
    ? [section('fare', context.texts.help.acute, [{ type: 'urgentHelp' }])]
    : []
}

/** Those who answer for the plan, then for the site: whom to ask where nobody else is known. */
function answering({ plan, site }: PlanContext): Plan['data']['contact'][] {
  return [plan.data.contact, site.data.contact]
}

/** For those who do not know where to turn: one number, or address, before they must choose. */
function unsure(context: PlanContext): Block[] {
  const { help } = context.texts
  const { name, phone, email } = answering(context).find((one) => one?.phone || one?.email) ?? {}
  const [say, to] = phone
    ? [help.call, { text: phone, href: phoneAddress(phone), calls: name }]
    : [help.write, { text: email ?? '', href: `mailto:${email}` }]
  if (to.text === '') return []
  const values = [{ text: `${say} ` }, to, { text: name ? ` (${name})` : '' }]
  return [{ type: 'facts', facts: factList([[help.unsure, values, 'running']]) }]
}

/** Where nothing fits: those who answer for the plan, every service, the search. */
function whomToAsk(context: PlanContext): Block {
  const { plan, addresses, texts } = context
  const { help, fields } = texts
  const lines = contactLines(answering(context).find((one) => contactLines(one).length > 0))
  return section('annet', help.else, [
    paragraph(lines.length > 0 ? help.elseText : help.elseOnly),
    {
      type: 'facts',
      facts: factList([
        [fields.contact, lines],
        [
          texts.pages.services,
          [{ text: help.allServices, href: addresses.plan(plan, 'tjenester') }],
        ],
        [texts.pages.search, [{ text: help.search, href: searchHref(context, plan) }]],
      ]),
    },
  ])
}
