import path from 'node:path'
import { loadAndCheck } from '../build/load-model.ts'
import { finishHalfExchange, isSite } from '../build/output/output.ts'
import { blockingFindings } from '../check/outcome.ts'
import { mostWarnings, type Values } from './arguments.ts'
import { findingsByFile, loadTheme, printReport } from './site.ts'
import type { ExitCode, Streams } from './streams.ts'

/** Checks the plans and builds the site; keeps the old one where the new would be wrong, or where it was asked to. */
export async function build(values: Values, streams: Streams): Promise<ExitCode> {
  const most = mostWarnings(values)
  const out = values.out ?? 'dist'
  await finishHalfExchange(path.resolve(out))
  const checked = await loadAndCheck({ ...values, unfolded: values.alt ?? false })
  printReport(checked, streams)
  const blocking = blockingFindings(checked.report, most)
  if (blocking.length > 0) {
    const old = (await isSite(out))
      ? `Det gamle nettstedet i ${out} står urørt.`
      : `Det ligger ikke noe nettsted i ${out}.`
    streams.error.write(
      `\nDette stopper nettstedet:\n\n${findingsByFile(blocking, checked, streams)}` +
        `Nettstedet er ikke bygd. ${old}\n`,
    )
    return 1
  }
  const theme = await loadTheme(streams)
  const started = performance.now()
  const { siteModel } = await import('../build/site-model.ts')
  const { renderSite } = await import('../build/render-site.ts')
  const model = await siteModel(checked, { pdf: !values['no-pdf'], cards: true })
  const ready = (performance.now() - started) / 1000
  const { pages, seconds, failed } = await renderSite({
    ...model,
    theme,
    out,
    content: values.content,
  })
  const { load, check } = checked
  const stages = { load, check, ...seconds, model: ready + seconds.model }
  const timing = Object.entries(stages).map(([stage, time]) => `${stage} ${time.toFixed(2)} s`)
  for (const { path: file, error } of failed)
    streams.error.write(
      `${file} er ikke laget, og nettstedet lenker ikke til den. ${String(error)}\n` +
        'Bygg med --no-pdf for å slippe meldingen.\n',
    )
  streams.out.write(`\nNettstedet ligger i ${out}: ${pages} sider (${timing.join(', ')}).\n`)
  return 0
}
