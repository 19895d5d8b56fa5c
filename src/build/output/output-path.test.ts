import { describe, expect, test } from 'vitest'
import { outputPath } from './output-path.ts'
import { OutputRefused } from './output-refused.ts'

describe('outputPath', () => {
  test.each([
    ['index.html'],
    ['plan/mål/index.html'],
    ['data/plan.json'],
    ['.well-known/x'],
    ['konto/com/nulle/index.html'],
  ])('takes %j as it is', (path) => {
    expect(outputPath(path)).toBe(path)
  })

  test('composes letters', () => {
    expect(outputPath('ma\u030al.html')).toBe('mål.html')
  })

  test.each([
    ['', 'tomt ledd'],
    ['/etc/passwd', 'skråstrek'],
    ['a//b', 'tomt ledd'],
    ['../x', '«..»'],
    ['plan/../../x', '«..»'],
    ['plan/./x', '«.»'],
    ['C:/x', 'Windows'],
    ['a\\..\\..\\b', 'Windows'],
    ['x\u0000.html', 'ikke kan vises'],
    ['plan/con/index.html', '«con»'],
    ['NUL', '«NUL»'],
    ['lpt1.html', '«lpt1.html»'],
    ['navn./x', 'punktum'],
    ['navn /x', 'mellomrom'],
    ['hva?/x', 'Windows'],
    [`${'å'.repeat(130)}/x`, 'for langt'],
  ])('refuses %j', (path, reason) => {
    expect(() => outputPath(path)).toThrow(OutputRefused)
    expect(() => outputPath(path)).toThrow(reason)
  })
})
