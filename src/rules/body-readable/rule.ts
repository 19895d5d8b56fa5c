import { defineRule } from '../rule.ts'

/** Found while reading: nothing can interrupt a parser, so each file has its time. */
export default defineRule({
  id: 'body-readable',
  severity: 'warning',
  title: 'Teksten bør kunne leses som Markdown.',
})
