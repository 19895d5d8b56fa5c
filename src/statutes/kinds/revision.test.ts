import { describe, expect, test } from 'vitest'
import { chapter, reportOn } from '../../../tests/verdicts.ts'
import { yearsIn } from './revision.ts'

describe('yearsIn', () => {
  test.each([
    ['hvert år', 1],
    ['kvart år', 1],
    ['Planen revideres årlig.', 1],
    ['Planen blir revidert årleg.', 1],
    ['minst én gang i året', 1],
    ['hvert annet år', 2],
    ['kvart anna år', 2],
    ['hvert fjerde år', 4],
    ['kvart fjerde år', 4],
    ['minimum hvert 4. år', 4],
    ['hvert 4 år', 4],
    ['hvert åttende år', 8],
    ['kvart tiande år', 10],
    ['hvert halvår', 0.5],
    ['hver 6. måned', 0.5],
    ['kvar 18. månad', 1.5],
    ['hvert kvartal', 0.5],
    ['Status hvert år og revisjon hvert fjerde år', 1],
    ['ved behov', undefined],
    ['i løpet av året', undefined],
    ['fireårig', undefined],
    ['hvert barn', undefined],
    ['kontinuerlig, når loven endres', undefined],
    ['2026', undefined],
  ])('%s: %s', (text, years) => {
    expect(yearsIn(text)).toBe(years)
  })
})

describe('how often the plan is revised', () => {
  const revision = (lines: string, text = '') => {
    const { assessments } = reportOn(
      {
        'plan/plan.md': `---\ntittel: P\nstatus: utkast\n${lines}---\n`,
        'plan/kapitler/a.md': chapter('Om planen', text),
      },
      'planretningslinjer-klima-energi',
    )
    return assessments.find(({ requirement }) => requirement.id === 'revisjon')
  }

  test.each(['fjerde år', '4 år', '2. år', 'år', 'hvert fjerde år'])('the field: %s', (every) => {
    expect(revision(`revisjon: {hvert: ${every}}\n`)).toMatchObject({
      verdict: 'answered',
      evidence: [{ quote: every, guessed: false, place: { start: { line: 4 } } }],
    })
  })

  test('the text, which the machine found', () => {
    expect(revision('', 'Vi reviderer planen hvert fjerde år. Det er bra.')).toMatchObject({
      verdict: 'answered',
      evidence: [{ quote: 'Vi reviderer planen hvert fjerde år.', guessed: true }],
    })
  })

  test('a text that is often enough helps a field that is not', () => {
    expect(revision('revisjon: {hvert: 5. år}\n', 'Planen rulleres annethvert år.')?.verdict).toBe(
      'answered',
    )
  })

  test('too seldom, or not told how often', () => {
    expect(revision('revisjon: {hvert: 5. år}\n')).toMatchObject({
      verdict: 'thin',
      reason: 'Planen sier hvert 5. år, men retningslinjene sier minst hvert fjerde år.',
    })
    expect(revision('revisjon: {neste: 2028-01-01}\n')).toMatchObject({
      verdict: 'thin',
      reason: 'Planen sier ikke hvor ofte.',
    })
    expect(revision('', 'Vi reviderer planen ved behov.')?.verdict).toBe('thin')
  })

  test('nothing', () => {
    expect(revision('', 'Hvert fjerde år er det valg.')).toMatchObject({
      verdict: 'missing',
      evidence: [],
      reason: 'Vi finner ikke hvor ofte planen revideres.',
    })
  })
})
