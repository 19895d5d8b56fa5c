import type { PlanData } from '../../../schemas/plan.ts'
import type { Plan, Site } from '../../plan/model.ts'
import { type PageLanguage, siteLanguage, textFor, uiLanguage } from '../../plan/page-language.ts'
import { domesticDigits } from '../../plan/phone-number.ts'
import { defineRule, type Found } from '../rule.ts'

type Source = Pick<Plan | Site, 'placeOf' | 'isDropped'> & {
  data: Pick<PlanData, 'urgentHelp'>
}

/** Whoever is in danger taps what stands there: it must lead to somebody, and say to whom. */
export default defineRule({
  id: 'urgent-help-usable',
  severity: 'warning',
  title: 'Akutt hjelp skal ha et navn, og et nummer eller en lenke som virker.',
  *check({ site, plan }) {
    // Rules run once for each plan; the site is told of once.
    if (plan === site.plans[0]) yield* flawsOf(site, siteLanguage(site))
    yield* flawsOf(plan, uiLanguage(plan))
  },
})

function* flawsOf({ data, placeOf, isDropped }: Source, language: PageLanguage): Iterable<Found> {
  for (const [index, { name, phone, link }] of data.urgentHelp.entries()) {
    const lacks = (key: string, value: unknown) =>
      value === undefined && !isDropped('urgentHelp', index, key)
    if (lacks('phone', phone) && lacks('link', link))
      yield {
        place: placeOf('urgentHelp', index),
        message: 'Her er det verken `telefon` eller `lenke`.',
        hint: 'Skriv nummeret folk skal ringe.',
      }
    const typedFor = textFor(name, language)?.typedFor
    const isReadable = typedFor === language || typedFor === 'forAll'
    if (!isDropped('urgentHelp', index, 'name') && !isReadable)
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

/** Norwegian numbers (the plan of Nkom): 112, 02800, 116 117, 22 22 22 22; of other countries nothing is known. */
function isLikely(phone: string): boolean {
  return /^(\+.*|00\d{6,}|1\d\d|0\d{4}|\d{6}|\d{8})$/.test(domesticDigits(phone))
}
