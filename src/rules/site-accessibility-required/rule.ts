import { defineRule } from '../rule.ts'

/** Forskrift 2013-06-21-732 § 4 e asks a statement of public bodies' sites; that a site of plans is one of its own is our reading. */
export default defineRule({
  id: 'site-accessibility-required',
  severity: 'warning',
  title: 'Nettstedet bør ha tilgjengelighetserklæring og en kontakt.',
  *check({ site, plan }) {
    // Rules run once for each plan; the site is told of once.
    if (plan !== site.plans[0]) return
    const { accessibilityStatement, contact } = site.data
    const isReachable = (contact?.email ?? contact?.phone ?? contact?.link) !== undefined
    if (accessibilityStatement !== undefined && isReachable) return
    const lacks = [
      ...(accessibilityStatement === undefined ? ['lenke til tilgjengelighetserklæring'] : []),
      ...(isReachable ? [] : ['e-post, telefon eller lenke for kontakt']),
    ]
    yield {
      place: site.source.placeOf(accessibilityStatement === undefined ? [] : ['kontakt']),
      message: `Nettstedet mangler ${lacks.join(', og ')}.`,
      hint: 'Fyll ut `tilgjengelighetserklæring` og `kontakt` i nettsted.yaml. Erklæringen lages på uustatus.no.',
    }
  },
})
