import type { Measure } from './model.ts'

/** No end to the ages a measure is for. */
export const oldest = 120

/** The ages people are told apart by. */
export const ageBands = [
  { key: 'early', from: 0, to: 5 },
  { key: 'school', from: 6, to: 12 },
  { key: 'youth', from: 13, to: 18 },
  { key: 'adult', from: 19, to: oldest },
] as const

/** The ages a measure is for; one that names groups alone may be for people of every age. */
function agesOf({ data }: Measure): { from: number; to: number } | undefined {
  return data.audience && { from: data.audience.from ?? 0, to: data.audience.to ?? oldest }
}

/** A measure that tells both its level and the ages it is for. */
export interface PlacedMeasure {
  measure: Measure
  from: number
  to: number
}

/** Those that tell both. */
export function placedMeasures(measures: readonly Measure[]): PlacedMeasure[] {
  return measures.flatMap((measure) => {
    const ages = agesOf(measure)
    return ages && measure.data.levels.length > 0 ? [{ measure, ...ages }] : []
  })
}
