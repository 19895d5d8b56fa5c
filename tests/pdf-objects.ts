import { inflateSync } from 'node:zlib'

/** Every object of a packed PDF that is no stream, as it is written, by its number; streams by their entries alone. */
export function pdfObjects(bytes: Uint8Array): Map<number, string> {
  const file = Buffer.from(bytes)
  const all = file.toString('latin1')
  const found = new Map<number, string>()
  for (const { 1: id, 2: entries = '', index, 0: head } of all.matchAll(
    /(\d+) 0 obj\s*(<<(?:(?!endobj).)*?>>)\s*stream\r?\n/gs,
  )) {
    found.set(Number(id), entries)
    if (!entries.includes('/Type /ObjStm')) continue
    const from = index + head.length
    const text = inflateSync(file.subarray(from, from + numberOf(entries, 'Length'))).toString(
      'latin1',
    )
    const first = numberOf(entries, 'First')
    const places = text.slice(0, first).trim().split(/\s+/).map(Number)
    for (let at = 0; at < places.length; at += 2)
      found.set(
        places[at] ?? 0,
        text.slice(first + (places[at + 1] ?? 0), first + (places[at + 3] ?? text.length)),
      )
  }
  return found
}

function numberOf(entries: string, key: string): number {
  return Number(new RegExp(`/${key} (\\d+)`).exec(entries)?.[1])
}
