import { extractText, getDocumentProxy } from 'unpdf'

/** What a reader of a PDF gets from it. */
export interface ReadPdf {
  /** The text of each page, with one space for every stretch of white space. */
  pages: string[]
  text: string
  info: Record<string, unknown>
  /** The metadata packet as it stands in the file. */
  xmp: string
  marked: boolean
  /** Bookmarks, however deep, in order. */
  bookmarks: string[]
  /** How many structure elements there are of each role. */
  roles: Map<string, number>
  /** The text alternatives of pictures. */
  alternatives: string[]
  /** The whole addresses it links to. */
  links: string[]
  /** The links inside it: what is told of them, and the page they lead to, from 1; 0 where they lead nowhere. */
  jumps: { told: string; page: number }[]
}

interface Annotation {
  subtype: string
  url?: string
  dest?: string | unknown[]
  contentsObj?: { str: string }
}

interface Structure {
  role?: string
  alt?: string
  children?: Structure[]
}

interface Bookmark {
  title: string
  items: Bookmark[]
}

/** Reads a PDF with another program than the one that made it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const { text } = await extractText(pdf, { mergePages: false })
  const pages = text.map((page) => page.replace(/[\s\u200b]+/g, ' '))
  const metadata = await pdf.getMetadata()
  const roles = new Map<string, number>()
  const alternatives: string[] = []
  const links: string[] = []
  const jumps: ReadPdf['jumps'] = []
  const pageOf = async (dest: string | unknown[]) => {
    const [place] = (typeof dest === 'string' ? await pdf.getDestination(dest) : dest) ?? []
    return place ? (await pdf.getPageIndex(place as never)) + 1 : 0
  }
  const walk = ({ role, alt, children = [] }: Structure) => {
    if (role) roles.set(role, (roles.get(role) ?? 0) + 1)
    if (alt) alternatives.push(alt)
    for (const child of children) walk(child)
  }
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    walk(((await page.getStructTree()) ?? {}) as Structure)
    for (const {
      subtype,
      url,
      dest,
      contentsObj,
    } of (await page.getAnnotations()) as Annotation[]) {
      if (subtype !== 'Link') continue
      if (url) links.push(url)
      else jumps.push({ told: contentsObj?.str ?? '', page: dest ? await pageOf(dest) : 0 })
    }
  }
  const titles = (list: Bookmark[]): string[] =>
    list.flatMap(({ title, items }) => [title, ...titles(items)])
  return {
    pages,
    text: pages.join(' '),
    info: metadata.info as Record<string, unknown>,
    xmp: /<x:xmpmeta.*<\/x:xmpmeta>/s.exec(Buffer.from(bytes).toString('latin1'))?.[0] ?? '',
    marked: ((await pdf.getMarkInfo()) as { Marked?: boolean } | null)?.Marked === true,
    bookmarks: titles(((await pdf.getOutline()) ?? []) as Bookmark[]),
    roles,
    alternatives,
    links,
    jumps,
  }
}
