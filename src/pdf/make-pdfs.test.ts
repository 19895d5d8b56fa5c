import { describe, expect, test, vi } from 'vitest'
import { adoptedPlan as adopted, pdfFrom, printed } from '../../tests/printed.ts'

vi.setConfig({ testTimeout: 60_000 })

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
    expect(Buffer.compare(await pdfFrom(texts), await pdfFrom(texts))).toBe(0)
  })

  test('tells on its first page who adopted it, when and in which case', async () => {
    const { pages } = await printed({ 'p/plan.md': adopted, 'p/kapitler/01-a.md': 'Tekst.' })
    expect(pages[0]).toMatch(/Vindelsund kommune .*Plan for gode dager .*2026–2029/)
    expect(pages[0]).toMatch(/kommunestyret .*23\. oktober 2025 .*PS 87\/25/)
    expect(pages[1]).toContain('Innhald')
    expect(pages.at(-1)).toContain(`Side ${pages.length} av ${pages.length}`)
  })

  test('tells on its first page when it was changed last, in the words of a citation', async () => {
    const changed = adopted.replace(
      'PS 87/25}]',
      'PS 87/25}, {dato: 2026-05-18, saksnummer: PS 44/26, gjelder: endring}, {dato: 2026-06-02, gjelder: endring}]',
    )
    const { pages } = await printed({ 'p/plan.md': changed })
    expect(pages[0]).toContain('Vedteken, sist endra 18. mai 2026, sak PS 44/26')
    expect((await printed({ 'p/plan.md': adopted })).pages[0]).not.toContain('sist endra')
  })

  test('leads from its first page to the web, where a citation has the numbers of its chapters', async () => {
    const site = { 'nettsted.yaml': 'adresse: https://planer.example/a/\n', 'p/plan.md': adopted }
    const { pages, links } = await printed({ ...site, 'p/kapitler/01-a.md': 'Tekst.' })
    expect(pages[0]).toContain('På nett har kapitla same nummer')
    expect(links).toContain('https://planer.example/a/p/')
    expect((await printed({ 'p/plan.md': adopted })).pages[0]).not.toContain('På nett')
  })

  test('says on every page that it is a draft, and only then', async () => {
    const texts = { 'p/kapitler/01-a.md': 'Tekst.' }
    const { pages } = await printed({ ...texts, 'p/plan.md': draft })
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) expect(page).toContain('UTKAST')
    const other = await printed({ ...texts, 'p/plan.md': adopted })
    expect(other.text).not.toContain('UTKAST')
  })

  test('says on its first page until when it is heard', async () => {
    const hearing = 'status: på høyring\nhøyring: {frist: 2026-09-01}'
    const { pages } = await printed({ 'p/plan.md': adopted.replace('status: vedtatt', hearing) })
    expect(pages[0]).toContain('På høyring til 1. september 2026. Tala i margen')
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

  test('has contents of a few pages, however many chapters: first their parts, then they themselves are left to the bookmarks', async () => {
    const parts = Array.from({ length: 26 }, (_, part) => [
      [`p/kapitler/${part + 10}-d${part}/index.md`, `---\ntittel: Del${part}\n---\n`],
      ...Array.from({ length: 10 }, (_, at) => [
        `p/kapitler/${part + 10}-d${part}/${at + 10}-k${at}.md`,
        `---\ntittel: Kapittel${at}\n---\n\n## Stykke${at}\n\nTekst.`,
      ]),
    ])
    const few = await printed({
      'p/plan.md': adopted,
      ...Object.fromEntries(parts.slice(0, 3).flat()),
    })
    expect(few.pages[1]).toMatch(/1 Del0 .*1\.10 Kapittel9 /)
    const many = await printed({ 'p/plan.md': adopted, ...Object.fromEntries(parts.flat()) })
    expect(many.pages[1]).toMatch(/1 Del0 .*26 Del25 .*Vedlegg 1/)
    expect(many.pages[1]).not.toContain('Kapittel9')
    expect(many.bookmarks).toContain('26.10 Kapittel9')
  })

  test('numbers what can be talked about, from the preface through', async () => {
    const { text } = await printed({
      'p/plan.md': adopted,
      'p/kapitler/01-a.md': 'Alfa.\n\n- Beta\n- Gamma\n\n| A |\n| - |\n| Delta |\n\nEpsilon.',
    })
    const order = /1 Eit forord\. .*2 Alfa\. 3 .*Beta .*Gamma 4 .*Delta 5 Epsilon\./
    expect(text).toMatch(order)
  })

  test('numbers a picture, too', async () => {
    const { text } = await printed({
      'p/plan.md': adopted,
      'p/kapitler/01-a.md': 'Alfa.\n\n::vis{indikator=ord}\n\nBeta.',
      'p/indikatorer/ord.md':
        '---\ntittel: Ord\nserie: [{periode: "2024", verdi: 61}, {periode: "2025", verdi: 77}]\n---\n\nTekst.',
    })
    expect(text).toMatch(/2 Alfa\. .*3 Tekst\. 4 Ord Frå 61 .*5 Ord Periode .*6 Beta\./)
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

  test('has notes on the pages of their marks', async () => {
    const paragraphs = Array.from(
      { length: 60 },
      (_, at) =>
        `${'Eit ord '.repeat(20 + ((at * 11) % 19))} Merke${at}x[^${at}] ${'og eitt til '.repeat(15)}`,
    )
    // Of other lengths Typst sets one in sixty elsewhere.
    const notes = paragraphs.map(
      (_, at) => `[^${at}]: Note${at}x ${'med ord '.repeat(4 + (at % 9))}`,
    )
    const { pages } = await printed({
      'p/plan.md': adopted,
      'p/kapitler/01-a.md': [...paragraphs, ...notes].join('\n\n'),
    })
    const pageWith = (word: string) => pages.findIndex((page) => page.includes(word))
    const apart = notes.flatMap((_, at) =>
      pageWith(`Merke${at}x`) === pageWith(`Note${at}x`) ? [] : at,
    )
    expect(pageWith('Note59x')).toBeGreaterThan(8)
    expect(apart).toEqual([])
  })

  test('leads inside the file to the right pages, and tells where', async () => {
    const { jumps, links, pages } = await printed({
      'p/plan.md': adopted.replace('periode', 'lovhjemmel: [barnevernsloven-15-1]\nperiode'),
      'p/kapitler/01-a.md':
        'Sjå [[tiltak/gang]], [ein del](kapitler/b#ei-del) og [svaret](kapitler/c#krav-1).[^n]\n\n[^n]: # Ikkje ei overskrift\n',
      'p/kapitler/02-b.md': '---\ntittel: B\n---\n\n## Ei del\n\nTekst.',
      'p/kapitler/03-c.md':
        '---\ntittel: C\n---\n\n:::krav{id=mal}\nVi vil at alle barn skal få hjelp tidleg, der dei bur, av folk dei kjenner frå før.\n:::',
      'p/tiltak/gang.md': '---\ntittel: Gå (på) tur i Kárášjohka \\ čđŋĊ\n---\n\nVi går kvar dag.',
    })
    const pageWith = (text: RegExp) => pages.findLastIndex((page) => text.test(page)) + 1
    expect(jumps).toContainEqual({
      told: 'Gå (på) tur i Kárášjohka \\ čđŋĊ',
      page: pageWith(/Vi går kvar dag/),
    })
    expect(jumps).toContainEqual({ told: 'Ei del', page: pageWith(/Ei del \d+ Tekst/) })
    const evidence = pages.findIndex((page) => /Vi vil at alle barn/.test(page)) + 1
    expect(jumps).toContainEqual({ told: `side ${evidence}`, page: evidence })
    expect(jumps.map(({ page }) => page)).not.toContain(0)
    expect(links.filter((link) => !/^https?:/.test(link))).toEqual([])
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
    expect(bookmarks).toContain('Vedlegg 1: Slik svarar planen på krava')
    expect(text).toMatch(/Orda det byggjer på.*Ikkje funne/)
  })
  test('quotes the first passages of a long answer, and leads to the others', async () => {
    const chapters = Array.from({ length: 20 }, (_, at) => [
      `p/kapitler/${at + 10}-k${at}.md`,
      `---\ntittel: Stad${at}\nsvarer på: [mal]\n---\n\nMål${at}: Alle barn skal få hjelp tidleg, der dei bur, av folk dei kjenner frå før.`,
    ])
    const { pages, jumps } = await printed({
      'p/plan.md': adopted.replace('periode', 'lovhjemmel: [barnevernsloven-15-1]\nperiode'),
      ...Object.fromEntries(chapters),
    })
    const annex = pages.slice(pages.findLastIndex((page) => page.includes('Vedlegg 1'))).join(' ')
    expect(annex.match(/Mål\d+: Alle barn/g)).toHaveLength(12)
    expect(annex).toMatch(/Svaret byggjer også på desse stadene: Stad12, .*Stad19/)
    const last = pages.findIndex((page) => page.includes('Mål19: Alle')) + 1
    expect(jumps).toContainEqual({ told: '20 Stad19', page: last })
  })
})
