import { describe, expect, test } from 'vitest'
import { contextFrom } from '../../../tests/context-from.ts'
import { sectionOf } from '../../../tests/page-blocks.ts'
import type { Page } from '../page.ts'
import { routes } from '../routes.ts'

const texts = {
  'nettsted.yaml':
    'språk: nb\nakutt hjelp: [{navn: Politi, telefon: "112"}, {navn: Legevakt, telefon: 116 117}]\n',
  'askevik/plan.md':
    '---\ntittel: A\nkommune: Askevik\nakutt hjelp: [{navn: Vakten i Askevik, telefon: 00 00 00 01}]\n---\n',
  'vik/plan.md':
    '---\ntittel: V\nkommune: Vik\nspråk: nn\nakutt hjelp:\n  - {namn: Vakta i Vik, telefon: 00 00 00 02, når: {nb: Når det haster., nn: Når det hastar.}}\n---\n',
  'utan/plan.md': '---\ntittel: U\nkommune: Utan\n---\n',
}

const pagesOf = (changed: Record<string, string> = {}): Page[] => [
  ...routes(contextFrom({ ...texts, ...changed })),
]
const numbersOn = ({ frame }: Page) => frame.urgentHelp.items.map(({ phone }) => phone?.text)
const pageOf = (path: string, changed?: Record<string, string>): Page => {
  const page = pagesOf(changed).find((one) => one.path === path)
  if (!page) throw new Error(`no page ${path}`)
  return page
}

const national = ['112', '116 117']

