import { adoptedOn } from '../../statutes/statute.ts'
import type { PlanContext } from '../context.ts'
import { formatDate } from '../format.ts'
import { fill } from '../texts/index.ts'
import type { Picture } from './picture.ts'
import { box, element, label, labels, line, wrap } from './svg.ts'

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
  const foot = standing(context)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${coloured(
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
        'font-family': 'Inter, Arial, Helvetica, sans-serif',
      },
      box(0, 0, width, height, 'ground'),
      labels(wrap(plan.title, inner, 'strong', 1), margin, margin + 6, 'strong'),
      labels(title, margin, titleAt, 'heading'),
      labels(summary, margin, summaryAt),
      fitted(picture, { x: margin, y: top, width: inner, height: bottom - top }),
      line(margin, bottom + 16, width - margin, bottom + 16, 'grid'),
      label(foot, margin, bottom + 38, 'small'),
      label('planverk', width - margin, bottom + 38, 'small', 'end'),
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

/** «Vedtatt 23. oktober 2025. Slik det var 1. juni 2026.» */
function standing({ plan, report, texts, lang }: PlanContext): string {
  const { status } = plan.data
  const adopted = adoptedOn(plan)
  const said = [
    status && texts.choices.planStatus[status],
    status === 'adopted' && adopted ? formatDate(adopted, lang) : undefined,
  ]
  const text = said.filter(Boolean).join(' ')
  const asOf = fill(texts.pictures.asOf, { date: formatDate(report.today, lang) })
  return `${text === '' ? '' : `${text}. `}${asOf}`
}

/** A file has no stylesheet, and a policy may forbid one inside it: inks become attributes. */
function coloured(svg: string): string {
  return svg.replace(/ class="([^"]*)"/g, (_, names: string) =>
    names
      .split(' ')
      .map((name) => ` ${palette[name] ?? ''}`)
      .join(''),
  )
}

const ink = '#10222a'
const quiet = '#3f5059'
const grid = '#c3ccd0'
const main = '#0b5563'
const soft = '#cfe3e7'
const bold = 'font-weight="600"'
const halo = 'stroke="#fff" stroke-width="4" stroke-linejoin="round" paint-order="stroke"'

const palette: Readonly<Record<string, string>> = {
  text: `fill="${ink}" font-size="14"`,
  title: `fill="${ink}" font-size="14" ${halo}`,
  strong: `fill="${ink}" font-size="14" ${bold}`,
  small: `fill="${quiet}" font-size="13"`,
  value: `fill="${ink}" font-size="13" ${bold} ${halo}`,
  'on-fill': `fill="#fff" font-size="13" ${bold}`,
  number: `fill="${ink}" font-size="24" ${bold}`,
  'on-number': `fill="#fff" font-size="24" ${bold}`,
  heading: `fill="${ink}" font-size="26" ${bold}`,
  ground: 'fill="#fff"',
  grid: `fill="none" stroke="${grid}"`,
  axis: `fill="none" stroke="${ink}"`,
  line: `fill="none" stroke="${main}" stroke-width="3" stroke-linejoin="round"`,
  'line-other': `fill="none" stroke="${quiet}" stroke-width="1.5"`,
  'line-target': `fill="none" stroke="${main}" stroke-width="2" stroke-dasharray="7 5"`,
  'line-baseline': `fill="none" stroke="${ink}" stroke-width="2" stroke-dasharray="1.5 4"`,
  'line-missing': `fill="none" stroke="${quiet}" stroke-dasharray="4 3"`,
  sign: `fill="none" stroke="${ink}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"`,
  'on-sign': `fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"`,
  link: `fill="none" stroke="${main}" stroke-width="2.5"`,
  full: `fill="${main}"`,
  'full-quiet': `fill="${quiet}"`,
  half: `fill="${soft}" stroke="${main}" stroke-width="1.5"`,
  open: `fill="#fff" stroke="${main}" stroke-width="1.5"`,
  hole: `fill="#fff" stroke="${quiet}" stroke-width="1.5" stroke-dasharray="4 3"`,
  stopped: `fill="${grid}" stroke="${quiet}" stroke-width="1.5" stroke-dasharray="4 3"`,
  band: 'fill="#eef5f6"',
}
