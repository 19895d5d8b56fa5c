import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { siteFrom } from '../../tests/site-from.ts'
import { adoptedOn, loadStatutes, readStatute, wasAdopted, wordingOn } from './statute.ts'

const name = 'barnevernsloven-15-1.yaml'
const text = readFileSync(new URL(`../../schemas/statutes/${name}`, import.meta.url), 'utf8')
const [statute] = await loadStatutes()
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
      for (const part of words.split(' […] ')) expect(wording).toContain(part)
      expect({ verb, certainty }).toEqual({ verb: 'shall', certainty: 'read' })
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

describe('readStatute', () => {
  test('reads the profile as it lies, with CRLF too', () => {
    expect(readStatute(name, text.replaceAll('\n', '\r\n'))).toEqual({ statute, findings: [] })
  })

  test.each([
    ['tittel', 'tittel: barnevernsloven § 15-1', 1, 1],
    ['plikten gjelder fra', 'plikten gjelder fra: 2022-01-01', 1, 1],
  ])('it is not whole without «%s»', (key, line) => {
    const { statute: broken, findings } = readStatute(name, text.replace(line, ''))
    expect(broken).toBeUndefined()
    expect(findings).toMatchObject([
      { ruleId: 'front-matter-valid', message: `Lovprofilen mangler \`${key}\`.` },
    ])
  })

  test('a wording without a day and a demand without a kind are told, with the keys as typed', () => {
    const broken = text
      .replace('    fra: 2023-01-01\n', '')
      .replace('    prøves som: fordeling\n', '')
    const { statute: read, findings } = readStatute(name, broken)
    expect(read).toBeUndefined()
    expect(findings.map(({ message, place }) => [message, place.start.line])).toMatchObject([
      ['Lovprofilen mangler `fra`.', expect.any(Number)],
      ['Lovprofilen mangler `prøves som`.', expect.any(Number)],
    ])
  })

  test('broken YAML and unknown words are findings, no crash', () => {
    expect(readStatute('x.yaml', 'tittel: "A').findings[0]?.ruleId).toBe('source-valid')
    const odd = readStatute('x.yaml', text.replace('verb: skal', 'verb: helst'))
    expect(odd.statute).toBeUndefined()
    expect(odd.findings[0]?.message).toBe('`verb` er «helst». Det er ikke et av valgene.')
  })
})

describe('adoptedOn and wasAdopted', () => {
  const plan = (lines: string) => {
    const [first] = siteFrom({ 'p/plan.md': `---\ntittel: P\n${lines}\n---\n` }).site.plans
    if (!first) throw new Error('no plan')
    return first
  }

  test('the latest decision on the plan itself', () => {
    const decisions =
      'vedtak:\n  - {dato: 2024-02-01}\n  - {dato: 2019-01-01, gjelder: planen}\n  - {dato: 2025-01-01, gjelder: endring}\n  - {organ: kommunestyret}'
    expect(adoptedOn(plan(decisions))).toBe('2024-02-01')
    expect(adoptedOn(plan('status: vedtatt'))).toBeUndefined()
  })

  test.each([
    ['status: vedtatt', true],
    ['status: erstattet', true],
    ['status: utgått', true],
    ['status: til handsaming\nvedtak: {organ: kommunestyret}', false],
    ['status: utkast', false],
    ['vedtak: {organ: kommunestyret}', true],
    ['språk: nb', false],
  ])('%s: %s', (lines, expected) => {
    expect(wasAdopted(plan(lines))).toBe(expected)
  })
})
