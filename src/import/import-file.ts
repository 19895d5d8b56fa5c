import { readFile } from 'node:fs/promises'
import { importMarkdown } from './import-markdown.ts'
import { ImportRefused, writeImport } from './write-import.ts'

export { ImportRefused }

/** Reads a written plan from disk and saves it as content: what was read and left, and the paths written. */
export async function importFile(
  file: string,
  outDir: string,
  today?: string,
): Promise<{ notes: readonly string[]; written: string[] }> {
  const bytes = await readFile(file).catch((cause: NodeJS.ErrnoException) => {
    const reason =
      cause.code === 'ENOENT'
        ? 'Den finnes ikke'
        : cause.code === 'EISDIR'
          ? 'Det er en mappe. Oppgi filen med planen'
          : `Den kan ikke leses (${cause.code})`
    throw new ImportRefused(`Vi finner ikke noe å importere i «${file}». ${reason}.`, { cause })
  })
  const { text, note } = decode(bytes)
  if (text.includes('\0') || otherFormat.test(text))
    throw new ImportRefused(
      `«${file}» er ikke en tekstfil. Lagre planen som Markdown (.md) og prøv igjen.`,
    )
  const imported = importMarkdown({ name: file, text, today })
  const written = await writeImport(imported, outDir)
  return { notes: note ? [note, ...imported.notes] : imported.notes, written }
}

/** How PDF and RTF begin, which may be all letters. */
const otherFormat = /^(%PDF-|\{\\rtf)/

/** Older programs save Norwegian text in other encodings; each is read as what it most likely is. */
function decode(bytes: Uint8Array): { text: string; note?: string } {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) }
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return {
      text: new TextDecoder('windows-1252').decode(bytes),
      note: 'Filen er ikke lagret som UTF-8. Vi leste den som Windows-1252; se etter feil i æ, ø og å.',
    }
  }
}
