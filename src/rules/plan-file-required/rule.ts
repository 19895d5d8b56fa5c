import { defineRule } from '../rule.ts'

/** Found while reading: without plan.md nobody knows what the folder is. */
export default defineRule({
  id: 'plan-file-required',
  severity: 'error',
  title: 'Hver plan skal ha filen plan.md.',
})
