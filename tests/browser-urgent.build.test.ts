import { beforeAll, describe, expect, test } from 'vitest'
import { type BrowsedSite, browseExample } from './browsed-site.ts'
import { desk, phone } from './example-pages.ts'

let url: string
let visiting: BrowsedSite['visiting']
let watched: BrowsedSite['watched']

beforeAll(async () => {
  ;({ url, visiting, watched } = await browseExample())
})

describe('a search that sounds like an emergency', () => {
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
      await expect
        .poll(() => tab.getByRole('status').textContent())
        .toMatch(/^Numre du kan ringe nå/)
      const [above, hit] = await Promise.all([
        help.boundingBox(),
        tab.locator('.search-hit').first().boundingBox(),
      ])
      expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(hit?.y ?? 0)
    })
  })

  test('has room for every number and name above the hits, and links in the colour of the theme', async () => {
    await visiting('sok/?fra=vindelsundkommune&q=pappa+sl%C3%A5r+meg', phone, async (tab) => {
      await tab.locator('.search-hit').first().waitFor()
      const calls = tab.locator('.urgent-call:visible')
      expect(await calls.count()).toBeGreaterThanOrEqual(5)
      const tooWide = await calls.evaluateAll((all) =>
        all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent),
      )
      expect(tooWide).toEqual([])
      const colours = await tab
        .locator('.search-hit a, .ds-breadcrumbs a')
        .evaluateAll((all) => all.map((one) => getComputedStyle(one).color))
      expect(colours).not.toContain('rgb(0, 0, 238)')
    })
  })

  test('shows whom to call though neither the rest of the words nor a hit comes', async () => {
    const { context } = await watched(phone)
    try {
      const tab = await context.newPage()
      const help = tab.getByRole('region', { name: /Er det fare nå/ })
      await tab.route(/pagefind\/(ord|index)\//, (route) => route.fulfill({ status: 503 }))
      await tab.goto(new URL('sok/?q=vil dø', url).href)
      await expect
        .poll(() => tab.getByRole('status').textContent())
        .toMatch(/^Numre du kan ringe nå.*Søket virker ikke/)
      expect(await help.isVisible()).toBe(true)
      await tab.getByRole('searchbox').fill('')
      await expect.poll(() => help.isVisible()).toBe(false)
    } finally {
      await context.close()
    }
  })

  test.each([
    ['', []],
    ['fra=nowhere', []],
    ['fra=ljosheimfjordkommune', ['00000024']],
    ['fra=vindelsundkommune', ['00000011']],
  ])(
    'shows above the page the numbers of whom one comes from, and of nobody else (%s)',
    async (from, own) => {
      const national = ['116111', '112', '113', '116117']
      await visiting(`sok/?q=pappa+sl%C3%A5r+meg&${from}`, desk, async (tab) => {
        await tab.locator('.search-hit').first().waitFor()
        const numbers = (list: string) =>
          tab
            .locator(`${list} a[href^="tel:"]:visible`)
            .evaluateAll((all) => all.map((one) => one.getAttribute('href')?.replace('tel:', '')))
        expect((await numbers('.urgent-help')).sort()).toEqual([...own, ...national].sort())
        expect((await numbers('.search-urgent')).sort()).toEqual([...own, ...national].sort())
      })
    },
  )

  test('takes away the numbers of an emergency when the next question is none, though nothing comes', async () => {
    const { context } = await watched(phone)
    try {
      const tab = await context.newPage()
      const help = tab.getByRole('region', { name: /Er det fare nå/ })
      const box = tab.getByRole('searchbox')
      const told = () => tab.getByRole('status').textContent()
      await tab.route(/pagefind\/index\//, (route) => route.fulfill({ status: 503 }))
      await tab.goto(new URL('sok/?q=vil dø', url).href)
      await expect.poll(told).toMatch(/^Numre du kan ringe nå.*Søket virker ikke/)
      await tab.route(/pagefind\//, (route) => route.fulfill({ status: 503 }))
      await box.fill('barnehage')
      await box.press('Enter')
      await expect.poll(told).toMatch(/^Søket virker ikke/)
      expect(await help.isVisible()).toBe(false)
      await box.fill('pappa slår meg')
      await box.press('Enter')
      await expect.poll(told).toMatch(/^Numre du kan ringe nå/)
      expect(await help.isVisible()).toBe(true)
    } finally {
      await context.close()
    }
  })

  test('shows whom to call though the index of the pages never opens', async () => {
    const { context } = await watched(phone)
    try {
      const tab = await context.newPage()
      await tab.route(/pagefind\/.*\.pf_meta$/, (route) => route.fulfill({ status: 503 }))
      await tab.goto(new URL('sok/?q=pappa slår meg', url).href)
      await expect
        .poll(() => tab.getByRole('status').textContent())
        .toMatch(/^Numre du kan ringe nå.*Søket virker ikke/)
    } finally {
      await context.close()
    }
  })
})
