import { describe, expect, test } from 'vitest'
import { loadStatutes } from './load-statutes.ts'
import type { Verb } from './statute.ts'
import { wordingOn } from './statute.ts'

const statute = (await loadStatutes()).find(({ id }) => id === 'barnevernsloven-15-1')
if (!statute) throw new Error('no statute')

describe('loadStatutes', () => {
  test('the profile of § 15-1 is whole, and each demand rests on the words of the law', () => {
    expect(statute).toMatchObject({
      id: 'barnevernsloven-15-1',
      shortTitle: '§ 15-1',
      inForce: '2022-01-01',
    })
    const wording = wordingOn(statute, '2026-05-02')?.text ?? ''
    for (const { words, verb, certainty } of statute.requirements) {
      // «Planen skal beskrive […] hvordan …» leaves out what belongs to other demands.
      if (verb !== 'shall') continue
      for (const part of words?.split(' […] ') ?? ['?']) expect(wording).toContain(part)
      expect(certainty).toBe('read')
    }
  })

  test('what was not read in the source is marked', () => {
    expect(statute.wordings.map(({ id, certainty }) => [id, certainty])).toEqual([
      ['2022', 'unverified'],
      ['2023', 'quoted'],
      ['2026', 'read'],
    ])
  })
})

describe('every profile that is shipped', () => {
  test('in one line: since when, how many demands of each sort, how sure', async () => {
    const lines = (await loadStatutes()).map(({ id, title, inForce, requirements, wordings }) => {
      const count = (verb: Verb) => requirements.filter((one) => one.verb === verb).length
      const counts = (['shall', 'should', 'practice'] as const).map(count).join(' ')
      return `${id}: ${title}. ${inForce ?? '–'}. ${counts} ${wordings.at(-1)?.certainty}`
    })
    expect(lines).toEqual([
      'barnevernsloven-15-1: barnevernsloven § 15-1. 2022-01-01. 5 5 1 read',
      'beredskapsplan: sivilbeskyttelsesloven § 15 og forskrift om kommunal beredskapsplikt § 4. –. 10 0 0 read',
      'folkehelseloven-5-6: folkehelseloven §§ 5–6. –. 6 0 0 read',
      'kommunedelplan: plan- og bygningsloven §§ 11-2, 11-13 og 11-14 om kommunedelplan for et tema. –. 5 0 0 read',
      'planretningslinjer-klima-energi: statlige planretningslinjer for klima og energi punkt 4.1–4.2. –. 8 0 0 read',
    ])
  })

  test('advice is never said to be read in the law, and says whose it is', () => {
    const advice = statute.requirements.filter(({ verb }) => verb !== 'shall')
    for (const { words, verb, source } of advice) {
      expect(source).toMatch(/statsforvalteren|Prop\.|Bufdir/)
      if (verb === 'should') expect(words).toBeTruthy()
    }
    const should = advice.filter(({ verb }) => verb === 'should')
    expect(should.map(({ certainty }) => certainty)).toEqual(Array(5).fill('quoted'))
  })

  test('guidelines are not called law', async () => {
    const guidelines = (await loadStatutes()).filter(
      ({ calledAs }) => calledAs === 'retningslinjene',
    )
    expect(guidelines.map(({ id }) => id)).toEqual(['planretningslinjer-klima-energi'])
    const { link: _, ...words } = guidelines[0] ?? { link: '' }
    expect(JSON.stringify(words)).not.toMatch(/\blov/i)
  })
})

describe('wordingOn', () => {
  test.each([
    ['2021-12-31', undefined],
    ['2022-01-01', '2022'],
    ['2022-12-31', '2022'],
    ['2023-01-01', '2023'],
    ['2025-12-31', '2023'],
    ['2026-01-01', '2026'],
    ['2040-01-01', '2026'],
  ])('%s: %s', (day, id) => {
    expect(wordingOn(statute, day)?.id).toBe(id)
  })
})
