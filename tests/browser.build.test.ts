import axe from 'axe-core'
import type { Page as Tab } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { groupBy } from '../src/plan/group-by.ts'
import { type BrowsedSite, browseExample } from './browsed-site.ts'
import { desk, kinds, phone } from './example-pages.ts'
import { shownTexts } from './html-page.ts'
import { breakPolicy, markedInMenu, partedAtLineEnds, runAxe, unseenShapes } from './in-page.ts'
import { readPdf } from './read-pdf.ts'

let site: BrowsedSite['site']
let visiting: BrowsedSite['visiting']

beforeAll(async () => {
  ;({ site, visiting } = await browseExample())
})

describe.each(Object.entries(kinds))('a page of kind %s (%s)', (kind, path) => {
  test('shows its text without JavaScript', async () => {
    expect(site.page(path).model.kind).toBe(kind)
    await visiting(path, { ...phone, javaScriptEnabled: false }, async (tab) => {
      const main = (await tab.locator('main').allInnerTexts()).join('')
      const texts = shownTexts(site.page(path).html)
      expect(texts.length).toBeGreaterThan(2)
      expect(texts.filter((text) => !letters(main).includes(letters(text)))).toEqual([])
    })
  })
})

// That no page breaks it is seen where every page is visited.
describe('the policy', () => {
  test.each([
    ['script-src-elem', 'script', 'document.title = "ran"'],
    ['style-src-elem', 'style', 'p { color: red }'],
    ['img-src', 'img', 'https://annet.example/bilde.png'],
    ['connect-src', 'fetch', 'https://annet.example/'],
    ['frame-src', 'iframe', 'https://annet.example/'],
  ] as const)(
    'lets no page do what %s forbids, and the test would see it',
    async (directive, what, content) => {
      const visit = visiting('sok/', desk, async (tab, faults) => {
        await tab.evaluate(breakPolicy, [what, content] as const)
        await expect.poll(() => faults.join('\n')).toContain(`against the policy: ${directive}`)
      })
      // What every visit ends with: nothing forbidden may have happened.
      await expect(visit).rejects.toThrow('to deeply equal []')
    },
  )
})

test('the keyboard comes to a number for danger before the menu of the plan', async () => {
  await visiting(kinds.chapter, desk, async (tab) => {
    const stops: string[] = []
    while (stops.length < 12 && !stops.at(-1)?.startsWith('tel:')) {
      await tab.keyboard.press('Tab')
      stops.push((await tab.locator(':focus').getAttribute('href')) ?? '')
    }
    // Past the text, home, to the search, when to call whom: nothing else is before it.
    expect(stops.length).toBe(5)
    expect(stops.at(-1)).toMatch(/^tel:\d/)
  })
})

test('the way up is one link on a phone, and whole on a desk', async () => {
  const seen = async (tab: Tab) => tab.locator('.ds-breadcrumbs a:visible').allInnerTexts()
  await visiting(kinds.entry, phone, async (tab) => expect(await seen(tab)).toEqual(['Tiltak']))
  await visiting(kinds.chapter, phone, async (tab) => expect(await seen(tab)).toHaveLength(1))
  await visiting(kinds.entry, desk, async (tab) =>
    expect((await seen(tab)).length).toBeGreaterThan(2),
  )
})

test('the front page of a plan has no gaps on a desk, and what is unfolded moves nothing above it', async () => {
  for (const path of ['vindelsund-forebygging/', 'ljosheimfjord-oppvekst/', 'vindelsund-ung/'])
    await visiting(path, desk, async (tab) => {
      const sections = () =>
        tab.locator('.page-body > .section').evaluateAll((all) =>
          all.map((one) => {
            const { left, top } = one.getBoundingClientRect()
            const bottom = one.lastElementChild?.getBoundingClientRect().bottom ?? 0
            return { left, top, bottom }
          }),
        )
      const places = await sections()
      const columns = groupBy(places, ({ left }) => `${left}`)
      expect(columns.size).toBe(2)
      for (const column of columns.values())
        for (const [at, { bottom }] of column.slice(0, -1).entries())
          expect((column[at + 1]?.top ?? 0) - bottom).toBeLessThan(60)
      await tab
        .locator('.page-body summary')
        .first()
        .evaluate((fold: HTMLElement) => fold.click())
      expect(await tab.locator('.page-body .fold[open]').count()).toBe(1)
      const tops = (all: typeof places) => all.map(({ left, top }) => [left, top])
      expect(tops(await sections())).toEqual(tops(places))
    })
})

