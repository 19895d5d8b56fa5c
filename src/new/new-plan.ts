import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { NoContentFolder, writeImport } from '../import/write-import.ts'
import { reservedPlanIds } from '../plan/assemble-site.ts'
import { slug } from '../plan/slug.ts'
import { Refusal } from '../source/refusal.ts'
import { bokmal, type Template } from './template-nb.ts'
import { nynorsk } from './template-nn.ts'

const languages: Readonly<Record<string, { template: Template; siteName: string }>> = {
  nb: { template: bokmal, siteName: 'Planene våre' },
  nn: { template: nynorsk, siteName: 'Planane våre' },
}

/** Writes a plan to fill in, in a folder that is new or empty, and gives the paths from the content folder. */
export async function writeNewPlan(folder: string, language: string): Promise<string[]> {
  const chosen = languages[language]
  if (!chosen) throw new Refusal(`Vi har ingen mal på «${language}». Velg nb eller nn.`)
  const target = path.resolve(folder)
  const planId = path.basename(target)
  const id = slug(planId)
  if (id !== planId || id === '')
    throw new Refusal(
      `Mappen «${planId}» blir en adresse på nettstedet. Bruk små bokstaver, tall og bindestrek${id ? `, for eksempel «${id}»` : ''}.`,
    )
  if (reservedPlanIds.has(id))
    throw new Refusal(`Nettstedet bruker navnet «${id}» selv. Velg et annet navn på mappen.`)
  const files = Object.entries(chosen.template).map(([inner, text]) => ({
    path: `${planId}/${inner}`,
    text,
  }))
  const site = {
    path: 'nettsted.yaml',
    text: `navn: ${chosen.siteName}\nspråk: ${language}\n`,
  }
  const plan = { planId, files: [site, ...files], notes: [] }
  return writeImport(plan, path.dirname(target)).catch((cause) => {
    if (!(cause instanceof NoContentFolder)) throw cause
    throw new Refusal(
      `«${folder}» ville blitt mappen til planen, men den ligger ikke i en innholdsmappe. ` +
        `Skriv begge mappene, for eksempel planverk new ${path.posix.join(folder.replaceAll('\\', '/'), 'min-plan')}.`,
      { cause },
    )
  })
}

/** The other plans in the content folder of a plan, by name: the site is theirs as well. */
export async function plansBeside(folder: string): Promise<string[]> {
  const { dir: content, base: own } = path.parse(path.resolve(folder))
  const names = (await readdir(content)).filter((name) => name !== own).sort()
  const isPlan = await Promise.all(
    names.map((name) =>
      stat(path.join(content, name, 'plan.md')).then(
        (found) => found.isFile(),
        () => false,
      ),
    ),
  )
  return names.filter((_, i) => isPlan[i])
}
