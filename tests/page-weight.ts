import { gzipSync } from 'node:zlib'
import { readHtml } from './html-page.ts'

/** Bytes a browser is sent for a page it opens for the first time, by what they are; text is compressed. */
export interface PageWeight {
  html: number
  css: number
  script: number
  /** Pictures, the sign in the tab among them. */
  image: number
  font: number
}

/** Weighs a page with all that it asks for by itself, fonts as far as its signs need them. */
export function pageWeight(
  html: string,
  read: (address: string) => Buffer | undefined,
): PageWeight {
  const { resources, text } = readHtml(html)
  const weight: PageWeight = { html: packed(html), css: 0, script: 0, image: 0, font: 0 }
  for (const address of new Set(resources.map(({ to }) => to))) {
    const bytes = read(address)
    if (bytes === undefined) throw new Error(`There is no ${address} to weigh.`)
    weight[kindOf(address)] += /\.(css|js|svg)$/.test(address) ? packed(bytes) : bytes.length
    if (!address.endsWith('.css')) continue
    for (const font of fontsFor(text, bytes.toString('utf8')))
      weight.font += read(new URL(font, new URL(address, anywhere)).pathname)?.length ?? Number.NaN
  }
  return weight
}

/** Bytes a browser is sent of the files that the search reads before a question, by their names. */
export function searchWeight(files: Readonly<Record<string, Buffer>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => {
      const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
      return [name, isPacked ? bytes.length : packed(bytes)]
    }),
  )
}

/** All of it but the font. */
export function withoutFont({ html, css, script, image }: PageWeight): number {
  return html + css + script + image
}

const anywhere = 'https://planer.example'
const packed = (bytes: string | Buffer) => gzipSync(bytes).length

function kindOf(address: string): keyof PageWeight {
  if (address.endsWith('.css')) return 'css'
  return address.endsWith('.js') ? 'script' : 'image'
}

/** The font files of a stylesheet that hold a sign of the text. */
function fontsFor(text: string, css: string): string[] {
  const signs = [...new Set(text)].map((sign) => sign.codePointAt(0) ?? 0)
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, body = '']) => {
    const file = /url\(["']?([^"')]+)/.exec(body)?.[1]
    if (file === undefined) return []
    const ranges = [...(/unicode-range:([^;}]+)/.exec(body)?.[1] ?? 'U+0-10FFFF').matchAll(range)]
    const isNeeded = ranges.some(([, first = '', last = first]) => {
      const [from, to] = [first.replaceAll('?', '0'), last.replaceAll('?', 'F')]
      return signs.some((one) => one >= Number.parseInt(from, 16) && one <= Number.parseInt(to, 16))
    })
    return isNeeded ? [file] : []
  })
}

const range = /U\+([\dA-F?]+)(?:-([\dA-F]+))?/gi
