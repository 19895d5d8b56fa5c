import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { writeBenchPlan } from './bench-plan.ts'
import { featureTime } from './feature-time.ts'
import { readHtml } from './html-page.ts'
import { pageWeight, searchWeight, withoutFont } from './page-weight.ts'

const help = `node tests/bench.ts [N] [--runs ANTALL] [--pdf] [--keep]

Makes a plan of N chapters of 640 words (1000) with measures, goals, services and references, and measures what
planverk takes for it, what each feature of the site takes, and what pages weigh. --runs repeats each run and shows the median. --pdf makes the PDF too. --keep leaves the
plan on disk and says where.
`

/** What one run of the command took. */
interface Run {
  /** Seconds on the clock, from start to end of the process. */
  wall: number
  /** Seconds of processor time in all threads, without Pagefind's own process. */
  cpu: number
  /** Peak memory in megabytes, without Pagefind's own process. */
  memory: number
  pages: number | undefined
  /** Seconds by stage, as build prints them. */
  stages: Record<string, number>
}

const stages = ['load', 'check', 'model', 'render', 'index', 'write', 'pdf']
/** Seconds on two cores for 1000 chapters; see issue 2. */
const goals: Record<string, number> = {
  'build, cold': 6,
  'build, one changed': 2.5,
  'check, cold': 3.5,
}

/** Loaded into the process that is measured: says at its end what it used. */
const reporter = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs'
  import { isMainThread } from 'node:worker_threads'
  if (isMainThread)
    process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())))
`)}`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '1' },
    keep: { type: 'boolean', default: false },
    pdf: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
})
const chapters = Number(positionals[0] ?? 1000)
const runs = Number(values.runs)
if (values.help || !(chapters >= 1) || !(runs >= 1)) {
  console.log(help)
  process.exit(values.help ? 0 : 2)
}

const folder = await mkdtemp(join(tmpdir(), 'planverk-bench-'))
try {
  await bench()
} finally {
  if (values.keep) console.log(`\nThe plan lies in ${folder}.`)
  else await rm(folder, { recursive: true, force: true })
}

async function bench(): Promise<void> {
  const content = join(folder, 'content')
  const made = await writeBenchPlan(content, chapters)
  console.log(
    `${made.chapters} chapters of 640 words, ${made.measures} measures, ${made.files} files. ` +
      `Node ${process.versions.node}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}.\n`,
  )
  const out = join(folder, 'site')
  const pdf = values.pdf ? [] : ['--no-pdf']
  const build = (flags: readonly string[] = []) =>
    run(['build', '--content', content, '--out', out, '--today', '2026-06-01', ...pdf], flags)
  const check = () => run(['check', '--content', content, '--today', '2026-06-01'])
  const forget = () => rm(join(folder, 'cache'), { recursive: true, force: true })

  // Compiles the theme, which is no part of what is measured.
  await build()

  const rows: [string, Run[]][] = []
  const measure = async (
    name: string,
    before: () => Promise<unknown>,
    work: () => Promise<Run>,
  ) => {
    const measured: Run[] = []
    for (let count = 0; count < runs; count += 1) {
      await before()
      measured.push(await work())
    }
    rows.push([name, measured])
  }
  await measure('build, cold', forget, () => build())
  await measure(
    'build, nothing changed',
    async () => {},
    () => build(),
  )
  await measure(
    'build, one changed',
    () => appendFile(made.first, '\nEn setning til.\n'),
    () => build(),
  )
  await measure('check, cold', forget, check)
  await measure('check, warm', async () => {}, check)
  print(rows)

  const profiles = join(folder, 'profiles')
  await forget()
  const { pages = 1 } = await build(['--cpu-prof', `--cpu-prof-dir=${profiles}`])
  const { features, rest } = await featureTime(profiles)
  const all = Object.values(features).reduce((sum, seconds) => sum + seconds, 0)
  console.log(
    `\nFeatures, in milliseconds of processor time a page (of ${pages}); goal: together ≤ 25 %`,
  )
  for (const [name, seconds] of [...Object.entries(features), ['together', all] as const])
    console.log(
      `${name.padEnd(14)} ${((seconds / pages) * 1000).toFixed(2).padStart(5)}  +${((seconds / rest) * 100).toFixed(1)} %`,
    )

  console.log(
    '\nBytes a page, compressed, without the font; goal for a chapter: ≤ 30000, 60000 with the font',
  )
  const chapter = relative(join(content, 'plan', 'kapitler'), made.first)
  for (const [name, path] of Object.entries({
    front: 'plan/',
    chapter: `plan/kapitler/${chapter.split(sep)[0]?.replace(/^\d+-/, '')}/`,
    measures: 'plan/tiltak/',
    search: 'sok/',
  })) {
    const html = await readFile(join(out, path, 'index.html'), 'utf8')
    const weight = pageWeight(html, (address) => readFileSync(join(out, address)))
    const parts = Object.entries(weight).map(([part, bytes]) => `${part} ${bytes}`)
    console.log(
      `${name.padEnd(9)} ${String(withoutFont(weight)).padStart(6)}  (${parts.join(', ')})`,
    )
  }

  // What lies beside the folders is read before a question, the folders by what is asked.
  const index = join(out, 'pagefind')
  const first = readdirSync(index, { withFileTypes: true }).filter((entry) => entry.isFile())
  const weights = searchWeight({
    ...Object.fromEntries(first.map(({ name }) => [name, readFileSync(join(index, name))])),
    ...Object.fromEntries(searchScripts(out).map((name) => [name, readFileSync(join(out, name))])),
  })
  const usable = Object.values(weights).reduce((sum, size) => sum + size, 0)
  const files = Object.entries(weights).map(([name, size]) => `${name} ${size}`)
  console.log(
    `\nBytes of search before a question, vocabulary included; goal ≤ 120000\n${usable}  (${files.join(', ')})`,
  )
}

