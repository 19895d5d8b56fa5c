import { describe, expect, test, vi } from 'vitest'
import { adoptedPlan as adopted, printed } from '../../tests/printed.ts'

vi.setConfig({ testTimeout: 60_000 })

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

  test('a text that would end its literal stays inside it, wherever it stands', async () => {
    const bad = (place: string) => `${place}"})#panic("${place}")\\`
    const written = (place: string) => bad(place).replace('\\', '\\\\')
    const { text, info, bookmarks } = await printed({
      'p/plan.md': adopted.replace('Plan for gode dager', `'${bad('tittel')}'`),
      'p/kapitler/01-a.md': [
        `---\ntittel: '${bad('kapittel')}'\n---`,
        `## ${written('del')}`,
        `- ${written('punkt')}`,
        `| ${written('hode')} |\n| --- |\n| ${written('celle')} |`,
        `> ${written('sitat')}[^n]`,
        `[^n]: ${written('note')}`,
        `\`\`\`\n${bad('kode')}\n\`\`\``,
        `:::detaljer[${written('detalj')}]\nTekst.\n:::`,
        `![${written('bilete')}](filer/x.png)`,
      ].join('\n\n'),
    })
    expect(info['Title']).toBe(bad('tittel'))
    expect(bookmarks).toContain(`1 ${bad('kapittel')}`)
    for (const place of 'del punkt hode celle sitat note kode detalj bilete'.split(' '))
      expect(text).toContain(bad(place))
  })

  test('a title like an address that stands for a heading is the title it is', async () => {
    const { bookmarks } = await printed({
      'p/plan.md': adopted,
      'p/kapitler/01-a.md': '## planverk:0\n\n[Ned](#planverk0)',
    })
    expect(bookmarks).toContain('planverk:0')
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

  test('the title page holds a title of 300 letters, its facts and its notes', async () => {
    const title =
      'Plan for trygg oppvekst og førebyggjande arbeid for barn, unge og familiar. '.repeat(4)
    const { pages } = await printed({
      'p/plan.md': adopted.replace('Plan for gode dager', title.trim()),
    })
    expect(pages[0]).toContain('PS 87/25')
    expect(pages[0]).toContain('Laga')
    expect(pages[1]).toMatch(/Innhald/)
  })

  test('chapters without text take no page of their own, the one after text does', async () => {
    const { pages } = await printed({
      'p/plan.md': adopted,
      'p/kapitler/01-a.md': '---\ntittel: Tom\n---\n',
      'p/kapitler/02-b/index.md': '---\ntittel: Òg tom\n---\n',
      'p/kapitler/02-b/01-c.md': '---\ntittel: Under\n---\n',
      'p/kapitler/03-d.md': '---\ntittel: Full\n---\nTekst.\n',
      'p/kapitler/04-e.md': '---\ntittel: Neste\n---\nTekst.\n',
    })
    const bodies = pages.slice(2).join('\f')
    expect(bodies).toMatch(/1 Tom[^\f]*2 Òg tom[^\f]*2\.1 Under[^\f]*3 Full[^\f]*\f[^\f]*4 Neste/)
  })

  test('long texts leave their neighbours room for whole words', async () => {
    const long = 'Barn og unge skal ha gode dagar i kommunen. '.repeat(4)
    const { text } = await printed({
      'p/plan.md': adopted,
      'p/kapitler/01-a.md': `| Tiltak | Status | Oppfølging | Ansvarleg |\n| - | - | - | - |\n| ${long} | Påbegynt | Vurdering | ${long} |`,
    })
    for (const word of ['Status', 'Oppfølging', 'Påbegynt', 'Vurdering'])
      expect(text).toMatch(new RegExp(`${word}(?![\\p{L}-])`, 'u'))
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

  test.each(['detaljer[boks]', 'krav{id=mal}'])('boxes nested a hundred deep: %s', async (name) => {
    const fence = (at: number) => ':'.repeat(103 - at)
    const at = [...Array(100).keys()]
    const inner = `${'> '.repeat(20)}innerst\n\n${[...Array(12).keys()].map((n) => `${'  '.repeat(n)}- n${n}.`).join('\n')}`
    const { text } = await printed({
      'p/plan.md': adopted,
      'p/kapitler/01-a.md': [
        ...at.map((n) => `${fence(n)}${name}`),
        inner,
        ...at.toReversed().map(fence),
      ].join('\n'),
    })
    expect(text).toContain('innerst')
    expect(text).toContain('n11.')
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
