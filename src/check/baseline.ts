import { z } from 'zod'
import { groupBy } from '../plan/group-by.ts'
import type { Severity } from '../source/place.ts'
import { Refusal } from '../source/refusal.ts'
import type { Report, ReportedFinding } from './check-site.ts'
import { unfold } from './fold.ts'

const earlierFinding = z.object({
  ruleId: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  message: z.string(),
  file: z.string(),
  line: z.number(),
})

/** A finding as an earlier report tells of it. */
export type EarlierFinding = z.infer<typeof earlierFinding>

/** The part of version 1 of the JSON report that a comparison rests on. */
const earlierReport = z.object({
  findings: z.array(
    earlierFinding.extend({
      related: z.array(earlierFinding.pick({ message: true, file: true, line: true })),
    }),
  ),
})

/** What has changed since an earlier report. */
export interface Comparison {
  /** The findings that were not there, in the order of the report. */
  fresh: ReadonlySet<ReportedFinding>
  /** The findings that are gone. */
  mended: readonly EarlierFinding[]
}

/** Reads a report written with `--format json`, each finding on its own; refuses what is none, or of another version. */
export function readBaseline(text: string, file: string): EarlierFinding[] {
  const how = 'Lag en ny: planverk check --format json > FIL'
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (cause) {
    throw new Refusal(`Rapporten «${file}» er ikke JSON. ${how}`, { cause })
  }
  const version = z.object({ version: z.union([z.number(), z.string()]) }).safeParse(data)
  if (!version.success) throw new Refusal(`Filen «${file}» er ikke en rapport fra planverk. ${how}`)
  if (version.data.version !== 1)
    throw new Refusal(
      `Rapporten «${file}» har versjon ${version.data.version}. Denne utgaven av planverk leser versjon 1. ${how}`,
    )
  const report = earlierReport.safeParse(data)
  if (!report.success) throw new Refusal(`Rapporten «${file}» er ikke hel. ${how}`)
  return report.data.findings.flatMap(({ related, ...finding }) =>
    unfold(finding.message, related).map((one) => ({ ...finding, ...one })),
  )
}

/** A finding is the same when rule, severity, file and message are, wherever in the file it stands. */
export function findingKey(finding: {
  ruleId: string
  severity: Severity
  file: string
  message: string
}): string {
  return JSON.stringify([finding.ruleId, finding.severity, finding.file, finding.message])
}

/** Compares an unfolded report with earlier findings; of several that are alike, those on the same line are the same. */
export function sinceBaseline(report: Report, earlier: readonly EarlierFinding[]): Comparison {
  const known = groupBy(earlier, findingKey)
  const take = (finding: ReportedFinding, isSame: (one: EarlierFinding) => boolean): boolean => {
    const { ruleId, severity, message, place } = finding
    const alike = known.get(findingKey({ ruleId, severity, message, file: place.file })) ?? []
    const index = alike.findIndex(isSame)
    if (index >= 0) alike.splice(index, 1)
    return index >= 0
  }
  const moved = report.findings.filter(
    (finding) => !take(finding, ({ line }) => line === finding.place.start.line),
  )
  const fresh = new Set(moved.filter((finding) => !take(finding, () => true)))
  const left = new Set([...known.values()].flat())
  return { fresh, mended: earlier.filter((one) => left.has(one)) }
}
