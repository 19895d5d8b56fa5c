import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Finding } from '../source/place.ts'
import { findFiles } from './find-files.ts'
import { ContentMissing, loadSite } from './load-site.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'planverk-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function write(files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), content)
  }
}

async function found() {
  const findings: Finding[] = []
  const files = await findFiles(folder, 'content', findings)
  return {
    files: files.map(({ inner }) => inner),
    findings: findings.map(({ place, message }) => `${place.file} ${message}`),
  }
}

const load = () => loadSite(folder, { cache: false })
const plan = '---\ntittel: P\n---\n'

describe('findFiles', () => {
  test('lists files in order and leaves out what begins with a dot', async () => {
    await write({
      'b.md': '',
      'a/x.md': '',
      '.git/x': '',
      '.env': '',
      'a/.skjult.md': '',
      'b.md~': '',
    })
    expect(await found()).toEqual({
      files: ['a/x.md', 'b.md'],
      findings: [
        'content/a/.skjult.md Navnet «.skjult.md» begynner med punktum, så filen er skjult. Den kommer ikke med på nettstedet.',
      ],
    })
  })

  // Windows makes links only for administrators.
  test.skipIf(process.platform === 'win32')('leaves out a link that leads out', async () => {
    await write({ 'inne.md': 'a' })
    const outside = await mkdtemp(path.join(tmpdir(), 'planverk-ute-'))
    await writeFile(path.join(outside, 'ute.md'), 'hemmelig')
    const links = { 'fil.md': 'ute.md', mappe: '', 'borte.md': 'finnes-ikke.md' }
    for (const [name, to] of Object.entries(links))
      await symlink(path.join(outside, to), path.join(folder, name))
    await symlink('.', path.join(folder, 'ring'))
    await symlink('inne.md', path.join(folder, 'ogsa-inne.md'))
    const { files, findings } = await found()
    await rm(outside, { recursive: true })
    expect(files).toEqual(['inne.md', 'ogsa-inne.md'])
    expect(findings).toEqual([
      'content/borte.md Lenken fører ikke til noen fil.',
      'content/fil.md Lenken fører ut av mappen med innholdet. Filen er ikke lest.',
      'content/mappe Lenken fører ut av mappen med innholdet. Filen er ikke lest.',
      'content/ring Her ligger en lenke til en mappe. Den er ikke lest.',
    ])
  })

  // Only Linux has names that are no text.
  test.skipIf(process.platform !== 'linux')('tells of a name that is not UTF-8', async () => {
    await write({ 'inne.md': 'a' })
    await writeFile(Buffer.concat([Buffer.from(`${folder}/bl`), Buffer.from([0xe5])]), 'x')
    expect(await found()).toEqual({
      files: ['inne.md'],
      findings: ['content/bl\ufffd Navnet er ikke lagret som UTF-8, så filen kan ikke leses.'],
    })
  })

  test('leaves out what is too large', async () => {
    await write({ 'p/lang.md': '', 'p/filer/film.pdf': '', 'p/kort.md': '' })
    await truncate(path.join(folder, 'p/lang.md'), 20 * 1024 * 1024)
    await truncate(path.join(folder, 'p/filer/film.pdf'), 51 * 1024 * 1024)
    expect(await found()).toEqual({
      files: ['p/kort.md'],
      findings: [
        'content/p/filer/film.pdf Filen er på 51,0 MB. Det meste vi leser, er 50,0 MB.',
        'content/p/lang.md Filen er på 20,0 MB. Det meste vi leser, er 4,0 MB.',
      ],
    })
  })

  test('takes a table among the attachments for an attachment, however large', async () => {
    await write({ 'p/filer/data.csv': '', 'filer/data.csv': '', 'p/indikatorer/data.csv': '' })
    for (const name of ['p/filer/data.csv', 'filer/data.csv', 'p/indikatorer/data.csv'])
      await truncate(path.join(folder, name), 5 * 1024 * 1024)
    expect(await found()).toEqual({
      files: ['filer/data.csv', 'p/filer/data.csv'],
      findings: [
        'content/p/indikatorer/data.csv Filen er på 5,0 MB. Det meste vi leser, er 4,0 MB.',
      ],
    })
  })

  test('goes twelve folders down', async () => {
    const deep = (levels: number) => `${'m/'.repeat(levels)}a.md`
    await write({ [deep(12)]: '', [deep(13)]: '' })
    expect(await found()).toEqual({
      files: [deep(12)],
      findings: [
        `content/${'m/'.repeat(12)}m Mappen ligger mer enn 12 nivåer ned. Den er ikke lest.`,
      ],
    })
  })

  test('gives names in composed letters, and reads the file all the same', async () => {
    await write({ 'p/plan.md': plan, 'p/ma\u030al/ba\u030at.md': '---\ntittel: Båt\n---\n' })
    expect((await found()).files).toEqual(['p/mål/båt.md', 'p/plan.md'])
    const { site } = await load()
    expect(site.plans[0]?.goals.map(({ id, title }) => [id, title])).toEqual([['bat', 'Båt']])
  })

  test('tells of two names that only look the same', async () => {
    await write({ 'ba\u030at.md': 'a', 'b\u00e5t.md': 'b' })
    const { files, findings } = await found()
    // Some file systems hold only one of them.
    expect(files).toEqual(['båt.md'])
    expect(findings.length).toBeLessThan(2)
    if (process.platform === 'linux')
      expect(findings[0]).toContain('To filer har samme navn, skrevet med ulike tegn')
  })
})

