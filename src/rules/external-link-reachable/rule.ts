import { defineRule } from '../rule.ts'

/** Found by asking the addresses themselves, outside the check: src/build/external-links.ts. */
export default defineRule({
  id: 'external-link-reachable',
  severity: 'note',
  title: 'Lenker til andre nettsteder bør føre fram.',
})
