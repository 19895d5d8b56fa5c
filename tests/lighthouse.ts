import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startBrowser } from './browser.ts'
import { serve } from './serve.ts'

/*
 * Measures pages of the example site with Lighthouse as a phone sees them, and ends with 1 where one has fewer points
 * than it must. Lighthouse is fetched by npx: with its 200 packages it is too big to live here. Run nothing beside
 * it: a busy machine costs points.
 */

const lighthouse = 'lighthouse@13'
const pages = {
  'front page': 'vindelsund-forebygging/',
  chapter: 'vindelsund-forebygging/kapitler/hjelp/',
  measures: 'vindelsund-forebygging/tiltak/',
  search: 'sok/',
}
const least = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 }
/** What is too much work for the machine once is not so thrice. */
const runs = 3

interface Result {
  categories: Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>
  audits: Record<string, { title: string; score: number | null; displayValue?: string }>
}

const folder = await mkdtemp(join(tmpdir(), 'planverk-lighthouse-'))
const dist = join(folder, 'dist')
const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url))
await run(process.execPath, [cli, 'build', '--out', dist, '--no-pdf'])
const served = await serve(dist)
const port = await freePort()
const browser = await startBrowser(undefined, [`--remote-debugging-port=${port}`])
try {
  for (const [name, path] of Object.entries(pages)) await measure(name, served.url + path)
} finally {
  await browser.close()
  await served.close()
  await rm(folder, { recursive: true, force: true })
}

async function measure(name: string, url: string): Promise<void> {
  const results: Result[] = []
  do {
    const flags = ['--output=json', '--quiet', `--only-categories=${Object.keys(least).join()}`]
    const text = await run('npx', ['--yes', lighthouse, url, `--port=${port}`, ...flags])
    results.push(JSON.parse(text))
  } while (results.length < runs && failing(results.at(-1)).length > 0)
  const result = results.at(-1)
  const points = Object.keys(least).map((category) => `${category} ${pointsOf(result, category)}`)
  console.log(`${name}: ${points.join(', ')}`)
  for (const category of failing(result)) {
    process.exitCode = 1
    for (const { id, weight } of result?.categories[category]?.auditRefs ?? []) {
      const audit = result?.audits[id]
      if (weight > 0 && audit && (audit.score ?? 1) < 1)
        console.log(`  ${category}: ${audit.title} ${audit.displayValue ?? ''}`)
    }
  }
}

function failing(result: Result | undefined): string[] {
  return Object.entries(least).flatMap(([category, points]) =>
    pointsOf(result, category) >= points ? [] : [category],
  )
}

function pointsOf(result: Result | undefined, category: string): number {
  return Math.round((result?.categories[category]?.score ?? 0) * 100)
}

/** What a program writes to its output. */
async function run(program: string, argv: readonly string[]): Promise<string> {
  // Lighthouse wants the Node this runs in, which may not be the one of the machine.
  const PATH = [dirname(process.execPath), process.env['PATH']].join(delimiter)
  const child = spawn(program, argv, {
    env: { ...process.env, PATH },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  let text = ''
  for await (const chunk of child.stdout) text += chunk
  if ((await ended) !== 0) throw new Error(`${program} ${argv.join(' ')}\n${text}`)
  return text
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No port is free.')
  return address.port
}
