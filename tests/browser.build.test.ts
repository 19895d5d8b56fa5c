import { gzipSync } from 'node:zlib'
import axe from 'axe-core'
import type { BrowserContextOptions, Locator, Page as Tab } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PageKind } from '../src/site/page.ts'
import { type BrowsedSite, browseExample } from './browsed-site.ts'
import type { BuiltSite } from './built-site.ts'
import { shownTexts } from './html-page.ts'
import { addressesOf, breakPolicy, isInView, runAxe, stopNow } from './in-page.ts'

/** A page of each kind: the one with most on it, unless the path says which. A new kind is a type error here. */
const kinds = {
  portal: '',
  front: 'vindelsund-forebygging/',
  chapter: 'vindelsund-forebygging/kapitler/kunnskapsgrunnlag/tallene/',
  goals: 'vindelsund-forebygging/mal/',
  measures: 'vindelsund-forebygging/tiltak/',
  services: 'vindelsund-forebygging/tjenester/',
  cooperations: 'vindelsund-forebygging/samarbeid/',
  indicators: 'vindelsund-forebygging/indikatorer/',
  focusAreas: 'vindelsund-forebygging/innsatsomrader/',
  help: 'vindelsund-forebygging/finn-hjelp/13-18/mobbing/',
  entry: 'vindelsund-forebygging/tiltak/hjemmebesok-til-nyfodte/',
  followUp: 'vindelsund-forebygging/vedtak/',
  history: 'vindelsund-forebygging/historikk/',
  compliance: 'ljosheimfjord-oppvekst/lovkrav/',
  glossary: 'vindelsund-forebygging/ordliste/',
  whole: 'vindelsund-forebygging/hele-planen/',
  appendix: 'ljosheimfjord-oppvekst/tillegg/',
  search: 'sok/',
  rules: 'regler/',
  rule: 'regler/goal-measure-required/',
  data: 'data/',
  accessibility: 'tilgjengelighet/',
  contact: 'kontakt/',
  notFound: '404.html',
} satisfies Record<PageKind, string>

const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
}
const desk: BrowserContextOptions = { viewport: { width: 1280, height: 900 } }

let site: BuiltSite
let url: string
let visiting: BrowsedSite['visiting']

