import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** Tagged, every font inside. Not 1a: it knows no transparency, and fails on plans of some hundred pages. */
const STANDARD = 'a-2a'

const cuts = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']
const templates = ['plan.typ', 'card.typ']
const here = createRequire(import.meta.url)

/** What Typst sees: our fonts and templates and the files it is handed, and nothing else of the machine. */
export function openTypst(files: ReadonlyMap<string, Uint8Array> = new Map()) {
  const fontBlobs = cuts.map((cut) =>
    readFileSync(here.resolve(`@expo-google-fonts/inter/${cut}/Inter_${cut}.ttf`)),
  )
  // Only a name, but it must look like a whole path to the system.
  const workspace = path.resolve('/planverk-pdf')
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] })
  for (const name of templates)
    compiler.mapShadow(
      path.join(workspace, name),
      readFileSync(new URL(`./${name}`, import.meta.url)),
    )
  for (const [name, bytes] of files)
    compiler.mapShadow(path.join(workspace, name), Buffer.from(bytes))

  function set(source: string) {
    const { result, takeError } = compiler.compile({ mainFileContent: source })
    if (result) return result
    // What follows the first is seldom more than its consequence.
    const [first = 'no document'] = takeError()?.shortDiagnostics ?? []
    throw new Error(`Typst: ${JSON.stringify(first)}`)
  }
  return {
    /** The source as tagged PDF/A; `timestamp`, in seconds since 1970, is the only time in it. */
    pdf: (source: string, timestamp: number): Uint8Array =>
      compiler.pdf(set(source), { pdfStandard: STANDARD, creationTimestamp: timestamp }),
    /** The source as a drawing whose letters are lines, so that it looks the same where the font is not. */
    svg: (source: string): string => compiler.plainSvg(set(source)),
  }
}
