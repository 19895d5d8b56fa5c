import { describe, expect, test } from 'vitest'
import { lostWords } from '../../tests/lost-words.ts'
import { siteFrom } from '../../tests/site-from.ts'
import { checkSite } from '../check/check-site.ts'
import { loadStatutes } from '../statutes/statute.ts'
import { type Imported, importMarkdown } from './import-markdown.ts'

const statutes = await loadStatutes()

function importText(text: string, name = 'plan-a.md'): Record<string, string> {
  return byPath(importMarkdown({ name, text }))
}

function byPath({ files, planId }: Imported): Record<string, string> {
  return Object.fromEntries(files.map(({ path, text }) => [path.replace(`${planId}/`, ''), text]))
}

/** What stands under the front matter of a file. */
function bodyOf(file: string | undefined): string | undefined {
  return file?.replace(/^---\n[\s\S]*?\n---\n\n?/, '')
}

function bodiesOf(text: string): Record<string, string | undefined> {
  const { 'nettsted.yaml': _site, ...files } = importText(text)
  return Object.fromEntries(Object.entries(files).map(([path, file]) => [path, bodyOf(file)]))
}

/** Errors and dangling links in the content that an import gives. */
function errorsIn(imported: Imported): string[] {
  const loaded = siteFrom(Object.fromEntries(imported.files.map(({ path, text }) => [path, text])))
  return checkSite({ ...loaded, statutes, today: '2026-05-02' })
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ place, message }) => `${place.file}:${place.start.line} ${message}`)
}

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
    const { site } = siteFrom(
      Object.fromEntries(
        importMarkdown({ name: 'x.md', text }).files.map((file) => [file.path, file.text]),
      ),
    )
    expect(site.plans[0]?.chapters.map(({ title }) => title)[109]).toBe('Kapittel 110')
  })
})

describe('headings', () => {
  test.each([
    ['skipped levels are closed', '### B\n\n##### C\n\n#### D', '## B\n\n### C\n\n### D'],
    ['closing marks stay', '### B ###', '## B ###'],
    ['an underlined one that cannot stay so', '# Første[^1]\n\nB\n---\n\n[^1]: N', null],
    ['a first level in a quotation', '> # B', '> ## B'],
  ])('%s', (_name, inside, expected) => {
    const bodies = bodiesOf(`# Plan\n\n## A\n\n${inside}\n`)
    if (expected === null)
      expect(bodies['kapitler/02-forste.md']).toBe('## Første[^1]\n\n### B\n\n[^1]: N\n')
    else expect(bodies['kapitler/01-a.md']).toBe(`${expected}\n`)
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
    const { site } = siteFrom(
      Object.fromEntries(imported.files.map((file) => [file.path, file.text])),
    )
    expect(site.plans[0]?.chapters.map((chapter) => chapter.title)).toEqual([title])
  })

  test('with a link or a footnote also stay in the text, where these work', () => {
    expect(bodiesOf('# Plan[^p]\n\n## [Mål](https://a.no)\n\nTekst.\n\n[^p]: Note.\n')).toEqual({
      'plan.md': '## Plan[^p]\n\n[^p]: Note.\n',
      'kapitler/01-mal.md': '## [Mål](https://a.no)\n\nTekst.\n',
    })
  })
})

