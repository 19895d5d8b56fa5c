import type { Directive } from '../../plan/body.ts'
import type { Entry, Plan } from '../../plan/model.ts'
import { readPlacement } from '../../plan/placement.ts'
import type { SourceFile } from '../../source/source-file.ts'
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
        else if (shows(node, source, plan))
          yield {
            place,
            message: '`::vis` viser teksten den selv står i.',
            hint: 'Ta bort linjen, eller vis det som en lenke med `som=liste`.',
          }
      }
  },
})

/** The entries that a directive shows whole. */
function wholeIn(node: Directive, plan: Plan): Entry[] {
  const placement = node.name === 'vis' ? readPlacement(node) : 'shows nothing'
  if (typeof placement === 'string' || placement.view !== 'whole') return []
  return plan.entries.filter((entry) => entry.kind === placement.kind && placement.selects(entry))
}

/** Whether a directive shows the text of a file, itself or by what it places, however far. */
function shows(directive: Directive, source: SourceFile, plan: Plan): boolean {
  const seen = new Set(wholeIn(directive, plan))
  for (const entry of seen) {
    if (entry.source === source) return true
    for (const node of entry.body.directives)
      for (const placed of wholeIn(node, plan)) seen.add(placed)
  }
  return false
}
