import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { contextFrom } from '../../tests/context-from.ts'
import { type ReadPdf, readPdf } from '../../tests/read-pdf.ts'
import type { Attachment } from '../plan/model.ts'
import { planContext } from '../site/context.ts'
import { makePdfs } from './make-pdfs.ts'

vi.setConfig({ testTimeout: 60_000 })

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planverk-pdf-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function bytesOf(
  texts: Record<string, string>,
  attachments: readonly Attachment[] = [],
): Promise<Uint8Array> {
  const context = contextFrom(texts, attachments)
  const [made] = await Promise.all(
    makePdfs(context.report.plans.map((report) => planContext(context, report))),
  )
  if (!made?.bytes) throw made?.error
  return made.bytes
}

async function printed(
  texts: Record<string, string>,
  attachments: readonly Attachment[] = [],
): Promise<ReadPdf> {
  return readPdf(await bytesOf(texts, attachments))
}

/** A file in filer/ of the plan `p`, as loading would measure it. */
async function attached(
  name: string,
  bytes: Uint8Array | string,
  type: string,
  size: { width: number; height: number } | undefined,
): Promise<Attachment> {
  const file = join(folder, name)
  await writeFile(file, bytes)
  return { path: `p/filer/${name}`, file, size: bytes.length, type, hash: name, ...size }
}

const adopted = `---
tittel: Plan for gode dager
kommune: {navn: Vindelsund kommune, nummer: "9901"}
språk: nn
status: vedtatt
periode: {fra: 2026, til: 2029}
vedtak: [{organ: kommunestyret, dato: 2025-10-23, saksnummer: PS 87/25}]
---

Eit forord.
`
const draft = adopted.replace('status: vedtatt', 'status: utkast')

describe('a plan in print', () => {
  test('is tagged PDF/A-2a with title, language, author and the day as its only time', async () => {
    const pdf = await printed({ 'p/plan.md': adopted, 'p/kapitler/01-a.md': 'Tekst.' })
    expect(pdf.marked).toBe(true)
    expect(pdf.info).toMatchObject({
      Title: 'Plan for gode dager',
      Author: 'Vindelsund kommune',
      Language: 'nn',
      CreationDate: 'D:20260601000000Z',
    })
    expect(pdf.xmp).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(pdf.xmp).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
  })

  test('is the same bytes twice', async () => {
    const texts = { 'p/plan.md': adopted, 'p/kapitler/01-a.md': 'Tekst[^1].\n\n[^1]: Note.' }
    expect(Buffer.compare(await bytesOf(texts), await bytesOf(texts))).toBe(0)
  })

  test('tells on its first page who adopted it, when and in which case', async () => {
    const { pages } = await printed({ 'p/plan.md': adopted, 'p/kapitler/01-a.md': 'Tekst.' })
    expect(pages[0]).toMatch(/Vindelsund kommune .*Plan for gode dager .*2026–2029/)
    expect(pages[0]).toMatch(/kommunestyret .*23\. oktober 2025 .*PS 87\/25/)
    expect(pages[1]).toContain('Innhald')
    expect(pages.at(-1)).toContain(`Side ${pages.length} av ${pages.length}`)
  })

  test('says on every page that it is a draft, and only then', async () => {
    const texts = { 'p/kapitler/01-a.md': 'Tekst.' }
    const { pages } = await printed({ ...texts, 'p/plan.md': draft })
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) expect(page).toContain('UTKAST')
    const other = await printed({ ...texts, 'p/plan.md': adopted })
    expect(other.text).not.toContain('UTKAST')
  })

  test('has chapters with their numbers, as headings and as bookmarks', async () => {
    const { bookmarks, pages, roles } = await printed({
      'p/plan.md': adopted,
      'p/kapitler/01-forst.md': '---\ntittel: Først\n---\n\n## Ein del\n\nTekst.',
      'p/kapitler/02-sa/index.md': '---\ntittel: Så\n---\n\nTekst.',
      'p/kapitler/02-sa/01-under.md': '---\ntittel: Under\n---\n\nTekst.',
    })
    const start = bookmarks.indexOf('1 Først')
    expect(bookmarks.slice(start, start + 4)).toEqual(['1 Først', 'Ein del', '2 Så', '2.1 Under'])
    expect(pages[1]).toMatch(/1 Først .*2 Så .*2\.1 Under/)
    expect(roles.get('H1')).toBeGreaterThan(1)
    expect(roles.get('H2')).toBeGreaterThan(1)
  })

  test('numbers what can be talked about, from the preface through', async () => {
    const { text } = await printed({
      'p/plan.md': adopted,
      'p/kapitler/01-a.md': 'Alfa.\n\n- Beta\n- Gamma\n\n| A |\n| - |\n| Delta |\n\nEpsilon.',
    })
    const order = /1 Eit forord\. .*2 Alfa\. 3 .*Beta .*Gamma 4 .*Delta 5 Epsilon\./
    expect(text).toMatch(order)
  })

  test('keeps every piece of a body: lists, tables, notes, quotations, marks, details', async () => {
    const { text, roles, links } = await printed({
      'p/plan.md': adopted,
      'p/kapitler/01-a.md': [
        'Eit **sterkt** og *kursivt* ord[^n], ~~strøke~~, `kode` og [ei lenkje](https://eksempel.example/a?b=c&d=e).',
        '[^n]: Noten med **vekt**.',
        '1. Ein\n2. To\n   - Inni',
        '- [x] Gjort\n- [ ] Ugjort',
        '> Sitert.',
        '| Hovud | Tal |\n| --- | ---: |\n| Celle | 12 |',
        '```\nlinje éin\n  linje to\n```',
        ':::detaljer[Meir]\nGøymt.\n:::',
        ':::krav{id=mal}\nSvaret.\n:::',
        '---',
        'Slutt.',
      ].join('\n\n'),
    })
    for (const piece of [
      'Eit sterkt og kursivt ord',
      'strøke, kode og ei lenkje.',
      'Noten med vekt.',
      'Inni',
      '✓ Gjort',
      '□ Ugjort',
      'Sitert.',
      'Hovud Tal',
      'Celle 12',
      'linje éin',
      'Meir Gøymt.',
      'Svaret.',
      'Slutt.',
    ])
      expect(text).toContain(piece)
    expect(links).toContain('https://eksempel.example/a?b=c&d=e')
    for (const role of ['Table', 'TH', 'L', 'LI', 'Note', 'BlockQuote', 'Link'])
      expect(roles.get(role), role).toBeGreaterThan(0)
  })

  test('places entries where the chapters do, and the others in the appendix', async () => {
    const { text, bookmarks } = await printed({
      'p/plan.md': adopted,
      'p/kapitler/01-a.md': '::vis{tiltak=gang}\n\nEtter.\n\n::vis{tiltak som=tabell}',
      'p/tiltak/gang.md': '---\ntittel: Gåtur\n---\n\nVi går kvar dag.',
      'p/tiltak/song.md': '---\ntittel: Song\n---\n\nVi syng saman.',
    })
    expect(text).toMatch(/Gåtur .*Vi går kvar dag\. .*Etter\. .*Gåtur .*Song .*Vi syng saman\./)
    expect(bookmarks.filter((title) => title === 'Gåtur')).toHaveLength(1)
  })

  test('ends with the answers to the demands of the law', async () => {
    const { text, bookmarks } = await printed({
      'p/plan.md': adopted.replace('periode', 'lovhjemmel: [barnevernsloven-15-1]\nperiode'),
      'p/kapitler/01-a.md': 'Tekst.',
    })
    expect(bookmarks).toContain('Vedlegg 1: Slik svarar planen på lovkrava')
    expect(text).toMatch(/Orda i lova.*Ikkje funne/)
  })
})

