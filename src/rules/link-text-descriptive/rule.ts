import { toString as textOf } from 'mdast-util-to-string'
import { defineRule } from '../rule.ts'

const says = (words: string) => new RegExp(`^(?:${words})[.:!»›→> ]*$`, 'iu')
const saysNothing = says(
  '(?:klikk |trykk |se |sjå |les (?:mer |meir )?)?(?:her|denne|dette|hit|lenke|lenkje|link|lenken|lenkja|denne lenken|denne lenkja|denne siden|denne sida)|(?:les|se|sjå|finn ut) (?:mer|meir)|mer|meir|(?:mer|meir) (?:info|informasjon)|last ned|lenke til siden|her kan du lese mer',
)

/** Screen readers list the links of a page by their texts alone: WCAG 2.1, 2.4.4 and 2.4.9. */
export default defineRule({
  id: 'link-text-descriptive',
  severity: 'note',
  title: 'Lenketekster bør si hvor lenken fører.',
  *check({ plan }) {
    for (const { source, body } of [plan, ...plan.entries])
      for (const node of body.links) {
        if (node.type === 'definition') continue
        const text = textOf(node).trim()
        if (text === '')
          yield {
            place: source.placeAt(node),
            message: 'Lenken har ingen tekst.',
            hint: 'Skriv mellom [ og ] hva lenken fører til.',
            severity: 'warning',
          }
        else if (saysNothing.test(text))
          yield {
            place: source.placeAt(node),
            message: `Lenketeksten «${text}» sier ikke hvor lenken fører.`,
            hint: 'Bruk navnet på siden eller dokumentet som lenketekst.',
          }
      }
  },
})
