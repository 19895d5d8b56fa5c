import { describe, expect, test } from 'vitest'
import { contextFrom } from '../../../tests/context-from.ts'
import { factsUnder, sectionOf } from '../../../tests/page-blocks.ts'
import { planContext } from '../context.ts'
import { followUpPage } from './follow-up.ts'
import { frontPage } from './front.ts'

function pageOf(fields: string, texts: Record<string, string> = {}) {
  const context = contextFrom({ 'p/plan.md': `---\ntittel: P\n${fields}\n---\n`, ...texts })
  const [planReport] = context.report.plans
  if (!planReport) throw new Error('No plan')
  const [page] = followUpPage(planContext(context, planReport))
  if (!page) throw new Error('No page')
  return page
}

const blocksOf = (fields: string) => pageOf(fields).blocks

test.each([
  ['{hvert: år, neste: 2027-10-21}', ['Hvert år', 'Neste: 21. oktober 2027']],
  ['{hvert: 4 år}', ['Hvert 4. år']],
  ['{hvert: to ganger i året}', ['To ganger i året']],
  ['{neste: 2029-06-21}', ['Neste: 21. juni 2029']],
])('a rhythm of %s is told as %j', (rhythm, told) => {
  const facts = factsUnder(sectionOf(blocksOf(`rapportering: ${rhythm}`), 'rapporter'))
  expect(facts).toEqual([{ term: 'Rapportering', values: told.map((text) => ({ text })) }])
})

describe('a page of what nobody has decided on promises no decision', () => {
  const names = {
    nb: ['Vedtaket og oppfølgingen', 'Status og oppfølging'],
    nn: ['Vedtaket og oppfølginga', 'Status og oppfølging'],
    en: ['The decision and the follow-up', 'Status and follow-up'],
  }
  test.each(
    Object.entries(names).flatMap(([lang, [after, before]]) => [
      [lang, 'vedtatt', after],
      [lang, 'erstattet', after],
      [lang, 'utkast', before],
      [lang, 'på høring', before],
      [lang, 'til behandling', before],
    ]),
  )('%s, %s: «%s» in heading and menu', (lang, status, title) => {
    const { title: heading, frame } = pageOf(`status: ${status}\nspråk: ${lang}`)
    expect(heading).toBe(title)
    expect(frame.nav.find(({ current }) => current)?.link.text).toBe(title)
  })

  /** What the front page begins with. */
  const saidOf = (fields: string) => {
    const context = contextFrom({ 'p/plan.md': `---\ntittel: P\n${fields}\n---\n` })
    const [planReport] = context.report.plans
    if (!planReport) throw new Error('No plan')
    return frontPage(planContext(context, planReport), 'p/').lead
  }

  test('without a status a decision for a day to come has adopted nothing', () => {
    const decided = (day: string) => {
      const fields = `vedtak: {organ: kommunestyret, dato: ${day}}`
      return [pageOf(fields).title, saidOf(fields)]
    }
    expect(decided('2026-06-01')).toEqual(['Vedtaket og oppfølgingen', ''])
    expect(decided('2026-06-02')).toEqual(['Status og oppfølging', 'Planen er ikke vedtatt ennå.'])
  })

  test('it says first that the plan is not adopted, and that only of such plans', () => {
    expect(pageOf('status: på høring').lead).toMatch(/^Planen er ikke vedtatt ennå\. /)
    const told = ({ lead, blocks }: ReturnType<typeof pageOf>) => JSON.stringify([lead, blocks])
    expect(told(pageOf('status: vedtatt'))).toContain('Vedtaket er ikke ført opp her.')
    expect(told(pageOf('status: vedtatt'))).not.toContain('ikke vedtatt')
  })

  test('the front page does not call a plan that was replaced one that is not adopted yet', () => {
    expect(saidOf('status: utkast')).toBe('Planen er ikke vedtatt ennå.')
    expect(saidOf('status: erstattet')).toBe('')
  })

  test('where nobody says whether it is adopted, neither do the pages', () => {
    const unknown = 'Det står ikke her om planen er vedtatt.'
    expect(saidOf('språk: nb')).toBe(unknown)
    expect(pageOf('språk: nb').lead).toBe(
      `${unknown} Her ser du hva som er i gang, og hva som er planlagt.`,
    )
  })
})

