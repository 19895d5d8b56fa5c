import { describe, expect, test } from 'vitest'
import { markWords } from '../src/search/marks.ts'
import { type Passage, passagesOf } from '../src/search/passages.ts'
import { openSearchPages } from './search-pages.ts'

const opened = await openSearchPages()

describe('what is read of a hit', () => {
  test('is what is shown of it, without the marks it is found by', async () => {
    const { found } = await opened.ask('fritidsfond')
    expect(found[0]).toEqual({
      url: '/fond/',
      title: 'Fritidsfond',
      lang: 'nb',
      kind: ['Tiltak'],
      contact: [
        { text: 'Ring ' },
        { text: '00 00 00 07', href: 'tel:00000007', calls: 'Fondet' },
        { text: ' om dagen.' },
      ],
      content: 'Fondet betaler kontingent.',
      anchors: [],
    })
  })

  test('has its headings', async () => {
    const { found } = await opened.ask('skolefravær')
    expect(found[0]?.anchors).toEqual([
      { id: 's1', text: 'Første dag', at: expect.any(Number) },
      { id: 's2', text: 'Andre dag', at: expect.any(Number) },
    ])
  })
})

describe('passagesOf', () => {
  async function passages(query: string) {
    const { found, question } = await opened.ask(query)
    const [page] = found
    if (page === undefined) throw new Error(`${query} finds nothing`)
    return passagesOf(page, question, opened.search.interpreter.analyse)
  }
  const shown = ({ pieces }: Passage) => pieces.map(({ text }) => text).join('')
  const marked = ({ pieces }: Passage) =>
    pieces.filter((piece) => piece.marked).map(({ text }) => text)

  test('stand under their headings, and nothing of the next one is shown', async () => {
    const [above, under, ...rest] = await passages('fraværet meldt')
    expect(rest).toEqual([])
    expect(above?.heading).toBeUndefined()
    expect(above && marked(above)).toEqual(['fravær'])
    expect(under?.heading?.id).toBe('s1')
    expect(under && shown(under)).toBe('Fraværet blir meldt. Vi venter.')
    expect(under && marked(under)).toEqual(['Fraværet', 'meldt'])
    expect(under?.quote).toBe('Fraværet blir meldt')
  })

  test('show the word that means the same', async () => {
    const [only] = await passages('helsesøster')
    expect(only && marked(only)).toEqual(['helsesykepleier'])
  })

  /** A page of sections of so many words, some of them others. */
  function longPage(sections: number, length: number, words: Record<string, string> = {}) {
    const content = Array.from({ length: sections }, (_, i) =>
      Array.from({ length }, (_, at) =>
        at === 0 ? `Del${i}.` : (words[`${i}.${at}`] ?? 'fyll'),
      ).join(' '),
    ).join(' ')
    const anchors = Array.from({ length: sections }, (_, i) => {
      const text = `Del${i}`
      return { id: `s${i}`, text, at: content.indexOf(`${text}.`) }
    })
    return { content, anchors }
  }

  async function passagesIn(query: string, page: Parameters<typeof passagesOf>[0]) {
    const { question } = await opened.search.ask(query)
    return passagesOf(page, question, opened.search.interpreter.analyse)
  }

  test('are three at most, those with the word that few sections have before others, in order', async () => {
    const everywhere = Object.fromEntries(
      Array.from({ length: 8 }, (_, i) => [`${i}.3`, 'penger'] as const),
    )
    const page = longPage(8, 40, { ...everywhere, '6.3': 'kontingent' })
    const found = await passagesIn('penger til kontingent', page)
    expect(found.map(({ heading }) => heading?.id)).toEqual(['s0', 's1', 's6'])
  })

  test('are cut where most is answered, with words around it and none of another section', async () => {
    const page = longPage(3, 100, { '1.10': 'penger', '1.60': 'penger', '1.65': '(kontingent),' })
    const [only, ...rest] = await passagesIn('penger til kontingent', page)
    expect(rest).toEqual([])
    expect(only?.heading?.id).toBe('s1')
    expect(only && shown(only).match(/\p{L}+/gu)).toHaveLength(24)
    expect(only && shown(only)).toMatch(
      /^… (fyll ){5,}penger (fyll ){4}\(kontingent\),( fyll){5,} …$/,
    )
    const last = await passagesIn('kontingent', longPage(2, 50, { '0.49': 'kontingent' }))
    expect(last.map(shown)).toEqual([`… ${'fyll '.repeat(23)}kontingent`])
  })

  test.each([
    [
      'the sentence that answers',
      'En setning som er fem ord lengre enn den må. Så er det penger til alle.',
      ['Så er det penger til alle.'],
    ],
    [
      'its label where it is a fact',
      'Status: Pågår. Hjelper med: Mat · Penger. For: Alle.',
      ['Hjelper med: Mat · Penger. For: Alle.'],
    ],
    ['a value of a long row', `${'mye '.repeat(30)}· penger · mat`, ['… penger · mat']],
    [
      'the sentence where a number ends with a stop',
      'Elever på 10. trinn får penger.',
      ['Elever på 10. trinn får penger.'],
    ],
  ])('begin with %s', async (_, content, texts) => {
    const found = await passagesIn('penger', { content, anchors: [] })
    expect(found.map(shown)).toEqual(texts)
  })

  test('are running text rather than facts that say the same', async () => {
    const content = `Hjelper med: Penger. Pris: ${'mye '.repeat(30)}. Vi gir råd om penger. Kom innom.`
    const page = { content, anchors: [], start: content.indexOf('Vi') }
    expect((await passagesIn('penger', page)).map(shown)).toEqual([
      'Vi gir råd om penger. Kom innom.',
    ])
    expect((await passagesIn('qqq', page)).map(shown)).toEqual(['Vi gir råd om penger. Kom innom.'])
  })

  test('are lead or running text rather than the facts between them', async () => {
    const facts = `Hjelper med: Penger · Mat. Pris: ${'mye '.repeat(30)}.`
    const read = async (lead: string, running: string) => {
      const content = `${lead} ${facts} ${running}`
      const start = content.length - running.length
      const page = { content, anchors: [], start, lead: lead.length }
      return (await passagesIn('penger', page)).map(shown)
    }
    expect(await read('Vi hjelper alle.', 'Vi gir råd om penger. Kom innom.')).toEqual([
      'Vi gir råd om penger. Kom innom.',
    ])
    expect((await read('Vi hjelper med penger.', 'Kom innom.'))[0]).toMatch(
      /^Vi hjelper med penger\./,
    )
    expect((await read('Vi hjelper alle.', 'Kom innom.'))[0]).toMatch(/^Hjelper med: Penger/)
  })

  test('leave out the heading that they stand under, and are nothing where it alone answers', async () => {
    const content = 'Penger. Råd til alle. Penger. Mat.'
    const anchors = [
      { id: 'a', text: 'Penger', at: 0 },
      { id: 'b', text: 'Penger', at: 22 },
      { id: 'c', text: 'Mat', at: 30 },
    ]
    expect((await passagesIn('penger', { content, anchors })).map(shown)).toEqual([
      'Råd til alle.',
      '',
    ])
  })

  test('are the beginning of a page that has none of the words', async () => {
    const [only, ...rest] = await passagesIn('kontingent', longPage(2, 50))
    expect(rest).toEqual([])
    expect(only?.heading).toBeUndefined()
    expect(only && shown(only)).toBe(`Del0. ${'fyll '.repeat(23)}…`)
    expect(await passagesIn('kontingent', { content: '', anchors: [] })).toMatchObject([
      { pieces: [] },
    ])
  })

  test('are found in a long text without reading its words again for each section', async () => {
    const words = Object.fromEntries(
      Array.from({ length: 400 }, (_, i) => [`${i % 40}.${i + 1}`, 'penger'] as const),
    )
    const { question } = await opened.search.ask('penger')
    let read = 0
    const found = passagesOf(longPage(40, 1000, words), question, (word) => {
      read += 1
      return opened.search.interpreter.analyse(word)
    })
    expect(found.length).toBeGreaterThan(0)
    // Once for words and once for expressions, and those that are shown.
    expect(read).toBeLessThan(2.1 * 40 * 1000)
  })
})

