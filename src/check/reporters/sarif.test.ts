import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { finding, online, place, plainly, report, urls } from '../../../tests/made-report.ts'
import { rules } from '../../rules/index.ts'
import type { ReportedFinding } from '../check-site.ts'
import type { ReporterOptions } from './reporter.ts'
import { renderSarif } from './sarif.ts'

// The schema of SARIF 2.1.0 from OASIS, release rtm.5, as this package brings it.
const schemaFile = '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'
const { $schema, id, ...standard } = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve(schemaFile), 'utf8'),
)
// ajv reads draft 07; of what differs from 04, the standard uses nothing but these two keys.
const validate = new Ajv({
  strict: false,
  allErrors: true,
  // One pattern of the standard has a bracket too many.
  unicodeRegExp: false,
  formats: {
    uri: (text: string) => URL.canParse(text),
    'uri-reference': /^[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/,
    'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
  },
}).compile(standard)

function sarif(
  findings: readonly ReportedFinding[],
  options: Partial<ReporterOptions> = {},
  where = online,
) {
  const log = JSON.parse(
    renderSarif(report([{ title: 'A' }], findings), where, { ...plainly, ...options }),
  )
  validate(log)
  expect(validate.errors).toBeNull()
  return log.runs[0]
}

test('the standard is held: what it does not know is refused', () => {
  const log = JSON.parse(renderSarif(report([]), online, plainly))
  expect(validate(log)).toBe(true)
  expect(validate({ ...log, version: '2.0.0' })).toBe(false)
  log.runs[0].results.push({ ruleId: 'x', level: 'feil', message: { text: 'x' } })
  expect(validate(log)).toBe(false)
})

test('a finding with everything', () => {
  const run = sarif([
    finding({
      severity: 'error',
      hint: 'Gjør slik.',
      related: [{ place: place('content/plan/mal/b.md', 1), message: 'Også her.' }],
    }),
  ])
  expect(run.columnKind).toBe('utf16CodeUnits')
  expect(run.results).toEqual([
    {
      ruleId: 'goal-measure-required',
      ruleIndex: rules.findIndex((rule) => rule.id === 'goal-measure-required'),
      level: 'error',
      message: { text: 'Målet «Trygghet» har ingen tiltak.\nGjør slik.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'content/plan/mal/a.md' },
            region: { startLine: 2, startColumn: 9, endLine: 2, endColumn: 13 },
          },
        },
      ],
      relatedLocations: [
        {
          id: 0,
          message: { text: 'Også her.' },
          physicalLocation: {
            artifactLocation: { uri: 'content/plan/mal/b.md' },
            region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 5 },
          },
        },
      ],
      partialFingerprints: {
        'planverkFinding/v1': expect.stringMatching(/^[0-9a-f]{32}:1$/),
      },
    },
  ])
})

describe('the rules', () => {
  test('stand in the order the results point to, each with its level and its page', () => {
    const { driver } = sarif([]).tool
    expect(driver).toMatchObject({ name: 'planverk', version: '1.2.3' })
    expect(driver.rules).toEqual(
      rules.map((rule) => ({
        id: rule.id,
        shortDescription: { text: rule.title },
        helpUri: online.rule(rule.id),
        defaultConfiguration: { level: rule.severity },
      })),
    )
  })

  test('have no page where the site does not know its address', () => {
    const [first] = sarif([], {}, urls).tool.driver.rules
    expect(Object.keys(first)).not.toContain('helpUri')
  })
})

describe('a file', () => {
  test.each([
    ['content/plan/mål og %.md', 'content/plan/m%C3%A5l%20og%20%25.md'],
    ['content/a#b?.md', 'content/a%23b%3F.md'],
    ['../annet/a.md', '../annet/a.md'],
    ['/srv/plan å/a.md', 'file:///srv/plan%20%C3%A5/a.md'],
    ['C:/plan å/a.md', 'file:///C:/plan%20%C3%A5/a.md'],
  ])('%s is %s', (file, uri) => {
    const [result] = sarif([finding({ place: place(file, 1) })]).results
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe(uri)
  })
})

describe('fingerprints', () => {
  const prints = (findings: readonly ReportedFinding[]) =>
    sarif(findings).results.map(
      (result: { partialFingerprints: Record<string, string> }) =>
        result.partialFingerprints['planverkFinding/v1'],
    )
  const at = (line: number, message = 'X.') =>
    finding({ message, place: place('content/a.md', line) })

  test('stay when lines move, and tell like findings apart', () => {
    const before = prints([at(3), at(9), at(12, 'Y.')])
    expect(prints([at(13), at(19), at(22, 'Y.')])).toEqual(before)
    expect(new Set(before).size).toBe(3)
  })

  test('are others in another file', () => {
    const elsewhere = finding({ message: 'X.', place: place('content/b.md', 3) })
    expect(prints([elsewhere])).not.toEqual(prints([at(3)]))
  })
})

test('a text of a writer makes no link', () => {
  const [result] = sarif([
    finding({ message: 'Målet «[her](https://ond.example)» mangler.' }),
  ]).results
  expect(result.message.text).toBe('Målet «[her] (https://ond.example)» mangler.')
})

test('with an earlier report every result says whether it is new', () => {
  const [known, fresh] = [finding(), finding({ message: 'Ny.' })]
  const { results } = sarif([known, fresh], {
    comparison: { fresh: new Set([fresh]), mended: [] },
  })
  expect(results.map((one: { baselineState: string }) => one.baselineState)).toEqual([
    'unchanged',
    'new',
  ])
})
