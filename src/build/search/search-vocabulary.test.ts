import { expect, test } from 'vitest'
import { termOf } from '../../search/compounds.ts'
import { readForms } from '../../search/groups.ts'
import { readVocabulary } from './search-vocabulary.ts'

const forms = readForms(readVocabulary().forms)
const term = (word: string) => termOf(word, { forms })

test.each([
  ['korleis', 'korsen', 'hvordan'],
  ['veke', 'vekene', 'uke', 'ukene'],
  ['heime', 'hemme', 'hjemme'],
  ['bur', 'budde', 'bodde', 'bor'],
  ['vegen', 'vege', 'veien'],
  ['dottera', 'døtrene', 'datteren'],
  ['fekk', 'fær', 'får'],
])('knows %s, %s and others as one', (...words) => {
  expect(new Set(words.map(term)).size).toBe(1)
})

test.each([
  ['kose', 'hvordan'],
  ['kors', 'hvordan'],
  ['koret', 'hvor'],
  ['vekk', 'uke'],
  ['tretten', 'trøtt'],
  ['hemmet', 'hjemme'],
  ['date', 'datter'],
  ['utstyrsbod', 'bo'],
  ['boden', 'bo'],
  ['skulderen', 'skyld'],
  ['vegetar', 'vei'],
  ['egg', 'jeg'],
  ['flyktning', 'fly'],
])('does not take %s for a form of %s', (word, other) => {
  expect(term(word)).not.toBe(term(other))
})
