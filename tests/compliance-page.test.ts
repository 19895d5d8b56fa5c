import { describe, expect, test } from 'vitest'
import { checkSite } from '../src/check/check-site.ts'
import { addressesFor } from '../src/site/addresses.ts'
import { siteContext } from '../src/site/context.ts'
import type { Block } from '../src/site/page.ts'
import { routes } from '../src/site/routes.ts'
import { allSections, law, type Section, sectionsOf, statutes } from './compliance-sections.ts'
import { siteFrom } from './site-from.ts'
import { today } from './test-rule.ts'

const idsIn = (section: Section | undefined) =>
  (section ? allSections(section) : []).slice(1).map(({ id }) => id)

test('a reader is told what lacks, and never of the keys and files it is typed in', () => {
  const all = ['kommunedelplan', 'beredskapsplan', 'folkehelseloven-5-6']
  const lines = `lovhjemmel: [${['barnevernsloven-15-1', 'planretningslinjer-klima-energi', ...all].join(', ')}]\n`
  const told = [lines, `${lines}status: vedtatt\n`].flatMap((plan) => {
    const sections = [
      ...sectionsOf(plan, 'ja', {
        'plan/kapitler/a.md':
          '---\ntittel: Om vedtaket\n---\n\nKommunestyret vedtok planen 1. mai 2025.\n',
      }).values(),
    ]
    return sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.type === 'verdict' ? block.text.map(({ text }) => text) : [],
      ),
    )
  })
  expect(told).toContain('Ingen kostnad er oppgitt, verken for planen eller for tiltakene.')
  expect(told.filter((text) => /`|\.(md|yaml)\b/.test(text))).toEqual([])
})

describe('the page begins with the answers', () => {
  const summaryOf = (language: string, lines = '', advice = 'ja') => {
    const section = sectionsOf(`språk: ${language}\n${law}${lines}`, advice, {
      'plan/mal/a.md': '---\ntittel: Alle barn har det trygt hjemme\n---\n\nVi vil det.\n',
    }).get('kort-sagt')
    return section?.blocks ?? []
  }
  const factsIn = (blocks: readonly Block[]) =>
    blocks.flatMap((block) =>
      block.type === 'facts'
        ? block.facts.map(({ term, values }) => [term, ...values.map(({ text }) => text)])
        : [],
    )

  test('counted, law and advice apart, with what they are worth beside them', () => {
    const blocks = summaryOf('nb')
    expect(factsIn(blocks)).toEqual([
      ['Krav', 'Svar funnet: 1 av 5', 'Ikke funnet: 4 av 5'],
      ['Råd fra veiledere og forarbeider', 'Ikke funnet: 5 av 5'],
      ['God praksis', 'Ikke funnet: 1 av 1'],
    ])
    expect(blocks[1]).toMatchObject({ type: 'notice', title: 'Slik leser du siden' })
  })

  test('demand by demand, each leading to its place, and why where somebody knows', () => {
    const [, , table] = summaryOf('nn', 'status: utkast\n')
    expect(table?.type === 'table' && table.rows.slice(0, 2).map(({ cells }) => cells)).toEqual([
      [
        [{ text: 'Vedteken av kommunestyret sjølv', href: '#barnevernsloven-15-1-vedtak' }],
        [
          { text: 'Ikkje vedteken enno', tone: 'neutral' },
          { text: 'Dette kravet kan først få svar når planen er vedteken.' },
        ],
      ],
      [
        [{ text: 'Måla for arbeidet', href: '#barnevernsloven-15-1-mal' }],
        [{ text: 'Svar funne', tone: 'success' }],
      ],
    ])
  })

  test('without advice where the public is not shown any', () => {
    expect(factsIn(summaryOf('nb', '', 'nei')).map(([term]) => term)).toEqual(['Krav'])
  })

  test('and with nothing but what verdicts are worth where there are none', () => {
    expect(sectionsOf('').has('kort-sagt')).toBe(false)
  })
})

test('a demand has its name in nynorsk, and in English the Norwegian one', () => {
  const titleIn = (language: string) =>
    sectionsOf(`språk: ${language}\n${law}`).get('barnevernsloven-15-1-mal')?.title
  expect(titleIn('nb')).toEqual({ text: 'Målene for arbeidet' })
  expect(titleIn('nn')).toEqual({ text: 'Måla for arbeidet' })
  expect(titleIn('en')).toEqual({ text: 'Målene for arbeidet', lang: 'nb' })
})

describe('advice says on which page it is about something, in words', () => {
  const pagesIn = (lines: string, more: Record<string, string>) =>
    [...sectionsOf(lines, 'ja', more).values()].flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.type === 'findings'
          ? block.findings.map(({ page, source, rule }) => [
              page?.text,
              page?.href,
              source,
              rule.text,
            ])
          : [],
      ),
    )

  test.each<[string, string, Record<string, string>, unknown[]]>([
    [
      'an entry',
      '',
      { 'plan/tjenester/a.md': '---\ntittel: Barnehagen\n---\n' },
      [
        'Barnehagen',
        '/plan/tjenester/a/',
        'plan/tjenester/a.md:2',
        'Hver tjeneste bør ha et ansvar eller et tiltak.',
      ],
    ],
    [
      'a heading of a chapter',
      '',
      {
        'plan/kapitler/a.md':
          '---\ntittel: Samarbeid\n---\n\n## Møtene\n\nVi møtes. [Les mer](https://x.example/)\n',
      },
      [
        '«Møtene», i Samarbeid',
        '/plan/kapitler/a/#motene',
        'plan/kapitler/a.md:7',
        expect.any(String),
      ],
    ],
    [
      'a field of the plan',
      'status: vedtatt\nvedtak:\n  - {dato: 2026-01-02}\n',
      {},
      ['Vedtaket og oppfølgingen', '/plan/vedtak/', 'plan/plan.md:5', expect.any(String)],
    ],
    [
      'a heading of the preface',
      'vedtak:\n  - {dato: 2026-01-02}\n---\n\n## Del\n\n[Les mer](https://x.example/)\n\n',
      {},
      ['Om planen', '/plan/#del', 'plan/plan.md:9', expect.any(String)],
    ],
  ])('%s', (_, lines, more, told) => {
    expect(pagesIn(lines, more)).toContainEqual(told)
  })
})

test('advice names keys as words, not as a terminal does', () => {
  const told = JSON.stringify([
    ...sectionsOf('', 'ja', { 'plan/tjenester/a.md': '---\ntittel: A\n---\n' }).values(),
  ])
  expect(told).toContain('Skriv ansvaret i én setning under «ansvar».')
  expect(told).not.toContain('`')
})

