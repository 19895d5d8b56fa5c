import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from 'node:process'
import { gunzipSync, gzipSync } from 'node:zlib'
import { close, createIndex } from 'pagefind'
import type { Group } from '../../search/groups.ts'
import { isMarked, ownedBy } from '../../search/page-kinds.ts'
import { type PageReader, pageReader } from '../../search/page-marks.ts'
import type { FirstVocabulary, Vocabulary } from '../../search/vocabulary.ts'
import type { MadeVocabulary } from '../../search/write-vocabulary.ts'
import type { DataFile, Page } from '../../site/page.ts'
import { escapeMarkup } from '../../source/markup.ts'
import { boundedQueue } from '../output/bounded-queue.ts'
import { foundPage } from './found-page.ts'
import { type DrawnWords, readDrawnPage } from './page-text.ts'
import { readVocabulary } from './search-vocabulary.ts'

/** Pagefind's index of a site in the making; must be closed, whatever happens. */
export interface SearchIndex {
  /** Adds a rendered page, if it is to be found; the same pages in the same order give the same index. */
  add(page: Page, html: string): Promise<void>
  /** Writes the index and Pagefind's own files into a folder. */
  write(dir: string): Promise<void>
  /** The same files without a disk. */
  files(): Promise<DataFile[]>
  close(): Promise<void>
}

/** What the search is to know of a site before its pages. */
export interface SearchWords {
  /** Words of the site's own glossaries that mean the same. */
  groups: readonly Group[]
  /** What its writers wrote, whose words may be parts of compounds. */
  texts: Iterable<string>
  /** What people call those whose plans it has, with the ids of `Page.search.owner`. */
  owners?: Vocabulary['owners']
}

/** What a browser must know to understand questions, beside Pagefind's own files. */
export const vocabularyFile = 'ord.json'

const partFolder = 'ord'

/** The parts are named by all that they hold together, so that a page opened before never reads those of another day. */
function vocabularyFiles({ first, parts }: MadeVocabulary): DataFile[] {
  const hash = createHash('sha256')
    .update(JSON.stringify([first, parts]))
    .digest('hex')
  const named: FirstVocabulary = { ...first, parts: `${partFolder}/${hash.slice(0, 8)}-` }
  return [
    { path: vocabularyFile, content: JSON.stringify(named) },
    ...parts.map((part, i) => ({
      path: `${named.parts}${i}.json`,
      content: JSON.stringify(part),
    })),
  ]
}

/** Starts Pagefind, which works in a process of its own. */
export async function openSearchIndex(words?: SearchWords): Promise<SearchIndex> {
  let opened: PageReader | undefined
  const reader = () => {
    // Some twenty megabytes: made when there is a page to read.
    opened ??= readerOf(words)
    return opened
  }
  const vocabulary = () => vocabularyFiles(reader().vocabulary())
  const queue = boundedQueue(256)
  const hits = new Map<string, Uint8Array>()
  users += 1
  env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = chunkSize
  // One index for all languages: pages in nynorsk shall be found from pages in bokmål.
  const options = { forceLanguage: 'mul', includeCharacters: '§' }
  const { index } = await answered(createIndex(options)).catch(async (error) => {
    await leave()
    throw error
  })
  if (!index) throw new Error('Pagefind ga ingen søkeindeks.')
  let open = true
  return {
    async add(page, html) {
      if (!page.search) return
      const drawn = readDrawnPage(html)
      if (!drawn) throw new Error(`Siden «${page.path}» har ikke noe <main id="innhold"> å søke i.`)
      const marks = marksOf(page, drawn.words, reader())
      const hit = JSON.stringify(foundPage(page, drawn))
      const url = `/${page.path}`
      hits.set(url, gzipSync(signature + hit, small))
      await queue.add(() =>
        answered(index.addHTMLFile({ url, content: searchDocument(page, hit, marks) })),
      )
    },
    async write(dir) {
      await queue.drain()
      const [, words] = await together(index.writeFiles({ outputPath: dir }), vocabulary)
      for (const name of await readdir(dir, { recursive: true })) {
        const file = join(dir, name)
        if (isSpare(name)) rmSync(file)
        // One after the other: waiting for each costs more than the work.
        if (isFragment(name)) writeFileSync(file, hitOf(readFileSync(file), hits))
      }
      await mkdir(join(dir, partFolder))
      for (const { path, content } of words) await writeFile(join(dir, path), content)
    },
    async files() {
      await queue.drain()
      const [{ files }, words] = await together(index.getFiles(), vocabulary)
      return [
        ...files
          .filter(({ path }) => !isSpare(path))
          .map(({ path, content }) => ({
            path,
            content: isFragment(path) ? hitOf(content, hits) : content,
          })),
        ...words,
      ]
    },
    async close() {
      if (!open) return
      open = false
      await queue.drain().catch(() => {})
      if (users > 1) await inTime(index.deleteIndex()).catch(() => {})
      await leave()
    },
  }
}

