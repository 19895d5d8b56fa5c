import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page as Tab } from 'playwright-core'
import { afterAll, expect } from 'vitest'
import { startBrowser } from './browser.ts'
import { type BuiltSite, buildSite } from './built-site.ts'
import { copyExample, exampleSettings, workFolder } from './run-planverk.ts'
import { serve } from './serve.ts'

/** The example site, served on this machine, and a browser to see it with. */
export interface BrowsedSite {
  site: BuiltSite
  /** The address of the site's front page; ends in a slash. */
  url: string
  /** Opens a browser of its own, and a list of what happens in it that no page may do. */
  watched(options: BrowserContextOptions): Promise<{ context: BrowserContext; faults: string[] }>
  /** Opens a page in a browser of its own, and after the work sees that nothing forbidden happened. */
  visiting(
    path: string,
    options: BrowserContextOptions,
    work: (tab: Tab, faults: readonly string[]) => Promise<void>,
  ): Promise<void>
}

/** Builds, serves and opens the example site; gone when the test file is done. */
export async function browseExample(): Promise<BrowsedSite> {
  const folder = await workFolder()
  // Under a path, as municipalities publish: what leans on `/` shows here.
  const content = await copyExample(join(folder, 'content'), {
    'nettsted.yaml': await exampleSettings('https://planer.example/a/b/'),
  })
  const site = await buildSite(content, join(folder, 'dist'))
  const served = await serve(join(folder, 'dist'), '/a/b/')
  afterAll(() => served.close())
  const browser = await startBrowser()
  afterAll(() => browser.close())
  const { url } = served
  const watched = (options: BrowserContextOptions) => openWatched(browser, url, options)
  return {
    site,
    url,
    watched,
    async visiting(path, options, work) {
      const { context, faults } = await watched(options)
      try {
        const tab = await context.newPage()
        await tab.goto(new URL(path, url).href, { waitUntil: 'load' })
        await work(tab, faults)
        expect(faults).toEqual([])
      } finally {
        await context.close()
      }
    },
  }
}

/** Errors in the console, breaches of the policy, and requests that leave the site or fail. */
async function openWatched(browser: Browser, url: string, options: BrowserContextOptions) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  const faults: string[] = []
  context.on('request', (request) => {
    if (!request.url().startsWith(url)) faults.push(`asked for ${request.url()}`)
  })
  context.on('requestfailed', (request) => {
    // What the browser itself gives up because it goes elsewhere.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED')
      faults.push(`did not get ${request.url()}`)
  })
  await context.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      console.error(`against the policy: ${effectiveDirective} ${blockedURI}`),
    ),
  )
  context.on('console', (message) => {
    // The page for what is not found says so.
    const isExpected = message.page()?.url() === `${url}404.html` && message.text().includes('404')
    if (['error', 'warning'].includes(message.type()) && !isExpected)
      faults.push(`${message.type()}: ${message.text()}`)
  })
  context.on('weberror', (error) => faults.push(String(error.error())))
  return { context, faults }
}
