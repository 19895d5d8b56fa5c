import { mkdir, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Imported } from './import-markdown.ts'

/** The imported plan cannot be saved where it was asked for; the message is for the writer. */
export class ImportRefused extends Error {
  override name = 'ImportRefused'
}

/**
 * Saves an imported plan in a content folder, whole or not at all, and gives the folder of the plan. A new or empty
 * folder gets nettsted.yaml too; in one that holds plans already, nothing that is there is touched.
 */
export async function writeImport(imported: Imported, outDir: string): Promise<string> {
  const target = path.join(outDir, imported.planId)
  try {
    const names = await namesIn(outDir)
    const isNew = names.length === 0
    if (!isNew && !(await isContent(outDir, names)))
      throw new ImportRefused(
        `Mappen «${outDir}» har filer, men ingen plan. Velg en tom mappe eller en innholdsmappe med --out.`,
      )
    if ((await namesIn(target)).length > 0)
      throw new ImportRefused(
        `Mappen «${target}» har filer fra før. Slett eller flytt dem, eller gi filen du importerer, et annet navn.`,
      )
    await mkdir(outDir, { recursive: true })
    await writePlan(imported, outDir, target)
    const site = imported.files.find((file) => file.path === 'nettsted.yaml')
    if (isNew && site) await writeFile(path.join(outDir, site.path), site.text, { flag: 'wx' })
    return target
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code
    if (cause instanceof ImportRefused || code === undefined) throw cause
    throw new ImportRefused(`Vi kan ikke skrive til mappen «${outDir}» (${code}).`, { cause })
  }
}

/** Written beside, then renamed: a plan that was only half saved would look like a whole one. */
async function writePlan(imported: Imported, outDir: string, target: string): Promise<void> {
  const prefix = `${imported.planId}/`
  // The name begins with a dot, so that a folder left behind is never read as a plan.
  const beside = path.join(outDir, `.planverk-import-${process.pid}`)
  try {
    await mkdir(beside)
    for (const { path: inner, text } of imported.files) {
      if (!inner.startsWith(prefix)) continue
      const file = path.join(beside, ...inner.slice(prefix.length).split('/'))
      await mkdir(path.dirname(file), { recursive: true })
      await writeFile(file, text)
    }
    // Windows does not rename onto a folder, even an empty one.
    await rmdir(target).catch(() => undefined)
    await rename(beside, target)
  } catch (cause) {
    await rm(beside, { recursive: true, force: true })
    throw cause
  }
}

async function isContent(folder: string, names: readonly string[]): Promise<boolean> {
  if (names.includes('nettsted.yaml')) return true
  for (const name of names) {
    const plan = await stat(path.join(folder, name, 'plan.md')).catch(() => undefined)
    if (plan?.isFile()) return true
  }
  return false
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw cause
  }
}
