import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { imageSize } from 'image-size'
import { lookup } from 'mrmime'
import { type Finding, startOfFile } from '../source/place.ts'
import type { FoundFile } from './find-files.ts'
import type { Attachment } from './model.ts'
import { isSafeSvg } from './safe-svg.ts'

/** What a municipality attaches to a plan; everything else could run at the reader. */
const allowed = /\.(png|jpe?g|webp|gif|avif|svg|pdf|docx|xlsx|pptx|odt|ods|odp|csv|txt)$/i

const image = /\.(png|jpe?g|webp|gif|avif|svg)$/i

/** Measures a file in filer/; one that could be unsafe is reported and left out. */
export async function readAttachment(
  file: FoundFile,
  findings: Finding[],
): Promise<Attachment | undefined> {
  const tell = (finding: Pick<Finding, 'ruleId' | 'severity' | 'message' | 'hint'>) => {
    findings.push({ ...finding, place: startOfFile(file.shown) })
  }
  const refuse = (message: string, hint: string) => {
    tell({ ruleId: 'file-safe', severity: 'error', message, hint })
    return undefined
  }
  if (!allowed.test(file.name))
    return refuse(
      `Vi publiserer ikke filer av typen «${file.name.split('.').at(-1)}».`,
      'Bruk PNG, JPEG, WebP, SVG, PDF eller et vanlig dokumentformat.',
    )
  const bytes = await readFile(file.absolute)
  const isSvg = /\.svg$/i.test(file.name)
  if (isSvg && !isSafeSvg(bytes.toString('utf8')))
    return refuse(
      'SVG-filen inneholder noe annet enn en tegning. Den er ikke publisert.',
      'Lagre tegningen på nytt som «vanlig SVG» uten skript, lenker og innebygde bilder.',
    )
  const steps = file.inner.split('/')
  const isImage = image.test(file.name)
  const size = isImage ? measure(bytes) : undefined
  if (isImage && !size)
    tell({
      ruleId: 'image-readable',
      severity: 'warning',
      message: `Filen heter noe på «${file.name.split('.').at(-1)}», men vi kan ikke lese den som et bilde.`,
      hint: 'Åpne bildet i programmet det er laget i, og lagre det på nytt.',
    })
  return {
    path: steps.slice(steps.indexOf('filer')).join('/'),
    file: file.absolute,
    size: file.size,
    type: lookup(file.name) ?? 'application/octet-stream',
    width: size?.width,
    height: size?.height,
    hash: createHash('sha256').update(bytes).digest('hex'),
  }
}

function measure(bytes: Uint8Array): { width: number; height: number } | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes)
    // From 5 on the picture lies on its side and is turned upright when it is published.
    return orientation >= 5 ? { width: height, height: width } : { width, height }
  } catch {
    return undefined
  }
}
