import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { loadAndCheck } from '../build/load-model.ts'
import { packageRoot } from '../build/package-root.ts'
import { type EarlierFinding, readBaseline, sinceBaseline } from '../check/baseline.ts'
import { failingFindings } from '../check/outcome.ts'
import { reporters } from '../check/reporters/index.ts'
import { reportUrls } from '../site/findings/report-urls.ts'
import { Misused, mostWarnings, type Values } from './arguments.ts'
import { type ExitCode, type Streams, wantsColour } from './streams.ts'

/** A report of a thousand findings has half a megabyte. */
const LARGEST_BASELINE = 50_000_000

/** Checks the plans and writes the report, or explains a rule, the rules or the statutes. */
export async function check(values: Values, streams: Streams): Promise<ExitCode> {
  if (values.explain !== undefined || values['list-rules'] || values['list-statutes'])
    return (await import('./explain.ts')).explain(values, streams)
  const format = values.format ?? 'pretty'
  const render = reporters.get(format)
  if (!render)
    throw new Misused(
      `Vi kjenner ikke formatet «${format}». Velg ett av disse: ${[...reporters.keys()].join(', ')}.`,
    )
  if (values['fail-on-new'] && values.baseline === undefined)
    throw new Misused('--fail-on-new trenger en tidligere rapport: --baseline FIL')
  const most = mostWarnings(values) ?? Number.POSITIVE_INFINITY
  const earlier = values.baseline === undefined ? undefined : await loadBaseline(values.baseline)
  const { report, addresses } = await loadAndCheck({
    ...values,
    // Advice that was folded into one finding cannot be compared one by one.
    unfolded: values.alt === true || earlier !== undefined,
  })
  const comparison = earlier && sinceBaseline(report, earlier)
  const failing = failingFindings(report, {
    mostWarnings: most,
    onlyNew: values['fail-on-new'] ? comparison : undefined,
  })
  const urls = reportUrls({ site: report.site, addresses })
  const colour = wantsColour(streams)
  const version = await ownVersion()
  streams.out.write(render(report, urls, { colour, version, failing, comparison }))
  return failing.size > 0 ? 1 : 0
}

async function loadBaseline(file: string): Promise<EarlierFinding[]> {
  const { size } = await stat(file).catch((cause) => {
    throw new Misused(`Rapporten «${file}» finnes ikke.`, { cause })
  })
  if (size > LARGEST_BASELINE) throw new Misused(`Rapporten «${file}» er for stor.`)
  const text = await readFile(file, 'utf8').catch((cause) => {
    throw new Misused(`Vi kan ikke lese rapporten «${file}» (${cause.code}).`, { cause })
  })
  // PowerShell puts a byte order mark before what it writes to a file.
  return readBaseline(text.replace(/^\ufeff/, ''), file)
}

async function ownVersion(): Promise<string> {
  return JSON.parse(await readFile(path.join(packageRoot(), 'package.json'), 'utf8')).version
}
