import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { packageRoot } from '../package-root.ts'
import { makeThemeRoot, temporaryFolder, writeTree } from '../test-site.ts'
import { compileTheme, prepareTheme, themeIsFresh } from './compile-theme.ts'

let root = ''
let compiled = ''

beforeAll(async () => {
  root = await makeThemeRoot()
  compiled = join(root, 'compiled')
  await compileTheme({ root, into: compiled })
})

afterAll(() => rm(root, { recursive: true, force: true }))

/** The hash of every file under a folder, by path. */
async function hashesOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
  const pairs = files.map(async (file) => {
    const hash = createHash('sha256').update(await readFile(file))
    return [file.slice(folder.length + 1), hash.digest('hex')]
  })
  return Object.fromEntries(await Promise.all(pairs))
}

async function textsOf(folder: string): Promise<string> {
  const files = Object.keys(await hashesOf(folder))
  return (await Promise.all(files.map((file) => readFile(join(folder, file), 'latin1')))).join('\n')
}

describe('compileTheme', () => {
  test('gives the same bytes for the same sources, in whatever environment', async () => {
    const into = join(await temporaryFolder(), 'et annet sted', 'tema')
    // Astro looks for names of variables in the sources, where `e` is easily found.
    const variables = { e: 'hemmelig', ASTRO_KEY: 'x', NODE_ENV: 'development', BASE: '/x/' }
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
    onTestFinished(() => void vi.unstubAllEnvs())
    await compileTheme({ root, into })
    expect(await hashesOf(into)).toEqual(await hashesOf(compiled))
    expect(await textsOf(into)).not.toContain('hemmelig')
  })

  test('bakes in neither the folders of the machine nor a base path', async () => {
    const texts = await textsOf(compiled)
    expect(texts).not.toContain(root)
    expect(texts).toMatch(/url\(prikk\.\w+\.svg\)|url\(prikk\.[\w-]+\.svg\)/)
    expect(texts).not.toContain('url(/')
  })

  test('names no file so that a host would leave it out', async () => {
    const names = Object.keys(await hashesOf(join(compiled, 'client')))
    expect(names.length).toBeGreaterThan(3)
    expect(names.filter((name) => /(^|[\\/])[_.]/.test(name))).toEqual([])
  })

  test('throws what the compiler says and keeps the theme that was there', async () => {
    const before = await hashesOf(compiled)
    const broken = { 'src/components/Search.astro': "---\nimport x from '../borte.ts'\n---\n{x}" }
    await changed(broken, async () => {
      await expect(compileTheme({ root, into: compiled })).rejects.toThrow('borte.ts')
    })
    expect(await hashesOf(compiled)).toEqual(before)
    expect((await readdir(root)).filter((name) => name.startsWith('compiled'))).toEqual([
      'compiled',
    ])
  })

  test('lets processes compile into one folder at once', async () => {
    const folder = await temporaryFolder()
    const into = join(folder, 'tema')
    const script = `
      const { compileTheme } = await import(${JSON.stringify(new URL('./compile-theme.ts', import.meta.url).href)})
      await compileTheme({ root: ${JSON.stringify(root)}, into: ${JSON.stringify(into)} })`
    const codes = await Promise.all(
      [1, 2].map(async () => {
        const args = ['--input-type=module', '-e', script]
        const child = spawn(process.execPath, args, { stdio: 'inherit' })
        return new Promise((resolve) => child.on('close', resolve))
      }),
    )
    expect(codes).toEqual([0, 0])
    expect(await hashesOf(into)).toEqual(await hashesOf(compiled))
    expect(await readdir(folder)).toEqual(['tema'])
  })
})

describe('themeIsFresh', () => {
  test('says yes until something the theme is made of changes', async () => {
    expect(await themeIsFresh(root, compiled)).toBe(true)
  })

  test.each([
    ['src/components/Search.astro', false],
    ['src/components/Ny.astro', false],
    ['src/styles/theme.css', false],
    ['public/favicon.svg', false],
    ['package-lock.json', false],
    ['astro.config.mjs', false],
    ['src/site/words.ts', false],
    ['src/site/unused.ts', true],
    ['src/components/Search.test.ts', true],
  ])('when %s changes: %s', async (path, fresh) => {
    await changed({ [path]: '// endret\n' }, async () => {
      expect(await themeIsFresh(root, compiled)).toBe(fresh)
    })
  })

  test('says no where there is no theme', async () => {
    expect(await themeIsFresh(root, join(root, 'borte'))).toBe(false)
  })
})

describe('prepareTheme', () => {
  test('compiles only when something has changed', async () => {
    const dir = join(root, 'lib', 'theme')
    await cp(compiled, dir, { recursive: true })
    expect(await prepareTheme(root)).toEqual({ dir, compiled: false })
    await changed({ 'src/styles/theme.css': 'p { margin: 0 }' }, async () => {
      expect(await prepareTheme(root)).toEqual({ dir, compiled: true })
    })
  })

  test('takes the theme of the published package as it is', async () => {
    const installed = await temporaryFolder()
    await writeTree(installed, { 'lib/theme/theme.json': '{}' })
    expect(await prepareTheme(installed)).toMatchObject({ compiled: false })
  })
})

describe("planverk's own theme", () => {
  const repo = packageRoot()

  test('compiles to the same bytes twice, without the folders of the machine', async () => {
    const folder = await temporaryFolder()
    for (const name of ['a', 'b']) await compileTheme({ root: repo, into: join(folder, name) })
    expect(await hashesOf(join(folder, 'a'))).toEqual(await hashesOf(join(folder, 'b')))
    expect(await textsOf(join(folder, 'a'))).not.toContain(`${repo}/`)
  })
})

/** Changes files of the theme for as long as the work takes. */
async function changed(files: Record<string, string>, work: () => Promise<void>): Promise<void> {
  const old = await Promise.all(
    Object.keys(files).map(async (path) => [
      path,
      await readFile(join(root, path), 'utf8').catch(() => undefined),
    ]),
  )
  await writeTree(root, files)
  try {
    await work()
  } finally {
    for (const [path = '', text] of old) {
      if (text === undefined) await rm(join(root, path))
      else await writeTree(root, { [path]: text })
    }
  }
}
