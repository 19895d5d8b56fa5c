import { promisify } from 'node:util'
import { deflate } from 'node:zlib'

/** How many objects are compressed together: to get at one of them, a reader unpacks them all. */
const TOGETHER = 200
/** Half the time of the usual 6, for three parts in a hundred of the file. */
const LEVEL = 4

/** Where an object is: from a byte of the file, or as one of many in a stream. */
type Place = { at: number } | { stream: number; index: number }

/** The code of a space; those below it are white space too, or cannot stand between objects. */
const SPACE = 32
/** Bytes of a line of the table that tells where objects are. */
const LINE = 20

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
  // A part of one long string is no copy, where a string of its own for each object would be.
  const all = bytes.toString('latin1')
  const { offsets, size, trailer, end } = crossReferences(all)
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
  const ids: number[] = []
  const loose: string[] = []
  for (const [index, { id, at }] of offsets.entries()) {
    const next = offsets[index + 1]?.at ?? end
    const text = objectAt(all, at, next)
    if (text.endsWith('endstream')) {
      places[id] = { at: length }
      write(bytes.subarray(at, next))
    } else {
      ids.push(id)
      loose.push(text)
    }
  }

  const texts = rewritten(loose)
  const packs = Array.from({ length: Math.ceil(ids.length / TOGETHER) }, (_, number) => {
    const from = number * TOGETHER
    const to = from + TOGETHER
    const pack = packOf(ids.slice(from, to), texts.slice(from, to))
    // On another core, while the next is put together.
    return { ...pack, coming: compressed(pack.text, { level: LEVEL }) }
  })
  const data = await Promise.all(packs.map(({ coming }) => coming))
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

/** What an object of a file says, of all that stands between two places. */
function objectAt(all: string, from: number, to: number): string {
  let start = all.indexOf('obj', from) + 3
  while (all.charCodeAt(start) <= SPACE) start += 1
  let stop = all.lastIndexOf('endobj', to)
  while (all.charCodeAt(stop - 1) <= SPACE) stop -= 1
  return all.slice(start, stop)
}

/** Objects as the text of one stream: which of them begins where, as long as `head`, and then they themselves. */
function packOf(ids: readonly number[], texts: readonly string[]) {
  let offset = 0
  const index = ids.map((id, at) => {
    const entry = `${id} ${offset}`
    offset += (texts[at]?.length ?? 0) + 1
    return entry
  })
  const head = `${index.join(' ')}\n`
  return { ids, head: head.length, text: latin1(head + texts.join('\n')) }
}

/** Where each object of a file begins, in that order, what its trailer says, and where the objects end. */
function crossReferences(all: string) {
  const end = Number(/startxref\s+(\d+)/.exec(all.slice(-2000))?.[1])
  const [table = '', rest = ''] = all.slice(end).split('trailer')
  // Every line has the same length: «0000000015 00000 n» and the end of the line.
  const lines = table.slice(Math.max(0, table.search(/^\d{10} /m)))
  const offsets: { id: number; at: number }[] = []
  for (let at = 0; at + LINE <= lines.length; at += LINE)
    if (lines[at + LINE - 3] === 'n')
      offsets.push({ id: at / LINE, at: Number(lines.slice(at, at + 10)) })
  offsets.sort((one, other) => one.at - other.at)
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