test('what a code is, is said once, at the first decision that has one', () => {
  const page = pageOf(
    'status: vedtatt\nvedtak:\n  - {dato: 2026-01-01}\n  - {dato: 2026-02-01, kontrollkode: aaaa-bbbb-cccc}\n  - {dato: 2026-03-01, kontrollkode: dddd-eeee-ffff}',
  )
  const said = ['vedtak-1', 'vedtak-2', 'vedtak-3'].map((id) =>
    JSON.stringify(sectionOf(page.blocks, id)).includes('En kontrollkode er regnet ut'),
  )
  expect(said).toEqual([false, true, false])
})

describe('what is to come is not told as if it had happened', () => {
  // Tests are run as of 1 June 2026; see tests/test-rule.ts.
  const page = pageOf(
    `status: vedtatt
vedtak:
  - {dato: 2026-06-01, punkter: [{tekst: A, status: pågår}]}
  - {dato: 2026-06-02, gjelder: endring, punkter: [{tekst: B, status: gjennomført}]}
revisjon: {sist: 2026-06-02}
rapportering: {levert: [{per: 2026-04-30, dato: 2026-06-02}]}`,
    {
      'p/tiltak/t.md':
        '---\ntittel: T\noppfølging: [{dato: 2026-05-01, tekst: Begynt}, {dato: 2027-03-01, status: gjennomført, tekst: Åpner}]\n---\n',
      'p/mal/m.md': '---\ntittel: M\noppfølging: [{dato: 2027-03-01, tekst: Nådd}]\n---\n',
    },
  )
  const text = JSON.stringify(page.blocks)

  test('a decision is «planlagt til» its day, and its points are not counted', () => {
    const titles = page.blocks.flatMap((block) =>
      block.type === 'section' ? [block.title.text] : [],
    )
    expect(titles).toEqual(
      expect.arrayContaining(['Vedtak 1. juni 2026', 'Endring planlagt til 2. juni 2026']),
    )
    const [, points] = factsUnder(sectionOf(page.blocks, 'i-dag'))
    expect(points?.values).toEqual([{ text: '1\u00a0pågår' }])
  })

  test('a follow-up waits for its day, a report and a revision are planned', () => {
    expect(text).toContain('1. mai 2026: Begynt')
    expect(text).not.toContain('Åpner')
    expect(text).not.toContain('Nådd')
    expect(text.split('Planlagt til 2. juni 2026')).toHaveLength(4)
  })
})

test('the code of a decision is explained where it stands, as no signature', () => {
  const code = 'En kontrollkode er regnet ut av teksten.'
  const told = (fields: string) =>
    JSON.stringify(pageOf(`status: vedtatt\nvedtak: [{dato: 2026-01-01${fields}}]`).blocks)
  expect(told(', kontrollkode: "13f7d71d42"')).toMatch(new RegExp(`${code}.* ingen signatur`))
  expect(told('')).not.toContain(code)
})

test('the minutes of a decision are called by its case, and the body has its capital', () => {
  const link = 'https://p.example/87'
  const page = pageOf(
    `vedtak: [{organ: kommunestyret, dato: 2026-01-02, saksnummer: PS 87/25, lenke: "${link}"}]`,
  )
  expect(factsUnder(sectionOf(page.blocks, 'vedtak-1'))).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ values: [{ text: 'Kommunestyret' }] }),
      expect.objectContaining({ values: [{ text: 'Protokoll for PS 87/25', href: link }] }),
    ]),
  )
})

test('the contents lead to deadlines, goals and costs, which the status begins the page with', () => {
  const page = pageOf('status: vedtatt', {
    'p/tiltak/t.md': '---\ntittel: T\n---\n',
    'p/mal/m.md': '---\ntittel: M\n---\n',
  })
  expect(page.toc[0]?.children.map(({ id }) => id)).toEqual(['frister', 'status-mal', 'kostnad'])
})
