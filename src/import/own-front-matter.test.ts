import { describe, expect, test } from 'vitest'
import { bodyOf, errorsIn, importText } from '../../tests/import-text.ts'
import { importMarkdown } from './import-markdown.ts'

describe('front matter of its own', () => {
  const after = '\n# Plan\n\nTekst.\n'
  const plan = (text: string) => importText(text)['plan.md'] ?? ''

  test.each([
    [
      'a field plan.md has',
      'periode: {fra: 2024, til: 2027}',
      '\nperiode: {fra: 2024, til: 2027}\n',
    ],
    [
      'one under its nynorsk name',
      'lovheimel:\n  - barnevernsloven-15-1',
      '\nlovheimel:\n  - barnevernsloven-15-1\n',
    ],
    [
      'a field of another program',
      'author: Kari\ntags:\n  - a',
      '\n# author: Kari\n# tags:\n#   - a\n',
    ],
    ['a value that does not fit', 'status: ferdig', '\n# status: ferdig\n'],
    ['ids that lead nowhere', 'deltakere: [ppt]', '\n# deltakere: [ppt]\n'],
    ['another title than the heading', 'title: Annen', '\n# title: Annen\n'],
  ])('%s', (_name, field, expected) => {
    const text = `---\n${field}\n---\n${after}`
    expect(plan(text)).toContain(expected)
    expect(bodyOf(plan(text))).toBe('Tekst.\n')
    expect(errorsIn(importMarkdown({ name: 'x.md', text }))).toEqual([])
  })

  test('a kept field is not written twice', () => {
    expect(plan(`---\nspråk: nn\n---\n${after}`).match(/språk/g)).toHaveLength(1)
    expect(plan(`---\nstatus: vedtatt\n---\n${after}`)).not.toContain('utkast')
  })

  test('a heading between two rules is no comment', () => {
    expect(plan('---\n\n# Hei\n\n---\n\nTekst.\n')).toContain('\ntittel: Hei\n')
  })

  test('its title is used where there is no heading', () => {
    expect(plan('---\ntitle: "Plan: A"\n---\nTekst.')).toContain('\ntittel: "Plan: A"\n')
  })

  test.each([
    ['broken', '---\ntittel: [a\n---\n', '```\ntittel: [a\n```\n\n'],
    [
      'in JavaScript',
      '---js\n{ tittel: process.exit(1) }\n---\n',
      '```\n---js\n{ tittel: process.exit(1) }\n---\n```\n\n',
    ],
    ['with ticks', '---\ntittel: [```\n---\n', '````\ntittel: [```\n````\n\n'],
    ['with anchors', '---\na: &a 1\nb: *a\n---\n', '```\na: &a 1\nb: *a\n```\n\n'],
    ['unclosed', '---\nforfatter: Kari\n', '---\nforfatter: Kari\n\n'],
    ['prose between two rules', '---\n\nHei alle.\n\n---\n', '---\n\nHei alle.\n\n---\n\n'],
    ['empty', '---\n---\n', ''],
  ])('that is %s is text', (_name, front, expected) => {
    const text = `${front}${after}`
    expect(bodyOf(plan(text))).toBe(`${expected}Tekst.\n`)
    expect(errorsIn(importMarkdown({ name: 'x.md', text }))).toEqual([])
  })
})
