import { withJumps } from './jumps.ts'
import { packFile } from './pack-file.ts'
import { type ReaderWords, withReaderWords } from './reader-words.ts'
import { openTypst } from './typst.ts'

/** A document to be set: what `printCode` wrote, and the pictures it names. */
export interface TypesetJob {
  source: string
  files: ReadonlyMap<string, Uint8Array>
  words: ReaderWords
  /** Seconds since 1970: the only time in the file. */
  timestamp: number
}

/** Sets a document as tagged PDF/A; runs in a worker, since nothing else runs on its thread meanwhile. */
export default function typeset({
  source,
  files,
  words,
  timestamp,
}: TypesetJob): Promise<Uint8Array> {
  return packFile(openTypst(files).pdf(source, timestamp), (objects) =>
    // First those of Typst: a heading may be called «Footnote 1», too.
    withJumps(withReaderWords(objects, words)),
  )
}

/** The drawings that cannot be set: one of them would take the whole plan with it. */
export function unusable(drawings: ReadonlyMap<string, Uint8Array>): string[] {
  const typst = openTypst(drawings)
  return [...drawings.keys()].filter((file) => {
    try {
      return typst.pdf(`#image(${JSON.stringify(file)}, alt: "x")`, 0).length === 0
    } catch {
      return true
    }
  })
}
