import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { delimiter, dirname, join, relative } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { packageRoot } from '../src/build/package-root.ts'
import { exampleContent, planverk, today, workFolder, writeFiles } from './run-planverk.ts'

const root = packageRoot()
const folder = await workFolder()
const installed = join(folder, 'app', 'node_modules', 'planverk')

/** What it is made of; the theme is there where it was compiled before. */
const parts = [
  ...['src', 'schemas', 'public', 'lib/theme', 'package.json', 'astro.config.mjs'],
  ...['tsconfig.json', 'tsconfig.build.json', 'tsconfig.astro.json'],
]

interface Package {
  dev?: boolean
  link?: boolean
}

/** What somebody gets who installs the package: it, and what it needs, nothing of what only we need. */
function install(): void {
  const source = join(folder, 'source')
  for (const part of parts.filter((one) => existsSync(join(root, one))))
    cpSync(join(root, part), join(source, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(source, 'node_modules'), 'junction')
  const run = (...argv: string[]) =>
    execFileSync(process.execPath, argv, { cwd: source, stdio: 'pipe' })
  run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json')
  run('src/build/prepack.ts')
  const { files } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))
  for (const part of ['package.json', ...files])
    cpSync(join(source, part), join(installed, part), { recursive: true })
  const lock: { packages: Record<string, Package> } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  )
  for (const [path, { dev, link }] of Object.entries(lock.packages)) {
    const isNested = path.lastIndexOf('node_modules/') > 0
    if (!path.startsWith('node_modules/') || isNested || dev || link) continue
    const to = join(folder, 'app', path)
    mkdirSync(dirname(to), { recursive: true })
    // Packages of other systems are not there.
    if (existsSync(join(root, path))) symlinkSync(join(root, path), to, 'junction')
  }
}

/** Every Node that is installed, ours first: the package must run on those that read no TypeScript. */
function nodes(): string[] {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const others = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((one) => !one.includes('node_modules'))
    .map((one) => join(one, name))
    .filter((one) => existsSync(one) && versionOf(one) !== process.version)
  return [process.execPath, ...others.slice(0, 1)]
}

const versionOf = (node: string) => execFileSync(node, ['--version']).toString().trim()

/** The files of a folder and what is in them. */
function filesIn(dir: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name))
      .map((file) => [relative(dir, file), readFileSync(file).toString('base64')]),
  )
}

describe('the package as it is published', () => {
  const built = join(folder, 'site')

  beforeAll(async () => {
    install()
    const { code } = await planverk([
      'build',
      '--content',
      exampleContent,
      '--out',
      built,
      '--today',
      today,
    ])
    expect(code).toBe(0)
  }, 180_000)

  describe.each(nodes().map((node) => [versionOf(node), node] as const))(
    'on Node %s',
    (version, node) => {
      const run = (...argv: string[]) => {
        const cwd = join(folder, 'app')
        const { status, stdout, stderr } = spawnSync(
          node,
          [join(installed, 'lib', 'src', 'cli.js'), ...argv],
          { cwd, encoding: 'utf8' },
        )
        return { status, stdout, stderr }
      }

      test('builds the same site as the repo', () => {
        const out = join(folder, version)
        const { status, stderr } = run(
          'build',
          '--content',
          exampleContent,
          '--out',
          out,
          '--today',
          today,
        )
        expect(stderr).toBe('')
        expect(status).toBe(0)
        const [ours, theirs] = [filesIn(built), filesIn(out)]
        expect(Object.keys(theirs).sort()).toEqual(Object.keys(ours).sort())
        // Inflated by another zlib, the bytes of what is packed may differ between Nodes.
        for (const [path, bytes] of Object.entries(ours))
          if (/\.(html|css|js|json|csv|xml|svg|txt)$/.test(path))
            expect(theirs[path], path).toBe(bytes)
      }, 120_000)

      test('begins a plan, and says how to go on without npm scripts', () => {
        const { status, stdout } = run('new', join(version, 'innhold', 'plan-a'))
        expect(status).toBe(0)
        expect(stdout).toContain('Neste steg: npx planverk check --content')
        const { status: checked, stdout: said } = run(
          'check',
          '--content',
          join(version, 'innhold'),
        )
        expect(checked).toBe(0)
        expect(said).toMatch(/0 feil, \d+ advarsler/)
      }, 60_000)

      test('reads a written plan', async () => {
        const text = '# Plan for oppvekst\n\n## Mål\n\nBarn i kommunen skal ha det trygt.\n'
        await writeFiles(join(folder, 'app'), { 'planen.md': text })
        const { status, stdout } = run('import', 'planen.md', '--out', join(version, 'import'))
        expect(status).toBe(0)
        expect(stdout).toContain(`npx planverk check --content ${join(version, 'import')}`)
      }, 60_000)
    },
  )
})