describe('loadSite', () => {
  test.each([
    ['borte', 'finnes ikke'],
    ['fil.md', 'er ingen mappe'],
  ])('has no content in %s', async (name, told) => {
    await write({ 'fil.md': 'a' })
    const wanted = loadSite(path.join(folder, name), { cache: false })
    await expect(wanted).rejects.toThrow(ContentMissing)
    await expect(wanted).rejects.toThrow(`${told}. Oppgi mappen med innholdet: --content MAPPE`)
  })

  test.each([{}, { 'brev.docx': 'a' }])('finds no plan in a folder with %j', async (files) => {
    await write(files)
    const { site, findings } = await load()
    expect(site.plans).toEqual([])
    expect(findings.at(-1)).toMatchObject({ ruleId: 'plan-file-required', severity: 'error' })
  })

  test('reads BOM, CRLF and an empty file', async () => {
    await write({
      'p/plan.md': '\ufeff---\r\ntittel: P\r\n---\r\n\r\n[[mal/borte]]\r\n',
      'p/mal/tom.md': '',
    })
    const { site, findings } = await load()
    expect(site.plans[0]?.title).toBe('P')
    expect(site.plans[0]?.references[0]?.place.start).toMatchObject({ line: 5, column: 1 })
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['title-required'])
  })

  test('tells what is not UTF-8, where it begins, and reads the rest', async () => {
    await write({ 'p/plan.md': Buffer.from('---\ntittel: P\n---\n\nTiltak på skolen\n', 'latin1') })
    const { site, findings } = await load()
    expect(site.plans[0]?.title).toBe('P')
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({
      ruleId: 'source-valid',
      severity: 'error',
      message: 'Filen er ikke lagret som UTF-8. Noen bokstaver blir feil.',
      place: { start: { line: 5, column: 9 }, end: { line: 5, column: 10 } },
    })
  })

  test('shows a text that takes too long as it is', async () => {
    const text = '*a_'.repeat(10_000)
    await write({ 'p/plan.md': plan, 'p/kapitler/a.md': `---\ntittel: A\n---\n${text}\n` })
    const { site, findings } = await loadSite(folder, { cache: false, limit: 500 })
    expect(findings.map(({ ruleId, place }) => [ruleId, place.file.split('/').at(-1)])).toEqual([
      ['body-readable', 'a.md'],
    ])
    expect(JSON.stringify(site.plans[0]?.chapters[0]?.source.body)).toContain(text)
  })

  test('measures what is in filer/, and leaves out what could run', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>'
    await write({
      'filer/logo.svg': svg,
      'p/plan.md': `${plan}![a](filer/figur.svg) ![b](filer/ond.svg) [c](filer/sub/a.txt)\n`,
      'p/filer/figur.svg': svg,
      'p/filer/ond.svg': svg.replace('/>', ' onload="a()"/>'),
      'p/filer/side.html': '<p>a</p>',
      'p/filer/sub/a.txt': 'a',
    })
    const { site, findings } = await load()
    expect([...site.attachments.keys()]).toEqual(['filer/logo.svg'])
    expect(
      [...(site.plans[0]?.attachments ?? [])].map(([name, { path, type, width, height, size }]) => [
        name,
        path,
        type,
        width,
        height,
        size,
      ]),
    ).toEqual([
      ['filer/figur.svg', 'filer/figur.svg', 'image/svg+xml', 30, 20, svg.length],
      ['filer/sub/a.txt', 'filer/sub/a.txt', 'text/plain', undefined, undefined, 1],
    ])
    expect(findings.map(({ place, message }) => [path.basename(place.file), message])).toEqual([
      ['ond.svg', 'SVG-filen inneholder noe annet enn en tegning. Den er ikke publisert.'],
      ['side.html', 'Vi publiserer ikke filer av typen «html».'],
    ])
    expect(site.plans[0]?.references.map(({ id, known }) => [id, known])).toEqual([
      ['filer/sub/a.txt', true],
      ['filer/figur.svg', true],
      ['filer/ond.svg', false],
    ])
  })

  test('tells of files it does not know', async () => {
    await write({ 'p/plan.md': plan, 'p/tiltak/a.docx': 'a' })
    const { findings } = await load()
    expect(findings.map(({ ruleId, message }) => [ruleId, message])).toEqual([
      ['file-known', 'Vi vet ikke hva filen «a.docx» er. Den kommer ikke med på nettstedet.'],
    ])
  })

  test('calls files as they would be typed from here', async () => {
    await write({ 'p/plan.md': 'Tekst.' })
    const { findings } = await load()
    const expected = path.relative(process.cwd(), path.join(folder, 'p/plan.md'))
    expect(findings[0]?.place.file).toBe(expected.split(path.sep).join('/'))
  })
})
