import { type CatalogueSetting, catalogueOf } from '../../plan/catalogue.ts'
import type { Site } from '../../plan/model.ts'
import { listed } from '../../plan/prose.ts'
import { defineRule } from '../rule.ts'

const asked: Record<CatalogueSetting, { setting: string; isTyped: (site: Site) => boolean }> = {
  adresse: { setting: '`adresse`', isTyped: (site) => site.isDropped('address') },
  utgiver: {
    setting: '`utgiver`',
    isTyped: (site) => site.isDropped('publisher') || site.isDropped('publisher', 'name'),
  },
  kontakt: {
    setting: '`kontakt` med `e-post`',
    isTyped: (site) => site.isDropped('contact') || site.isDropped('contact', 'email'),
  },
}

/** The mandatory fields of DCAT-AP-NO 3. A site without an address that has begun on none of them is no published one. */
export default defineRule({
  id: 'data-catalogue-complete',
  severity: 'note',
  title: 'Dataene bør ha det som trengs for å stå i en datakatalog.',
  *check({ site, plan }) {
    const { address, publisher } = site.data
    const isBegun = (address ?? publisher) || site.plans.some(({ data }) => data.dataThemes.length)
    if (!isBegun || plan.data.editionOf !== undefined) return
    const found = catalogueOf(site)
    const lacks = 'lacks' in found ? found.lacks : []
    const told = lacks.filter((setting) => !asked[setting].isTyped(site))
    // Rules run once for each plan; the site is told of once.
    const first = site.plans.find(({ data }) => data.editionOf === undefined)
    if (plan === first && told.length > 0)
      yield {
        place: site.source.placeOf([]),
        message: `Nettstedet mangler ${listed(told.map((setting) => asked[setting].setting))}. Derfor blir det ingen katalog over dataene.`,
        hint: 'Fyll ut feltene i nettsted.yaml. Da får nettstedet filen data/katalog.jsonld, som datakataloger kan lese.',
      }
    const isTyped = plan.isDropped('dataThemes') || plan.isDropped('dataThemes', 0)
    if (plan.data.dataThemes.length === 0 && !isTyped)
      yield {
        place: plan.placeOf('dataThemes'),
        message: 'Planen har ikke `datatema`. Derfor kommer den ikke med i katalogen over dataene.',
        hint: 'Skriv for eksempel `datatema: [befolkning og samfunn]` i plan.md.',
      }
  },
})
