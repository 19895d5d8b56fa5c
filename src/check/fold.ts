import { groupBy } from '../plan/group-by.ts'
import type { Finding } from '../source/place.ts'

/** The same advice more often than this is one finding that lists its places. Errors are never folded. */
const MOST_OF_ONE_RULE = 5

/** Makes one finding of the same advice given often; the others are its last related places. */
export function foldFindings(findings: readonly Finding[]): Finding[] {
  const byRule = groupBy(
    findings,
    // Each demand of the law keeps its own line.
    ({ ruleId, severity, requirement = '' }) => `${ruleId} ${severity} ${requirement}`,
  )
  return [...byRule.values()].flatMap((group) => {
    const [first, ...others] = group
    if (!first || first.severity === 'error' || group.length <= MOST_OF_ONE_RULE) return group
    const related = others.map(({ place, message }) => ({ place, message }))
    const message = `${first.message} Det er ${others.length} funn til av samme slag.`
    return [{ ...first, message, related: [...(first.related ?? []), ...related] }]
  })
}

/** What was folded into a finding of a report, each with its own words and place, the finding itself first. */
export function unfold<Related extends { message: string }>(
  message: string,
  related: readonly Related[],
): ({ message: string } | Related)[] {
  const [tail, count] = / Det er (\d+) funn til av samme slag\.$/.exec(message) ?? []
  if (tail === undefined) return [{ message }]
  return [{ message: message.slice(0, -tail.length) }, ...related.slice(-Number(count))]
}