test('no date, amount or span of years is parted at the end of a line', async () => {
  const { history, followUp, measures, indicators } = kinds
  for (const path of [history, followUp, measures, indicators])
    for (const width of [320, 360, 768])
      await visiting(path, { ...phone, viewport: { width, height: 740 } }, async (tab) => {
        const { whole, parted } = await tab.evaluate(partedAtLineEnds)
        expect(whole).toBeGreaterThan(2)
        expect(parted).toEqual([])
      })
})

describe('citing', () => {
  const path = 'vindelsund-forebygging/kapitler/formal/'
  const atDesk = { ...desk, permissions: ['clipboard-read', 'clipboard-write'] }
  const copied = (tab: Tab) => tab.evaluate(() => navigator.clipboard.readText())

  test('a heading: its link leads there, copies the address and says so', async () => {
    await visiting(path, atDesk, async (tab) => {
      const link = tab.locator('.heading-anchor').first()
      await link.click()
      await tab.getByText('Lenken er kopiert.').waitFor()
      expect(await copied(tab)).toBe(tab.url())
      expect(new URL(tab.url()).hash).toBe(await link.getAttribute('href'))
    })
  })

  test('a paragraph: every one has a link while the citation is open, and none after', async () => {
    await visiting(path, atDesk, async (tab) => {
      const links = tab.locator('.paragraph-anchor')
      const paragraphs = await tab.locator('main :is(p, li)[id^="avsnitt-"]').count()
      expect(paragraphs).toBeGreaterThan(3)
      expect(await links.count()).toBe(0)
      const citation = tab.getByText('Slik viser du til denne siden')
      await citation.click()
      await links.last().waitFor()
      expect(await links.count()).toBe(paragraphs)
      await tab.evaluate(axe.source)
      expect((await tab.evaluate(runAxe, [])).violations).toEqual([])
      await links.first().click()
      expect(await copied(tab)).toMatch(/#avsnitt-[0-9a-f]{6}$/)
      await citation.click()
      await links.first().waitFor({ state: 'detached' })
    })
  })

  test('a page: the text stands there without JavaScript', async () => {
    await visiting(path, { ...desk, javaScriptEnabled: false }, async (tab) => {
      await tab.getByText('Slik viser du til denne siden').click()
      const text = tab.locator('.citation-text')
      await text.waitFor()
      expect(await text.innerText()).toBe(
        'Vindelsund kommune. Kapittel 1 «Hva planen er, og hvem den gjelder», i Trygg oppvekst i Vindelsund – plan for forebyggende arbeid 2026–2029. ' +
          `Vedtatt av kommunestyret 23. oktober 2025, sak PS 87/25. https://planer.example/a/b/${path}`,
      )
    })
  })
})

describe('«Si fra om feil»', () => {
  const chapter = 'vindelsund-forebygging/kapitler/okonomi/'
  const bodyOf = async (path: string) => {
    let body: string | null = null
    await visiting(path, desk, async (tab) => {
      // No program for letters is to open.
      await tab.evaluate(() => addEventListener('click', (event) => event.preventDefault()))
      const link = tab.getByRole('link', { name: 'Si fra om feil' })
      await link.click()
      body = new URL((await link.getAttribute('href')) ?? '').searchParams.get('body')
    })
    return body
  }

  test('has the heading that the address led to, also where it led to a paragraph under it', async () => {
    expect(await bodyOf(`${chapter}#det-som-ikke-er-finansiert`)).toContain(
      'Siden: Økonomi\r\nOverskrift: Det som ikke er finansiert\r\nAdresse: https://',
    )
    const { html } = site.page(chapter)
    const [, paragraph] = /<h2 id="slik-fordeler[\s\S]*?<p id="(avsnitt-[^"]+)"/.exec(html) ?? []
    expect(await bodyOf(`${chapter}#${paragraph}`)).toContain(
      'Overskrift: Slik fordeler vi pengene\r\n',
    )
  })

  test('leaves a line open for it where the address led to none', async () => {
    expect(await bodyOf(chapter)).toContain('Overskrift: \r\n')
  })
})

test('all script outside search and filters is one file of at most 2 kB', async () => {
  const scripts = new Set(
    site.pages.flatMap(({ model, html }) =>
      model.kind === 'search' || html.includes('class="table-filters"')
        ? []
        : [...html.matchAll(/<script[^>]* src="\/a\/b\/([^"]*)"/g)].map((match) => match[1] ?? ''),
    ),
  )
  expect(scripts.size).toBe(1)
  for (const script of scripts) expect(site.files.get(script)?.length).toBeLessThanOrEqual(2048)
})

test.each([kinds.measures, 'data/'])(
  'every file on %s has a name of its own that begins with what is seen',
  async (path) => {
    await visiting(path, desk, async (tab) => {
      const links = await tab
        .locator('main a[href*="data/"]')
        .evaluateAll((all) => all.map((one) => [one.textContent, one.getAttribute('aria-label')]))
      const names = links.map(([text, label]) => label ?? text)
      expect(names.length).toBeGreaterThan(3)
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
      for (const [text, label] of links) expect(label ?? text).toContain(text?.trim())
    })
  },
)

describe('the page of demands on paper', () => {
  test('has every passage in full, and no page that ends half empty', async () => {
    await visiting('vindelsund-forebygging/lovkrav/', desk, async (tab) => {
      const printed = await readPdf(await tab.pdf({ format: 'A4' }))
      const paper = letters(printed.text)
      // What says what comes below stands above it, and what is open on paper has no sign of being closed.
      for (const page of printed.pages) expect(page).not.toMatch(/Det er ikke krav\.\s*$/)
      await tab.emulateMedia({ media: 'print' })
      const signs = await tab.locator('summary').evaluateAll((all) =>
        all.flatMap((one) => {
          const drawn = ['::before', '::after'].map((part) => getComputedStyle(one, part).display)
          return [getComputedStyle(one).listStyleType, ...drawn]
        }),
      )
      expect(new Set(signs)).toEqual(new Set(['none']))
      const passages = await tab.locator('.quotes .quote p').allTextContents()
      const cut = passages.filter((text) => text.endsWith(' …'))
      expect(cut.length).toBeGreaterThan(0)
      const missing = passages.filter(
        (text) => !cut.includes(text) && !paper.includes(letters(text)),
      )
      expect(missing).toEqual([])
      // It was sixteen pages, seven of them half empty: each answer was kept in one piece.
      expect(printed.pages.length).toBeLessThanOrEqual(11)
    })
  })
})

describe('where the system sets the colours', () => {
  test.each(['light', 'dark'] as const)(
    'every shape of a picture is seen, and the page in the menu (%s)',
    async (colorScheme) => {
      const forced = { ...desk, colorScheme, forcedColors: 'active' } as const
      for (const path of [kinds.measures, kinds.indicators, kinds.cooperations, kinds.goals])
        await visiting(path, forced, async (tab) => {
          expect(await tab.locator('.drawing.wide').count()).toBeGreaterThan(0)
          expect(await tab.evaluate(unseenShapes), path).toEqual([])
          const { marked, others } = await tab.evaluate(markedInMenu)
          expect(marked, path).toEqual([await tab.locator('h1').innerText()])
          expect(others.length).toBeGreaterThan(5)
        })
    },
  )
})

function letters(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase()
}
