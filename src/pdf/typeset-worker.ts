import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { withJumps } from './jumps.ts'
import { packFile } from './pack-file.ts'
import { type ReaderWords, withReaderWords } from './reader-words.ts'

/** A document to be set: what `printCode` wrote, and the pictures it names. */
export interface TypesetJob {
  source: string
  files: ReadonlyMap<string, Uint8Array>
  words: ReaderWords
  /** Seconds since 1970: the only time in the file. */
  timestamp: number
}

/** Tagged, every font inside. Not 1a: it knows no transparency, and fails on plans of some hundred pages. */
const STANDARD = 'a-2a'

const cuts = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']
const here = createRequire(import.meta.url)

/** Sets a document as tagged PDF/A; runs in a worker, since nothing else runs on its thread meanwhile. */
export default function typeset({
  source,
  files,
  words,
  timestamp,
}: TypesetJob): Promise<Uint8Array> {
  const template = readFileSync(new URL('./plan.typ', import.meta.url))
  const compiler = openCompiler(new Map([...files, ['plan.typ', template]]))
  return packFile(compiler.set(source, timestamp), (objects) =>
    // First those of Typst: a heading may be called «Footnote 1», too.
    withJumps(withReaderWords(objects, words)),
  )
}

/** The drawings that cannot be set: one of them would take the whole plan with it. */
export function unusable(drawings: ReadonlyMap<string, Uint8Array>): string[] {
  const compiler = openCompiler(drawings)
  return [...drawings.keys()].filter((file) => {
    try {
      return compiler.set(`#image(${JSON.stringify(file)}, alt: "x")`, 0).length === 0
    } catch {
      return true
    }
  })
}

/** A compiler that sees our fonts and the files it is handed, and nothing else of the machine. */
function openCompiler(files: ReadonlyMap<string, Uint8Array>) {
  const fontBlobs = cuts.map((cut) =>
    readFileSync(here.resolve(`@expo-google-fonts/inter/${cut}/Inter_${cut}.ttf`)),
  )
  // Only a name, but it must look like a whole path to the system.
  const workspace = path.resolve('/planverk-pdf')
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] })
  for (const [name, bytes] of files)
    compiler.mapShadow(path.join(workspace, name), Buffer.from(bytes))
  return {
    set(source: string, timestamp: number): Uint8Array {
      const result = compiler.compile({ mainFileContent: source })
      if (!result.result) {
        // What follows the first is seldom more than its consequence.
        const [first = 'no document'] = result.takeError()?.shortDiagnostics ?? []
        throw new Error(`Typst: ${JSON.stringify(first)}`)
      }
      return compiler.pdf(result.result, { pdfStandard: STANDARD, creationTimestamp: timestamp })
    },
  }
}
