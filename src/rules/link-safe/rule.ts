import { readLink } from '../../plan/link.ts'
import { defineRule } from '../rule.ts'

/** An address such as `javascript:` runs code at the reader; the link is never made. */
export default defineRule({
  id: 'link-safe',
  severity: 'error',
  title: 'Lenker skal begynne med https:, http:, mailto: eller tel:, eller føre til noe i planen.',
  refuses: true,
  *check({ plan }) {
    for (const { references } of [plan, ...plan.entries])
      for (const { id, field, place } of references)
        if (field === 'body' && readLink(id).is === 'unsafe')
          yield {
            place,
            message: `Lenken «${id.length > 60 ? `${id.slice(0, 60)}…` : id}» har en adresse vi ikke publiserer.`,
            hint: 'Bruk en adresse som begynner med https://.',
          }
  },
})
