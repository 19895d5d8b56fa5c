import { sentencesOf, textBlocksOf, withoutQuotations } from '../../plan/prose.ts'
import { defineRule } from '../rule.ts'

/** Higher than the plans we have read (46 and 49), and than what most scales call difficult. */
const DIFFICULT = 55
/** In a shorter text a few names decide. */
const FEWEST_WORDS = 500
const LONG_WORD = 6
const SPACE = 32
const NO_BREAK_SPACE = 160

/** LIX: words a sentence, and words of more than six letters in a hundred. Said once, since it is of the whole. */
export default defineRule({
  id: 'text-readable',
  severity: 'note',
  title: 'Teksten bør være lett nok til at innbyggerne kan lese den.',
  *check({ plan }) {
    let words = 0
    let longWords = 0
    let sentences = 0
    for (const { source } of [plan, ...plan.entries])
      for (const { is, quoted, text } of textBlocksOf(source)) {
        if (quoted || is === 'heading' || is === 'cell') continue
        const own = withoutQuotations(text)
        const inText = countWords(own)
        if (inText.all === 0) continue
        words += inText.all
        longWords += inText.long
        sentences += sentencesOf(own).length
      }
    const lix = Math.round(words / sentences + (100 * longWords) / words)
    if (words >= FEWEST_WORDS && lix > DIFFICULT)
      yield {
        place: plan.placeOf('title'),
        message: `Teksten er svært tung å lese. Lesbarhetsindeksen (LIX) er ${lix}, og vi sier fra over ${DIFFICULT}.`,
        hint: 'Skriv kortere setninger, og bytt lange ord der det finnes korte. Begynn med det innbyggerne leser først.',
      }
  },
})

/** Words by what stands between spaces: a whole plan is too much for a pattern. */
function countWords(text: string): { all: number; long: number } {
  let all = 0
  let long = 0
  let letters = 0
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : SPACE
    if (code <= SPACE || code === NO_BREAK_SPACE) {
      if (letters > 0) all += 1
      if (letters > LONG_WORD) long += 1
      letters = 0
    } else if (isLetterOrDigit(code)) letters += 1
  }
  return { all, long }
}

function isLetterOrDigit(code: number): boolean {
  if (code < 0xc0) return (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122)
  // Dashes, quotation marks and the like.
  return code < 0x2000 || code > 0x206f
}
