import { importFile } from '../import/import-file.ts'
import { Misused, type Values } from './arguments.ts'
import type { ExitCode, Streams } from './streams.ts'
import { typed } from './typed.ts'

/** Makes content of a plan that is already written. */
export async function runImport(
  files: readonly string[],
  values: Values,
  streams: Streams,
): Promise<ExitCode> {
  const [file, ...others] = files
  if (!file || others.length > 0 || !values.out)
    throw new Misused('Skriv planverk import FIL.md --out MAPPE.')
  const { notes, written } = await importFile(file, values.out, values.today)
  for (const note of notes) streams.out.write(`${note}\n`)
  streams.out.write(`\n${written.length} filer er skrevet til ${values.out}.\n`)
  streams.out.write(`Neste steg: ${typed('check', '--content', values.out)}\n`)
  return 0
}
