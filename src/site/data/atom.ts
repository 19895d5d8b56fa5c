import { escapeXml } from '../../check/reporters/words.ts'
import { municipalityNames } from '../../plan/owner.ts'
import type { PlanContext } from '../context.ts'
import { fill } from '../texts/index.ts'
import type { Download } from './download.ts'
import { type PlanEvent, pastEvents, planUuid } from './events.ts'

/** Feed readers fetch all of it every hour. */
const mostEntries = 100

/** What has happened with a plan as an Atom feed (RFC 4287); none before anything has. */
export function atomFeed(context: PlanContext): Download[] {
  const [latest, ...earlier] = pastEvents(context)
  if (!latest) return []
  const events = [latest, ...earlier].slice(0, mostEntries)
  const path = `data/${context.plan.id}.atom`
  return [
    {
      path,
      title: context.texts.data.feed,
      content: () => feedOf(events, latest.from, path, context),
    },
  ]
}

function feedOf(
  events: readonly PlanEvent[],
  updated: string,
  path: string,
  context: PlanContext,
): string {
  const { plan, addresses, texts, lang, name } = context
  const self = addresses.whole(addresses.href(path))
  const authors = municipalityNames(plan)
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${plan.data.language ?? lang}">`,
    element('title', fill(texts.events.feed, { title: plan.title })),
    element('id', `urn:uuid:${planUuid(context)}`),
    element('updated', moment(updated)),
    ...(authors.length > 0 ? authors : [name]).map(
      (author) => `<author>${element('name', author)}</author>`,
    ),
    `<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(addresses.whole(addresses.plan(plan)))}"/>`,
    ...events.flatMap(({ uuid, from, title, text, href }) => [
      '<entry>',
      element('title', title),
      element('id', `urn:uuid:${uuid}`),
      element('updated', moment(from)),
      `<link rel="alternate" type="text/html" href="${escapeXml(addresses.whole(href))}"/>`,
      `<content type="text">${escapeXml(text)}</content>`,
      '</entry>',
    ]),
    '</feed>',
  ]
  return `${lines.join('\n')}\n`
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`
}

/** Content knows days alone. */
function moment(day: string): string {
  return `${day}T00:00:00Z`
}
