import { posix } from 'node:path'

/** A content folder as it is typed; bytes only where a file is no text. */
export type Files = ReadonlyMap<string, string | Uint8Array>

/** What somebody does to the files. Paths are seen from the plan, so `../nettsted.yaml` is the site's own file. */
export type Change = (files: Files) => Files

const plan = 'vindelsund-forebygging'

export function inContent(file: string): string {
  return posix.join(plan, file)
}

/** Replaces the one place that has these words. */
export function edit(file: string, from: string | RegExp, to: string): Change {
  return rewrite(file, (text) => {
    const places = typeof from === 'string' ? text.split(from).length - 1 : countOf(text, from)
    if (places !== 1) throw new Error(`${file} has «${from}» ${places} times, not once`)
    return text.replace(from, () => to)
  })
}

function countOf(text: string, pattern: RegExp): number {
  return [...text.matchAll(new RegExp(pattern, `${pattern.flags}g`))].length
}

/** Replaces all of a text; one that stays as it was is a mistake in the table. */
export function rewrite(file: string, write: (text: string) => string): Change {
  return (files) => {
    const text = textOf(files, file)
    const changed = write(text)
    if (changed === text) throw new Error(`${file} is as before`)
    return new Map([...files, [inContent(file), changed]])
  }
}

/** Puts words at the end of a text. */
export function append(file: string, text: string): Change {
  return rewrite(file, (before) => `${before.trimEnd()}\n\n${text}\n`)
}

export function add(file: string, text: string | Uint8Array): Change {
  return (files) => {
    if (files.has(inContent(file))) throw new Error(`${file} is there already`)
    return new Map([...files, [inContent(file), text]])
  }
}

export function remove(file: string): Change {
  return (files) => {
    const left = new Map(files)
    if (!left.delete(inContent(file))) throw new Error(`${file} is not there`)
    return left
  }
}

export function move(file: string, to: string): Change {
  return (files) => {
    const text = files.get(inContent(file))
    return inOrder(remove(file), add(to, text ?? ''))(files)
  }
}

/** Does something to every text whose path from the plan begins so. */
export function everywhere(folder: string, write: (text: string) => string): Change {
  return (files) => {
    let changed = 0
    const written = [...files].map(([path, text]): [string, string | Uint8Array] => {
      if (typeof text !== 'string' || !path.startsWith(inContent(folder))) return [path, text]
      const after = write(text)
      if (after !== text) changed++
      return [path, after]
    })
    if (changed === 0) throw new Error(`nothing under ${folder} is changed`)
    return new Map(written)
  }
}

export function inOrder(...changes: readonly Change[]): Change {
  return (files) => changes.reduce((sofar, change) => change(sofar), files)
}

/** Gives an entry another id, and follows every reference to it. */
export function rename(folder: string, id: string, to: string): Change {
  return inOrder(move(`${folder}/${id}.md`, `${folder}/${to}.md`), (files) =>
    refer(files, folder, (one) => (one === id ? to : one)),
  )
}

/**
 * Takes entries away as a careful writer does: links to them become plain words, rows of tables that
 * lead to them go, and lists lose their ids.
 */
export function retire(folder: string, isGone: (id: string) => boolean = () => true): Change {
  return (files) => {
    const prefix = inContent(`${folder}/`)
    const gone = [...files.keys()].filter(
      (path) => path.startsWith(prefix) && isGone(entryId(path.slice(prefix.length))),
    )
    if (gone.length === 0) throw new Error(`nothing to take from ${folder}`)
    const left = new Map([...files].filter(([path]) => !gone.includes(path)))
    const ids = new Set(gone.map((path) => entryId(path.slice(prefix.length))))
    return refer(left, folder, (id) => (ids.has(id) ? undefined : id))
  }
}

/** The id that a path in a folder of entries gives: numbers for the order are no part of it. */
function entryId(inner: string): string {
  const steps = inner.replace(/\.[a-z]+$/, '').split('/')
  return steps
    .filter((step) => step !== 'index')
    .map((step) => step.replace(/^\d+-/, ''))
    .join('/')
}

/** The keys that hold ids of the entries in a folder. */
const keysOf: Record<string, readonly string[]> = {
  mal: ['mål', 'delmål av'],
  innsatsomrader: ['innsatsområde'],
  indikatorer: ['indikatorer'],
  samarbeid: ['under'],
  tjenester: ['ansvarlig', 'samarbeider med', 'deltakere', 'under', 'tjeneste'],
}

function refer(
  files: Files,
  folder: string,
  nameOf: (id: string) => string | undefined,
): Map<string, string | Uint8Array> {
  const keys = [...(keysOf[folder] ?? []), 'følges opp i'].join('|')
  const field = new RegExp(`^( *(?:- )?(?:${keys}): )(.*)\\n`, 'gm')
  const row = new RegExp(`^\\|.*\\(${folder}/([^)]*)\\).*\\n`, 'gm')
  const link = new RegExp(`\\[([^\\]]*)\\]\\(${folder}/([^)]*)\\)`, 'g')
  const shown = new RegExp(`^::vis\\{${folder.slice(0, -1)}=([^ }]*)\\}\n`, 'gm')
  const nameAt = (typed: string) => {
    const [, inner] = typed.split(`${folder}/`)
    if (typed.includes('/') && inner === undefined) return typed
    const name = nameOf(inner ?? typed)
    return name === undefined || inner === undefined ? name : `${folder}/${name}`
  }
  const rewritten = [...files].map(([path, text]): [string, string | Uint8Array] => {
    if (typeof text !== 'string') return [path, text]
    const rows = text.replace(row, (line, id: string) => (nameOf(id) === undefined ? '' : line))
    const fields = rows.replace(field, (line, start: string, value: string) => {
      const isList = value.startsWith('[')
      const before = value.replace(/[[\]]/g, '').split(', ')
      const after = before.flatMap((id) => nameAt(id) ?? [])
      if (after.join() === before.join()) return line
      if (after.length === 0) return ''
      return `${start}${isList ? `[${after.join(', ')}]` : after.join(', ')}\n`
    })
    const links = fields.replace(link, (_, words: string, id: string) => {
      const name = nameOf(id)
      return name === undefined ? words : `[${words}](${folder}/${name})`
    })
    const placed = links.replace(shown, (line, id: string) =>
      nameOf(id) === undefined ? '' : line.replace(id, nameOf(id) ?? id),
    )
    return [path, placed]
  })
  return new Map(rewritten)
}

function textOf(files: Files, file: string): string {
  const text = files.get(inContent(file))
  if (typeof text !== 'string') throw new Error(`${file} is no text`)
  return text
}

/** Everything under one key of plan.md, to the next key. */
export const without = (key: string) => (text: string) =>
  text.replace(new RegExp(`^${key}:.*\\n(?:(?: |- ).*\\n|\\n(?= ))*`, 'm'), '')
