import { describe, expect, test } from 'vitest'
import { contextFrom } from '../../../tests/context-from.ts'
import { planContext } from '../context.ts'
import type { Block } from '../page.ts'
import { costBlocks, kronerIn } from './measure-costs.ts'

test.each([
  ['1 510 000 kr', 1_510_000],
  ['1\u00a0510\u00a0000', 1_510_000],
  ['1.510.000 kroner', 1_510_000],
  ['1510000', 1_510_000],
  ['kr 90 000,-', 90_000],
  ['90 000,50 kr', 90_001],
  ['1,25 mill. kr', 1_250_000],
  ['2 millioner kroner', 2_000_000],
  ['500 tusen', 500_000],
  ['1,250 mill. kr', 1_250_000],
  ['1 200 mill. kroner', 1_200_000_000],
  ['2,5 Mrd. kr', 2_500_000_000],
  ['0', 0],
])('%s is %d kroner', (amount, kroner) => expect(kronerIn(amount)).toBe(kroner))

test.each([
  'ca. 500 000 kr',
  '4–6 mill. kr',
  '500 000 til 600 000',
  'en halv stilling',
  '2 årsverk',
  '1.5 mill. kr',
  '15 10 000',
  '100 000 euro',
  '500,000 kr',
  '1,500',
  '1,5',
  '1.250 mill. kr',
  '0.500',
  '20 t',
  '500 000 kr mill',
  '5 mill. mill.',
  '5 tusen mill. kr',
  '5 millkr',
  '100 000 kr i 2027',
  ' '.repeat(50_000),
])('%s is no amount that can be added', (amount) => expect(kronerIn(amount)).toBeUndefined())

