import { beforeAll, describe, expect, test, vi } from 'vitest'
import { pdfObjects } from '../../tests/pdf-objects.ts'
import { adoptedPlan, pdfFrom } from '../../tests/printed.ts'
import { readPdf } from '../../tests/read-pdf.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const texts = {
  'p/plan.md': adoptedPlan.replace(
    'Eit forord.',
    'Skriv til [oss](mailto:post@eksempel.no), ring [vakta](tel:+4700000004), sjå [sida](https://eksempel.no/a) [blåbær](mailto:post@blåbær.no) eller [målet](mal/trygg).',
  ),
  'p/kapitler/01-a.md': `---
tittel: Fotnote
---

## Footnote 1

Tekst[^1], *meir* og **mest**.[^to] Sjå [kapittelet](kapitler/a#footnote-1).

[^1]: Ein note.
[^to]: Ein annan note.
[^3]: Noten i hovudet.

| Namn[^3] | Tal |
| - | -: |
| A[^1] | 1 |
${'| B | 2 |\n'.repeat(90)}
- ein
- to

> Sagt.
`,
  'p/kapitler/02-b.md': `---
tittel: Om /Type /Catalog og /ViewerPreferences << her
---

## Om /Subtype /Link og /Contents (Email x)

## Om /A << /Type /Action /S /URI /URI (planverk:0) >>

Tekst.
`,
  'p/mal/trygg.md': '---\ntittel: Trygg\nindikatorer: [ord]\n---\n\nTekst.',
  'p/indikatorer/ord.md':
    '---\ntittel: Ord\nserie: [{periode: "2024", verdi: 61}, {periode: "2025", verdi: 77}]\n---\n\nTekst.',
}
let byId = new Map<number, string>()
let objects: string[] = []
let bytes: Uint8Array = new Uint8Array()

beforeAll(async () => {
  bytes = await pdfFrom(texts)
  byId = pdfObjects(bytes)
  objects = [...byId.values()]
})

const having = (...parts: string[]) =>
  objects.filter((object) => parts.every((part) => object.includes(part)))
const ofRole = (role: string) =>
  having('/Type /StructElem').filter((object) => new RegExp(`/S /${role}\\s`).test(object))
const parts = (object: string, pattern: RegExp) =>
  [...object.matchAll(pattern)].map(([, part = '']) => part)

// Clauses of ISO 19005-2 (PDF/A-2).
describe('a plan as an archive keeps it', () => {
  test('says how colours are meant, and names no device of its own (6.2.3, 6.2.4)', () => {
    expect(having('/Type /Catalog', '/OutputIntents')).toHaveLength(1)
    expect(having('/S /GTS_PDFA1', '/DestOutputProfile')).toHaveLength(1)
    expect(objects.filter((object) => /\/Device(RGB|CMYK)\b/.test(object))).toEqual([])
  })

  test('has every font inside, with the letter of every shape (6.2.11)', () => {
    const descriptors = having('/Type /FontDescriptor')
    expect(descriptors.length).toBeGreaterThan(1)
    for (const one of descriptors) expect(one).toMatch(/\/FontFile2 \d+ 0 R/)
    const fonts = having('/Subtype /Type0')
    expect(fonts).toHaveLength(descriptors.length)
    for (const one of fonts) expect(one).toMatch(/\/ToUnicode \d+ 0 R/)
    expect(objects.filter((object) => /\/Subtype \/(Type1|TrueType|Type3)\b/.test(object))).toEqual(
      [],
    )
  })

  test('has nothing locked, run, played or left outside (6.1.3, 6.4, 6.5, 6.8)', () => {
    const refused =
      /\/(Encrypt|JavaScript|JS|Launch|Movie|Sound|SubmitForm|ImportData|AA|EmbeddedFiles|AcroForm|XFA)\b/
    expect(objects.filter((object) => refused.test(object))).toEqual([])
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('/Encrypt')
    const actions = new Set(
      objects.flatMap((object) => parts(object, /\/Type \/Action\s+\/S \/(\w+)/g)),
    )
    expect([...actions]).toEqual(['URI'])
  })

  test('shows every link in print, and hides none (6.3.2)', () => {
    const links = having('/Type /Annot')
    expect(links.length).toBeGreaterThan(5)
    for (const one of links) expect(one).toMatch(/\/F 4\b/)
  })
})

