import { createColors } from 'picocolors'
import type { Severity } from '../../source/place.ts'
import type { StatuteReport, Verdict } from '../../statutes/assessment.ts'
import type { PlanReport, Report, ReportedFinding } from '../check-site.ts'
import type { ReportUrls } from './json.ts'

export const severityWords: Record<Severity, string> = {
  error: 'feil',
  warning: 'advarsel',
  note: 'merknad',
}

export const verdictWords: Record<Verdict, string> = {
  answered: 'svar funnet',
  thin: 'svar funnet, men tynt',
  missing: 'ikke funnet',
}

/** Said wherever verdicts are shown. */
export const disclaimer =
  'Dette er en maskinell gjennomgang av teksten. Den avgjør ikke om planen er lovlig, og sier ikke om tiltakene er gode.'

/** The report for a terminal: first the law's demands plan by plan, then every finding with its place. */
export function renderPretty(
  report: Report,
  urls: ReportUrls,
  options: { colour: boolean },
): string {
  const colours = createColors(options.colour)
  const paint: Record<Severity, (text: string) => string> = {
    error: colours.red,
    warning: colours.yellow,
    note: colours.cyan,
  }
  const lines: string[] = []
  for (const plan of report.plans) lines.push(...planLines(plan))
  if (report.plans.some(({ statutes }) => statutes.length > 0))
    lines.push(colours.dim(disclaimer), '')
  for (const finding of report.findings) lines.push(...findingLines(finding))
  lines.push(summary(report))
  return `${lines.join('\n')}\n`

  function planLines({ plan, statutes }: PlanReport): string[] {
    const head = [colours.bold(plan.title)]
    for (const one of statutes) head.push(`  ${one.statute.title}`, ...verdictLines(one))
    if (statutes.length === 0)
      head.push(
        plan.data.editionOf === undefined
          ? '  Planen oppgir ingen lovhjemmel vi kjenner, og er ikke vurdert mot noen lov.'
          : '  En utgave av en annen plan. Det er den vedtatte planen som vurderes.',
      )
    return [...head, '']
  }

  function verdictLines({ assessments, olderThanDuty }: StatuteReport): string[] {
    if (olderThanDuty) return ['    Planen er eldre enn plikten og blir ikke vurdert.']
    const width = Math.max(...assessments.map(({ requirement }) => requirement.title.length))
    return assessments.map(({ requirement, verdict, evidence }) => {
      const mark = {
        answered: colours.green('✓'),
        thin: colours.yellow('~'),
        missing: colours.red('✗'),
      }[verdict]
      const [first] = evidence
      const where = first
        ? colours.dim(
            `  ${first.place.file}:${first.place.start.line}${first.guessed ? ' (gjettet)' : ''}`,
          )
        : ''
      return `    ${mark} ${requirement.title.padEnd(width)}  ${verdictWords[verdict]}${where}`
    })
  }

  function findingLines(finding: ReportedFinding): string[] {
    const { place, severity, message, hint, ruleId, related = [] } = finding
    return [
      `${place.file}:${place.start.line}:${place.start.column}  ${paint[severity](severityWords[severity])}  ${message}  ${colours.dim(ruleId)}`,
      ...(hint ? [`    ${hint}   ${colours.dim(urls.rule(ruleId))}`] : []),
      ...related.map(
        (one) =>
          `    ${one.place.file}:${one.place.start.line}:${one.place.start.column}  ${one.message}`,
      ),
      '',
    ]
  }

  function summary({ counts, plans }: Report): string {
    const parts = [
      `${counts.error} feil`,
      counts.warning === 1 ? '1 advarsel' : `${counts.warning} advarsler`,
      counts.note === 1 ? '1 merknad' : `${counts.note} merknader`,
    ]
    return `${parts.join(', ')} i ${plans.length === 1 ? 'én plan' : `${plans.length} planer`}`
  }
}
