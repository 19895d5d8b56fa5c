import { readdirSync, rmSync } from 'node:fs'
import { readdir, symlink } from 'node:fs/promises'
import { join, parse } from 'node:path'
import { describe, expect, test } from 'vitest'
import { build, place, run, start, treeOf } from '../test-output.ts'
import { writeTree } from '../test-site.ts'
import { besideName } from './folder-exchange.ts'
import { finishHalfExchange, OutputRefused, type OutputStep, openOutput } from './output.ts'

describe('openOutput', () => {
  test('writes a site into a folder that does not exist', async () => {
    const { out, content } = await place()
    const output = await openOutput(join(out, 'a', 'b'), { content })
    await output.write('index.html', 'forside')
    await output.write('plan/mål/index.html', new TextEncoder().encode('mål'))
    await output.copy('filer/plan.md', join(content, 'plan.md'))
    const folder = await output.folder('pagefind')
    await writeTree(folder, { 'pagefind.js': 'søk' })
    await output.publish()
    expect(await treeOf(join(out, 'a', 'b'))).toEqual({
      '.planverk': expect.stringContaining('planverk'),
      'filer/plan.md': '# Plan',
      'index.html': 'forside',
      'pagefind/pagefind.js': 'søk',
      'plan/mål/index.html': 'mål',
    })
    expect(await readdir(join(out, 'a'))).toEqual(['b'])
  })

  test('replaces the whole of an old site of ours', async () => {
    const { folder, out, content } = await place()
    const first = await openOutput(out, { content })
    await first.write('gammel.html', 'gammel')
    await first.publish()
    await build(out, content, 'ny')
    expect(Object.keys(await treeOf(out))).toEqual(['.planverk', 'index.html', 'plan/index.html'])
    expect((await readdir(folder)).sort()).toEqual(['content', 'dist'])
  })

  test('leaves the old site byte for byte when the new one is given up', async () => {
    const { folder, out, content } = await place()
    await build(out, content, 'gammel')
    const before = await treeOf(out)
    const output = await openOutput(out, { content })
    await output.write('index.html', 'ny')
    await output.discard()
    expect(await treeOf(out)).toEqual(before)
    expect((await readdir(folder)).sort()).toEqual(['content', 'dist'])
  })

  test('throws at publish when a file could not be written, and keeps the old site', async () => {
    const { out, content } = await place()
    await build(out, content, 'gammel')
    const output = await openOutput(out, { content })
    await output.copy('bilde.png', join(content, 'finnes-ikke.png'))
    await expect(output.publish()).rejects.toThrow('bilde.png')
    await output.discard()
    expect((await treeOf(out))['index.html']).toBe('gammel')
  })

  test('puts the old site back when the new one cannot take its place', async () => {
    const { folder, out, content } = await place()
    await build(out, content, 'gammel')
    const before = await treeOf(out)
    const names = await readdir(folder)
    const onStep = (step: OutputStep) => {
      const [work = ''] = readdirSync(folder).filter((name) => name.endsWith('-new'))
      if (step === 'old moved') rmSync(join(folder, work), { recursive: true })
    }
    const output = await openOutput(out, { content, onStep })
    await expect(output.publish()).rejects.toThrow(OutputRefused)
    await output.discard()
    expect(await treeOf(out)).toEqual(before)
    expect(await readdir(folder)).toEqual(names)
  })

  test('refuses two files that only Linux can tell apart', async () => {
    const { out, content } = await place()
    const output = await openOutput(out, { content })
    await output.write('plan/Mål.html', 'a')
    await expect(output.write('plan/mål.html', 'b')).rejects.toThrow('«plan/Mål.html»')
    await expect(output.write('.planverk', 'b')).rejects.toThrow(OutputRefused)
    await output.discard()
  })

  test('writes to where a link leads, and keeps the link', async () => {
    const { folder, out, content } = await place({ 'ute/.planverk': '' })
    await symlink(join(folder, 'ute'), out, 'junction')
    await build(out, content, 'ny')
    expect((await treeOf(join(folder, 'ute')))['index.html']).toBe('ny')
    expect((await readdir(folder)).sort()).toEqual(['content', 'dist', 'ute'])
  })

  test('lets two builds of one site go on at once; the last to finish stays', async () => {
    const { folder, out, content } = await place()
    const outputs = await Promise.all(Array.from({ length: 5 }, () => openOutput(out, { content })))
    await Promise.all(
      outputs.map(async (output, index) => {
        await output.write('index.html', `${index}`)
        await output.publish()
      }),
    )
    expect(Object.keys(await treeOf(out))).toEqual(['.planverk', 'index.html'])
    expect((await readdir(folder)).sort()).toEqual(['content', 'dist'])
  })
})

