/** A field whose value stands in the address under its name. */
export interface Field {
  name: string
  value: string
}

/** What the address of the page asks for, by the name of a field. */
export function asked(name: string): string {
  return new URLSearchParams(location.search).get(name) ?? ''
}

/** Writes into the address what is asked. */
export function writeAddress(fields: readonly Field[]): void {
  const here = new URL(location.href)
  for (const { name, value } of fields) {
    if (value.trim() === '') here.searchParams.delete(name)
    else here.searchParams.set(name, value.trim())
  }
  history.replaceState(history.state, '', here)
}

/** How many hits one saw who comes back from one of them. */
export function shownBefore(): number | undefined {
  return (history.state as { shown?: number } | null)?.shown || undefined
}

/** Whoever comes back from a hit finds as many as before. */
export function keepShown(shown: number): void {
  history.replaceState({ shown }, '')
}