/**
 * A browser fetches the part of the index that a word stands in. As it comes, Pagefind makes parts of 25 kB: five words
 * of a question were 100 kB. It reads the size where it starts; tried with 1.6.0, the one option the Node API lacks.
 * Every part stands in the list that is fetched first; 500 and 750 weighed least for five plans.
 */
const chunkSize = '500'

function readerOf(words: SearchWords = { groups: [], texts: [] }): PageReader {
  const own = readVocabulary()
  const { groups, texts, owners = [] } = words
  return pageReader({ ...own, groups: [...groups, ...own.groups], owners }, texts)
}

// Pagefind has one process for all indexes and one `close`, which stops them all.
let users = 0

async function leave(): Promise<void> {
  users -= 1
  if (users === 0) await close()
}

// Scripts that Pagefind brings along; the theme has its own.
const isSpare = (name: string) => /^pagefind-?[\w-]*\.(js|css)$/.test(name)

const isFragment = (name: string) => name.endsWith('.pf_fragment')

/** What is shown of a hit, in place of what Pagefind writes of it. */
function hitOf(packed: Uint8Array, hits: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const { url } = JSON.parse(gunzipSync(packed).toString().slice(signature.length)) as Fragment
  const hit = hits.get(url)
  if (hit === undefined) throw new Error(`Ingen side er gitt Pagefind som «${url}».`)
  return hit
}

/** What Pagefind writes of a page, as far as it is used. */
interface Fragment {
  url: string
}

/** So each of Pagefind's files begins. */
const signature = 'pagefind_dcd'

// As small as can be; a page has some thousand letters, and less memory does.
const small = { level: 9, memLevel: 7, windowBits: 14 }

async function answered<Answer extends { errors: string[] }>(
  request: Promise<Answer>,
): Promise<Answer> {
  const answer = await inTime(request)
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`)
  return answer
}

/** Works while Pagefind does, which has a process of its own. */
function together<Answer extends { errors: string[] }, Value>(
  request: Promise<Answer>,
  work: () => Value,
): Promise<[Answer, Value]> {
  return Promise.all([answered(request), (async () => work())()])
}

// Pagefind 1.6 never answers when its process dies, and Node would then end without a word.
async function inTime<Answer>(request: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Pagefind svarer ikke.')), 120_000)
  })
  return Promise.race([request, silence]).finally(() => clearTimeout(timer))
}

/** Every plan has these pages; with fewer letters nothing has happened to it yet. */
const leastSaid = 150
/** A chapter says something itself, too, unless the entries it shows take so many times the room of its own words. */
const mostShown = 2

function kindsOf(page: Page, { text, facts, placed }: DrawnWords): string[] {
  const isEmpty = text.length + facts.length + placed.length < leastSaid
  const kind = page.kind === 'entry' ? (page.search?.entry ?? 'entry') : page.kind
  const own = (kind === 'history' || kind === 'followUp') && isEmpty ? 'bare' : kind
  const gathers = kind === 'chapter' && placed.length > mostShown * text.length
  const { edition = '', owner } = page.search ?? {}
  const form = page.lang === 'nn' ? 'nynorsk' : ''
  const known = [gathers ? 'gathering' : own, edition, form].filter(isMarked)
  return owner ? [...known, ownedBy(owner)] : known
}

/** What the page is to be found by without having the word, as fields of metadata. */
function marksOf(page: Page, words: DrawnWords, reader: PageReader): string[] {
  const about = page.search?.about?.join('\n') ?? ''
  // The words a glossary explains are its own, though they stand in a table.
  const own =
    page.kind === 'glossary'
      ? { text: `${words.text}\n${words.placed}`, placed: '', headings: about }
      : {}
  const kinds = kindsOf(page, words)
  // «Mål 1.4» is what people call it.
  const title = /\d/.test(page.eyebrow ?? '') ? `${page.eyebrow} ${page.title}` : page.title
  const marks = reader.marksOf({ ...words, ...own, title, about }, kinds)
  return [...marks].map(([field, own]) => `meta="${field}[data-value]" ${data(own.join(' '))}`)
}

/**
 * A page as Pagefind is told of it: by its marks and filters. Pagefind keeps no page without a word, and names the file
 * of a hit by what it knows of the page, so that a hit with other words must have another id in it. It takes a word for
 * a mark that begins with it and is nowhere, so none does.
 */
function searchDocument(page: Page, hit: string, marks: readonly string[]): string {
  const filters = Object.entries({
    type: [page.search?.type],
    plan: [page.search?.plan],
    service: page.search?.services ?? [],
    level: page.search?.levels ?? [],
    status: page.search?.statuses ?? [],
  }).flatMap(([name, values]) =>
    values.flatMap((value) =>
      value === undefined ? [] : [`filter="${name}[data-value]" ${data(value)}`],
    ),
  )
  const facts = [...filters, ...marks].map((fact) => `<span data-pagefind-${fact}></span>`).join('')
  const id = createHash('sha256').update(hit).digest('hex').slice(0, 16)
  return `<html><body>${facts}<main data-pagefind-body><p id="${id}">qq</p></main></body></html>`
}

const data = (value: string) => `data-value="${escapeMarkup(value)}"`
