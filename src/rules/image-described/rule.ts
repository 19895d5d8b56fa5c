import { defineRule } from '../rule.ts'

/** Without words a picture says nothing to those who do not see it; in the PDF it then counts as an ornament. */
export default defineRule({
  id: 'image-described',
  severity: 'warning',
  title: 'Bilder bør ha en beskrivelse i ord.',
  *check({ plan }) {
    for (const { source, body } of [plan, ...plan.entries])
      for (const node of body.images) {
        if (node.alt?.trim()) continue
        yield {
          place: source.placeAt(node),
          message: `Bildet «${node.url}» har ingen beskrivelse.`,
          hint: `Skriv i hakeparentesen hva bildet viser: \`![Barn på vei til skolen](${node.url})\`.`,
        }
      }
  },
})
