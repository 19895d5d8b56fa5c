import path from 'node:path'
import { writeNewPlan } from '../new/new-plan.ts'
import { Misused, type Values } from './arguments.ts'
import type { ExitCode, Streams } from './streams.ts'

/** Makes a plan that a writer fills in. */
export async function newPlan(
  folders: readonly string[],
  values: Values,
  streams: Streams,
): Promise<ExitCode> {
  const [folder, ...others] = folders
  if (!folder || others.length > 0)
    throw new Misused('Skriv planverk new MAPPE, for eksempel planverk new content/min-plan.')
  const written = await writeNewPlan(folder, values.språk ?? 'nb')
  const content = path.relative('.', path.dirname(path.resolve(folder))) || '.'
  streams.out.write(`${written.length} filer er skrevet til ${folder}. Begynn med plan.md.\n`)
  streams.out.write(`Neste steg: planverk check --content ${content}\n`)
  return 0
}
