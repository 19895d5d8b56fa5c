import { expect, test } from 'vitest'
import { hasWordBeginning } from './passages.ts'

test.each([
  ['Målene for arbeidet', ['mål'], true],
  ['Måla våre', ['mål'], true],
  ['MÅL', ['mål'], true],
  ['Hovedmål', ['mål'], false],
  ['Målgruppe', ['mål'], false],
  ['Slik måler vi', ['mål'], false],
  ['Formål', ['mål'], false],
  ['Etatene', ['etat'], true],
  ['Etatane og rollene', ['etat'], true],
  ['Nav', ['nav'], true],
  ['Navn', ['nav'], false],
  ['PPT-en', ['ppt'], true],
  ['Oppgåver', ['oppgåve'], true],
  ['Arbeidsoppgåver', ['oppgåve'], false],
  ['Årlig møte', ['årlig'], true],
  ['Samarbeidsmøte', ['samarbeid'], true],
  ['Målene'.normalize('NFD'), ['mål'], true],
  ['', ['mål'], false],
  ['Mål', [], false],
])('«%s» begins as %j: %s', (text, begins, expected) => {
  expect(hasWordBeginning(text, begins)).toBe(expected)
})
