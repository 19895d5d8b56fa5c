import { describe, expect, test } from 'vitest'
import { contextFrom } from '../../../tests/context-from.ts'
import type { Attachment } from '../../plan/model.ts'
import { planContext } from '../context.ts'
import { bodyBlocks } from '../entries/entry-blocks.ts'

const picture = (name: string): Attachment => ({
  path: `p/filer/${name}`,
  file: `/nowhere/${name}`,
  size: 1,
  type: 'image/png',
  width: 20,
  height: 10,
  hash: name,
})

/** The HTML of a chapter, of a plan that has the measure «t» and two pictures. */
function htmlOf(text: string): string {
  const context = contextFrom(
    {
      'p/plan.md': '---\ntittel: P\n---\n',
      'p/kapitler/a.md': `---\ntittel: A\n---\n\n${text}\n`,
      'p/tiltak/t.md': '---\ntittel: T\n---\n',
    },
    [picture('figur.png'), picture('min figur.png')],
  )
  const [planReport] = context.report.plans
  const [chapter] = planReport?.plan.chapters ?? []
  if (!planReport || !chapter) throw new Error('No chapter')
  const { blocks } = bodyBlocks(chapter, planContext(context, planReport), {
    level: 1,
    idPrefix: '',
  })
  return blocks
    .map((block) => (block.type === 'html' ? block.html : block.type))
    .join('')
    .replaceAll(/ id="avsnitt-[^"]*"/g, '')
}

describe('a link whose address stands elsewhere in the text', () => {
  test.each([
    ['[besøk][B]\n\n[b]: tiltak/t', '[besøk](tiltak/t)'],
    ['[b]\n\n[b]: ../tiltak/t.md "Tittel"', '[b](tiltak/t "Tittel")'],
    ['[**ring**][n]\n\n[n]: tel:116117', '[**ring**](tel:116117)'],
    ['[ned][d]\n\n## Del\n\n[d]: #del', '[ned](#del)\n\n## Del'],
    ['Note.[^1]\n\n[^1]: Se [b].\n\n[b]: tiltak/t', 'Note.[^1]\n\n[^1]: Se [b](tiltak/t).'],
    ['[x][x]\n\n[x]: javascript:x()', '[x](javascript:x())'],
  ])('%j is %j', (typed, same) => {
    expect(htmlOf(typed)).toBe(htmlOf(same))
  })

  test('leads to the page of what it names', () => {
    expect(htmlOf('[besøk][b]\n\n[b]: tiltak/t')).toBe('<p><a href="/p/tiltak/t/">besøk</a></p>')
  })
})

describe('a picture', () => {
  test.each([
    ['![En figur](filer/figur.png)', '/p/filer/figur.png'],
    ['![En figur](../filer/figur.png)', '/p/filer/figur.png'],
    ['![En figur](./filer/figur.png)', '/p/filer/figur.png'],
    ['![En figur](filer/min%20figur.png)', '/p/filer/min%20figur.png'],
    ['![En figur](<filer/min figur.png>)', '/p/filer/min%20figur.png'],
    ['![En figur][f]\n\n[f]: ../filer/figur.png', '/p/filer/figur.png'],
  ])('%j is shown', (typed, src) => {
    expect(htmlOf(typed)).toContain(`<img src="${src}" alt="En figur"`)
  })

  test('has the same caption, wherever its address stands', () => {
    const html = htmlOf('![En figur][f]\n\n[f]: filer/figur.png "Under bildet"')
    expect(html).toBe(htmlOf('![En figur](filer/figur.png "Under bildet")'))
    expect(html).toContain('<figcaption>Under bildet</figcaption>')
  })

  test('of another host is the words that stand for it', () => {
    expect(htmlOf('![En figur][f]\n\n[f]: https://x.example/a.png')).toBe(
      '<p><span>En figur</span></p>',
    )
  })
})

test.each([
  ['Vedtatt 23. oktober 2025 av oss', 'Vedtatt 23.~oktober~2025 av oss'],
  ['inntil 1 250 000 kroner i år', 'inntil 1~250~000~kroner i år'],
  ['80 % og 81,5 prosent', '80~% og 81,5~prosent'],
  ['§ 15-1 i loven', '§~15-1 i loven'],
  ['På 5. trinn er 24 elever', 'På 5. trinn er 24 elever'],
])('%j has its date, amount or section on one line', (typed, shown) => {
  expect(htmlOf(typed)).toBe(`<p>${shown.replaceAll('~', '\u00a0')}</p>`)
})

test('each way back from a footnote has a name of its own, and is drawn as text', () => {
  const ways = htmlOf('A[^a] b[^a] c[^b].\n\n[^a]: D\n[^b]: E').matchAll(
    /aria-label="([^"]*)" class="data-footnote-backref"><span data-pagefind-ignore="">([^<]*)</g,
  )
  expect([...ways].map(([, label, sign]) => [label, sign])).toEqual([
    ['Tilbake til fotnotetegn 1', '↩\uFE0E'],
    ['Tilbake til fotnotetegn 1-2', '↩\uFE0E2'],
    ['Tilbake til fotnotetegn 2', '↩\uFE0E'],
  ])
})
