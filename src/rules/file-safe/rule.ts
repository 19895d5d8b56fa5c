import { defineRule } from '../rule.ts'

/** Found while reading: the file is left out. */
export default defineRule({
  id: 'file-safe',
  severity: 'error',
  title: 'Filene skal ligge i innholdsmappen, ha gyldige navn og være trygge å publisere.',
  refuses: true,
})
