import { readFile } from 'node:fs/promises'
import { lookup } from 'mrmime'
import type { DataFile, Page } from '../../site/page.ts'
import { shrinkImage } from '../output/images.ts'
import { fileOf, type SiteModel, searchFolder } from '../render-site.ts'
import { openSearchIndex } from '../search/search-index.ts'
import type { Theme } from '../theme/theme.ts'

/** What the preview answers to one address. */
export interface Answer {
  status: number
  type: string
  body: string | Uint8Array
  /** Where the page really is. */
  location?: string
}

/** A site that draws each page when somebody asks for it, exactly as the build would. */
export interface DevSite {
  /** Answers the path of an address, as the browser sent it. */
  answer(pathname: string): Promise<Answer>
}

/** A model whose pages are made, since a browser may ask for any of them. */
export interface MadeModel extends SiteModel {
  pages: readonly Page[]
}

/** Makes a model answer addresses; nothing is drawn or indexed before it is asked for. */
export function openDevSite(model: MadeModel, theme: Theme): DevSite {
  const { base, pages } = model
  const sources = fileSources(model, theme)
  const notFound = pages.find(({ kind }) => kind === 'notFound')
  let search: Promise<Map<string, DataFile['content']>> | undefined

  const missing = async (): Promise<Answer> => ({
    status: 404,
    type: html,
    body: notFound
      ? await theme.render(notFound, model)
      : `<!doctype html><title>404</title><p>Fant ikke siden. <a href="${base}">Til forsiden</a></p>`,
  })
  return {
    async answer(pathname) {
      const path = decode(pathname)
      if (path === undefined) return { status: 400, type: plain, body: 'Ugyldig adresse.' }
      if (path === '/' || `${path}/` === base) {
        if (path !== base) return moved(base)
      }
      if (!path.startsWith(base)) return missing()
      const file = fileOf(path.slice(base.length))
      const source = sources.get(file)
      if (source) return { status: 200, type: typeOf(file), body: await source() }
      if (sources.has(fileOf(`${file}/`))) return moved(`${pathname}/`)
      if (!file.startsWith(`${searchFolder}/`)) return missing()
      search ??= buildSearch(model, theme)
      const content = (await search).get(file.slice(searchFolder.length + 1))
      return content === undefined ? missing() : { status: 200, type: typeOf(file), body: content }
    },
  }
}

type Source = () => Promise<string | Uint8Array>

// Files are found by the addresses of the model alone; no path is ever made of what a browser sends.
function fileSources(model: MadeModel, theme: Theme): Map<string, Source> {
  const { pages, dataFiles, attachments } = model
  return new Map<string, Source>([
    ...theme.assets().map(({ path, source }): [string, Source] => [path, () => readFile(source)]),
    ...attachments.map((attachment): [string, Source] => [
      attachment.path.normalize('NFC'),
      async () => (await shrinkImage(attachment)) ?? readFile(attachment.file),
    ]),
    ...dataFiles.map(({ path, content }): [string, Source] => [path, async () => content]),
    ...pages.map((page): [string, Source] => [
      fileOf(page.path).normalize('NFC'),
      () => theme.render(page, model),
    ]),
  ])
}

async function buildSearch(
  model: MadeModel,
  theme: Theme,
): Promise<Map<string, DataFile['content']>> {
  const index = await openSearchIndex(model.words)
  try {
    const found = model.pages.filter(({ search }) => search !== undefined)
    for (const page of found) await index.add(page, await theme.render(page, model))
    return new Map((await index.files()).map(({ path, content }) => [path, content]))
  } finally {
    await index.close()
  }
}

function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname).normalize('NFC')
  } catch {
    return undefined
  }
}

const html = 'text/html; charset=utf-8'
const plain = 'text/plain; charset=utf-8'

function typeOf(file: string): string {
  const type = lookup(file) ?? 'application/octet-stream'
  const isText = type.startsWith('text/') || /(json|xml|javascript)$/.test(type)
  return isText ? `${type}; charset=utf-8` : type
}

function moved(location: string): Answer {
  return { status: 302, type: plain, body: '', location }
}
