import { describe, expect, test } from 'vitest'
import { assess, chapter, planMd } from '../../../tests/verdicts.ts'

describe('the decision stands in the text alone', () => {
  const told = (sentence: string) =>
    assess('vedtak', {
      'plan/plan.md': planMd('status: vedtatt'),
      'plan/kapitler/om.md': chapter(
        'Om planen',
        `Planen gjelder alle.\n\n## Vedtak\n\n${sentence}`,
      ),
    })

  test.each([
    'Planen ble vedtatt av kommunestyret 23. oktober 2025 i sak 87/25.',
    'Vedtatt av kommunestyret 23.10.2025, sak PS 87/25.',
    'Vindelsund kommunestyre vedtok planen 23. oktober 2025.',
    'Temaplanen vart vedteken av heradsstyret i oktober.',
    'Planen, som skal gjelde til 2029, ble vedtatt i bystyret.',
    'Planen bygger på kommuneplanen og ble vedtatt av kommunestyret i oktober.',
  ])('thin: %s', (sentence) => {
    expect(told(sentence)).toMatchObject({
      verdict: 'thin',
      reason: 'Vedtaket er nevnt i teksten, men ikke ført opp som vedtak.',
      evidence: [
        { quote: sentence, guessed: true, anchor: 'vedtak', place: { start: { line: 8 } } },
      ],
    })
  })

  test.each([
    'Kommunestyret selv skal vedta en plan for kommunens forebyggende arbeid.',
    'Kommuneplanen ble vedtatt av kommunestyret i 2023.',
    'Kommunestyret vedtok budsjettet i desember.',
    'Planen er ikke vedtatt av kommunestyret ennå.',
    'Planen er ikkje vedteken av kommunestyret.',
    'Planen skal bli vedtatt av kommunestyret i juni.',
    'Når planen er vedtatt av kommunestyret, blir den publisert.',
    'Planen er vedtatt av formannskapet.',
    'Ungdommens kommunestyre vedtok en uttalelse om planen.',
    'Formannskapet vedtok planen på vegne av kommunestyret.',
    '> Planen ble vedtatt av kommunestyret i en annen kommune.',
  ])('not found: %s', (sentence) => {
    expect(told(sentence)).toMatchObject({
      verdict: 'missing',
      reason: 'Vi finner ikke hvem som vedtok planen.',
    })
  })

  test('the chapter that is marked stands first, whatever else tells of it, and no guess', () => {
    const { evidence } = assess('vedtak', {
      'plan/plan.md': planMd('status: vedtatt', 'Kommunestyret vedtok planen i går.\n'),
      'plan/kapitler/a.md': chapter('A', 'Da kommunestyret vedtok planen, var det vår.'),
      'plan/kapitler/b.md': chapter(
        'B',
        ':::krav{id=vedtak}\nSaken var lang.\n:::\n\nPlanen ble vedtatt av kommunestyret i mai.',
        'vedtak',
      ),
      'plan/kapitler/c.md': chapter('C', 'Planen ble vedtatt av kommunestyret i juni.', 'vedtak'),
    })
    expect(evidence.map(({ quote, guessed }) => [quote, guessed])).toEqual([
      ['Planen ble vedtatt av kommunestyret i juni.', false],
      ['Kommunestyret vedtok planen i går.', true],
      ['Da kommunestyret vedtok planen, var det vår.', true],
      ['Planen ble vedtatt av kommunestyret i mai.', true],
    ])
  })

  test('the preface may tell of it, even when a part of the plan answers the law', () => {
    const answer = assess('vedtak', {
      'plan/plan.md': planMd(
        'status: vedtatt',
        'Planen ble vedtatt av kommunestyret i oktober.\n',
      ).replace(
        'lovhjemmel: barnevernsloven-15-1',
        'lovhjemmel: {lov: barnevernsloven-15-1, omfang: [kapitler/om]}',
      ),
      'plan/kapitler/om.md': chapter('Om', 'Tekst om dette.'),
    })
    expect(answer.verdict).toBe('thin')
  })
})
