import { statusOn } from '../../plan/measure-status.ts'
import type { Measure } from '../../plan/model.ts'
import type { PlanContext } from '../context.ts'
import { fill } from '../texts/index.ts'

/** The measures of a plan that have not been stopped; one that has would cover a hole. */
export function lastingMeasures({ plan, report }: PlanContext): Measure[] {
  return plan.measures.filter((measure) => statusOn(measure, report.today) !== 'stopped')
}

/**
 * Of those a picture shows, how many nobody has decided on, for they cover holes that may stay; then how many have been
 * stopped and are left out. Nothing where there are none.
 */
export function reservations(shown: readonly Measure[], context: PlanContext): string[] {
  const { plan, texts, report } = context
  const isProposed = (measure: Measure) => statusOn(measure, report.today) === 'proposed'
  const proposed = new Set(shown.filter(isProposed)).size
  const stopped = plan.measures.length - lastingMeasures(context).length
  return [
    ...(proposed > 0 ? [fill(texts.pictures.proposed, { n: proposed })] : []),
    ...(stopped > 0 ? [fill(texts.pictures.stopped, { n: stopped })] : []),
  ]
}
