import { randomBytes } from 'node:crypto'
import { lstat, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** What a folder beside the target holds: what is being made, or what was there before. */
export type WorkKind = 'new' | 'old'

/** A folder that some process made beside a target on the way to exchanging it. */
export interface WorkFolder {
  path: string
  kind: WorkKind
  /** Whether the process that made it is still running. */
  alive: boolean
}

/** A free name beside the target that tells which process made it. */
export function besideName(target: string, kind: WorkKind): string {
  return `${target}.${process.pid}-${born}-${randomBytes(3).toString('hex')}.planverk-${kind}`
}

/** All work folders beside the target, of this and of other processes. */
export async function workFoldersBeside(target: string): Promise<WorkFolder[]> {
  const parent = dirname(target)
  const start = `${basename(target)}.`
  const names = await readdir(parent).catch(() => [])
  return names.flatMap((name) => {
    if (!name.startsWith(start)) return []
    const [, pid, birth, kind] = ending.exec(name.slice(start.length)) ?? []
    if (pid === undefined || (kind !== 'new' && kind !== 'old')) return []
    return { path: join(parent, name), kind, alive: isAlive(Number(pid), birth) }
  })
}

/** Renames a folder, with patience where Windows holds files that somebody has just read. */
export async function moveFolder(from: string, to: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await rename(from, to)
    } catch (error) {
      const held = ['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error))
      if (process.platform !== 'win32' || !held || tries === 20 || (await isThere(to))) throw error
      await wait(100)
    }
  }
}

/** Whether a folder got its place, and where that lies now which had the place before. */
export interface Exchange {
  done: boolean
  old?: string | undefined
}

/**
 * Puts a folder in the place of another, by two renames. It is not done, and may be tried again,
 * when another process put its own there between the two.
 */
export async function exchangeFolders(
  from: string,
  target: string,
  betweenRenames: () => void = () => {},
): Promise<Exchange> {
  const old = besideName(target, 'old')
  const hadOld = await moveFolder(target, old).then(
    () => true,
    (error) => {
      if (errorCode(error) === 'ENOENT') return false
      throw error
    },
  )
  betweenRenames()
  try {
    await moveFolder(from, target)
  } catch (error) {
    // Windows says EPERM, also for other reasons.
    const beaten = ['ENOTEMPTY', 'EEXIST'].includes(errorCode(error)) || (await isThere(target))
    if (hadOld) await putBack(old, target)
    if (beaten) return { done: false }
    throw error
  }
  return { done: true, old: hadOld ? old : undefined }
}

// Another process may put its folder there, or take it away again, at any moment.
async function putBack(old: string, target: string): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    try {
      return await moveFolder(old, target)
    } catch {
      if (await isThere(target)) return removeFolder(old)
    }
  }
}

/** Removes a folder; `marker` goes first, so that half a folder never passes for a whole one. */
export async function removeFolder(path: string, marker?: string): Promise<void> {
  if (marker !== undefined) await rm(join(path, marker), { force: true })
  await rm(path, { recursive: true, force: true, maxRetries: 5 })
}

/** Whether something, be it a dangling link, has this name. */
export async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}

/** The code of a system error, or an empty text. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

const ending = /^(\d+)-([0-9a-z]+)-[0-9a-f]+\.planverk-(new|old)$/

// In containers the process after a crash often gets the very number of the one that crashed.
const born = Math.floor(performance.timeOrigin).toString(36)

function isAlive(pid: number, birth: string | undefined): boolean {
  if (pid === process.pid) return birth === born
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}
