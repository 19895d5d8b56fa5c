import { promisify } from 'node:util'
import { deflate } from 'node:zlib'

/** How many objects are compressed together: to get at one of them, a reader unpacks them all. */
const TOGETHER = 200
/** Half the time of the usual 6, for three parts in a hundred of the file. */
const LEVEL = 4

/** Where an object is: from a byte of the file, or as one of many in a stream. */
type Place = { at: number } | { stream: number; index: number }

interface LooseObject {
  id: number
  text: string
}

const compressed = promisify<Uint8Array, { level: number }, Buffer>(deflate)

/**
 * The file as Typst wrote it, with all that stands outside its streams `rewritten` and then compressed, as PDF 1.5 and
 * PDF/A-2 allow. Most of a tagged file is tags, which Typst writes as plain text; a third is left of it.
 */
export async function packFile(
  file: Uint8Array,
  rewritten: (objects: readonly string[]) => readonly string[],
): Promise<Uint8Array> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const { offsets, size, trailer, end } = crossReferences(bytes)
  const places: Place[] = []
  const pieces: Uint8Array[] = []
  let length = 0
  const write = (piece: Uint8Array) => {
    pieces.push(piece)
    length += piece.length
  }
  const writeStream = (id: number, entries: string, data: Uint8Array) => {
    places[id] = { at: length }
    const all = `${entries}\n/Length ${data.length}\n/Filter /FlateDecode`
    write(latin1(`${id} 0 obj\n<<\n${all}\n>>\nstream\n`))
    write(data)
    write(latin1('\nendstream\nendobj\n\n'))
  }

  write(bytes.subarray(0, offsets[0]?.at ?? end))
  const loose: LooseObject[] = []
  for (const [index, { id, at }] of offsets.entries()) {
    const whole = bytes.subarray(at, offsets[index + 1]?.at ?? end)
    const text = whole.toString('latin1', 0, whole.lastIndexOf('endobj')).trimEnd()
    if (text.endsWith('endstream')) {
      places[id] = { at: length }
      write(whole)
    } else loose.push({ id, text: text.slice(text.indexOf('obj') + 3).trimStart() })
  }

  const texts = rewritten(loose.map(({ text }) => text))
  const packs = Array.from({ length: Math.ceil(loose.length / TOGETHER) }, (_, number) => {
    const from = number * TOGETHER
    return packOf(
      loose
        .slice(from, from + TOGETHER)
        .map(({ id }, at) => ({ id, text: texts[from + at] ?? '' })),
    )
  })
  // On all cores, which Typst no longer needs.
  const data = await Promise.all(packs.map(({ text }) => compressed(text, { level: LEVEL })))
  for (const [number, { head, ids }] of packs.entries()) {
    for (const [index, id] of ids.entries()) places[id] = { stream: size + number, index }
    const entries = `/Type /ObjStm\n/N ${ids.length}\n/First ${head}`
    writeStream(size + number, entries, data[number] ?? Buffer.alloc(0))
  }

  const start = length
  const last = size + packs.length
  places[last] = { at: start }
  const table = await compressed(placesTable(places, last + 1), { level: LEVEL })
  const entries = trailer.replace(/\/Size \d+/, `/Size ${last + 1}`).trim()
  writeStream(last, `/Type /XRef\n/W [1 4 2]\n${entries}`, table)
  write(latin1(`startxref\n${start}\n%%EOF`))
  return Buffer.concat(pieces)
}

/** Objects as the text of one stream: which of them begins where, as long as `head`, and then they themselves. */
function packOf(objects: readonly LooseObject[]) {
  let offset = 0
  const index = objects.map(({ id, text }) => {
    const entry = `${id} ${offset}`
    offset += text.length + 1
    return entry
  })
  const head = `${index.join(' ')}\n`
  return {
    ids: objects.map(({ id }) => id),
    head: head.length,
    text: latin1(head + objects.map(({ text }) => text).join('\n')),
  }
}

/** Where each object of a file begins, in that order, what its trailer says, and where the objects end. */
function crossReferences(bytes: Buffer) {
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 2000))
  const end = Number(/startxref\s+(\d+)/.exec(tail)?.[1])
  const [table = '', rest = ''] = bytes.toString('latin1', end).split('trailer')
  const offsets = [...table.matchAll(/(\d{10}) \d{5} ([fn])/g)]
    .map(([, at, used], id) => ({ id, at: Number(at), used: used === 'n' }))
    .filter(({ used }) => used)
    .sort((one, other) => one.at - other.at)
  const [, trailer = ''] = /<<(.*)>>\s*startxref/s.exec(rest) ?? []
  const size = Number(/\/Size (\d+)/.exec(trailer)?.[1])
  if (!size || offsets.length === 0)
    throw new Error('Typst skrev en fil av en annen form enn 0.14 gjør.')
  return { offsets, size, trailer, end }
}

/** The places as a cross-reference stream holds them: 0 for none, 1 for a byte, 2 for a place in a stream. */
function placesTable(places: readonly (Place | undefined)[], size: number): Buffer {
  const table = Buffer.alloc(size * 7)
  for (let id = 0; id < size; id += 1) {
    const place = places[id]
    if (!place) continue
    const isWhole = 'at' in place
    table.writeUInt8(isWhole ? 1 : 2, id * 7)
    table.writeUInt32BE(isWhole ? place.at : place.stream, id * 7 + 1)
    table.writeUInt16BE(isWhole ? 0 : place.index, id * 7 + 5)
  }
  return table
}

function latin1(text: string): Buffer {
  return Buffer.from(text, 'latin1')
}
