import type { MadePdf } from '../pdf/make-pdfs.ts'
import type { PictureToDraw } from '../pdf/share-card.ts'
import type { DataFile, Page } from '../site/page.ts'
import { waitsForFile, withFiles } from '../site/pages/pdf-download.ts'
import { boundedQueue } from './output/bounded-queue.ts'
import { type Attachment, shrinkImage } from './output/images.ts'
import { type Output, OutputRefused, openOutput } from './output/output.ts'
import { openSearchIndex, type SearchIndex, type SearchWords } from './search/search-index.ts'
import type { Theme } from './theme/theme.ts'

/** A whole site before it is drawn. */
export interface SiteModel {
  /** Made one by one as they are asked for, so that drawing and indexing begin with the first. */
  pages: Iterable<Page>
  dataFiles: readonly DataFile[]
  /** The file that names every page, made when all are drawn; absent where the site knows no address of its own. */
  sitemap?: ((pages: readonly DrawnPage[]) => DataFile) | undefined
  attachments: readonly Attachment[]
  /** What others show where the site is shared. */
  cards?: readonly PictureToDraw[]
  /** Begins to make the PDFs, by path; the pages that offer them are drawn last. */
  pdfs?: (() => Pdfs) | undefined
  words?: SearchWords
  /** The path the site is published under: `/` or `/a/b/`. */
  base: string
  /** The address the site is published at, where nettsted.yaml gives one. */
  site?: string | undefined
}

type Pdfs = ReadonlyMap<string, Promise<MadePdf>>

/** What is remembered of a page when it is drawn. */
export type DrawnPage = Pick<Page, 'kind' | 'canonical'>

/** What a build took; the stages overlap, so each is the time the build waited for it. */
export interface RenderedSite {
  pages: number
  seconds: { model: number; render: number; index: number; write: number; pdf: number }
  /** The PDFs that could not be made, with the reason; nothing on the site leads to them. */
  failed: { path: string; error: unknown }[]
}

/** Draws the site and puts it in the place of the old one, which stays as it is if anything fails. */
export async function renderSite(
  model: SiteModel & { theme: Theme; out: string; content: string },
): Promise<RenderedSite> {
  const output = await openOutput(model.out, { content: model.content })
  const index = await openSearchIndex(model.words)
  const clock = stopwatch()
  try {
    const pdfs: Pdfs = model.pdfs?.() ?? new Map()
    const claim = refuseSharedPaths(model, pdfs)
    const pages = model.pages[Symbol.iterator]()
    const waiting: Page[] = []
    const draw = async (page: Page) => {
      const html = await clock.time('render', () => model.theme.render(page, model))
      await clock.time('index', () => index.add(page, html))
      await clock.time('write', () => output.write(fileOf(page.path), html))
    }
    const drawn: DrawnPage[] = []
    for (;;) {
      const next = clock.timeSync('model', () => pages.next())
      if (next.done) break
      const page = next.value
      drawn.push({ kind: page.kind, canonical: page.canonical })
      claim(fileOf(page.path), `siden «${page.title}»`)
      if (waitsForFile(page)) waiting.push(page)
      else await draw(page)
    }
    const { made, failed } = await clock.time('pdf', () => settled(pdfs))
    const sizes = new Map([...made].map(([path, { length }]) => [path, length]))
    for (const page of waiting) await draw(withFiles(page, sizes))
    for (const [path, bytes] of made) await output.write(path, bytes)
    const sitemap = model.sitemap?.(drawn)
    if (sitemap) {
      claim(sitemap.path, `datafilen «${sitemap.path}»`)
      await output.write(sitemap.path, sitemap.content)
    }
    await Promise.all([
      clock.time('index', () => writeIndex(index, output)),
      clock.time('write', () => writeOtherFiles(model, output)),
    ])
    await clock.time('write', () => output.publish())
    return { pages: drawn.length, seconds: clock.seconds, failed }
  } catch (error) {
    await output.discard()
    throw error
  } finally {
    await index.close()
  }
}

/** The file of a path: `plan/mal/` lies in `plan/mal/index.html`. */
export function fileOf(path: string): string {
  return path === '' || path.endsWith('/') ? `${path}index.html` : path
}

async function settled(pdfs: Pdfs) {
  const made = new Map<string, Uint8Array>()
  const failed: RenderedSite['failed'] = []
  for (const [path, coming] of pdfs) {
    const { bytes, error } = await coming
    if (bytes) made.set(path, bytes)
    else failed.push({ path, error })
  }
  return { made, failed }
}

async function writeIndex(index: SearchIndex, output: Output): Promise<void> {
  await index.write(await output.folder(searchFolder))
}

async function writeOtherFiles(
  { dataFiles, attachments, cards = [], theme }: SiteModel & { theme: Theme },
  output: Output,
): Promise<void> {
  for (const { path, content } of dataFiles) await output.write(path, content)
  for (const { path, source } of theme.assets()) await output.copy(path, source)
  // Fewer than files, for a picture being resized takes a hundred megabytes.
  const pictures = boundedQueue(4)
  for (const attachment of attachments) {
    await pictures.add(async () => {
      const small = await shrinkImage(attachment)
      if (small) await output.write(attachment.path, small)
      else await output.copy(attachment.path, attachment.file)
    })
  }
  for (const { path, draw } of cards)
    await pictures.add(async () => output.write(path, await draw()))
  await pictures.drain()
}

/** Where Pagefind's files lie in the site. */
export const searchFolder = 'pagefind'

/** Gives a function that takes an address for its owner, or refuses when another has it. */
function refuseSharedPaths(
  { dataFiles, attachments, cards = [], theme }: SiteModel & { theme: Theme },
  pdfs: Pdfs,
) {
  const taken = new Map([[searchFolder, 'søkeindeksen']])
  const claim = (path: string, owner: string) => {
    const key = path.normalize('NFC').toLowerCase()
    const folder = key.split('/')[0] === searchFolder ? searchFolder : key
    const other = taken.get(folder)
    if (other !== undefined) {
      throw new OutputRefused(
        `Både ${other} og ${owner} vil ligge på adressen «${path}». Gi den ene en annen id.`,
      )
    }
    taken.set(folder, owner)
  }
  for (const { path } of theme.assets()) claim(path, `temaets fil «${path}»`)
  for (const { path } of dataFiles) claim(path, `datafilen «${path}»`)
  for (const path of pdfs.keys()) claim(path, `PDF-en «${path}»`)
  for (const { path } of cards) claim(path, `delingsbildet «${path}»`)
  for (const { path, file } of attachments) claim(path, `vedlegget «${file}»`)
  return claim
}

type Stage = keyof RenderedSite['seconds']

function stopwatch() {
  const seconds: Record<Stage, number> = { model: 0, render: 0, index: 0, write: 0, pdf: 0 }
  const timeSync = <Value>(stage: Stage, work: () => Value): Value => {
    const start = performance.now()
    try {
      return work()
    } finally {
      seconds[stage] += (performance.now() - start) / 1000
    }
  }
  return {
    seconds,
    timeSync,
    async time<Value>(stage: Stage, work: () => Promise<Value>): Promise<Value> {
      const start = performance.now()
      try {
        return await work()
      } finally {
        seconds[stage] += (performance.now() - start) / 1000
      }
    },
  }
}
