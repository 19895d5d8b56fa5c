import { expect, test } from 'vitest'
import { contextFrom } from '../../../tests/context-from.ts'
import { routes } from '../routes.ts'

test('two terms of one address are both shown, and the address leads to the first', () => {
  const terms = '  - {ord: BUP, forklaring: Den ene.}\n  - {ord: Bup!, forklaring: Den andre.}\n'
  const context = contextFrom({
    'p/plan.md': '---\ntittel: P\n---\n',
    'p/ordliste.yaml': `ord:\n${terms}`,
  })
  const page = [...routes(context)].find(({ kind }) => kind === 'glossary')
  const table = page?.blocks.find(({ type }) => type === 'table')
  expect(table).toMatchObject({
    rows: [
      { id: 'ord-bup', cells: [[{ text: 'BUP' }], [{ text: 'Den ene.' }]] },
      { id: undefined, cells: [[{ text: 'Bup!' }], [{ text: 'Den andre.' }]] },
    ],
  })
})