describe('markWords', () => {
  async function marked(query: string, text: string) {
    const { question } = await opened.search.ask(query)
    const { analyse } = opened.search.interpreter
    const { pieces, quote } = markWords(text, question, analyse)
    return { marked: pieces.filter((one) => one.marked).map((one) => one.text), quote, pieces }
  }

  test('marks all forms of a word, and what means the same', async () => {
    expect((await marked('fravær', 'Fråværet og skolefraværet.')).marked).toEqual([
      'Fråværet',
      'skolefraværet',
    ])
    expect((await marked('helsesøster', 'Vår helsesykepleier.')).marked).toEqual([
      'helsesykepleier',
    ])
  })

  test('marks words that follow each other as one', async () => {
    const found = await marked('fraværet skolen', 'Alt fravær skolen ser. Skolen, fravær.')
    expect(found.marked).toEqual(['fravær skolen', 'Skolen', 'fravær'])
  })

  test('quotes no words across a stop, for no browser finds them', async () => {
    const { quote } = await marked('fraværet', 'Straks: Fraværet blir meldt. Vi venter.')
    expect(quote).toBe('Fraværet blir meldt')
  })

  test('keeps every letter, and quotes nothing where nothing answers', async () => {
    const { pieces, quote } = await marked('fraværet', 'Noe «annet» – helt.')
    expect(pieces).toEqual([{ text: 'Noe «annet» – helt.', marked: false }])
    expect(quote).toBeUndefined()
  })
})
