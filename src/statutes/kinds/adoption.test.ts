import { describe, expect, test } from 'vitest'
import { assess, planMd, reportOn } from '../../../tests/verdicts.ts'

const decidedBy = (body: string, municipality = 'Vindelsund kommune') =>
  assess('vedtak', {
    'plan/plan.md': planMd(
      `status: vedtatt\nvedtak:\n  - organ: "${body}"\n    dato: 2025-10-23\n    saksnummer: PS 87/25`,
    ).replace('kommune: Vindelsund kommune\n', municipality && `kommune: "${municipality}"\n`),
  })

describe('the body is the council itself', () => {
  test.each([
    'kommunestyret',
    'Kommunestyret selv',
    'kommunestyret sjølv',
    'KOMMUNESTYRET',
    'Vindelsund kommunestyre',
    'Kommunestyret i Vindelsund',
    'Kommunestyret i Vindelsund kommune',
    'Vindelsund kommune, kommunestyret',
    'Kommunestyret (Vindelsund)',
    'Kommunestyret, PS 87/25',
    'et samlet kommunestyre',
    'bystyret',
    'Vindelsund bystyre',
    'heradsstyret',
    'Heradsstyret i Vindelsund herad',
    'gielddastivra',
    'Vindelsund gielddastivra',
    'suohkanstivra',
    'tjïelteståvroe',
    'Municipal Council',
    'the Municipal Council of Vindelsund',
    'Vindelsund City Council',
  ])('%s', (body) => {
    expect(decidedBy(body)).toMatchObject({ verdict: 'answered', reason: undefined })
  })

  test('the evidence is the line of the body, and shows date and case', () => {
    expect(decidedBy('kommunestyret').evidence).toMatchObject([
      {
        entry: undefined,
        quote: 'kommunestyret, 23.10.2025, PS 87/25',
        guessed: false,
        place: { file: 'content/plan/plan.md', start: { line: 7, column: 12 } },
      },
    ])
  })
})

describe('another body is not the council', () => {
  test.each([
    'formannskapet',
    'formannskapet etter fullmakt fra kommunestyret',
    'Formannskapet på vegne av kommunestyret',
    'utvalg for oppvekst',
    'Utval for oppvekst og kultur',
    'kommunestyrets utvalg for oppvekst',
    'kommunestyrekomiteen',
    'kommunedirektøren',
    'Kommunedirektøren, orientert kommunestyret',
    'rådmannen',
    'byrådet',
    'ungdomsrådet',
    'Ungdommens kommunestyre',
    'Vindelsund ungdommens kommunestyre',
    'fylkestinget',
    'bydelsutvalget',
    'styringsgruppen',
  ])('%s', (body) => {
    expect(decidedBy(body)).toMatchObject({
      verdict: 'missing',
      evidence: [],
      reason: `Vedtaket er gjort av «${body}». Loven krever kommunestyret selv i kommunen planen gjelder.`,
    })
  })
})

describe('another municipality’s council is not its own', () => {
  test.each([
    ['Nordre Askevik kommunestyre', 'Vindelsund kommune'],
    ['Nordre Askevik kommunestyre', 'Askevik kommune'],
    ['Askevik kommunestyre', 'Nordre Askevik kommune'],
    ['Søndre Askevik kommunestyre', 'Nordre Askevik kommune'],
    ['Varanger kommunestyre', 'Sør-Varanger kommune'],
    ['Vindelsund og Askevik kommunestyre', 'Vindelsund kommune'],
  ])('%s for %s', (body, municipality) => {
    expect(decidedBy(body, municipality).verdict).toBe('missing')
  })

  test.each([
    ['Nordre Askevik kommunestyre', 'Nordre Askevik kommune'],
    ['Sør-Varanger kommunestyre', 'Sør-Varanger kommune'],
    ['Tana kommunestyre', 'Deatnu Tana kommune'],
    ['Deatnu-Tana kommunestyre', 'Deatnu-Tana kommune'],
    // Genitive of Kárášjohka: Sámi names are declined beside the council.
    ['Kárášjoga gielddastivra', 'Karasjok kommune'],
    ['Åby bystyre', 'Åby kommune'],
    ['Ås kommunestyre', 'Ås kommune'],
  ])('%s is its own for %s', (body, municipality) => {
    expect(decidedBy(body, municipality).verdict).toBe('answered')
  })

  test.each([
    ['Vindelsund kommunestyre', 'answered'],
    ['kommunestyret', 'answered'],
    ['formannskapet etter fullmakt fra kommunestyret', 'missing'],
    ['Ungdommens kommunestyre', 'missing'],
  ])('when the plan does not say whose it is: %s is %s', (body, verdict) => {
    expect(decidedBy(body, '').verdict).toBe(verdict)
  })
})

describe('a decision for a day to come is none yet', () => {
  const decided = (status: string, day: string) =>
    assess('vedtak', {
      'plan/plan.md': planMd(`${status}vedtak:\n  - {organ: kommunestyret, dato: ${day}}`),
    })

  test.each(['', 'status: vedtatt\n'])('%j', (status) => {
    expect(decided(status, '2026-06-01').verdict).toBe('answered')
    expect(decided(status, '2026-06-02')).toMatchObject({
      verdict: 'missing',
      evidence: [],
      reason: 'Vedtaket er datert 2. juni 2026, og den dagen har ikke vært.',
      place: { file: 'content/plan/plan.md' },
    })
  })

  test('another body that is to decide has decided nothing', () => {
    const plan = planMd('status: vedtatt\nvedtak: {organ: formannskapet, dato: 2099-01-01}')
    expect(assess('vedtak', { 'plan/plan.md': plan }).reason).toBe(
      'Vi finner ikke hvem som vedtok planen.',
    )
  })
})

