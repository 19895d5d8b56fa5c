import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  copyExample,
  exampleSettings,
  filesUnder,
  planverk,
  today,
  workFolder,
  writeFiles,
} from './run-planverk.ts'

const tomorrow = '2026-06-02'

let folder = ''
/** The example content without an address of its own. */
let plain = ''
let site: ReadonlyMap<string, Buffer>

const build = (content: string, out: string, day = today) =>
  planverk(['build', '--content', content, '--out', join(folder, out), '--today', day])

beforeAll(async () => {
  folder = await workFolder()
  plain = await copyExample(join(folder, 'plain'), { 'nettsted.yaml': await exampleSettings() })
  expect((await build(plain, 'site')).code).toBe(0)
  site = await filesUnder(join(folder, 'site'))
  expect(site.size).toBeGreaterThan(150)
})

describe('build', () => {
  test('gives the same bytes for the same content, day and version', async () => {
    expect((await build(plain, 'again')).code).toBe(0)
    expect(differences(site, await filesUnder(join(folder, 'again')))).toEqual([])
  })

  test('gives the same bytes wherever the content lies', async () => {
    const elsewhere = await copyExample(join(folder, 'elsewhere', 'innhold'), {
      'nettsted.yaml': await exampleSettings(),
    })
    expect((await build(elsewhere, 'moved')).code).toBe(0)
    expect(differences(site, await filesUnder(join(folder, 'moved')))).toEqual([])
  })

  test('gives other bytes on another day only where it says the day', async () => {
    expect((await build(plain, 'tomorrow', tomorrow)).code).toBe(0)
    const days: [RegExp, string][] = [
      [/\b2\. juni 2026\b/g, '1. juni 2026'],
      [/\b2 June 2026\b/g, '1 June 2026'],
      // The line that marks the day on a timeline.
      [/<g data-today="[^"]*">.*?<\/g>/g, ''],
    ]
    const withoutDay = (files: ReadonlyMap<string, Buffer>) =>
      new Map(
        [...files].map(([path, bytes]) => {
          if (!/\.(html|svg)$/.test(path)) return [path, bytes] as const
          const text = days.reduce((all, [day, other]) => all.replace(day, other), `${bytes}`)
          return [path, Buffer.from(text)] as const
        }),
      )
    const different = differences(
      withoutDay(site),
      withoutDay(await filesUnder(join(folder, 'tomorrow'))),
    )
    // A PDF is compressed; the index is made of the pages, and some of them say the day in their text.
    expect(different.filter((path) => !/^pagefind\/|\.pdf$/.test(path))).toEqual([])
  })

  test('leaves the old site as it is when it refuses the new one', async () => {
    const content = await copyExample(join(folder, 'broken'))
    expect((await build(content, 'kept')).code).toBe(0)
    const before = await filesUnder(join(folder, 'kept'))
    await writeFiles(content, {
      'vindelsund-forebygging/mal/galt.md': '---\ntittel: Galt\ndelmål av: finnes-ikke\n---\n',
    })
    expect((await build(content, 'kept')).code).toBe(1)
    expect(differences(before, await filesUnder(join(folder, 'kept')))).toEqual([])
  })
})

/** Paths that only one has, or that hold other bytes. */
function differences(a: ReadonlyMap<string, Buffer>, b: ReadonlyMap<string, Buffer>): string[] {
  const paths = [...new Set([...a.keys(), ...b.keys()])].sort()
  return paths.filter((path) => !a.get(path)?.equals(b.get(path) ?? Buffer.alloc(0)))
}