describe('a build that is killed', () => {
  const whole = (text: string) => ({
    '.planverk': expect.any(String),
    'index.html': text,
    'plan/index.html': text,
  })

  test.each<[OutputStep, string]>([
    ['opened', 'gammel'],
    ['written', 'gammel'],
    ['old moved', 'ny'],
    ['new moved', 'ny'],
    ['published', 'ny'],
  ])('when «%s» leaves a whole site after the next command', async (step, text) => {
    const { folder, out, content } = await place()
    await build(out, content, 'gammel')
    const { signal } = await run(out, content, step)
    expect(signal).toBe('SIGKILL')
    // Before anything is put right, a whole site lies in one of the folders.
    const sites = (await readdir(folder)).filter((name) => name !== 'content')
    const trees = await Promise.all(sites.map((name) => treeOf(join(folder, name))))
    expect(trees).toContainEqual(whole(text))
    await finishHalfExchange(out)
    expect(await treeOf(out)).toEqual(whole(text))
    expect((await readdir(folder)).sort()).toEqual(['content', 'dist'])
  })

  test('before there was an old site, is finished or cleared away', async () => {
    const { folder, out, content } = await place()
    await run(out, content, 'opened')
    await finishHalfExchange(out)
    expect(await readdir(folder)).toEqual(['content'])
    await run(out, content, 'old moved')
    await finishHalfExchange(out)
    expect(await treeOf(out)).toEqual(whole('ny'))
  })

  test('is put right by the next build as well', async () => {
    const { folder, out, content } = await place()
    await build(out, content, 'gammel')
    await run(out, content, 'old moved')
    await build(out, content, 'nyest')
    expect(await treeOf(out)).toEqual(whole('nyest'))
    expect((await readdir(folder)).sort()).toEqual(['content', 'dist'])
  })
})

describe('finishHalfExchange', () => {
  test('puts the old site back when the new one is not whole', async () => {
    const { folder, out } = await place({
      'dist.999999999-a-b.planverk-new/index.html': 'halv',
      'dist.999999999-a-b.planverk-old/index.html': 'gammel',
      'dist.999999999-a-b.planverk-old/.planverk': '',
    })
    await finishHalfExchange(out)
    expect(await treeOf(out)).toEqual({ '.planverk': '', 'index.html': 'gammel' })
    expect((await readdir(folder)).sort()).toEqual(['content', 'dist'])
  })

  test('leaves the work of a living process alone', async () => {
    const { folder, out, content } = await place()
    await build(out, content, 'gammel')
    const other = await openOutput(out, { content })
    await writeTree(besideName(out, 'old'), { x: '' })
    await finishHalfExchange(out)
    expect(await readdir(folder)).toHaveLength(4)
    await other.discard()
  })

  test('clears away what an earlier process of the same number left', async () => {
    const { folder, out } = await place({ [`dist.${process.pid}-0-ab.planverk-new/x`]: '' })
    await finishHalfExchange(out)
    expect(await readdir(folder)).toEqual(['content'])
  })

  test('waits for a living process between its two renames', async () => {
    const { folder, out, content } = await place()
    await build(out, content, 'gammel')
    const { done } = start(out, content, 'pause')
    while ((await readdir(folder)).includes('dist')) await new Promise(setImmediate)
    await finishHalfExchange(out)
    expect((await treeOf(out))['index.html']).toBe('ny')
    expect(await done).toEqual({ signal: null, said: '' })
    expect((await readdir(folder)).sort()).toEqual(['content', 'dist'])
  })

  test('touches neither neighbours nor a missing place', async () => {
    const { folder, out } = await place({
      'dist.planverk-old/x': '',
      'dost.999999999-a-b.planverk-old/x': '',
    })
    await finishHalfExchange(out)
    await finishHalfExchange(join(folder, 'ikke', 'her'))
    await finishHalfExchange(parse(folder).root)
    expect(await readdir(folder)).toHaveLength(3)
  })
})
