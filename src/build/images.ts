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
export const widestImage = 1600

/** The attachment as it is published where that differs from the file; the same bytes every time. */
export async function shrinkImage(attachment: Attachment): Promise<Uint8Array | undefined> {
  const { file, type, width = 0 } = attachment
  if (!raster.has(type) || width <= widestImage) return undefined
  // Dear to load, and few plans have pictures this wide.
  const { default: sharp } = await import('sharp')
  try {
    // The orientation of a photograph stands in metadata, which does not survive.
    const upright = sharp(file).autoOrient()
    const size = { width: widestImage, withoutEnlargement: true }
    const small = await upright.resize(size).toBuffer()
    return small.length < (await stat(file)).size ? small : undefined
  } catch {
    // Damaged or unknown to sharp: the browser may still make something of it.
    return undefined
  }
}

const raster = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif'])
