import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import subsetFont from 'subset-font'

/**
 * The Astro integration that gives stylesheets small fonts: `url("planverk-font/x.woff2")` is the file of that name in
 * @fontsource-variable/inter, cut down to the signs (`unicode-range`) and weights that its `@font-face` asks for.
 */
export function themeFonts(): AstroIntegration {
  return {
    name: 'planverk-fonts',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const sheet = fileURLToPath(new URL('src/styles/font.css', config.root))
        const folder = join(fileURLToPath(config.cacheDir), 'planverk-font')
        let faces: FontFace[] = []
        const buildStart = async () => {
          faces = fontFaces(await readFile(sheet, 'utf8').catch(() => ''))
          await mkdir(folder, { recursive: true })
          for (const face of faces) await writeFile(join(folder, face.file), await cutFont(face))
        }
        // The licence lets nobody pass the font on without it.
        async function generateBundle(this: Emitter): Promise<void> {
          if (faces.length === 0 || this.environment.name !== 'client') return
          const fileName = `${config.build.assets}/inter-lisens.txt`
          this.emitFile({ type: 'asset', fileName, source: await readFile(licence, 'utf8') })
        }
        // An alias, for Vite asks no plugin where an address in a stylesheet leads (tested with 8). Not written
        // before the build starts: Astro empties its folders first.
        updateConfig({
          vite: {
            plugins: [{ name: 'planverk-fonts', buildStart, generateBundle }],
            resolve: { alias: { 'planverk-font': folder } },
          },
        })
      },
    },
  }
}

/** What of Rollup's context is used. */
interface Emitter {
  environment: { name: string }
  emitFile(file: { type: 'asset'; fileName: string; source: string }): void
}

/** A face of a font that a stylesheet asks for. */
export interface FontFace {
  /** The name of the file it is cut from. */
  file: string
  /** Every sign it shall have. */
  signs: string
  weights: { min: number; max: number }
}

/** The faces in a stylesheet that are to be cut from a font. */
export function fontFaces(css: string): FontFace[] {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, body = '']) => {
    const file = /url\("planverk-font\/([\w-]+\.woff2)"\)/.exec(body)?.[1]
    if (file === undefined) return []
    const [, min, max] = /font-weight:\s*(\d+)\s+(\d+);/.exec(body) ?? []
    const ranges = /unicode-range:([^;]+);/.exec(body)?.[1]?.split(',') ?? []
    if (min === undefined || ranges.length === 0)
      throw new Error(`font.css must say font-weight (two numbers) and unicode-range of ${file}.`)
    return [{ file, signs: ranges.map(signsOf).join(''), weights: { min: +min, max: Number(max) } }]
  })
}

/** The face as WOFF2; the same face always gives the same bytes. */
export async function cutFont({ file, signs, weights }: FontFace): Promise<Buffer> {
  return subsetFont(await readFile(source(file)), signs, {
    targetFormat: 'woff2',
    variationAxes: { wght: weights },
    keepFeatures: features,
    noHinting: true,
    // The address of the licence; the copyright stays by itself.
    preserveNameIds: [14],
  })
}

/** What text needs to look right: kerning, marks on letters, and figures of one width in tables. */
const features = ['ccmp', 'locl', 'kern', 'mark', 'mkmk', 'tnum']

const { resolve } = createRequire(import.meta.url)
const licence = resolve('@fontsource-variable/inter/LICENSE')
const source = (file: string) => resolve(`@fontsource-variable/inter/files/${file}`)

/** `U+0061-007A` or `U+2026` as the signs themselves. */
function signsOf(range: string): string {
  const [, first = '', last = first] = /^\s*U\+([\dA-F]+)(?:-([\dA-F]+))?\s*$/i.exec(range) ?? []
  const [from, to] = [Number.parseInt(first, 16), Number.parseInt(last, 16)]
  if (!(from <= to)) throw new Error(`font.css: «${range.trim()}» is no range of signs.`)
  return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, at) => from + at))
}
