import { isTitleOfTemplate } from '../../statutes/substance.ts'
import { defineRule } from '../rule.ts'

/** A missing one is found while reading, where file name or first heading stands in for it. What `planverk new` wrote is none. */
export default defineRule({
  id: 'title-required',
  severity: 'warning',
  title: 'Hver fil bør ha en tittel.',
  *check({ plan }) {
    const [first, ...others] = [plan, ...plan.entries].filter(({ title }) =>
      isTitleOfTemplate(title),
    )
    if (!first) return
    const told = ({ title }: { title: string }) => `Tittelen er fortsatt «${title}».`
    yield {
      place: first.placeOf('title'),
      message:
        others.length > 0
          ? `${told(first)} Slik er det i ${others.length + 1} filer.`
          : told(first),
      hint: 'Skriv hva det heter, eller ta bort filen til du trenger den. Råd om resten av filen kommer når tittelen er skrevet.',
      related: others.map((one) => ({ place: one.placeOf('title'), message: told(one) })),
    }
  },
})
