import { describe, expect, test } from 'vitest'
import { chapter, reportOn } from '../../../tests/verdicts.ts'

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
    expect(revision('revisjon: {hvert: 54 måneder}\n')).toMatchObject({
      verdict: 'thin',
      reason: 'Planen sier hver 54. måned, men retningslinjene sier minst hvert fjerde år.',
    })
    expect(revision('revisjon: {neste: 2028-01-01}\n')).toMatchObject({
      verdict: 'thin',
      evidence: [{ quote: '01.01.2028' }],
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
