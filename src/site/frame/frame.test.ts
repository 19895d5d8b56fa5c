import { describe, expect, test } from 'vitest'
import { contextFrom } from '../../../tests/context-from.ts'
import type { NavItem } from '../page.ts'
import { routes } from '../routes.ts'

const texts = {
  'p/plan.md': '---\ntittel: P\n---\n',
  'p/ordliste.yaml': 'temaer: [{id: mobbing, navn: Mobbing}]\n',
  'p/tjenester/skole.md': '---\ntittel: Skolen\nhjelper med: [mobbing]\n---\n',
  'p/tiltak/a.md': '---\ntittel: A\n---\n',
  'p/indikatorer/i.md': '---\ntittel: I\n---\n',
  'ung/plan.md': '---\ntittel: U\nutgave av: p\nutgave: ungdom\n---\n',
  'q/plan.md': '---\ntittel: Q\n---\n',
}
const pages = [...routes(contextFrom(texts))]

function menuOf(path: string): NavItem[] {
  const page = pages.find((one) => one.path === path)
  if (!page) throw new Error(`no page ${path}`)
  const all = (items: NavItem[]): NavItem[] => items.flatMap((one) => [one, ...all(one.children)])
  return all(page.frame.nav)
}

describe('the menu', () => {
  test.each([
    ['p/', ['/p/finn-hjelp/']],
    ['p/tiltak/a/', ['/p/finn-hjelp/']],
    // The version for the young helps nobody itself; what it is made from does.
    ['ung/', ['/p/finn-hjelp/']],
    ['q/', []],
    // On pages of the site under each plan that helps.
    ['regler/', ['/p/finn-hjelp/']],
    ['404.html', ['/p/finn-hjelp/']],
  ])('leads from %s to help', (path, expected) => {
    const help = menuOf(path).filter(({ link }) => link.text === 'Finn hjelp')
    expect(help.map(({ link }) => link.href)).toEqual(expected)
  })

  test.each([
    ['p/', [['/p/', 'page']]],
    ['p/tiltak/', [['/p/tiltak/', 'page']]],
    ['p/tiltak/a/', [['/p/tiltak/', 'overview']]],
    ['p/indikatorer/i/', [['/p/indikatorer/', 'overview']]],
    ['p/tjenester/skole/', [['/p/tjenester/', 'overview']]],
    ['p/finn-hjelp/13-18/mobbing/', [['/p/finn-hjelp/', 'overview']]],
    ['ung/', [['/ung/', 'page']]],
  ])('marks where %s belongs', (path, expected) => {
    const marked = menuOf(path).filter(({ current }) => current !== undefined)
    expect(marked.map(({ link, current }) => [link.href, current])).toEqual(expected)
  })
})