// Clauses of ISO 14289-1 (PDF/UA-1), which says more closely what PDF/A-2a asks of tags.
describe('a plan as it is heard', () => {
  test('is tagged, in its language, and its window has its title (7.1, 7.2)', () => {
    const [catalog = ''] = having('/Type /Catalog', '/Metadata')
    expect(catalog).toMatch(/\/Marked true/)
    expect(catalog).toMatch(/\/Suspects false/)
    expect(catalog).toMatch(/\/Lang \(nn\)/)
    expect(catalog).toMatch(/\/DisplayDocTitle true/)
    expect(catalog).toMatch(/\/StructTreeRoot \d+ 0 R/)
  })

  test('tells of every link, in Norwegian, and has it among the tags (7.18.5)', async () => {
    const links = having('/Type /Annot')
    for (const one of links) {
      expect(one).toMatch(/\/StructParent \d+/)
      expect(one).toMatch(/\/Contents [(<]/)
    }
    const tagged = ofRole('Link').flatMap((object) => parts(object, /\/Obj (\d+) 0 R/g))
    const drawn = [...byId].filter(([, object]) => object.includes('/Type /Annot'))
    expect(tagged.map(Number).sort()).toEqual(drawn.map(([id]) => id).sort())
    const told = links.flatMap((object) => [
      ...parts(object, /\/Contents \(([^)]*)\)/g),
      ...parts(object, /\/Contents <FEFF(\w*)>/g).map((hex) =>
        Buffer.from(hex, 'hex').swap16().toString('utf16le'),
      ),
    ])
    expect(told).toHaveLength(links.length)
    expect(told).toEqual(
      expect.arrayContaining([
        'E-post post@eksempel.no',
        'E-post post@blåbær.no',
        'Telefon +4700000004',
        'https://eksempel.no/a',
        'Fotnote 1',
        'Fotnote 2',
      ]),
    )
    expect(told.filter((one) => /^(Email|Telephone|Footnote 2|page)\b/.test(one))).toEqual([])
    // A heading keeps its name.
    const { jumps } = await readPdf(bytes)
    expect(jumps.map((jump) => jump.told)).toContain('Footnote 1')
  })

  test('keeps the words of headings that look like what stands around them', () => {
    const titles = objects.flatMap((object) => parts(object, /\/Title \((.*)\)\n/g))
    expect(titles).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^\d Om \/Type \/Catalog og \/ViewerPreferences << her$/),
        'Om /Subtype /Link og /Contents (Email x)',
        'Om /A << /Type /Action /S /URI /URI (planverk:0) >>',
      ]),
    )
    expect(having('/DisplayDocTitle true')).toHaveLength(1)
  })

  test('has a heading for each cell of a table, and says of which kind it is (7.5)', () => {
    const heads = ofRole('TH')
    expect(heads.length).toBeGreaterThan(3)
    for (const one of heads) expect(one).toMatch(/\/Scope \/(Column|Row)/)
    const names = new Set(heads.flatMap((object) => parts(object, /\/ID \(([^)]*)\)/g)))
    expect(names.size).toBe(heads.length)
    const cells = ofRole('TD')
    expect(cells.length).toBeGreaterThan(3)
    for (const one of cells) {
      const said = parts(one, /\/Headers \[([^\]]*)\]/g).flatMap((list) =>
        parts(list, /\(([^)]*)\)/g),
      )
      expect(said.length).toBeGreaterThan(0)
      for (const name of said) expect([...names]).toContain(name)
    }
  })

  test('has words for every picture (7.3)', () => {
    const figures = ofRole('Figure')
    expect(figures.length).toBeGreaterThan(0)
    for (const one of figures) expect(one).toMatch(/\/Alt [(<]/)
  })

  test('has roles that every reader knows, or says which they are like (7.1)', () => {
    const known =
      /^(Document|Part|Div|BlockQuote|Caption|TOC|TOCI|P|H[1-6]|L|LI|Lbl|LBody|Table|TR|TH|TD|THead|TBody|Span|Reference|Note|Link|Figure)$/
    const [root = ''] = having('/Type /StructTreeRoot')
    const [map = ''] = parts(root, /\/RoleMap <<([^>]*)>>/g)
    const likened = new Map(
      [...map.matchAll(/\/(\w+) \/(\w+)/g)].map(([, own = '', like = '']) => [own, like] as const),
    )
    const roles = new Set(
      having('/Type /StructElem').flatMap((object) => parts(object, /^\s*\/S \/(\w+)/gm)),
    )
    expect(roles.size).toBeGreaterThan(12)
    expect([...roles].filter((role) => !known.test(likened.get(role) ?? role))).toEqual([])
  })
})
