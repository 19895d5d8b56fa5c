import { readPlacement } from '../../plan/placement.ts'
import { defineRule } from '../rule.ts'

const directives = ['vis', 'krav', 'detaljer']

/** A directive nobody understands shows nothing but its own text. */
export default defineRule({
  id: 'placement-valid',
  severity: 'warning',
  title: 'Det som skal vises med `::vis`, bør finnes.',
  *check({ plan }) {
    for (const { source, body } of [plan, ...plan.entries])
      for (const node of body.directives) {
        const place = source.placeAt(node)
        if (!directives.includes(node.name)) {
          yield {
            place,
            message: `Vi kjenner ikke «${node.name}» etter kolonene.`,
            hint: 'Bruk `::vis{…}`, `:::krav{id=…}` eller `:::detaljer[Overskrift]`.',
          }
          continue
        }
        if (node.name !== 'vis') continue
        const placement = readPlacement(node)
        if (typeof placement === 'string')
          yield { place, message: 'Vi forstår ikke hva `::vis` skal vise.', hint: placement }
        else if (
          placement.id === undefined &&
          !plan.entries.some((entry) => entry.kind === placement.kind && placement.selects(entry))
        )
          yield {
            place,
            message: '`::vis` finner ingenting å vise her.',
            hint: 'Se om ordene mellom klammene stemmer med feltene i filene.',
          }
      }
  },
})