describe('several municipalities adopt each for itself', () => {
  /** Municipality, verdict and reason of each. */
  const joint = (decisions: string, status = 'vedtatt', preface = '') =>
    reportOn({
      'plan/plan.md': planMd(`status: ${status}\nvedtak:\n${decisions}`, preface).replace(
        'kommune: Vindelsund kommune',
        'kommuner: [Askevik kommune, Nordre Askevik kommune]',
      ),
    })
      .assessments.filter(({ requirement }) => requirement.id === 'vedtak')
      .map(({ municipality, verdict, reason }) => [municipality, verdict, reason])
  const lacking = (name: string) =>
    `Vi finner ikke vedtak i ${name}. Hvert kommunestyre vedtar planen for sin kommune.`

  test('both have adopted', () => {
    expect(
      joint(
        '  - {kommune: Askevik, organ: kommunestyret, dato: 2025-10-23}\n  - {organ: Nordre Askevik kommunestyre, dato: 2025-11-06}',
      ),
    ).toEqual([
      ['Askevik kommune', 'answered', undefined],
      ['Nordre Askevik kommune', 'answered', undefined],
    ])
  })

  test('one is lacking', () => {
    expect(joint('  - {kommune: Nordre Askevik, organ: kommunestyret}')).toEqual([
      ['Askevik kommune', 'missing', lacking('Askevik kommune')],
      ['Nordre Askevik kommune', 'answered', undefined],
    ])
    expect(joint('  - {kommune: Askevik, organ: kommunestyret}')[1]).toEqual([
      'Nordre Askevik kommune',
      'missing',
      lacking('Nordre Askevik kommune'),
    ])
  })

  test('one of them is to', () => {
    const days = (own: string) =>
      joint(`  - {kommune: Askevik, organ: kommunestyret, dato: 2026-01-01}\n  - {${own}}`)[1]
    const toCome = [
      'Nordre Askevik kommune',
      'missing',
      'Vedtaket er datert 1. januar 2099, og den dagen har ikke vært.',
    ]
    const planned = 'organ: kommunestyret, dato: 2099-01-01'
    expect(days(`kommune: Nordre Askevik, ${planned}`)).toEqual(toCome)
    expect(days(planned)).toEqual(toCome)
  })

  test('in one of them another body did', () => {
    expect(
      joint(
        '  - {kommune: Askevik, organ: kommunestyret}\n  - {kommune: Nordre Askevik, organ: formannskapet}',
      )[1],
    ).toEqual([
      'Nordre Askevik kommune',
      'missing',
      'Vedtaket er gjort av «formannskapet». Loven krever kommunestyret selv i kommunen planen gjelder.',
    ])
  })

  test('the text tells of one of them', () => {
    const preface = 'Planen er vedtatt av kommunestyret i Nordre Askevik 6. november 2025.'
    expect(joint('  - {kommune: Askevik, organ: kommunestyret}', 'vedtatt', preface)[1]).toEqual([
      'Nordre Askevik kommune',
      'thin',
      'Vedtaket er nevnt i teksten, men ikke ført opp som vedtak.',
    ])
  })

  test('before the decision there is one answer, not one for each', () => {
    expect(joint('  - {dato: 2025-10-23}', 'utkast')).toEqual([
      [undefined, 'missing', 'Planen er ikke vedtatt.'],
    ])
  })

  test('nobody knows which of them adopted', () => {
    const unsaid = (name: string) =>
      `Vedtaket sier ikke hvilken kommune det gjelder, så vi vet ikke om ${name} har vedtatt planen.`
    expect(joint('  - {organ: kommunestyret}')).toEqual([
      ['Askevik kommune', 'thin', unsaid('Askevik kommune')],
      ['Nordre Askevik kommune', 'thin', unsaid('Nordre Askevik kommune')],
    ])
  })

  test('a municipality outside does not adopt for them', () => {
    expect(
      joint('  - {kommune: Vindelsund, organ: kommunestyret}').map(([, verdict]) => verdict),
    ).toEqual(['missing', 'missing'])
  })
})

describe('what the decision concerns', () => {
  const decisions = (lines: string) =>
    assess('vedtak', { 'plan/plan.md': planMd(`status: vedtatt\nvedtak:\n${lines}`) })

  test('a decision on the action part or an amendment adopts no plan', () => {
    for (const part of ['handlingsdel', 'endring'])
      expect(decisions(`  - {organ: kommunestyret, gjelder: ${part}}`)).toMatchObject({
        verdict: 'missing',
        reason: 'Vi finner ikke hvem som vedtok planen.',
      })
  })

  test('a committee’s proposal does not stand in the way of the decision', () => {
    expect(
      decisions('  - {organ: utvalg for oppvekst}\n  - {organ: kommunestyret, gjelder: planen}'),
    ).toMatchObject({ verdict: 'answered', evidence: [{ quote: 'kommunestyret' }] })
  })

  test('a decision without a body does not tell who adopted', () => {
    expect(decisions('  - {dato: 2025-10-23}').reason).toBe(
      'Vi finner ikke hvem som vedtok planen.',
    )
  })
})

describe('status', () => {
  const withStatus = (status: string) =>
    assess('vedtak', { 'plan/plan.md': planMd(`${status}\nvedtak: {organ: kommunestyret}`) })

  test.each(['status: utkast', 'status: på høyring', 'status: til behandling'])('%s', (status) => {
    expect(withStatus(status)).toMatchObject({
      verdict: 'missing',
      reason: 'Planen er ikke vedtatt.',
    })
  })

  test.each(['status: vedteken', 'status: erstattet', 'status: utgått', ''])('%s', (status) => {
    expect(withStatus(status).verdict).toBe('answered')
  })
})
