import { startDevServer } from '../build/dev/dev-server.ts'
import { loadAndCheck } from '../build/load-model.ts'
import { siteModel } from '../build/site-model.ts'
import { Misused, type Values } from './arguments.ts'
import { loadTheme, printReport } from './site.ts'
import type { ExitCode, Streams } from './streams.ts'

/** Shows the site until it is stopped, and anew at each change of the content. */
export async function dev(values: Values, streams: Streams): Promise<ExitCode> {
  const port = values.port ?? '4321'
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new Misused(`«${port}» er ingen port. Skriv for eksempel --port 4321.`)
  const theme = await loadTheme(streams)
  const server = await startDevServer({
    theme,
    port: Number(port),
    watch: [values.content],
    load: async () => {
      const checked = await loadAndCheck({ ...values, unfolded: values.alt ?? false })
      printReport(checked, streams)
      return siteModel(checked, { pdf: false })
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
