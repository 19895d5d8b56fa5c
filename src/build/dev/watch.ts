import { watch } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'

/** Calls back once after each burst of changes in the folders or anything below them. */
export function watchFolders(
  folders: readonly string[],
  onChange: () => void,
  options: { system?: boolean } = {},
): { close(): void } {
  const watches = folders.map((folder) => watchFolder(folder, onChange, options))
  return {
    close() {
      for (const each of watches) each.close()
    },
  }
}

// The system tells at once that something happened, but not on every network drive or in every
// container, not when its watches are used up, and not after the folder itself was replaced. So we
// look ourselves every second as well, and what we see decides.
function watchFolder(
  folder: string,
  onChange: () => void,
  { system = true }: { system?: boolean },
): { close(): void } {
  let seen: string | undefined
  let closed = false
  let timer: NodeJS.Timeout | undefined
  let turn = Promise.resolve()
  const look = () => {
    timer = undefined
    turn = turn.then(async () => {
      const now = await fingerprint(folder)
      if (closed) return
      if (seen !== undefined && now !== seen) onChange()
      seen = now
      timer ??= setTimeout(look, 1000)
    })
  }
  const lookSoon = () => {
    clearTimeout(timer)
    // Editors save by writing a file beside and renaming it: several events for one change.
    if (!closed) timer = setTimeout(look, 80)
  }
  const watcher = system ? askSystem(folder, lookSoon) : undefined
  look()
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
    const watcher = watch(folder, { recursive: true }, onEvent)
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
