import type { ReportedFinding } from '../../check/check-site.ts'
import { groupBy } from '../../plan/group-by.ts'
import type { Entry, Plan } from '../../plan/model.ts'

/** Findings under the unit that answers for what they are about, in the order of the services; the rest last, under the plan. */
export function findingsByUnit(
  findings: readonly ReportedFinding[],
  plan: Plan,
): { unit: string | undefined; findings: ReportedFinding[] }[] {
  const byFile = new Map(plan.entries.map((entry) => [entry.source.path, entry]))
  const groups = groupBy(findings, ({ place }) => unitOf(byFile.get(place.file)) ?? '')
  const order = [...plan.services.map(({ title }) => title), '']
  return [...groups]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([unit, list]) => ({ unit: unit === '' ? undefined : unit, findings: list }))
}

function unitOf(entry: Entry | undefined): string | undefined {
  switch (entry?.kind) {
    case 'service':
      return entry.title
    case 'measure':
      return entry.responsible[0]?.title
    case 'goal':
      return (entry.service ?? entry.partOf?.service)?.title
    case 'indicator':
      return (entry.measures[0]?.responsible[0] ?? entry.goals[0]?.service)?.title
    default:
      return undefined
  }
}
