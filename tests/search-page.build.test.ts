import { beforeAll, expect, test } from 'vitest'
import { prepareTheme } from '../src/build/compile-theme.ts'
import { packageRoot } from '../src/build/package-root.ts'
import { openTheme, type Theme } from '../src/build/theme.ts'
import { routes } from '../src/site/routes.ts'
import { contextFrom } from './context-from.ts'

let theme: Theme

beforeAll(async () => {
  theme = await openTheme((await prepareTheme(packageRoot())).dir)
})

/** The lists of whom to call that the search page has: whose each is, and its numbers. */
async function urgentLists(texts: Record<string, string>) {
  const page = [...routes(contextFrom(texts))].find(({ path }) => path === 'sok/')
  if (!page) throw new Error('no search page')
  const html = await theme.render(page, { base: '/', site: 'https://planer.example' })
  const box = /<section class="search-urgent".*?<\/section>/s.exec(html)?.[0] ?? ''
  return box
    .split(/(?=<div data-for)/)
    .slice(1)
    .map((list) => [
      /data-for="?([a-z]*)/.exec(list)?.[1],
      [...list.matchAll(/href="tel:(\d+)"/g)].map(([, number]) => number),
    ])
}

const plan = (municipality: string, help = '') =>
  `---\ntittel: Plan for ${municipality}\nkommune: ${municipality}\n${help}---\n`
const plans = {
  'a/plan.md': plan('Askevik', 'akutt hjelp: [{navn: Vakten, telefon: 00 00 00 01}]\n'),
  'b/plan.md': plan('Vik'),
}

test('shows in an emergency a list only where it has numbers, each for those it is for', async () => {
  expect(await urgentLists(plans)).toEqual([['askevik', ['00000001']]])
  const national = { 'nettsted.yaml': 'akutt hjelp: [{navn: Politi, telefon: "112"}]\n' }
  expect(await urgentLists({ ...plans, ...national })).toEqual([
    ['', ['112']],
    ['askevik', ['00000001', '112']],
  ])
  expect(await urgentLists({ 'b/plan.md': plan('Vik') })).toEqual([])
})
