import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from './browser.ts'
import { type BuiltSite, buildSite } from './built-site.ts'
import { runAxe, widerThanScreen } from './in-page.ts'
import { readPdf } from './read-pdf.ts'
import { filesUnder, planverk, workFolder, writeFiles } from './run-planverk.ts'
import { type Served, serve } from './serve.ts'
import { longTitle, unusable, unusual } from './unusual-content.ts'

let site: BuiltSite
let served: Served
let browser: Browser

beforeAll(async () => {
  const folder = await workFolder()
  const content = join(folder, 'content')
  await writeFiles(content, {
    ...unusual,
    'plan/filer/stort.png': await sharp({
      create: { width: 8000, height: 6000, channels: 3, background: '#0a6' },
    })
      .png()
      .toBuffer(),
  })
  const small = await sharp({
    create: { width: 40, height: 20, channels: 3, background: '#06a' },
  })
    .png()
    .toBuffer()
  await writeFiles(content, { 'Andre Måter/filer/mitt bilde.png': small })
  site = await buildSite(content, join(folder, 'site'))
  served = await serve(site.dir)
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  await served?.close()
})

describe('what is bigger or odder than plans are', () => {
  test('every page fits a phone of 320 pixels, and axe finds nothing', async () => {
    const tab = await browser.newPage({ viewport: { width: 320, height: 640 } })
    const found: string[] = []
    for (const { model } of site.pages.filter(({ model }) => model.path.startsWith('plan/'))) {
      await tab.goto(new URL(model.path, served.url).href)
      for (const one of await tab.evaluate(widerThanScreen)) found.push(`${model.path}: ${one}`)
      // 40,000 words have nothing that a page of 40 has not.
      if (model.kind === 'whole' || model.path.endsWith('/langt/')) continue
      await tab.evaluate(axe.source)
      const { violations } = await tab.evaluate(runAxe, [])
      for (const { id, nodes } of violations) found.push(`${model.path}: ${id} ${nodes[0]?.html}`)
    }
    await tab.close()
    expect(found).toEqual([])
  })

  test('a long title stands whole on its page and nowhere makes two of one address', () => {
    expect(site.page('plan/kapitler/lang-tittel/').read.text).toContain(longTitle)
    expect(new Set(site.pages.map(({ file }) => file)).size).toBe(site.pages.length)
  })

  test('of two terms that overlap the longer is explained, and each once', () => {
    const explained = [
      ...site.page('plan/kapitler/ord/').html.matchAll(/popovertarget="([^"]*)"/g),
    ].map(([, id]) => id)
    expect(explained).toEqual(['forklart-far', 'forklart-hjelp-hjemme', 'forklart-hjelp'])
  })

  test('a huge picture is published in the width a page needs', async () => {
    const { width } = await sharp(site.files.get('plan/filer/stort.png')).metadata()
    expect(width).toBe(1600)
  })

  test.each([
    ['one value', 'en', ['5']],
    ['gaps', 'hull', ['5', '7', 'skjult', 'finnes ikke']],
    ['a thousand points', 'tusen', ['1. januar 2020', '26. september 2022']],
  ])('the values of an indicator with %s stand on its page', (_name, id, values) => {
    const { text } = site.page(`plan/indikatorer/${id}/`).read
    for (const value of values) expect(text.toLowerCase()).toContain(value)
  })

  test('an indicator without values says so by having no picture', () => {
    expect(site.page('plan/indikatorer/ingen/').html).not.toContain('<figure')
    expect(site.page('plan/indikatorer/tusen/').html).toContain('<figure')
  })

  test('a PDF is made of every plan', async () => {
    const files = await filesUnder(site.dir)
    expect([...files.keys()].filter((path) => path.endsWith('.pdf'))).toHaveLength(3)
  })
})

describe('what is typed in other ways than plans mostly are', () => {
  const html = (path: string) => site.page(path).html

  test('links and pictures lead where they should, on the site and in print', async () => {
    const chapter = html('andre-mater/kapitler/lenker/')
    expect(chapter).toMatch(/<a href="[^"]*andre-mater\/tiltak\/t\/"[^>]*>tiltaket<\/a>/)
    expect(chapter).toContain('href="https://x.example/100%25"')
    for (const words of ['Fra definisjonen', 'Fra redigereren'])
      expect(chapter).toMatch(new RegExp(`<img src="[^"]*/mitt%20bilde\\.png" alt="${words}"`))
    const pdf = await readPdf(site.files.get('andre-mater/andre-mater.pdf') ?? new Uint8Array())
    expect(pdf.alternatives).toEqual(['Fra definisjonen', 'Fra redigereren'])
  })

  test('a text that places itself leads to itself', () => {
    expect(html('andre-mater/kapitler/lenker/')).toContain('andre-mater/kapitler/lenker/"')
    expect(html('andre-mater/tiltak/t/')).toContain('andre-mater/tiltak/t/"')
  })

  test('roles are told of, and an edition says that another text is the plan', () => {
    expect(site.page('andre-mater/').read.text).toContain('alle rektorer')
    expect(html('utgaven/')).toMatch(/<a[^>]*href="[^"]*\/andre-mater\/"/)
    expect(html('andre-mater/')).toMatch(/<a[^>]*href="[^"]*\/utgaven\/"/)
  })
})

describe('what cannot be shown', () => {
  test.each([
    ['an image that is not there', 'bilder.md:5:1 reference-exists'],
    ['a file that is no image', 'tekst.png:1:1 image-readable'],
    ['a number that is text', 'tekst.csv:3:1 series-valid'],
  ])('%s is told of at its place', async (_name, line) => {
    const folder = join(await workFolder(), 'unusable')
    await writeFiles(folder, unusable)
    const { out } = await planverk(['check', '--content', folder, '--format', 'json'])
    const { findings } = JSON.parse(out) as {
      findings: { file: string; line: number; column: number; ruleId: string }[]
    }
    expect(
      findings.map(
        (one) =>
          `${one.file.slice(one.file.lastIndexOf('/') + 1)}:${one.line}:${one.column} ${one.ruleId}`,
      ),
    ).toContain(line)
  })
})
