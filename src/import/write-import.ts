import { mkdir, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Refusal } from '../source/refusal.ts'
import type { Imported } from './import-markdown.ts'

/** The imported plan cannot be saved where it was asked for; the message is for the writer. */
export class ImportRefused extends Refusal {
  override name = 'ImportRefused'
}

/** The plan would lie in a folder that holds other things than plans. */
export class NoContentFolder extends ImportRefused {}

/**
 * Saves an imported plan in a content folder, whole or not at all, and gives the paths written, from that folder. A new
 * or empty folder gets nettsted.yaml too; in one that holds plans already, nothing that is there is touched.
 */
export async function writeImport(imported: Imported, outDir: string): Promise<string[]> {
  const { planId, files } = imported
  const target = path.join(outDir, planId)
  try {
    const names = await namesIn(outDir)
    if (names.length > 0 && !(await isContent(outDir, names)))
      throw new NoContentFolder(
        `Mappen «${outDir}» har filer, men ingen plan. Velg en tom mappe eller en innholdsmappe.`,
      )
    // A content folder inside another would be no part of it, and nobody would be told.
    const around = names.length === 0 ? await contentAround(outDir) : undefined
    if (around !== undefined)
      throw new ImportRefused(
        `«${around}» er en innholdsmappe. Skriv --out ${around}, så legger vi planen i «${path.join(around, planId)}».`,
      )
    if ((await namesIn(target)).length > 0)
      throw new ImportRefused(
        `Mappen «${target}» har filer fra før. Flytt dem, eller velg et annet navn.`,
      )
    await mkdir(outDir, { recursive: true })
    const ofPlan = files.filter((file) => file.path.startsWith(`${planId}/`))
    await writePlan(planId, ofPlan, outDir)
    const ofSite = names.length === 0 ? files.filter((file) => !ofPlan.includes(file)) : []
    for (const file of ofSite)
      await writeFile(path.join(outDir, file.path), file.text, { flag: 'wx' })
    return [...ofSite, ...ofPlan].map((file) => file.path)
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code
    if (cause instanceof ImportRefused || code === undefined) throw cause
    throw new ImportRefused(`Vi kan ikke skrive til mappen «${outDir}» (${code}).`, { cause })
  }
}

/** Written beside, then renamed: a plan that was only half saved would look like a whole one. */
async function writePlan(planId: string, files: Imported['files'], outDir: string): Promise<void> {
  // The name begins with a dot, so that a folder left behind is never read as a plan.
  const beside = path.join(outDir, `.planverk-import-${process.pid}`)
  const target = path.join(outDir, planId)
  try {
    await mkdir(beside)
    for (const file of files) {
      const written = path.join(beside, ...file.path.split('/').slice(1))
      await mkdir(path.dirname(written), { recursive: true })
      await writeFile(written, file.text)
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

/** The content folder that a folder lies in, as whoever named the folder can name it too. */
async function contentAround(folder: string): Promise<string | undefined> {
  for (let inner = path.resolve(folder); inner !== path.dirname(inner); ) {
    inner = path.dirname(inner)
    if (await isThere(path.join(inner, 'nettsted.yaml')))
      return path.isAbsolute(folder) ? inner : path.relative(process.cwd(), inner) || '.'
    // The top of a project: a content folder further out is somebody else's.
    if (await isThere(path.join(inner, 'package.json'))) return undefined
    if (await isThere(path.join(inner, '.git'))) return undefined
  }
  return undefined
}

function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw cause
  }
}
