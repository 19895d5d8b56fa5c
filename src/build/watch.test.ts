import { appendFile, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { temporaryFolder, writeTree } from './test-site.ts'
import { watchFolders } from './watch.ts'

async function watched(system: boolean) {
  const folder = await temporaryFolder()
  await writeTree(folder, { 'plan.md': '', 'kapitler/a.md': '' })
  let changes = 0
  const count = () => {
    changes += 1
  }
  const watcher = watchFolders([folder], count, { every: 250, system })
  onTestFinished(() => watcher.close())
  await wait(200)
  return {
    folder,
    /** Does something and tells how often the watcher noticed. */
    async changesAfter(work: () => Promise<unknown>): Promise<number> {
      changes = 0
      await work()
      for (let tries = 0; tries < 40 && changes === 0; tries += 1) await wait(50)
      // Until the folder has been looked at once more.
      await wait(400)
      return changes
    },
  }
}

describe.each([
  ['the system', true],
  ['looking', false],
])('watchFolders by %s', (_, system) => {
  test('tells of every kind of change, once for each burst', async () => {
    const { folder, changesAfter } = await watched(system)
    const saved = () => appendFile(join(folder, 'plan.md'), 'x')
    expect(await changesAfter(saved)).toBe(1)
    expect(await changesAfter(() => Promise.all([saved(), saved(), saved()]))).toBe(1)
    const replaced = async () => {
      await writeFile(join(folder, 'plan.md~'), 'nytt innhold')
      if (system) await wait(30)
      await rename(join(folder, 'plan.md~'), join(folder, 'plan.md'))
    }
    expect(await changesAfter(replaced)).toBe(1)
    expect(await changesAfter(() => appendFile(join(folder, 'kapitler', 'a.md'), 'y'))).toBe(1)
    expect(await changesAfter(() => mkdir(join(folder, 'ny', 'mappe'), { recursive: true }))).toBe(
      1,
    )
    expect(await changesAfter(() => writeFile(join(folder, 'ny', 'mappe', 'b.md'), 'z'))).toBe(1)
    expect(await changesAfter(() => appendFile(join(folder, 'ny', 'mappe', 'b.md'), 'z'))).toBe(1)
    expect(await changesAfter(() => rm(join(folder, 'kapitler'), { recursive: true }))).toBe(1)
  })

  test('does not mind what git does', async () => {
    const { folder, changesAfter } = await watched(system)
    await mkdir(join(folder, '.git'))
    await wait(600)
    expect(await changesAfter(() => writeFile(join(folder, '.git', 'index'), 'x'))).toBe(0)
  })

  test.each([
    ['at once', 0],
    ['after a change', 100],
  ])('is silent when closed %s', async (_name, time) => {
    const folder = await temporaryFolder()
    let changes = 0
    const count = () => {
      changes += 1
    }
    const watcher = watchFolders([folder], count, { every: 50, system })
    if (time > 0) {
      await wait(time)
      await writeFile(join(folder, 'a'), '')
    }
    watcher.close()
    await wait(150)
    changes = 0
    await writeFile(join(folder, 'b'), '')
    await wait(150)
    expect(changes).toBe(0)
  })
})

describe('watchFolders', () => {
  test('waits for a folder that does not exist', async () => {
    const folder = join(await temporaryFolder(), 'senere')
    let changes = 0
    const count = () => {
      changes += 1
    }
    const watcher = watchFolders([folder], count, { every: 250 })
    onTestFinished(() => watcher.close())
    await wait(100)
    await writeTree(folder, { 'plan.md': '' })
    for (let tries = 0; tries < 60 && changes === 0; tries += 1) await wait(50)
    expect(changes).toBe(1)
  })

  test('goes on when the folder itself is replaced', async () => {
    const folder = join(await temporaryFolder(), 'content')
    await writeTree(folder, { 'plan.md': '' })
    let changes = 0
    const count = () => {
      changes += 1
    }
    const watcher = watchFolders([folder], count, { every: 250 })
    onTestFinished(() => watcher.close())
    await wait(200)
    await rm(folder, { recursive: true })
    await writeTree(folder, { 'plan.md': 'ny' })
    await wait(700)
    changes = 0
    await appendFile(join(folder, 'plan.md'), 'nyere')
    for (let tries = 0; tries < 60 && changes === 0; tries += 1) await wait(50)
    expect(changes).toBe(1)
  })
})
