import { expect, test } from 'vitest'
import type { Statute } from '../statutes/statute.ts'
import { renderStatuteList } from './statute-text.ts'

const statute = {
  id: 'loven-1',
  title: 'loven § 1',
  inForce: '2022-01-01',
  link: 'https://lov.example',
  wordings: [
    { id: 'a', from: '2022-01-01', to: '2025-12-31', certainty: 'quoted', note: 'Ikke sett.' },
    { id: 'b', from: '2026-01-01', to: '2026-12-31', certainty: 'read', readOn: '2026-05-02' },
  ],
  requirements: [
    { verb: 'shall', certainty: 'read' },
    { verb: 'should', certainty: 'unverified' },
    { verb: 'shall', certainty: 'read' },
  ],
} as unknown as Statute
const on = (today: string) => renderStatuteList([statute], today, { colour: false })

test('says since when, how many demands of which weight, and how sure each is', () => {
  expect(on('2026-06-01')).toMatchInlineSnapshot(`
    "loven-1  loven § 1
      Plikten gjelder fra: 2022-01-01
      Punkter: 3 (2 skal, 1 bør)
      Ordene er: 2 lest i kilden, 1 ikke kontrollert
      Ordlyden 2026-06-01: gjelder fra 2026-01-01, lest i kilden 2026-05-02
      https://lov.example
    "
  `)
})

test('says what is not certain of the wording of the day', () => {
  expect(on('2025-06-01')).toContain(
    'Ordlyden 2025-06-01: gjelder fra 2022-01-01, sitert av andre\n    Ikke sett.\n',
  )
})

test('never takes another day’s wording', () => {
  expect(on('2027-06-01')).toContain('Ordlyden 2027-06-01: ikke funnet\n')
})
