import { describe, expect, test } from 'vitest'
import { contextFrom } from '../../../tests/context-from.ts'
import { factsUnder, listsUnder, sectionOf } from '../../../tests/page-blocks.ts'
import type { Block, Page } from '../page.ts'
import { routes } from '../routes.ts'

const entry = (title: string, rest = '') => `---\ntittel: ${title}\n${rest}---\n`

function pageOf(path: string, texts: Record<string, string>): Page {
  const pages = [...routes(contextFrom({ 'p/plan.md': entry('P'), ...texts }))]
  const page = pages.find((one) => one.path === path)
  if (!page) throw new Error(`no page ${path}`)
  return page
}

const titlesIn = (section: Extract<Block, { type: 'section' }>) =>
  listsUnder(section).flatMap(({ items }) => items.map(({ title }) => title.text))

describe('the page of services', () => {
  test('has each department first in its group, then what is under it; those outside the municipality apart', () => {
    const page = pageOf('p/tjenester/', {
      'p/tjenester/bup.md': entry('BUP', 'eier: helseforetak\n'),
      'p/tjenester/barnehage.md': entry('Barnehagen', 'under: oppvekst\n'),
      'p/tjenester/oppvekst.md': entry('Oppvekst'),
      'p/tjenester/fylket.md': entry('Fylket', 'eier: fylkeskommune\n'),
      'p/tjenester/politi.md': entry('Politiet', 'eier: stat\n'),
      'p/tjenester/vgs.md': entry('Videregående', 'under: fylket\n'),
    })
    const groups = sectionOf(page.blocks, 'etatene').blocks.flatMap((block) =>
      block.type === 'section' ? [[block.title.text, ...titlesIn(block)]] : [],
    )
    expect(groups).toEqual([['Oppvekst', 'Oppvekst', 'Barnehagen']])
    const others = sectionOf(page.blocks, 'andre')
    expect(others).toMatchObject({ level: 2, title: { text: 'Andre som deltar' } })
    expect(titlesIn(others)).toEqual(['BUP', 'Fylket', 'Videregående', 'Politiet'])
    const [list] = listsUnder(others)
    expect(list?.items.map(({ tags }) => tags?.[0]?.text)).toEqual([
      'Helseforetak',
      'Fylkeskommunen',
      'Fylkeskommunen',
      'Staten',
    ])
  })
})

test('who does what has a column a department, and one for all that are none', () => {
  const page = pageOf('p/tjenester/', {
    'p/tjenester/bup.md': entry('BUP', 'eier: helseforetak\n'),
    'p/tjenester/oppvekst.md': entry('Oppvekst'),
    'p/tjenester/politi.md': entry('Politiet', 'eier: stat\n'),
    'p/tiltak/a.md': entry('A', 'ansvarlig: oppvekst\nsamarbeider med: [bup, politi]\n'),
    'p/tiltak/b.md': entry('B', 'ansvarlig: oppvekst\n'),
  })
  const all = sectionOf(page.blocks, 'ansvar').blocks
  const table = all.find(({ type }) => type === 'table')
  expect(table?.type === 'table' && table.columns.map(({ title }) => title)).toEqual([
    'Tiltak',
    'Oppvekst',
    'Andre som deltar',
  ])
  expect(table?.type === 'table' && table.rows[0]?.cells[2]).toEqual([
    { text: 'Deltar: BUP' },
    { text: 'Deltar: Politiet' },
  ])
  const picture = all.find(({ type }) => type === 'picture')
  expect(picture?.type === 'picture' && picture.summary).toContain('2 tiltak og 1 tjeneste med')
})

test('the page of goals shows the list, then the picture, and the table folded as its text form', () => {
  const page = pageOf('p/mal/', {
    'p/mal/a.md': entry('A'),
    'p/mal/b.md': entry('B', 'delmål av: a\n'),
  })
  expect(page.blocks.slice(0, 3).map(({ type }) => type)).toEqual(['tree', 'picture', 'details'])
  const folded = page.blocks.flatMap((block) => (block.type === 'details' ? block.blocks : []))
  expect(folded.map((block) => block.type === 'table' && block.rows.length)).toEqual([2])
  expect(page.blocks.some(({ type }) => type === 'table')).toBe(false)
})

test('the page of a service says once what it has to do', () => {
  const page = pageOf('p/tjenester/a/', {
    'p/tjenester/a.md': entry('A', 'ansvar: Gir råd.\npris: Gratis\n'),
  })
  expect(page.lead).toBe('Gir råd.')
  expect(page.blocks).toEqual([
    { type: 'facts', facts: [{ term: 'Pris', values: [{ text: 'Gratis' }] }] },
  ])
})

