import { textBlocksOf, withoutQuotations } from '../../plan/prose.ts'
import type { Place } from '../../source/place.ts'
import type { SourceFile } from '../../source/source-file.ts'
import { defineRule } from '../rule.ts'

type Form = 'bokmål' | 'nynorsk'

/** Small words that are right in one of the forms only; what both allow («noe», «sjølv», «òg», «ho») is not here. */
const wordsOfForm: Record<Form, string> = {
  bokmål:
    'ikke|jeg|hva|hvem|hvordan|hvorfor|hvor|hvilke|hvilken|noen|fra|være|vært|kun|bare|mye|hver|hvert|sammen|et|en|skjer',
  nynorsk:
    'ikkje|eg|kva|kven|korleis|kvifor|nokon|nokre|frå|vere|vore|berre|mykje|kvart|saman|eit|ein|dei|gjer|meir',
}
const forms = Object.keys(wordsOfForm) as Form[]
const smallWord = new RegExp(
  `(?<!\\p{L}|-)(?:(${wordsOfForm['bokmål']})|(${wordsOfForm.nynorsk}))(?!\\p{L})`,
  'giu',
)
/** A text has words of both forms; looking for that first is much faster than looking at each of them. */
const mayBe = forms.map((form) => new RegExp(`\\s(?:${wordsOfForm[form]})[\\s,.:;?!]`))
/** One word may be a slip, a name or a title; three, and two different ones, are not. */
const FEWEST = 3
const FEWEST_DIFFERENT = 2

interface Use {
  word: string
  place: () => Place
}

/** Mixed forms read as carelessness, and a screen reader pronounces one of them wrong. */
export default defineRule({
  id: 'chapter-language-consistent',
  severity: 'note',
  title: 'Et kapittel bør være skrevet på én målform.',
  *check({ plan }) {
    for (const { source } of [plan, ...plan.entries]) {
      if (!mayBe.every((pattern) => pattern.test(source.text))) continue
      const uses = usesIn(source)
      const [rare, usual] = [...forms].sort((a, b) => uses[a].length - uses[b].length)
      if (!rare || !usual) continue
      const words = [...new Set(uses[rare].map(({ word }) => word))]
      const [first] = uses[rare]
      if (!first || uses[rare].length < FEWEST || words.length < FEWEST_DIFFERENT) continue
      yield {
        place: first.place(),
        message: `Teksten er mest på ${usual}, men har også ord på ${rare}: ${words
          .slice(0, 4)
          .map((word) => `«${word}»`)
          .join(', ')}.`,
        hint: `Skriv hele teksten på ${usual}. Sitater setter du i «» eller i et sitat med > foran.`,
      }
    }
  },
})

function usesIn(source: SourceFile): Record<Form, Use[]> {
  const uses: Record<Form, Use[]> = { bokmål: [], nynorsk: [] }
  for (const { is, quoted, text, placeOf } of textBlocksOf(source)) {
    if (quoted || is === 'heading') continue
    for (const { 0: word, 1: bokmål, index } of withoutQuotations(text).matchAll(smallWord))
      uses[bokmål === undefined ? 'nynorsk' : 'bokmål'].push({
        word: word.toLowerCase(),
        place: () => placeOf(index, word.length),
      })
  }
  return uses
}
