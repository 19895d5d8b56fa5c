import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { close, createIndex } from 'pagefind'
import type { DataFile, Page } from '../site/page.ts'
import { boundedQueue } from './bounded-queue.ts'
import { escapeHtml } from './escape-html.ts'

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

/** Starts Pagefind, which works in a process of its own. */
export async function openSearchIndex(): Promise<SearchIndex> {
  const queue = boundedQueue(256)
  users += 1
  // One index for all languages: pages in nynorsk shall be found from pages in bokmål.
  const options = { forceLanguage: 'nb', includeCharacters: '§' }
  const { index } = await answered(createIndex(options)).catch(async (error) => {
    await leave()
    throw error
  })
  if (!index) throw new Error('Pagefind ga ingen søkeindeks.')
  let open = true
  return {
    async add(page, html) {
      if (!page.search) return
      const content = searchDocument(page, html)
      // Without the base path: Pagefind puts that in front in the browser.
      await queue.add(() => answered(index.addHTMLFile({ url: `/${page.path}`, content })))
    },
    async write(dir) {
      await queue.drain()
      await answered(index.writeFiles({ outputPath: dir }))
      const names = await readdir(dir)
      await Promise.all(names.filter(isSpare).map((name) => rm(join(dir, name))))
    },
    async files() {
      await queue.drain()
      const { files } = await answered(index.getFiles())
      return files.filter(({ path }) => !isSpare(path))
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

// Pagefind has one process for all indexes and one `close`, which stops them all.
let users = 0

async function leave(): Promise<void> {
  users -= 1
  if (users === 0) await close()
}

// Interfaces that Pagefind brings along; the theme has its own.
const isSpare = (name: string) => /^pagefind-(ui|modular-ui|component-ui|highlight)\./.test(name)

async function answered<Answer extends { errors: string[] }>(
  request: Promise<Answer>,
): Promise<Answer> {
  const answer = await inTime(request)
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`)
  return answer
}

// Pagefind 1.6 never answers when its process dies, and Node would then end without a word.
async function inTime<Answer>(request: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Pagefind svarer ikke.')), 120_000)
  })
  return Promise.race([request, silence]).finally(() => clearTimeout(timer))
}

function searchDocument(page: Page, html: string): string {
  const filters = Object.entries({
    type: [page.search?.type],
    plan: [page.search?.plan],
    service: page.search?.services ?? [],
  }).flatMap(([name, values]) =>
    values.flatMap((value) =>
      value === undefined ? [] : [`filter="${name}[data-value]" ${data(value)}`],
    ),
  )
  // In attributes, for the text of a hidden element would turn up in excerpts.
  const facts = [...filters, `meta="title[data-value]" ${data(page.title)}`]
  return (
    `<!doctype html><html lang="${page.lang}"><head><title>${escapeHtml(page.title)}</title></head>` +
    `<body>${facts.map((fact) => `<span data-pagefind-${fact}></span>`).join('')}` +
    `${mainOf(page, html).replace('<main', '<main data-pagefind-body')}</body></html>`
  )
}

function mainOf(page: Page, html: string): string {
  const start = html.search(/<main\b[^>]*\bid="innhold"/)
  const end = html.lastIndexOf('</main>')
  if (start !== -1 && end > start) return apart(html.slice(start, end + '</main>'.length))
  throw new Error(`Siden «${page.path}» har ikke noe <main id="innhold"> å søke i.`)
}

/** Pagefind joins the words of neighbouring values, cells and lines; a space keeps them apart. */
function apart(html: string): string {
  return html.replace(/<(?=(\/(dd|dt|li|td|th|caption)|br)\b)/g, ' <')
}

const data = (value: string) => `data-value="${escapeHtml(value)}"`
