import type { Table } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { defineRule } from '../rule.ts'

/** Forskrift om universell utforming § 4, WCAG 2.1, 1.3.1: who hears a cell must hear what it is about. */
export default defineRule({
  id: 'table-header-required',
  severity: 'warning',
  title: 'Tabeller skal ha overskrift over kolonnene.',
  *check({ plan }) {
    for (const { source, body } of [plan, ...plan.entries])
      for (const table of body.tables) {
        const missing = columnsWithoutHeading(table)
        if (missing.length === 0) continue
        yield {
          place: source.placeAt(table),
          message:
            missing.length === 1
              ? `Kolonne ${missing[0]} i tabellen har ingen overskrift.`
              : `Kolonnene ${missing.join(', ')} i tabellen har ingen overskrift.`,
          hint: 'Skriv i den øverste raden hva som står i hver kolonne.',
        }
      }
  },
})

/** Numbers of the columns that hold something under nothing; over the titles of rows nothing need stand. */
function columnsWithoutHeading({ children: [head, ...rows] }: Table): number[] {
  const isEmpty = (row: Table['children'][number] | undefined, column: number) => {
    const cell = row?.children[column]
    return cell === undefined || textOf(cell).trim() === ''
  }
  const width = Math.max(head?.children.length ?? 0, ...rows.map(({ children }) => children.length))
  const missing = Array.from({ length: width }, (_, column) => column).filter(
    (column) => isEmpty(head, column) && rows.some((row) => !isEmpty(row, column)),
  )
  return missing.length === 1 && missing[0] === 0 ? [] : missing.map((column) => column + 1)
}
