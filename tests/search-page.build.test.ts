import { beforeAll, expect, test } from 'vitest'
import { packageRoot } from '../src/build/package-root.ts'
import { prepareTheme } from '../src/build/theme/compile-theme.ts'
import { openTheme, type Theme } from '../src/build/theme/theme.ts'
import { routes } from '../src/site/routes.ts'
import { contextFrom } from './context-from.ts'

let theme: Theme

beforeAll(async () => {
  theme = await openTheme((await prepareTheme(packageRoot())).dir)
})

/**
 * The lists of whom to call on the search page, in the line above it and above the hits: whose each is, its numbers, and
 * whether it is seen where no script runs.
 */
async function urgentLists(texts: Record<string, string>) {
  const page = [...routes(contextFrom(texts))].find(({ path }) => path === 'sok/')
  if (!page) throw new Error('no search page')
  const html = await theme.render(page, { base: '/', site: 'https://planer.example' })
  return html.split('<main').map((part) =>
    part
      .split(/(?=<\w+[^>]* data-for)/)
      .slice(1)
      .map((list) => ({
        owner: /^<[^>]* data-for="?([a-z]+)/.exec(list)?.[1] ?? '',
        numbers: [...new Set([...list.matchAll(/href="tel:(\d+)"/g)].map(([, number]) => number))],
        seen: !/^<[^>]* hidden/.test(list),
      })),
  )
}

const plan = (municipality: string, help = '') =>
  `---\ntittel: Plan for ${municipality}\nkommune: ${municipality}\n${help}---\n`
const plans = {
  'a/plan.md': plan('Askevik', 'akutt hjelp: [{navn: Vakten, telefon: 00 00 00 01}]\n'),
  'b/plan.md': plan('Vik'),
}

test('shows whom to call only where there are numbers, each list to those it is for, and without a script what is common', async () => {
  const own = { owner: 'askevik', numbers: ['00000001'], seen: false }
  expect(await urgentLists(plans)).toEqual([[own], [own]])
  const national = { 'nettsted.yaml': 'akutt hjelp: [{navn: Politi, telefon: "112"}]\n' }
  const both = [
    { owner: '', numbers: ['112'], seen: true },
    { ...own, numbers: ['00000001', '112'] },
  ]
  expect(await urgentLists({ ...plans, ...national })).toEqual([both, both])
  expect(await urgentLists({ 'b/plan.md': plan('Vik') })).toEqual([[], []])
})
