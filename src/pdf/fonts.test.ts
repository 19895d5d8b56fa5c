import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { printable, printableRanges, SUBSTITUTE } from '../source/printable.ts'

const require = createRequire(import.meta.url)
const cuts = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']

describe.each(cuts)('Inter %s', (cut) => {
  const signs = signsOf(
    readFileSync(require.resolve(`@expo-google-fonts/inter/${cut}/Inter_${cut}.ttf`)),
  )

  test('has every sign we print', () => {
    const missing: string[] = []
    for (const [first, last] of printableRanges)
      for (let sign = first; sign <= last; sign += 1)
        if (!signs.has(sign)) missing.push(sign.toString(16))
    expect(missing).toEqual([])
  })

  test('has few signs that we do not print, all of them for private use or special', () => {
    const isPrinted = (sign: number) =>
      printableRanges.some(([first, last]) => sign >= first && sign <= last)
    const isPrivate = (sign: number) => sign >= 0xe000 && sign <= 0xf8ff
    const left = [...signs].filter((sign) => !isPrinted(sign) && !isPrivate(sign))
    expect(left.length).toBeLessThan(50)
  })
})

test('the square that stands for other signs is printed itself', () => {
  expect(printable(SUBSTITUTE)).toBe(SUBSTITUTE)
})

/** The code points a font has a shape for: the table `cmap`, in its format for all of Unicode. */
function signsOf(font: Buffer): Set<number> {
  const signs = new Set<number>()
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, at) => 12 + 16 * at)
  const cmap = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap') ?? 0
  const base = font.readUInt32BE(cmap + 8)
  for (let at = 0; at < font.readUInt16BE(base + 2); at += 1) {
    const start = base + font.readUInt32BE(base + 8 + 8 * at)
    if (font.readUInt16BE(start) !== 12) continue
    for (let group = 0; group < font.readUInt32BE(start + 12); group += 1) {
      const [first = 1, last = 0] = [0, 4].map((part) =>
        font.readUInt32BE(start + 16 + 12 * group + part),
      )
      for (let sign = first; sign <= last; sign += 1) signs.add(sign)
    }
  }
  return signs
}
