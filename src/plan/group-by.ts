/** The items by a key, in the order they come; `Map.groupBy` is not in Node 20, which the package runs on. */
export function groupBy<T, K extends string | undefined>(
  items: readonly T[],
  keyOf: (item: T) => K,
): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
