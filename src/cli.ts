#!/usr/bin/env node
import { realpathSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type CheckedContent, loadAndCheck } from './build/load-model.ts'
import type { Theme } from './build/theme.ts'
import { renderJson } from './check/reporters/json.ts'
import { renderPretty } from './check/reporters/pretty.ts'
import { reportUrls } from './site/report-urls.ts'
import { Refusal } from './source/refusal.ts'

/** Where a command writes: results to `out`, failures of the tool to `error`. */
export interface Streams {
  out: { write(text: string): unknown; isTTY?: boolean | undefined }
  error: { write(text: string): unknown }
  env: Record<string, string | undefined>
}

/** 0: done, no errors. 1: errors in the plan. 2: the command could not run. */
export type ExitCode = 0 | 1 | 2

const help = `planverk – planer som loven krever, skrevet i Markdown

  planverk build    sjekker planene og bygger nettstedet
  planverk check    sjekker planene
  planverk dev      viser nettstedet mens du skriver
  planverk import FIL.md --out MAPPE
                    gjør en ferdig skrevet plan om til innhold

  --content MAPPE   mappen med innholdet (content)
  --out MAPPE       mappen nettstedet legges i (dist)
  --today DATO      dagen sjekken gjelder, for eksempel 2026-03-01 (i dag)
  --format FORMAT   pretty eller json (check)
  --alt             vis hvert funn på sin egen linje
  --strict          bygg ikke når planen har feil (build)
  --port NUMMER     porten forhåndsvisningen bruker (dev)
`

const options = {
  content: { type: 'string', default: 'content' },
  out: { type: 'string' },
  today: { type: 'string' },
  format: { type: 'string', default: 'pretty' },
  alt: { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  port: { type: 'string', default: '4321' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'] & {
  today: string
}

/** A command that cannot run as it was given. */
class Misused extends Refusal {}

/** Runs one command and gives its exit code; nothing below ends the process. */
export async function main(argv: readonly string[], streams: Streams): Promise<ExitCode> {
  try {
    const { values, positionals } = readArguments(argv)
    const [command, ...rest] = positionals
    if (values.help || command === undefined) {
      streams.out.write(help)
      return values.help ? 0 : 2
    }
    if (rest.length > 0 && ['build', 'check', 'dev'].includes(command))
      throw new Misused(`Vi vet ikke hva «${rest.join(' ')}» er. Mappen oppgis med --content.`)
    switch (command) {
      case 'build':
        return await build(values, streams)
      case 'check':
        return await check(values, streams)
      case 'dev':
        return await dev(values, streams)
      case 'import':
        return await runImport(rest, values, streams)
      default:
        throw new Misused(`Vi kjenner ikke kommandoen «${command}». Skriv planverk --help.`)
    }
  } catch (error) {
    const isFault = error instanceof Error && !(error instanceof Refusal)
    const said = isFault
      ? (error.stack ?? error.message)
      : String((error as Error).message ?? error)
    streams.error.write(`${said}\n`)
    return 2
  }
}

function readArguments(argv: readonly string[]): { values: Values; positionals: string[] } {
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true })
  } catch (error) {
    // Node says it in English, with the option in quotes.
    const option = /'(-[^' ]+)/.exec(String(error))?.[1] ?? argv.join(' ')
    throw new Misused(`Vi kan ikke lese valget «${option}». Skriv planverk --help.`)
  }
  const { values, positionals } = parsed
  const today = values.today ?? new Intl.DateTimeFormat('sv-SE').format(new Date())
  // Date.parse takes 30 February for 2 March.
  const day = /^\d{4}-\d{2}-\d{2}$/.test(today) ? new Date(today) : undefined
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== today)
    throw new Misused(`«${today}» er ingen dato. Skriv for eksempel --today 2026-03-01.`)
  return { values: { ...values, today }, positionals }
}

async function check(values: Values, streams: Streams): Promise<ExitCode> {
  if (values.format !== 'pretty' && values.format !== 'json')
    throw new Misused(`Vi kjenner ikke formatet «${values.format}». Velg pretty eller json.`)
  const checked = await loadAndCheck({ ...values, unfolded: values.alt })
  const urls = reportUrls({ site: checked.report.site, addresses: checked.addresses })
  streams.out.write(
    values.format === 'json'
      ? renderJson(checked.report, urls)
      : renderPretty(checked.report, urls, { colour: wantsColour(streams) }),
  )
  return checked.report.counts.error > 0 ? 1 : 0
}

