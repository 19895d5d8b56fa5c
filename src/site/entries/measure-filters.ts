import type { Entry, Measure } from '../../plan/model.ts'
import type { PlanContext } from '../context.ts'
import type { Filter } from '../page.ts'
import { measureStatus } from './entry-facts.ts'

/** The filters above a table of measures; each offers only what some row has, in the order of the words. */
export function filtersFor(entries: readonly Entry[], { texts, report }: PlanContext) {
  const measures = entries.filter((entry): entry is Measure => entry.kind === 'measure')
  const { fields, choices } = texts
  const build = (
    key: string,
    label: string,
    of: (measure: Measure) => { value: string; label: string }[],
    order: readonly string[] = [],
  ): { filter: Filter; of(entry: Entry): string[] } => {
    const options = new Map(measures.flatMap(of).map((option) => [option.value, option]))
    const place = ({ label }: { label: string }) => order.indexOf(label)
    return {
      filter: { key, label, options: [...options.values()].sort((a, b) => place(a) - place(b)) },
      of: (entry) => (entry.kind === 'measure' ? of(entry).map(({ value }) => value) : []),
    }
  }
  const named = (entry: Entry) => ({ value: entry.id, label: entry.title })
  return [
    build('ansvarlig', fields.responsible, (one) => one.responsible.map(named)),
    build('mal', fields.goals, (one) => one.goals.map(named)),
    build(
      'niva',
      fields.levels,
      (one) => one.data.levels.map((level) => ({ value: level, label: choices.level[level] })),
      Object.values(choices.level),
    ),
    build(
      'status',
      fields.status,
      (one) => {
        const { text } = measureStatus(one, { texts, report } as PlanContext)
        return text ? [{ value: text.toLowerCase(), label: text }] : []
      },
      Object.values(choices.measureStatus),
    ),
  ].filter(({ filter }) => filter.options.length > 1)
}
