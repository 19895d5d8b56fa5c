import { describe, expect, test } from 'vitest'
import { readDrawnPage } from './page-text.ts'

const drawn = (html: string) =>
  readDrawnPage(`<body><nav>Meny</nav><main id="innhold">${html}</main></body>`)
const main = (html: string) => drawn(html)?.words

const none = { headings: '', text: '', facts: '', links: '', placed: '' }

describe('readDrawnPage', () => {
  test('takes headings apart from text, and the title of the page away', () => {
    expect(
      main('<h1 id="t">Tittel</h1><p>Først</p><h2 id="å-b">To <em>ord</em></h2><p>Så</p>'),
    ).toEqual({ ...none, headings: 'To ord', text: 'Først\nSå' })
  })

  test('takes the values of facts, whatever they are set in, apart from their names', () => {
    const html =
      '<dl class="facts"><div><dt>Hjemmel</dt><dd>Loven <span class="unbroken">§ 15-8</span>, se <a href="/b/">b <span>c</span></a> <em>d</em></dd></div></dl>'
    expect(main(html)).toEqual({ ...none, facts: 'Loven § 15-8, se d', links: 'b c' })
  })

  test('keeps neighbouring values, cells and lines apart', () => {
    const html =
      '<ul><li>a</li><li>b</li></ul><table><tr><td>c</td><td>d</td></tr></table>e<br>f<b>g</b>'
    expect(main(html)?.text.split('\n')).toEqual(['a', 'b', 'c', 'd', 'e', 'fg'])
  })

  test('takes facts apart from text, without their labels, and links among them by themselves', () => {
    const html =
      '<dl class="facts"><div><dt>Ansvarlig</dt><dd><a href="/x">Nav</a></dd><dd><a href="/y">Skole</a></dd><dd>rektor</dd></div></dl><p>Tekst</p>'
    expect(main(html)).toEqual({ ...none, text: 'Tekst', facts: 'rektor', links: 'Nav\nSkole' })
  })

  test('leaves out what is marked, drawn or hidden, whatever it holds', () => {
    const html =
      'a<nav data-pagefind-ignore><ul><li>b</li></ul></nav><svg><text>c</text></svg><p hidden>d</p><script>e<f</script>g'
    expect(main(html)?.text.replaceAll('\n', ' ')).toBe('a g')
  })

  test('reads signs as the browser does, in attributes too', () => {
    expect(main('<p title="1 > 0">A &amp; B &lt; &#67; &#x44;&nbsp;E &ukjent;</p>')?.text).toBe(
      'A & B < C D\u00a0E &ukjent;',
    )
  })

  test('takes entries apart that stand on pages of their own', () => {
    const shown =
      '<section class="section"><h3 id="a"><a href="/b/">c</a></h3><dl class="facts"><dt>d</dt><dd>e</dd></dl><p>f</p></section>'
    const own = '<section class="section"><h3 id="g">h</h3><p>i</p></section>'
    const list = '<div class="table-block"><table><tr><td>j</td></tr></table></div><p>k</p>'
    expect(main(shown + own + list)).toEqual({
      ...none,
      headings: 'h',
      text: 'i\nk',
      placed: 'c\ne\nf\nj',
    })
  })

  test('gives the text in order, with the headings that have an address and where they stand', () => {
    const page = drawn(
      '<div id="a"><h2 id="b&amp;c">Å <em>d</em>e</h2><p title="f">g<a href="/h">i</a> j<br>k&amp;l&nbsp;m</p></div><h3>n</h3><svg id="o"><text>p</text></svg><h4 id="q"> r?</h4><h5 id="s"></h5><ul><li>t</li></ul>',
    )
    expect(page?.content).toBe('Å de. gi j k&l\u00a0m. n. r? t.')
    expect(page?.anchors).toEqual([
      { id: 'b&c', text: 'Å de', at: 0 },
      { id: 'q', text: 'r?', at: 21 },
    ])
  })

  test.each([
    [
      'facts and their values',
      '<dl class="facts"><div> <dt>Pris</dt> <dd>Gratis</dd> </div><div><dt>For</dt><dd>Barn</dd><dd>Unge</dd></div></dl><p>Så</p>',
      'Pris: Gratis. For: Barn · Unge. Så.',
    ],
    [
      'cells, their lines and labels, without what is over them and their columns',
      '<table><caption>Alle <span>tre</span> her</caption><thead><tr><th>År</th></tr></thead><tr><th>Hva</th><td></td><td>a<br>b</td></tr><tr><td>Slutt, <button>så</button> <span> </span></td><td><span class="ds-tag">c</span> <span class="ds-tag">d</span></td></tr></table>',
      'Hva · a · b. Slutt, så · c · d.',
    ],
    [
      'items, and the items below them',
      '<ul><li><a>Mål 1</a> <span>Delmål</span><ul><li>Hva?</li><li>Nå,</li><li>så</li></ul></li></ul>',
      'Mål 1 Delmål. Hva? Nå, så.',
    ],
    [
      'facts, without the label of one that says nothing',
      '<dl><dt>Pris</dt><dd>Gratis</dd><dt>Mer</dt><dd><a href="/b">nord.example/ppt</a></dd><dt>Nå</dt><dd></dd><dt>Tall</dt><dd>3.5</dd></dl>',
      'Pris: Gratis. Tall: 3.5.',
    ],
    ['lines of running text, which go on', '<p>en<br>to</p>', 'en to.'],
  ])('ends %s, so that they do not run together', (_, html, read) => {
    expect(drawn(html)?.content).toBe(read)
  })

  test('shows nothing of an address that is shown as it is', () => {
    const html = '<p>Se <a href="https://a.example">https://a.example</a> og <a>b</a>'
    expect(drawn(html)?.content).toBe('Se og b')
  })

  test('reads to the end of what is not closed', () => {
    expect(main('a<!-- b > --> c<p>d<!-- e')?.text).toBe('a c\nd')
    expect(main('a<script>b')?.text).toBe('a')
    expect(main('a < b')?.text).toBe('a b')
  })

  test('says so when there is no main to read', () => {
    expect(readDrawnPage('<p>Tom</p>')).toBeUndefined()
  })
})
