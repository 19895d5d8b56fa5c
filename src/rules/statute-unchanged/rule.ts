import { adoptedOn } from '../../plan/adoption.ts'
import { norwegianDate } from '../../plan/calendar.ts'
import { capitalised } from '../../plan/prose.ts'
import { placeOfStatute } from '../../statutes/assess.ts'
import { defineRule } from '../rule.ts'

/** No rule was found that a plan must be adopted anew when the words change, so this is only told. */
export default defineRule({
  id: 'statute-unchanged',
  severity: 'note',
  title: 'Planen bør være lest på nytt når ordene den bygger på, er endret.',
  *check({ plan, reports, today }) {
    if (plan.data.status !== undefined && plan.data.status !== 'adopted') return
    for (const { statute, wording, wordingAtAdoption, elaborates } of reports) {
      if (
        elaborates !== undefined ||
        !wording ||
        !wordingAtAdoption ||
        wording.id === wordingAtAdoption.id
      )
        continue
      const { from } = wordingAtAdoption
      const before = from === undefined ? 'eldre ord' : `ordene fra ${shown(from)}`
      yield {
        place: placeOfStatute(plan, statute),
        message: `${capitalised(statute.calledAs)} er endret siden vedtaket ${shown(adoptedOn(plan, today))}. Da gjaldt ${before}, nå gjelder ordene fra ${shown(wording.from)} (${statute.shortTitle}).`,
        hint: [
          'Kravene er vurdert etter dagens ord, sitater etter ordene ved vedtaket. Vi har ikke funnet noen regel om at planen må vedtas på nytt. Har dere lest planen på nytt, skriv det under `begrunnelser`, med `gjelder: statute-unchanged`.',
          wording.note,
        ]
          .filter(Boolean)
          .join(' '),
      }
    }
  },
})

function shown(day: string | undefined): string {
  return day === undefined ? 'ukjent dag' : norwegianDate(day)
}
