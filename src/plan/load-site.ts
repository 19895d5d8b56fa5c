import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import envPaths from 'env-paths'
import { parseBodies } from '../source/parse-bodies.ts'
import { type Finding, startOfFile } from '../source/place.ts'
import { Refusal } from '../source/refusal.ts'
import { parseSource, type SourceFile, splitSource } from '../source/source-file.ts'
import { assembleSite } from './assemble-site.ts'
import { readAttachment } from './attachment.ts'
import { type FoundFile, findFiles } from './find-files.ts'
import type { Attachment, Site } from './model.ts'

/** A site and what was wrong with its files. */
export interface LoadedSite {
  site: Site
  findings: Finding[]
}

/** There is no content folder where one was looked for. */
export class ContentMissing extends Refusal {}

/**
 * Reads a content folder, once, into the sealed model; the only place that reads content. `limit` is how many
 * milliseconds the text of one file may take to read as Markdown.
 */
export async function loadSite(
  contentDir: string,
  options: { cache?: boolean; limit?: number } = {},
): Promise<LoadedSite> {
  const root = path.resolve(contentDir)
  const label = shownPath(root)
  const findings: Finding[] = []
  const found = await findFiles(root, label, findings).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ENOENT' && cause.code !== 'ENOTDIR') throw cause
    const lacks =
      cause.code === 'ENOENT' ? `Mappen «${label}» finnes ikke.` : `«${label}» er ingen mappe.`
    throw new ContentMissing(`${lacks} Oppgi mappen med innholdet: --content MAPPE`, { cause })
  })

  const read = await readTexts(found.filter(({ is }) => is === 'text'))
  const texts = new Map<FoundFile, string>()
  const tables = new Map<string, string>()
  const attachments = new Map<string, Attachment>()
  const sameName = new Map<string, FoundFile>()
  for (const file of found) {
    const bytes = read.get(file)
    if (file.is === 'attachment') {
      const attachment = await readAttachment(file, findings)
      const twin = sameName.get(file.inner.toLowerCase())
      if (twin) findings.push(sameFile(file, twin))
      else if (attachment) attachments.set(file.inner, attachment)
      sameName.set(file.inner.toLowerCase(), file)
    } else if (!bytes) findings.push(unknownFile(file))
    else if (/\.csv$/i.test(file.name)) tables.set(file.inner, decode(bytes, file, findings))
    else texts.set(file, decode(bytes, file, findings))
  }
  const { cache = true, limit } = options
  const parsing = { cacheFile: cache ? cacheFile(root) : undefined, limit }
  const sources = await parseAll(texts, parsing, findings)
  const assembled = assembleSite({ label, sources, tables, attachments })
  return { site: assembled.site, findings: [...findings, ...assembled.findings] }
}

/** Many at a time: one after the other, a thousand small files take half a second of waiting. */
async function readTexts(files: readonly FoundFile[]): Promise<Map<FoundFile, Uint8Array>> {
  const texts = new Map<FoundFile, Uint8Array>()
  const queue = files.values()
  const readNext = async () => {
    for (const file of queue) texts.set(file, await readFile(file.absolute))
  }
  await Promise.all(Array.from({ length: 16 }, readNext))
  return texts
}

async function parseAll(
  texts: ReadonlyMap<FoundFile, string>,
  options: Parameters<typeof parseBodies>[1],
  findings: Finding[],
): Promise<Map<string, SourceFile>> {
  const bodies = new Map(
    [...texts].map(([file, text]) => [file, splitSource(file.shown, text).body]),
  )
  const written = [...bodies.values()].filter((body) => body.trim() !== '')
  const parsed = await parseBodies(written, options)
  const sources = new Map<string, SourceFile>()
  for (const [file, text] of texts) {
    const source = parseSource(file.shown, text, (body) => parsed.roots.get(body) ?? emptyBody())
    findings.push(...source.findings)
    if (parsed.tooSlow.has(bodies.get(file) ?? ''))
      findings.push({
        ruleId: 'body-readable',
        severity: 'warning',
        message: 'Teksten tar for lang tid å lese som Markdown. Den vises som ren tekst.',
        hint: 'Se etter lange rekker av tegn som * og _, eller lister i svært mange nivåer.',
        place: startOfFile(file.shown),
      })
    sources.set(file.inner, source.file)
  }
  return sources
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true })

/** The text of a file; bytes that are no UTF-8 are shown as � and reported. */
function decode(bytes: Uint8Array, file: FoundFile, findings: Finding[]): string {
  const { text, fault } = readBytes(bytes)
  if (fault)
    findings.push({
      ruleId: 'source-valid',
      severity: 'error',
      message: fault.message,
      hint: 'Lagre filen på nytt som ren tekst, og velg tegnkodingen UTF-8.',
      place: parseSource(file.shown, text, emptyBody).file.placeAt({
        start: fault.at,
        end: fault.at + 1,
      }),
    })
  return text
}

function readBytes(bytes: Uint8Array): { text: string; fault?: { message: string; at: number } } {
  // What Windows calls Unicode: read as it is meant, so that its letters and figures are those typed.
  const [first, second] = bytes
  const little = first === 0xff && second === 0xfe
  if (little || (first === 0xfe && second === 0xff)) {
    const text = new TextDecoder(little ? 'utf-16le' : 'utf-16be').decode(bytes)
    return { text, fault: { message: 'Filen er lagret som UTF-16, ikke UTF-8.', at: 0 } }
  }
  try {
    const text = strictUtf8.decode(bytes)
    const at = text.indexOf('\0')
    const message =
      'Her står det et tegn som ikke er tekst (NUL). Kanskje er filen av et annet slag.'
    return at < 0 ? { text } : { text, fault: { message, at } }
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes)
    const message = 'Filen er ikke lagret som UTF-8. Noen bokstaver blir feil.'
    return { text, fault: { message, at: text.indexOf('\ufffd') } }
  }
}

function emptyBody(): SourceFile['body'] {
  return { type: 'root', children: [] }
}

function sameFile(file: FoundFile, first: FoundFile): Finding {
  return {
    ruleId: 'id-unique',
    severity: 'error',
    message: `To vedlegg skiller seg bare ved store og små bokstaver: ${first.name} og ${file.name}.`,
    hint: 'Gi det ene et annet navn. Mange datamaskiner kan ikke ha begge.',
    place: startOfFile(file.shown),
    related: [{ place: startOfFile(first.shown), message: 'Navnet er først brukt her.' }],
  }
}

function unknownFile(file: FoundFile): Finding {
  return {
    ruleId: 'file-known',
    severity: 'warning',
    message: `Vi vet ikke hva filen «${file.name}» er. Den kommer ikke med på nettstedet.`,
    hint: 'Legg bilder og vedlegg i mappen filer/, og tekst i filer som slutter på .md.',
    place: startOfFile(file.shown),
  }
}

/** As the writer would type it from here, so that a terminal makes `file:line` a link. */
function shownPath(root: string): string {
  const relative = path.relative(process.cwd(), root)
  const shown = relative === '' ? '.' : path.isAbsolute(relative) ? root : relative
  return shown.split(path.sep).join('/')
}

/** In the user's cache folder, one file for each content folder. */
function cacheFile(root: string): string {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16)
  return path.join(envPaths('planverk', { suffix: '' }).cache, `${name}.ndjson`)
}
