import type { GlossaryData } from '../../schemas/site.ts'
import type { Finding, Place } from '../source/place.ts'
import type { FrontMatter } from './front-matter.ts'
import { slug } from './slug.ts'

/**
 * What a glossary gives twice. A theme or a risk factor is named by its id, so one given twice would answer for
 * another; a word that stands there twice is shown twice, but only the first can be led to.
 */
export function sameInGlossary({ data, placeOf }: FrontMatter<GlossaryData>): Finding[] {
  const named = (list: 'themes' | 'riskFactors', what: string) =>
    repeated(
      data[list].map(({ id }, index) => ({ name: id, place: placeOf(list, index, 'id') })),
    ).map(
      ({ name, place, first }): Finding => ({
        ruleId: 'id-unique',
        severity: 'error',
        message: `To ${what} i ordlisten har samme id, «${slug(name)}».`,
        hint: 'Gi den ene en annen id. Store og små bokstaver, å og a, regnes som like.',
        place,
        related: [{ place: first.place, message: 'Id-en er først brukt her.' }],
      }),
    )
  const words = repeated(
    data.terms.map(({ term }, index) => ({ name: term, place: placeOf('terms', index, 'term') })),
  ).map(
    ({ name, place, first }): Finding => ({
      ruleId: 'id-unique',
      severity: 'warning',
      message:
        name === first.name
          ? `Ordet «${name}» står to ganger i ordlisten.`
          : `«${first.name}» og «${name}» får samme adresse i ordlisten.`,
      hint: 'Lenker fører bare til det første. Slå dem sammen, og skriv andre ord for det samme under `synonymer`.',
      place,
      related: [{ place: first.place, message: 'Det første står her.' }],
    }),
  )
  return [...words, ...named('riskFactors', 'risikofaktorer'), ...named('themes', 'temaer')]
}

interface Named {
  name: string
  place: Place
}

/** Those whose name has the address of one before, each with the first. */
function repeated(
  all: readonly { name: string | undefined; place: Place }[],
): (Named & { first: Named })[] {
  const firsts = new Map<string, Named>()
  return all.flatMap(({ name = '', place }) => {
    const address = slug(name)
    const first = firsts.get(address)
    if (address === '') return []
    if (first) return [{ name, place, first }]
    firsts.set(address, { name, place })
    return []
  })
}
