import { appendFile, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { temporaryFolder, writeTree } from '../test-site.ts'
import { watchFolders } from './watch.ts'

// The watcher's clock is ours, so nothing is waited for but the disk, and what the system tells of it.
const really = globalThis.setTimeout
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const moment = (milliseconds = 1) => new Promise((done) => really(done, milliseconds))

/** Gives when the watcher has looked and waits for the next time; one that is closed never does. */
async function looked(): Promise<void> {
  const patience = performance.now() + 10_000
  while (vi.getTimerCount() === 0 && performance.now() < patience) await moment()
  expect(vi.getTimerCount()).toBe(1)
}

/** Lets the watcher look once more. */
async function look(): Promise<void> {
  vi.advanceTimersToNextTimer()
  await looked()
}

/** Enough for an event that the system has to tell: it lies ready when the disk is done. */
const told = () => moment(20)

async function watched(folder: string, system = true) {
  const onChange = vi.fn()
  const watcher = watchFolders([folder], onChange, { system })
  onTestFinished(() => watcher.close())
  await looked()
  return {
    onChange,
    /** Does something and tells how often the watcher noticed. */
    async changesAfter(work: () => Promise<unknown>): Promise<number> {
      onChange.mockClear()
      await work()
      await told()
      await look()
      await look()
      return onChange.mock.calls.length
    },
  }
}

async function planFolder(): Promise<string> {
  const folder = await temporaryFolder()
  await writeTree(folder, { 'plan.md': '', 'kapitler/a.md': '' })
  return folder
}

describe.each([
  ['the system', true],
  ['looking', false],
])('watchFolders by %s', (_, system) => {
  test('tells of every kind of change, once for each', async () => {
    const folder = await planFolder()
    const { changesAfter } = await watched(folder, system)
    const saved = () => appendFile(join(folder, 'plan.md'), 'x')
    expect(await changesAfter(saved)).toBe(1)
    expect(await changesAfter(() => Promise.all([saved(), saved(), saved()]))).toBe(1)
    const replaced = async () => {
      await writeFile(join(folder, 'plan.md~'), 'nytt innhold')
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
    expect(await changesAfter(async () => undefined)).toBe(0)
  })

  test('does not mind what git does', async () => {
    const folder = await planFolder()
    const { changesAfter } = await watched(folder, system)
    expect(await changesAfter(() => mkdir(join(folder, '.git')))).toBe(0)
    expect(await changesAfter(() => writeFile(join(folder, '.git', 'index'), 'x'))).toBe(0)
  })

  test.each([
    ['at once', async () => undefined],
    ['after a change', (folder: string) => writeFile(join(folder, 'a'), '')],
  ])('is silent when closed %s', async (when, before) => {
    const folder = await planFolder()
    const onChange = vi.fn()
    const watcher = watchFolders([folder], onChange, { system })
    if (when !== 'at once') await looked()
    await before(folder)
    watcher.close()
    await told()
    await writeFile(join(folder, 'b'), '')
    await told()
    vi.advanceTimersByTime(5000)
    await told()
    expect(onChange).not.toHaveBeenCalled()
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('watchFolders', () => {
  test('tells of a burst once, soon after it is over', async () => {
    const folder = await planFolder()
    const { onChange } = await watched(folder)
    for (let times = 0; times < 3; times += 1) {
      await appendFile(join(folder, 'plan.md'), 'x')
      await told()
      vi.advanceTimersByTime(50)
      await told()
    }
    expect(onChange).toHaveBeenCalledTimes(0)
    vi.advanceTimersByTime(50)
    await looked()
    expect(onChange).toHaveBeenCalledTimes(1)
  })

  test('waits for a folder that does not exist', async () => {
    const folder = join(await temporaryFolder(), 'senere')
    const { changesAfter } = await watched(folder)
    expect(await changesAfter(() => writeTree(folder, { 'plan.md': '' }))).toBe(1)
  })

  test('goes on when the folder itself is replaced', async () => {
    const folder = join(await temporaryFolder(), 'content')
    await writeTree(folder, { 'plan.md': '' })
    const { changesAfter } = await watched(folder)
    const replaced = async () => {
      await rm(folder, { recursive: true })
      await writeTree(folder, { 'plan.md': 'ny' })
    }
    expect(await changesAfter(replaced)).toBe(1)
    expect(await changesAfter(() => appendFile(join(folder, 'plan.md'), 'nyere'))).toBe(1)
  })
})
