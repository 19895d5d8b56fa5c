import { defineRule } from '../rule.ts'

/** Found while reading: the file name or first heading stands in for it. */
export default defineRule({
  id: 'title-required',
  severity: 'warning',
  title: 'Hver fil bør ha en tittel.',
})
