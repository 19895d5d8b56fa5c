import { lstat, readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Finding } from '../source/place.ts'

/** A file of the content folder that is safe to read. */
export interface FoundFile {
  /** From the content folder, NFC, with `/`. */
  inner: string
  /** As shown to people: the content folder's name in front. */
  shown: string
  name: string
  absolute: string
  size: number
}

const MOST_FILES = 20_000
const DEEPEST = 12
/** A chapter of 640 words is 5 kB; a year's book of 500 pages 2 MB. */
const LARGEST_TEXT = 4 * 1024 * 1024
const LARGEST_ATTACHMENT = 50 * 1024 * 1024

/** Lists the files of a content folder in order; links that lead out, files too large and trees too deep are reported and left out. */
export async function findFiles(
  root: string,
  label: string,
  findings: Finding[],
): Promise<FoundFile[]> {
  const files: FoundFile[] = []
  const seen = new Set<string>()
  let isFull = false
  const realRoot = await realpath(root)
  await walk('', 0)
  return files

  async function walk(folder: string, depth: number): Promise<void> {
    const entries = await readdir(path.join(root, folder), { withFileTypes: true })
    entries.sort((a, b) => (a.name < b.name ? -1 : 1))
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name.endsWith('~')) continue
      const onDisk = folder === '' ? entry.name : `${folder}/${entry.name}`
      const inner = onDisk.normalize('NFC')
      const absolute = path.join(root, onDisk)
      if (!(await staysInside(absolute, realRoot))) {
        report(
          inner,
          'Lenken fører ut av mappen med innholdet. Filen er ikke lest.',
          'Kopier filen inn i mappen i stedet for å lenke til den.',
        )
        continue
      }
      const info = await stat(absolute)
      if (info.isDirectory()) {
        if (depth >= DEEPEST)
          report(
            inner,
            `Mappen ligger mer enn ${DEEPEST} nivåer ned. Den er ikke lest.`,
            'Flytt filene høyere opp.',
          )
        else await walk(onDisk, depth + 1)
      } else if (info.isFile()) {
        const isText = /\.(md|ya?ml|csv)$/i.test(entry.name)
        const most = isText ? LARGEST_TEXT : LARGEST_ATTACHMENT
        if (info.size > most)
          report(
            inner,
            `Filen er på ${megabytes(info.size)}. Det meste vi leser, er ${megabytes(most)}.`,
            isText ? 'Del teksten i flere kapitler.' : 'Gjør bildet eller vedlegget mindre.',
          )
        else if (seen.has(inner))
          report(
            inner,
            'To filer har samme navn, skrevet med ulike tegn for samme bokstav. Den ene er ikke lest.',
            'Gi den ene filen et annet navn.',
          )
        else if (files.length >= MOST_FILES) {
          if (!isFull)
            report(
              inner,
              `Det er mer enn ${MOST_FILES} filer. Resten er ikke lest.`,
              'Del innholdet i flere nettsteder.',
            )
          isFull = true
          return
        } else {
          seen.add(inner)
          files.push({
            inner,
            shown: `${label}/${inner}`,
            name: entry.name.normalize('NFC'),
            absolute,
            size: info.size,
          })
        }
      }
    }
  }

  function report(inner: string, message: string, hint: string): void {
    const start = { line: 1, column: 1, offset: 0 }
    findings.push({
      ruleId: 'file-safe',
      severity: 'error',
      message,
      hint,
      place: { file: `${label}/${inner}`, start, end: start },
    })
  }
}

async function staysInside(absolute: string, realRoot: string): Promise<boolean> {
  const info = await lstat(absolute)
  if (!info.isSymbolicLink()) return true
  try {
    const target = await realpath(absolute)
    // A link to a folder could make a circle, and a plan needs none.
    return target.startsWith(realRoot + path.sep) && !(await stat(target)).isDirectory()
  } catch {
    return false
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`
}
