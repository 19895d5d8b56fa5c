import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { vocabularyFile } from '../../src/build/search/search-index.ts'
import { type OpenedEngine, openEngine } from '../../src/components/search-engine.ts'
import type { FoundPage } from '../../src/search/passages.ts'
import { openSearch, type Search } from '../../src/search/search.ts'
import type { FirstVocabulary } from '../../src/search/vocabulary.ts'
import type { DataFile } from '../../src/site/page.ts'

/** A search of files in memory, as the search page has it. */
export interface OpenedSearch {
  search: Search<FoundPage>
  engine: OpenedEngine
  /** The bytes fetched so far, as a server that compresses sends them, by the part of the index they are. */
  transferred(): Record<string, number>
  /** Begins anew, as a browser that has nothing but the vocabulary. */
  forget(): Promise<void>
  close(): void
}

let count = 0

/** Opens a search as a browser does that has seen nothing of it. */
export async function openInNode(files: readonly DataFile[]): Promise<OpenedSearch> {
  const contents = new Map(files.map(({ path: name, content }) => [name, Buffer.from(content)]))
  const fetched = new Set<string>()
  const read = (name: string) => {
    const content = contents.get(name)
    if (content === undefined) throw new Error(`${name} is not there`)
    fetched.add(name)
    return content
  }
  count += 1
  const folder = `http://search-${count}.test/`
  const others = globalThis.fetch
  globalThis.fetch = async (address, options) =>
    `${address}`.startsWith(folder)
      ? new Response(new Uint8Array(read(new URL(`${address}`).pathname.slice(1))))
      : others(address, options)
  const open = () => openEngine(folder, '/')
  let engine = await open()
  const vocabulary: FirstVocabulary = JSON.parse(read(vocabularyFile).toString())
  const readPart = (part: number) => read(`${vocabulary.parts}${part}.json`).toString()
  const search = openSearch<FoundPage>(
    { search: (...asked) => engine.search(...asked) },
    vocabulary,
    async (part) => JSON.parse(readPart(part)),
  )
  return {
    get engine() {
      return engine
    },
    search: {
      ...search,
      async ask(query, options) {
        const answer = await search.ask(query, options)
        // Those it had learnt before, too: each question counts as the first.
        search.interpreter.partsOf(query, { question: answer.question }).map(readPart)
        return answer
      },
    },
    transferred: () => {
      const parts: Record<string, number> = {}
      for (const name of fetched)
        parts[partOf(name)] = (parts[partOf(name)] ?? 0) + sizeOf(read(name))
      return parts
    },
    async forget() {
      fetched.clear()
      read(vocabularyFile)
      engine = await open()
    },
    close() {
      globalThis.fetch = others
    },
  }
}

/** «index/mul_12ab.pf_index» is one of many, «wasm.unknown.pagefind» one by itself. */
function partOf(name: string): string {
  return name.includes('/') ? path.dirname(name) : name.replace(/^.*\.(?=pf_meta$)/, '')
}

const sizes = new WeakMap<Buffer, number>()

function sizeOf(content: Buffer): number {
  const isPacked = content[0] === 0x1f && content[1] === 0x8b
  const size =
    sizes.get(content) ?? (isPacked ? content.length : gzipSync(content, { level: 9 }).length)
  sizes.set(content, size)
  return size
}
