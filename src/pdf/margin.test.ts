import { getDocumentProxy } from 'unpdf'
import { beforeAll, expect, test, vi } from 'vitest'
import { adoptedPlan, pdfFrom } from '../../tests/printed.ts'
import { readPdf } from '../../tests/read-pdf.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

/** A millimetre in points. */
const MM = 72 / 25.4
const margin = 30 * MM

interface Piece {
  text: string
  left: number
  right: number
  /** Points from the foot of the page. */
  baseline: number
}

const count = 120
let pages: Piece[][] = []
let text = ''

beforeAll(async () => {
  const paragraphs = Array.from({ length: count }, (_, at) => `Avsnitt${at} ${'ord '.repeat(30)}`)
  const bytes = await pdfFrom({
    'p/plan.md': adoptedPlan,
    'p/kapitler/01-a.md': [...paragraphs, '- Punkt', '> Sitat', '| Hovud |\n| - |\n| Celle |'].join(
      '\n\n',
    ),
  })
  text = (await readPdf(bytes)).text
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, at) => {
      const { items } = await (await pdf.getPage(at + 1)).getTextContent()
      return items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return []
        const [, , , , left = 0, baseline = 0] = item.transform as number[]
        return [{ text: item.str.trim(), left, right: left + item.width, baseline }]
      })
    }),
  )
})

/** The line that begins with a word, and the numbers in the margin beside it. */
function lineOf(word: string): { line: Piece; numbers: Piece[] } {
  for (const page of pages) {
    const line = page.find((piece) => new RegExp(`^${word}\\b`).test(piece.text))
    if (!line) continue
    const numbers = page.filter(
      ({ right, baseline }) => right < margin && Math.abs(baseline - line.baseline) < 5,
    )
    return { line, numbers }
  }
  throw new Error(word)
}

test('a paragraph begins where it would without its number, however long that is', () => {
  for (let at = 0; at < count; at += 1)
    expect(lineOf(`Avsnitt${at}`).line.left, `${at}`).toBeCloseTo(margin, 1)
})

test('a number stands in the margin on the line of its paragraph, all of them equally far out', () => {
  // The first is that of the preface.
  for (let at = 0; at < count; at += 1) {
    const { line, numbers } = lineOf(`Avsnitt${at}`)
    expect(numbers.map((number) => number.text)).toEqual([String(at + 2)])
    expect(numbers[0]?.baseline).toBeCloseTo(line.baseline, 1)
    const out = margin - (numbers[0]?.right ?? 0)
    expect(out, `${at}`).toBeGreaterThan(6 * MM)
    expect(out, `${at}`).toBeLessThan(7 * MM)
  }
})

test('a number stands beside the first line of what is no paragraph', () => {
  const lines = ['Punkt', 'Hovud'].map(lineOf)
  expect(lines.map(({ numbers }) => numbers.map((number) => number.text))).toEqual([
    ['122'],
    ['124'],
  ])
})

test('a number is read before its paragraph, as a word of its own', () => {
  expect(text).toContain(' 2 Avsnitt0 ord')
  expect(text).toContain(` ${count + 1} Avsnitt${count - 1} ord`)
})
