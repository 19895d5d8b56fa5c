/** The keys and types of a value; what all elements of a list are together. */
export function shapeOf(...values: unknown[]): unknown {
  if (values.length > 0 && values.every(Array.isArray)) {
    const elements = values.flat()
    return elements.length > 0 ? [shapeOf(...elements)] : []
  }
  const isObject = (value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
  if (!values.every(isObject))
    return [...new Set(values.map((one) => (one === null ? 'null' : typeof one)))]
      .sort()
      .join(' | ')
  const keys = [...new Set(values.flatMap((value) => Object.keys(value as object)))]
  return Object.fromEntries(
    keys.map((key) => [
      key,
      shapeOf(
        ...values.map((value) =>
          Object.hasOwn(value as object, key) ? (value as Record<string, unknown>)[key] : undefined,
        ),
      ),
    ]),
  )
}
