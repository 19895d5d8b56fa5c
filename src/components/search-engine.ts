import type { FoundPage } from '../search/passages.ts'
import type { Engine, Found } from '../search/search.ts'

/** Pagefind's index, as the search page uses it. */
export interface OpenedEngine extends Engine<FoundPage> {
  /** The values of each filter, and how many pages have each. */
  filters(): Promise<Record<string, Record<string, number>>>
}

/** The release whose WebAssembly is called here: what it exports is not promised to stay. */
export const testedVersion = '1.6.0'

/** Bytes or text in the memory of the machine: where, and how long. */
type Span = [at: number, length: number]

/** What Pagefind's WebAssembly exports, of what is called here; `index` is where the index lies in its memory. */
interface Machine {
  memory: WebAssembly.Memory
  __wbindgen_start(): void
  __wbindgen_malloc(length: number, align: number): number
  __wbindgen_free(at: number, length: number, align: number): void
  init_pagefind(...meta: Span): number
  load_index_chunk(index: number, ...chunk: Span): number
  load_filter_chunk(index: number, ...chunk: Span): number
  request_indexes(index: number, ...words: Span): Span
  request_filter_indexes(index: number, ...filters: Span): Span
  request_all_filter_indexes(index: number): Span
  filters(index: number): Span
  // Words, words as typed, filters, order; whether they are exact, and their accents.
  search(index: number, ...given: [...Span, ...Span, ...Span, ...Span, number, number]): Span
}

/** One hit as the machine tells it. */
interface RawHit {
  /** The name of its file. */
  p: string
  /** The fields of metadata that have the word. */
  mf?: string[]
}

/**
 * Opens Pagefind's index in a folder of the site. Pagefind's own script does this too, with much that is not used here,
 * and weighs 13 kB instead of one.
 */
export async function openEngine(folder: string, base: string): Promise<OpenedEngine> {
  const [machine, meta] = await Promise.all([startMachine(folder), metaOf(folder)])
  let index = machine.init_pagefind(...put(machine, meta))
  const files = new Map<string, Promise<unknown>>()

  /** Reads a file once; one that did not come is asked for anew. */
  function once<Value>(path: string, read: (content: Uint8Array) => Value): Promise<Value> {
    const known = files.get(path) as Promise<Value> | undefined
    if (known) return known
    const reading = fetched(`${folder}${path}`).then(read)
    files.set(path, reading)
    reading.catch(() => files.delete(path))
    return reading
  }

  /** Loads the parts that are named. */
  async function load(kind: 'index' | 'filter', names: Span): Promise<void> {
    const take = machine[`load_${kind}_chunk`]
    const wanted = (answered(machine, names) as string[]).filter((name) => name !== '')
    await Promise.all(
      wanted.map((name) =>
        once(`${kind}/${name}.pf_${kind}`, (content) => {
          index = take(index, ...put(machine, content))
        }),
      ),
    )
  }

  function foundOf({ p: id, mf: fields = [] }: RawHit): Found<FoundPage> {
    return {
      id,
      fields,
      data: () => once(`fragment/${id}.pf_fragment`, (content) => pageOf(content, base)),
    }
  }

  return {
    async search(term, { filters }) {
      const asTyped = (term ?? '').toLowerCase()
      const words = asTyped.normalize('NFD').replace(/\p{M}/gu, '')
      const chosen = JSON.stringify(filters)
      await Promise.all([
        load('index', machine.request_indexes(index, ...put(machine, words))),
        load('filter', machine.request_filter_indexes(index, ...put(machine, chosen))),
      ])
      const given = [words, asTyped, chosen, ''].flatMap((text) => put(machine, text))
      const found = machine.search(index, ...(given as [...Span, ...Span, ...Span, ...Span]), 0, 0)
      return { results: (answered(machine, found) as { results: RawHit[] }).results.map(foundOf) }
    },
    async filters() {
      await load('filter', machine.request_all_filter_indexes(index))
      return answered(machine, machine.filters(index)) as Record<string, Record<string, number>>
    },
  }
}

async function startMachine(folder: string): Promise<Machine> {
  // Its name has no hash, and one of another release may be kept somewhere on the way.
  const program = await fetched(`${folder}wasm.unknown.pagefind?${testedVersion}`)
  // It asks for room for references to values of the browser, and is handed none.
  const imports = { './pagefind_web_bg.js': { __wbindgen_init_externref_table() {} } }
  const { instance } = await WebAssembly.instantiate(program, imports)
  const machine = instance.exports as unknown as Machine
  machine.__wbindgen_start()
  return machine
}

async function metaOf(folder: string): Promise<Uint8Array> {
  // Asked for anew, for it names the files of the index as it is today.
  const response = await answerOf(`${folder}pagefind-entry.json`, { cache: 'no-cache' })
  const { version, languages } = (await response.json()) as {
    version: string
    languages: Record<string, { hash: string }>
  }
  if (version !== testedVersion) throw new Error(`Pagefind ${version}, not ${testedVersion}`)
  return fetched(`${folder}pagefind.${languages['mul']?.hash}.pf_meta`)
}

/** What the server answers; that it has not what is asked for is thrown. */
export async function answerOf(address: string, options?: RequestInit): Promise<Response> {
  const response = await fetch(address, options)
  if (!response.ok) throw new Error(`${response.status} ${address}`)
  return response
}

const signature = 'pagefind_dcd'.length

/** The content of a file of Pagefind's, which are packed whatever the server does, unless it unpacks them. */
async function fetched(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const content = new Uint8Array(await (await answerOf(address)).arrayBuffer())
  const isPacked = content[0] === 0x1f && content[1] === 0x8b
  return (isPacked ? await unpacked(content) : content).subarray(signature)
}

async function unpacked(content: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([content]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

function pageOf(content: Uint8Array, base: string): FoundPage {
  const page = JSON.parse(new TextDecoder().decode(content)) as FoundPage
  return { ...page, url: `${base}${page.url}`.replace(/\/+/g, '/') }
}

/** Hands bytes or text over; the machine frees them. */
function put(machine: Machine, given: Uint8Array | string): Span {
  const bytes = typeof given === 'string' ? new TextEncoder().encode(given) : given
  const at = machine.__wbindgen_malloc(bytes.length, 1) >>> 0
  new Uint8Array(machine.memory.buffer).set(bytes, at)
  return [at, bytes.length]
}

/** Reads an answer, and frees it. */
function answered(machine: Machine, [at, length]: Span): unknown {
  const bytes = new Uint8Array(machine.memory.buffer).slice(at >>> 0, (at >>> 0) + length)
  machine.__wbindgen_free(at, length, 1)
  return JSON.parse(new TextDecoder().decode(bytes))
}