describe('what the measures cost', () => {
  const plan = (cost = '') => `---\ntittel: P\n${cost}---\n`
  const measure = (cost: string) => `---\ntittel: M\nnr: 1\ntiltakstype: nytt\n${cost}---\n`

  function shown(texts: Record<string, string>) {
    const context = contextFrom({ 'p/plan.md': plan(), ...texts })
    const [planReport] = context.report.plans
    if (!planReport) throw new Error('No plan')
    const [said, ...blocks] = costBlocks(planContext(context, planReport))
    return { said: said?.type === 'html' ? said.html : '', blocks, tables: blocks.flatMap(rowsOf) }
  }

  function rowsOf(block: Block): string[][] {
    if (block.type === 'details') return block.blocks.flatMap(rowsOf)
    if (block.type !== 'table') return []
    const text = (cells: { text: string }[][]) =>
      cells.map((cell) => cell.map((one) => one.text.replaceAll('\u00a0', ' ')).join())
    return [block.columns.map(({ title }) => title), ...block.rows.map(({ cells }) => text(cells))]
  }

  test('is added for each year, beside what the plan says of itself, and by how it is covered', () => {
    const { said, tables, blocks } = shown({
      'p/plan.md': plan('kostnad: [{år: 2027, beløp: 500 000 kr}, {år: 2026, beløp: 9}]\n'),
      'p/tiltak/a.md': measure(
        'kostnad: [{år: 2026, beløp: 100 000 kr, dekning: økonomiplan}, {år: 2027, beløp: 0.2 mill. kr}, {år: 2027, beløp: "0,2 mill. kr", dekning: tilskudd}]\n',
      ),
      'p/tiltak/b.md': measure('kostnad: [{år: 2027, beløp: 50 000}]\n'),
      'p/tiltak/c.md': measure('kostnad: [{år: 2026, dekning: innenfor ramme}]\n'),
      'p/tiltak/d.md': measure(''),
    })
    expect(said).toContain(
      '2 av 4 tiltak oppgir beløp. 1 sier noe om kostnaden, men oppgir ikke beløp. 1 oppgir ingen kostnad. 1 beløp er skrevet slik at det ikke kan legges sammen, og er ikke med.',
    )
    expect(tables).toEqual([
      [
        'År',
        'Økonomiplan',
        'Tilskudd',
        'Uten oppgitt dekning',
        'Sum av tiltakene',
        'Oppgitt for hele planen',
      ],
      ['2026', '100 000', '', '', '100 000', '9'],
      ['2027', '', '200 000', '50 000', '250 000', '500 000'],
      ['I alt', '100 000', '200 000', '50 000', '350 000', '500 009'],
      ['Tiltak', 'Type', '2026', '2027', 'I alt'],
      ['1 M', 'Nytt', '100 000', '200 000', '300 000'],
      ['1 M', 'Nytt', '', '50 000', '50 000'],
    ])
    const [byYear] = blocks
    expect(byYear?.type === 'table' && byYear.rows.map(({ total }) => total)).toEqual([
      undefined,
      undefined,
      true,
    ])
  })

  test('has no sum in all where the years may tell of the same money', () => {
    const { tables } = shown({
      'p/tiltak/a.md': measure(
        'kostnad: [{år: 2026–2029, beløp: 400 000}, {år: 2026, beløp: 100 000}]\n',
      ),
    })
    expect(tables.slice(0, 3)).toEqual([
      ['År', 'Sum av tiltakene'],
      ['2026', '100 000'],
      ['2026–2029', '400 000'],
    ])
  })

  const ofMeasure = {
    'p/tiltak/a.md': measure(
      'kostnad: [{år: 2026, beløp: 60, dekning: tilskudd}, {år: 2026, beløp: 40}]\n',
    ),
  }

  test('that is what the plan says of itself, source by source, is told once', () => {
    const { said, tables, blocks } = shown({
      ...ofMeasure,
      'p/plan.md': plan(
        'kostnad: [{år: 2026, beløp: 40}, {år: 2026, beløp: 50, dekning: tilskudd}, {år: 2026, beløp: 10, dekning: tilskudd}]\n',
      ),
    })
    expect(said).toContain('Beløpene som er oppgitt for hele planen, er de samme.')
    expect(tables.slice(0, 2)).toEqual([
      ['År', 'Tilskudd', 'Uten oppgitt dekning', 'Sum av tiltakene'],
      ['2026', '60', '40', '100'],
    ])
    expect(blocks.map(({ type }) => type)).toEqual(['table', 'details'])
  })

  test.each([
    ['other sources', '{år: 2026, beløp: 100}'],
    [
      'a note',
      '{år: 2026, beløp: 40}, {år: 2026, beløp: 60, dekning: tilskudd, merknad: Halvt år}',
    ],
    [
      'an amount nobody can add',
      '{år: 2026, beløp: 40}, {år: 2026, beløp: 60, dekning: tilskudd}, {år: 2027, beløp: ca. 7}',
    ],
  ])('but for %s, which the plan tells beside the same sums', (_name, lines) => {
    const { said, tables, blocks } = shown({
      ...ofMeasure,
      'p/plan.md': plan(`kostnad: [${lines}]\n`),
    })
    expect(said).not.toContain('er de samme')
    expect(tables[0]).toEqual(['År', 'Tilskudd', 'Uten oppgitt dekning', 'Sum av tiltakene'])
    expect(blocks.map(({ type }) => type)).toEqual(['table', 'details', 'details'])
  })

  test('that nobody has money for is a sentence, and the measures with their years', () => {
    const { blocks } = shown({
      'p/tiltak/a.md': measure(
        'status: pågår\nkostnad: [{år: 2026, beløp: 100, dekning: tilskudd}, {år: 2027, dekning: ikke finansiert}, {år: 2028, beløp: 50, dekning: ufinansiert}]\n',
      ),
      'p/tiltak/b.md': measure('kostnad: [{år: 2026, beløp: 1}]\n'),
    })
    const [sentence, list, table] = blocks
    expect(sentence).toMatchObject({
      html: '<p>1 tiltak er ikke finansiert, helt eller i noen år:</p>',
    })
    expect(list).toMatchObject({
      type: 'list',
      items: [
        {
          title: { text: '1 M', href: '/p/tiltak/a/' },
          text: '2027; 2028: 50',
          tags: [{ text: 'Pågår' }],
        },
      ],
    })
    expect(table?.type === 'table' && table.columns.map(({ title }) => title)).toEqual([
      'År',
      'Tilskudd',
      'Ikke finansiert',
      'Uten oppgitt dekning',
      'Sum av tiltakene',
    ])
  })

  test('of one year alone is the sum of it all', () => {
    const { tables } = shown({
      'p/tiltak/a.md': measure('kostnad: [{år: 2026, beløp: 100 000}]\n'),
    })
    expect(tables.slice(0, 3)).toEqual([
      ['År', 'Sum av tiltakene'],
      ['2026', '100 000'],
      ['Tiltak', 'Type', '2026'],
    ])
  })

  test('beside a plan that tells of other years has a row for each, and no sum where they overlap', () => {
    const { said, tables } = shown({
      'p/plan.md': plan(
        'kostnad: [{år: 2026, beløp: 9}, {år: 2030, beløp: 1000}, {år: 2026–2029, beløp: 4000}, {år: 2027, beløp: ca. 7}]\n',
      ),
      'p/tiltak/a.md': measure('kostnad: [{år: 2026, beløp: 100}, {år: 2027, beløp: 200}]\n'),
    })
    expect(said).toContain(
      '1 av 1 tiltak oppgir beløp. 1 beløp for hele planen kan ikke legges sammen, og er ikke med. Summene',
    )
    expect(tables).toEqual([
      ['År', 'Sum av tiltakene', 'Oppgitt for hele planen'],
      ['2026', '100', '9'],
      ['2026–2029', '', '4 000'],
      ['2027', '200', ''],
      ['2030', '', '1 000'],
      ['Tiltak', 'Type', '2026', '2027', 'I alt'],
      ['1 M', 'Nytt', '100', '200', '300'],
    ])
  })

  test('is told apart: an amount nobody can add is an amount, and a year alone says nothing', () => {
    const { said, tables } = shown({
      'p/tiltak/a.md': measure('kostnad: [{år: 2026, beløp: ca. 500 000 kr}]\n'),
      'p/tiltak/b.md': measure('kostnad: [{år: 2026}]\n'),
      'p/tiltak/c.md': measure('kostnad: Dekkes over drift\n'),
    })
    expect(said).toBe(
      '<p>1 av 3 tiltak oppgir beløp. 1 sier noe om kostnaden, men oppgir ikke beløp. 1 oppgir ingen kostnad. 1 beløp er skrevet slik at det ikke kan legges sammen, og er ikke med.</p>',
    )
    expect(tables).toEqual([])
  })

  test('is the same for years with any dash between, and no sum in all for words', () => {
    const { blocks } = shown({
      'p/tiltak/a.md': measure(
        'kostnad: [{år: 2026-2027, beløp: 1}, {år: 2026–2027, beløp: 2}, {år: 2026 — 2027, beløp: 4}, {år: I alt, beløp: 8}]\n',
      ),
    })
    const [table] = blocks
    expect(table?.type === 'table' && table.rows).toEqual([
      { cells: [[{ text: '2026–2027' }], [{ text: '7' }]] },
      { cells: [[{ text: 'I alt' }], [{ text: '8' }]] },
    ])
  })

  test('is told by measure for eight years at most', () => {
    const years = (count: number) =>
      shown(
        Object.fromEntries(
          Array.from({ length: count }, (_, index) => [
            `p/tiltak/${index}.md`,
            measure(`kostnad: [{år: fase ${index}, beløp: 1}]\n`),
          ]),
        ),
      ).blocks.map(({ type }) => type)
    expect(years(8)).toEqual(['table', 'details'])
    expect(years(9)).toEqual(['table'])
  })

  test('is no table where nobody says', () => {
    const { said, tables } = shown({ 'p/tiltak/a.md': measure('') })
    expect(said).toBe('<p>0 av 1 tiltak oppgir beløp. 1 oppgir ingen kostnad.</p>')
    expect(tables).toEqual([])
  })
})
