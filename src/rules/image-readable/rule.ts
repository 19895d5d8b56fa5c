import { defineRule } from '../rule.ts'

/** Found while reading: the file is published as it is, and the reader sees a broken picture. */
export default defineRule({
  id: 'image-readable',
  severity: 'warning',
  title: 'Bildefiler bør være bilder som nettleseren kan vise.',
})
