import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join, parse } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { marker } from '../src/build/output/output-refused.ts'
import { reservedPlanIds } from '../src/plan/assemble-site.ts'
import { badContents } from './bad-contents.ts'
import { badFiles } from './bad-files.ts'
import { type HtmlPage, readHtml, shownTexts } from './html-page.ts'
import { filesUnder, planverk, today, workFolder, writeFiles } from './run-planverk.ts'

/** Long for a check and a build, short for somebody who thinks it hangs. */
const patience = 20_000

let folder = ''
beforeAll(async () => {
  folder = await workFolder()
  await writeFiles(folder, { 'hemmelig.md': 'HEMMELIGHETEN', 'hemmelig/inne.md': 'HEMMELIGHETEN' })
})

const inOrder = { 'plan/plan.md': '---\ntittel: Planen\nstatus: utkast\n---\n' }

const check = (content: string, ...more: string[]) =>
  planverk(['check', '--content', content, '--today', today, ...more])
const build = (content: string, out: string) =>
  planverk(['build', '--content', content, '--out', out, '--today', today])

const aStack = /^\s+at /m

/** An old site of ours. */
async function oldSite(out: string) {
  await writeFiles(out, { [marker]: '', 'index.html': 'gammelt', 'plan/index.html': 'gammelt' })
  return filesUnder(out)
}

const cases = [...badContents, ...badFiles].map((one, number) => ({ ...one, number }))

describe.each(cases)('$name', (one) => {
  const { files = {}, symlinks = {}, asTyped, says, outcome, never = [], number } = one
  let content = ''
  let out = ''
  beforeAll(async () => {
    content = join(folder, `${number}`, 'content')
    out = join(folder, `${number}`, 'site')
    await writeFiles(content, { ...(asTyped ? {} : inOrder), ...files })
    for (const [path, target] of Object.entries(symlinks)) {
      await mkdir(dirname(join(content, path)), { recursive: true })
      await symlink(target, join(content, path))
    }
  })

  test('is said, at its place', { timeout: patience }, async () => {
    const { code, out: report, error } = await check(content, '--format', 'json')
    expect(error).toBe('')
    const { findings, counts } = JSON.parse(report)
    const said: string[] = findings.map(shown)
    for (const line of says)
      expect(
        said.some((one) => one.includes(line)),
        `${line} in\n${said.join('\n')}`,
      ).toBe(true)
    expect(counts.error > 0).toBe(says.some((line) => line.includes(' error')))
    expect(code).toBe(counts.error > 0 ? 1 : 0)
  })

  if (outcome === 'refused')
    test('is not published: the old site stays', { timeout: patience }, async () => {
      const before = await oldSite(out)
      const { code, error } = await build(content, out)
      expect(error).toContain('Nettstedet er ikke bygd.')
      expect(error).not.toMatch(aStack)
      expect(code).toBe(1)
      expect(await filesUnder(out)).toEqual(before)
    })
  else
    test('is published with every word, and nothing runs', { timeout: patience }, async () => {
      const { code, error } = await build(content, out)
      expect({ code, error }).toEqual({ code: 0, error: '' })
      const pages = [...(await filesUnder(out))]
        .filter(([path]) => path.endsWith('.html') && !path.startsWith('regler/'))
        .map(([, bytes]) => `${bytes}`)
      const text = pages
        .flatMap(shownTexts)
        .join('\n')
        .replace(/[ \n]+/g, ' ')
      for (const words of outcome) expect(has(text, words), `${words}`).toBe(true)
      for (const words of ['HEMMELIGHETEN', ...never]) expect(has(text, words)).toBe(false)
      expect(pages.map(readHtml).flatMap(strangeThings)).toEqual([])
    })
})

test('front matter in another language is never run', async () => {
  const content = join(folder, 'js')
  const trace = join(folder, 'ran')
  const run = `process.getBuiltinModule('fs').writeFileSync(${JSON.stringify(trace)}, '')`
  await writeFiles(content, {
    ...inOrder,
    'plan/kapitler/a.md': `---js\n{ tittel: ${run} }\n---\n\nTeksten.\n`,
    'plan/kapitler/b.md': `---javascript\nmodule.exports = ${run}\n---\n`,
    'plan/kapitler/c.md': `---\ntittel: !!js/function "function () { ${run} }"\n---\n`,
  })
  const { code, out } = await check(content)
  expect(code).toBe(1)
  expect(out).toMatch(
    /a\.md:1:1 {2}feil {2}.*må være YAML\. Her står det «---js»\. {2}source-valid/,
  )
  expect(out).toMatch(/b\.md:1:1 {2}feil {2}.*«---javascript»\. {2}source-valid/)
  expect((await build(content, join(folder, 'js-out'))).code).toBe(1)
  await expect(readFile(trace)).rejects.toThrow('ENOENT')
})

