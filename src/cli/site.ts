import type { CheckedContent } from '../build/load-model.ts'
import type { Theme } from '../build/theme/theme.ts'
import type { ReportedFinding } from '../check/check-site.ts'
import { renderByFile, renderPretty } from '../check/reporters/pretty.ts'
import { reportUrls } from '../site/findings/report-urls.ts'
import { type Streams, wantsColour } from './streams.ts'

/** Prints what the check says before a site is shown. */
export function printReport({ report, addresses }: CheckedContent, streams: Streams): void {
  const urls = reportUrls({ site: report.site, addresses })
  streams.out.write(renderPretty(report, urls, { colour: wantsColour(streams) }))
}

/** Some findings of that report once more, file by file. */
export function findingsByFile(
  findings: readonly ReportedFinding[],
  { report, addresses }: CheckedContent,
  streams: Streams,
): string {
  const urls = reportUrls({ site: report.site, addresses })
  return renderByFile(findings, urls, { colour: wantsColour(streams) })
}

/** The theme, compiled anew where its sources have changed. */
export async function loadTheme(streams: Streams): Promise<Theme> {
  const { prepareTheme } = await import('../build/theme/compile-theme.ts')
  const { packageRoot } = await import('../build/package-root.ts')
  const { openTheme } = await import('../build/theme/theme.ts')
  const { dir, compiled } = await prepareTheme(packageRoot())
  if (compiled) streams.out.write('Temaet er kompilert på nytt.\n')
  return openTheme(dir)
}
