import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { circles, type Import, importsOf } from './imports.ts'

/** A layer of the code: what it is for, what it may build on, and which of its files may touch the disk. */
interface Layer {
  duty: string
  /** Layers, or single files of them. A layer may always use itself. */
  uses: readonly string[]
  /** Files that may read or write; `all` where that is what the layer is for. */
  disk?: readonly string[] | 'all'
  /** Files that may know that the theme is made with Astro; `all` for the theme itself. */
  astro?: readonly string[] | 'all'
}

/**
 * The architecture, from the ground up. A change that needs a line here is a change of design: say why in
 * CONTRIBUTING.md.
 */
const layers: Record<string, Layer> = {
  schemas: {
    duty: 'what writers may type, key by key; the one place where a Norwegian key gets its English name',
    uses: [],
    // Writes schemas/json for editors; nothing of planverk imports it.
    disk: ['schemas/write-json.ts'],
  },
  'src/source': {
    duty: 'a text → SourceFile with the place of everything in it',
    uses: [],
    // The cache of parsed texts.
    disk: ['src/source/parse-bodies.ts'],
  },
  'src/plan': {
    duty: 'content/ → Site and Plan, sealed; the only reader of content, attachments included',
    uses: ['schemas', 'src/source'],
    disk: ['src/plan/load-site.ts', 'src/plan/find-files.ts', 'src/plan/attachment.ts'],
  },
  'src/statutes': {
    duty: 'profile → Statute; plan and requirement → Assessment, without clock or disk',
    uses: ['schemas', 'src/source', 'src/plan'],
    // The profiles that planverk ships.
    disk: ['src/statutes/load-statutes.ts'],
  },
  'src/rules': {
    duty: 'plan and verdicts → findings, each rule alone and pure',
    uses: ['schemas', 'src/source', 'src/plan', 'src/statutes'],
  },
  'src/check': {
    duty: 'plan × statutes × rules → Report, and the report as text',
    uses: ['schemas', 'src/source', 'src/plan', 'src/statutes', 'src/rules'],
  },
  'src/search': {
    duty: 'words of pages and how people speak → marks; a question → lookups in Pagefind, merged. Runs in build and browser alike',
    uses: [],
  },
  'src/site': {
    duty: 'Report → routes, page models, HTML of bodies, data files, the words of the user interface',
    uses: ['schemas', 'src/source', 'src/plan', 'src/statutes', 'src/rules', 'src/check'],
  },
  'src/pdf': {
    duty: 'plan and report → a document as data → PDF; no text of a writer becomes markup',
    uses: ['src/source', 'src/plan', 'src/site'],
    // The pictures of a plan; fonts and template of our own.
    disk: ['src/pdf/pictures.ts', 'src/pdf/typst.ts'],
  },
  'src/styles': { duty: 'how it looks', uses: [] },
  'src/components': {
    duty: 'one block of a page model → HTML; nothing of the plan is known here',
    // The search runs in the browser with the very code that made the marks.
    uses: ['src/site/page.ts', 'src/search', 'src/styles'],
    astro: 'all',
  },
  'src/layouts': {
    duty: 'a page model → a whole page',
    uses: ['src/site/page.ts', 'src/components', 'src/styles'],
    astro: 'all',
  },
  'src/pages': {
    duty: 'Astro.locals.page → the layout',
    uses: ['src/site/page.ts', 'src/layouts'],
    astro: 'all',
  },
  'src/import': {
    duty: 'a written document → content/',
    uses: ['schemas', 'src/source', 'src/plan'],
    disk: ['src/import/import-file.ts', 'src/import/write-import.ts'],
  },
  'src/new': {
    duty: 'a plan to fill in → content/',
    uses: ['src/source', 'src/plan', 'src/import'],
    // Which plans lie beside the new one.
    disk: ['src/new/new-plan.ts'],
  },
  'src/build': {
    duty: 'compile the theme, render, index, publish, preview',
    // Which files the theme is made of is read from the theme, so nothing of it is imported.
    uses: [
      'schemas',
      'src/source',
      'src/plan',
      'src/statutes',
      'src/rules',
      'src/check',
      'src/search',
      'src/site',
      'src/pdf',
    ],
    disk: 'all',
    astro: [
      'src/build/theme/adapter.ts',
      'src/build/theme/theme-entry.ts',
      'src/build/theme/compile-theme-process.ts',
      'src/build/theme/font-subset.ts',
      'src/build/theme/theme-preview.ts',
      'src/build/theme/unused-css.ts',
    ],
  },
  'src/cli': {
    duty: 'arguments → one command → exit code',
    uses: [
      'src/source',
      'src/plan',
      'src/statutes',
      'src/rules',
      'src/check',
      'src/site',
      'src/build',
      'src/import',
      'src/new',
    ],
    // An earlier report, and the version.
    disk: ['src/cli/check.ts'],
  },
  'src/cli.ts': { duty: 'the program: starts src/cli with the cache of code', uses: ['src/cli'] },
  'src/env.d.ts': { duty: 'the type of Astro.locals', uses: ['src/site/page.ts'], astro: 'all' },
}

