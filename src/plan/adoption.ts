import { latestOf } from './by-day.ts'
import type { Plan } from './model.ts'

type Decision = Plan['data']['decisions'][number]

/** Whether a decision is on the plan as a whole, not on a change or a part of it. */
export function adoptsPlan({ concerns }: Pick<Decision, 'concerns'>): boolean {
  return concerns === undefined || concerns === 'plan'
}

/** The decision by which a plan was adopted: the latest on the plan as a whole, since an old plan may be adopted anew. */
export function adoptingDecision({ data }: Plan, today: string): Decision | undefined {
  return latestOf(data.decisions.filter(adoptsPlan), today)
}