describe('a plan id', () => {
  test('is no name that the site itself has at its root', { timeout: patience }, async () => {
    const content = join(folder, 'one plan')
    const site = join(folder, 'one plan site')
    await writeFiles(content, {
      ...inOrder,
      'filer/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    })
    expect((await build(content, site)).code).toBe(0)
    const root = [...(await filesUnder(site)).keys()].map((path) => path.split('/')[0] ?? '')
    const own = root.map((name) => name.replace(/\.html$/, '')).filter((name) => name !== 'plan')
    expect(own).toContain('pagefind')
    // An id has no underscore.
    expect(own.filter((name) => !/\.|^index$|^_/.test(name) && !reservedPlanIds.has(name))).toEqual(
      [],
    )
  })

  test.each(['sok', 'Søk', 'regler', 'data', 'pagefind', 'rediger', '_astro', 'tema', '404'])(
    'is not %s',
    async (name) => {
      const content = join(folder, 'reserved', name)
      await writeFiles(content, { [`${name}/plan.md`]: inOrder['plan/plan.md'] })
      const { code, out } = await check(content)
      expect(out).toContain(`feil  Planen kan ikke hete «${name}»`)
      expect(code).toBe(1)
      expect((await build(content, join(folder, 'reserved', 'site'))).code).toBe(1)
    },
  )
})

describe('--out', () => {
  const content = () => join(folder, 'good')

  /** Where the site is asked for, and why it cannot be there. */
  const places: [string, () => string, string][] = [
    ['the content folder', content, 'der ligger innholdet'],
    ['a folder in the content', () => join(content(), 'dist'), 'den ligger inne i innholdet'],
    ['a folder around the content', () => folder, 'der ligger innholdet'],
    ['the root of the disk', () => parse(folder).root, 'det er roten av disken'],
    ['the home folder', () => join(folder, 'hjem'), 'der ligger hjemmemappen din'],
    ['this folder', () => '.', 'der ligger mappen du står i'],
    [
      'a folder of somebody else',
      () => join(folder, 'andres'),
      'har filer som planverk ikke har laget',
    ],
    ['a file', () => join(folder, 'fil'), 'det er en fil, ikke en mappe'],
    // Root may write everywhere, so a file stands in the way instead of a lock.
    ['a folder in a file', () => join(folder, 'fil', 'dist'), 'er en fil, ikke en mappe'],
    // On Windows this needs a right that few have.
    ...(process.platform === 'win32'
      ? []
      : ([
          ['a link to the content', () => join(folder, 'lenke'), 'der ligger innholdet'],
          [
            'a link to nowhere',
            () => join(folder, 'død'),
            'det er en lenke til noe som ikke finnes',
          ],
        ] satisfies [string, () => string, string][])),
  ]

  const started = process.cwd()
  afterAll(() => process.chdir(started))
  beforeAll(async () => {
    // Not the real ones: the day this fails, they would be gone.
    process.env['HOME'] = process.env['USERPROFILE'] = join(folder, 'hjem')
    await writeFiles(content(), inOrder)
    await writeFiles(folder, {
      'hjem/brev.txt': 'mitt',
      'her/brev.txt': 'mitt',
      'andres/regnskap.xlsx': 'tall',
      'andres/index.html': 'mitt',
      fil: 'tekst',
    })
    process.chdir(join(folder, 'her'))
    if (process.platform === 'win32') return
    await symlink(content(), join(folder, 'lenke'))
    await symlink(join(folder, 'finnes-ikke'), join(folder, 'død'))
  })

  test.each(places)('is not %s', { timeout: patience }, async (_, place, reason) => {
    const own = ['andres', 'good', 'hemmelig', 'hjem', 'her'].map((name) => join(folder, name))
    const files = await Promise.all(own.map(filesUnder))
    const { code, out, error } = await build(content(), place())
    expect(code).toBe(2)
    expect(out).not.toContain('Nettstedet ligger i')
    expect(error).toMatch(/^Kan ikke skrive nettstedet til «/)
    expect(error).toContain(reason)
    expect(error).toContain('--out')
    expect(error).not.toMatch(aStack)
    expect(await Promise.all(own.map(filesUnder))).toEqual(files)
  })

  test('is an empty folder, or one of ours', { timeout: patience }, async () => {
    const out = join(folder, 'tom')
    await mkdir(out)
    expect((await build(content(), out)).code).toBe(0)
    await cp(out, join(folder, 'vår'), { recursive: true })
    await writeFile(join(folder, 'vår', 'gammel.html'), 'gammelt')
    expect((await build(content(), join(folder, 'vår'))).code).toBe(0)
    expect([...(await filesUnder(join(folder, 'vår'))).keys()]).not.toContain('gammel.html')
  })
})

function shown(finding: Record<string, unknown>): string {
  const { file, line, column, ruleId, severity, message } = finding
  return `${file}:${line}:${column} ${ruleId} ${severity} ${message}`
}

function has(text: string, words: string | RegExp): boolean {
  return typeof words === 'string' ? text.includes(words) : words.test(text)
}

/** Elements, handlers and addresses that only a writer can have brought in. */
function strangeThings({ elements, links, resources, handlers }: HtmlPage): string[] {
  return [
    ...[...elements].filter((name) =>
      /^(iframe|object|embed|base|applet|marquee|style|blink)$/.test(name),
    ),
    ...handlers,
    ...[...links, ...resources]
      .filter(({ to }) => /^\s*(javascript|data|vbscript|file):/i.test(to))
      .map(({ from, to }) => `${from} ${to}`),
    ...resources
      .filter(({ to }) => /^(https?:)?\/\//.test(to))
      .map(({ from, to }) => `${from} ${to}`),
  ]
}
