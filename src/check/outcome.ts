import type { Comparison } from './baseline.ts'
import type { Report, ReportedFinding } from './check-site.ts'

/** What keeps a site from being built: what would make it wrong, and what counts where a number of warnings was given. */
export function blockingFindings(
  report: Report,
  mostWarnings: number | undefined,
): readonly ReportedFinding[] {
  const blocking = new Set<ReportedFinding>(report.refusing)
  if (mostWarnings !== undefined)
    for (const one of failingFindings(report, { mostWarnings })) blocking.add(one)
  return [...blocking]
}

/** What counts against a report: its errors, its warnings where they are more than `mostWarnings`, or only what is new. */
export function failingFindings(
  { findings }: Report,
  options: { mostWarnings: number; onlyNew?: Comparison | undefined },
): ReadonlySet<ReportedFinding> {
  const counted = options.onlyNew ? [...options.onlyNew.fresh] : findings
  const warnings = counted.filter(({ severity }) => severity === 'warning')
  return new Set(
    counted.filter(
      ({ severity }) =>
        severity === 'error' || (severity === 'warning' && warnings.length > options.mostWarnings),
    ),
  )
}