describe('whom to call in an emergency', () => {
  test('is on every page of a plan its own municipality first, then the whole country, and nobody else', () => {
    const seen = new Set<string>()
    for (const page of pagesOf()) {
      const [folder = ''] = page.path.split('/')
      const own = { askevik: ['00 00 00 01'], vik: ['00 00 00 02'] }[folder] ?? []
      expect(numbersOn(page), page.path).toEqual([...own, ...national])
      seen.add(folder)
    }
    expect([...seen]).toEqual(expect.arrayContaining(['askevik', 'vik', 'utan', 'sok', '']))
  })

  test('is told in the language of the plan', () => {
    const [item] = pageOf('vik/').frame.urgentHelp.items
    expect(item).toEqual({
      name: { text: 'Vakta i Vik' },
      phone: { text: '00 00 00 02', href: 'tel:00000002' },
      when: { text: 'Når det hastar.' },
    })
    // What is written once in a plan is in its language, whatever the site's is.
    const sami = texts['vik/plan.md'].replace('språk: nn', 'språk: se')
    const [first, second] = pageOf('vik/', { 'vik/plan.md': sami }).frame.urgentHelp.items
    expect([first?.name, second?.name]).toEqual([
      { text: 'Vakta i Vik', lang: 'se' },
      { text: 'Politi' },
    ])
  })

  test('is the same in an edition, whose own words for a number go first', () => {
    const edition = (help: string) => ({
      'ung/plan.md': `---\ntittel: Ung\nkommune: Askevik\nutgave av: askevik\nutgave: ungdom\n${help}---\n`,
    })
    expect(numbersOn(pageOf('ung/', edition('')))).toEqual(['00 00 00 01', ...national])
    const { items } = pageOf(
      'ung/',
      edition('akutt hjelp: [{navn: Oss, telefon: "+47 00000001"}]\n'),
    ).frame.urgentHelp
    expect(items.map(({ name }) => name?.text)).toEqual(['Oss', 'Politi', 'Legevakt'])
  })

  test('tells a number once, in the words of the plan, and keeps all that one list says of it', () => {
    const help =
      'akutt hjelp: [{navn: Vår legevakt, telefon: "116117"}, {navn: Om natten, telefon: 116 117}]\n'
    const changed = { 'utan/plan.md': `---\ntittel: U\nkommune: Utan\n${help}---\n` }
    const { items } = pageOf('utan/', changed).frame.urgentHelp
    expect(items.map(({ name }) => name?.text)).toEqual(['Vår legevakt', 'Om natten', 'Politi'])
  })

  test('is on pages of the site too, where all plans are of one municipality', () => {
    const alone = (two: string) => {
      const [name, a, b] = [texts['nettsted.yaml'], texts['askevik/plan.md'], two]
      const context = contextFrom({ 'nettsted.yaml': name, 'askevik/plan.md': a, 'b/plan.md': b })
      const search = [...routes(context)].find(({ path }) => path === 'sok/')
      return search && numbersOn(search)
    }
    const own = ['00 00 00 01', ...national]
    expect(alone('---\ntittel: B\nkommune: Askevik\n---\n')).toEqual(own)
    expect(alone('---\ntittel: B\nkommune: Vik\n---\n')).toEqual(national)
    const old =
      'kommune: Askevik\nstatus: erstattet\nakutt hjelp: {navn: Nedlagt, telefon: 00 00 00 09}'
    expect(alone(`---\ntittel: B\n${old}\n---\n`)).toEqual(own)
    // Two plans that name no municipality may be of two.
    const nameless = '---\ntittel: B\nakutt hjelp: {telefon: 00 00 00 03}\n---\n'
    const page = (plans: Record<string, string>) =>
      [...routes(contextFrom(plans))].find(({ path }) => path === 'sok/')
    const one = page({ 'b/plan.md': nameless })
    const two = page({ 'b/plan.md': nameless, 'c/plan.md': nameless })
    expect([one, two].map((found) => found && numbersOn(found))).toEqual([['00 00 00 03'], []])
  })

  test('is on the search page for each municipality that tells of its own, in the language of the page', () => {
    const told = pageOf('sok/').frame.urgentHelp.byOwner ?? []
    expect(told.map(({ owner, items }) => [owner, items.map(({ phone }) => phone?.text)])).toEqual([
      ['askevik', ['00 00 00 01', ...national]],
      ['vik', ['00 00 00 02', ...national]],
    ])
    expect(told[1]?.items[0]?.when).toEqual({ text: 'Når det haster.' })
  })

  test('is never that of another municipality of the same name', () => {
    const plan = (title: string, number: string, phone: string) =>
      `---\ntittel: ${title}\nkommune: {navn: Herøy${number}}\nakutt hjelp: {telefon: ${phone}}\n---\n`
    const search = (...numbers: string[]) => {
      const plans = numbers.map((number, at) => [
        `p${at}/plan.md`,
        plan(`P${at}`, number, `00 00 00 0${at + 1}`),
      ])
      const found = [...routes(contextFrom(Object.fromEntries(plans)))].find(
        ({ path }) => path === 'sok/',
      )
      const byOwner = found?.frame.urgentHelp.byOwner ?? []
      return [
        found && numbersOn(found),
        byOwner.map(({ owner, items }) => [owner, items.map(({ phone }) => phone?.text)]),
      ]
    }
    const [one, two] = ['00 00 00 01', '00 00 00 02']
    expect(search(', nummer: "1515"', ', nummer: "1818"')).toEqual([
      [],
      [
        ['heroy', [one]],
        ['heroybibi', [two]],
      ],
    ])
    // A plan that gives the name alone is of the one municipality the site knows by it.
    expect(search(', nummer: "1515"', '')).toEqual([[one, two], []])
    expect(search(', nummer: "1515"', ', nummer: "1818"', '')[0]).toEqual([])
  })

  test('leads «Finn hjelp» where only the plan tells of it', () => {
    const page = pageOf('vik/finn-hjelp/', {
      'nettsted.yaml': '',
      'vik/ordliste.yaml': 'tema: [{id: rus, tittel: Rus}]\n',
      'vik/tenester/a.md': '---\ntittel: A\nhjelper med: rus\n---\n',
    })
    expect(sectionOf(page.blocks, 'fare').blocks).toEqual([{ type: 'urgentHelp' }])
  })
})
