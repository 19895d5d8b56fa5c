import type { Plan } from '../../plan/model.ts'
import { textBlocksOf, withoutQuotations } from '../../plan/prose.ts'
import type { Place } from '../../source/place.ts'
import { defineRule } from '../rule.ts'

/** Two words for one level each; «selektiv mutisme» is something else. */
const levels = [
  {
    words: ['selektiv', 'selektert'],
    pattern: /(?<!\p{L})(selektiv|selektert)(?:t|e)?(?!\p{L}| mutisme)/giu,
  },
  { words: ['indikert', 'indisert'], pattern: /(?<!\p{L})(indikert|indisert)e?(?!\p{L})/giu },
] as const

/** Whoever meets both words looks for the difference. */
export default defineRule({
  id: 'level-term-consistent',
  severity: 'note',
  title: 'Et forebyggingsnivå bør ha samme navn i hele planen.',
  *check({ plan }) {
    for (const { words, pattern } of levels) {
      const uses = usesOf(plan, pattern)
      const [one, other] = words.map((word) => uses.filter((use) => use.word === word))
      const [first] = one ?? []
      const [second] = other ?? []
      if (!one || !other || !first || !second) continue
      const [rare, usual] = one.length < other.length ? [first, second] : [second, first]
      yield {
        place: rare.place,
        message: `Planen bruker både «${usual.word}» og «${rare.word}» om samme nivå.`,
        hint: `Bruk ett av ordene. «${usual.word}» står flest steder.`,
        related: [{ place: usual.place, message: `Her står «${usual.word}».` }],
      }
    }
  },
})

function usesOf(plan: Plan, pattern: RegExp): { word: string; place: Place }[] {
  const uses: { word: string; place: Place }[] = []
  for (const { source } of [plan, ...plan.entries])
    for (const { quoted, text, placeOf } of textBlocksOf(source)) {
      if (quoted || !/selekt|indi[ks]ert/i.test(text)) continue
      for (const match of withoutQuotations(text).matchAll(pattern))
        uses.push({
          word: match[1]?.toLowerCase() ?? '',
          place: placeOf(match.index, match[0].length),
        })
    }
  return uses
}
