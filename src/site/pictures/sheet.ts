import { adoptionAndChange, asOfToday, ownersOf, statusWords } from '../about-plan/citation.ts'
import type { PlanContext } from '../context.ts'
import { fill } from '../texts/index.ts'
import { onPaper, paperFont } from './paper.ts'
import type { Picture } from './picture.ts'
import { box, element, labels, line, wrap } from './svg.ts'

/** A4 across, in hundredths of an inch less four: what browsers take for a pixel. */
const sheet = { width: 1123, height: 794, margin: 56 }

/** A picture on a sheet of its own, to be shown in a meeting: title, what it shows, plan, status and date. */
export function drawSheet(picture: Picture, context: PlanContext): string {
  const { plan, lang } = context
  const { width, height, margin } = sheet
  const inner = width - 2 * margin
  const title = wrap(picture.title, inner, 'heading', 2)
  const summary = wrap(picture.summary, inner, 'text', 3)
  const titleAt = margin + 42
  const summaryAt = titleAt + title.length * 32
  const top = summaryAt + summary.length * 18 + 8
  const bottom = height - margin - 34
  // Of a long title the address may need a line of its own; of many councils the day comes first and is kept.
  const foot = [
    ...wrap(standing(context), inner, 'small', 1),
    ...wrap(origin(context), inner, 'small', 2),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>\n${onPaper(
    element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width: '297mm',
        height: '210mm',
        viewBox: `0 0 ${width} ${height}`,
        lang,
        role: 'img',
        'aria-label': `${picture.title}. ${picture.summary}`,
        'font-family': paperFont,
      },
      box(0, 0, width, height, 'ground'),
      labels(wrap(plan.title, inner, 'strong', 1), margin, margin + 6, 'strong'),
      labels(title, margin, titleAt, 'heading'),
      labels(summary, margin, summaryAt),
      fitted(picture, { x: margin, y: top, width: inner, height: bottom - top }),
      line(margin, bottom + 16, width - margin, bottom + 16, 'grid'),
      labels(foot, margin, bottom + 36, 'small'),
    ),
  )}\n`
}

/** The drawing as large as there is room for, and no larger than its text is meant to be read at. */
function fitted(
  picture: Picture,
  room: { x: number; y: number; width: number; height: number },
): string {
  const widths = [room.width, room.width * 1.25, room.width * 1.6]
  const drawings = widths.map((width) => picture.draw(Math.round(width)))
  const scales = drawings.map((one) =>
    Math.min(1.15, room.width / one.width, room.height / one.height),
  )
  const best = scales.indexOf(Math.max(...scales))
  const drawing = drawings[best]
  const scale = scales[best]
  if (!drawing || scale === undefined) return ''
  const x = room.x + (room.width - drawing.width * scale) / 2
  const y = room.y + Math.max(0, (room.height - drawing.height * scale) / 3)
  const place = `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale.toFixed(3)})`
  return element('g', { transform: place }, drawing.svg)
}

/** «Slik det var 1. juli 2026. Vedtatt av kommunestyret 23. oktober 2025, sak 8/25, sist endret 18. juni 2026.» */
function standing(context: PlanContext): string {
  const { plan } = context
  const adopted = plan.data.status === 'adopted' ? adoptionAndChange(context) : undefined
  const status = adopted ?? statusWords(context)
  const asOf = asOfToday(context)
  return status === undefined ? asOf : `${asOf} ${status}.`
}

/** «Hentet fra: Plan for barn. Vindelsund kommune. https://…», the address where the site has one. */
function origin(context: PlanContext): string {
  const { plan, site, addresses, texts } = context
  const address = site.data.address ? addresses.whole(addresses.plan(plan)) : ''
  const said = [plan.title, ownersOf(context)].filter((one) => one !== '')
  const from = fill(texts.pictures.takenFrom, { source: said.join('. ') })
  return address === '' ? from : `${from} ${address}`
}
