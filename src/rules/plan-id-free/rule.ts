import { defineRule } from '../rule.ts'

/** Found while reading: the plan would overwrite pages of the site. */
export default defineRule({
  id: 'plan-id-free',
  severity: 'error',
  title: 'Planen skal ha et navn som nettstedet ikke bruker selv.',
  refuses: true,
})
