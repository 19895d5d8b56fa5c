import type { Stats } from 'node:fs'
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
  /** An attachment lies in a folder `filer` of a plan or of the site; a text is read; of the rest we do not know what it is. */
  is: 'text' | 'attachment' | 'unknown'
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
    const shown = entries.filter(({ name }) => !name.startsWith('.') && !name.endsWith('~'))
    const looks = await Promise.all(
      shown.map(({ name }) => look(path.join(root, folder, name), realRoot)),
    )
    for (const [index, entry] of shown.entries()) {
      const onDisk = folder === '' ? entry.name : `${folder}/${entry.name}`
      const inner = onDisk.normalize('NFC')
      const absolute = path.join(root, onDisk)
      const info = looks[index]
      if (!info) {
        report(
          inner,
          'Lenken fører ut av mappen med innholdet. Filen er ikke lest.',
          'Kopier filen inn i mappen i stedet for å lenke til den.',
        )
        continue
      }
      if (info.isDirectory()) {
        if (depth >= DEEPEST)
          report(
            inner,
            `Mappen ligger mer enn ${DEEPEST} nivåer ned. Den er ikke lest.`,
            'Flytt filene høyere opp.',
          )
        else await walk(onDisk, depth + 1)
      } else if (info.isFile()) {
        const is = kindOf(inner)
        const most = is === 'text' ? LARGEST_TEXT : LARGEST_ATTACHMENT
        if (info.size > most)
          report(
            inner,
            `Filen er på ${megabytes(info.size)}. Det meste vi leser, er ${megabytes(most)}.`,
            is === 'text' ? 'Del teksten i flere kapitler.' : 'Gjør bildet eller vedlegget mindre.',
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
            is,
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

function kindOf(inner: string): FoundFile['is'] {
  if (/^([^/]+\/)?filer\//.test(inner)) return 'attachment'
  return /\.(md|ya?ml|csv)$/i.test(inner) ? 'text' : 'unknown'
}

/** What lies at a path, or undefined where a link leads out of the content folder. */
async function look(absolute: string, realRoot: string): Promise<Stats | undefined> {
  const info = await lstat(absolute)
  if (!info.isSymbolicLink()) return info
  try {
    const target = await realpath(absolute)
    const found = await stat(target)
    // A link to a folder could make a circle, and a plan needs none.
    return target.startsWith(realRoot + path.sep) && !found.isDirectory() ? found : undefined
  } catch {
    return undefined
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`
}
