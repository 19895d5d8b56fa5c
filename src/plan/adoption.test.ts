import { describe, expect, test } from 'vitest'
import { siteFrom } from '../../tests/site-from.ts'
import { adoptedOn, wasAdopted } from './adoption.ts'

describe('adoptedOn and wasAdopted', () => {
  const plan = (lines: string) => {
    const [first] = siteFrom({ 'p/plan.md': `---\ntittel: P\n${lines}\n---\n` }).site.plans
    if (!first) throw new Error('no plan')
    return first
  }

  test('the latest decision on the plan itself', () => {
    const decisions =
      'vedtak:\n  - {dato: 2024-02-01}\n  - {dato: 2019-01-01, gjelder: planen}\n  - {dato: 2025-01-01, gjelder: endring}\n  - {organ: kommunestyret}'
    expect(adoptedOn(plan(decisions), '2025-06-01')).toBe('2024-02-01')
    expect(adoptedOn(plan('status: vedtatt'), '2025-06-01')).toBeUndefined()
    // On the day before nobody has decided.
    expect(adoptedOn(plan(decisions), '2024-01-31')).toBe('2019-01-01')
  })

  test.each([
    ['status: vedtatt', true],
    ['status: erstattet', true],
    ['status: utgått', true],
    ['status: til handsaming\nvedtak: {organ: kommunestyret}', false],
    ['status: utkast', false],
    ['vedtak: {organ: kommunestyret}', true],
    ['språk: nb', false],
    ['vedtak: {organ: kommunestyret, dato: 2025-06-01}', true],
    ['vedtak: {organ: kommunestyret, dato: 2025-06-02}', false],
    ['status: vedtatt\nvedtak: {organ: kommunestyret, dato: 2025-06-02}', true],
  ])('%s: %s', (lines, expected) => {
    expect(wasAdopted(plan(lines), '2025-06-01')).toBe(expected)
  })
})
