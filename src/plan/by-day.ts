/** Whether a day has come; what has no date is taken for what has. What is to come is planned, and has not happened. */
export function hasCome(date: string | undefined, today: string): boolean {
  return date === undefined || date <= today
}

/** The latest that has come, of one day the one that stands last; what has no date is older than the rest. */
export function latestOf<T extends { date: string | undefined }>(
  dated: readonly T[],
  today: string,
): T | undefined {
  return dated.reduce<T | undefined>(
    (latest, one) =>
      hasCome(one.date, today) && (one.date ?? '') >= (latest?.date ?? '') ? one : latest,
    undefined,
  )
}
