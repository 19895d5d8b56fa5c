import { watch } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'

/** Calls back once after each burst of changes in the folders or anything below them. */
export function watchFolders(
  folders: readonly string[],
  onChange: () => void,
  options: { every?: number; system?: boolean } = {},
): { close(): void } {
  const { every = 1000, system = true } = options
  let timer: NodeJS.Timeout | undefined
  const changed = () => {
    clearTimeout(timer)
    // Editors save by writing a file beside and renaming it: several events for one change.
    timer = setTimeout(onChange, 80)
  }
  const watches = folders.map((folder) => watchFolder(folder, changed, { every, system }))
  return {
    close() {
      clearTimeout(timer)
      for (const each of watches) each.close()
    },
  }
}

// The system tells at once, but not on every network drive or in every container, not when its
// watches are used up, and not after the folder itself was replaced: so we look ourselves as well.
function watchFolder(
  folder: string,
  changed: () => void,
  { every, system }: { every: number; system: boolean },
): { close(): void } {
  let told = false
  const onEvent = () => {
    told = true
    changed()
  }
  const watcher = system ? askSystem(folder, onEvent) : undefined
  let seen: string | undefined
  let timer: NodeJS.Timeout | undefined
  let closed = false
  const look = async () => {
    const known = told
    told = false
    const now = await fingerprint(folder)
    if (closed) return
    if (seen !== undefined && now !== seen && !known && !told) changed()
    seen = now
    timer = setTimeout(look, every)
  }
  void look()
  return {
    close() {
      closed = true
      clearTimeout(timer)
      watcher?.close()
    },
  }
}

function askSystem(folder: string, onEvent: () => void): { close(): void } | undefined {
  try {
    const watcher = watch(folder, { recursive: true }, (_, name) => {
      if (name === null || !isHidden(name)) onEvent()
    })
    watcher.on('error', () => watcher.close())
    return watcher
  } catch {
    return undefined
  }
}

async function fingerprint(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  const lines = await Promise.all(
    names
      .filter((name) => !isHidden(name))
      .map(async (name) => {
        const found = await stat(join(folder, name)).catch(() => undefined)
        return `${name} ${found?.size} ${found?.mtimeMs}`
      }),
  )
  return lines.sort().join('\n')
}

// git writes into .git whenever somebody looks at the state of the work.
function isHidden(name: string): boolean {
  return name.split(sep).some((part) => part.startsWith('.') || part === 'node_modules')
}
