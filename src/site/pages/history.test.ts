import { expect, test } from 'vitest'
import { contextFrom } from '../../../tests/context-from.ts'
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