describe('text', () => {
  test.each([
    ['tables', '| a | b<br>c |\n| :-- | --: |\n| [[x|y]] | **d** |'],
    ['lists', '* a\n\n    1) b\n       - [ ] c\n+ d'],
    ['emphasis', '*a* _b_ __c__ **d** ~~e~~ `f`'],
    ['hard breaks and entities', 'a  \nb\\\nc &amp; &nbsp;d'],
    ['code', '    a\n\n~~~yaml\n---\n::vis{tiltak}\n[[x]]\n~~~'],
    ['rules', 'a\n\n---\n\n***\n\nb'],
    ['HTML', '<div onclick="x()">tekst</div>\n\n<!-- b -->'],
    ['words with colons', 'Ansvarlig:Barnevernstjenesten, frist:mai, PPT:en og mailto:post@x.no'],
    ['an address', '<https://a.no> og [b](mailto:post@x.no "c")'],
    ['a footnote that stands where it is used', 'a[^1]\n\n[^1]: b\n\n    c\n\nd'],
  ])('%s stay as typed', (_name, typed) => {
    expect(bodiesOf(`# Plan\n\n## A\n\n${typed}\n`)['kapitler/01-a.md']).toBe(`${typed}\n`)
  })

  test.each([
    ['a leaf directive', '::vis{tiltak}', '\\::vis{tiltak}'],
    ['a container', ':::krav{id=mal}\na\n:::', '\\:::krav{id=mal}\na\n:::'],
    ['a container in a container', '::::a\n:::b\nc\n:::\n::::', '\\::::a\n\\:::b\nc\n:::\n::::'],
    ['one in a list', '- ::vis{mål}', '- \\::vis{mål}'],
    ['a wiki link', 'a [[b/c]] d', 'a \\[[b/c]] d'],
    ['a link to a file', '[a](../b.docx)', '\\[a](../b.docx)'],
    ['a link with a script', '[a](javascript:b)', '\\[a](javascript:b)'],
    ['an unknown scheme', '<foo:bar>', '\\<foo:bar>'],
    ['a picture', '![a](media/b.png)', '!\\[a](media/b.png)'],
    ['a picture in a link', '[![a](b.png)](https://c.no)', '\\[!\\[a](b.png)](https://c.no)'],
    ['a definition of a file', '[a][b]\n\n[b]: c.docx', '[a][b]\n\n\\[b]: c.docx'],
    ['a link without an address', '[a]()', '\\[a]()'],
  ])('%s is shown as typed', (_name, typed, expected) => {
    const text = `# Plan\n\n## A\n\n${typed}\n`
    expect(bodiesOf(text)['kapitler/01-a.md']).toBe(`${expected}\n`)
    expect(errorsIn(importMarkdown({ name: 'x.md', text }))).toEqual([])
  })

  test('what was made text is told in the notes', () => {
    const { notes } = importMarkdown({
      name: 'x.md',
      text: '# Plan\n\n::vis{a}\n\n[[b]] [c](d) ![e](f)\n\n[^g]: h\n',
    })
    expect(notes.slice(-5)).toEqual([
      'Bildene fulgte ikke med og står som tekst. Legg dem i filer/ og rett lenkene: «![e](f)».',
      'Lenkene fører ikke til noe i planen og står som tekst: «[c](d)».',
      'Doble klammer er beholdt som tekst: «[[b]]».',
      'Linjer som begynner med kolon er beholdt som tekst: «::vis{a}».',
      'Ingenting i teksten viser til disse notene eller lenkene. De står som tekst: «[^g]: h».',
    ])
  })

  test('links to headings follow them to their files', () => {
    const text =
      '# Plan\n\n[1](#formål) [2](#mål-1) [3][d] [4](#plan) [5](#inne)\n\n## Formål\n\n### Mål\n\n[6](#mål) [7](#inne)\n\n## Mål\n\n### Inne\n\n[d]: #inne\n'
    const bodies = bodiesOf(text)
    expect(bodies['plan.md']).toBe(
      '[1](kapitler/formal) [2](kapitler/mal) [3][d] \\[4](#plan) [5](kapitler/mal#inne)\n\n[d]: kapitler/mal#inne\n',
    )
    expect(bodies['kapitler/01-formal.md']).toBe('## Mål\n\n[6](#mal) [7](kapitler/mal#inne)\n')
    expect(errorsIn(importMarkdown({ name: 'x.md', text }))).toEqual([])
  })

  test('definitions go to every chapter that uses them, with what they refer to', () => {
    expect(
      bodiesOf(
        '# Plan\n\n## A\n\na[^1] [l]\n\n## B\n\nb[^1]\n\n## C\n\n[^1]: en[^2]\n\n[^2]: to\n\n[^3]: tre\n\n[l]: https://l.no\n[l]: https://m.no\n',
      ),
    ).toEqual({
      'plan.md': '',
      'kapitler/01-a.md': 'a[^1] [l]\n\n[^1]: en[^2]\n\n[^2]: to\n\n[l]: https://l.no\n',
      'kapitler/02-b.md': 'b[^1]\n\n[^1]: en[^2]\n\n[^2]: to\n',
      'kapitler/03-c.md': '\\[^3]: tre\n\n\\[l]: https://m.no\n',
    })
  })

  test('a code block left open does not take in the footnotes', () => {
    expect(bodiesOf('[^1]: n\n\n## A\n\na[^1]\n\n~~~\nkode')['kapitler/01-a.md']).toBe(
      'a[^1]\n\n~~~\nkode\n~~~\n\n[^1]: n\n',
    )
  })

  test('a thousand marks of emphasis take no time', () => {
    const started = performance.now()
    const text = `# Plan\n\n## A\n\n${'*a_'.repeat(10_000)}\n`
    expect(bodiesOf(text)['kapitler/01-a.md']).toBe(`${'*a_'.repeat(10_000)}\n`)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

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

describe('the whole import', () => {
  test('reads BOM and CRLF, and writes neither', () => {
    const files = importText(
      '\ufeff---\r\nspråk: nn\r\n---\r\n# Plan\r\n\r\n## A\r\n\r\na  \r\nb\r\n',
    )
    expect(files['plan.md']).toContain('\ntittel: Plan\nstatus: utkast\nspråk: nn\n---\n')
    expect(files['kapitler/01-a.md']).toBe('---\ntittel: A\n---\n\na  \nb\n')
  })

  test('tells where the fields come from', () => {
    const { files } = importMarkdown({ name: 'mappe/plan.md', text: '# P', today: '2026-05-02' })
    expect(files[1]?.text).toBe(
      '---\n# Lest av plan.md 2026-05-02. Rett det som ikke stemmer.\ntittel: P\nstatus: utkast\n---\n',
    )
  })

  test.each([
    ['Plan for Å.md', 'plan-for-a'],
    ['C:\\planer\\Plan 2026.md', 'plan-2026'],
    ['sok.md', 'plan-sok'],
    ['§.md', 'plan'],
    ['', 'plan'],
  ])('gives «%s» the id %s', (name, id) => {
    expect(importMarkdown({ name, text: '# P' }).planId).toBe(id)
  })

  test('an empty file becomes a plan with the name of the file', () => {
    const imported = importMarkdown({ name: 'tom.md', text: '' })
    expect(imported.files.map(({ path }) => path)).toEqual(['nettsted.yaml', 'tom/plan.md'])
    expect(imported.notes[0]).toBe(
      'Tittelen er «tom», etter filnavnet. Teksten har ingen overskrift på øverste nivå.',
    )
    expect(errorsIn(imported)).toEqual([])
  })

  test('loses no word of a text with everything in it, neither in the files nor on the site', () => {
    const text = `---\ntitle: Ett\nstatus: to\n---\nTre\n\n# Fire[^n]\n\n::fem{seks}\n\n## Sju [åtte](ni.md)\n\n<b>ti</b> [[elleve]] ![tolv](tretten.png)\n\n| a[^m] | b |\n| - | - |\n| c |\n\n## Fjorten\n\n${long}\n\n### Femten\n\n${long}\n\n#### Seksten\n\n### Sytten\n\n[^n]: atten\n\n    nitten\n[^m]: tjue\n[ubrukt]: https://tjueen.no\n`
    const imported = importMarkdown({ name: 'x.md', text })
    const files = imported.files.filter(({ path }) => path !== 'nettsted.yaml')
    expect(lostWords(text, files.map((file) => file.text).join('\n'))).toEqual([])
    expect(errorsIn(imported)).toEqual([])
  })
})
