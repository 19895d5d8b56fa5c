import { describe, expect, test } from 'vitest'
import { analyser, lexiconOf } from './compounds.ts'
import { readForms } from './groups.ts'
import { stem } from './words.ts'

const forms = readForms([
  ...['hjem heim', 'skole skule', 'tjeneste teneste', 'veileder rettleiar'],
  ...['hvordan kolles', 'spise ete eter'],
])
const known = new Set(
  'hjem skole tjeneste veileder besøk barnevern fravær team ungdom hus familie bekymring melding fritid fond ingen meld hvordan spise kule ringe erf funksjon aktivit full for'
    .split(' ')
    .map(stem),
)
const analyse = analyser(
  lexiconOf(['barn', 'vern', 'los', 'hus'], forms, (term) => known.has(term)),
)

describe('analyser', () => {
  test.each([
    ['barnevernstjenesten', ['barnevern', 'tjenest']],
    ['skolefraværsteam', ['skol', 'team']],
    ['ungdomshuset', ['ungdom', 'hus']],
    ['ungdomslosen', ['ungdom', 'los']],
    ['bekymringsmeldinger', ['bekymr', 'meld']],
    ['ungdomsskolen', ['ungdom', 'skol']],
    ['ungdomsskulen', ['ungdom', 'skol']],
  ])('finds %s by its parts', (word, parts) => {
    const { terms } = analyse(word)
    for (const part of parts) {
      expect(terms.get(part)).toBeGreaterThan(0)
      expect(terms.get(part)).toBeLessThan(1)
    }
  })

  test.each([
    ['heimebesøk', 'hjemmebesøk'],
    ['skulefråværet', 'skolefravær'],
    ['barnevernstenesta', 'barnevernstjenesten'],
    ['familierettleiarane', 'familieveilederne'],
  ])('knows %s and %s as one', (nynorsk, bokmal) => {
    expect(analyse(nynorsk).key).toBe(analyse(bokmal).key)
  })

  test.each([
    'forebygging',
    'meldingen',
    'meldinga',
    'fritiden',
    'tjenester',
    'ungdommen',
    'husene',
    'aktiviteter',
    'erfaringer',
    'funksjonshemmede',
    'fullfører',
    '15-1',
    'ny',
  ])('does not split %s', (word) => {
    expect([...analyse(word).terms.values()]).toEqual([1])
  })

  test('gives up on a word that is longer than any', () => {
    expect(analyse('barnevern'.repeat(1000)).terms.size).toBe(1)
  })
})
