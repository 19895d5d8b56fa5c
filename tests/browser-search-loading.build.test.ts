import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { type BrowsedSite, browseExample } from './browsed-site.ts'
import { phone } from './example-pages.ts'
import { addressesOf } from './in-page.ts'

let site: BrowsedSite['site']
let url: string
let visiting: BrowsedSite['visiting']
let watched: BrowsedSite['watched']

beforeAll(async () => {
  ;({ site, url, visiting, watched } = await browseExample())
})

describe('what the search fetches, and how it is without that', () => {
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

/** What a server that compresses sends. */
function packedSize(body: Buffer): number {
  const isPacked = body[0] === 0x1f && body[1] === 0x8b
  return isPacked ? body.length : gzipSync(body, { level: 9 }).length
}
