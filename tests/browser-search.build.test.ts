import { beforeAll, describe, expect, test } from 'vitest'
import { type BrowsedSite, browseExample } from './browsed-site.ts'
import { phone } from './example-pages.ts'
import { addressesOf, isInView } from './in-page.ts'

let visiting: BrowsedSite['visiting']

beforeAll(async () => {
  ;({ visiting } = await browseExample())
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

      const heading = 'Taushetsplikten'
      await hits.locator('.search-passages a').getByText(heading, { exact: true }).tap()
      await tab.waitForURL(/\/a\/b\/vindelsund-forebygging\/kapitler\/samarbeid\/#.+/)
      const [id = ''] = new URL(tab.url()).hash.slice(1).split(':~:')
      const target = tab.locator(`[id="${decodeURIComponent(id)}"]`)
      expect(await target.textContent()).toMatch(new RegExp(`^${heading}`))
      await expect.poll(() => target.evaluate(isInView)).toBe(true)
    })
  })

  test('from the pages of a municipality finds its pages first, and says whose each is', async () => {
    await visiting('ljosheimfjord-oppvekst/', phone, async (tab) => {
      await tab.getByRole('searchbox').fill('mobbing')
      await tab.getByRole('searchbox').press('Enter')
      await tab.waitForURL(/\/sok\/nn\/\?q=mobbing&fra=ljosheimfjordkommune$/)
      const kinds = tab.locator('.search-kind')
      await kinds.first().waitFor()
      expect(await kinds.first().textContent()).toMatch(/^\S+ · Ljosheimfjord kommune$/)
      await tab.getByRole('searchbox').fill('nyfødte')
      await expect
        .poll(() => tab.locator('.search-hit').first().textContent())
        .toMatch(/^Heimebesøk til alle familiar med nyfødde/)
      expect(new URL(tab.url()).searchParams.get('fra')).toBe('ljosheimfjordkommune')
      expect(
        await tab.getByRole('heading', { level: 2, name: 'Heimebesøk' }).count(),
      ).toBeGreaterThan(0)
      await tab.getByRole('searchbox').fill('barnevern')
      const hits = tab.locator('.search-hit')
      const whose = (owner: string) => hits.filter({ hasText: `Teneste · ${owner}` }).first()
      await expect.poll(() => whose('Ljosheimfjord').locator('.search-contact a').count()).toBe(2)
      await tab.getByRole('searchbox').fill('PPT')
      await expect.poll(() => whose('Vindelsund').count()).toBe(1)
      expect(await whose('Vindelsund').locator('.search-contact a').count()).toBe(0)
      await tab.getByRole('searchbox').fill('xqzwv')
      const first = tab.locator('.search-overview section').first()
      await expect.poll(() => first.isVisible()).toBe(true)
      expect(await first.getByRole('link').nth(1).textContent()).toBe('Finn hjelp')
      expect(await first.getByRole('link').nth(1).getAttribute('href')).toContain('/ljosheimfjord')
    })
  })

  test('names kinds and filters in the language of the page, and means the same in the address', async () => {
    await visiting('sok/nn/?q=barnevern', phone, async (tab) => {
      const kinds = tab.locator('.search-kind')
      await kinds.first().waitFor()
      const named = async () =>
        new Set((await kinds.allInnerTexts()).map((one) => one.split(' ')[0]))
      expect(await named()).not.toContain('Tjeneste')
      await tab.getByText('Avgrens søket').tap()
      const select = tab.getByLabel('Type side')
      await select.selectOption({ label: 'Teneste' })
      await tab.waitForURL(/type=Tjeneste/)
      await expect.poll(named).toEqual(new Set(['Teneste']))
      const statuses = await tab.locator('select[name=status] option').allInnerTexts()
      expect(statuses).toContain('Føreslått')
      expect(statuses).not.toContain('Foreslått')
      await tab.getByRole('searchbox').fill('')
      await expect.poll(() => tab.getByRole('status').textContent()).toMatch(/«Teneste»/)
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

  test('tells the number of hits once, and of each what kind of page it is', async () => {
    await visiting('sok/', phone, async (tab) => {
      await tab.evaluate(() => {
        const told: string[] = []
        Object.assign(window, { told })
        const status = document.querySelector('.search-status')
        if (status)
          new MutationObserver(() => told.push(status.textContent ?? '')).observe(status, {
            childList: true,
            characterData: true,
            subtree: true,
          })
      })
      await tab.getByRole('searchbox').fill('taushetsplikt')
      await tab.locator('.search-hit').first().waitFor()
      await tab.getByRole('searchbox').press('Enter')
      await tab.waitForTimeout(400)
      const told = await tab.evaluate(() => (window as unknown as { told: string[] }).told)
      expect(told.filter((one) => /^\d+ treff på «taushetsplikt»$/.test(one))).toHaveLength(1)
      expect(told.filter((one) => !one.startsWith('Søker'))).toHaveLength(1)
      const first = tab.locator('.search-hit').first()
      const kind = await first.locator('.search-kind').textContent()
      expect(kind).toMatch(/^Tjeneste · /)
      const described = await first.locator('h2 a').getAttribute('aria-describedby')
      expect(await tab.locator(`[id="${described}"]`).allTextContents()).toEqual([kind])
      expect(await tab.locator('.search-results').ariaSnapshot()).toMatch(
        /^- list:\n {2}- listitem:\n {4}- heading ".+" \[level=2\]:\n {6}- link/,
      )
    })
  })

  test.each(['barnevern', 'taushetspikt', 'barnet mitt vil ikke gå på skolen'])(
    'shows the first hit and its kind in the first screen («%s»)',
    async (query) => {
      const small = { ...phone, viewport: { width: 360, height: 640 } }
      await visiting(`sok/?q=${encodeURIComponent(query)}`, small, async (tab) => {
        const kind = tab.locator('.search-kind').first()
        await kind.waitFor()
        const box = await kind.boundingBox()
        expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThanOrEqual(640)
        // On one line, beside which there is room for what was found.
        expect(box?.height).toBeLessThanOrEqual(28)
      })
    },
  )

  test('says so when it finds nothing', async () => {
    await visiting('sok/', phone, async (tab) => {
      await tab.getByRole('searchbox').fill('qqqq')
      await expect.poll(() => tab.getByRole('status').textContent()).toMatch(/«?qqqq»?/)
      expect(await tab.locator('.search-hit').count()).toBe(0)
    })
  })

  test('mends a slip, says so, and lets it stand when asked to', async () => {
    await visiting('sok/?q=taushetspikt', phone, async (tab) => {
      await tab.locator('.search-hit').first().waitFor()
      expect(await tab.getByRole('status').textContent()).toMatch(
        /^Viser \d+ treff på «taushetsplikt»/,
      )
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

  test.each([
    ['last ned data', 'Data og abonnement'],
    ['regneark', 'Data og abonnement'],
    ['rss', 'Data og abonnement'],
    ['kalender', 'Data og abonnement'],
    ['universell utforming', 'Tilgjengelighet'],
  ])('finds the pages of the site itself («%s»)', async (query, title) => {
    await visiting(`sok/?q=${encodeURIComponent(query)}`, phone, async (tab) => {
      const first = tab.locator('.search-title').first()
      await first.waitFor()
      expect(await first.textContent()).toBe(title)
    })
  })

  test('finds what stands in nynorsk too', async () => {
    await visiting('sok/?q=heimebesøk', phone, async (tab) => {
      await tab.locator('.search-hit').first().waitFor()
      const hrefs = await tab.locator('.search-title a').evaluateAll(addressesOf)
      expect(hrefs.some((href) => href.includes('/ljosheimfjord-oppvekst/'))).toBe(true)
    })
  })
})
