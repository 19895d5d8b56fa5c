import { isWritten } from '../../statutes/substance.ts'
import { defineRule } from '../rule.ts'

/** Good practice: a chapter that promises text for later gives the reader nothing today. */
export default defineRule({
  id: 'chapter-text-required',
  severity: 'note',
  title: 'Hvert kapittel bør ha tekst.',
  *check({ plan, reports }) {
    // A demand without an answer already points at the chapter that is to give it.
    const toldOf = new Set(
      reports
        .flatMap(({ assessments }) => assessments)
        .flatMap(({ verdict, place }) => (verdict === 'missing' && place ? [place.file] : [])),
    )
    for (const chapter of plan.chapters) {
      if (toldOf.has(chapter.source.path)) continue
      const { children } = chapter.source.body
      const shows = children.some(
        (node) => node.type === 'leafDirective' || node.type === 'containerDirective',
      )
      if (shows || chapter.children.length > 0 || isWritten(children)) continue
      yield {
        place: chapter.placeOf('title'),
        message: `Kapitlet «${chapter.title}» har ingen egen tekst ennå.`,
        hint: 'Skriv teksten, eller ta bort kapitlet til den er klar.',
      }
    }
  },
})
