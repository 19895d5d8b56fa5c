import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadSite } from '../plan/load-site.ts'
import { importFile } from './import-file.ts'
import { importMarkdown } from './import-markdown.ts'
import { ImportRefused, writeImport } from './write-import.ts'

const started = process.cwd()
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'planverk-'))
})
afterEach(() => {
  process.chdir(started)
  return rm(folder, { recursive: true, force: true })
})

const inFolder = (...steps: string[]) => path.join(folder, ...steps)
const imported = importMarkdown({ name: 'plan-a.md', text: '# Plan\n\n## Mål\n\nTekst.\n' })
const filesIn = async (dir: string) =>
  (await readdir(dir, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort()

describe('writeImport', () => {
  const whole = ['nettsted.yaml', 'plan-a/kapitler/01-mal.md', 'plan-a/plan.md']

  test.each(['a folder that is not there', 'an empty folder', 'one with an empty plan folder'])(
    'fills %s',
    async (name) => {
      const out = inFolder('ny')
      if (name === 'an empty folder') await mkdir(out)
      if (name === 'one with an empty plan folder') {
        await mkdir(path.join(out, 'plan-a'), { recursive: true })
        await writeFile(path.join(out, 'nettsted.yaml'), 'navn: Planer\n')
      }
      await writeImport(imported, out)
      expect(await filesIn(out)).toEqual(whole)
      const { site, findings } = await loadSite(out, { cache: false })
      expect(findings).toEqual([])
      expect(site.plans.map(({ title }) => title)).toEqual(['Plan'])
    },
  )

  test('gives the paths it wrote', async () => {
    expect((await writeImport(imported, inFolder('ny'))).sort()).toEqual(whole)
  })

  test('adds a plan to those that are there and leaves nettsted.yaml alone', async () => {
    await writeImport(imported, folder)
    await writeFile(inFolder('nettsted.yaml'), 'navn: Mine planer\n')
    await writeImport(importMarkdown({ name: 'plan-b.md', text: '# B' }), folder)
    expect(await filesIn(folder)).toEqual([...whole, 'plan-b/plan.md'])
    expect(await readFile(inFolder('nettsted.yaml'), 'utf8')).toBe('navn: Mine planer\n')
  })

  test('refuses a plan that is there already, and changes nothing', async () => {
    await writeImport(imported, folder)
    await writeFile(inFolder('plan-a', 'plan.md'), 'min egen')
    await expect(writeImport(imported, folder)).rejects.toThrow(ImportRefused)
    await expect(writeImport(imported, folder)).rejects.toThrow(/plan-a» har filer fra før/)
    expect(await readFile(inFolder('plan-a', 'plan.md'), 'utf8')).toBe('min egen')
    expect(await filesIn(folder)).toEqual(whole)
  })

  test('refuses a folder inside a content folder, and says which to name', async () => {
    await writeFile(inFolder('nettsted.yaml'), 'navn: Planer\n')
    await expect(writeImport(imported, inFolder('plan-a'))).rejects.toThrow(
      `Skriv --out ${folder}, så legger vi planen i «${inFolder('plan-a')}»`,
    )
    expect(await filesIn(folder)).toEqual(['nettsted.yaml'])
  })

  test.each([
    ['.', 'content/ny', '..', '../plan-a'],
    ['./ny', 'content', '.', 'plan-a'],
    ['under', 'content/ny', '..', '../plan-a'],
    ['content/ny/under', '.', 'content', 'content/plan-a'],
  ])('refuses %s in %s, and says what can be written there', async (out, from, shown, plan) => {
    await mkdir(inFolder('content', 'ny'), { recursive: true })
    await writeFile(inFolder('content', 'nettsted.yaml'), 'navn: Planer\n')
    process.chdir(inFolder(from))
    await expect(writeImport(imported, out)).rejects.toThrow(
      `«${shown}» er en innholdsmappe. Skriv --out ${shown}, så legger vi planen i «${path.normalize(plan)}».`,
    )
    await writeImport(imported, shown)
    expect(await filesIn(inFolder('content'))).toEqual(whole)
  })

  test.each(['package.json', '.git'])(
    'asks nothing of what lies above a project, known by %s',
    async (name) => {
      await writeFile(inFolder('nettsted.yaml'), 'navn: Planer\n')
      await mkdir(inFolder('prosjekt', name), { recursive: true })
      await writeImport(imported, inFolder('prosjekt', 'content'))
      expect(await filesIn(inFolder('prosjekt', 'content'))).toEqual(whole)
    },
  )

  test("refuses somebody's own folder", async () => {
    await writeFile(inFolder('brev.txt'), 'x')
    await expect(writeImport(imported, folder)).rejects.toThrow(/har filer, men ingen plan/)
    expect(await filesIn(folder)).toEqual(['brev.txt'])
  })

  test('refuses a file where the folder should be', async () => {
    await writeFile(inFolder('fil'), 'x')
    const wanted = writeImport(imported, inFolder('fil'))
    await expect(wanted).rejects.toThrow(ImportRefused)
    await expect(wanted).rejects.toThrow(/Vi kan ikke skrive til mappen/)
  })
})

describe('importFile', () => {
  const out = () => inFolder('ut')
  const titleOf = async () => (await loadSite(out(), { cache: false })).site.plans[0]?.title
  const bytes = (text: string, encoding: 'latin1' | 'utf16le') => Buffer.from(text, encoding)

  test.each([
    ['UTF-8', Buffer.from('# Mål for Øy')],
    ['UTF-8 with BOM', Buffer.from('\ufeff# Mål for Øy')],
    ['UTF-16', bytes('\ufeff# Mål for Øy', 'utf16le')],
    ['UTF-16 the other way round', bytes('\ufeff# Mål for Øy', 'utf16le').swap16()],
    ['Windows-1252', bytes('# Mål for Øy', 'latin1')],
  ])('reads %s', async (encoding, content) => {
    await writeFile(inFolder('plan.md'), content)
    const { notes, written } = await importFile(inFolder('plan.md'), out(), '2026-05-02')
    expect(await titleOf()).toBe('Mål for Øy')
    expect(written).toEqual(['nettsted.yaml', 'plan/plan.md'])
    expect(notes.some((note) => note.includes('Windows-1252'))).toBe(encoding === 'Windows-1252')
  })

  test.each([
    ['plan.docx', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 8])],
    ['plan.pdf', Buffer.from('%PDF-1.7\n1 0 obj')],
    ['plan.rtf', Buffer.from('{\\rtf1\\ansi Plan}')],
  ])('refuses what is no text: %s', async (name, content) => {
    await writeFile(inFolder(name), content)
    await expect(importFile(inFolder(name), out())).rejects.toThrow(/ikke en tekstfil/)
  })

  test('says of a folder that it is one', async () => {
    await expect(importFile(inFolder(''), out())).rejects.toThrow(/Det er en mappe/)
  })

  test.each(['borte.md', ''])('refuses what it cannot read: «%s»', async (name) => {
    const wanted = importFile(inFolder(name), out())
    await expect(wanted).rejects.toThrow(ImportRefused)
    await expect(wanted).rejects.toThrow(/Vi finner ikke noe å importere/)
  })
})
