import { describe, expect, test } from 'vitest'
import { bodiesOf, errorsIn, importText } from '../../tests/import-text.ts'
import { lostWords } from '../../tests/lost-words.ts'
import { importMarkdown } from './import-markdown.ts'

const long = `ord${' ord'.repeat(400)}`

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
    ['a picture elsewhere', '![a](https://b.no/c.png)', '!\\[a](https://b.no/c.png)'],
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

  test('a definition right above an underlined heading is none of it', () => {
    expect(bodiesOf('Tekst [l].\n\n[l]: https://l.no\nA\n---\n\nMer.\n')).toEqual({
      'plan.md': 'Tekst [l].\n\n[l]: https://l.no\n',
      'kapitler/01-a.md': 'Mer.\n',
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
