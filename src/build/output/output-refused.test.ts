import { chmod, mkdir, readdir, symlink } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join, parse } from 'node:path'
import { describe, expect, test } from 'vitest'
import { packageRoot } from '../package-root.ts'
import { place, run, treeOf } from '../test-output.ts'
import { writeTree } from '../test-site.ts'
import { OutputRefused, openOutput } from './output.ts'

describe('openOutput refuses', () => {
  test.each<[string, (at: { folder: string; content: string }) => string, string]>([
    ['the content folder', ({ content }) => content, 'innholdet'],
    ['a folder around the content', ({ folder }) => folder, 'innholdet'],
    ['a folder in the content', ({ content }) => join(content, 'plan', 'dist'), 'innholdet'],
    ['the root of the disk', ({ content }) => parse(content).root, 'roten av disken'],
    ['the home folder', () => homedir(), 'hjemmemappen'],
    ['the folder one stands in', () => process.cwd(), 'mappen du står i'],
    ['planverk itself', () => packageRoot(), 'mappen du står i'],
  ])('%s', async (_, outOf, reason) => {
    const at = await place()
    const opened = openOutput(outOf(at), { content: at.content })
    await expect(opened).rejects.toThrow(OutputRefused)
    await expect(opened).rejects.toThrow(reason)
    await expect(opened).rejects.toThrow('--out dist')
    expect(await readdir(at.folder)).toEqual(['content'])
  })

  test('a folder that leads into the content by a link', async () => {
    const { folder, content } = await place({ 'annet/x': '' })
    await symlink(content, join(folder, 'lenke'), 'junction')
    await expect(openOutput(join(folder, 'lenke', 'dist'), { content })).rejects.toThrow(
      'innholdet',
    )
    await symlink(join(folder, 'annet'), join(folder, 'kilde'), 'junction')
    const linked = openOutput(join(folder, 'annet'), { content: join(folder, 'kilde') })
    await expect(linked).rejects.toThrow('innholdet')
  })

  test('a folder of somebody else, and names some of the files', async () => {
    const { out, content } = await place({
      'dist/a.txt': '',
      'dist/b.txt': '',
      'dist/c.txt': '',
      'dist/d.txt': '',
    })
    const opened = openOutput(out, { content })
    await expect(opened).rejects.toThrow(OutputRefused)
    await expect(opened).rejects.toThrow('«a.txt», «b.txt», «c.txt» og 1 til')
    expect(Object.keys(await treeOf(out))).toHaveLength(4)
  })

  test('a folder that somebody filled while the site was written', async () => {
    const { out, content } = await place()
    await mkdir(out)
    const output = await openOutput(out, { content })
    await output.write('index.html', 'ny')
    await writeTree(out, { 'viktig.txt': 'viktig' })
    await expect(output.publish()).rejects.toThrow('viktig.txt')
    await output.discard()
    expect(await treeOf(out)).toEqual({ 'viktig.txt': 'viktig' })
  })

  test('a file', async () => {
    const { out, content } = await place({ dist: 'tekst' })
    await expect(openOutput(out, { content })).rejects.toThrow('det er en fil')
    await expect(openOutput(join(out, 'x'), { content })).rejects.toThrow(
      'er en fil, ikke en mappe',
    )
  })

  test('a link to nowhere', async () => {
    const { folder, out, content } = await place()
    await symlink(join(folder, 'borte'), out, 'junction')
    await expect(openOutput(out, { content })).rejects.toThrow('lenke til noe som ikke finnes')
  })

  test.skipIf(process.platform === 'win32').each([
    ['the parent', 'låst', 'låst/dist'],
    ['a parent that does not exist', 'låst', 'låst/ny/dist'],
    ['the folder itself', 'låst', 'låst'],
  ])('what one may not write to: %s', async (_, locked, path) => {
    const { folder, content } = await place({ 'låst/.planverk': '', 'låst/dist/.planverk': '' })
    await chmod(folder, 0o777)
    await chmod(content, 0o755)
    await chmod(join(folder, locked), 0o555)
    const { said } = await run(join(folder, path), content, undefined, { asNobody: true })
    expect(said).toContain('OutputRefused: Kan ikke skrive nettstedet')
    expect(said).toContain('du har ikke lov til å skrive der')
    expect(await readdir(folder)).toHaveLength(2)
    await chmod(join(folder, locked), 0o755)
  })
})
