import { expect } from 'vitest'
import { type CheckedContent, loadAndCheck } from '../src/build/load-model.ts'
import { fileOf, type SiteModel } from '../src/build/render-site.ts'
import { siteModel } from '../src/build/site-model.ts'
import type { Page } from '../src/site/page.ts'
import { type HtmlPage, readHtml } from './html-page.ts'
import { filesUnder, planverk, today } from './run-planverk.ts'

/** A site as it lies on disk, and the models it was made from. */
export interface BuiltSite {
  dir: string
  checked: CheckedContent
  model: SiteModel
  files: ReadonlyMap<string, Buffer>
  /** Every page with what the browser reads of it, in the order of the routes. */
  pages: readonly BuiltPage[]
  page(path: string): BuiltPage
}

export interface BuiltPage {
  model: Page
  file: string
  html: string
  read: HtmlPage
}

/** Builds with the command itself, and reads what it made. */
export async function buildSite(content: string, dir: string, day = today): Promise<BuiltSite> {
  const ended = await planverk(['build', '--content', content, '--out', dir, '--today', day])
  expect(ended, `${ended.out}\n${ended.error}`).toMatchObject({ code: 0, error: '' })
  const checked = await loadAndCheck({ content, today: day })
  const model = await siteModel(checked, { pdf: true, cards: true })
  const files = await filesUnder(dir)
  const pages = [...model.pages].map((page): BuiltPage => {
    const file = fileOf(page.path)
    const html = files.get(file)?.toString('utf8') ?? ''
    return { model: page, file, html, read: readHtml(html) }
  })
  return {
    dir,
    checked,
    model,
    files,
    pages,
    page(path) {
      const found = pages.find(({ model }) => model.path === path)
      if (!found) throw new Error(`The site has no page ${path}`)
      return found
    },
  }
}
