import { existsSync } from 'node:fs'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadAndCheck } from '../../src/build/load-model.ts'
import { packageRoot } from '../../src/build/package-root.ts'
import { openSearchIndex } from '../../src/build/search/search-index.ts'
import { siteModel } from '../../src/build/site-model.ts'
import { prepareTheme } from '../../src/build/theme/compile-theme.ts'
import { openTheme, type Theme } from '../../src/build/theme/theme.ts'
import { importMarkdown } from '../../src/import/import-markdown.ts'
import { writeImport } from '../../src/import/write-import.ts'
import { groupBy } from '../../src/plan/group-by.ts'
import type { DataFile } from '../../src/site/page.ts'
import { exampleContent, today } from '../run-planverk.ts'
import { type Asked, askAll, askedAtHome, figuresOf, judgedQuestions } from './evaluate.ts'
import { type OpenedSearch, openInNode } from './pagefind-in-node.ts'

// The plans of real municipalities lie beside the repo and are not part of it.
const realPlans = path.resolve(import.meta.dirname, '../../../shared/real-plans')
const others = existsSync(realPlans)
  ? (await readdir(realPlans)).filter((name) => /^(?!README).*\.md$/.test(name))
  : []

/** What was reached, less a small margin for a sentence written anew; raise it when the search gets better. */
const reached = { recall5: 0.81, mrr10: 0.87, wrongOrNothing: 0.03 }
/** The questions to the real plans are easier, and a clone that stands alone has not got them. */
const atHome = { recall5: others.length > 0 ? 0.86 : 0.855, mrr10: 0.84 }
/** Bytes; the index of the site of five plans, real ones among them. */
const heaviest = { usable: 104_500, median: 116_000, most: 128_000 }
const leastOfAKind = { recall5: 0.75, mrr10: 0.8 }

let folder = ''
let opened: OpenedSearch
let files: DataFile[]
let scripts: number
let paths: Set<string>
let asked: Asked[]
const owners = new Map<string, string | undefined>()

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'planverk-'))
  const content = path.join(folder, 'content')
  await cp(exampleContent, content, { recursive: true })
  for (const name of others) {
    const text = await readFile(path.join(realPlans, name), 'utf8')
    await writeImport(importMarkdown({ name, text }), content)
  }
  const theme = await openTheme((await prepareTheme(packageRoot())).dir)
  scripts = await searchScripts(theme)
  const model = await siteModel(await loadAndCheck({ content, today }), { pdf: false })
  const index = await openSearchIndex(model.words)
  const planIds = new Set<string>()
  paths = new Set()
  for (const page of model.pages) {
    if (!page.search) continue
    paths.add(page.path)
    owners.set(page.path, page.search.owner)
    planIds.add(page.path.split('/')[0] ?? '')
    await index.add(page, await theme.render(page, model))
  }
  files = await index.files()
  opened = await openInNode(files)
  await index.close()
  asked = await askAll(judgedQuestions(planIds), opened.search)
}, 240_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

test('the judged answers are pages of the site', () => {
  const lost = asked.flatMap(({ query, pages }) =>
    pages.filter((one) => !paths.has(one)).map((one) => `${query}: ${one}`),
  )
  expect(lost).toEqual([])
  expect(asked.length).toBeGreaterThanOrEqual(80)
})

test('questions are answered as well as was reached', () => {
  const all = figuresOf(asked)
  console.info(
    table([
      ['alle', asked],
      ['brukt til å stille inn', asked.filter(({ heldOut }) => !heldOut)],
      ['holdt av', asked.filter(({ heldOut }) => heldOut)],
      ...byKind(asked),
    ]),
  )
  expect(all.recall5).toBeGreaterThanOrEqual(reached.recall5)
  expect(all.mrr10).toBeGreaterThanOrEqual(reached.mrr10)
  expect(all.nothing + all.onlyWrong).toBeLessThanOrEqual(reached.wrongOrNothing)
})

test('people find their own municipality, where they come from its pages', async () => {
  const judged = askedAtHome(asked, (page) => owners.get(page))
  const askedThere = await askAll(judged, opened.search)
  console.info(table([['fra egen kommune', askedThere]]))
  const home = figuresOf(askedThere)
  expect(home.recall5).toBeGreaterThanOrEqual(atHome.recall5)
  expect(home.mrr10).toBeGreaterThanOrEqual(atHome.mrr10)
}, 240_000)

describe('no kind of question is left behind', () => {
  test.each(['recall5', 'mrr10'] as const)('%s', (figure) => {
    const behind = [...byKind(asked)]
      .map(([kind, own]) => [kind, figuresOf(own)[figure]] as const)
      .filter(([, value]) => value < leastOfAKind[figure])
    expect(behind).toEqual([])
  })
})

