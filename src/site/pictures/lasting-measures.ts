import { statusOn } from '../../plan/measure-status.ts'
import type { Measure } from '../../plan/model.ts'
import type { PlanContext } from '../context.ts'
import { fill } from '../texts/index.ts'

/** The measures of a plan that have not been stopped; one that has would cover a hole. */
export function lastingMeasures({ plan, report }: PlanContext): Measure[] {
  return plan.measures.filter((measure) => statusOn(measure, report.today) !== 'stopped')
}

/** How many the pictures leave out because they have been stopped; nothing where there are none. */
export function leftOut(context: PlanContext): string[] {
  const n = context.plan.measures.length - lastingMeasures(context).length
  return n > 0 ? [fill(context.texts.pictures.stopped, { n })] : []
}
