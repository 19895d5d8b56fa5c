import { defineRule } from '../rule.ts'

/** Found while reading: text that cannot be read would be missing on the site. */
export default defineRule({
  id: 'source-valid',
  severity: 'error',
  title: 'Filen skal kunne leses.',
  refuses: true,
})
