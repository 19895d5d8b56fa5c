/** The latest by date, of one day the one that stands last; what has no date is older than the rest. */
export function latestOf<T extends { date: string | undefined }>(
  dated: readonly T[],
): T | undefined {
  return dated.reduce<T | undefined>(
    (latest, one) => ((one.date ?? '') >= (latest?.date ?? '') ? one : latest),
    undefined,
  )
}
