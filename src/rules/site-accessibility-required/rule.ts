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
    const ways = ['email', 'phone', 'link'] as const
    const isReachable = ways.some((way) => contact?.[way] ?? site.isDropped('contact', way))
    const isStated = accessibilityStatement ?? site.isDropped('accessibilityStatement')
    if (isStated && isReachable) return
    const lacks = [
      ...(isStated ? [] : ['lenke til tilgjengelighetserklæring']),
      ...(isReachable ? [] : ['e-post, telefon eller lenke for kontakt']),
    ]
    yield {
      place: site.source.placeOf(isStated ? ['kontakt'] : []),
      message: `Nettstedet mangler ${lacks.join(', og ')}.`,
      hint: 'Fyll ut `tilgjengelighetserklæring` og `kontakt` i nettsted.yaml. Erklæringen lages på uustatus.no.',
    }
  },
})
