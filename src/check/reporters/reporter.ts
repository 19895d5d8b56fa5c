import type { Evidence } from '../../statutes/assessment.ts'
import type { Comparison } from '../baseline.ts'
import type { Report, ReportedFinding } from '../check-site.ts'

/** Where things stand on the site; the check itself knows no addresses. */
export interface ReportUrls {
  rule(ruleId: string): string
  /** A file as it is published; as the writer sees it where this is absent. */
  file?(file: string): string
  evidence(planId: string, evidence: Evidence): string
}

/** What a reporter is told besides the report. */
export interface ReporterOptions {
  colour: boolean
  /** The version of planverk. */
  version: string
  /** The findings that make the command end with 1. */
  failing: ReadonlySet<ReportedFinding>
  /** What has changed since an earlier report, where one was given. */
  comparison: Comparison | undefined
}

/** A report as text, the same for the same report; nothing of the plan is said that the findings do not say. */
export type Reporter = (report: Report, urls: ReportUrls, options: ReporterOptions) => string

/** The page of a rule for those who are not on the site; a site without an address of its own has only paths. */
export function ruleAddress(urls: ReportUrls, ruleId: string): string | undefined {
  const url = urls.rule(ruleId)
  return URL.canParse(url) ? url : undefined
}
