import { describe, expect, test } from 'vitest'
import { contextFrom } from '../../../tests/context-from.ts'
import { routes } from '../routes.ts'

const chapter = '---\ntittel: Kapitlet\n---\n\nTekst.\n'
const files = (typed: string) => ({
  'nettsted.yaml': 'språk: nb\n',
  'Min Plan/plan.md':
    '---\ntittel: Planen\nspråk: nb\nakutt hjelp: [{navn: Vakten, telefon: 00 00 00 01}]\n---\n',
  'Min Plan/kapitler/a.md': chapter,
  'unge/plan.md': `---\ntittel: For unge\nspråk: nn\nutgave: oversettelse\nutgave av: ${typed}\n---\n`,
  'unge/kapitler/a.md': chapter,
})

describe.each(['min-plan', 'Min Plan', 'MIN PLAN'])('an edition of «%s»', (typed) => {
  const pages = [...routes(contextFrom(files(typed)))]
  const page = (path: string) => {
    const found = pages.find((one) => one.path === path)
    if (!found) throw new Error(`no page ${path}`)
    return found
  }

  test('says on every page that another text was adopted, and has its emergency numbers', () => {
    for (const path of ['unge/', 'unge/kapitler/a/']) {
      expect(page(path).notices[0]?.link?.href).toBe('/min-plan/')
      expect(page(path).frame.urgentHelp.items.map(({ phone }) => phone?.text)).toEqual([
        '00 00 00 01',
      ])
    }
  })

  test('is reached from the plan, chapter by chapter, and from the front of the site', () => {
    const hrefs = (path: string) => JSON.stringify(page(path).blocks)
    expect(hrefs('min-plan/')).toContain('"/unge/"')
    expect(hrefs('min-plan/kapitler/a/')).toContain('"/unge/kapitler/a/"')
    expect(hrefs('unge/kapitler/a/')).toContain('"/min-plan/kapitler/a/"')
    expect(page('').blocks.length).toBeGreaterThan(0)
    expect(hrefs('')).toContain('"/unge/"')
    expect(page('unge/').head.alternates.map(({ lang }) => lang)).toEqual(['nb', 'nn'])
  })
})

test('a chapter leads to the same one in every edition, those of an edition among them', () => {
  const edition = (kind: string, of: string) =>
    `---\ntittel: T\nutgave: ${kind}\nutgave av: ${of}\n---\n`
  const plans = {
    p: '---\ntittel: P\n---\n',
    en: edition('oversettelse', 'p'),
    ung: edition('ungdom', 'p'),
    'ung-en': edition('oversettelse', 'ung'),
    other: '---\ntittel: O\n---\n',
  }
  const pages = routes(
    contextFrom(
      Object.fromEntries(
        Object.entries(plans).flatMap(([id, text]) => [
          [`${id}/plan.md`, text],
          [`${id}/kapitler/a.md`, chapter],
        ]),
      ),
    ),
  )
  const sections = [...pages]
    .filter(({ kind }) => kind === 'chapter')
    .map(({ path, blocks }) => {
      const found = JSON.stringify(
        blocks.find((block) => block.type === 'section' && block.id === 'andre-utgaver') ?? '',
      )
      const leadsTo = Object.keys(plans).filter((id) => found.includes(`"/${id}/kapitler/a/"`))
      return [path.split('/')[0], leadsTo.join(' ')]
    })
  expect(Object.fromEntries(sections)).toEqual({
    p: 'en ung ung-en',
    en: 'p ung ung-en',
    ung: 'p en ung-en',
    'ung-en': 'p en ung',
    other: '',
  })
})

test('an edition of itself, or of one that is an edition of it, has no other original than the first', () => {
  const plan = (of: string) => `---\ntittel: T\nutgave: oversettelse\nutgave av: ${of}\n---\n`
  const { site } = contextFrom({
    'a/plan.md': plan('a'),
    'b/plan.md': plan('c'),
    'c/plan.md': plan('b'),
  })
  expect(site.plans.map(({ id, editionOf }) => [id, editionOf?.id])).toEqual([
    ['a', undefined],
    ['b', 'c'],
    ['c', undefined],
  ])
})

test('a translation of the version for the young leads to numbers, help and contact of the plan, and is found from it', () => {
  const context = contextFrom({
    'p/plan.md':
      '---\ntittel: Planen\nstatus: vedtatt\nkontakt: {e-post: oppvekst@vindelsund.example}\nakutt hjelp: [{navn: Vakten, telefon: 00 00 00 11}]\n---\n',
    'p/ordliste.yaml': 'temaer: [{id: sovn, tittel: Søvn}]\n',
    'p/tjenester/h.md': '---\ntittel: Helsestasjonen\nhjelper med: [sovn]\n---\n',
    'q/plan.md': '---\ntittel: Q\n---\n',
    'ung/plan.md': '---\ntittel: Ung\nutgave: ungdom\nutgave av: p\n---\n',
    'ung-nn/plan.md':
      '---\ntittel: Ung på nynorsk\nspråk: nn\nutgave: oversettelse\nutgave av: ung\n---\n',
  })
  expect(context.site.plans.map(({ id }) => id)).toEqual(['p', 'ung', 'ung-nn', 'q'])
  const pages = new Map([...routes(context)].map((page) => [page.path, page]))
  const said = (path: string) => JSON.stringify(pages.get(path))
  const front = said('ung-nn/')
  expect(front).toContain('00 00 00 11')
  expect(front).toContain('oppvekst@vindelsund.example')
  expect(front).toContain('/p/finn-hjelp/')
  expect(pages.get('ung-nn/')?.notices).toMatchObject([{ link: { href: '/p/' } }])
  for (const path of ['', 'p/', 'ung/'])
    expect(JSON.stringify(pages.get(path)?.blocks), path).toContain('Ung på nynorsk')
})