/** The scripts of the search page. */
function searchScripts(out: string): string[] {
  const html = readFileSync(join(out, 'sok', 'index.html'), 'utf8')
  return readHtml(html).resources.flatMap(({ to }) => (to.endsWith('.js') ? [to.slice(1)] : []))
}

/** Runs the command in a process of its own, with a cache of its own and flags for Node. */
async function run(argv: readonly string[], flags: readonly string[] = []): Promise<Run> {
  const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url))
  const started = performance.now()
  const cache = join(folder, 'cache')
  const child = spawn(process.execPath, [...flags, '--import', reporter, cli, ...argv], {
    env: { ...process.env, XDG_CACHE_HOME: cache, LOCALAPPDATA: cache, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
  })
  const [said, used, code] = await Promise.all([
    textOf(child.stdio[1]),
    textOf(child.stdio[3]),
    new Promise<number | null>((resolve) => child.on('close', resolve)),
  ])
  const wall = (performance.now() - started) / 1000
  if (code !== 0)
    throw new Error(`planverk ${argv.join(' ')} ended with ${code}\n${said.slice(-2000)}`)
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(used)
  const line = /: (\d+) sider \((.*)\)\.\n$/.exec(said)
  return {
    wall,
    cpu: (userCPUTime + systemCPUTime) / 1e6,
    memory: maxRSS / 1024,
    pages: line ? Number(line[1]) : undefined,
    stages: Object.fromEntries(
      (line?.[2] ?? '').split(', ').map((part) => {
        const [stage = '', seconds] = part.split(' ')
        return [stage, Number(seconds)]
      }),
    ),
  }
}

async function textOf(stream: NodeJS.ReadableStream | unknown): Promise<string> {
  let text = ''
  for await (const chunk of stream as AsyncIterable<Buffer>) text += chunk
  return text
}

function print(rows: readonly [string, Run[]][]): void {
  // A writer's check may take half as long again as reading the files; issue 3.
  const head = ['', ...stages, 'check/load', 'wall', 'goal', 'cpu', 'MB', 'pages/s']
  const lines = rows.map(([name, measured]) => {
    const of = (value: (run: Run) => number | undefined, digits = 2) => {
      const found = measured.flatMap((one) => value(one) ?? []).sort((a, b) => a - b)
      return found[Math.floor(found.length / 2)]?.toFixed(digits) ?? ''
    }
    const goal = chapters === 1000 ? goals[name] : undefined
    return [
      name,
      ...stages.map((stage) => of(({ stages }) => stages[stage])),
      of(({ stages: { check, load } }) => (check && load ? check / load : undefined)),
      of(({ wall }) => wall),
      goal === undefined ? '' : `≤ ${goal}`,
      of(({ cpu }) => cpu),
      of(({ memory }) => memory, 0),
      of(({ pages, wall }) => (pages === undefined ? undefined : pages / wall), 0),
    ]
  })
  const widths = head.map((_, column) =>
    Math.max(...[head, ...lines].map((line) => line[column]?.length ?? 0)),
  )
  for (const line of [head, ...lines])
    console.log(
      line
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
}
