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
        if (node.name !== 'vis' && isOpen(node, source))
          yield {
            place,
            message: `Blokken som begynner på linje ${place.start.line}, er ikke lukket.`,
            hint: `Skriv \`:::\` på en egen linje der ${node.name === 'krav' ? 'svaret' : 'blokken'} slutter.`,
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

/** Whether a block runs to the end of the text for want of colons of its own. */
function isOpen(node: Directive, source: SourceFile): boolean {
  if (node.type !== 'containerDirective') return false
  const { start, end } = source.placeAt(node)
  const inner = node.children.at(-1)
  // The last colons may be those of a block inside it.
  const inside = inner ? source.placeAt(inner).end.line : start.line
  const last = source.text.split(/\r\n|\r|\n/)[end.line - 1] ?? ''
  return end.line <= inside || !/^[\s>]*:{3,}\s*$/.test(last)
}

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
