import { defineRule } from '../rule.ts'

/** Found where explanations meet findings: an explanation of nothing hides nothing, and should go. */
export default defineRule({
  id: 'explanation-used',
  severity: 'note',
  title: 'En begrunnelse bør gjelde noe, og ikke være gått ut på dato.',
})
