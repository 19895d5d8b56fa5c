import { execFile } from 'node:child_process'
import { cp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makePage, makeThemeRoot, temporaryFolder, writeTree } from '../test-site.ts'
import { compileTheme } from './compile-theme.ts'
import { openTheme, type Theme } from './theme.ts'

let root = ''
let theme: Theme

beforeAll(async () => {
  root = await makeThemeRoot()
  await compileTheme({ root, into: join(root, 'compiled') })
  theme = await openTheme(join(root, 'compiled'))
})

afterAll(() => rm(root, { recursive: true, force: true }))

describe('render', () => {
  test('draws a page, with the files of the theme under the base path', async () => {
    const page = makePage({ kind: 'search', path: 'sok/', title: 'Søk' }, '/a/b/')
    const html = await theme.render(page, { base: '/a/b/', site: 'https://proveby.example' })
    expect(html).toContain('<h1>Søk</h1>')
    expect(html).toContain('<p>Alle barn skal få hjelp.</p>')
    const files = theme.assets().map(({ path }) => `/a/b/${path}`)
    const linked = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, href]) => href)
    expect(linked).toHaveLength(2)
    for (const href of linked) expect(files).toContain(href)
  })

  test('draws pages for several sites from one theme', async () => {
    const draw = (base: string) => theme.render(makePage({}, base), { base })
    expect(await draw('/')).toContain('href="/tema/tema.')
    expect(await draw('/b/')).toContain('href="/b/tema/tema.')
    expect(await draw('/')).toContain('href="/tema/tema.')
  })

  test('gives the same bytes every time', async () => {
    const draw = () => theme.render(makePage(), { base: '/' })
    expect(await draw()).toBe(await draw())
  })

  test.each([
    ['the page of what is not found', { kind: 'notFound', path: '404.html' }],
    ['a page whose address looks like that', { path: '404/' }],
    ['an address with letters of ours', { path: 'tiltak/små-grupper/' }],
  ] as const)('draws %s', async (_, over) => {
    expect(await theme.render(makePage(over), { base: '/' })).toContain('<h1>Mål</h1>')
  })

  test('throws what a component threw, and names the page', async () => {
    const drawn = theme.render(makePage({ title: 'feil', path: 'plan/x/' }), { base: '/' })
    await expect(drawn).rejects.toThrow(/«plan\/x\/».*reading 'tekst'/)
    await expect(drawn).rejects.toMatchObject({ cause: expect.any(TypeError) })
  })

  test.each([
    ['tekanne', 'status 418, ventet 200'],
    ['tom', 'den ble ikke hel'],
  ])('throws for a page called %s', async (title, reason) => {
    const drawn = theme.render(makePage({ title, path: 'plan/x/' }), { base: '/' })
    await expect(drawn).rejects.toThrow(`«plan/x/»: ${reason}`)
  })

  test('throws when a page of nothing found would look as if it were found', async () => {
    const page = makePage({ kind: 'notFound', title: 'tekanne', path: '404.html' })
    await expect(theme.render(page, { base: '/' })).rejects.toThrow('status 418, ventet 404')
  })
})

describe('assets', () => {
  test('are all there, in one order', async () => {
    const paths = theme.assets().map(({ path }) => path.replace(/\.[\w-]{8}\./, '.*.'))
    expect(paths).toEqual([
      'favicon.svg',
      'tema/Search.*.js',
      'tema/prikk.*.svg',
      'tema/tema.*.css',
    ])
    const [favicon] = theme.assets()
    expect(await readFile(favicon?.source ?? '', 'utf8')).toContain('<svg')
  })
})

describe('openTheme', () => {
  test('opens a theme anywhere, without node_modules, in a fresh process', async () => {
    const elsewhere = await temporaryFolder()
    await cp(join(root, 'compiled'), join(elsewhere, 'tema'), { recursive: true })
    const script = `
      const { openTheme } = await import(${JSON.stringify(new URL('./theme.ts', import.meta.url).href)})
      const theme = await openTheme(process.argv[1])
      process.stdout.write(await theme.render(JSON.parse(process.argv[2]), { base: '/' }))`
    const page = makePage()
    const args = [
      '--input-type=module',
      '-e',
      script,
      join(elsewhere, 'tema'),
      JSON.stringify(page),
    ]
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: elsewhere })
    expect(stdout).toBe(await theme.render(page, { base: '/' }))
  })

  test('opens the new theme after it was compiled anew', async () => {
    await writeTree(root, { 'src/site/words.ts': "export const made = 'Laget på nytt'\n" })
    await compileTheme({ root, into: join(root, 'compiled') })
    const anew = await openTheme(join(root, 'compiled'))
    expect(await anew.render(makePage(), { base: '/' })).toContain('Laget på nytt')
    expect(await theme.render(makePage(), { base: '/' })).toContain('Laget med planverk')
  })
})
