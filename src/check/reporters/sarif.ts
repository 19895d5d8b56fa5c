import { createHash } from 'node:crypto'
import { rules } from '../../rules/index.ts'
import type { Place } from '../../source/place.ts'
import { findingKey } from '../baseline.ts'
import type { Report, ReportedFinding } from '../check-site.ts'
import { type ReporterOptions, type ReportUrls, ruleAddress } from './reporter.ts'

/** SARIF 2.1.0, for code scanning and editors. */
export function renderSarif(
  report: Report,
  urls: ReportUrls,
  { version, comparison }: Pick<ReporterOptions, 'version' | 'comparison'>,
): string {
  const indexes = new Map(rules.map(({ id }, index) => [id, index]))
  const seen = new Map<string, number>()
  const log = {
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'planverk',
            version,
            language: 'nb',
            rules: rules.map(({ id, title, severity }) => ({
              id,
              shortDescription: { text: title },
              ...(ruleAddress(urls, id) && { helpUri: ruleAddress(urls, id) }),
              defaultConfiguration: { level: severity },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: report.findings.map(result),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`

  function result(finding: ReportedFinding) {
    const { ruleId, severity, message, hint, place, related = [] } = finding
    const ruleIndex = indexes.get(ruleId)
    return {
      ruleId,
      ...(ruleIndex !== undefined && { ruleIndex }),
      level: severity,
      message: plain(hint ? `${message}\n${hint}` : message),
      locations: [{ physicalLocation: physical(place) }],
      ...(related.length > 0 && {
        relatedLocations: related.map((one, id) => ({
          id,
          physicalLocation: physical(one.place),
          message: plain(one.message),
        })),
      }),
      partialFingerprints: { 'planverkFinding/v1': fingerprint(finding) },
      ...(comparison && { baselineState: comparison.fresh.has(finding) ? 'new' : 'unchanged' }),
    }
  }

  /** The same wherever the lines move; a number tells like findings of one file apart. */
  function fingerprint({ ruleId, severity, message, place }: ReportedFinding): string {
    const key = findingKey({ ruleId, severity, message, file: place.file })
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return `${createHash('sha256').update(key).digest('hex').slice(0, 32)}:${count}`
  }
}

/** A viewer makes a link of `[text](target)`, and the text may be a writer's. */
function plain(text: string) {
  return { text: text.replaceAll('](', '] (') }
}

function physical({ file, start, end }: Place) {
  return {
    artifactLocation: { uri: fileUri(file) },
    region: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
    },
  }
}

/** A path with `/` as a reference; a whole path, of another folder than this, as an address. */
function fileUri(file: string): string {
  const steps = file.split('/').map(encodeURIComponent).join('/')
  if (/^[a-z]:\//i.test(file)) return `file:///${file.slice(0, 2)}${steps.slice(4)}`
  return file.startsWith('/') ? `file://${steps}` : steps
}
