import path from 'node:path'
import { plansBeside, writeNewPlan } from '../new/new-plan.ts'
import { Misused, type Values } from './arguments.ts'
import type { ExitCode, Streams } from './streams.ts'
import { typed } from './typed.ts'

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
  streams.out.write(
    `${written.length} filer er skrevet til ${folder}. Begynn med plan.md, og ta ett kapittel om gangen.\n` +
      'Spørsmålene dere skal svare på, står etter # øverst i filene. Til de er besvart, sier sjekken «ikke funnet».\n',
  )
  // Where planverk was cloned, its examples lie there, and nobody is to publish them unawares.
  const beside = await plansBeside(folder)
  if (beside.length > 0)
    streams.out.write(`
Her ligger det planer fra før, og de blir med på samme nettsted: ${beside.join(', ')}.
Er de eksemplene som fulgte med planverk, sletter du mappene deres i ${content}.
Feltene i ${path.join(content, 'nettsted.yaml')} gjelder hele nettstedet. Skriv deres eget navn og adresse der.

`)
  const where = content === 'content' ? [] : ['--content', content]
  streams.out.write(`Neste steg: ${typed('check', ...where)}\n`)
  return 0
}
