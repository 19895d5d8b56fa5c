import type { Locator, Page as Tab } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { type BrowsedSite, browseExample } from './browsed-site.ts'
import { desk, kinds, phone } from './example-pages.ts'
import { isInView, stopNow } from './in-page.ts'

let visiting: BrowsedSite['visiting']

beforeAll(async () => {
  ;({ visiting } = await browseExample())
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
      await tab.waitForURL(/\/sok\/\?q=taushetsplikt&fra=vindelsundkommune$/)
      const first = tab.locator('.search-title a').first()
      await first.waitFor()
      const title = await first.textContent()
      await tabTo(tab, first)
      await tab.keyboard.press('Enter')
      await tab.waitForURL((address) => !address.pathname.endsWith('/sok/'))
      expect(await tab.locator('h1').textContent()).toBe(title)
    })
  })

  test('who comes back from a hit finds as many as before, and whom to call beside those who answer', async () => {
    await visiting('sok/?q=helsestasjon', phone, async (tab) => {
      const hits = tab.locator('.search-hit')
      await tab.locator('.search-more').click()
      await hits.nth(6).waitFor()
      const shown = await hits.count()
      await hits.nth(6).getByRole('link').first().click()
      await tab.waitForURL((address) => !address.pathname.endsWith('/sok/'))
      await tab.goBack()
      await hits.nth(6).waitFor()
      expect(await hits.count()).toBe(shown)
      const call = hits.filter({ hasText: 'Tjeneste' }).first().locator('.search-contact a')
      const href = await call.getAttribute('href')
      expect(href).toMatch(/^tel:\d{8}$/)
      expect(await call.textContent()).toMatch(/^\d\d/)
      const name = await call.getAttribute('aria-label')
      await call.evaluate((one) => one.closest('li')?.querySelector<HTMLElement>('h2 a')?.click())
      await tab.waitForURL((address) => !address.pathname.endsWith('/sok/'))
      const onPage = tab.locator(`main a[href="${href}"]`).first()
      expect(name).toMatch(/^\d\d .+, \p{L}/u)
      expect(name).toBe((await onPage.getAttribute('aria-label'))?.replaceAll('\u00a0', ' '))
    })
  })

  /** What a step of the search shows. */
  async function stepOf(tab: Tab) {
    const select = tab.locator('select[name=type]')
    return {
      query: await tab.getByRole('searchbox').inputValue(),
      type: await select.inputValue(),
      told: await tab.getByRole('status').textContent(),
      titles: await tab.locator('.search-title').allInnerTexts(),
    }
  }

  test('what was sent and chosen are steps back, with hits and place; what was only typed is none', async () => {
    await visiting('sok/', phone, async (tab) => {
      const box = tab.getByRole('searchbox')
      const told = () => tab.getByRole('status').textContent()
      const steps = () => tab.evaluate(() => history.length)
      const start = await steps()
      await box.pressSequentially('barnev')
      await expect.poll(told).toMatch(/«barnev/)
      expect(await steps()).toBe(start)
      await box.fill('barnevern')
      await box.press('Enter')
      await expect.poll(told).toMatch(/«barnevern»/)
      expect(await steps()).toBe(start + 1)
      await box.press('Enter')
      await tab.locator('.search-more').tap()
      await tab.locator('.search-hit').nth(10).waitFor()
      const first = await stepOf(tab)
      expect(first.titles.length).toBeGreaterThan(10)

      await box.fill('taushetspikt')
      await expect.poll(told).toMatch(/«taushetsp/)
      expect(await steps()).toBe(start + 1)
      await tab.getByRole('button', { name: 'Søk', exact: true }).tap()
      await expect.poll(told).toMatch(/«taushetsplikt»/)
      const second = await stepOf(tab)
      await tab.getByRole('button', { name: 'Søk etter «taushetspikt»' }).tap()
      await expect.poll(told).toMatch(/^Ingen treff/)
      const third = await stepOf(tab)
      await tab.getByText('Avgrens søket').tap()
      await tab.locator('select[name=type]').selectOption('Kapittel')
      await expect.poll(told).toMatch(/«taushetsplikt»/)
      const fourth = await stepOf(tab)
      expect(await steps()).toBe(start + 4)

      for (const step of [third, second, first]) {
        await tab.goBack()
        await expect.poll(() => stepOf(tab)).toEqual(step)
      }
      const place = () => tab.evaluate(() => Math.round(scrollY))
      await tab.evaluate(() => scrollTo(0, 900))
      // As long as nobody scrolls on, that is where they stand.
      await tab.waitForTimeout(300)
      await tab.goBack()
      await expect.poll(told).toBe('')
      expect(await box.inputValue()).toBe('')
      expect(await tab.locator('.search-overview').isVisible()).toBe(true)
      await expect.poll(place).toBe(0)
      await tab.goForward()
      await expect.poll(place).toBe(900)
      await tab.goBack()
      // A step is over when it is seen: one taken before that may be lost.
      await expect.poll(told).toBe('')
      for (const step of [first, second, third, fourth]) {
        await tab.goForward()
        await expect.poll(() => stepOf(tab)).toEqual(step)
      }
    })
  })

  test('who comes back from a hit stands where they left, among the same hits', async () => {
    await visiting('sok/?q=taushetspikt', phone, async (tab) => {
      const hits = tab.locator('.search-hit')
      await hits.first().waitFor()
      await tab.getByRole('searchbox').fill('barnevern')
      await tab.getByRole('searchbox').press('Enter')
      await expect.poll(() => tab.getByRole('status').textContent()).toMatch(/«barnevern»/)
      await tab.locator('.search-more').tap()
      await hits.nth(14).waitFor()
      const left = hits.nth(12).locator('h2 a')
      await left.tap()
      await tab.waitForURL((address) => !address.pathname.endsWith('/sok/'))
      await tab.goBack()
      await left.waitFor()
      await expect.poll(() => left.evaluate(isInView)).toBe(true)
      expect(await hits.count()).toBe(15)
      await tab.goBack()
      await expect.poll(() => tab.getByRole('status').textContent()).toMatch(/«taushetsplikt»/)
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

  test('the mark of focus is whole around links in what scrolls', async () => {
    await visiting(kinds.compliance, desk, async (tab) => {
      const frames = '.table-scroll, details > .contents-list, .site-menu > nav'
      const cut = await tab.locator(`:is(${frames}) a:visible`).evaluateAll((links, all) => {
        const mark = 6
        return links
          .filter((link) => {
            const frame = link.closest(all)?.getBoundingClientRect()
            const { left, top } = link.getBoundingClientRect()
            return !(frame && left - frame.left >= mark && top - frame.top >= mark)
          })
          .map((link) => link.textContent)
      }, frames)
      expect(cut).toEqual([])
    })
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
