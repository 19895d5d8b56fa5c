import { describe, expect, test } from 'vitest'
import { checkSite } from '../src/check/check-site.ts'
import { rules } from '../src/rules/index.ts'
import { addressesFor } from '../src/site/addresses.ts'
import { siteContext } from '../src/site/context.ts'
import type { Block } from '../src/site/page.ts'
import { routes } from '../src/site/routes.ts'
import { loadStatutes } from '../src/statutes/load-statutes.ts'
import { siteFrom } from './site-from.ts'
import { today } from './test-rule.ts'

type Section = Extract<Block, { type: 'section' }>

const statutes = await loadStatutes()
const documents = rules.map((rule) => ({ rule, markdown: `# ${rule.title}` }))

/** The sections of «Slik svarer planen på kravene», by id. */
function sectionsOf(lines: string, advice = 'ja', more: Record<string, string> = {}) {
  const { site, findings } = siteFrom({
    'nettsted.yaml': `navn: Planer\nvis råd: ${advice}\n`,
    'plan/plan.md': `---\ntittel: Plan\n${lines}---\n`,
    ...more,
  })
  const report = checkSite({ site, findings, statutes, today })
  const pages = [...routes(siteContext(report, addressesFor(site, '/'), documents))]
  const page = pages.find(({ path }) => path === 'plan/lovkrav/')
  if (!page) throw new Error('no page')
  return new Map(page.blocks.flatMap(allSections).map((one) => [one.id, one]))
}

function allSections(block: Block): Section[] {
  return block.type === 'section' ? [block, ...block.blocks.flatMap(allSections)] : []
}

const idsIn = (section: Section | undefined) =>
  (section ? allSections(section) : []).slice(1).map(({ id }) => id)
const law = 'lovhjemmel: barnevernsloven-15-1\n'

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

