import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '../../site/page.ts'

/** The compiled theme: page models in, HTML out. */
export interface Theme {
  /** Draws a page; throws an Error that names the page when there is anything but a whole page. */
  render(page: Page, options: { base: string; site?: string | undefined }): Promise<string>
  /** The files of the theme: where they belong in the site, and where they lie now. */
  assets(): ThemeAsset[]
}

/** A stylesheet, script, font or icon of the theme. */
export interface ThemeAsset {
  path: string
  source: string
}

/** Loads a compiled theme, which lies wherever it was put and needs nothing beside it. */
export async function openTheme(dir: string): Promise<Theme> {
  const client = join(dir, 'client')
  const [bundle, assets] = await Promise.all([openBundle(dir), findAssets(client)])
  const apps = new Map<string, ReturnType<Bundle['openApp']>>()
  return {
    assets: () => assets,
    async render(page, { base, site }) {
      const key = `${base} ${site}`
      const draw = apps.get(key) ?? bundle.openApp({ base, site })
      apps.set(key, draw)
      const { status, html } = await draw(page).catch((error) => {
        const said = error instanceof Error ? error.message : String(error)
        throw new Error(`Temaet kan ikke tegne siden «${page.path}»: ${said}`, { cause: error })
      })
      const expected = page.kind === 'notFound' ? 404 : 200
      const isWhole = html.trimEnd().endsWith('</html>')
      if (status === expected && isWhole) return html
      const fault = isWhole ? `status ${status}, ventet ${expected}` : 'den ble ikke hel'
      throw new Error(`Temaet kan ikke tegne siden «${page.path}»: ${fault}`)
    },
  }
}

type Bundle = typeof import('./theme-entry.ts')

async function openBundle(dir: string): Promise<Bundle> {
  // Node keeps modules by address; the stamp makes a theme compiled anew a new one.
  const stamp = JSON.parse(await readFile(join(dir, 'theme.json'), 'utf8')).sources
  const entry = pathToFileURL(join(dir, 'server', 'entry.mjs'))
  entry.search = stamp
  return import(/* @vite-ignore */ entry.href)
}

async function findAssets(client: string): Promise<ThemeAsset[]> {
  const entries = await readdir(client, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const source = join(entry.parentPath, entry.name)
      return { path: relative(client, source).split(sep).join('/'), source }
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}
