import { describe, expect, test } from 'vitest'
import { contextFrom } from '../../../tests/context-from.ts'
import { planContext } from '../context.ts'
import { pageOfPlace } from './content-places.ts'

/** Where what is told of a file can be read, with its line. */
function toldOf(file: string, texts: Record<string, string>) {
  const context = contextFrom({
    'p/plan.md': '---\ntittel: P\nkommune: Vindelsund\n---\n',
    ...texts,
  })
  const [report] = context.report.plans
  if (!report) throw new Error('no plan')
  const of = planContext(context, report)
  return report.findings
    .filter(({ place }) => place.file === `content/${file}`)
    .map(({ place }) => ({ line: place.start.line, ...pageOfPlace(place, of) }))
}

describe('pageOfPlace', () => {
  const rows = Array.from({ length: 20 }, (_, row) => `${2000 + row},${row}`).join('\n')
  const indicator = { 'p/indikatorer/a.md': '---\ntittel: A\n---\n\n## Om tallene\n\nTekst.\n' }

  test('names the indicator of a table of figures, and no heading: the lines are those of another file', () => {
    const told = toldOf('p/indikatorer/a.csv', {
      ...indicator,
      'p/indikatorer/a.csv': `periode,verdi\n${rows}\n2020,mange\n`,
    })
    expect(told).toEqual([{ line: 22, text: 'A', href: '/p/indikatorer/a/' }])
  })

  test('names the heading above, in the file of the entry itself', () => {
    const told = toldOf('p/indikatorer/a.md', {
      'p/indikatorer/a.md': `${indicator['p/indikatorer/a.md']}\nSe [[mal/borte]].\n`,
    })
    expect(told).toContainEqual({
      line: 9,
      text: '«Om tallene», i A',
      href: '/p/indikatorer/a/#om-tallene',
    })
  })
})
