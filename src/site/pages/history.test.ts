import { expect, test } from 'vitest'
import { contextFrom } from '../../../tests/context-from.ts'
import { factsUnder, sectionOf } from '../../../tests/page-blocks.ts'
import { planContext } from '../context.ts'
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
      '  - {organ: Kommunestyret, dato: 2026-06-18, saksnummer: 12/26, fil: filer/vedtatt-2026.pdf}\n' +
        '  - {organ: Kommunestyret, dato: 2027-06-18}\n',
    ),
  ).toEqual([
    [
      { text: '18. juni 2026' },
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
