import type { PlanContext } from '../context.ts'
import { fill } from '../texts/index.ts'
import type { Download } from './download.ts'
import { comingEvents, type PlanEvent, pastEvents } from './events.ts'

/** The days of a plan as a calendar (RFC 5545); none where the plan sets none. */
export function calendar(context: PlanContext): Download[] {
  const { plan, texts } = context
  const events = comingEvents(context)
  if (events.length === 0) return []
  const path = `data/${plan.id}.ics`
  return [{ path, title: texts.data.calendar, content: () => calendarOf(events, context) }]
}

function calendarOf(events: readonly PlanEvent[], context: PlanContext): string {
  const { plan, texts } = context
  const title = fill(texts.events.calendar, { title: plan.title })
  const changed = pastEvents(context)[0]?.from
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//planverk//planverk//NO',
    'CALSCALE:GREGORIAN',
    `NAME:${escaped(title)}`,
    `X-WR-CALNAME:${escaped(title)}`,
    ...events.flatMap((event) => component(event, changed, context)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** `changed` is the last day something happened with the plan: the event was not set later than that. */
function component(
  { uuid, from, to, title, text, href }: PlanEvent,
  changed: string | undefined,
  { addresses, site }: PlanContext,
): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uuid}`,
    `DTSTAMP:${basic(changed ?? from)}T000000Z`,
    `DTSTART;VALUE=DATE:${basic(from)}`,
    `DTEND;VALUE=DATE:${basic(dayAfter(to))}`,
    `SUMMARY:${escaped(title)}`,
    ...(text === '' ? [] : [`DESCRIPTION:${escaped(text)}`]),
    // A calendar knows no address that this one could be seen from.
    ...(site.data.address ? [`URL:${addresses.whole(href)}`] : []),
    // Nobody is busy all day because a deadline runs out.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

function basic(day: string): string {
  return day.replaceAll('-', '')
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}

/** A value of type TEXT; control characters are not allowed in it. */
function escaped(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
      .replace(/[\\;,]/g, '\\$&')
      .replaceAll('\n', '\\n')
  )
}

/** No line longer than 75 bytes, and no letter cut in two. */
function folded(line: string): string {
  let result = ''
  let length = 0
  for (const letter of line) {
    const bytes = Buffer.byteLength(letter)
    if (length + bytes > 75) {
      result += '\r\n '
      length = 1
    }
    result += letter
    length += bytes
  }
  return result
}