test('every emergency is heard, and hardly any other question is taken for one', async () => {
  const urgent = new Set<string>()
  const hear = async (query: string) => {
    if ((await opened.search.understand(query)).urgent) urgent.add(query)
  }
  for (const { query } of asked) await hear(query)
  const heard = ({ query }: Asked) => urgent.has(query)
  const isEmergency = ({ kind }: Asked) => kind === 'nødsituasjon'
  const emergencies = asked.filter((one) => isEmergency(one) && !heard(one))
  expect(emergencies.map(({ query }) => query)).toEqual([])
  // What the words say may be an emergency, whatever kind of question it was judged as: «nakenbilder», «116111».
  const rest = asked.filter((one) => !isEmergency(one))
  const alarms = rest.filter(heard).map(({ query }) => query)
  const calm = [
    'hva blir slått sammen',
    'hvem har tatt på seg ansvaret',
    'grunnloven § 112',
    'sitje på rommet',
    'banke på døra hos helsesøster',
    'do på skolen',
    'død i familien',
    'blåveis i skogen',
    'annen kultur',
  ]
  calm.push('hva blir kuttet først', 'krise i økonomien', 'tvinges kommunen', 'drukner i regninger')
  for (const query of calm) await hear(query)
  expect(calm.filter((query) => urgent.has(query))).toEqual([])
  const danger = [
    ...['brann', '112', 'slått', 'tatt på meg', 'jeg blir slått av pappa', 'slår meg sammen'],
    ...[
      'vil ta livet av meg',
      'pappa banker på meg',
      'tar på meg',
      'krise',
      'jeg mister kontrollen',
    ],
    ...['eg vert slegen', 'vart slegen av far', 'han slog me', 'vil døy', 'voll i hjemmet', 'blør'],
    ...['pappa slår og biter meg', 'stefar slår andre barn og meg', 'banker på lillebror'],
    ...[
      'barnet har spist tabletter',
      'babyen svelget et batteri',
      'ungen får ikke puste',
      'drukket klorin',
    ],
    ...['de vil sende meg til somalia', 'trenger et sted å sove i natt', 'skar meg i går'],
    ...['tvinges til å gifte meg', 'tatt på kroppen min', 'mister kontrollen over sinnet mitt'],
  ]
  for (const query of danger) await hear(query)
  expect(danger.filter((query) => !urgent.has(query))).toEqual([])
  expect(alarms.length / rest.length, alarms.join('; ')).toBeLessThanOrEqual(0.02)
})

/** The hits that are shown at first; see src/components/search.ts. */
const shownFirst = 5

test('a question and its answer weigh no more than we promise, everything included', async () => {
  const { search, transferred, forget } = opened
  const weights: { query: string; size: number; parts: Record<string, number> }[] = []
  await forget()
  const usable = scripts + sum(transferred())
  for (const { query } of asked) {
    await forget()
    const { hits } = await search.ask(query)
    await Promise.all(hits.slice(0, shownFirst).map((hit) => hit.data()))
    const parts = { ...transferred(), scripts }
    weights.push({ query, size: sum(parts), parts })
  }
  weights.sort((a, b) => a.size - b.size)
  const middle = weights[weights.length >> 1]
  const most = weights.at(-1)
  const kB = (bytes: number | undefined) => ((bytes ?? 0) / 1000).toFixed(1)
  const parts = Object.entries(middle?.parts ?? {}).map(([part, size]) => `${part} ${kB(size)}`)
  console.info(
    `kB før det spørres: ${kB(usable)}; med svar: fra ${kB(weights[0]?.size)} til ${kB(most?.size)} («${most?.query}»)\n` +
      `det midterste ${kB(middle?.size)}: ${parts.join(', ')}`,
  )
  expect(usable).toBeLessThanOrEqual(heaviest.usable)
  expect(middle?.size).toBeLessThanOrEqual(heaviest.median)
  expect(weights.filter(({ size }) => size > heaviest.most)).toEqual([])
}, 240_000)

function sum(parts: Record<string, number>): number {
  return Object.values(parts).reduce((total, size) => total + size, 0)
}

async function searchScripts(theme: Theme): Promise<number> {
  const texts = await Promise.all(
    theme
      .assets()
      .filter((asset) => asset.path.endsWith('.js'))
      .map((asset) => readFile(asset.source)),
  )
  const own = texts.filter((text) => text.includes('ord.json'))
  expect(own).toHaveLength(1)
  return own.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0)
}

function byKind(questions: readonly Asked[]): Map<string, Asked[]> {
  return groupBy(questions, ({ kind }) => kind)
}

function table(rows: readonly [string, readonly Asked[]][]): string {
  const cell = (value: number) => value.toFixed(2).padStart(10)
  return [
    `${''.padEnd(24)} antall  recall@3  recall@5  kappet@5    MRR@10 ingenting bare galt`,
    ...rows.map(([name, questions]) => {
      const { recall3, recall5, capped5, mrr10, nothing, onlyWrong } = figuresOf(questions)
      const figures = [recall3, recall5, capped5, mrr10, nothing, onlyWrong]
      return name.padEnd(24) + String(questions.length).padStart(7) + figures.map(cell).join('')
    }),
  ].join('\n')
}
