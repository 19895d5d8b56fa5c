import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { contextFrom } from '../../tests/context-from.ts'
import { cardCode, type ShareCard, shareCards } from './share-card.ts'
import { openTypst } from './typst.ts'

const typst = openTypst()
const card = {
  lang: 'nb',
  above: 'Vindelsund kommune',
  title: 'Plan',
  below: '2026–2029 · Vedtatt',
}

const drawn = (given: Partial<ShareCard>) => typst.svg(cardCode({ ...card, ...given }))

/** How many signs stand in each stretch of text. */
const stretches = (svg: string) =>
  [...svg.matchAll(/class="typst-text"[^>]*>([\s\S]*?)<\/g>/g)].map(
    ([, uses = '']) => uses.split('<use ').length - 1,
  )

const signsIn = (text: string) => [...text.replace(/\s/g, '')].length

/** What nothing is to reach into. */
const edges = {
  left: { left: 0, top: 40, width: 80, height: 590 },
  right: { left: 1120, top: 40, width: 80, height: 590 },
  top: { left: 0, top: 40, width: 1200, height: 50 },
  bottom: { left: 0, top: 575, width: 1200, height: 55 },
}

describe('a card', () => {
  test.each<[string, Partial<ShareCard>]>([
    ['as it mostly is', {}],
    ['with a title of 300 signs', { title: 'Oppvekstplan '.repeat(23) }],
    ['with a title without a space', { title: 'Forebyggingsplanforbarnogunge'.repeat(4) }],
    ['of many municipalities', { above: 'Vindelsund, Ljosheimfjord og '.repeat(12) }],
    ['with what would be code', { above: '#pagebreak()', title: '"+read("a")+"', below: '\\' }],
  ])('%s has every sign inside its edges', async (_, given) => {
    const svg = drawn(given)
    const { above, title, below } = { ...card, ...given }
    expect(svg).toContain('viewBox="0 0 1200 630"')
    const signs = stretches(svg).reduce((sum, count) => sum + count, 0)
    expect(signs).toBe(signsIn(above + title + below))
    for (const [name, edge] of Object.entries(edges)) {
      const picture = sharp(Buffer.from(svg)).resize(1200).flatten({ background: '#fff' })
      const inks = await picture.extract(edge).raw().toBuffer()
      expect(
        inks.every((ink) => ink === 255),
        name,
      ).toBe(true)
    }
  })

  test('has the colour of the municipality across its top', () => {
    expect(drawn({ colour: '#a10b2c' })).toContain('#a10b2c')
  })

  test('keeps years together, and shows a square for a sign the font lacks', () => {
    const title = 'Plan for barn og unge i Fjordvindelsund 2026–2029'
    expect(stretches(drawn({ title }))).toContain(9)
    expect(stretches(drawn({ title: '🎉' }))).toEqual(stretches(drawn({ title: '□' })))
  })
})

test('the site and each plan have one, as PNG of the size that others ask for', async () => {
  const context = contextFrom({
    'nettsted.yaml': 'navn: Planer\nspråk: nb\nadresse: https://planer.example/\n',
    'p/plan.md': '---\ntittel: P\n---\n',
    'q/plan.md': '---\ntittel: Q\nkommune: Vindelsund\n---\n',
  })
  const cards = shareCards(context)
  expect(cards.map(({ path }) => path)).toEqual(['nettsted.png', 'p/p.png', 'q/q.png'])
  const made = await Promise.all(cards.map(({ draw }) => draw()))
  for (const bytes of made)
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
  expect(new Set(made.map(String)).size).toBe(3)
  expect(await cards[2]?.draw()).toEqual(made[2])
})
