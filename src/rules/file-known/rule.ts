import { defineRule } from '../rule.ts'

/** Found while reading: what lies elsewhere is not published. */
export default defineRule({
  id: 'file-known',
  severity: 'warning',
  title: 'Hver fil bør ligge i en mappe vi kjenner.',
})
