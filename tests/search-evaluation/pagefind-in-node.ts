import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { vocabularyFile } from '../../src/build/search-index.ts'
import { type Engine, openSearch, ranking, type Search } from '../../src/search/search.ts'
import type { DataFile } from '../../src/site/page.ts'

/** What Pagefind tells of a page, as far as it is looked at here. */
export interface PageData {
  url: string
  content: string
  excerpt: string
  sub_results: { url: string; title: string; excerpt: string }[]
}

/** A search of files in memory, with Pagefind's own browser module. */
export interface OpenedSearch {
  search: Search<PageData>
  /** The bytes fetched so far, as a server that compresses sends them, by the part of the index they are. */
  transferred(): Record<string, number>
  close(): void
}

let count = 0

/** Opens a search as a browser does that has seen nothing of it. */
export async function openInNode(files: readonly DataFile[]): Promise<OpenedSearch> {
  const contents = new Map(files.map(({ path: name, content }) => [name, Buffer.from(content)]))
  const fetched = new Map<string, number>()
  const read = (name: string) => {
    const content = contents.get(name)
    if (content === undefined) throw new Error(`${name} is not there`)
    fetched.set(name, sizeOf(content))
    return content
  }
  count += 1
  const base = `http://search-${count}.test/`
  const others = globalThis.fetch
  globalThis.fetch = async (address, options) =>
    `${address}`.startsWith(base)
      ? new Response(new Uint8Array(read(new URL(`${address}`).pathname.slice(1))))
      : others(address, options)
  // Node takes a module from the disk alone, and each import of the same file is the same module.
  const folder = mkdtempSync(path.join(tmpdir(), 'planverk-'))
  writeFileSync(path.join(folder, 'pagefind.mjs'), read('pagefind.js'))
  const module = pathToFileURL(path.join(folder, 'pagefind.mjs')).href
  const { createInstance } = await import(/* @vite-ignore */ module)
  rmSync(folder, { recursive: true })
  const engine: Engine<PageData> & { init(): Promise<void> } = createInstance({
    basePath: base,
    baseUrl: '/',
    excerptLength: 24,
    ranking,
  })
  await engine.init()
  return {
    search: openSearch(engine, JSON.parse(read(vocabularyFile).toString())),
    transferred: () => {
      const parts: Record<string, number> = {}
      for (const [name, size] of fetched) parts[partOf(name)] = (parts[partOf(name)] ?? 0) + size
      return parts
    },
    close() {
      globalThis.fetch = others
    },
  }
}

/** «index/nb_12ab.pf_index» is one of many, «wasm.nb.pagefind» one by itself. */
function partOf(name: string): string {
  return name.includes('/') ? path.dirname(name) : name.replace(/^.*\.(?=pf_meta$)/, '')
}

function sizeOf(content: Buffer): number {
  const isPacked = content[0] === 0x1f && content[1] === 0x8b
  return isPacked ? content.length : gzipSync(content).length
}
