import { expect, test } from 'vitest'
import { contextFrom } from '../../../tests/context-from.ts'
import { readPicture } from '../../../tests/read-picture.ts'
import { planContext } from '../context.ts'
import type { Page } from '../page.ts'
import { routes } from '../routes.ts'
import { pictureFiles, picturesOf } from './plan-pictures.ts'

const context = contextFrom({
  'nettsted.yaml': 'navn: Sted\nadresse: https://sted.example/\n',
  'plan/plan.md':
    '---\ntittel: Plan <for> "barn"\nspråk: nb\nstatus: vedtatt\nkommune: {navn: Vindelsund kommune}\nperiode: {fra: 2026, til: 2029}\nvedtak: [{organ: kommunestyret, dato: 2025-10-23, saksnummer: PS 8/25}, {organ: kommunestyret, dato: 2026-01-15, gjelder: endring}]\n---\n',
  'plan/indikatorer/a.md':
    '---\ntittel: A class="line" & B\nserie: [{periode: "2024", verdi: 2}, {periode: "2025", verdi: 3}]\n---\n',
})
const files = pictureFiles(context)

test('tells plan, title, status and date on A4 across, without style of any kind', () => {
  const sheet = String(files.find(({ path }) => path.endsWith('indikator-a.svg'))?.content)
  expect(sheet).toContain('width="297mm" height="210mm"')
  expect(sheet).toContain('Plan &lt;for&gt; &quot;barn&quot;')
  expect(sheet).toContain('A class=&quot;line&quot; &amp; B')
  expect(sheet).toMatch(
    /Slik det var \d+\. \p{L}+ \d{4}\. Vedtatt av kommunestyret 23\. oktober 2025, sak PS 8\/25, sist endret 15\. januar 2026\./u,
  )
  expect(sheet).toContain(
    'Hentet fra: Plan &lt;for&gt; &quot;barn&quot;. Vindelsund kommune. https://sted.example/',
  )
  expect(sheet).not.toContain('planverk')
  expect(sheet).not.toMatch(/<style|\sstyle=|<script|\sclass="|href/)
})

test('keeps the address whole under a plan with a long title', () => {
  const long = contextFrom({
    'nettsted.yaml': 'navn: Sted\nadresse: https://sted.example/\n',
    'plan/plan.md': `---\ntittel: ${'Plan for gode dager '.repeat(9)}\n---\n`,
    'plan/indikatorer/a.md':
      '---\ntittel: A\nserie: [{periode: "2024", verdi: 2}, {periode: "2025", verdi: 3}]\n---\n',
  })
  const sheet = String(pictureFiles(long).find(({ path }) => path.endsWith('a.svg'))?.content)
  expect(sheet).toContain('https://sted.example/')
})

test('has the same data as the picture on the page', () => {
  for (const planReport of context.report.plans) {
    const inPlan = planContext(context, planReport)
    for (const picture of picturesOf(inPlan)) {
      const file = files.find(({ path }) => path === `data/plan/${picture.id}.svg`)
      const data = (svg: string) => readPicture(svg).map((one) => one.data)
      expect(data(String(file?.content))).toEqual(data(picture.draw(720).svg))
      expect(data(picture.draw(328).svg)).toEqual(data(picture.draw(720).svg))
    }
  }
})

test('is there for every picture that a page links to', () => {
  const hrefs = [...routes(context)].flatMap((page) => sheetsOf(page.blocks))
  expect(hrefs.length).toBeGreaterThan(0)
  expect([...new Set(hrefs)].sort()).toEqual(files.map(({ path }) => `/${path}`).sort())
})

function sheetsOf(blocks: Page['blocks']): string[] {
  return blocks.flatMap((block) =>
    block.type === 'picture' ? [block.sheet.href] : 'blocks' in block ? sheetsOf(block.blocks) : [],
  )
}
