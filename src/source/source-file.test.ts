import { describe, expect, test } from 'vitest'
import type { Finding, Place } from './place.ts'
import { parseSource, splitSource, withoutComments } from './source-file.ts'

/** `line:column` where the finding starts, and what it says. */
function shown({ place, message }: Finding): string {
  return `${place.start.line}:${place.start.column} ${message}`
}

function spanOf({ start, end }: Place): string {
  return `${start.line}:${start.column}-${end.line}:${end.column}`
}

describe('what can be read gives no finding', () => {
  test.each([
    ['absent', '# A\n', false],
    ['empty', '---\n---\n# A\n', true],
    ['only a comment', '---\n# senere\n---\n# A\n', true],
    ['with CRLF', '---\r\ntittel: A\r\n---\r\n# A\r\n', true],
    ['with a byte order mark', '\ufeff---\ntittel: A\n---\n# A\n', true],
    ['with spaces after the marks', '---  \ntittel: A\n---\t\n# A\n', true],
    ['to the end of the file', '---\ntittel: A\n---', true],
    ['with marks inside a text', '---\ntekst: |\n  a\n  ---\n  b\n---\n# A\n', true],
    ['with a year as key', '---\n2024: a\n---\n', true],
    ['with keys of objects', '---\n__proto__: {a: 1}\nconstructor: b\n---\n', true],
    ['none, but a heading', 'Merk: dette\n---\nTekst.\n', false],
    ['none, but a heading below text', 'her: dette\nog tekst\n---\n', false],
    ['none, and text between two rules', '\n---\nHer: dette\n\n---\n', false],
    ['without marks', 'tittel: A\n\nTekst.\n', false],
  ])('front matter %s', (_name, text, hasFrontMatter) => {
    const { file, findings } = parseSource('a.md', text)
    expect(findings).toEqual([])
    expect(file.frontMatter !== undefined).toBe(hasFrontMatter)
    expect(Object.prototype).not.toHaveProperty('a')
  })
})

