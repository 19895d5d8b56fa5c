import { readFile } from 'node:fs/promises'
import type { Attachment, Plan } from '../plan/model.ts'
import type { Picture } from './print-document.ts'

/** The room on a page, in points. */
const WIDEST = 442
const TALLEST = 560
/** Points a pixel: 150 dots an inch, which is sharp on paper. */
const POINTS_A_PIXEL = 0.48
/** More pixels than the widest picture needs at 300 dots an inch make the file heavy for nothing. */
const MOST_PIXELS = 1840

export interface Pictures {
  /** By the path writers link to. */
  placed: Map<string, Picture>
  /** Bytes by the name of the file. */
  files: Map<string, Uint8Array>
}

/** The pictures a plan shows, as paper takes them; what cannot be read as a picture is not among them. */
export async function readPictures(plan: Plan, paths: ReadonlySet<string>): Promise<Pictures> {
  const placed = new Map<string, Picture>()
  const files = new Map<string, Uint8Array>()
  for (const path of [...paths].sort()) {
    const attachment = plan.attachments.get(path)
    const read = attachment && (await readPicture(attachment))
    if (!read) continue
    const file = `picture-${files.size + 1}.${read.ending}`
    files.set(file, read.bytes)
    placed.set(path, { file, ...onPaper(read) })
  }
  return { placed, files }
}

interface ReadPicture {
  ending: string
  bytes: Uint8Array
  width: number
  height: number
}

async function readPicture(attachment: Attachment): Promise<ReadPicture | undefined> {
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

function onPaper({ width, height }: ReadPicture): { width: number; height: number } {
  const scale = Math.min(POINTS_A_PIXEL, WIDEST / width, TALLEST / height)
  return { width: width * scale, height: height * scale }
}
