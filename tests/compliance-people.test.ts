import { describe, expect, test } from 'vitest'
import { law, type Section, sectionsOf } from './compliance-sections.ts'

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
