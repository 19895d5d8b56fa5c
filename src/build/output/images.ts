import { stat } from 'node:fs/promises'

/** A file of a plan that is published beside its pages. */
export interface Attachment {
  /** From the root of the output. */
  path: string
  /** Where it lies on this machine. */
  file: string
  /** Media type: `image/jpeg`. */
  type: string
  width?: number | undefined
  height?: number | undefined
}

/** Wider pictures than this, in pixels, are published in this width. */
const widestImage = 1600

/**
 * The attachment as it is published where that differs from the file: no wider than needed and without the place and
 * camera a photograph carries in its metadata; the same bytes every time.
 */
export async function shrinkImage(attachment: Attachment): Promise<Uint8Array | undefined> {
  const { file, type, width = 0 } = attachment
  if (!raster.has(type)) return undefined
  // Dear to load, and few plans have pictures.
  const { default: sharp } = await import('sharp')
  try {
    const picture = sharp(file)
    const { exif, xmp } = await picture.metadata()
    const isPrivate = exif !== undefined || xmp !== undefined
    if (width <= widestImage && !isPrivate) return undefined
    // The orientation of a photograph stands in metadata, which does not survive.
    const size = { width: widestImage, withoutEnlargement: true }
    const small = await picture.autoOrient().resize(size).toBuffer()
    return isPrivate || small.length < (await stat(file)).size ? small : undefined
  } catch {
    // Damaged or unknown to sharp: the browser may still make something of it.
    return undefined
  }
}

const raster = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif'])
