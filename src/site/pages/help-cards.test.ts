import { describe, expect, test } from 'vitest'
import { pageOf, titles } from '../../../tests/help-plan.ts'
import { factsUnder, listsUnder, sectionOf } from '../../../tests/page-blocks.ts'
import type { Fact } from '../page.ts'

describe('what «Finn hjelp» tells of a service', () => {
  test('says of a service what it gives, whom to call, who gets to know, what it costs, what happens, and what can be had today', () => {
    const page = pageOf('p/finn-hjelp/0-5/sprak/')
    expect([page.eyebrow, page.title, page.lead]).toEqual([
      'Finn hjelp: Barn 0–5 år',
      'Språk',
      'Når barnet snakker sent.',
    ])
    const [ppt] = listsUnder(sectionOf(page.blocks, 'hjelp')).flatMap(({ items }) => items)
    expect(ppt?.title).toEqual({ text: 'PPT', href: '/p/tjenester/ppt/' })
    expect(ppt?.text).toBe('Gir råd.')
    const told = (facts: Fact[] = []) =>
      facts.map(({ term, values }) => [term, values.map(({ text }) => text).join('|')])
    expect(told(ppt?.facts)).toEqual([
      ['Slik tar du kontakt', 'Ring |00 00 00 07|.'],
      ['Henvisning', 'Du kan ta kontakt selv'],
      ['Pris', 'Gratis'],
      ['Tilbud', 'Råd i barnehagen'],
    ])
    expect(ppt?.more?.summary).toBe('Hvem får vite det, og hva skjer videre?')
    expect(told(ppt?.more?.facts)).toEqual([
      ['Hvem får vite det', 'Vi spør deg først.'],
      ['Hva skjer videre', 'Du blir ringt opp.'],
      ['Målgruppe', '0–16 år og foreldre'],
      ['Hvem det er for', 'For deg som strever'],
    ])
    expect(ppt?.facts?.[0]?.values[1]?.href).toBe('tel:00000007')
  })

  test('says who gets to know as the service wrote it, in the language of the plan, and nothing where it did not', () => {
    const known = (key: string) => {
      const page = pageOf('p/finn-hjelp/0-5/sprak/', {
        'p/plan.md': '---\ntittel: P\nspråk: nn\n---\n',
        'p/tjenester/ppt.md': `---\ntittel: PPT\nhjelper med: [sprak]\n${key}: Vi spør deg. Er det fare, ring 00 00 00 09.\n---\n`,
      })
      return ['alvorlig', 'hjelp']
        .flatMap((id) => listsUnder(sectionOf(page.blocks, id)))
        .flatMap(({ items }) => items)
        .map(({ more }) => more?.facts.find(({ term }) => term === 'Kven får vite det')?.values)
    }
    const told = [
      { text: 'Vi spør deg. Er det fare, ring ' },
      { text: '00 00 00 09', href: 'tel:00000009', calls: 'PPT' },
      { text: '.' },
    ]
    // BUP says nothing.
    expect(known('kven får vite')).toEqual([undefined, told])
    expect(known('hvem får vite det')).toEqual([undefined, told])
  })

  test('says in one sentence what a service does, then how to reach it; more of what it does can wait', () => {
    const page = pageOf('p/finn-hjelp/0-5/rus/', {
      'p/tjenester/a.md':
        '---\ntittel: A\nansvar: Gir råd, f.eks. om ca. 3 ting. Gjør mer. Og mer.\nhjelper med: [rus]\nslik tar du kontakt: Ring.\n---\n',
      'p/tjenester/b.md':
        '---\ntittel: B\nansvar: Er der. Alltid.\nhjelper med: [rus]\nforebyggingsnivå: [selektivt, indikert]\nslik tar du kontakt: Ring 00 00 00 05.\n---\n',
      'p/tjenester/c.md': '---\ntittel: C\nhjelper med: [rus]\nhenvisning: ja\n---\n',
    })
    const [a] = listsUnder(sectionOf(page.blocks, 'hjelp')).flatMap(({ items }) => items)
    expect(a?.text).toBe('Gir råd, f.eks. om ca. 3 ting.')
    expect(a?.facts?.[0]?.term).toBe('Slik tar du kontakt')
    expect(a?.more?.facts).toEqual([{ term: 'Ansvar', values: [{ text: 'Gjør mer. Og mer.' }] }])
    const [b] = factsUnder(sectionOf(page.blocks, 'alvorlig'))
    expect(b?.values.map(({ text }) => text).join('')).toBe('Er der. Ring 00 00 00 05.')
  })

  test('says young people at once who gets to know what they tell', () => {
    const shown = (path: string, edition = '') => {
      const page = pageOf(path, {
        'p/plan.md': `---\ntittel: P\n${edition}---\n`,
        'p/tjenester/a.md':
          '---\ntittel: A\nhjelper med: [rus]\nslik tar du kontakt: Ring.\npris: Gratis\nhvem får vite: Ingen.\nhva skjer videre: Du får time.\n---\n',
      })
      const [card] = listsUnder(sectionOf(page.blocks, 'hjelp')).flatMap(({ items }) => items)
      return [card?.facts?.map(({ term }) => term), card?.more?.summary]
    }
    const folded = [['Slik tar du kontakt', 'Pris'], 'Hvem får vite det, og hva skjer videre?']
    const open = [['Slik tar du kontakt', 'Hvem får vite det', 'Pris'], 'Hva skjer videre']
    expect(shown('p/finn-hjelp/13-18/rus/')).toEqual(open)
    for (const seeker of ['6-12', 'fra-19', 'foreldre'])
      expect(shown(`p/finn-hjelp/${seeker}/rus/`), seeker).toEqual(folded)
    const youth = 'utgave av: https://p.example/\nutgave: ungdom\n'
    expect(shown('p/finn-hjelp/fra-19/rus/', youth)).toEqual(open)
  })

  test('folds what can wait under words that say what it is, and folds nothing where there is nothing', () => {
    const summary = (fields: string) => {
      const page = pageOf('p/finn-hjelp/0-5/rus/', {
        'p/tjenester/a.md': `---\ntittel: A\nhjelper med: [rus]\n${fields}---\n`,
      })
      const [card] = listsUnder(sectionOf(page.blocks, 'hjelp')).flatMap(({ items }) => items)
      return card?.more?.summary
    }
    expect(summary('pris: Gratis\n')).toBeUndefined()
    expect(summary('hva skjer videre: Du får time.\n')).toBe('Hva skjer videre')
    expect(summary('hvem får vite: Ingen.\n')).toBe('Hvem får vite det')
    expect(summary('forebyggingsnivå: universelt\n')).toBe('Mer om tilbudet')
  })

  test('says openly who runs what the municipality does not', () => {
    const shown = (owner: string) => {
      const page = pageOf('p/finn-hjelp/0-5/rus/', {
        'p/tjenester/a.md': `---\ntittel: A\nhjelper med: [rus]\neier: ${owner}\n---\n`,
      })
      const [card] = listsUnder(sectionOf(page.blocks, 'hjelp')).flatMap(({ items }) => items)
      return [card?.facts, card?.more]
    }
    const owner = { term: 'Eier', values: [{ text: 'Helseforetak' }] }
    expect(shown('helseforetak')).toEqual([[owner], undefined])
    expect(shown('kommune')).toEqual([[], undefined])
  })

  test('says when what cannot be had yet will come, and nothing of what has ended', () => {
    const page = pageOf('p/finn-hjelp/0-5/sprak/')
    const later = sectionOf(page.blocks, 'kommer')
    // What is proposed may never come.
    expect(later.title.text).toBe('Planlagt eller foreslått')
    const items = listsUnder(later).flatMap((list) => list.items)
    expect(items.map(({ title, text }) => `${title.text}: ${text}`)).toEqual([
      'Kurs: Foreslått til høsten 2028',
      'Språkgruppe: Planlagt fra 2027',
    ])
    expect(JSON.stringify(page.blocks)).not.toContain('Lekegruppe')
  })

  test('shows a measure that names themes at those alone, and any other at all of its service', () => {
    const measure = (title: string, fields: string) =>
      `---\ntittel: ${title}\nansvarlig: ppt\nmålgruppe: {fra: 1, til: 5}\n${fields}---\n`
    const told = (theme: string) => {
      const page = pageOf(`p/finn-hjelp/0-5/${theme}/`, {
        'p/tjenester/ppt.md': '---\ntittel: PPT\nhjelper med: [sprak, rus]\n---\n',
        'p/tiltak/na.md': measure('Alltid', 'status: pågår\n'),
        'p/tiltak/tema.md': measure('Språklek', 'status: pågår\ntema: Sprak\n'),
        'p/tiltak/siden.md': measure('Kommer', 'status: planlagt\ntemaar: [sprak, mobbing]\n'),
        'p/tiltak/kanskje.md': measure('Kurs', 'status: foreslått\n'),
      })
      const [card] = listsUnder(sectionOf(page.blocks, 'hjelp')).flatMap(({ items }) => items)
      const offers = card?.facts?.find(({ term }) => term === 'Tilbud')?.values
      return [offers?.map(({ text }) => text), titles(page, 'kommer')]
    }
    expect(told('sprak')).toEqual([
      ['Alltid', 'Språklek'],
      ['Kurs', 'Kommer'],
    ])
    expect(told('rus')).toEqual([['Alltid'], ['Kurs']])
  })

  test('shows a measure at its own theme where none of its services names it, while it is offered', () => {
    const servicesAt = (status: string, themes: string) => {
      const page = pageOf('p/finn-hjelp/0-5/mobbing/', {
        'p/tjenester/ppt.md': `---\ntittel: PPT\nhjelper med: [${themes}]\n---\n`,
        'p/tjenester/a.md': '---\ntittel: A\n---\n',
        'p/tiltak/m.md': `---\ntittel: Lek\nansvarlig: [ppt, a]\ntema: mobbing\nstatus: ${status}\n---\n`,
      })
      return [[...titles(page, 'hjelp')], JSON.stringify(page.blocks).includes('Lek')]
    }
    expect(servicesAt('pågår', 'sprak')).toEqual([['A', 'PPT'], true])
    expect(servicesAt('pågår', 'sprak, mobbing')).toEqual([['PPT'], true])
    expect(servicesAt('gjennomført', 'sprak')).toEqual([[], false])
  })
})
