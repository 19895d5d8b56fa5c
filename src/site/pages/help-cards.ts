import type { Service } from '../../plan/model.ts'
import { sentencesOf } from '../../plan/prose.ts'
import { factList, paragraph, section } from '../blocks.ts'
import type { PlanContext } from '../context.ts'
import { factsOf, links } from '../entries/entry-facts.ts'
import { formatList } from '../format.ts'
import { type HelpTheme, offersOf, type Seeker, seriousness } from '../help/help.ts'
import type { Block, Fact, ListItem } from '../page.ts'
import { fill } from '../texts/index.ts'

/**
 * Who helps somebody about a theme: those who are there for what is serious alone, then everybody else; where nobody
 * is there for one of them, it says what to do.
 */
export function byUrgency(seeker: Seeker, theme: HelpTheme, context: PlanContext): Block[] {
  const { help } = context.texts
  const { services } = theme
  const cards = (some: readonly Service[]): Block[] =>
    some.length === 0
      ? []
      : [
          {
            type: 'list',
            label: help.offers,
            style: 'cards',
            items: some.map((one) => card(one, seeker, theme, context)),
          },
        ]
  const serious = services.filter((one) => seriousness(one) === 'only')
  const others = services.filter((one) => !serious.includes(one))
  const alsoSerious = others.filter((one) => seriousness(one) === 'also')
  if (serious.length === 0)
    return [section('hjelp', help.advice, [ifSerious(alsoSerious, context), ...cards(others)])]
  const direct = serious.filter(({ data }) => !data.referral)
  const also =
    alsoSerious.length > 0 ? [paragraph(help.seriousAlso), inBrief(alsoSerious, context)] : []
  const soonest = (some: readonly Service[]) =>
    Math.min(
      ...some.map(({ helpsWith }) => helpsWith.indexOf(theme.theme)).filter((place) => place >= 0),
    )
  // A father who drinks is to meet those who help with that, before those who look after his child.
  const alsoFirst = soonest(alsoSerious) < soonest(direct)
  const seriousNow = [
    ...(alsoFirst ? [...also, ...cards(direct)] : [...cards(direct), ...also]),
    // Whom one can call oneself stands before those that others must refer to.
    ...cards(serious.filter(({ data }) => data.referral)),
  ]
  const canCall = services.some(({ data }) => !data.referral)
  const nobodyElse = canCall ? `${help.adviceNone} ${help.adviceCall}` : help.adviceNone
  return [
    section('alvorlig', help.serious, seriousNow),
    section('hjelp', help.advice, others.length > 0 ? cards(others) : [paragraph(nobodyElse)]),
  ]
}

/** What to do when it is serious and nobody is there for that alone. */
function ifSerious(services: readonly Service[], { texts, lang }: PlanContext): Block {
  const names = formatList(
    services.map(({ title }) => title),
    lang,
  )
  return paragraph(names === '' ? texts.help.seriousNone : fill(texts.help.seriousAmong, { names }))
}

/** Services whose cards stand further down: name, what they do and how to reach them. */
function inBrief(services: readonly Service[], context: PlanContext): Block {
  const { howToReach } = context.texts.fields
  const facts = services.map((service): Fact => {
    const [task] = taskOf(service)
    const reached = factsOf(service, context).find(({ term }) => term === howToReach)
    const values = reached?.values ?? links([service], context)
    const what = task ? [{ text: `${task} ` }] : []
    return { term: service.title, values: [...what, ...values], running: true }
  })
  return { type: 'facts', facts }
}

/** What somebody must know to get help of a service: in a sentence what it does, how to reach it, then what can wait. */
function card(service: Service, seeker: Seeker, theme: HelpTheme, context: PlanContext): ListItem {
  const { plan, texts, addresses, report } = context
  const { fields, choices, help } = texts
  const { owner, levels } = service.data
  const [task, ...moreOfTask] = taskOf(service)
  const known = factsOf(service, context)
  const facts = (...terms: string[]) =>
    terms.flatMap((term) => known.filter((fact) => fact.term === term))
  const isOther = owner !== undefined && owner !== 'municipality'
  // Young people ask first who gets to know, and tell nothing before they have the answer.
  const asksWhoKnows = seeker.isYoung || plan.data.edition === 'youth'
  const what = facts(...(asksWhoKnows ? [] : [fields.whoGetsToKnow]), fields.whatNext)
  const [first, second] = what.map(({ term }) => term)
  const folded = [
    ...what,
    ...factList([[fields.task, moreOfTask.length > 0 ? [{ text: moreOfTask.join(' ') }] : []]]),
    ...facts(fields.audience),
    ...factList([[fields.levels, levels.map((level) => ({ text: choices.level[level] }))]]),
  ]
  return {
    title: { text: service.title, href: addresses.entry(service) },
    text: task,
    facts: [
      ...facts(
        fields.howToReach,
        ...(asksWhoKnows ? [fields.whoGetsToKnow] : []),
        fields.referral,
        fields.price,
      ),
      // What can be had today is what people came for, and under «what happens next» nobody looks for it.
      ...factList([
        [help.offers, links(offersOf(service, seeker, theme, report.today), context)],
        [fields.owner, isOther ? [{ text: choices.owner[owner] }] : []],
      ]),
    ],
    more:
      folded.length > 0
        ? { summary: second ? help.whoAndNext : (first ?? help.more), facts: folded }
        : undefined,
  }
}

/** The sentences of what a service does; none where it says nothing. */
function taskOf({ data }: Service): string[] {
  return sentencesOf(data.task ?? '').map(({ text }) => text)
}