describe('a plan that is still to be adopted', () => {
  const told = (lines: string, id = 'vedtak') => {
    const { blocks = [] } = sectionsOf(`${law}${lines}`).get(`barnevernsloven-15-1-${id}`) ?? {}
    return blocks.flatMap((block) =>
      block.type === 'verdict'
        ? [block.verdict, block.tone, ...block.text.map(({ text, lang }) => [text, lang])]
        : [],
    )
  }
  const reading = (lines: string) => JSON.stringify(sectionsOf(`${law}${lines}`).get('kort-sagt'))

  test.each([
    ['nb', 'utkast', 'Ikke vedtatt ennå.', 'Dette kravet kan først få svar når planen er vedtatt.'],
    [
      'nn',
      'på høyring',
      'Ikkje vedteken enno.',
      'Dette kravet kan først få svar når planen er vedteken.',
    ],
    [
      'en',
      'til behandling',
      'Not adopted yet.',
      'This requirement can only be answered once the plan has been adopted.',
    ],
  ])('is told so in the language of the page (%s)', (language, status, verdict, why) => {
    expect(told(`språk: ${language}\nstatus: ${status}\n`)).toEqual([
      'notYet',
      'neutral',
      [verdict, undefined],
      [why, undefined],
    ])
  })

  test('has no faults, and readers learn that the text may change', () => {
    const [verdict, tone] = told('status: på høring\n', 'mal')
    expect([verdict, tone]).toEqual(['missing', 'warning'])
    expect(reading('status: på høring\n')).toContain('Planen er ikke vedtatt ennå, og teksten kan')
  })

  test('is not one that is adopted, or that says nothing of it', () => {
    expect(told('status: vedtatt\n').slice(0, 2)).toEqual(['missing', 'danger'])
    expect(told('').slice(0, 2)).toEqual(['missing', 'warning'])
    for (const lines of ['', 'status: vedtatt\n'])
      expect(reading(lines)).not.toContain('ikke vedtatt ennå')
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

describe('the municipality’s explanations', () => {
  const explained = (concerns: string, advice = 'ja') => {
    const sections = sectionsOf(
      `${law}begrunnelser: {gjelder: ${concerns}, tekst: Derfor.}\n`,
      advice,
    )
    const found = [...sections.values()].filter(
      ({ id, blocks }) => id !== 'kort-sagt' && blocks.some((block) => block.type === 'notice'),
    )
    return found.map(({ id, blocks }) => [
      id,
      blocks.flatMap((block) => (block.type === 'notice' ? block.title : [])).join(),
    ])
  }

  test.each(['mal', 'barnevernsloven-15-1/mal'])('on a demand stand beside it: %s', (name) => {
    expect(explained(name)).toEqual([['barnevernsloven-15-1-mal', 'Kommunens forklaring']])
  })

  test('on a demand are one tap from the summary', () => {
    const summary = sectionsOf(`${law}begrunnelser: {gjelder: mal, tekst: Derfor.}\n`).get(
      'kort-sagt',
    )
    const [, , table] = summary?.blocks ?? []
    const explanation = { text: 'Kommunens forklaring', href: '#barnevernsloven-15-1-mal' }
    const answers = table?.type === 'table' ? table.rows.map(({ cells }) => cells[1]) : []
    expect(answers[1]).toContainEqual(explanation)
    expect(answers[0]).not.toContainEqual(expect.objectContaining({ text: explanation.text }))
  })

  test('on a rule, on what is not shown and on what nobody knows stand by themselves', () => {
    expect(explained('goal-measure-required')).toEqual([
      ['forklaringer', expect.stringMatching(/^Kommunens forklaring: .*tiltak/)],
    ])
    expect(explained('strategi', 'nei')).toEqual([
      ['forklaringer', 'Kommunens forklaring: strategi'],
    ])
    expect(explained('folkehelseloven-5-6/mal')).toEqual([
      ['forklaringer', 'Kommunens forklaring: folkehelseloven-5-6/mal'],
    ])
  })
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

describe('what people have judged', () => {
  const goal = {
    'plan/mal/a.md': '---\ntittel: Alle barn har det trygt hjemme\n---\n\nVi vil det.\n',
  }
  const judged = (fields: string) => sectionsOf(`${law}vurdert:\n  - {${fields}}\n`, 'nei', goal)
  const notices = (section: Section | undefined) =>
    (section?.blocks ?? []).flatMap((block) =>
      block.type === 'notice'
        ? [`${block.tone} ${block.title} ${JSON.stringify(block.blocks)}`]
        : [],
    )
  const answer = judged('gjelder: mal').get('barnevernsloven-15-1-mal')
  const code = /[0-9a-f]{10}/.exec(
    answer?.blocks.flatMap((one) => (one.type === 'verdict' ? [one.code ?? ''] : []))[0] ?? '',
  )?.[0]

  test('stands beside the verdict, and says whether it was this answer', () => {
    const by = 'gjelder: mal, rolle: kontrollutvalget, dato: 2026-03-04, konklusjon: svarer delvis'
    const same = judged(`${by}, kontrollkode: "${code}"`).get('barnevernsloven-15-1-mal')
    expect(notices(same)).toEqual([
      expect.stringMatching(
        /^neutral Vurdert av kontrollutvalget, 4\. mars 2026 .*Svarer delvis på kravet\..*Svaret er det samme/,
      ),
    ])
    const other = judged(`${by}, kontrollkode: "1"`).get('barnevernsloven-15-1-mal')
    expect(notices(other)).toEqual([expect.stringMatching(/^warning .*Svaret er et annet nå/)])
  })

  test('shows in the summary: how many answers, which, by whom, and whether the answer is another now', () => {
    const by = 'gjelder: mal, rolle: kontrollutvalget, dato: 2026-03-04, konklusjon: svarer delvis'
    const summary = (fields: string) => {
      const [facts, , table] = judged(fields).get('kort-sagt')?.blocks ?? []
      return [
        facts?.type === 'facts' ? facts.facts.at(-1) : undefined,
        table?.type === 'table' ? table.columns.map(({ title }) => title) : undefined,
        table?.type === 'table' ? table.rows[1]?.cells[2] : undefined,
      ]
    }
    const line = 'Svarer delvis på kravet: kontrollutvalget, 4. mars 2026'
    expect(summary(`${by}, kontrollkode: "${code}"`)).toEqual([
      { term: 'Vurdert av mennesker', values: [{ text: 'Krav: 1 av 5' }] },
      ['Krav', 'Svar', 'Vurdert av mennesker'],
      [{ text: line }],
    ])
    expect(summary(`${by}, kontrollkode: "1"`)[2]).toEqual([
      { text: `${line}. Svaret er et annet nå enn da det ble vurdert.` },
    ])
    expect(summary('gjelder: noe annet')).toMatchObject([
      { term: 'Krav' },
      ['Krav', 'Svar'],
      undefined,
    ])
  })

  test('never changes the verdict', () => {
    const not = judged('gjelder: mal, konklusjon: svarer ikke').get('barnevernsloven-15-1-mal')
    expect(not?.blocks).toContainEqual(expect.objectContaining({ verdict: 'answered' }))
  })

  test('is shown too where it meets no demand', () => {
    expect(notices(judged('gjelder: noe annet, rolle: rådet').get('vurderinger'))).toEqual([
      expect.stringMatching(/^neutral noe annet: Vurdert av rådet/),
    ])
  })
})

describe('the head', () => {
  const factsOf = (
    fields: string,
    decisions = `vedtak: [{ organ: kommunestyret, dato: 2026-01-02${fields} }]\n`,
  ) => {
    const { site, findings } = siteFrom({
      'plan/plan.md': `---\ntittel: Plan\nstatus: vedtatt\n${decisions}---\n`,
    })
    const report = checkSite({ site, findings, statutes, today })
    const pages = [...routes(siteContext(report, addressesFor(site, '/'), documents))]
    const facts = pages
      .find(({ path }) => path === 'plan/lovkrav/')
      ?.blocks.flatMap(allSections)
      .filter(({ id }) => id === 'vedtatt-tekst')
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.type === 'facts' ? block.facts : []))
    return { code: report.plans[0]?.code, said: JSON.stringify(facts) }
  }

  test('says whether the text is the one adopted', () => {
    const { code, said } = factsOf('')
    expect(said).toContain(`${code}`)
    expect(said).toContain('Vedtaket har ingen kontrollkode.')
    expect(factsOf(`, kontrollkode: "${code}"`).said).toContain(
      'den som ble vedtatt 2. januar 2026',
    )
    expect(factsOf(', kontrollkode: "1"').said).toContain('endret etter vedtaket 2. januar 2026')
  })

  test('says nothing of a decision before there is one', () => {
    const { code, said } = factsOf('', '')
    expect(said).toContain(`${code}`)
    expect(said).not.toMatch(/vedtaket/i)
  })
})