describe('what cannot be read is one finding at its place, and the body is kept', () => {
  const bracket = 'Et hermetegn eller en klamme mangler eller står feil.'
  const indentation = 'Innrykket stemmer ikke med linjene rundt.'

  test.each([
    ['unclosed', '---\ntittel: A', '1:1 Feltene øverst i filen er ikke avsluttet.'],
    ...[
      'tittel: A\nmål:\n  - a\n# notat\n\nnr: 1\n---\n\nTekst.',
      '\ufefftittel: A\r\n---\r\n',
      '\n---\ntittel: A\n---\n',
      '—\ntittel: A\nmål: b\n—\n\nTekst.',
      '—-\ntittel: A\n---\n',
      '----\ntittel: A\n----\n\nTekst.',
      '+++\ntittel: A\n+++\n',
    ].map((text): [string, string, string] => [
      `without the first mark, ${JSON.stringify(text)}`,
      text,
      '1:1 Feltene øverst i filen begynner ikke med `---`.',
    ]),
    [
      'in JavaScript',
      '---js\n{a: process.exit(1)}\n---',
      '1:1 Feltene øverst i filen må være YAML. Her står det «---js».',
    ],
    ['a duplicate key', '---\ntittel: A\ntittel: B\n---', '3:1 Nøkkelen `tittel` står to ganger.'],
    [
      'a duplicate key in a list',
      '---\nvedtak:\n  - organ: a\n    organ: b\n---',
      '4:5 Nøkkelen `organ` står to ganger.',
    ],
    [
      'a duplicate key in braces',
      '---\nperiode: {fra: 1, fra: 2}\n---',
      '2:19 Nøkkelen `fra` står to ganger.',
    ],
    ['a tab', '---\nmål:\n\t- a\n---', '3:1 Linjen er rykket inn med tabulator.'],
    ['a tab in a list', '---\nmål:\n  - a\n\t- b\n---', '4:1 Linjen er rykket inn med tabulator.'],
    ['a broken list', '---\nmål:\n  - a\n - b\n---', `4:1 ${indentation}`],
    ['a broken map', '---\nperiode:\n   fra: 1\n  til: 2\n---', `4:1 ${indentation}`],
    ['an open bracket', '---\nmål: [a, b\ntittel: c\n---', '2:6 Klammen «[» er ikke avsluttet.'],
    [
      'an open brace',
      '---\nperiode: {fra: 1\ntittel: c\n---',
      '2:10 Klammen «{» er ikke avsluttet.',
    ],
    ['the inner of two open ones', '---\nmål: [{a: 1]\n---', '2:7 Klammen «{» er ikke avsluttet.'],
    ['an open quotation mark', '---\ntittel: "a\n---', '2:9 Hermetegnet (") er ikke avsluttet.'],
    ['text after a quotation', '---\ntittel: "a" b\n---', `2:13 ${bracket}`],
    ['a bracket too many', '---\nmål: [a]]\n---', `2:9 ${bracket}`],
    [
      'a colon in a value',
      '---\ntittel: Plan: for barn\n---',
      '2:9 Verdien har et kolon som YAML leser som en ny nøkkel.',
    ],
    [
      'no space after a colon',
      '---\ntittel:A\nstatus: b\n---',
      '2:1 Det mangler et mellomrom etter kolonet.',
    ],
    ['an at sign', '---\ne-post: @a\n---', '2:9 En verdi kan ikke begynne med «@» i YAML.'],
    ['a star', '---\nverdi: *\n---', '2:8 En stjerne først i en verdi betyr noe annet i YAML.'],
    [
      'a dash',
      '---\nverdi: -\n---',
      '2:8 Et punkt i en liste kan ikke stå på samme linje som nøkkelen.',
    ],
    [
      'an anchor',
      '---\na: &x 1\nb: *x\n---',
      '3:4 Feltene bruker YAML-ankeret «*x». Det støttes ikke.',
    ],
    [
      'a hard space after the colon',
      '---\nnr: 1\ntittel:\u00a0A\nmål: b\n---',
      '3:1 Linjen har et hardt mellomrom, som YAML ikke leser som mellomrom.',
    ],
    [
      'a hard space after the mark',
      '---\u00a0\ntittel: A\n---',
      '1:4 Linjen har et hardt mellomrom, som YAML ikke leser som mellomrom.',
    ],
    [
      'a value that begins as an anchor',
      '---\nnr: 1\ntittel: &Godt tiltak\n---',
      '3:9 «&» først i en verdi betyr noe annet i YAML.',
    ],
    [
      'a value that begins as a tag',
      '---\nmål: [a, !Viktig b]\n---',
      '2:10 «!» først i en verdi betyr noe annet i YAML.',
    ],
    [
      'anchors that explode',
      `---\na: &a [x]\n${bomb()}---`,
      '3:8 Feltene bruker YAML-ankeret «*a». Det støttes ikke.',
    ],
    [
      'nested too deep',
      `---\na: ${'['.repeat(200)}${']'.repeat(200)}\n---`,
      '1:4 Feltene kan ikke leses: de er nøstet for dypt.',
    ],
    [
      'nested beyond the stack',
      `---\na: ${'['.repeat(20_000)}\n---`,
      '1:4 Feltene kan ikke leses: de er nøstet for dypt.',
    ],
    ['a list', '---\n- a\n---', '2:1 Øverst i filen ventet vi felter på formen `nøkkel: verdi`.'],
    [
      'a sentence',
      '---\nhei\n---',
      '2:1 Øverst i filen ventet vi felter på formen `nøkkel: verdi`.',
    ],
    [
      'two documents',
      '---\na: b\n...\nc: d\n---',
      '4:1 Feltene øverst i filen kan ikke leses som YAML.',
    ],
    ['with CRLF', '---\r\nmål:\r\n  - a\r\n - b\r\n---', `4:1 ${indentation}`],
    [
      'after an emoji',
      '---\ntittel: 👨‍👩‍👧 Plan: A\n---',
      '2:9 Verdien har et kolon som YAML leser som en ny nøkkel.',
    ],
    [
      'after an emoji in the line',
      '---\nperiode: {"👩": 1, "👩": 2}\n---',
      '2:20 Nøkkelen `"👩"` står to ganger.',
    ],
  ])('%s', (_name, text, expected) => {
    const { file, findings } = parseSource('a.md', `${text}\n\nTekst.\n`)
    expect(findings.map(shown)).toEqual([expected])
    expect(findings[0]).toMatchObject({ ruleId: 'source-valid', severity: 'error' })
    expect(file.frontMatter).toBeUndefined()
    expect(JSON.stringify(file.body)).toContain('"Tekst."')
  })

  test('two slips in one file are two findings', () => {
    const { findings } = parseSource('a.md', '---\na: @x\nb: Plan: C\n---\n')
    expect(findings.map(shown)).toEqual([
      '2:4 En verdi kan ikke begynne med «@» i YAML.',
      '3:4 Verdien har et kolon som YAML leser som en ny nøkkel.',
    ])
  })

  test('words after # are no part of the value, and told of where they are no note', () => {
    const { file, findings } = parseSource(
      'a.md',
      '---\ntittel: Tiltak #1 for alle\nnr: 2 # husk\n#senere: b\nfarge: "#123456"\nmål: |\n  a #b\n---\n',
    )
    expect(findings.map(shown)).toEqual([
      '2:16 Det som står etter # i et felt, vises ikke: «#1 for alle».',
    ])
    expect(findings[0]).toMatchObject({ ruleId: 'front-matter-valid', severity: 'warning' })
    expect(file.frontMatter).toBeDefined()
  })

  test('JavaScript is never run', () => {
    const global = globalThis as { ran?: boolean }
    parseSource('a.md', '---js\nglobalThis.ran = true\n---\n')
    parseSource('a.md', '---\na: !!js/function "globalThis.ran = true"\n---\n')
    expect(global.ran).toBeUndefined()
  })
})

