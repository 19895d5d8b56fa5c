import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { boundedQueue } from './bounded-queue.ts'
import {
  besideName,
  errorCode,
  exchangeFolders,
  isThere,
  moveFolder,
  removeFolder,
  type WorkFolder,
  workFoldersBeside,
} from './folder-exchange.ts'
import { outputPath } from './output-path.ts'
import {
  marker,
  OutputRefused,
  refuseContents,
  refusePlace,
  truePath,
  unwritable,
} from './output-refused.ts'

export { OutputRefused }

/** A site being written beside the old one, which stays whole until the new one takes its place. */
export interface Output {
  /** Writes a file; comes back as soon as there is room for more, and may throw an earlier failure. */
  write(path: string, content: string | Uint8Array): Promise<void>
  /** Copies a file in, like `write`. */
  copy(path: string, source: string): Promise<void>
  /** Makes a folder for a tool that writes by itself, and gives its absolute path. */
  folder(path: string): Promise<string>
  /** Waits for all files and exchanges the old site for the new one. */
  publish(): Promise<void>
  /** Removes what was written; the old site was never touched. */
  discard(): Promise<void>
}

/** How far an exchange has come; between two steps a process may be killed. */
export type OutputStep = 'opened' | 'written' | 'old moved' | 'new moved' | 'published'

/** Opens a new site that will replace `out`, or refuses; nothing of the old site is touched. */
export async function openOutput(
  out: string,
  options: { content: string; onStep?: (step: OutputStep) => void },
): Promise<Output> {
  const { content, onStep = () => {} } = options
  const target = await truePath(out)
  await refusePlace(target, content)
  await finishHalfExchange(target)
  await refuseContents(target)
  const work = besideName(target, 'new')
  await mkdir(dirname(target), { recursive: true }).catch(unwritable(target))
  await mkdir(work).catch(unwritable(target))
  onStep('opened')

  const queue = boundedQueue(32)
  const taken = new Map([[marker, marker]])
  const folders = new Map<string, Promise<unknown>>()
  const claim = (path: string) => {
    const safe = outputPath(path)
    // Windows and macOS do not tell upper case from lower.
    const key = safe.toLowerCase()
    const other = taken.get(key)
    if (other !== undefined) {
      throw new OutputRefused(
        `To filer vil ligge på samme sted: «${other}» og «${safe}». Gi den ene et annet navn.`,
      )
    }
    taken.set(key, safe)
    return join(work, safe)
  }
  const make = (folder: string) => {
    const made = folders.get(folder) ?? mkdir(folder, { recursive: true })
    folders.set(folder, made)
    return made
  }
  const put = (path: string, write: (file: string) => Promise<void>) => {
    const file = claim(path)
    return queue.add(async () => {
      try {
        await make(dirname(file))
        await write(file)
      } catch (error) {
        if (errorCode(error) in { ENOSPC: 0, EDQUOT: 0 }) unwritable(target)(error)
        throw new Error(`Kan ikke skrive «${path}»: ${String(error)}`, { cause: error })
      }
    })
  }

  return {
    write: async (path, content) => put(path, (file) => writeFile(file, content)),
    copy: async (path, source) => put(path, (file) => copyFile(source, file)),
    async folder(path) {
      const folder = claim(path)
      await make(folder)
      return folder
    },
    async publish() {
      await queue.drain()
      await writeFile(join(work, marker), note).catch(unwritable(target))
      onStep('written')
      await exchange(work, target, onStep)
      onStep('published')
    },
    async discard() {
      await queue.drain().catch(() => {})
      await removeFolder(work, marker)
    },
  }
}

/** Whether a whole site of planverk lies in a folder. */
export async function isSite(out: string): Promise<boolean> {
  return isThere(join(await truePath(out), marker))
}

/**
 * Finishes or undoes what a killed process left of an exchange, so that `out` is a whole site again
 * if it ever was one, and removes the left-overs of dead processes.
 */
export async function finishHalfExchange(out: string): Promise<void> {
  const target = await truePath(out)
  let left = await workFoldersBeside(target)
  let betweenRenames = await standsBetweenRenames(target, left)
  // If it is still so after five seconds, the number of a killed process has gone to another one.
  for (let tries = 0; betweenRenames && tries < 50; tries += 1) {
    await wait(100)
    left = await workFoldersBeside(target)
    betweenRenames = await standsBetweenRenames(target, left)
  }
  const abandoned = left.filter(({ alive }) => betweenRenames || !alive).map(({ path }) => path)
  if (!(await isThere(target))) {
    const whole = await Promise.all(abandoned.map((path) => isThere(join(path, marker))))
    // Names end in -new or -old, and the new one is what somebody wanted.
    const [chosen] = abandoned.filter((_, index) => whole[index]).sort(byEnding)
    // It fails when another command was quicker.
    if (chosen !== undefined) await moveFolder(chosen, target).catch(() => {})
  }
  for (const path of abandoned) await removeFolder(path, marker).catch(() => {})
}

async function standsBetweenRenames(target: string, left: WorkFolder[]): Promise<boolean> {
  return left.some(({ alive, kind }) => alive && kind === 'old') && !(await isThere(target))
}

const byEnding = (a: string, b: string) => Number(a.endsWith('old')) - Number(b.endsWith('old'))

const note =
  'Denne mappen er laget av planverk. Alt i den erstattes neste gang nettstedet bygges.\n'

async function exchange(
  work: string,
  target: string,
  onStep: (step: OutputStep) => void,
): Promise<void> {
  for (;;) {
    // Again, for somebody may have put files there while the site was written.
    await refuseContents(target)
    const { done, old } = await exchangeFolders(work, target, () => onStep('old moved')).catch(
      unwritable(target),
    )
    if (done) {
      onStep('new moved')
      if (old !== undefined) await removeFolder(old, marker).catch(() => {})
      return
    }
    // Another command published meanwhile; its site is the old one now.
    await wait(10 * Math.random())
  }
}
