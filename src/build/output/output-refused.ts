import { constants } from 'node:fs'
import { access, lstat, readdir, realpath, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { Refusal } from '../../source/refusal.ts'
import { packageRoot } from '../package-root.ts'
import { errorCode } from './folder-exchange.ts'

/** The output cannot be written; the message says what, why and what to do, for a writer to read. */
export class OutputRefused extends Refusal {
  override name = 'OutputRefused'
}

/** Lies in every folder that planverk has written, and only in whole ones. */
export const marker = '.planverk'

/** The true place of a path that may not exist yet, with every link on the way resolved. */
export async function truePath(path: string): Promise<string> {
  const absolute = resolve(path)
  try {
    return await realpath(absolute)
  } catch {
    const parent = dirname(absolute)
    return parent === absolute ? absolute : join(await truePath(parent), basename(absolute))
  }
}

/** Refuses an output folder whose place alone makes it unfit, whatever it holds. */
export async function refusePlace(target: string, content: string): Promise<void> {
  const texts = await truePath(content)
  if (dirname(target) === target) throw refused(target, 'det er roten av disken')
  const own: [string, string][] = [
    [homedir(), 'der ligger hjemmemappen din'],
    [process.cwd(), 'der ligger mappen du står i'],
    [packageRoot(), 'der ligger planverk selv'],
  ]
  if (isInside(texts, target)) throw refused(target, `der ligger innholdet, «${content}»`)
  if (isInside(target, texts)) throw refused(target, `den ligger inne i innholdet, «${content}»`)
  for (const [folder, reason] of own) {
    if (isInside(await truePath(folder), target)) throw refused(target, reason)
  }
}

/** Refuses to replace what is no folder, cannot be written, or holds somebody's own files. */
export async function refuseContents(target: string): Promise<void> {
  const itself = await lstat(target).catch(() => undefined)
  if (!itself) return
  const found = await stat(target).catch(() => undefined)
  if (!found && itself.isSymbolicLink()) {
    throw refused(target, 'det er en lenke til noe som ikke finnes')
  }
  if (found?.isDirectory() === false) throw refused(target, 'det er en fil, ikke en mappe')
  const names = await readdir(target).catch(goneOr(target))
  await access(target, constants.W_OK | constants.X_OK).catch(goneOr(target))
  if (names.length === 0 || names.includes(marker)) return
  throw new OutputRefused(
    `Kan ikke skrive nettstedet til «${target}»: mappen har filer som planverk ikke har laget ` +
      `(${examples(names)}), og de ville gått tapt. Velg en tom mappe med --out, ` +
      'eller flytt filene først.',
  )
}

/** Turns an error of the file system into a refusal that names the folder. */
export function unwritable(target: string): (error: unknown) => never {
  return (error) => {
    const reason = reasons[errorCode(error)]
    if (reason === undefined) throw error
    throw new OutputRefused(
      `Kan ikke skrive nettstedet til «${target}»: ${reason}. Velg en annen mappe med --out.`,
      { cause: error },
    )
  }
}

// Another command may exchange the folder while we look at it.
function goneOr(target: string): (error: unknown) => string[] {
  return (error) => (errorCode(error) === 'ENOENT' ? [] : unwritable(target)(error))
}

const reasons: Record<string, string> = {
  EACCES: 'du har ikke lov til å skrive der',
  EPERM: 'du har ikke lov til å skrive der',
  EROFS: 'disken kan bare leses',
  ENOSPC: 'disken er full',
  EDQUOT: 'kvoten din på disken er brukt opp',
  ENOTDIR: 'noe på veien dit er en fil, ikke en mappe',
  EEXIST: 'noe på veien dit er en fil, ikke en mappe',
  ENOENT: 'mappen kan ikke lages der',
  ENAMETOOLONG: 'navnet er for langt',
  ELOOP: 'lenkene på veien dit går i ring',
  EBUSY: 'mappen er i bruk eller er en egen disk; en mappe inne i den går bra',
  EXDEV: 'mappen er en egen disk; en mappe inne i den går bra',
}

function refused(target: string, reason: string): OutputRefused {
  return new OutputRefused(
    `Kan ikke skrive nettstedet til «${target}»: ${reason}, og alt i mappen ville blitt erstattet. ` +
      'Velg en egen mappe, for eksempel --out dist.',
  )
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

function examples(names: string[]): string {
  const shown = names
    .sort()
    .slice(0, 3)
    .map((name) => `«${name}»`)
    .join(', ')
  return names.length > 3 ? `${shown} og ${names.length - 3} til` : shown
}
