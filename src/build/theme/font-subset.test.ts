import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageRoot } from '../package-root.ts'
import { cutFont, fontFaces } from './font-subset.ts'

const css = (body: string) => `@font-face { font-family: Inter; ${body} }`

test('cuts the fonts of the site down to what a phone may wait for, the same bytes every time', async () => {
  const faces = fontFaces(await readFile(join(packageRoot(), 'src/styles/font.css'), 'utf8'))
  const [main, sami] = await Promise.all(faces.map(cutFont))
  expect(faces).toHaveLength(2)
  expect(main?.length).toBeLessThanOrEqual(25_000)
  expect(sami?.length).toBeLessThanOrEqual(6_000)
  for (const font of [main, sami]) expect(font?.toString('latin1', 0, 4)).toBe('wOF2')
  expect(await cutFont(faces[0] as (typeof faces)[0])).toEqual(main)
})

test('a font of fewer signs and weights is smaller', async () => {
  const face = {
    file: 'inter-latin-wght-normal.woff2',
    signs: 'abc',
    weights: { min: 400, max: 700 },
  }
  const [few, more, bold] = await Promise.all([
    cutFont(face),
    cutFont({ ...face, signs: 'abcæøå' }),
    cutFont({ ...face, weights: { min: 100, max: 900 } }),
  ])
  expect(few.length).toBeLessThan(more.length)
  expect(few.length).toBeLessThan(bold.length)
})

test('reads file, weights and every sign from a stylesheet, and leaves other faces alone', () => {
  const asked = css(
    'font-weight: 400 700; src: url("planverk-font/a-b.woff2") format("woff2"); unicode-range:\n U+0061-0063, U+E6;',
  )
  expect(fontFaces(`${asked} ${css('src: local("Arial");')}`)).toEqual([
    { file: 'a-b.woff2', signs: 'abcæ', weights: { min: 400, max: 700 } },
  ])
})

test.each([
  ['font-weight: 400;', 'unicode-range: U+61;', /must say font-weight/],
  [
    'font-weight: 400 700;',
    '',
    /must say font-weight \(two numbers\) and unicode-range of a\.woff2/,
  ],
  ['font-weight: 400 700;', 'unicode-range: U+6?;', /«U\+6\?» is no range/],
  ['font-weight: 400 700;', 'unicode-range: U+63-61;', /«U\+63-61» is no range/],
])('refuses %s %s', (weight, range, told) => {
  expect(() => fontFaces(css(`${weight} src: url("planverk-font/a.woff2"); ${range}`))).toThrow(
    told,
  )
})
