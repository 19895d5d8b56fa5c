import { rules } from '../../rules/index.ts'
import type { Report, ReportedFinding } from '../check-site.ts'
import { type ReporterOptions, type ReportUrls, ruleAddress } from './reporter.ts'
import { at, escapeXml, oneLine, severityWords } from './words.ts'

/**
 * JUnit XML: a suite a plan, a test a rule. A test fails by the findings that make the command end with 1; what else
 * the rule found is its output, so that CI counts as the command does.
 */
export function renderJunit(
  report: Report,
  urls: ReportUrls,
  { failing }: Pick<ReporterOptions, 'failing'>,
): string {
  const ofSite = report.findings.filter(({ planId }) => planId === undefined)
  const found = new Set(ofSite.map(({ ruleId }) => ruleId))
  const suites = [
    ...(found.size > 0 ? [suite('nettsted', 'Nettstedet', ofSite, [...found].sort())] : []),
    ...report.plans.map(({ plan, findings }) =>
      suite(plan.id, plan.title, findings, [...titles.keys()]),
    ),
  ]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="planverk" ${sum(suites)}>`,
    ...suites.flatMap(({ lines }) => lines),
    '</testsuites>\n',
  ].join('\n')

  function suite(id: string, title: string, findings: readonly ReportedFinding[], ids: string[]) {
    const cases = ids.map((ruleId) => {
      const all = findings.filter((one) => one.ruleId === ruleId)
      const against = all.filter((one) => failing.has(one))
      return { ruleId, against, others: all.filter((one) => !failing.has(one)) }
    })
    const counts = {
      tests: cases.length,
      failures: cases.filter(({ against }) => against.length > 0).length,
    }
    const lines = [
      `  <testsuite name="${escapeXml(title)}" ${sum([counts])}>`,
      ...cases.flatMap(({ ruleId, against, others }) => testcase(id, ruleId, against, others)),
      '  </testsuite>',
    ]
    return { ...counts, lines }
  }

  function testcase(
    suiteId: string,
    ruleId: string,
    against: readonly ReportedFinding[],
    others: readonly ReportedFinding[],
  ): string[] {
    const [first] = against
    const [shown = first] = others
    const file = (first ?? shown)?.place.file
    const name = titles.get(ruleId) ?? ruleId
    const head = `    <testcase classname="${escapeXml(`${suiteId}.${ruleId}`)}" name="${escapeXml(name)}"${file === undefined ? '' : ` file="${escapeXml(file)}"`} time="0"`
    if (!shown) return [`${head}/>`]
    return [
      `${head}>`,
      ...(first
        ? [
            `      <failure type="${first.severity}" message="${escapeXml(first.message)}">${escapeXml([...against.map(told), ruleAddress(urls, ruleId) ?? []].flat().join('\n'))}</failure>`,
          ]
        : []),
      ...(others.length > 0
        ? [`      <system-out>${escapeXml(others.map(told).join('\n'))}</system-out>`]
        : []),
      '    </testcase>',
    ]
  }
}

const titles = new Map(rules.map(({ id, title }) => [id, title]))

function told({ place, severity, message, hint }: ReportedFinding): string {
  return `${at(place)}  ${severityWords[severity]}  ${oneLine(message)}${hint ? `\n    ${oneLine(hint)}` : ''}`
}

function sum(counts: readonly { tests: number; failures: number }[]): string {
  const total = (count: 'tests' | 'failures') =>
    counts.reduce((before, one) => before + one[count], 0)
  return `tests="${total('tests')}" failures="${total('failures')}" errors="0" time="0"`
}
