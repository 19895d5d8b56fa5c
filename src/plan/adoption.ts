import { hasCome, latestOf } from './by-day.ts'
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

/** The day a plan was adopted as a whole. */
export function adoptedOn(plan: Plan, today: string): string | undefined {
  return adoptingDecision(plan, today)?.date
}

/** The latest decision that says, by a code, which text of the plan was adopted. */
export function codedDecision(plan: Plan, today: string): Decision | undefined {
  return latestOf(
    plan.data.decisions.filter(({ code }) => code !== undefined),
    today,
  )
}

/** Whether the plan says that it is, or was, adopted; without a status the decisions speak that are made. */
export function wasAdopted({ data }: Plan, today: string): boolean {
  return data.status === undefined
    ? data.decisions.some(({ date }) => hasCome(date, today))
    : data.status === 'adopted' || data.status === 'replaced' || data.status === 'expired'
}

/** Whether advice on this plan can still be followed: no edition that retells an adopted plan, neither replaced nor expired. */
export function isCurrent({ data: { editionOf, status } }: Plan): boolean {
  return editionOf === undefined && status !== 'replaced' && status !== 'expired'
}

/** Whether the plan is adopted and still counts, so that its own deadlines bind. */
export function isInForce(plan: Plan, today: string): boolean {
  return isCurrent(plan) && wasAdopted(plan, today)
}
