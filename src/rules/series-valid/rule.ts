import { defineRule } from '../rule.ts'

/** Found while reading: a row that cannot be read is left out. */
export default defineRule({
  id: 'series-valid',
  severity: 'error',
  title: 'Tallene i en CSV-fil skal kunne leses.',
})
