import { leadingTitle } from '../../plan/body.ts'
import { defineRule } from '../rule.ts'

/** Those who listen find their way by the levels; the site shifts them together, so only the steps count. */
export default defineRule({
  id: 'heading-order-kept',
  severity: 'note',
  title: 'Overskrifter bør følge hverandre uten hopp i nivå.',
  *check({ plan }) {
    for (const { source, body } of [plan, ...plan.entries]) {
      const headings =
        leadingTitle(source.body) === undefined ? body.headings : body.headings.slice(1)
      let above = Math.min(...headings.map(({ depth }) => depth)) - 1
      for (const { depth, text, place } of headings) {
        if (depth > above + 1)
          yield {
            place,
            message: `Overskriften «${text}» hopper over et nivå.`,
            hint: `Bruk ${'#'.repeat(above + 1)} her.`,
          }
        above = depth
      }
    }
  },
})
