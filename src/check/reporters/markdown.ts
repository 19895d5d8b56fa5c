import type { Severity } from '../../source/place.ts'
import type { Assessment, StatuteReport } from '../../statutes/assessment.ts'
import type { EarlierFinding } from '../baseline.ts'
import type { PlanReport, Report, ReportedFinding } from '../check-site.ts'
import { type ReporterOptions, type ReportUrls, ruleAddress } from './reporter.ts'
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

/** GitHub refuses a comment of more than 65,536 characters. */
const LONGEST = 60_000

/** Markdown for a comment or a job summary: verdicts as tables, then the findings by plan and severity. */
export function renderMarkdown(
  report: Report,
  urls: ReportUrls,
  { comparison }: Pick<ReporterOptions, 'comparison'>,
): string {
  const ofSite = report.findings.filter(({ planId }) => planId === undefined)
  const isAssessed = report.plans.some(({ statutes }) => statutes.length > 0)
  const blocks = [
    `**${sumOf(report)}**`,
    ...(comparison ? [`${changeOf(comparison)}.`] : []),
    ...report.plans.flatMap((one) => [`## ${escaped(one.plan.title)}`, ...verdicts(one)]),
    ...(isAssessed ? [`> ${disclaimer}`] : []),
    ...(comparison ? titled('## Rettet', comparison.mended.map(mendedItem)) : []),
    ...findingsOf('Nettstedet', ofSite),
    ...report.plans.flatMap(({ plan, findings }) => findingsOf(plan.title, findings)),
  ]
  return `${joined(shortened(blocks))}\n`

  function findingsOf(title: string, findings: readonly ReportedFinding[]): string[] {
    const groups = (['error', 'warning', 'note'] satisfies Severity[]).flatMap((severity) => {
      const items = findings.filter((one) => one.severity === severity).map(findingItem)
      return titled(`### ${groupTitles[severity]}`, items)
    })
    return groups.length > 0 ? [`## Funn i ${escaped(title)}`, ...groups] : []
  }

  function findingItem(finding: ReportedFinding): string {
    const { place, message, hint, ruleId, related = [] } = finding
    const mark = comparison?.fresh.has(finding) ? '**Ny:** ' : ''
    const url = ruleAddress(urls, ruleId)
    const rule = url ? `[${ruleId}](<${url}>)` : code(ruleId)
    const lines = [
      `- ${mark}${code(at(place))} ${prose(message)} ${rule}`,
      ...(hint ? [`  <br>${prose(hint)}`] : []),
      ...related.map((one) => `  - ${code(at(one.place))} ${prose(one.message)}`),
    ]
    return lines.join('\n')
  }
}

const groupTitles: Record<Severity, string> = {
  error: 'Feil',
  warning: 'Advarsler',
  note: 'Merknader',
}

function titled(title: string, items: readonly string[]): string[] {
  return items.length > 0 ? [`${title} (${items.length})`, ...items] : []
}

function mendedItem({ file, severity, message }: EarlierFinding): string {
  return `- ${code(file)} ${severityWords[severity]}: ${prose(message)}`
}

function verdicts(one: PlanReport): string[] {
  if (one.statutes.length === 0) return [whyNotAssessed(one)]
  return one.statutes.flatMap((report) => [
    `**${escaped(report.statute.title)}**`,
    ...verdictsOf(report),
  ])
}

/** The demands of the provision, guidance and good practice, each in a table of its own. */
function verdictsOf(report: StatuteReport): string[] {
  const why = whyNoVerdicts(report)
  if (why !== undefined) return [escaped(why)]
  return verbs.flatMap((verb) => {
    const ofSort = report.assessments.filter(({ requirement }) => requirement.verb === verb)
    if (ofSort.length === 0) return []
    const rows = table(ofSort, { shall: 'Krav', should: 'Råd', practice: 'Praksis' }[verb])
    return verb === 'shall' ? [rows] : [sortHeads[verb], rows]
  })
}

function table(assessments: readonly Assessment[], head: string): string {
  const rows = assessments.map(({ requirement, verdict, evidence }) => {
    const [first] = evidence
    const where = first
      ? `${code(`${first.place.file}:${first.place.start.line}`)}${first.guessed ? ' (gjettet)' : ''}`
      : ''
    const cells = [
      escaped(requirement.title),
      `${escaped(verdictMarks[verdict])} ${verdictWords[verdict]}`,
      // In a table a bar ends the cell, in code too.
      where.replaceAll('|', '\\|'),
    ]
    return `| ${cells.join(' | ')} |`
  })
  return [`| ${head} | Svar | Sted |`, '| --- | --- | --- |', ...rows].join('\n')
}

/** Items of a list stand close, everything else apart. */
function joined(blocks: readonly string[]): string {
  const isItem = (block: string | undefined) => block?.startsWith('- ')
  return blocks
    .map((block, index) => {
      if (index === 0) return block
      return (isItem(block) && isItem(blocks[index - 1]) ? '\n' : '\n\n') + block
    })
    .join('')
}

/** As much as there is room for, and how much there was not. */
function shortened(blocks: readonly string[]): string[] {
  let length = 0
  const fits = blocks.findIndex((block) => {
    length += block.length + 2
    return length > LONGEST
  })
  if (fits < 0) return [...blocks]
  const left = blocks.slice(fits).filter((block) => block.startsWith('- ')).length
  return [
    ...blocks.slice(0, fits),
    `Her er det ikke plass til ${left} av linjene. Kjør \`planverk check\` for å se alt.`,
  ]
}

/** A message: what stands between backticks is code, the rest is words. */
function prose(text: string): string {
  return text
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : escaped(part)))
    .join('')
}

/** Words that stay words: no markup, no mention of people, no links, no references to issues. */
function escaped(text: string): string {
  return (
    oneLine(text)
      .replaceAll(/[!#$&()*+/:<=>@[\\\]^_`{|}~]|(?<=www)\./gi, '\\$&')
      // Mentions and references are looked for in what is shown, where an escape is gone.
      .replaceAll(/\\[@#]|GH(?=-)/gi, '$&&#8203;')
  )
}

function code(text: string): string {
  const inner = oneLine(text)
  const longest = Math.max(0, ...[...inner.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return longest > 0 ? `${fence} ${inner} ${fence}` : `${fence}${inner}${fence}`
}
