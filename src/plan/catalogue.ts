import type { Plan, Site } from './model.ts'
import { municipalityNames } from './owner.ts'

/** What a catalogue of the site's data must say by DCAT-AP-NO 3, and no plan without its theme. */
export interface Catalogue {
  address: string
  publisher: { name: string; number?: string | undefined }
  contact: { name: string; email: string }
  plans: readonly Plan[]
}

/** The settings of nettsted.yaml a catalogue cannot do without, as the writer knows them. */
export type CatalogueSetting = 'adresse' | 'utgiver' | 'kontakt'

/** The catalogue a site has what it takes for, or the settings it lacks. */
export function catalogueOf(
  site: Site,
): { catalogue: Catalogue } | { lacks: readonly CatalogueSetting[] } {
  const { address, contact } = site.data
  const publisher = publisherOf(site)
  const email = contact?.email
  if (address && publisher && email) {
    const plans = originals(site).filter(({ data }) => data.dataThemes.length > 0)
    return {
      catalogue: {
        address,
        publisher,
        contact: { name: contact.name ?? publisher.name, email },
        plans,
      },
    }
  }
  return {
    lacks: [
      ...(address ? [] : (['adresse'] as const)),
      ...(publisher ? [] : (['utgiver'] as const)),
      ...(email ? [] : (['kontakt'] as const)),
    ],
  }
}

/** Who gives out the plans: as nettsted.yaml says, else the one municipality they are all for. */
function publisherOf(site: Site): Catalogue['publisher'] | undefined {
  const { publisher } = site.data
  if (publisher?.name) return { name: publisher.name, number: publisher.number }
  const names = new Set(originals(site).flatMap(municipalityNames))
  const [only, ...others] = names
  return only !== undefined && others.length === 0
    ? { name: only, number: publisher?.number }
    : undefined
}

/** Plans that are no other edition of one: the data of an edition is another wording of the same. */
function originals(site: Site): Plan[] {
  return site.plans.filter(({ data }) => data.editionOf === undefined)
}
