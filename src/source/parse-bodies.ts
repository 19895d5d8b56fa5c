import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import type { Root } from 'mdast'
import { Tinypool } from 'tinypool'
import { MARKDOWN_VERSION, plainParagraphs } from './markdown.ts'

/** How long one file may take to read as Markdown. 641 words take 3 ms; 30 kB of `*a_` takes 12 s. */
const MILLISECONDS_A_FILE = 2000

/** A worker starts in a tenth of a second; one that does not start at all is a fault, not a slow text. */
const MILLISECONDS_TO_START = 60_000

/** The trees of texts, and which texts have none of their own. */
export interface ParsedBodies {
  /** By the text given in. */
  roots: Map<string, Root>
  /** The texts that took too long; their trees are plain paragraphs. */
  tooSlow: Set<string>
}

/**
 * Parses the bodies of a site, each within its time: what the cache knows is taken from there, the rest is done
 * in workers, since nothing can interrupt a parser on its own thread. `limit` is how many milliseconds one file may take.
 */
export async function parseBodies(
  bodies: readonly string[],
  options: { cacheFile?: string | undefined; limit?: number | undefined },
): Promise<ParsedBodies> {
  const cached = await readCache(options.cacheFile)
  const trees = new Map<string, string>()
  const roots = new Map<string, Root>()
  const missing = new Set<string>()
  for (const body of bodies) {
    const known = cached.get(hashOf(body))
    const root = known === undefined ? undefined : treeFrom(known)
    if (known === undefined || !root) missing.add(body)
    else {
      trees.set(body, known)
      roots.set(body, root)
    }
  }
  const tooSlow = await parseInWorkers([...missing], trees, options.limit ?? MILLISECONDS_A_FILE)
  const used = new Map([...trees].map(([body, json]) => [hashOf(body), json]))
  if (missing.size > 0 || cached.size !== used.size) await writeCache(options.cacheFile, used)

  for (const [body, json] of trees) if (missing.has(body)) roots.set(body, JSON.parse(json) as Root)
  for (const body of tooSlow) roots.set(body, plainParagraphs(body))
  return { roots, tooSlow }
}

let waiting: Tinypool | undefined

/** One worker waits for the next text, since a preview reads one at each change; it keeps no process alive. */
function waitingPool(): Tinypool {
  waiting ??= openPool(1)
  return waiting
}

function openPool(threads: number): Tinypool {
  // In the repo this module is TypeScript, in the package JavaScript; its worker has the same ending.
  const extension = path.extname(new URL(import.meta.url).pathname)
  return new Tinypool({
    filename: new URL(`./body-worker${extension}`, import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    // Else a worker that waits is at work to whoever measures.
    useAtomics: false,
  })
}

async function parseInWorkers(
  bodies: readonly string[],
  trees: Map<string, string>,
  limit: number,
): Promise<Set<string>> {
  const tooSlow = new Set<string>()
  if (bodies.length === 0) return tooSlow
  const workers = Math.min(availableParallelism(), Math.ceil(bodies.length / 20))
  // Those who read a whole site hold a hundred megabytes, and give them back.
  const pool = workers > 1 ? openPool(workers) : waitingPool()
  const queue = bodies.values()
  const parseNext = async (): Promise<void> => {
    for (const body of queue) {
      // The clock starts when a worker is up and free for the file, so each lane hands over one at a time.
      await pool.run('', { signal: AbortSignal.timeout(MILLISECONDS_TO_START) })
      const signal = AbortSignal.timeout(limit)
      try {
        trees.set(body, (await pool.run(body, { signal })) as string)
      } catch {
        tooSlow.add(body)
      }
    }
  }
  try {
    await Promise.all(Array.from({ length: workers }, parseNext))
  } finally {
    if (pool !== waiting) await pool.destroy()
  }
  return tooSlow
}

/** A line of the cache that somebody has cut short is a tree to be made again. */
function treeFrom(json: string): Root | undefined {
  try {
    return JSON.parse(json) as Root
  } catch {
    return undefined
  }
}

function hashOf(body: string): string {
  return createHash('sha256').update(body).digest('base64url')
}

/** Trees by hash of their text, as JSON. A cache that cannot be read is no cache. */
async function readCache(file: string | undefined): Promise<Map<string, string>> {
  if (!file) return new Map()
  try {
    const lines = (await readFile(file, 'utf8')).split('\n')
    if (lines[0] !== cacheHeader()) return new Map()
    return new Map(
      lines.slice(1, -1).map((line) => {
        const cut = line.indexOf(' ')
        return [line.slice(0, cut), line.slice(cut + 1)]
      }),
    )
  } catch {
    return new Map()
  }
}

/** One line a tree: a line is cut out without parsing the others. */
async function writeCache(file: string | undefined, trees: Map<string, string>): Promise<void> {
  if (!file) return
  const beside = `${file}.${process.pid}`
  const lines = [...trees].map(([hash, json]) => `${hash} ${json}\n`)
  try {
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(beside, `${cacheHeader()}\n${lines.join('')}`)
    await rename(beside, file)
  } catch {
    // A read-only home folder costs time, not the result.
  }
}

function cacheHeader(): string {
  return `planverk markdown ${MARKDOWN_VERSION}`
}
