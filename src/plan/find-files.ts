import type { Stats } from 'node:fs'
import { lstat, readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { type Finding, type Place, startOfFile } from '../source/place.ts'

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
    for (const { name } of entries.filter(isHiddenText))
      tell(
        folder === '' ? name : `${folder}/${name}`,
        `Navnet «${name}» begynner med punktum, så filen er skjult. Den kommer ikke med på nettstedet.`,
        'Ta bort punktumet, eller flytt filen ut av mappen med innholdet.',
      )
    const looks = await Promise.all(
      shown.map(({ name }) => look(path.join(root, folder, name), realRoot)),
    )
    for (const [index, entry] of shown.entries()) {
      const onDisk = folder === '' ? entry.name : `${folder}/${entry.name}`
      const inner = onDisk.normalize('NFC')
      const absolute = path.join(root, onDisk)
      const info = looks[index]
      if (!info) continue
      if (typeof info === 'string') {
        const [message, hint] = unread[info]
        report(inner, message, hint)
        continue
      }
      if (info.isDirectory()) {
        if (kindOf(inner) === 'text')
          tell(
            inner,
            `«${entry.name}» er en mappe, men navnet er som på en fil. Den blir ikke lest som fil.`,
            'Legg teksten i en fil med det navnet, eller ta bort endelsen fra navnet på mappen.',
          )
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
            is === 'text' ? 'Del innholdet i flere filer.' : 'Gjør bildet eller vedlegget mindre.',
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
    findings.push({ ruleId: 'file-safe', severity: 'error', message, hint, place: placeOf(inner) })
  }

  function tell(inner: string, message: string, hint: string): void {
    const place = placeOf(inner)
    findings.push({ ruleId: 'file-known', severity: 'warning', message, hint, place })
  }

  function placeOf(inner: string): Place {
    return startOfFile(`${label}/${inner}`)
  }
}

function kindOf(inner: string): FoundFile['is'] {
  if (/^([^/]+\/)?filer\//.test(inner)) return 'attachment'
  return /\.(md|ya?ml|csv)$/i.test(inner) ? 'text' : 'unknown'
}

/** Settings of other programs are hidden, too, and so are what macOS (`._`) and editors (`.#`) put beside a file. */
function isHiddenText({ name }: { name: string }): boolean {
  return /^\.(?![_#~])/.test(name) && /\.(md|csv)$/i.test(name)
}

/** Why something is not read, and what to do. */
const unread = {
  outside: [
    'Lenken fører ut av mappen med innholdet. Filen er ikke lest.',
    'Kopier filen inn i mappen i stedet for å lenke til den.',
  ],
  folder: [
    'Her ligger en lenke til en mappe. Den er ikke lest.',
    'Legg filene her i stedet for å lenke til mappen.',
  ],
  nowhere: [
    'Lenken fører ikke til noen fil.',
    'Ta bort lenken, eller legg filen her i stedet for å lenke til den.',
  ],
  misspelt: [
    'Navnet er ikke lagret som UTF-8, så filen kan ikke leses.',
    'Gi den navnet på nytt. Bruk bokstaver, tall og bindestrek.',
  ],
} as const

/** What lies at a path, or why it is not read; undefined where it went away meanwhile. */
async function look(
  absolute: string,
  realRoot: string,
): Promise<Stats | keyof typeof unread | undefined> {
  const info = await lstat(absolute).catch(() => undefined)
  // Bytes that are no UTF-8 come as �, and no file has that name.
  if (!info) return absolute.includes('\ufffd') ? 'misspelt' : undefined
  if (!info.isSymbolicLink()) return info
  try {
    const target = await realpath(absolute)
    if (target !== realRoot && !target.startsWith(realRoot + path.sep)) return 'outside'
    const found = await stat(target)
    // A link to a folder could make a circle, and a plan needs none.
    return found.isDirectory() ? 'folder' : found
  } catch {
    return 'nowhere'
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`
}
