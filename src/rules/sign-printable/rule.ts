import { SUBSTITUTE, unprintable } from '../../source/printable.ts'
import { withoutComments } from '../../source/source-file.ts'
import { defineRule } from '../rule.ts'

/** PDF/A takes no sign without a shape in its font, so the PDF has a square there; the writer is told where. */
export default defineRule({
  id: 'sign-printable',
  severity: 'note',
  title: 'Alle tegn i planen bør finnes i skriften PDF-en er satt med.',
  *check({ site, plan }) {
    if (site.data.pdf === false) return
    for (const { source } of [plan, ...plan.entries]) {
      const told = new Set<string>()
      // Comments among the fields are for writers alone; blanked, they keep every place.
      for (const { sign, at } of unprintable(withoutComments(source.path, source.text))) {
        // A byte that is no UTF-8 is told of where the file is read.
        if (told.has(sign) || sign === '\ufffd') continue
        told.add(sign)
        yield {
          place: source.placeAt({ start: at, end: at + sign.length }),
          message: `Tegnet «${sign}» finnes ikke i skriften PDF-en er satt med. Der står det «${SUBSTITUTE}».`,
          hint: 'Skriv det med ord. På nettstedet vises tegnet som før.',
        }
      }
    }
  },
})
