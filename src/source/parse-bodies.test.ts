import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parseMarkdown } from './markdown.ts'
import { parseBodies } from './parse-bodies.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'planverk-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const cacheFile = () => path.join(folder, 'inner', 'cache.ndjson')
const text = '# A 👩\n\n[[x/y]] **b** <br> [^1]\n\n::vis{mål}\n\n[^1]: c\n'

describe('parseBodies', () => {
  test('gives the tree that parseMarkdown gives, with offsets alone for places', async () => {
    const { roots, tooSlow } = await parseBodies([text, 'b'], {})
    expect([...roots.keys()].sort()).toEqual([text, 'b'])
    const whole = JSON.stringify(parseMarkdown(text))
    const withOffsets = whole.replace(/"(line|column)":\d+,/g, '')
    expect(roots.get(text)).toEqual(JSON.parse(withOffsets))
    expect(tooSlow.size).toBe(0)
  })

  test('gives the same tree from the cache', async () => {
    const first = await parseBodies([text], { cacheFile: cacheFile() })
    const written = await stat(cacheFile())
    const second = await parseBodies([text], { cacheFile: cacheFile() })
    expect(second.roots).toEqual(first.roots)
    expect((await stat(cacheFile())).mtimeMs).toBe(written.mtimeMs)
  })

  test('takes the tree that is in the cache, and forgets those no file has', async () => {
    await parseBodies([text, 'b'], { cacheFile: cacheFile() })
    const changed = (await readFile(cacheFile(), 'utf8')).replaceAll('A 👩', 'fra lageret')
    await writeFile(cacheFile(), changed)
    const { roots } = await parseBodies([text, 'c'], { cacheFile: cacheFile() })
    expect(JSON.stringify(roots.get(text))).toContain('fra lageret')
    expect((await readFile(cacheFile(), 'utf8')).split('\n')).toHaveLength(4)
  })

  test('a cache of another version is not used', async () => {
    await parseBodies([text], { cacheFile: cacheFile() })
    const written = await readFile(cacheFile(), 'utf8')
    const older = written.replace(/^(planverk markdown )\d+/, '$10').replace('A 👩', 'fra lageret')
    await writeFile(cacheFile(), older)
    const { roots } = await parseBodies([text], { cacheFile: cacheFile() })
    expect(older).toContain('fra lageret')
    expect(JSON.stringify(roots.get(text))).not.toContain('fra lageret')
  })

  test.each([
    ['garbage', '\0\0\0'],
    ['empty', ''],
  ])('a cache that is %s is no cache', async (_name, content) => {
    await parseBodies([text], { cacheFile: cacheFile() })
    await writeFile(cacheFile(), content)
    const { roots } = await parseBodies([text], { cacheFile: cacheFile() })
    expect(roots.get(text)?.children.length).toBe(4)
  })

  test('a line of the cache that is cut short is read again', async () => {
    await parseBodies([text], { cacheFile: cacheFile() })
    await writeFile(cacheFile(), `${(await readFile(cacheFile(), 'utf8')).slice(0, -20)}\n`)
    const { roots } = await parseBodies([text], { cacheFile: cacheFile() })
    expect(roots.get(text)?.children.length).toBe(4)
  })

  test('a cache that cannot be written costs nothing but time', async () => {
    await writeFile(path.join(folder, 'fil'), '')
    const { roots } = await parseBodies(['a'], { cacheFile: path.join(folder, 'fil', 'cache') })
    expect(roots.size).toBe(1)
  })
})

describe('a text that takes too long', () => {
  const emphasis = '*a_'.repeat(10_000)
  const list = Array.from({ length: 500 }, (_, depth) => `${'  '.repeat(depth)}- punkt ${depth}`)

  test('is shown plain with every character after two seconds, and the others are read', async () => {
    const started = performance.now()
    const { roots, tooSlow } = await parseBodies([emphasis, 'a *b*'], { cacheFile: cacheFile() })
    expect(performance.now() - started).toBeLessThan(10_000)
    expect([...tooSlow]).toEqual([emphasis])
    expect(roots.get(emphasis)).toEqual({
      type: 'root',
      children: [{ type: 'paragraph', children: [{ type: 'text', value: emphasis }] }],
    })
    expect(JSON.stringify(roots.get('a *b*'))).toContain('emphasis')
    expect(await readFile(cacheFile(), 'utf8')).not.toContain('*a_*a_')
  })

  test('as a list 500 deep is shown too', async () => {
    const { roots } = await parseBodies([list.join('\n')], { limit: 500 })
    const shown = JSON.stringify(roots.get(list.join('\n')))
    for (const depth of [0, 250, 499]) expect(shown).toContain(`punkt ${depth}`)
  })
})
