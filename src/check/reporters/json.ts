import { answerCode } from '../../statutes/answer-code.ts'
import type { Report } from '../check-site.ts'
import type { ReporterOptions, ReportUrls } from './reporter.ts'

/**
 * The report for machines; the shape is part of planverk's interface and counts up with `version`. A comparison adds
 * `baseline`: the places of the new findings in `findings`, and the findings that are gone.
 */
export function renderJson(
  report: Report,
  urls: ReportUrls,
  { comparison }: Partial<Pick<ReporterOptions, 'comparison'>> = {},
): string {
  const shown = (file: string) => urls.file?.(file) ?? file
  return `${JSON.stringify(
    {
      version: 1,
      plans: report.plans.map(({ plan, statutes, code }) => ({
        id: plan.id,
        title: plan.title,
        status: plan.data.status ?? null,
        code,
        statutes: statutes.map(({ statute, wording, assessments, olderThanDuty, elaborates }) => ({
          id: statute.id,
          wording: wording?.id ?? null,
          olderThanDuty,
          elaborates: elaborates ?? null,
          requirements: assessments.map(
            ({ requirement, municipality, verdict, evidence, reason }) => ({
              id: requirement.id,
              municipality: municipality ?? null,
              verb: { shall: 'skal', should: 'bør', practice: 'god praksis' }[requirement.verb],
              verdict,
              reason: reason ?? null,
              code: answerCode({ evidence }) ?? null,
              evidence: evidence.map((one) => ({
                file: shown(one.place.file),
                line: one.place.start.line,
                url: urls.evidence(plan.id, one),
                quote: one.quote,
                guessed: one.guessed,
              })),
            }),
          ),
        })),
      })),
      findings: report.findings.map((finding) => ({
        ruleId: finding.ruleId,
        severity: finding.severity,
        message: finding.message,
        hint: finding.hint ?? null,
        file: shown(finding.place.file),
        line: finding.place.start.line,
        column: finding.place.start.column,
        endLine: finding.place.end.line,
        endColumn: finding.place.end.column,
        plan: finding.planId ?? null,
        requirement: finding.requirement ?? null,
        url: urls.rule(finding.ruleId),
        related: (finding.related ?? []).map(({ place, message }) => ({
          file: shown(place.file),
          line: place.start.line,
          column: place.start.column,
          message,
        })),
      })),
      counts: report.counts,
      ...(comparison && {
        baseline: {
          new: report.findings.flatMap((one, index) => (comparison.fresh.has(one) ? [index] : [])),
          mended: comparison.mended,
        },
      }),
    },
    null,
    2,
  )}\n`
}
