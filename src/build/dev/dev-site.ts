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

/** Makes a model answer addresses; nothing is made, drawn or indexed before it is asked for. */
export function openDevSite(model: SiteModel, theme: Theme): DevSite {
  const { base } = model
  const stored = storedFiles(model, theme)
  const pageAt = pageFinder(model.pages)
  const dataAt = dataFinder(model)
  let search: Promise<Map<string, DataFile['content']>> | undefined

  const sourceOf = (file: string): Source | undefined => {
    const known = stored.get(file)
    if (known) return known
    if (!file.endsWith('.html')) return dataAt(file)
    const page = pageAt(file)
    return page && (() => theme.render(page, model))
  }
  const missing = async (): Promise<Answer> => ({
    status: 404,
    type: html,
    body:
      (await sourceOf('404.html')?.()) ??
      `<!doctype html><title>404</title><p>Fant ikke siden. <a href="${base}">Til forsiden</a></p>`,
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
      const source = sourceOf(file)
      if (source) return { status: 200, type: typeOf(file), body: await source() }
      if (sourceOf(fileOf(`${file}/`))) return moved(`${pathname}/`)
      if (!file.startsWith(`${searchFolder}/`)) return missing()
      search ??= buildSearch(model, theme)
      const content = (await search).get(file.slice(searchFolder.length + 1))
      return content === undefined ? missing() : { status: 200, type: typeOf(file), body: content }
    },
  }
}

type Source = () => Promise<string | Uint8Array>

// Files are found by the addresses of the model alone; no path is ever made of what a browser sends.
function storedFiles({ attachments }: SiteModel, theme: Theme): Map<string, Source> {
  return new Map<string, Source>([
    ...theme.assets().map(({ path, source }): [string, Source] => [path, () => readFile(source)]),
    ...attachments.map((attachment): [string, Source] => [
      attachment.path.normalize('NFC'),
      async () => (await shrinkImage(attachment)) ?? readFile(attachment.file),
    ]),
  ])
}

/** Pages are made in their order, until the one that is asked for: a writer looks at few of them before the next change. */
function pageFinder(pages: Iterable<Page>) {
  const made = new Map<string, Page>()
  const rest = pages[Symbol.iterator]()
  const makeNext = (): boolean => {
    const { done, value } = rest.next()
    if (!done) made.set(fileOf(value.path).normalize('NFC'), value)
    return !done
  }
  return (file: string): Page | undefined => {
    while (!made.has(file) && makeNext());
    return made.get(file)
  }
}

function dataFinder(model: SiteModel) {
  let files: Map<string, Source> | undefined
  return (file: string): Source | undefined => {
    files ??= new Map(model.dataFiles.map(({ path, content }) => [path, async () => content]))
    return files.get(file)
  }
}

async function buildSearch(
  model: SiteModel,
  theme: Theme,
): Promise<Map<string, DataFile['content']>> {
  const index = await openSearchIndex(model.words)
  try {
    for (const page of model.pages)
      if (page.search) await index.add(page, await theme.render(page, model))
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
