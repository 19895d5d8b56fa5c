import type { Plan } from '../../plan/model.ts'
import { norwegianDate } from '../calendar.ts'
import { defineRule } from '../rule.ts'
import { isCurrent, listed } from '../standing.ts'

/** Good practice: an indicator one steers by needs a start, an end and a source; a key figure needs only the source. */
export default defineRule({
  id: 'indicator-complete',
  severity: 'note',
  title: 'En indikator bør ha kilde, utgangsverdi og måltall, og være oppdatert.',
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

function lacksOf({ data, series }: Plan['indicators'][number]): string[] {
  const { source, baseline, targets, nextUpdate } = data
  const hasSource = source?.name !== undefined || source?.link !== undefined
  const needed: [string, boolean][] = [
    ['kilde', hasSource],
    ...(data.use === 'keyFigure'
      ? []
      : ([
          ['utgangsverdi', baseline?.value !== undefined],
          ['måltall', targets.some(({ value }) => value !== undefined)],
          // The day it was fetched, or the day it is due again: without either nobody sees how old it is.
          ['dato', source?.date !== undefined || nextUpdate !== undefined || series.length > 0],
        ] satisfies [string, boolean][])),
  ]
  return needed.flatMap(([name, isThere]) => (isThere ? [] : [name]))
}
