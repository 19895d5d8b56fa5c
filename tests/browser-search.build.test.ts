import { gzipSync } from 'node:zlib'
import type { Locator, Page as Tab } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { type BrowsedSite, browseExample } from './browsed-site.ts'
import { desk, kinds, phone } from './example-pages.ts'
import { addressesOf, isInView, stopNow } from './in-page.ts'

let site: BrowsedSite['site']
let url: string
let visiting: BrowsedSite['visiting']
let watched: BrowsedSite['watched']

beforeAll(async () => {
  ;({ site, url, visiting, watched } = await browseExample())
})

/** What a server that compresses sends. */
function packedSize(body: Buffer): number {
  const isPacked = body[0] === 0x1f && body[1] === 0x8b
  return isPacked ? body.length : gzipSync(body, { level: 9 }).length
}

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

  test('lets what is written before the script is there stand, and asks it', async () => {
    await visiting('', phone, async (tab) => {
      await tab.route(/tema\/Search\..*\.js$/, async (route) => {
        await written
        await route.continue()
      })
      let go = () => {}
      const written = new Promise<void>((resolve) => {
        go = resolve
      })
      await tab.goto(new URL('sok/?q=barnevern', url).href, { waitUntil: 'commit' })
      const box = tab.getByRole('searchbox')
      await box.fill('taushetsplikt')
      go()
      await expect.poll(() => tab.getByRole('status').textContent()).toMatch(/«taushetsplikt»/)
      expect(await box.inputValue()).toBe('taushetsplikt')
      expect(new URL(tab.url()).searchParams.get('q')).toBe('taushetsplikt')
    })
  })

  test('keeps the question where the index does not come, and finds when it does', async () => {
    const { context } = await watched(phone)
    try {
      const tab = await context.newPage()
      await tab.route(/pagefind\/.*\.pf_meta$/, (route) => route.fulfill({ status: 503 }))
      await tab.goto(new URL('sok/?q=barnevern', url).href)
      const status = tab.getByRole('status')
      await expect.poll(() => status.textContent()).toMatch(/^Søket virker ikke/)
      expect(await tab.getByRole('searchbox').inputValue()).toBe('barnevern')
      expect(await tab.locator('.search-overview').isVisible()).toBe(true)
      await tab.unroute(/pagefind\/.*\.pf_meta$/)
      await tab.getByRole('button', { name: 'Søk', exact: true }).tap()
      await expect.poll(() => status.textContent()).toMatch(/treff på «barnevern»$/)
    } finally {
      await context.close()
    }
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

  test('fetches what the evaluation of the search counts, and no more', async () => {
    await visiting('', phone, async (tab) => {
      const fetched = new Map<string, number>()
      tab.on('response', async (response) => {
        const path = new URL(response.url()).pathname
        const [name] = /pagefind\/.*|tema\/.*\.js$/.exec(path) ?? []
        if (name !== undefined) fetched.set(name, packedSize(await response.body()))
      })
      await tab.goto(new URL('sok/?q=vold i hjemmet og skolefravær', url).href)
      await tab.locator('.search-hit').first().waitFor()
      await tab.waitForLoadState('networkidle')
      const kinds = [...fetched.keys()].map((name) =>
        name
          .replace(/mul_\w+|(?<=ord\/)[\w-]+/, '*')
          .replace(/\.[\w-]{8}\.js/, '.js')
          .replace(/\?.*/, ''),
      )
      expect(new Set(kinds)).toEqual(
        new Set([
          'tema/PageLayout.js',
          'tema/Search.js',
          'pagefind/ord.json',
          'pagefind/ord/*.json',
          'pagefind/pagefind-entry.json',
          'pagefind/pagefind.*.pf_meta',
          'pagefind/wasm.unknown.pagefind',
          'pagefind/index/*.pf_index',
          'pagefind/fragment/*.pf_fragment',
        ]),
      )
      expect(kinds.filter((name) => name.includes('fragment'))).toHaveLength(5)
      const size = [...fetched.values()].reduce((sum, own) => sum + own, 0)
      expect(size).toBeGreaterThan(80_000)
      expect(size).toBeLessThanOrEqual(120_000)
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

  test('without JavaScript no box takes a question that nobody hears', async () => {
    await visiting(
      'vindelsund-forebygging/',
      { ...phone, javaScriptEnabled: false },
      async (tab) => {
        expect(await tab.getByRole('searchbox').count()).toBe(0)
        await tab.getByRole('link', { name: 'Innhold og ord fra A til Å' }).click()
        await tab.waitForURL(/\/sok\/$/)
        expect(await tab.locator('noscript').innerText()).toMatch(/^Søket trenger JavaScript/)
      },
    )
  })

  test('without JavaScript offers the way to every plan and chapter', async () => {
    await visiting('sok/', { ...phone, javaScriptEnabled: false }, async (tab) => {
      expect(await tab.locator('noscript').isVisible()).toBe(true)
      expect(await tab.getByRole('searchbox').count()).toBe(0)
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