beforeAll(async () => {
  ;({ site, url, visiting } = await browseExample())
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

describe('search on a phone', () => {
  test('leads from words to the heading they stand under', async () => {
    await visiting('', phone, async (tab) => {
      await tab.getByRole('searchbox').fill('taushetsplikt')
      await tab.getByRole('searchbox').press('Enter')
      await tab.waitForURL(/\/sok\/\?q=taushetsplikt$/)
      const hits = tab.locator('.search-hit')
      await hits.first().waitFor()
      const status = tab.getByRole('status')
      const all = (await status.textContent()) ?? ''

      await tab.getByText('Avgrens søket').tap()
      await tab.locator('select[name=type]').selectOption('Kapittel')
      await tab.waitForURL(/type=Kapittel/)
      await expect.poll(() => status.textContent()).not.toBe(all)
      for (const kind of await tab.locator('.search-kind').allInnerTexts())
        expect(kind).toMatch(/^Kapittel · /)

      const link = hits.first().locator('.search-passages a').first()
      const heading = await link.textContent()
      expect(heading).toBe('Taushetsplikten')
      await link.tap()
      await tab.waitForURL(/\/a\/b\/vindelsund-forebygging\/kapitler\/samarbeid\/#.+/)
      const [id = ''] = new URL(tab.url()).hash.slice(1).split(':~:')
      const target = tab.locator(`[id="${decodeURIComponent(id)}"]`)
      expect(await target.textContent()).toMatch(new RegExp(`^${heading}`))
      await expect.poll(() => target.evaluate(isInView)).toBe(true)
    })
  })

  test('keeps words and filters in the address', async () => {
    await visiting('sok/?q=barnevern&type=Tiltak', phone, async (tab) => {
      await tab.locator('.search-hit').first().waitFor()
      expect(await tab.getByRole('searchbox').inputValue()).toBe('barnevern')
      expect(await tab.locator('select[name=type]').inputValue()).toBe('Tiltak')
      expect(await tab.locator('.search-kind').first().textContent()).toMatch(/^Tiltak/)
    })
  })

  test('says so when it finds nothing', async () => {
    await visiting('sok/', phone, async (tab) => {
      await tab.getByRole('searchbox').fill('qqqq')
      await expect.poll(() => tab.getByRole('status').textContent()).toMatch(/«?qqqq»?/)
      expect(await tab.locator('.search-hit').count()).toBe(0)
    })
  })

  test('shows whom to call above the hits when somebody may be in danger', async () => {
    await visiting('sok/', phone, async (tab) => {
      const help = tab.getByRole('region', { name: /Er det fare nå/ })
      await tab.getByRole('searchbox').fill('barnehage')
      await tab.locator('.search-hit').first().waitFor()
      expect(await help.isVisible()).toBe(false)
      await tab.getByRole('searchbox').fill('pappa slår meg')
      await help.waitFor()
      expect(await help.getByRole('link', { name: '116 111' }).getAttribute('href')).toBe(
        'tel:116111',
      )
      expect(await tab.getByRole('status').textContent()).toMatch(/^Numre du kan ringe nå/)
      const [above, hit] = await Promise.all([
        help.boundingBox(),
        tab.locator('.search-hit').first().boundingBox(),
      ])
      expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(hit?.y ?? 0)
    })
  })

  test('mends a slip, says so, and lets it stand when asked to', async () => {
    await visiting('sok/?q=taushetspikt', phone, async (tab) => {
      await tab.locator('.search-hit').first().waitFor()
      expect(await tab.getByRole('status').textContent()).toMatch(/^Viser treff på «taushetsplikt»/)
      await tab.getByRole('button', { name: 'Søk etter «taushetspikt»' }).tap()
      await expect.poll(() => tab.getByRole('status').textContent()).toMatch(/^Ingen treff/)
      expect(await tab.locator('.search-overview').isVisible()).toBe(true)
    })
  })

  test('is walked with the arrow keys', async () => {
    await visiting('sok/?q=barnevern', phone, async (tab) => {
      await tab.locator('.search-hit').first().waitFor()
      await tab.getByRole('searchbox').focus()
      const focused = () => tab.evaluate(() => document.activeElement?.textContent)
      await tab.keyboard.press('ArrowDown')
      expect(await focused()).toBe(await tab.locator('.search-hit a').first().textContent())
      await tab.keyboard.press('ArrowUp')
      expect(
        await tab.getByRole('searchbox').evaluate((box) => box === document.activeElement),
      ).toBe(true)
    })
  })

  test('costs no more than it did, engine and vocabulary included, when served compressed', async () => {
    await visiting('', phone, async (tab) => {
      let size = 0
      tab.on('response', async (response) => {
        if (!/\/pagefind\/|\/tema\/.*\.js/.test(response.url())) return
        const body = await response.body()
        const isPacked = body[0] === 0x1f && body[1] === 0x8b
        size += isPacked ? body.length : gzipSync(body).length
      })
      await tab.goto(new URL('sok/?q=vold i hjemmet og skolefravær', url).href)
      await tab.locator('.search-hit').first().waitFor()
      await tab.waitForLoadState('networkidle')
      expect(size).toBeGreaterThan(80_000)
      expect(size).toBeLessThanOrEqual(295_000)
    })
  })

  test('finds what stands in nynorsk too', async () => {
    await visiting('sok/?q=heimebesøk', phone, async (tab) => {
      await tab.locator('.search-hit').first().waitFor()
      const hrefs = await tab.locator('.search-title a').evaluateAll(addressesOf)
      expect(hrefs.some((href) => href.includes('/ljosheimfjord-oppvekst/'))).toBe(true)
    })
  })

  test('without JavaScript offers the way to every plan and chapter', async () => {
    await visiting('sok/', { ...phone, javaScriptEnabled: false }, async (tab) => {
      expect(await tab.locator('noscript').isVisible()).toBe(true)
      const hrefs = await tab.locator('.search-overview a:visible').evaluateAll(addressesOf)
      for (const { model } of site.pages)
        if (model.kind === 'front') expect(hrefs).toContain(new URL(model.href, url).href)
      expect(hrefs.length).toBeGreaterThan(40)
    })
  })
})

describe('with the keyboard alone', () => {
  const page = kinds.chapter
  /** As small as a phone, where more is folded away. */
  const keys = { viewport: { width: 360, height: 740 } }

  test('the first stop leads past the menu to the text', async () => {
    await visiting(page, desk, async (tab) => {
      await tab.keyboard.press('Tab')
      const skip = tab.locator(':focus')
      expect(await skip.getAttribute('href')).toBe('#innhold')
      expect(await skip.evaluate(isInView)).toBe(true)
      await tab.keyboard.press('Enter')
      expect(await tab.locator(':focus').getAttribute('id')).toBe('innhold')
      await tab.keyboard.press('Tab')
      expect(await tab.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
    })
  })

  test('the menu of a phone opens and closes', async () => {
    await visiting(page, keys, async (tab) => {
      const menu = tab.locator('.site-menu')
      const link = menu.getByRole('link').first()
      expect(await link.isVisible()).toBe(false)
      await tabTo(tab, menu.locator('summary'))
      await tab.keyboard.press('Enter')
      expect(await link.isVisible()).toBe(true)
      await tab.keyboard.press('Tab')
      expect(await tab.locator(':focus').evaluate((one) => one.closest('nav') !== null)).toBe(true)
      await menu.locator('summary').press('Enter')
      expect(await link.isVisible()).toBe(false)
    })
  })

  /** Goes on with Tab until a stop is the one. */
  async function tabTo(tab: Tab, goal: Locator): Promise<void> {
    for (let stops = 0; stops < 80; stops += 1) {
      await tab.keyboard.press('Tab')
      if (await goal.evaluate((one) => one === document.activeElement)) return
    }
    throw new Error(`Tab does not lead to ${goal}`)
  }

  test.each(['front', 'chapter', 'measures', 'search', 'compliance'] as const)(
    'every stop of a page can be seen, and the last leads out of it (%s)',
    async (kind) => {
      await visiting(kinds[kind], desk, async (tab) => {
        const stops: string[] = []
        for (;;) {
          await tab.keyboard.press('Tab')
          const stop = await tab.evaluate(stopNow)
          if (stop === undefined) break
          expect(stop.faults, stop.name).toEqual([])
          stops.push(stop.name)
          expect(stops.length).toBeLessThan(600)
        }
        expect(stops.length).toBeGreaterThan(20)
      })
    },
  )

  test('a search leads from the box of the front page to what was found', async () => {
    await visiting(kinds.front, desk, async (tab) => {
      await tabTo(tab, tab.getByRole('searchbox'))
      await tab.keyboard.type('taushetsplikt')
      await tab.keyboard.press('Enter')
      await tab.waitForURL(/\/sok\/\?q=taushetsplikt$/)
      const first = tab.locator('.search-title a').first()
      await first.waitFor()
      const title = await first.textContent()
      await tabTo(tab, first)
      await tab.keyboard.press('Enter')
      await tab.waitForURL((address) => !address.pathname.endsWith('/sok/'))
      expect(await tab.locator('h1').textContent()).toBe(title)
    })
  })

  test('a question is narrowed by opening the filters and choosing', async () => {
    await visiting('sok/?q=barnevern', keys, async (tab) => {
      await tab.locator('.search-hit').first().waitFor()
      // The list shows the first of them.
      const found = async () => Number.parseInt(await tab.locator('.search-status').innerText(), 10)
      const all = await found()
      expect(all).toBeGreaterThan(0)
      const select = tab.locator('select[name=type]')
      await tabTo(tab, tab.locator('.search-narrow summary'))
      expect(await select.isVisible()).toBe(false)
      await tab.keyboard.press('Enter')
      await tabTo(tab, select)
      await tab.keyboard.type('Tiltak')
      await tab.waitForURL(/type=Tiltak/)
      await expect.poll(found).toBeLessThan(all)
    })
  })

  test('what is folded away opens and closes', async () => {
    await visiting(
      'vindelsund-forebygging/kapitler/samarbeid/nar-vi-er-bekymret/',
      desk,
      async (tab) => {
        const fold = tab.locator('details.fold').first()
        const inside = fold.locator('.fold-body')
        await tabTo(tab, fold.locator('summary'))
        expect(await inside.isVisible()).toBe(false)
        await tab.keyboard.press('Enter')
        await expect.poll(() => inside.isVisible()).toBe(true)
        await tab.keyboard.press('Space')
        await expect.poll(() => inside.isVisible()).toBe(false)
      },
    )
  })

  test('the table of measures is narrowed, and shows all again', async () => {
    await visiting(kinds.measures, desk, async (tab) => {
      const rows = tab.locator('.table-block[data-filtered] tbody tr:visible')
      const all = await rows.count()
      const select = tab.locator('.table-filters select').first()
      await tabTo(tab, select)
      await tab.keyboard.press('ArrowDown')
      expect(await rows.count()).toBeLessThan(all)
      await tabTo(tab, tab.locator('.table-filters button'))
      await tab.keyboard.press('Enter')
      expect(await rows.count()).toBe(all)
      expect(await select.evaluate((one) => one === document.activeElement)).toBe(true)
    })
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
        'Vindelsund kommune. «Hva planen er, og hvem den gjelder», i Trygg oppvekst i Vindelsund – plan for forebyggende arbeid 2026–2029. ' +
          `Vedtatt av kommunestyret 23. oktober 2025, sak PS 87/25. https://planer.example/a/b/${path}`,
      )
    })
  })
})

test('all script outside the search page is one file of at most 2 kB', async () => {
  const scripts = new Set(
    site.pages.flatMap(({ model, html }) =>
      model.kind === 'search'
        ? []
        : [...html.matchAll(/<script[^>]* src="\/a\/b\/([^"]*)"/g)].map((match) => match[1] ?? ''),
    ),
  )
  expect(scripts.size).toBe(1)
  for (const script of scripts) expect(site.files.get(script)?.length).toBeLessThanOrEqual(2048)
})

describe('«Finn hjelp»', () => {
  /** Follows the answers somebody gives, from the front page on, and says where they end. */
  async function ask(plan: string, answers: string[], then: (tab: Tab) => Promise<void>) {
    await visiting(plan, { ...phone, javaScriptEnabled: false }, async (tab) => {
      for (const answer of answers)
        await tab.getByRole('main').getByRole('link', { name: answer, exact: true }).click()
      await then(tab)
    })
  }
  const card = (tab: Tab, name: string) =>
    tab.locator('.ds-card').filter({ has: tab.getByRole('link', { name, exact: true }) })

  test('leads the parent of a four-year-old who speaks late to those who help today', async () => {
    await ask('vindelsund-forebygging/', ['Barn 0–5 år', 'Språk og utvikling'], async (tab) => {
      const ppt = card(tab, 'Pedagogisk-psykologisk tjeneste')
      expect(await ppt.locator('a[href^="tel:"]').first().getAttribute('href')).toBe('tel:00000007')
      expect(await ppt.innerText()).toContain('Du kan ta kontakt selv')
      expect(await ppt.innerText()).toContain('PPT ute i barnehagene')
    })
    await ask('ljosheimfjord-oppvekst/', ['Barn 0–5 år', 'Språk og utvikling'], async (tab) => {
      const helsestasjon = card(tab, 'Helsestasjonen og skulehelsetenesta')
      expect(await helsestasjon.innerText()).toContain('Kva skjer vidare')
    })
  })

  test('leads a sixteen-year-old who is bullied to the own school, whoever it belongs to', async () => {
    await ask('vindelsund-ung/', ['Ungdom 13–18 år', 'Mobbing'], async (tab) => {
      expect(await tab.locator('.urgent-notice').innerText()).toContain('116')
      const school = card(tab, 'Vindelsund videregående skole')
      expect(await school.innerText()).toContain('Fylkeskommunen')
      expect(await school.locator('a[href="tel:00000016"]').count()).toBe(1)
    })
    await ask('ljosheimfjord-oppvekst/', ['Ungdom 13–18 år', 'Trivsel og vener'], async (tab) => {
      const helsestasjon = card(tab, 'Helsestasjonen og skulehelsetenesta')
      expect(await helsestasjon.locator('a[href="tel:00000021"]').count()).toBe(1)
    })
  })

  test('is all in one screen of a phone and of a desk, with what the plan is and how it goes', async () => {
    for (const screen of [{ width: 360, height: 740 }, desk.viewport ?? undefined]) {
      await visiting('vindelsund-forebygging/', { viewport: screen ?? null }, async (tab) => {
        const shown = [
          'Temaplan for Vindelsund kommune',
          'Vedtatt av',
          'tiltak er i gang',
          'Gravide',
        ]
        for (const text of shown)
          expect(await tab.getByText(text).first().evaluate(isInView), text).toBe(true)
      })
    }
  })
})

describe('the table of measures', () => {
  const rows = (tab: Tab) => tab.locator('.table-block[data-filtered] tbody tr:visible').count()

  test('shows the rows that are asked for, says how many, and keeps the choice in the address', async () => {
    await visiting(kinds.measures, phone, async (tab) => {
      const all = await rows(tab)
      const select = tab.locator('.table-filters select').first()
      const name = (await select.getAttribute('name')) ?? ''
      const value = (await select.locator('option').nth(1).getAttribute('value')) ?? ''
      await select.selectOption(value)
      const some = await rows(tab)
      expect(some).toBeGreaterThan(0)
      expect(some).toBeLessThan(all)
      expect(new URL(tab.url()).searchParams.get(name)).toBe(value)
      expect(await tab.locator('.filter-count').textContent()).toContain(String(some))

      await tab.reload()
      await expect.poll(() => rows(tab)).toBe(some)
      expect(await select.inputValue()).toBe(value)

      await tab.locator('.table-filters button').tap()
      expect(await rows(tab)).toBe(all)
      expect(new URL(tab.url()).search).toBe('')
    })
  })

  test('shows every column at once on a desk', async () => {
    await visiting(kinds.measures, desk, async (tab) => {
      const frame = tab.locator('.table-scroll').first()
      expect(await frame.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0)
    })
  })

  test('shows all rows and no filters without JavaScript', async () => {
    await visiting(kinds.measures, { ...phone, javaScriptEnabled: false }, async (tab) => {
      const { measures = [] } =
        site.checked.report.site.plans.find(({ id }) => kinds.measures.startsWith(`${id}/`)) ?? {}
      expect(await rows(tab)).toBe(measures.length)
      expect(await tab.locator('.table-filters').isVisible()).toBe(false)
    })
  })
})

function letters(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase()
}
