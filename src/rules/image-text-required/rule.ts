import { defineRule } from '../rule.ts'

/** Words that say that there is an image, not what it shows; and file names. */
const saysNothing =
  /^(?:(?:et |eit |ein |en )?(?:bilde|bilete|figur|illustrasjon|foto|image|graf|diagram|kart|logo|skjermbilde|skjermdump|clipboard)[\s_-]*\d*(?:\.\d+)?|\S+\.(?:png|jpe?g|gif|svg|webp|avif))$/iu

/** Forskrift om universell utforming § 4, WCAG 2.1, 1.1.1: what an image says must be there in words. */
export default defineRule({
  id: 'image-text-required',
  severity: 'warning',
  title: 'Bilder skal ha en tekst som sier hva de viser.',
  *check({ plan }) {
    for (const { source, body } of [plan, ...plan.entries])
      for (const image of body.images) {
        const text = (image.alt ?? '').trim()
        const hint =
          'Skriv mellom ![ og ] det leseren skal få vite av bildet. Er det bare pynt, kan det tas bort.'
        if (text === '')
          yield {
            place: source.placeAt(image),
            message: 'Bildet har ingen alternativ tekst.',
            hint,
          }
        else if (saysNothing.test(text))
          yield {
            place: source.placeAt(image),
            message: `Den alternative teksten «${text}» sier ikke hva bildet viser.`,
            hint,
          }
      }
  },
})