describe('odd input', () => {
  test('text that looks like markup is the text it is', async () => {
    const odd = [
      '#include "x" og #eval("1") og #sys.inputs',
      '$x^2$ og @ref og <merke> og ~ -- --- ...',
      '\\\\ og \\#hei og */ /* og // kommentar',
      '"]) #panic("u") (["',
      '= Overskrift og + liste og / ledd: tekst',
    ]
    const { text } = await printed({
      'p/plan.md': adopted.replace('Plan for gode dager', '\'#panic("x") $y$ @z\''),
      'p/kapitler/01-a.md': odd.map((line) => `\`${line}\``).join('\n\n'),
    })
    expect(text).toContain('#panic("x") $y$ @z')
    for (const line of odd) expect(text).toContain(line)
  })

  test('a sign the font does not have is a square, in titles too', async () => {
    const { text, info } = await printed({
      'p/plan.md': adopted.replace('Plan for gode dager', 'Gode 👩‍👩‍👧 dager 🎉'),
      'p/kapitler/01-glad.md':
        '---\ntittel: Glad 😀\n---\n\nTrafikk 🚦️, 中文, ᚠ og e\u0301\u00ad\u200d.',
    })
    expect(info['Title']).toBe('Gode □ dager □')
    expect(text).toContain('Glad □')
    expect(text).toContain('Trafikk □, □□, □ og é.')
  })

  test('every Norwegian and Sámi letter is printed', async () => {
    const letters = 'æøåÆØÅ áčđŋšŧžÁČĐŊŠŦŽ äöïÄÖÏ ńŃ àéèêóòôü «» – — … § ½ € ≥ →'
    const { text } = await printed({ 'p/plan.md': adopted, 'p/kapitler/01-a.md': letters })
    expect(text).toContain(letters)
  })

  test('a title of 300 letters, a word of 300 letters', async () => {
    const title = 'Oppvekst og '.repeat(25).trim()
    const word = 'forebyggingsplan'.repeat(19)
    const pdf = await printed({
      'p/plan.md': adopted.replace('Plan for gode dager', title),
      'p/kapitler/01-a.md': `---\ntittel: ${title}\n---\n\n${word}`,
    })
    expect(pdf.info['Title']).toBe(title)
    expect(pdf.text.replaceAll(' ', '')).toContain(word)
    expect(pdf.pages[0]?.replaceAll(' ', '')).toContain(title.replaceAll(' ', ''))
  })

  test('a table of 30 columns is cut into parts that each say what a row is about', async () => {
    const row = (name: string) =>
      `| ${Array.from({ length: 30 }, (_, at) => `${name}${at}`).join(' | ')} |`
    const { text } = await printed({
      'p/plan.md': adopted,
      'p/kapitler/01-a.md': `${row('H')}\n|${' - |'.repeat(30)}\n${row('C')}`,
    })
    for (let at = 0; at < 30; at += 1) expect(text).toMatch(new RegExp(`H${at} .*C${at} `))
    expect(text.match(/C0 /g)).toHaveLength(5)
  })

  test('lists and quotations nested a hundred deep', async () => {
    const list = Array.from({ length: 48 }, (_, at) => `${'  '.repeat(at)}- n${at}.`).join('\n')
    const quote = `${'> '.repeat(90)}innerst`
    const { text } = await printed({
      'p/plan.md': adopted,
      'p/kapitler/01-a.md': `${list}\n\n${quote}`,
    })
    for (let at = 0; at < 48; at += 1) expect(text).toContain(`n${at}.`)
    expect(text).toContain('innerst')
  })

  test('a note that refers to itself, one that is used twice, one in a heading and one in a table', async () => {
    const { text } = await printed({
      'p/plan.md': adopted,
      'p/kapitler/01-a.md':
        '## Del[^a]\n\nEin[^a] og to[^b].\n\n| A[^b] |\n| - |\n| b[^a] |\n\n[^a]: Første note.\n[^b]: Sjå[^b] og[^a].',
    })
    expect(text.match(/Første note\./g)).toHaveLength(1)
    expect(text).toContain('Sjå')
  })

  test('pictures: with words, without, broken, missing, a drawing, a drawing nobody can set', async () => {
    const png = await sharp({
      create: { width: 40, height: 20, channels: 4, background: '#1a3b5c80' },
    })
      .png()
      .toBuffer()
    const jpeg = await sharp({
      create: { width: 3000, height: 200, channels: 3, background: '#777' },
    })
      .jpeg()
      .toBuffer()
    const svg = (inner: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40" viewBox="0 0 80 40">${inner}</svg>`
    const attachments = await Promise.all([
      attached('a.png', png, 'image/png', { width: 40, height: 20 }),
      attached('b.jpg', jpeg, 'image/jpeg', { width: 3000, height: 200 }),
      attached('c.png', png.subarray(0, 60), 'image/png', { width: 40, height: 20 }),
      attached(
        'd.svg',
        svg('<circle cx="20" cy="20" r="9" opacity=".5"/><text y="9">Å 😀</text>'),
        'image/svg+xml',
        {
          width: 80,
          height: 40,
        },
      ),
      attached('e.svg', svg('<g><'), 'image/svg+xml', { width: 80, height: 40 }),
    ])
    const pdf = await printed(
      {
        'p/plan.md': adopted,
        'p/kapitler/01-a.md': [
          '![Eit skilt](filer/a.png "Skiltet ved skulen")',
          '![](filer/b.jpg)',
          'Før ![Øydelagd](filer/c.png) etter.',
          '![Sirkel](filer/d.svg)',
          '![Utan form](filer/e.svg)',
          '![Borte](filer/x.png)',
          'Slutt.',
        ].join('\n\n'),
      },
      attachments,
    )
    expect(pdf.alternatives).toEqual(['Eit skilt', 'Sirkel'])
    expect(pdf.text).toContain('Skiltet ved skulen')
    for (const words of ['Før Øydelagd etter', 'Utan form', 'Borte', 'Slutt.'])
      expect(pdf.text.replace(/ \d+ /g, ' ')).toContain(words)
  })

  test('a chapter of 40,000 words loses none', async () => {
    const body = Array.from(
      { length: 400 },
      (_, at) => `Start${at} ${'barn og unge i kommunen '.repeat(20)}slutt${at}.`,
    ).join('\n\n')
    const { text } = await printed({ 'p/plan.md': adopted, 'p/kapitler/01-a.md': body })
    for (let at = 0; at < 400; at += 1)
      expect(text).toMatch(new RegExp(`Start${at} .*slutt${at}\\.`))
    expect(text.match(/unge/g)).toHaveLength(8000)
  })

  test('a plan without chapters, names or anything else', async () => {
    const { pages, bookmarks } = await printed({ 'p/plan.md': '---\ntittel: Tom\n---\n' })
    expect(pages[0]).toContain('Tom')
    expect(bookmarks[0]).toMatch(/^Vedlegg 1/)
  })
})