describe('three lists that are never mixed', () => {
  test('demands, advice and good practice', () => {
    const sections = sectionsOf(law)
    const point = (name: string) => `barnevernsloven-15-1-${name}`
    expect(idsIn(sections.get('lovkrav'))).toEqual(
      ['krav', 'vedtak', 'mal', 'organisering', 'fordeling', 'samarbeid'].map(point),
    )
    expect(idsIn(sections.get('veiledning'))).toEqual(
      [
        'rad',
        'strategi',
        'ansvar-tjenester',
        'oppgavelosning',
        'samarbeid-tjenester',
        'ressurser',
      ].map(point),
    )
    expect(idsIn(sections.get('god-praksis'))).toEqual(['praksis', 'oversikt'].map(point))
  })

  test('the public sees no advice where the municipality does not show it', () => {
    const ids = [...sectionsOf(law, 'nei').keys()]
    expect(ids).toContain('barnevernsloven-15-1-mal')
    expect(ids.filter((id) => /veiledning|praksis|strategi|oversikt/.test(id))).toEqual([])
  })

  test('a profile without advice has no list of it', () => {
    expect(sectionsOf('lovhjemmel: beredskapsplan\n').has('veiledning')).toBe(false)
  })
})

test('each says how strong it is and whose words they are; without words, the source', () => {
  const sections = sectionsOf('lovhjemmel: [barnevernsloven-15-1, beredskapsplan]\n')
  const basis = (id: string) => sections.get(id)?.blocks[0]
  expect(basis('barnevernsloven-15-1-mal')).toMatchObject({
    type: 'lawText',
    title: 'Ordene det bygger på (skal)',
    note: [{ text: 'Ordlyden er lest i kilden.' }],
  })
  expect(basis('barnevernsloven-15-1-ressurser')).toMatchObject({
    title: 'Ordene det bygger på (bør)',
    source: { text: 'Prop. 133 L (2020–2021) kapittel 25, gjengitt av Bufdir' },
    note: [
      { text: 'Ordlyden er sitert av andre.' },
      { text: 'Proposisjonen beskriver formålet med planen. Kapitlet er ikke lest selv.' },
    ],
  })
  expect(basis('beredskapsplan-varslingsliste')).toMatchObject({
    type: 'facts',
    facts: [
      {
        term: 'Kilde',
        values: [
          {
            text: 'forskriften § 4, andre av fem punkter',
            href: 'https://lovdata.no/dokument/SF/forskrift/2011-08-22-894',
          },
        ],
      },
      { term: 'Merknad', values: [{ text: expect.stringContaining('Gjengitt med egne ord.') }] },
    ],
  })
})

