import { describe, expect, test } from 'vitest'
import { helpPages, pageOf, pagesOf, titles } from '../../../tests/help-plan.ts'
import { factsUnder, listsUnder, sectionOf } from '../../../tests/page-blocks.ts'
import type { Page } from '../page.ts'

const sectionsOf = ({ blocks }: Page) =>
  blocks.map((block) => (block.type === 'section' ? block.id : block.type))

const said = (page: Page, id: string) =>
  sectionOf(page.blocks, id).blocks.flatMap((block) => (block.type === 'html' ? block.html : []))

describe('«Finn hjelp»', () => {
  test('begins with those who name the theme first among what they help with', () => {
    const page = pageOf('p/finn-hjelp/13-18/mobbing/', {
      'p/tjenester/alle.md':
        '---\ntittel: Alt for alle\nhjelper med: [rus, sprak, mobbing]\nfor: {fra: 0, til: 20}\n---\n',
      'p/tjenester/bup.md': '---\ntittel: BUP\n---\n',
      'p/tjenester/skole.md':
        '---\ntittel: Skolen\nhjelper med: [sprak, mobbing]\nfor: {fra: 6, til: 18}\n---\n',
    })
    expect(titles(page, 'hjelp')).toEqual(['Teamet', 'Skolen', 'Alt for alle'])
  })

  test('then has those for people of about the same age, then by name', () => {
    const service = (title: string, ages: string) =>
      `---\ntittel: ${title}\nhjelper med: [rus]\n${ages}---\n`
    const schools = {
      'p/tjenester/a.md': service('Skolen', 'for: {fra: 6, til: 16}\n'),
      'p/tjenester/b.md': service('Alle', ''),
      'p/tjenester/c.md': service('Videregående', 'for: {fra: 15, til: 21, grupper: [foreldre]}\n'),
      'p/tjenester/d.md': service('Aulaen', 'for: {fra: 6, til: 16}\n'),
    }
    expect(titles(pageOf('p/finn-hjelp/13-18/rus/', schools), 'hjelp')).toEqual([
      'Videregående',
      'Aulaen',
      'Skolen',
      'Alle',
    ])
    // Groups have no age.
    expect(titles(pageOf('p/finn-hjelp/foreldre/rus/', schools), 'hjelp')).toEqual([
      'Alle',
      'Videregående',
    ])
  })

  test('has those for groups alone last where somebody young asks, and first where the group does', () => {
    const content = {
      'p/tjenester/voksne.md':
        '---\ntittel: Hjelp til voksne\nhjelper med: [rus]\nfor: {grupper: [foreldre]}\n---\n',
      'p/tjenester/skole.md':
        '---\ntittel: Skolehelsetjenesten\nhjelper med: [sprak, rus]\nfor: {fra: 0, til: 20, grupper: [foreldre]}\n---\n',
      'p/tjenester/alle.md': '---\ntittel: Alt for alle\nhjelper med: [sprak, mobbing, rus]\n---\n',
    }
    const first = ['Hjelp til voksne', 'Skolehelsetjenesten', 'Alt for alle']
    const order = (path: string) => titles(pageOf(path, content), 'hjelp')
    expect(order('p/finn-hjelp/13-18/rus/')).toEqual([...first.slice(1), 'Hjelp til voksne'])
    // A parent asks for a child, and whoever is grown up is helped by those who help parents.
    for (const seeker of ['0-5', 'fra-19', 'foreldre'])
      expect(order(`p/finn-hjelp/${seeker}/rus/`)).toEqual(first)
  })

  test('leads by the ages and groups somebody is helped in, each to the themes there is help with', () => {
    expect(titles(pageOf('p/finn-hjelp/'), 'hvem')).toEqual([
      'Barn 0–5 år',
      'Barn 6–12 år',
      'Ungdom 13–18 år',
      'Foreldre',
    ])
    expect(titles(pageOf('p/finn-hjelp/0-5/'), 'hva')).toEqual(['Språk', 'Mobbing'])
    expect(titles(pageOf('p/finn-hjelp/foreldre/'), 'hva')).toEqual(['Språk'])
    const paths = [...pagesOf().keys()].filter((path) => path.startsWith('p/finn-hjelp/'))
    expect(paths.filter((path) => path.split('/').length === 5)).toEqual([
      'p/finn-hjelp/0-5/sprak/',
      'p/finn-hjelp/0-5/mobbing/',
      'p/finn-hjelp/6-12/sprak/',
      'p/finn-hjelp/6-12/mobbing/',
      'p/finn-hjelp/13-18/mobbing/',
      'p/finn-hjelp/13-18/sprak/',
      'p/finn-hjelp/foreldre/sprak/',
    ])
  })

  test('puts those who are there when it is serious first, and says whose they are', () => {
    const page = pageOf('p/finn-hjelp/13-18/mobbing/')
    expect(sectionsOf(page)).toEqual(['alvorlig', 'hjelp', 'annet'])
    expect(titles(page, 'alvorlig')).toEqual(['BUP'])
    // Whom one can call comes before whom others must refer to.
    const order = (changed?: Record<string, string>) =>
      sectionOf(pageOf('p/finn-hjelp/13-18/mobbing/', changed).blocks, 'alvorlig').blocks.map(
        ({ type }) => type,
      )
    expect(order()).toEqual(['html', 'facts', 'list'])
    const direct = '---\ntittel: BUP\nhjelper med: [mobbing]\nforebyggingsnivå: [indikert]\n---\n'
    expect(order({ 'p/tjenester/bup.md': direct })).toEqual(['list', 'html', 'facts'])
    // Who helps with this more than with anything else comes before who helps with it, too.
    const among = direct.replace('[mobbing]', '[rus, mobbing]')
    expect(order({ 'p/tjenester/bup.md': among })).toEqual(['html', 'facts', 'list'])
    expect(sectionOf(page.blocks, 'hjelp').blocks.map(({ type }) => type)).toEqual(['list'])
    const [bup] = listsUnder(sectionOf(page.blocks, 'alvorlig')).flatMap(({ items }) => items)
    expect(bup?.facts?.find(({ term }) => term === 'Eier')?.values).toEqual([
      { text: 'Helseforetak' },
    ])
    // Somebody who helps early and late has one card, and a line where it is serious.
    expect(titles(page, 'hjelp')).toEqual(['Teamet'])
    expect(factsUnder(sectionOf(page.blocks, 'alvorlig'))[0]).toMatchObject({
      term: 'Teamet',
      values: [
        { text: 'Hjelper unge. ' },
        { text: 'Ring ' },
        { href: 'tel:00000008' },
        { text: '.' },
      ],
      running: true,
    })
  })

  test('says what to do where nobody is there for what is serious alone, or for anything else', () => {
    const page = pageOf('p/finn-hjelp/foreldre/sprak/')
    expect(sectionsOf(page)).toEqual(['hjelp', 'annet'])
    expect(said(page, 'hjelp')).toEqual(['<p>Er det alvorlig? Si det med en gang.</p>'])
    // Whose card stands there anyway is not told of twice.
    const also = pageOf('p/finn-hjelp/13-18/mobbing/', {
      'p/tjenester/bup.md': '---\ntittel: BUP\n---\n',
    })
    expect(sectionsOf(also)).toEqual(['hjelp', 'annet'])
    expect(said(also, 'hjelp')).toEqual(['<p>Er det alvorlig? Teamet hjelper også da.</p>'])
    const serious = pageOf('p/finn-hjelp/0-5/mobbing/')
    expect(sectionsOf(serious)).toEqual(['alvorlig', 'hjelp', 'annet'])
  })

  test('says that one can call only where one can', () => {
    const advice = (fields: string) => {
      const other = { 'p/tjenester/b.md': `---\ntittel: B\n${fields}---\n` }
      return said(pageOf('p/finn-hjelp/0-5/mobbing/', other), 'hjelp')
    }
    expect(advice('')).toEqual(['<p>Ta kontakt med dem som står over.</p>'])
    // BUP needs a referral still.
    expect(advice('hjelper med: [mobbing]\nforebyggingsnivå: [indikert]\n')).toEqual([
      '<p>Ta kontakt med dem som står over. Du kan spørre også når du er usikker.</p>',
    ])
  })

  test('has danger first where one begins, and then in few lines above the page', () => {
    expect(sectionOf(pageOf('p/finn-hjelp/').blocks, 'fare')).toMatchObject({
      title: { text: 'Er det fare nå?' },
      blocks: [{ type: 'urgentHelp' }],
    })
    for (const page of helpPages())
      expect(page.urgentNumbers ? 'above' : sectionsOf(page)[0], page.path).toBe(
        page.path === 'p/finn-hjelp/' ? 'fare' : 'above',
      )
    expect(
      helpPages()
        .map((page) => sectionsOf(page).includes('fare'))
        .filter(Boolean),
    ).toEqual([true])
  })

  test('says early, to whom still has to choose, whom to ask who does not know whom', () => {
    const told = (contact: string, site = '') =>
      helpPages({
        'nettsted.yaml': `navn: Planer\n${site}`,
        'p/plan.md': `---\ntittel: P\nkontakt: ${contact}\n---\n`,
      })
        .filter(({ path }) => path.split('/').length < 5)
        .map(({ blocks: [first] }) =>
          first?.type === 'facts'
            ? first.facts.map(({ term, values }) => [term, ...values])
            : first?.type,
        )
    const unsure = 'Usikker på hvem du skal spørre?'
    const phone = { text: '00 00 00 01', href: 'tel:00000001' }
    const called = (calls: string) => ({ ...phone, calls })
    const email = { text: 'post@p.example', href: 'mailto:post@p.example' }
    const pages = told('{navn: Oppvekst, telefon: 00 00 00 01, e-post: post@p.example}')
    expect(pages).toHaveLength(1 + 4)
    for (const page of pages)
      expect(page).toEqual([
        [unsure, { text: 'Ring ' }, called('Oppvekst'), { text: ' (Oppvekst)' }],
      ])
    expect(told('post@p.example')[0]).toEqual([[unsure, { text: 'Skriv til ' }, email]])
    expect(told('{}', 'kontakt: {telefon: 00 00 00 01}\n')[0]).toEqual([
      [unsure, { text: 'Ring ' }, phone],
    ])
    expect(told('Oppvekst')[0]).toBe('section')
    // A name alone is nobody to call, where the site has a number.
    expect(told('Oppvekst', 'kontakt: {navn: Servicetorget, telefon: 00 00 00 01}\n')[0]).toEqual([
      [unsure, { text: 'Ring ' }, called('Servicetorget'), { text: ' (Servicetorget)' }],
    ])
  })

  test('never ends nowhere: those who answer for the plan, every service, the search', () => {
    for (const page of helpPages()) {
      const hrefs = factsUnder(sectionOf(page.blocks, 'annet')).flatMap(({ values }) =>
        values.flatMap(({ href }) => href ?? []),
      )
      expect(hrefs, page.path).toEqual(['tel:00000001', '/p/tjenester/', '/sok/'])
    }
    const nobody = pageOf('p/finn-hjelp/', { 'p/plan.md': '---\ntittel: P\n---\n' })
    expect(factsUnder(sectionOf(nobody.blocks, 'annet')).map(({ term }) => term)).toEqual([
      'Hvem gjør hva',
      'Søk',
    ])
  })

  test('is there only where a service names a theme of the plan', () => {
    const none = { 'p/ordliste.yaml': 'temaer: []\n' }
    expect(helpPages(none)).toEqual([])
    expect(JSON.stringify(pageOf('p/', none))).not.toContain('finn-hjelp')
  })

  test('stays small and writable, whatever groups and themes are called', () => {
    const long = 'ø'.repeat(199)
    const names = Array.from({ length: 40 }, (_, n) => `gruppe ${n}`)
    const paths = helpPages({
      'p/ordliste.yaml': `temaer:\n  - {id: ${long}, tittel: Langt}\n  - {id: ${long}a, tittel: Likt}\n`,
      'p/tjenester/a.md': `---\ntittel: A\nhjelper med: [${long}, ${long}a]\nfor: {fra: 0, til: 3, grupper: [${[long, ...names].join(', ')}]}\n---\n`,
    }).map(({ path }) => path)
    // The start, an age and twelve groups, each with one theme.
    expect(paths).toHaveLength(1 + 13 * 2)
    expect(new Set(paths).size).toBe(paths.length)
    for (const path of paths)
      expect(Math.max(...path.split('/').map((part) => part.length))).toBeLessThanOrEqual(60)
  })

  test('is offered by the front page, and by that of an edition for others', () => {
    const edition = {
      'ung/plan.md': '---\ntittel: Ung\nspråk: nn\nutgave av: p\nutgave: ungdom\n---\n',
    }
    for (const path of ['p/', 'ung/']) {
      const page = pageOf(path, edition)
      const [list] = listsUnder(sectionOf(page.opening ?? [], 'finn-hjelp'))
      expect(list?.items[0]?.title).toEqual({ text: 'Barn 0–5 år', href: '/p/finn-hjelp/0-5/' })
    }
  })

  test.each([
    ['{fra: 13, til: 18}', '13-18/'],
    ['{fra: 14, til: 16}', '13-18/'],
    ['{grupper: [foreldre]}', 'foreldre/'],
    ['{fra: 13, til: 18, grupper: [foreldre]}', ''],
    ['{fra: 10, til: 15}', ''],
    // Nobody of these ages finds help.
    ['{fra: 30, til: 40}', ''],
    ['{}', ''],
  ])('leads from an edition for %s to what there is for them', (audience, step) => {
    const leads = (path: string, fields: string) => {
      const page = pageOf(path, { [`${path}plan.md`]: `---\ntittel: Plan\n${fields}---\n` })
      const section = sectionOf(page.opening ?? [], 'finn-hjelp')
      const inMenu = page.frame.nav.find(({ link }) => link.text === 'Finn hjelp')
      const [answers] = listsUnder(section)
      return [section.title.href, inMenu?.link.href, answers?.items[0]?.title.href]
    }
    const to = `/p/finn-hjelp/${step}`
    const answer = expect.stringMatching(`^${to}[^/]+/$`)
    const edition = `utgave av: p\nutgave: ungdom\nmålgruppe: ${audience}\n`
    expect(leads('ung/', edition)).toEqual([to, to, answer])
    // The plan itself is for all whom its services help.
    const all = '/p/finn-hjelp/'
    expect(leads('p/', `målgruppe: ${audience}\n`)).toEqual([all, all, `${all}0-5/`])
  })
})