describe('places', () => {
  const text =
    '---\ntittel: Å 👩 B\nmål:\n  - a\n  -\n  - id: c\nperiode: {fra: 1, til: 2}\ntom:\n---\n\nTekst.\n'
  const { file } = parseSource('a.md', text)

  test.each([
    [['tittel'], '2:9-2:15'],
    [['mål'], '3:1-3:4'],
    [['mål', 0], '4:5-4:6'],
    [['mål', 2, 'id'], '6:9-6:10'],
    [['mål', 2, 'navn'], '6:5-7:1'],
    [['mål', 7], '3:1-3:4'],
    [['periode', 'til'], '7:24-7:25'],
    [['tom'], '8:5-8:5'],
    [['borte'], '1:1-1:4'],
    [['borte', 0, 'x'], '1:1-1:4'],
    [[], '1:1-1:4'],
  ])('of the value of %j', (keys, expected) => {
    expect(spanOf(file.placeOf(keys))).toBe(expected)
  })

  test.each([
    [['tittel'], '2:1-2:7'],
    [['periode', 'til'], '7:19-7:22'],
    [['borte'], '1:1-1:4'],
  ])('of the key of %j', (keys, expected) => {
    expect(spanOf(file.placeOfKey(keys))).toBe(expected)
  })

  test.each([
    ['LF', '---\ntittel: A\n---\n\n👩 **B**\n'],
    ['CRLF', '---\r\ntittel: A\r\n---\r\n\r\n👩 **B**\r\n'],
    ['a byte order mark', '\ufeff---\ntittel: A\n---\n\n👩 **B**\n'],
  ])('in the body count from the top of the file, with %s', (_name, text) => {
    const { file } = parseSource('a.md', text)
    const [paragraph] = file.body.children
    const strong = paragraph?.type === 'paragraph' ? paragraph.children[1] : undefined
    const place = file.placeAt(strong ?? { start: 0, end: 0 })
    expect(spanOf(place)).toBe('5:4-5:9')
    expect(text.slice(place.start.offset, place.end.offset)).toBe('**B**')
  })

  test('outside the text are drawn to its ends', () => {
    expect(spanOf(parseSource('a.md', 'ab').file.placeAt({ start: -5, end: 99 }))).toBe('1:1-1:3')
    expect(spanOf(parseSource('a.md', '').file.placeAt({ start: 3, end: 1 }))).toBe('1:1-1:1')
  })
})

describe('splitSource', () => {
  test.each([
    '---\na: b\n---\n# A\n',
    '---\r\nå: 👩\r\n---\r\n# A\r\n',
    '# A\n',
    '\ufeff---\na: b\n---\nA',
  ])('keeps every offset and line of %j in the body', (text) => {
    const { body } = splitSource('a.md', text)
    expect(body).toHaveLength(text.length)
    expect(body.replace(/[^\r\n]/g, ' ')).toBe(text.replace(/[^\r\n]/g, ' '))
    expect(body.trim()).toBe(
      text
        .slice(text.lastIndexOf('---') + 1)
        .replace(/^--/, '')
        .trim(),
    )
  })

  test('a .yaml file is front matter alone', () => {
    expect(splitSource('a.yaml', '---\na: b\n')).toEqual({
      yaml: '---\na: b\n',
      offset: 0,
      body: '',
      problem: undefined,
    })
  })
})

describe('withoutComments', () => {
  test.each([
    ['---\na: b # c\n# d\n---\n# E\n', '---\na: b    \n   \n---\n# E\n'],
    ['\ufeff---\r\na: b # c\r\n---\r\n# E', '\ufeff---\r\na: b    \r\n---\r\n# E'],
    ['---\na: "b # c" # d\n---\n', '---\na: "b # c"    \n---\n'],
    ['---\na: | # b\n  # c\n---\n', '---\na: |    \n  # c\n---\n'],
    ['---\na: {b: c#d, # e\n  f: g}\n---\n', '---\na: {b: c#d,    \n  f: g}\n---\n'],
    ['# A\n\n#b\n', '# A\n\n#b\n'],
  ])('blanks out the comments of %j alone', (text, expected) => {
    expect(withoutComments('a.md', text)).toBe(expected)
  })
})

/** Nine levels of nine: half a gigabyte, were it ever written out. */
function bomb(): string {
  const line = (name: string, of: string) =>
    `${name}: &${name} [${Array.from({ length: 9 }, () => `*${of}`).join(', ')}]\n`
  return Array.from('bcdefghi', (name, index) => line(name, 'abcdefgh'[index] ?? '')).join('')
}
