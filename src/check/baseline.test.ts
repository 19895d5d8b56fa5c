import { describe, expect, test } from 'vitest'
import { finding, place, report, urls } from '../../tests/made-report.ts'
import { readBaseline, sinceBaseline } from './baseline.ts'
import type { ReportedFinding } from './check-site.ts'
import { foldFindings } from './fold.ts'
import { renderJson } from './reporters/json.ts'

const at = (line: number, over: Partial<ReportedFinding> = {}) =>
  finding({ place: place('content/a.md', line), ...over })
const made = (findings: readonly ReportedFinding[]) => report([{ title: 'A' }], findings)
const earlier = (findings: readonly ReportedFinding[]) =>
  readBaseline(renderJson(made(findings), urls), 'før.json')

/** The lines of what is new and what is mended. */
function changes(before: readonly ReportedFinding[], now: readonly ReportedFinding[]) {
  const { fresh, mended } = sinceBaseline(made(now), earlier(before))
  return {
    fresh: [...fresh].map(({ place: { start } }) => start.line),
    mended: mended.map(({ line }) => line),
  }
}

describe('sinceBaseline', () => {
  test.each<[string, ReportedFinding[], ReportedFinding[], number[], number[]]>([
    ['nothing changed', [at(1), at(5)], [at(1), at(5)], [], []],
    ['all lines moved', [at(1), at(5)], [at(11), at(15)], [], []],
    ['one more of the same', [at(1)], [at(1), at(5)], [5], []],
    ['one more of the same, put before', [at(5)], [at(1), at(5)], [1], []],
    ['one less of the same', [at(1), at(5)], [at(5)], [], [1]],
    ['another message', [at(1)], [at(1, { message: 'En annen.' })], [1], [1]],
    ['another rule', [at(1)], [at(1, { ruleId: 'id-unique' })], [1], [1]],
    ['another severity', [at(1)], [at(1, { severity: 'error' })], [1], [1]],
    ['another file', [at(1)], [finding({ place: place('content/b.md', 1) })], [1], [1]],
    ['the first report had nothing', [], [at(3)], [3], []],
  ])('%s', (_, before, now, fresh, mended) => {
    expect(changes(before, now)).toEqual({ fresh, mended })
  })

  test('advice that was folded is compared one by one', () => {
    const goals = Array.from({ length: 7 }, (_, n) =>
      at(1, { message: `Mål ${n}.`, place: place(`content/${n}.md`, n + 1) }),
    )
    const [folded] = foldFindings([...goals]) as ReportedFinding[]
    expect(folded?.related).toHaveLength(6)
    const now = [...goals.slice(1), at(9, { message: 'Mål 9.' })]
    expect(changes([folded as ReportedFinding], now)).toEqual({ fresh: [9], mended: [1] })
  })
})

describe('readBaseline refuses', () => {
  test.each<[string, string, string]>([
    ['what is no JSON', 'content/a.md:1:1  feil', '«før.json» er ikke JSON'],
    ['other JSON', '{"runs":[]}', '«før.json» er ikke en rapport fra planverk'],
    ['a list', '[]', '«før.json» er ikke en rapport fra planverk'],
    ['another version', '{"version":2,"findings":[]}', 'har versjon 2'],
    ['SARIF', '{"version":"2.1.0","runs":[]}', 'har versjon 2.1.0'],
    ['half a report', '{"version":1}', '«før.json» er ikke hel'],
    ['a finding without a file', '{"version":1,"findings":[{}]}', '«før.json» er ikke hel'],
  ])('%s', (_, text, said) => {
    expect(() => readBaseline(text, 'før.json')).toThrow(said)
  })
})
