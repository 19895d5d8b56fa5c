import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { toString as textOf } from 'mdast-util-to-string'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkSite, type Report } from '../src/check/check-site.ts'
import { importMarkdown } from '../src/import/import-markdown.ts'
import { writeImport } from '../src/import/write-import.ts'
import { type LoadedSite, loadSite } from '../src/plan/load-site.ts'
import { loadStatutes } from '../src/statutes/load-statutes.ts'
import { lostWords } from './lost-words.ts'

// Real plans of municipalities lie beside the repo and are not part of it; .ci/run includes this file where they are.
const folder = path.resolve(import.meta.dirname, '../../shared/real-plans')
const names = (await readdir(folder)).filter((name) => /^(?!README).*\.md$/.test(name))

let out = ''
beforeAll(async () => {
  out = await mkdtemp(path.join(tmpdir(), 'planverk-'))
})
afterAll(() => rm(out, { recursive: true, force: true }))

test('there are real plans to try', () => {
  expect(names.length).toBeGreaterThan(1)
})

describe.each(names)('%s', (name) => {
  const planId = name.replace('.md', '')
  const load = async () => {
    const text = await readFile(path.join(folder, name), 'utf8')
    const content = path.join(out, planId)
    await rm(content, { recursive: true, force: true })
    await writeImport(importMarkdown({ name, text }), content)
    return { text, ...(await loadSite(content, { cache: false })) }
  }

  test('stands in the plan word for word', async () => {
    const { text, site } = await load()
    const [plan] = site.plans
    const bodies = [plan, ...(plan?.chapters ?? [])].flatMap((page) =>
      // A table's cells and a list's points touch when the whole tree is made one string.
      page ? [page.title, ...page.source.body.children.flatMap(leavesOf)] : [],
    )
    expect(lostWords(text.replace(/^(\s*)\d+\. /gm, '$1'), bodies.join('\n'))).toEqual([])
  })

  // `npm run test:real-plans -- --update` writes it anew; read what changed as the plan's own lawyer would.
  test('is told the same as before', async () => {
    const { site, findings } = await load()
    await expect(summaryOf(await check({ site, findings }))).toMatchFileSnapshot(
      path.join(import.meta.dirname, 'real-plans', `${planId}.txt`),
    )
  })

  test('is checked without an error', async () => {
    const { site, findings } = await load()
    const report = await check({ site, findings })
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(report.plans[0]?.statutes.map(({ statute }) => statute.id)).toEqual([
      'barnevernsloven-15-1',
    ])
    const { status, municipalities } = report.plans[0]?.plan.data ?? {}
    expect(status).toBe('draft')
    expect(municipalities?.map((one) => one.name?.toLowerCase())).toEqual([
      `${planId.split('-')[0]} kommune`,
    ])
  })
})

async function check(loaded: LoadedSite): Promise<Report> {
  return checkSite({
    ...loaded,
    statutes: await loadStatutes(),
    today: '2026-05-02',
    unfolded: true,
  })
}

/** How often each rule speaks, and on which lines; chapters have their numbers, for their names are the plan's own words. */
function summaryOf({ findings }: Report): string {
  const byRule = new Map<string, string[]>()
  for (const { severity, ruleId, requirement, place } of findings) {
    const rule = [severity, ruleId, requirement?.split('/').at(-1)].filter(Boolean).join(' ')
    const steps = place.file.split('/').slice(-2)
    const file = steps.map((step) => /^\d+/.exec(step)?.[0] ?? step).join('/')
    byRule.set(rule, [...(byRule.get(rule) ?? []), `${file}:${place.start.line}`])
  }
  return [...byRule]
    .map(([rule, places]) => `${rule}, ${places.length}\n  ${places.join('\n  ')}\n`)
    .join('')
}

/** The texts of the blocks that hold no other blocks. */
function leavesOf(node: { type: string; children?: unknown[] }): string[] {
  const children = (node.children ?? []) as (typeof node)[]
  const holdsBlocks = ['list', 'listItem', 'table', 'tableRow', 'blockquote'].includes(node.type)
  return holdsBlocks ? children.flatMap(leavesOf) : [textOf(node)]
}
