import { isCurrent } from '../../plan/adoption.ts'
import { norwegianDate } from '../../plan/calendar.ts'
import type { Plan } from '../../plan/model.ts'
import { listed } from '../../plan/prose.ts'
import { defineRule } from '../rule.ts'

/** Good practice: an indicator one steers by needs a start, an end and a source; a key figure needs only the source. */
export default defineRule({
  id: 'indicator-complete',
  severity: 'note',
  title: 'En indikator bør ha kilde, utgangsverdi og måltall, og være oppdatert.',
  ofAnswers: true,
  *check({ plan, today }) {
    if (!isCurrent(plan)) return
    for (const indicator of plan.indicators) {
      const lacks = lacksOf(indicator)
      if (lacks.length > 0)
        yield {
          place: indicator.placeOf('title'),
          message: `Indikatoren «${indicator.title}» mangler ${listed(lacks)}.`,
          hint:
            indicator.data.use === 'keyFigure'
              ? 'Skriv hvor tallet kommer fra, under `kilde`.'
              : 'Fyll ut det som mangler. Er tallet bare til opplysning, sett `bruk: nøkkeltall`. Da trengs bare kilden.',
        }
      const { nextUpdate } = indicator.data
      if (nextUpdate !== undefined && nextUpdate < today)
        yield {
          place: indicator.placeOf('nextUpdate'),
          message: `Indikatoren «${indicator.title}» skulle vært oppdatert ${norwegianDate(nextUpdate)}.`,
          hint: 'Legg inn det nye tallet, og sett `neste oppdatering` til neste gang.',
        }
    }
  },
})

function lacksOf({ data, series, isDropped }: Plan['indicators'][number]): string[] {
  const { source, baseline, targets, nextUpdate } = data
  const has = (value: unknown, ...path: string[]) => value !== undefined || isDropped(...path)
  const hasTarget =
    isDropped('targets') ||
    targets.some(({ value }, at) => value !== undefined || isDropped('targets', at, 'value'))
  const needed: [string, boolean][] = [
    ['kilde', has(source?.name, 'source', 'name') || has(source?.link, 'source', 'link')],
    ...(data.use === 'keyFigure' || isDropped('use')
      ? []
      : ([
          ['utgangsverdi', has(baseline?.value, 'baseline', 'value')],
          ['måltall', hasTarget],
          // The day it was fetched, or the day it is due again: without either nobody sees how old it is.
          [
            'dato',
            has(source?.date, 'source', 'date') ||
              has(nextUpdate, 'nextUpdate') ||
              series.length > 0,
          ],
        ] satisfies [string, boolean][])),
  ]
  return needed.flatMap(([name, isThere]) => (isThere ? [] : [name]))
}