test('«Nevnt i» names what the facts of the page do not name already', () => {
  const page = pageOf('p/tjenester/a/', {
    'p/tjenester/a.md': entry('A'),
    'p/tiltak/eget.md': entry('Har A som ansvarlig', 'ansvarlig: a\n'),
    'p/kapitler/a.md': `${entry('Kapitlet')}Ring [[tjenester/a]].\n`,
  })
  expect(JSON.stringify(page.blocks)).toContain('Har A som ansvarlig')
  expect(page.backlinks).toEqual([{ text: 'Kapitlet', href: '/p/kapitler/a/' }])
})

test('a link to an entry of another plan without words of its own is called by its title', () => {
  const page = pageOf('ung/kapitler/a/', {
    'ung/plan.md': entry('Ung', 'utgave av: p\nutgave: ungdom\n'),
    'ung/kapitler/a.md': `${entry('A')}Se [[p:tjenester/a]] og [[p:]].\n`,
    'p/tjenester/a.md': entry('Helsestasjonen'),
  })
  expect(JSON.stringify(page.blocks)).toContain('Helsestasjonen</a>')
})

describe('the page of indicators', () => {
  const page = pageOf('p/indikatorer/', {
    'p/indikatorer/i.md': entry(
      'I',
      'kilde: {navn: SSB, dato: 2026-02-01}\nserie: [{periode: 2024, verdi: 1}, {periode: 2025, verdi: 2}]\n',
    ),
  })

  test('says under the figures where they are from', () => {
    expect(factsUnder(sectionOf(page.blocks, 'indikator-i'))).toEqual([
      { term: 'Kilde', values: [{ text: 'SSB, 1. februar 2026', href: undefined }] },
    ])
  })

  test('leads to the figures as a spreadsheet', () => {
    const [list] = listsUnder(sectionOf(page.blocks, 'last-ned'))
    expect(list?.items.map(({ title }) => title)).toEqual([
      {
        text: 'Tallene for alle indikatorene (CSV, for regneark)',
        href: '/data/p-indikatorer.csv',
        isSaved: true,
      },
    ])
  })

  test('so does the page of measures, to their costs too where there are any', () => {
    const files = (fields: string) => {
      const { blocks } = pageOf('p/tiltak/', { 'p/tiltak/a.md': entry('A', fields) })
      return listsUnder(sectionOf(blocks, 'last-ned'))[0]?.items.map(({ title }) => title.href)
    }
    expect(files('kostnad: 5 kr\n')).toEqual(['/data/p-tiltak.csv', '/data/p-kostnader.csv'])
    expect(files('')).toEqual(['/data/p-tiltak.csv'])
  })

  test('so does the page of each that has any', () => {
    const downloads = (fields: string) =>
      pageOf('p/indikatorer/i/', { 'p/indikatorer/i.md': entry('I', fields) }).blocks.flatMap(
        (block) =>
          block.type === 'facts' ? block.facts.filter(({ term }) => term === 'Last ned') : [],
      )
    const text = 'Tallene for alle indikatorene (CSV, for regneark)'
    expect(downloads('utgangsverdi: {år: 2024, verdi: 3}\n')).toEqual([
      { term: 'Last ned', values: [{ text, href: '/data/p-indikatorer.csv', isSaved: true }] },
    ])
    expect(downloads('')).toEqual([])
  })
})

test('focus areas stand in the order in which the chapters come to their measures', () => {
  const area = (id: string) => [`p/tiltak/${id}.md`, entry(`T ${id}`, `innsatsområde: ${id}\n`)]
  const page = pageOf('p/innsatsomrader/', {
    'p/innsatsomrader/a.md': entry('A'),
    'p/innsatsomrader/b.md': entry('B'),
    'p/innsatsomrader/c.md': entry('C'),
    ...Object.fromEntries([area('b'), area('c')]),
    'p/kapitler/01-forst.md': `${entry('Først')}::vis{tiltak innsatsområde=c}\n`,
    'p/kapitler/02-sa.md': `${entry('Så')}::vis{tiltak innsatsområde=b}\n`,
  })
  const rows = page.blocks.flatMap((block) => (block.type === 'table' ? block.rows : []))
  expect(rows.map(({ cells }) => cells[0]?.[0]?.text)).toEqual(['C', 'B', 'A'])
})
