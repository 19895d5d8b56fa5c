import { defineRule } from '../rule.ts'

/** A missing one is found while reading, where file name or first heading stands in for it. What `planverk new` wrote is none. */
export default defineRule({
  id: 'title-required',
  severity: 'warning',
  title: 'Hver fil bør ha en tittel.',
  *check({ plan }) {
    for (const one of [plan, ...plan.entries])
      if (/^\P{L}*skriv her\P{L}*$/iu.test(one.title))
        yield {
          place: one.placeOf('title'),
          message: `Tittelen er fortsatt «${one.title}».`,
          hint: 'Skriv hva det heter, eller ta bort filen til du trenger den.',
        }
  },
})
