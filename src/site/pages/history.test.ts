import { expect, test } from 'vitest'
import { contextFrom } from '../../../tests/context-from.ts'
import { allOf, factsUnder, sectionOf } from '../../../tests/page-blocks.ts'
import { planContext } from '../context.ts'
import { noticesOf } from '../frame/notices.ts'
import { routes } from '../routes.ts'
import { historyPage } from './history.ts'

const plan = (decisions: string) => `---\ntittel: P\nvedtak:\n${decisions}---\n`
const file = {
  path: 'p/filer/vedtatt-2026.pdf',
  file: '/content/p/filer/vedtatt-2026.pdf',
  size: 1,
  type: 'application/pdf',
  hash: 'a',
}

function versions(decisions: string) {
  const context = contextFrom({ 'p/plan.md': plan(decisions) }, [file])
  const [planReport] = context.report.plans
  if (!planReport) throw new Error('No plan')
  const [page] = historyPage(planContext(context, planReport))
  const section = page?.blocks.find((block) => block.type === 'section' && block.id === 'vedtatt')
  const [table] = section?.type === 'section' ? section.blocks : []
  return table?.type === 'table' ? table.rows.map(({ cells }) => cells.flat()) : undefined
}

test('what was adopted each time has an address of its own', () => {
  expect(
    versions(
      '  - {organ: Kommunestyret, dato: 2026-05-18, saksnummer: 12/26, fil: filer/vedtatt-2026.pdf}\n' +
        '  - {organ: Kommunestyret, dato: 2027-06-18}\n',
    ),
  ).toEqual([
    [
      { text: '18. mai 2026' },
      { text: 'Kommunestyret, 12/26' },
      { text: 'vedtatt-2026.pdf', href: '/p/filer/vedtatt-2026.pdf' },
    ],
  ])
})

test('a plan without such files has no such list, and neither has one whose file is not there', () => {
  expect(versions('  - {organ: Kommunestyret, dato: 2027-06-18}\n')).toBeUndefined()
  expect(versions('  - {organ: Kommunestyret, fil: filer/borte.pdf}\n')).toBeUndefined()
})

test('a hearing leads to its own page, a document tells its status first, and a report its case', () => {
  const context = contextFrom({
    'p/plan.md': `---
tittel: P
høring: {start: 2026-01-05, frist: 2026-02-15, lenke: https://x.example/horing}
dokumenter: [{tittel: D, status: vedtatt, beskrivelse: Gir målet.}]
rapportering: {levert: [{dato: 2026-04-01, organ: kommunestyret, saksnummer: 7/26}]}
---
`,
  })
  const [planReport] = context.report.plans
  if (!planReport) throw new Error('No plan')
  const [page] = historyPage(planContext(context, planReport))
  const blocks = page?.blocks ?? []
  const link = 'https://x.example/horing'
  expect(factsUnder(sectionOf(blocks, 'horing'))).toContainEqual({
    term: 'Mer om høringen',
    values: [{ text: link, href: link }],
  })
  const cells = [...blocks, ...sectionOf(blocks, 'dokumenter').blocks].flatMap((block) =>
    block.type === 'table' ? block.rows.flatMap((row) => row.cells.flat()) : [],
  )
  expect(cells.map(({ text }) => text)).toEqual(
    expect.arrayContaining([
      'På høring til 15. februar 2026',
      'Vedtatt. Gir målet.',
      'Rapportering, kommunestyret, 7/26',
    ]),
  )
})

test('documents have a column of explanations where one of them has any', () => {
  const columns = (documents: string) => {
    const context = contextFrom({
      'p/plan.md': `---\ntittel: P\ndokumenter: [${documents}]\n---\n`,
    })
    const [planReport] = context.report.plans
    if (!planReport) throw new Error('No plan')
    const [page] = historyPage(planContext(context, planReport))
    return sectionOf(page?.blocks ?? [], 'dokumenter').blocks.flatMap((block) =>
      block.type === 'table'
        ? [block.columns.map(({ title }) => title), ...block.rows.map(({ cells }) => cells.length)]
        : [],
    )
  }
  expect(columns('{tittel: A}')).toEqual([['Dokument', 'Forhold til planen'], 2])
  expect(columns('{tittel: A}, {tittel: B, status: vedtatt}')).toEqual([
    ['Dokument', 'Forhold til planen', 'Forklaring'],
    3,
    3,
  ])
})

