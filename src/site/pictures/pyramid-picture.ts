import { preventionLevels } from '../../../schemas/entries.ts'
import type { Measure } from '../../plan/model.ts'
import type { PlanContext } from '../context.ts'
import { fill } from '../texts/index.ts'
import { lastingMeasures, reservations } from './lasting-measures.ts'
import type { Picture } from './picture.ts'
import { element, label, labels, line, mark, wrap } from './svg.ts'

/** Those few need stand at the top. */
const levels = [...preventionLevels].reverse()
const inkOf = { indicated: 'full', selective: 'half', universal: 'open' } as const

/** How many measures there are for all, for some and for few; none where no measure has a level. */
export function pyramidPicture(context: PlanContext): Picture | undefined {
  const { texts } = context
  const { level: names, levelTerm: terms } = texts.choices
  const lasting = lastingMeasures(context)
  const steps = levels.map((level) => ({
    level,
    measures: lasting.filter(({ data }) => data.levels.includes(level)),
  }))
  if (steps.every(({ measures }) => measures.length === 0)) return undefined
  const said = texts.pictures.pyramid
  const both = lasting.filter(({ data }) => data.levels.length > 1).length
  const none = lasting.filter(({ data }) => data.levels.length === 0).length
  const summary = [
    ...[...steps]
      .reverse()
      .map(({ level, measures }) => `${names[level]} (${terms[level]}): ${measures.length}.`),
    ...(both > 0 ? [fill(said.both, { n: both })] : []),
    ...(none > 0 ? [fill(said.none, { n: none })] : []),
    ...reservations(
      steps.flatMap(({ measures }) => measures),
      context,
    ),
  ]
  return {
    id: 'forebyggingsnivaa',
    title: said.title,
    summary: summary.join(' '),
    draw: (width) => {
      const height = Math.min(420, Math.max(330, width * 0.42))
      const base = Math.min(height * 1.1, width * 0.4)
      const step = height / levels.length
      const half = (y: number) => (y / height) * (base / 2)
      const left = base + 24
      const svg = steps.map(({ level, measures }, index) => {
        const top = index * step + (index > 0 ? 3 : 0)
        const bottom = (index + 1) * step
        const middle = base / 2
        const corners = [
          [middle - half(top), top],
          [middle + half(top), top],
          [middle + half(bottom), bottom],
          [middle - half(bottom), bottom],
        ]
        const points = corners
          .map((corner) => corner.map((one) => Math.round(one * 10) / 10).join(','))
          .join(' ')
        const centre = index === 0 ? bottom - 18 : (top + bottom) / 2 + 9
        const textAt = top + 18
        const heading = wrap(`${names[level]} (${terms[level]})`, width - left, 'strong', 2)
        const room = Math.max(1, Math.floor((step - 24 - heading.length * 18) / 17))
        return mark(
          { level, value: measures.length },
          element('polygon', { points, class: inkOf[level] }),
          label(
            String(measures.length),
            middle,
            centre,
            level === 'indicated' ? 'on-number' : 'number',
            'middle',
          ),
          line(middle + half(top + 10) + 6, top + 13, left - 6, top + 13, 'grid'),
          labels(heading, left, textAt, 'strong'),
          labels(
            namesOf(measures, width - left, room, context),
            left,
            textAt + heading.length * 18,
            'small',
          ),
        )
      })
      return { width, height: height + 2, svg: svg.join('') }
    },
  }
}

/** The titles there is room for, each of them whole, and how many more there are. */
function namesOf(
  measures: readonly Measure[],
  width: number,
  room: number,
  { texts }: PlanContext,
): string[] {
  const all = measures.map(({ title }) => title).join(', ') || texts.matrix.none
  // A line more than there is room for tells that it is too long.
  const lines = (text: string) => wrap(text, width, 'small', room + 1)
  const fits = (text: string) => lines(text).length <= room
  if (fits(all)) return lines(all)
  let best: string | undefined
  let titles = ''
  for (const [at, { title }] of measures.entries()) {
    titles = at === 0 ? title : `${titles}, ${title}`
    const text = `${titles} ${fill(texts.pictures.pyramid.more, { n: measures.length - at - 1 })}`
    if (!fits(text)) break
    best = text
  }
  return best === undefined ? wrap(all, width, 'small', room) : lines(best)
}
