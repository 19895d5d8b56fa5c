import { join } from 'node:path'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Entry, Plan } from '../src/plan/model.ts'
import { planContext, siteContext } from '../src/site/context.ts'
import { picturesOf } from '../src/site/pictures/plan-pictures.ts'
import { type BuiltSite, buildSite } from './built-site.ts'
import { type ReadPdf, readPdf } from './read-pdf.ts'
import {
  copyExample,
  exampleContent,
  filesUnder,
  planverk,
  today,
  workFolder,
} from './run-planverk.ts'

let folder = ''
let site: BuiltSite
const pdfs = new Map<string, ReadPdf>()
const plans = ['vindelsund-forebygging', 'ljosheimfjord-oppvekst', 'vindelsund-ung']

beforeAll(async () => {
  folder = await workFolder()
  site = await buildSite(exampleContent, join(folder, 'site'))
  for (const id of plans) {
    const bytes = site.files.get(`${id}/${id}.pdf`)
    if (bytes) pdfs.set(id, await readPdf(bytes))
  }
})

describe.each(plans)('the example plan %s in print', (id) => {
  const plan = () => site.checked.report.site.plans.find((one) => one.id === id) as Plan
  const pdf = () => pdfs.get(id) as ReadPdf

  test('has every sentence of every file', () => {
    const printed = pdf().pages.map((page) => letters(withoutEdges(page, plan().title)))
    const whole = printed.join('')
    const lost = [plan(), ...plan().entries].flatMap((one) =>
      sentencesOf(one).filter((sentence) => !isIn(letters(sentence), whole)),
    )
    expect([plan(), ...plan().entries].flatMap(sentencesOf).length).toBeGreaterThan(20)
    expect(lost).toEqual([])
  })

  test('has every title among its bookmarks or in its text', () => {
    const whole = letters(pdf().text)
    const lost = plan().entries.filter(({ title }) => !whole.includes(letters(title)))
    expect(lost.map(({ title }) => title)).toEqual([])
    for (const { number, title } of plan().chapters)
      expect(pdf().bookmarks).toContain(`${number} ${title}`)
  })

  test('has every picture of the site as a drawing with its title', () => {
    const { report, addresses } = site.checked
    const context = siteContext(report, addresses, [])
    const planReport = report.plans.find((one) => one.plan.id === id)
    if (!planReport) throw new Error(id)
    const titles = picturesOf(planContext(context, planReport)).map(({ title }) => title)
    // The edition for the young tells of the plan in words.
    expect(titles.length > 0).toBe(id !== 'vindelsund-ung')
    expect(titles.filter((title) => !pdf().alternatives.includes(title))).toEqual([])
  })

  test('is offered on the front page and with the whole plan, with its size', () => {
    const size = site.files.get(`${id}/${id}.pdf`)?.length ?? 0
    for (const path of [`${id}/`, `${id}/hele-planen/`]) {
      const { html } = site.page(path)
      const [, shown = ''] = /href="\/[^"]+\.pdf" download>[^<]+\(([^)]+)\)</.exec(html) ?? []
      const [, number = '', unit = ''] = /^([\d,.]+) (kB|MB)$/.exec(shown) ?? []
      const told = Number(number.replace(',', '.')) * (unit === 'MB' ? 1e6 : 1e3)
      expect(Math.abs(told / size - 1), shown).toBeLessThan(0.06)
    }
  })
})

test.each([
  ['--no-pdf', ['--no-pdf'], ''],
  ['`pdf: nei` in nettsted.yaml', [], 'pdf: nei\n'],
])('%s gives a site that neither has nor offers a PDF', async (name, options, setting) => {
  const content = await copyExample(join(folder, `content-${name.length}`))
  const { appendFile } = await import('node:fs/promises')
  await appendFile(join(content, 'nettsted.yaml'), `\n${setting}`)
  const out = join(folder, `out-${name.length}`)
  const ended = await planverk([
    'build',
    '--content',
    content,
    '--out',
    out,
    '--today',
    today,
    ...options,
  ])
  expect(ended).toMatchObject({ code: 0, error: '' })
  const files = await filesUnder(out)
  expect([...files.keys()].filter((path) => path.endsWith('.pdf'))).toEqual([])
  for (const [path, bytes] of files)
    if (path.endsWith('.html'))
      expect(bytes.toString('utf8'), path).not.toContain('class="download"')
})

/** What stands at the top and the foot of every page is no part of the text that goes over it. */
function withoutEdges(page: string, title: string): string {
  const top =
    page.startsWith(` ${title}`) || page.startsWith(title) ? page.indexOf(title) + title.length : 0
  return page.slice(top).replace(/\S+ kommune (Side|Page) \d+ (av|of) \d+\s*$/, '')
}

/** Hyphens, bullets and numbers in the margin stand between letters; what a writer wrote are letters. */
function letters(text: string): string {
  return text.normalize('NFC').replace(/\P{L}/gu, '')
}

/** Whether a sentence stands in the text, perhaps on both sides of a page break or of a note. */
function isIn(sentence: string, text: string): boolean {
  if (text.includes(sentence)) return true
  for (let cut = 1; cut < sentence.length; cut += 1) {
    const first = text.indexOf(sentence.slice(0, cut))
    if (first < 0) return false
    if (text.includes(sentence.slice(cut), first)) return true
  }
  return false
}

/** Every sentence of a body as a reader sees it. */
function sentencesOf({ source }: Pick<Entry, 'source'>): string[] {
  const found: string[] = []
  visit(source.body, (node) => {
    if (node.type === 'tableCell' || node.type === 'paragraph') {
      if (node.children.some(({ type }) => type === 'image' || type === 'wikiLink')) return
      found.push(...textOf(node).split(/(?<=[.!?:])\s+/))
    }
  })
  return found.filter((sentence) => letters(sentence) !== '')
}
