import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  besideName,
  exchangeFolders,
  removeFolder,
  workFoldersBeside,
} from '../output/folder-exchange.ts'
import { hashThemeSources } from './theme-sources.ts'

/** Compiles the theme of the repo at `root` into the folder `into`, which is whole at all times. */
export async function compileTheme(options: { root: string; into: string }): Promise<void> {
  const { root, into } = options
  await mkdir(dirname(into), { recursive: true })
  for (const { path, alive } of await workFoldersBeside(into)) {
    if (!alive) await removeFolder(path)
  }
  const work = besideName(into, 'new')
  try {
    // Before compiling: if somebody saves meanwhile, the next command must find the theme stale.
    const sources = await hashThemeSources(root)
    await runAstro(root, work)
    await writeFile(join(work, stamp), `${JSON.stringify({ sources }, null, 2)}\n`)
    // Another process may have compiled the same theme meanwhile, and others may be reading it.
    while (!(await themeIsFresh(root, into))) {
      const { done, old } = await exchangeFolders(work, into)
      if (old !== undefined) await removeFolder(old)
      if (done) return
    }
  } finally {
    await removeFolder(work)
  }
}

/** Whether the folder holds a theme compiled from exactly the sources that lie under `root` now. */
export async function themeIsFresh(root: string, dir: string): Promise<boolean> {
  const text = await readFile(join(dir, stamp), 'utf8').catch(() => '{}')
  return JSON.parse(text).sources === (await hashThemeSources(root))
}

/**
 * Sees to it that the package at `root` has its compiled theme, and gives the folder. The published
 * package carries no sources and is taken as it is.
 */
export async function prepareTheme(root: string): Promise<{ dir: string; compiled: boolean }> {
  const dir = join(root, 'lib', 'theme')
  const stale = existsSync(join(root, 'src', 'layouts')) && !(await themeIsFresh(root, dir))
  if (stale) await compileTheme({ root, into: dir })
  return { dir, compiled: stale }
}

const stamp = 'theme.json'

// A process of its own with hardly any environment: Astro 7.3.4 writes the value of an environment
// variable into the bundle when its name occurs in the sources, and `_` always does.
async function runAstro(root: string, into: string): Promise<void> {
  const cache = join(into, 'cache')
  const script = fileURLToPath(new URL('./compile-theme-process.ts', import.meta.url))
  const needed = ['PATH', 'Path', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'LD_LIBRARY_PATH']
  const env = Object.fromEntries(needed.map((name) => [name, process.env[name]]))
  const child = spawn(process.execPath, [script, root, into, cache], {
    cwd: root,
    env: { ...env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: Buffer[] = []
  child.stdout.on('data', (chunk) => said.push(chunk))
  child.stderr.on('data', (chunk) => said.push(chunk))
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  await rm(cache, { recursive: true, force: true })
  if (code === 0) return
  throw new Error(`Temaet lar seg ikke kompilere.\n${Buffer.concat(said).toString().trim()}`)
}