test('advice stands under what it is advice on, the demands under the provision itself', () => {
  const sections = sectionsOf(law)
  const titles = ['krav', 'rad', 'praksis'].map(
    (list) => sections.get(`barnevernsloven-15-1-${list}`)?.title.text,
  )
  expect(titles).toEqual([
    'barnevernsloven § 15-1',
    'Til barnevernsloven § 15-1',
    'Til barnevernsloven § 15-1',
  ])
})

test('a source leads to where it stands: a demand to the provision, advice to its own document or nowhere', () => {
  const sections = sectionsOf(law)
  const told = (id: string) => JSON.stringify(sections.get(`barnevernsloven-15-1-${id}`)?.blocks[0])
  const provision = 'lovdata.no/dokument/NL/lov/2021-06-18-97'
  expect(told('mal')).toContain(provision)
  expect(told('ressurser')).toContain('https://www.bufdir.no/')
  expect(told('oversikt')).toContain('https://www.bufdir.no/')
  expect(told('strategi')).not.toContain('href')
  for (const id of ['ressurser', 'oversikt', 'strategi']) expect(told(id)).not.toContain(provision)
})

test('a joint plan has an answer for each municipality, each at its own address', () => {
  const sections = sectionsOf(
    `${law}kommuner: [Askevik, Nordre Askevik]\nstatus: vedtatt\nvedtak: {kommune: Askevik, organ: kommunestyret}\n`,
  )
  const verdict = (id: string) =>
    sections
      .get(`barnevernsloven-15-1-vedtak-${id}`)
      ?.blocks.find((block) => block.type === 'verdict')
  expect(verdict('askevik')).toMatchObject({ verdict: 'answered', tone: 'success' })
  expect(verdict('nordre-askevik')).toMatchObject({ verdict: 'missing', tone: 'danger' })
  const nynorsk = sectionsOf(`${law}språk: nn\nkommuner: [Askevik, Nordre Askevik]\n`)
  expect(nynorsk.get('barnevernsloven-15-1-vedtak-askevik')?.title).toEqual({
    text: 'Vedteken av kommunestyret sjølv (Askevik)',
  })
})

test('a plan that elaborates another says so, and has no verdicts', () => {
  const sections = sectionsOf(`${law}del av: by\n`, 'ja', {
    'by/plan.md': `---\ntittel: Byens plan\n${law}---\n`,
  })
  expect(JSON.stringify(sections.get('lovkrav'))).toContain(
    '«Byens plan» skal svare på barnevernsloven § 15-1. Denne planen utdyper den, og er ikke vurdert mot kravene.',
  )
  expect([...sections.keys()].filter((id) => id.endsWith('-mal'))).toEqual([])
})

test('a chapter tells which demands it answers, of two statutes both', () => {
  const { site, findings } = siteFrom({
    'plan/plan.md':
      '---\ntittel: P\nlovhjemmel: [barnevernsloven-15-1, folkehelseloven-5-6]\n---\n',
    'plan/kapitler/a.md':
      '---\ntittel: A\nsvarer på: [mal, folkehelseloven-5-6/strategier, borte]\n---\nTekst.\n',
  })
  const report = checkSite({ site, findings, statutes, today })
  const page = [...routes(siteContext(report, addressesFor(site, '/'), []))].find(
    ({ path }) => path === 'plan/kapitler/a/',
  )
  const facts = page?.blocks.flatMap((block) => (block.type === 'facts' ? block.facts : []))
  expect(facts).toEqual([
    {
      term: 'Svarer på kravet',
      values: [
        { text: 'Målene for arbeidet', href: '/plan/lovkrav/#barnevernsloven-15-1-mal' },
        { text: 'Mål for folkehelsearbeidet', href: '/plan/lovkrav/#folkehelseloven-5-6-mal' },
        { text: 'Strategier', href: '/plan/lovkrav/#folkehelseloven-5-6-strategier' },
      ],
    },
  ])
})