test('what is to come is planned for its day, on the page and where a measure tells what was done', () => {
  const context = contextFrom({
    'p/plan.md': `---
tittel: P
status: på høring
høring: {start: 2026-06-02, frist: 2026-07-15}
medvirkning: [{gruppe: Uten dato}, {gruppe: Elevrådet, dato: 2026-06-10}, {gruppe: Foreldre, dato: 2026-05-10}]
vedtak: [{organ: kommunestyret, dato: 2026-12-18}]
---
`,
    'p/tiltak/t.md':
      '---\ntittel: T\noppfølging: [{dato: 2026-06-01, tekst: A}, {dato: 2026-06-02, tekst: B}]\n---\n',
  })
  const pages = [...routes(context)]
  const cells = (path: string) =>
    allOf(pages.find((page) => page.path === path)?.blocks ?? []).flatMap((block) =>
      block.type === 'table'
        ? block.rows.map((row) => row.cells.flat().map(({ text }) => text))
        : [],
    )
  expect(cells('p/historikk/')).toEqual([
    ['10. mai 2026', 'Medvirkning: Foreldre'],
    ['Planlagt til 2. juni 2026', 'På høring til 15. juli 2026'],
    ['Planlagt til 10. juni 2026', 'Medvirkning: Elevrådet'],
    ['Planlagt til 18. desember 2026', 'Vedtak, kommunestyret'],
  ])
  const heard = allOf(pages.find(({ path }) => path === 'p/historikk/')?.blocks ?? []).flatMap(
    (block) => (block.type === 'list' ? block.items.map(({ title }) => title.text) : []),
  )
  expect(heard).toEqual(['Foreldre', 'Elevrådet', 'Uten dato'])
  expect(cells('p/tiltak/t/')).toEqual([
    ['1. juni 2026', 'A'],
    ['Planlagt til 2. juni 2026', 'B'],
  ])
})

test('the next report and revision are planned; days of theirs that have passed say nothing', () => {
  const datesOf = (report: string, revision: string) => {
    const context = contextFrom({
      'p/plan.md': `---\ntittel: P\nrapportering: {neste: ${report}}\nrevisjon: {neste: ${revision}}\n---\n`,
    })
    const page = [...routes(context)].find(({ path }) => path === 'p/historikk/')
    return allOf(page?.blocks ?? []).flatMap((block) =>
      block.type === 'table'
        ? block.rows.map((row) =>
            row.cells
              .flat()
              .map(({ text }) => text)
              .join(': '),
          )
        : [],
    )
  }
  expect(datesOf('2027-10-21', '2026-06-02')).toEqual([
    'Planlagt til 2. juni 2026: Revisjon',
    'Planlagt til 21. oktober 2027: Rapportering',
  ])
  expect(datesOf('2026-06-01', '2025-01-01')).toEqual([])
})

test.each([
  ['{start: 2026-05-01, frist: 2026-06-01}', 'På høring til 1. juni 2026', true],
  ['{start: 2026-04-01, frist: 2026-05-31}', 'Fristen for høringen gikk ut 31. mai 2026', false],
  ['{start: 2026-06-02, frist: 2026-07-15}', 'Høring planlagt til 2. juni 2026', true],
  ['{start: 2026-05-01}', 'På høring', true],
])('the banner of a hearing %s is «%s»', (hearing, title, asks) => {
  const context = contextFrom({
    'p/plan.md': `---\ntittel: P\nstatus: på høring\nhøring: ${hearing}\n---\n`,
  })
  const [planReport] = context.report.plans
  if (!planReport) throw new Error('No plan')
  const [notice] = noticesOf(planContext(context, planReport))
  expect(notice?.title).toBe(title)
  expect(notice?.link !== undefined).toBe(asks)
})
