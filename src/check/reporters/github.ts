import type { Severity } from '../../source/place.ts'
import type { Report } from '../check-site.ts'
import { type ReporterOptions, type ReportUrls, ruleAddress } from './reporter.ts'
import { changeOf, sumOf } from './words.ts'

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', note: 'notice' }

/**
 * Workflow commands that GitHub Actions shows on the lines of a change. GitHub shows few of them a step, so with an
 * earlier report only what is new is told.
 */
export function renderGithub(
  report: Report,
  urls: ReportUrls,
  { comparison }: Pick<ReporterOptions, 'comparison'>,
): string {
  const told = comparison ? [...comparison.fresh] : report.findings
  const lines = told.map(({ place: { file, start, end }, severity, message, hint, ruleId }) => {
    const properties: Record<string, string | number> = {
      file,
      line: start.line,
      endLine: end.line,
      // GitHub drops the whole place when columns are given for a stretch of several lines.
      ...(start.line === end.line && { col: start.column, endColumn: end.column }),
      title: ruleId,
    }
    const stated = Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`)
    const text = [message, hint, ruleAddress(urls, ruleId)].filter(Boolean).join('\n')
    return `::${commands[severity]} ${stated.join(',')}::${data(text)}`
  })
  const sums = [...(comparison ? [changeOf(comparison)] : []), sumOf(report)]
  return `${[...lines, ...sums].join('\n')}\n`
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(value: string | number): string {
  return data(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
