import { ownerIds } from '../../plan/owner.ts'
import { domesticDigits } from '../../plan/phone-number.ts'
import { defineRule } from '../rule.ts'

/** What nettsted.yaml tells of stands on the pages of every plan: whoever is in danger must not reach another municipality. */
export default defineRule({
  id: 'urgent-help-local',
  severity: 'warning',
  title: 'Akutt hjelp på sidene til flere kommuner bør ha numre som gjelder dem alle.',
  *check({ site, plan }) {
    // Rules run once for each plan; the site is told of once.
    if (plan !== site.plans[0]) return
    const owners = new Set(ownerIds(site).values())
    owners.delete('')
    if (owners.size < 2) return
    for (const [index, { phone }] of site.data.urgentHelp.entries()) {
      if (phone === undefined || !isLocal(domesticDigits(phone))) continue
      yield {
        place: site.placeOf('urgentHelp', index, 'phone'),
        message: `«${phone}» kan høre til bare én kommune, men står på sidene til planer fra flere.`,
        hint: 'Flytt nummeret til `akutt hjelp` i plan.md til den planen det er for. Svarer det for alle kommunene, skriv hvorfor under `begrunnelser` i plan.md.',
      }
    }
  },
})

/** Giftinformasjonen is of the whole country (helsenorge.no/giftinformasjon). */
const ofTheCountry = new Set(['22591300'])

/** Eight digits are of a place or a mobile; those that begin with 8 are of no place (the plan of Nkom). */
function isLocal(digits: string): boolean {
  return /^[^8]\d{7}$/.test(digits) && !ofTheCountry.has(digits)
}
