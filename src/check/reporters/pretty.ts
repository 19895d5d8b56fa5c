import { createColors } from 'picocolors'
import { groupBy } from '../../plan/group-by.ts'
import type { Severity } from '../../source/place.ts'
import type { Assessment, StatuteReport } from '../../statutes/assessment.ts'
import type { EarlierFinding } from '../baseline.ts'
import type { PlanReport, Report, ReportedFinding } from '../check-site.ts'
import type { ReporterOptions, ReportUrls } from './reporter.ts'
import {
  at,
  changeOf,
  disclaimer,
  oneLine,
  severityWords,
  sortHeads,
  sumOf,
  verbs,
  verdictMarks,
  verdictWords,
  whyNotAssessed,
  whyNoVerdicts,
} from './words.ts'

/**
 * The report for a terminal: first the law's demands plan by plan, then every finding with its place; what is new
 * since an earlier report stands before what was known.
 */
export function renderPretty(
  report: Report,
  urls: ReportUrls,
  {
    colour,
    comparison,
  }: Pick<ReporterOptions, 'colour'> & Partial<Pick<ReporterOptions, 'comparison'>>,
): string {
  const colours = createColors(colour)
  const findingLines = (finding: ReportedFinding) => linesOf(finding, urls, colour)
  const lines: string[] = []
  for (const plan of report.plans) lines.push(...planLines(plan))
  if (report.plans.some(({ statutes }) => statutes.length > 0))
    lines.push(colours.dim(disclaimer), '')
  if (comparison) {
    const { fresh, mended } = comparison
    const known = report.findings.filter((one) => !fresh.has(one))
    lines.push(...part('Nye funn', [...fresh].flatMap(findingLines)))
    lines.push(...part('Rettet', mended.flatMap(mendedLines)))
    lines.push(...part('Som før', known.flatMap(findingLines)))
    lines.push(changeOf(comparison))
  } else lines.push(...report.findings.flatMap(findingLines))
  lines.push(sumOf(report))
  return `${lines.join('\n')}\n`

  function part(title: string, inner: readonly string[]): string[] {
    return inner.length > 0 ? [colours.bold(title), '', ...inner] : []
  }

  function planLines(one: PlanReport): string[] {
    const head = [colours.bold(oneLine(one.plan.title))]
    for (const report of one.statutes)
      head.push(`  ${report.statute.title}`, ...verdictLines(report))
    if (one.statutes.length === 0) head.push(`  ${whyNotAssessed(one)}`)
    return [...head, '']
  }

  function verdictLines(report: StatuteReport): string[] {
    const { assessments } = report
    const why = whyNoVerdicts(report)
    if (why !== undefined) return [`    ${oneLine(why)}`]
    const width = Math.max(...assessments.map(({ requirement }) => requirement.title.length))
    return verbs.flatMap((verb) => {
      const ofSort = assessments.filter(({ requirement }) => requirement.verb === verb)
      const head = verb === 'shall' || ofSort.length === 0 ? [] : [`    ${sortHeads[verb]}`]
      return [...head, ...ofSort.map((one) => verdictLine(one, width))]
    })
  }

  function verdictLine({ requirement, verdict, evidence }: Assessment, width: number): string {
    const inColour = { answered: colours.green, thin: colours.yellow, missing: colours.red }
    const mark = inColour[verdict](verdictMarks[verdict])
    const [first] = evidence
    const guessed = first?.guessed ? ' (gjettet)' : ''
    const where = first
      ? colours.dim(`  ${oneLine(first.place.file)}:${first.place.start.line}${guessed}`)
      : ''
    return `    ${mark} ${requirement.title.padEnd(width)}  ${verdictWords[verdict]}${where}`
  }

  function mendedLines({ file, severity, message, ruleId }: EarlierFinding): string[] {
    return [
      `${oneLine(file)}  ${severityWords[severity]}  ${oneLine(message)}  ${colours.dim(oneLine(ruleId))}`,
      '',
    ]
  }
}

/** Findings alone, each as in the report for a terminal, file by file. */
export function renderByFile(
  findings: readonly ReportedFinding[],
  urls: ReportUrls,
  { colour }: Pick<ReporterOptions, 'colour'>,
): string {
  const files = groupBy(findings, ({ place }) => place.file)
  const lines = [...files.values()].flat().flatMap((one) => linesOf(one, urls, colour))
  return lines.map((line) => `${line}\n`).join('')
}

function linesOf(finding: ReportedFinding, urls: ReportUrls, colour: boolean): string[] {
  const { red, yellow, cyan, dim } = createColors(colour)
  const paint: Record<Severity, (text: string) => string> = {
    error: red,
    warning: yellow,
    note: cyan,
  }
  const { place, severity, message, hint, ruleId, related = [] } = finding
  return [
    `${at(place)}  ${paint[severity](severityWords[severity])}  ${oneLine(message)}  ${dim(ruleId)}`,
    ...(hint ? [`    ${oneLine(hint)}   ${dim(urls.rule(ruleId))}`] : []),
    ...related.map((one) => `    ${at(one.place)}  ${oneLine(one.message)}`),
    '',
  ]
}
