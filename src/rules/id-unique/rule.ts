import { defineRule } from '../rule.ts'

/** Found while reading: of two files with one address only one could be shown, as of two in the glossary. */
export default defineRule({
  id: 'id-unique',
  severity: 'error',
  title: 'Hver oppføring skal ha sin egen id.',
  refuses: true,
})
