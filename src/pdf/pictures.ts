import { readFile } from 'node:fs/promises'
import type { Attachment, Plan } from '../plan/model.ts'
import type { DrawingModel } from '../site/page.ts'
import { onPaper, paperFont } from '../site/pictures/paper.ts'
import { element } from '../site/pictures/svg.ts'
import { printable } from '../source/printable.ts'
import type { Picture, PrintPicture } from './print-document.ts'

/** The room on a page, in points. */
const WIDEST = 442
const TALLEST = 560
/** Points a pixel: 150 dots an inch, which is sharp on paper. */
const POINTS_A_PIXEL = 0.48
/** More pixels than the widest picture needs at 300 dots an inch make the file heavy for nothing. */
const MOST_PIXELS = 1840

/** Points a unit of a drawing: its text is of 14 units, and 6 points can be read. */
const SMALLEST_DRAWING = 0.42

export interface Pictures {
  /** By the path writers link to, or the address of a drawing. */
  placed: Map<string, Picture>
  /** Bytes by the name of the file. */
  files: Map<string, Uint8Array>
}

/** The pictures a plan shows, as paper takes them; what cannot be read as a picture is not among them. */
export async function readPictures(plan: Plan, shown: readonly PrintPicture[]): Promise<Pictures> {
  const placed = new Map<string, Picture>()
  const files = new Map<string, Uint8Array>()
  const bySource = new Map(shown.map((one) => [one.src, one]))
  for (const [src, one] of [...bySource].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const read =
      one.is === 'drawing' ? drawn(one.drawing) : await attached(plan.attachments.get(src))
    if (!read) continue
    const file = `picture-${files.size + 1}.${read.ending}`
    files.set(file, read.bytes)
    placed.set(src, { file, ...sizeOnPaper(read) })
  }
  return { placed, files }
}

/** A drawing as a file in the font of the document; none that would be too small to read on the page. */
function drawn({ width, height, svg }: DrawingModel): ReadPicture | undefined {
  if (Math.min(WIDEST / width, TALLEST / height) < SMALLEST_DRAWING) return undefined
  const file = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height: Math.ceil(height),
      viewBox: `0 0 ${width} ${Math.ceil(height)}`,
      'font-family': paperFont,
    },
    onPaper(printable(svg)),
  )
  return { ending: 'svg', bytes: Buffer.from(file), width, height, scale: WIDEST / width }
}

interface ReadPicture {
  ending: string
  bytes: Uint8Array
  width: number
  height: number
  /** Points a unit at most; that of a photograph where it is left out. */
  scale?: number
}

async function attached(attachment: Attachment | undefined): Promise<ReadPicture | undefined> {
  if (!attachment) return undefined
  const { file, type, width, height } = attachment
  if (type === 'image/svg+xml')
    return width && height
      ? { ending: 'svg', bytes: await readFile(file), width, height }
      : undefined
  if (!type.startsWith('image/')) return undefined
  // Dear to load, and few plans have pictures.
  const { default: sharp } = await import('sharp')
  const isPhotograph = type === 'image/jpeg'
  try {
    // Drawn anew: a damaged file fails here and not on paper, and what a photograph tells of its place is gone.
    const { data, info } = await sharp(file)
      .autoOrient()
      .resize({ width: MOST_PIXELS, withoutEnlargement: true })
      .toColourspace('srgb')
      .toFormat(isPhotograph ? 'jpeg' : 'png')
      .toBuffer({ resolveWithObject: true })
    const ending = isPhotograph ? 'jpg' : 'png'
    return { ending, bytes: data, width: info.width, height: info.height }
  } catch {
    return undefined
  }
}

function sizeOnPaper({ width, height, scale: most = POINTS_A_PIXEL }: ReadPicture): {
  width: number
  height: number
} {
  const scale = Math.min(most, WIDEST / width, TALLEST / height)
  return { width: width * scale, height: height * scale }
}
