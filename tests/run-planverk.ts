import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import { main } from '../src/cli/main.ts'
import type { ExitCode } from '../src/cli/streams.ts'

/** What a command said and how it ended. */
export interface Ended {
  code: ExitCode
  out: string
  error: string
}

/** The day every test is made for, unless it is about days. */
export const today = '2026-06-01'

/** The example content of the repo. */
export const exampleContent = fileURLToPath(new URL('../content', import.meta.url))

/** Runs a command in this process, as the program would. */
export async function planverk(
  argv: readonly string[],
  terminal: { isTTY?: boolean; env?: Record<string, string> } = {},
): Promise<Ended> {
  const said = { out: '', error: '' }
  const code = await main(argv, {
    out: { write: (text) => (said.out += text), isTTY: terminal.isTTY },
    error: { write: (text) => (said.error += text) },
    env: terminal.env ?? {},
  })
  return { code, ...said }
}

/** A temporary folder, gone when the test file is done; parsed texts are cached in there too. */
export async function workFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'planverk-test-')))
  // Linux and Windows; on macOS a cache folder cannot be chosen.
  process.env['XDG_CACHE_HOME'] = join(folder, 'cache')
  process.env['LOCALAPPDATA'] = join(folder, 'cache')
  afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

/** Writes files given as path → text or bytes into a folder. */
export async function writeFiles(
  folder: string,
  files: Record<string, string | Uint8Array>,
): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
}

/** A copy of the example content with some files replaced. */
export async function copyExample(
  folder: string,
  files: Record<string, string> = {},
): Promise<string> {
  await cp(exampleContent, folder, { recursive: true })
  await writeFiles(folder, files)
  return folder
}

/** The settings of the example site with another address, or with none. */
export async function exampleSettings(address?: string): Promise<string> {
  const settings = await readFile(join(exampleContent, 'nettsted.yaml'), 'utf8')
  return settings.replace(/^adresse: .*\n/m, address ? `adresse: ${address}\n` : '')
}

/** Every file under a folder, as path with `/` → bytes, sorted. */
export async function filesUnder(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const file = join(entry.parentPath, entry.name)
        const path = file.slice(folder.length + 1).replaceAll('\\', '/')
        return [path, await readFile(file)] as const
      }),
  )
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)))
}
