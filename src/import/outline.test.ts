import { describe, expect, test } from 'vitest'
import { bodiesOf, errorsIn, siteOf } from '../../tests/import-text.ts'
import { importMarkdown } from './import-markdown.ts'

const long = `ord${' ord'.repeat(400)}`

describe('chapters', () => {
  test('come from the second level, with the text before them as preface', () => {
    expect(
      bodiesOf('# Plan\n\nForord.\n\n## Formål\n\nEn.\n\n### Under\n\nTo.\n\n## Mål\n\nTre.\n'),
    ).toEqual({
      'plan.md': 'Forord.\n',
      'kapitler/01-formal.md': 'En.\n\n## Under\n\nTo.\n',
      'kapitler/02-mal.md': 'Tre.\n',
    })
  })

  test('longer than 800 words become a folder with their own text as index.md', () => {
    const text = `# Plan\n\n## Mål\n\nInnledning.\n\n### Ett\n\n${long}\n\n#### Dypt\n\nx\n\n### To\n\n${long}\n`
    expect(bodiesOf(text)).toEqual({
      'plan.md': '',
      'kapitler/01-mal/index.md': 'Innledning.\n',
      'kapitler/01-mal/01-ett.md': `${long}\n\n## Dypt\n\nx\n`,
      'kapitler/01-mal/02-to.md': `${long}\n`,
    })
  })

  test('longer than 800 words with one heading inside stay one page', () => {
    const text = `# Plan\n\n## Mål\n\n${long}\n\n### Ett\n\n${long}\n`
    expect(Object.keys(bodiesOf(text))).toEqual(['plan.md', 'kapitler/01-mal.md'])
  })

  test.each([
    ['every chapter at the first level', '# Plan\n\n# A\n\n## A1\n\n# B\n', ['a', 'b']],
    [
      'the first level used late',
      '# Plan\n\n## A\n\n## B\n\n# Vedlegg\n\n## V\n',
      ['a', 'b', 'vedlegg'],
    ],
    ['no second level', '# Plan\n\n### A\n\n#### A1\n\n### B\n', ['a', 'b']],
    ['no title', '## A\n\n## B\n', ['a', 'b']],
    ['a third level before the first chapter', '# Plan\n\n### Kort sagt\n\n## A\n', ['a']],
    ['underlined headings', 'Plan\n====\n\nA\n-\n\nB\n---\n', ['a', 'b']],
    ['the same heading twice', '# Plan\n\n## Mål\n\n## Mål\n', ['mal', 'mal-2']],
    [
      'numbers in the headings',
      '# Plan\n\n## 1. Mål\n\n## 2 Tiltak\n\n## 3-åringer\n',
      ['mal', 'tiltak', '3-aringer'],
    ],
    [
      'names without letters',
      '# Plan\n\n## §§\n\n## 2026\n\n## Index\n',
      ['kapittel', '2026', 'indeks'],
    ],
    ['an empty heading', '# Plan\n\n## A\n\n##\n\nTekst.\n', ['a']],
    [
      'a heading in a quotation and one in code',
      '# Plan\n\n## A\n\n> ## B\n\n```\n## C\n```\n',
      ['a'],
    ],
  ])('with %s', (_name, text, names) => {
    const pages = Object.keys(bodiesOf(text)).filter((path) => path !== 'plan.md')
    expect(pages.map((path) => path.replace(/^kapitler\/\d\d-|\.md$/g, ''))).toEqual(names)
    expect(errorsIn(importMarkdown({ name: 'x.md', text }))).toEqual([])
  })

  test('more than 99 keep their order', () => {
    const text = Array.from({ length: 120 }, (_, index) => `## Kapittel ${index + 1}\n`).join('\n')
    const site = siteOf(importMarkdown({ name: 'x.md', text }))
    expect(site.plans[0]?.chapters.map(({ title }) => title)[109]).toBe('Kapittel 110')
  })
})

describe('headings', () => {
  test.each([
    ['skipped levels are closed', '### B\n\n##### C\n\n#### D', '## B\n\n### C\n\n### D'],
    ['closing marks stay', '### B ###', '## B ###'],
    ['a first level in a quotation', '> # B', '> ## B'],
  ])('%s', (_name, inside, expected) => {
    const bodies = bodiesOf(`# Plan\n\n## A\n\n${inside}\n`)
    expect(bodies['kapitler/01-a.md']).toBe(`${expected}\n`)
  })

  test('an underlined one that cannot stay so gets marks', () => {
    const long = 'ord '.repeat(100).trim()
    const bodies = bodiesOf(`# Plan\n\n# ${long}\n\nB\n---\n\nTekst.\n`)
    expect(Object.values(bodies).at(-1)).toBe(`## ${long}\n\n### B\n\nTekst.\n`)
  })

  test.each([
    ['emphasis', '## Mål **og** *tiltak*', 'Mål og tiltak'],
    ['an escaped mark', '## 1\\. Mål', '1. Mål'],
    ['a line break', '## Mål<br>og tiltak', 'Mål og tiltak'],
    ['a colon', '## Mål: slik', 'Mål: slik'],
    ['marks that YAML knows', '## - "Mål" # nr 1', '- "Mål" # nr 1'],
    ['a link', '## [Mål](https://a.no)', 'Mål'],
    ['more words than a title has', `## ${'ord '.repeat(100)}`, `${'ord '.repeat(75).trim()} …`],
  ])('with %s give a title', (_name, heading, title) => {
    const imported = importMarkdown({ name: 'x.md', text: `# Plan\n\n${heading}\n\nTekst.\n` })
    const site = siteOf(imported)
    expect(site.plans[0]?.chapters.map((chapter) => chapter.title)).toEqual([title])
  })

  test('leave links and footnotes to the text, and do not stand there once more', () => {
    expect(
      bodiesOf(
        '# Plan[^p]\n\n## Mål og [**lov**](https://a.no)[^m]\n\nTekst.\n\n[^p]: P.\n\n[^m]: M.\n',
      ),
    ).toEqual({
      'plan.md': '[^p]\n\n[^p]: P.\n',
      'kapitler/01-mal-og-lov.md': '[**lov**](https://a.no)\n\n[^m]\n\nTekst.\n\n[^m]: M.\n',
    })
  })
})
