import { sentencesOf, textBlocksOf, withoutQuotations, wordsOf } from '../../plan/prose.ts'
import { defineRule } from '../rule.ts'

/** Twice what most advice on plain language calls long: what is left is seldom a matter of taste. */
const MOST_WORDS = 40
/** So much is shown of a sentence, that the writer knows it again. */
const SHOWN_WORDS = 6
/** A block with fewer characters cannot hold so many words. */
const SHORTEST = MOST_WORDS * 3

/** Språklova § 9 asks for clear language; a sentence that must be read twice is where readers fall off. */
export default defineRule({
  id: 'sentence-length-moderate',
  severity: 'note',
  title: 'Setninger bør være korte nok til å leses én gang.',
  *check({ plan }) {
    for (const { source } of [plan, ...plan.entries])
      for (const { is, quoted, text, placeOf } of textBlocksOf(source)) {
        if (quoted || is === 'heading' || is === 'cell' || text.length < SHORTEST) continue
        for (const { text: sentence, at } of sentencesOf(withoutQuotations(text))) {
          if (sentence.length < SHORTEST) continue
          const words = wordsOf(sentence)
          if (words.length > MOST_WORDS)
            yield {
              place: placeOf(at, sentence.length),
              message: `Setningen som begynner «${words.slice(0, SHOWN_WORDS).join(' ')} …», har ${words.length} ord.`,
              hint: 'Del den i flere setninger, eller gjør oppramsingen til en punktliste.',
            }
        }
      }
  },
})
