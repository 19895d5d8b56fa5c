import { expect, test } from 'vitest'
import { contextFrom } from '../../../tests/context-from.ts'
import { routes } from '../routes.ts'

const pages = [
  ...routes(
    contextFrom({
      'nettsted.yaml':
        'navn: Planer\nspråk: nb\nakutt hjelp: [{navn: Politi, når: Når det haster.}]\n',
      'bm/plan.md': '---\ntittel: Bokmålsplanen\nspråk: nb\n---\n',
      'bm/tjenester/a.md': '---\ntittel: A\n---\n',
      'nn/plan.md': '---\ntittel: Nynorskplanen\nspråk: nn\n---\n',
      'nn/tjenester/a.md': '---\ntittel: A\n---\n',
    }),
  ),
]
const pageOf = (path: string) => pages.find((page) => page.path === path)

test('the search page calls the pages of a plan what they are called in that plan', () => {
  const [search] = pageOf('sok/')?.blocks ?? []
  const plans = search?.type === 'search' ? search.overview : []
  expect(
    plans.map(({ lang, contents }) => [
      lang,
      contents.find(({ href }) => href.endsWith('tjenester/'))?.text,
    ]),
  ).toEqual([
    ['nb', 'Hvem gjør hva'],
    ['nn', 'Kven gjer kva'],
  ])
})

test('whom to call is told in the language of the site, and says so on pages in another', () => {
  const langs = ['bm/', 'nn/'].map((path) => pageOf(path)?.frame.urgentHelp.items[0]?.lang)
  expect(langs).toEqual([undefined, 'nb'])
})
