import { spawn } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type OutputStep, openOutput } from './output/output.ts'
import { temporaryFolder, writeTree } from './test-site.ts'

/** A folder with content in it, and where its site belongs. */
export async function place(files: Record<string, string> = {}) {
  const folder = await temporaryFolder()
  await writeTree(folder, { 'content/plan.md': '# Plan', ...files })
  return { folder, out: join(folder, 'dist'), content: join(folder, 'content') }
}

/** Builds a site whose pages say the text. */
export async function build(out: string, content: string, text: string): Promise<void> {
  const output = await openOutput(out, { content })
  await output.write('index.html', text)
  await output.write('plan/index.html', text)
  await output.publish()
}

/** All files under a folder, as path → text. */
export async function treeOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const texts = files.map(async ({ parentPath, name }) => {
    const file = join(parentPath, name)
    return [file.slice(folder.length + 1).replaceAll('\\', '/'), await readFile(file, 'utf8')]
  })
  return Object.fromEntries((await Promise.all(texts)).sort())
}

/** Builds in a process of its own, which may be killed at a step or pause between the renames. */
export function start(
  out: string,
  content: string,
  killAt?: OutputStep | 'pause',
  { asNobody = false } = {},
) {
  const script = `
    const { openOutput } = await import(${JSON.stringify(new URL('./output/output.ts', import.meta.url).href)})
    const [out, content, killAt] = process.argv.slice(1)
    const onStep = (step) => {
      if (step === killAt) process.kill(process.pid, 'SIGKILL')
      if (step === 'old moved' && killAt === 'pause') {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500)
      }
    }
    const output = await openOutput(out, { content, onStep })
    await output.write('index.html', 'ny')
    await output.write('plan/index.html', 'ny')
    await output.publish()`
  const nobody = asNobody && process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
  const args = ['--input-type=module', '-e', script, out, content, killAt ?? '']
  const child = spawn(process.execPath, args, { ...nobody, cwd: dirname(content) })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  const done = new Promise<{ signal: string | null; said: string }>((resolve) => {
    child.on('close', (_, signal) => resolve({ signal, said }))
  })
  return { done }
}

/** Waits for what `start` started. */
export const run = (...args: Parameters<typeof start>) => start(...args).done
