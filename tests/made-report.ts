import type { Report, ReportedFinding } from '../src/check/check-site.ts'
import type { ReporterOptions, ReportUrls } from '../src/check/reporters/reporter.ts'
import type { Plan, Site } from '../src/plan/model.ts'
import type { Place } from '../src/source/place.ts'
import type { Assessment, StatuteReport, Verdict } from '../src/statutes/assessment.ts'
import type { Requirement, Statute } from '../src/statutes/statute.ts'

// Reports made by hand, so that a reporter is tested without the check.

export const urls: ReportUrls = {
  rule: (ruleId) => `/regler/${ruleId}/`,
  evidence: (planId, { anchor }) => `/${planId}/${anchor === '' ? '' : `#${anchor}`}`,
}

/** The same for a site that knows its address. */
export const online: ReportUrls = {
  ...urls,
  rule: (ruleId) => `https://plan.example/regler/${ruleId}/`,
}

/** As a check without options is reported. */
export const plainly: ReporterOptions = {
  colour: false,
  version: '1.2.3',
  failing: new Set(),
  comparison: undefined,
}

export function place(file: string, line: number, column = 1): Place {
  const start = { line, column, offset: 0 }
  return { file, start, end: { line, column: column + 4, offset: 4 } }
}

export function finding(over: Partial<ReportedFinding> = {}): ReportedFinding {
  return {
    ruleId: 'goal-measure-required',
    severity: 'note',
    message: 'Målet «Trygghet» har ingen tiltak.',
    place: place('content/plan/mal/a.md', 2, 9),
    planId: 'plan',
    ...over,
  }
}

export function answer(
  title: string,
  verdict: Verdict,
  over: Partial<Assessment> = {},
): Assessment {
  const requirement = { id: title.toLowerCase(), title, verb: 'shall' } as unknown as Requirement
  return { requirement, verdict, evidence: [], reason: undefined, ...over }
}

export function statuteReport(
  assessments: readonly Assessment[],
  over: Partial<StatuteReport> = {},
): StatuteReport {
  const statute = { id: 'loven-1', title: 'loven § 1' } as unknown as Statute
  const wording = { id: '2026', from: '2026-01-01' } as unknown as StatuteReport['wording']
  return {
    statute,
    wording,
    wordingAtAdoption: undefined,
    olderThanDuty: false,
    elaborates: undefined,
    scope: {} as unknown as StatuteReport['scope'],
    assessments,
    ...over,
  }
}

export function report(
  plans: readonly { title: string; data?: object; statutes?: readonly StatuteReport[] }[],
  findings: readonly ReportedFinding[] = [],
): Report {
  const count = (severity: string) => findings.filter((one) => one.severity === severity).length
  return {
    site: {} as unknown as Site,
    today: '2026-06-01',
    plans: plans.map(({ title, data = {}, statutes = [] }) => ({
      plan: { id: 'plan', title, data } as unknown as Plan,
      code: '0123456789',
      statutes,
      findings,
    })),
    findings,
    counts: { error: count('error'), warning: count('warning'), note: count('note') },
    refusing: [],
  }
}