const longestFile = 300
/** One dictionary a language: cut in two, a key would be harder to find. */
const mayBeLonger = /^src\/site\/texts\//
/** A block may hold blocks, so what draws them all and what draws one of them need each other. */
const mayBeImportedBack = 'src/components/Blocks.astro'

const root = fileURLToPath(new URL('../', import.meta.url))
const files = ['schemas', 'src'].flatMap(filesUnder).sort()
const isTest = (file: string) => /\.test\.ts$|\/test-[a-z-]+\.ts$/.test(file)
const programs = files.filter((file) => /\.(ts|astro)$/.test(file) && !isTest(file))
const imports = programs.flatMap((file) => importsOf(file, read(file)))

test('every file belongs to a layer', () => {
  expect(files.filter((file) => layerOf(file) === undefined)).toEqual([])
})

test('every layer has files', () => {
  const empty = Object.keys(layers).filter((layer) => !files.some((one) => layerOf(one) === layer))
  expect(empty).toEqual([])
})

test('every import of ours leads to a file', () => {
  const lost = imports.filter(({ ours, to }) => ours && !existsSync(join(root, to)))
  expect(lost.map(shown)).toEqual([])
})

describe.each(Object.entries(layers))('%s', (name, { uses, disk = [], astro = [] }) => {
  const own = imports.filter(({ from }) => layerOf(from) === name)

  test(`uses ${uses.join(', ') || 'no other layer'}`, () => {
    const may = [name, ...uses]
    const wrong = own.filter(({ ours, to }) => ours && !may.some((one) => isIn(to, one)))
    expect(wrong.map(shown)).toEqual([])
  })

  test(`touches the disk in ${disk === 'all' ? 'all its files' : disk.join(', ') || 'no file'}`, () => {
    const wrong = own.filter(({ from, to }) => isDisk(to) && disk !== 'all' && !disk.includes(from))
    expect(wrong.map(shown)).toEqual([])
  })

  test(`knows Astro in ${astro === 'all' ? 'all its files' : astro.join(', ') || 'no file'}`, () => {
    const wrong = own.filter(
      ({ from, to }) => isAstro(to) && astro !== 'all' && !astro.includes(from),
    )
    expect(wrong.map(shown)).toEqual([])
  })
})

test('no rule imports another', () => {
  const ruleOf = (file: string) => /^src\/rules\/([^/]+)\//.exec(file)?.[1]
  const wrong = imports.filter(
    ({ from, to }) => ruleOf(from) && ruleOf(to) && ruleOf(from) !== ruleOf(to),
  )
  expect(wrong.map(shown)).toEqual([])
})

test('no layer below build reads the clock: the day is an argument', () => {
  const above = ['src/build', 'src/cli', 'src/components', 'src/layouts', 'src/pages']
  const wrong = programs.filter(
    (file) =>
      !above.includes(layerOf(file) ?? '') &&
      /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(|\bTemporal\.Now\b/.test(read(file)),
  )
  expect(wrong).toEqual([])
})

test('imports go in no circle, those of types included', () => {
  const edges = imports.filter(({ ours, to }) => ours && to !== mayBeImportedBack)
  expect(circles(edges)).toEqual([])
})

test(`no file is longer than ${longestFile} lines`, () => {
  const long = files
    .filter((file) => !mayBeLonger.test(file) && !file.endsWith('.json'))
    .map((file) => ({ file, lines: read(file).split('\n').length - 1 }))
    .filter(({ lines }) => lines > longestFile)
  expect(long).toEqual([])
})

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name)
    return entry.isDirectory() ? filesUnder(path) : [path]
  })
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

function layerOf(file: string): string | undefined {
  return Object.keys(layers).find((layer) => isIn(file, layer))
}

function isIn(file: string, layer: string): boolean {
  return file === layer || file.startsWith(`${layer}/`)
}

function isDisk(module: string): boolean {
  return /^(node:)?fs(\/|$)/.test(module)
}

function isAstro(module: string): boolean {
  return /^(astro|@astrojs)(\/|:|$)|^virtual:astro/.test(module)
}

function shown({ from, line, to }: Import): string {
  return `${from}:${line} imports ${to}`
}
