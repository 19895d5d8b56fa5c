import type { PlanData } from '../../../schemas/plan.ts'
import type { TextByLanguage } from '../../../schemas/shared.ts'
import type { Plan, Site } from '../../plan/model.ts'
import { defineRule, type Found } from '../rule.ts'

type Source = Pick<Plan | Site, 'placeOf' | 'isDropped'> & {
  data: Pick<PlanData, 'urgentHelp' | 'language'>
}

/** Whoever is in danger taps what stands there: it must lead to somebody, and say to whom. */
export default defineRule({
  id: 'urgent-help-usable',
  severity: 'warning',
  title: 'Akutt hjelp skal ha et navn, og et nummer eller en lenke som virker.',
  *check({ site, plan }) {
    // Rules run once for each plan; the site is told of once.
    if (plan === site.plans[0]) yield* flawsOf(site)
    yield* flawsOf(plan)
  },
})

function* flawsOf({ data, placeOf, isDropped }: Source): Iterable<Found> {
  for (const [index, { name, phone, link }] of data.urgentHelp.entries()) {
    const lacks = (key: string, value: unknown) =>
      value === undefined && !isDropped('urgentHelp', index, key)
    if (lacks('phone', phone) && lacks('link', link))
      yield {
        place: placeOf('urgentHelp', index),
        message: 'Her er det verken `telefon` eller `lenke`.',
        hint: 'Skriv nummeret folk skal ringe.',
      }
    if (!isDropped('urgentHelp', index, 'name') && !isReadable(name, data.language))
      yield {
        place: placeOf('urgentHelp', index, 'name'),
        message: name
          ? '`navn` finnes ikke på språket sidene er skrevet på.'
          : 'Her mangler `navn`, så ingen vet hvem som svarer.',
        hint: 'Skriv hvem som svarer, for eksempel `navn: Legevakt`.',
      }
    if (phone !== undefined && !isLikely(phone))
      yield {
        place: placeOf('urgentHelp', index, 'phone'),
        message: `Det er neppe noe telefonnummer som heter «${phone}».`,
        hint: 'Norske nummer har åtte sifre, fem eller seks, eller tre som begynner med 1. Utenlandske begynner med +.',
      }
  }
}

/** Whether somebody who reads the page in its own language finds a name there; texts exist in three languages. */
function isReadable(name: TextByLanguage | undefined, language = 'nb'): boolean {
  const { forAll, nb, nn, en } = name ?? {}
  const own = new Map([
    ['nb', nb],
    ['nn', nn],
    ['en', en],
  ])
  return (forAll ?? (own.has(language) ? own.get(language) : (nb ?? nn ?? en))) !== undefined
}

/** Norwegian numbers (the plan of Nkom): 112, 02800, 116 117, 22 22 22 22; of other countries nothing is known. */
function isLikely(phone: string): boolean {
  const digits = phone.replace(/[\s().-]/g, '').replace(/^(\+|00)47/, '')
  return /^(\+.*|00\d{6,}|1\d\d|0\d{4}|\d{6}|\d{8})$/.test(digits)
}