async function build(values: Values, streams: Streams): Promise<ExitCode> {
  // Only what a command needs is loaded, so that a check starts at once.
  const { finishHalfExchange } = await import('./build/output.ts')
  const out = values.out ?? 'dist'
  await finishHalfExchange(path.resolve(out))
  const checked = await loadAndCheck({ ...values, unfolded: values.alt })
  printReport(checked, streams)
  const { counts, refusing } = checked.report
  if (refusing.length > 0 || (values.strict && counts.error > 0)) {
    streams.error.write(
      'Nettstedet er ikke bygd. Rett feilene over. Det gamle nettstedet står urørt.\n',
    )
    return 1
  }
  const theme = await loadTheme(streams)
  const started = performance.now()
  const { siteModel } = await import('./build/site-model.ts')
  const { renderSite } = await import('./build/render-site.ts')
  const model = await siteModel(checked)
  const ready = (performance.now() - started) / 1000
  const { pages, seconds } = await renderSite({ ...model, theme, out, content: values.content })
  const { load, check } = checked
  const stages = { load, check, ...seconds, model: ready + seconds.model }
  const timing = Object.entries(stages).map(([stage, time]) => `${stage} ${time.toFixed(2)} s`)
  streams.out.write(`\nNettstedet ligger i ${out}: ${pages} sider (${timing.join(', ')}).\n`)
  return 0
}

async function dev(values: Values, streams: Streams): Promise<ExitCode> {
  const { startDevServer } = await import('./build/dev-server.ts')
  const { siteModel } = await import('./build/site-model.ts')
  if (!/^\d{1,4}$|^[1-5]\d{4}$/.test(values.port))
    throw new Misused(`«${values.port}» er ingen port. Skriv for eksempel --port 4321.`)
  const theme = await loadTheme(streams)
  const server = await startDevServer({
    theme,
    port: Number(values.port),
    watch: [values.content],
    load: async () => {
      const checked = await loadAndCheck({ ...values, unfolded: values.alt })
      printReport(checked, streams)
      return siteModel(checked)
    },
    onEvent(event) {
      if (event.type === 'failed')
        streams.error.write(`${event.error instanceof Error ? event.error.message : event.error}\n`)
    },
  })
  streams.out.write(`\nForhåndsvisning: ${server.url}\nAvslutt med Ctrl+C.\n`)
  await new Promise<void>((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve))
  await server.close()
  return 0
}

async function runImport(
  files: readonly string[],
  values: Values,
  streams: Streams,
): Promise<ExitCode> {
  const { importFile } = await import('./import/import-file.ts')
  const [file, ...others] = files
  if (!file || others.length > 0 || !values.out)
    throw new Misused('Skriv planverk import FIL.md --out MAPPE.')
  const { notes, written } = await importFile(file, values.out, values.today)
  for (const note of notes) streams.out.write(`${note}\n`)
  streams.out.write(`\n${written.length} filer er skrevet til ${values.out}.\n`)
  streams.out.write(`Neste steg: planverk check --content ${values.out}\n`)
  return 0
}

function printReport({ report, addresses }: CheckedContent, streams: Streams): void {
  const urls = reportUrls({ site: report.site, addresses })
  streams.out.write(renderPretty(report, urls, { colour: wantsColour(streams) }))
}

async function loadTheme(streams: Streams): Promise<Theme> {
  const { prepareTheme } = await import('./build/compile-theme.ts')
  const { packageRoot } = await import('./build/package-root.ts')
  const { openTheme } = await import('./build/theme.ts')
  const { dir, compiled } = await prepareTheme(packageRoot())
  if (compiled) streams.out.write('Temaet er kompilert på nytt.\n')
  return openTheme(dir)
}

function wantsColour({ out, env }: Streams): boolean {
  return out.isTTY === true && !env['NO_COLOR']
}

const isEntry =
  process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)
if (isEntry)
  process.exitCode = await main(process.argv.slice(2), {
    out: process.stdout,
    error: process.stderr,
    env: process.env,
  })
