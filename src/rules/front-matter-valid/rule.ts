import { defineRule } from '../rule.ts'

/** Found while reading: a value that cannot be used is left out, the rest is kept. */
export default defineRule({
  id: 'front-matter-valid',
  severity: 'error',
  title: 'Feltene øverst i filen skal ha kjente navn og verdier.',
})
