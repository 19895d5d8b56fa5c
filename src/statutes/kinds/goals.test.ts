import { describe, expect, test } from 'vitest'
import { assess, chapter } from '../../../tests/verdicts.ts'

const goal = (title: string, more = '', text = '') => `---\ntittel: ${title}\n${more}---\n${text}\n`

describe('goals as files', () => {
  test('one goal of one’s own is enough', () => {
    expect(assess('mal', { 'plan/mal/a.md': goal('Barn og unge vokser opp trygt') })).toMatchObject(
      {
        verdict: 'answered',
        reason: undefined,
        evidence: [{ quote: 'Barn og unge vokser opp trygt', guessed: false }],
      },
    )
  })

  test('goals taken from others alone are thin, in both written forms', () => {
    const answer = assess('mal', {
      'plan/mal/a.md': goal('Barn deltar på like vilkår', 'hentet fra: Kommuneplanen\n'),
      'plan/mal/b.md': goal('Fleire barn får rett hjelp', 'henta frå: Staten\n'),
    })
    expect(answer).toMatchObject({
      verdict: 'thin',
      reason: 'Alle målene er hentet fra andre planer.',
      evidence: [{}, {}],
    })
  })

  test('a chapter that only announces them changes nothing', () => {
    const answer = assess('mal', {
      'plan/mal/a.md': goal('Barn deltar på like vilkår', 'hentet fra: Kommuneplanen\n'),
      'plan/kapitler/mal.md': chapter('Mål', 'Vi har to mål for arbeidet.', 'mal'),
    })
    expect(answer).toMatchObject({
      verdict: 'thin',
      reason: 'Alle målene er hentet fra andre planer.',
    })
  })

  test('goals of one’s own in the text help where the files have others’ alone', () => {
    const answer = assess('mal', {
      'plan/mal/a.md': goal('Barn deltar på like vilkår', 'hentet fra: Kommuneplanen\n'),
      'plan/kapitler/mal.md': chapter(
        'Målene våre',
        'Alle barn i Vindelsund skal ha minst én voksen de stoler på, hver dag, hele året.',
      ),
    })
    expect(answer.verdict).toBe('answered')
  })

  test.each([
    ['an empty file', ''],
    ['a file name alone', '---\nnr: 1\n---\n'],
    ['a placeholder', goal('Tekst kommer')],
    ['a placeholder in nynorsk', goal('Målet kjem seinare')],
  ])('%s is no goal', (_, text) => {
    expect(assess('mal', { 'plan/mal/mal-1.md': text })).toMatchObject({
      verdict: 'missing',
      evidence: [],
      reason: 'Vi finner ingen mål for arbeidet.',
    })
  })

  test('one word is a thin goal, until its text says what it is', () => {
    expect(assess('mal', { 'plan/mal/a.md': goal('Trygghet') })).toMatchObject({
      verdict: 'thin',
      reason: 'Målene er bare noen få ord.',
    })
    const told = goal('Trygghet', '', 'Alle barn har en trygg voksen.')
    expect(assess('mal', { 'plan/mal/a.md': told }).verdict).toBe('answered')
  })
})

describe('goals in the text', () => {
  const enough = 'Alle barn i Vindelsund skal ha minst én voksen de stoler på, hver dag, hele året.'
  const answers = (title: string, text: string, marks = '') =>
    assess('mal', { 'plan/kapitler/a.md': chapter(title, text, marks) })

  test.each([
    'Mål',
    'Mål og tiltak',
    'Målene for arbeidet',
    'Målet vårt',
    'Måla for arbeidet',
    'Overordna mål',
    'Hovedmål',
    'Hovudmål og delmål',
    'Målsettinger',
  ])('under the heading «%s»', (title) => {
    expect(answers(title, enough)).toMatchObject({
      verdict: 'answered',
      evidence: [{ quote: enough, guessed: true }],
    })
  })

  test.each(['Formål', 'Målgruppe', 'Slik måler vi resultatene', 'Føremål', 'Bakgrunn'])(
    'not under the heading «%s»',
    (title) => {
      expect(answers(title, enough).verdict).toBe('missing')
    },
  )

  test('marked text counts under any heading, and is no guess', () => {
    expect(answers('Dit vil vi', enough, 'mal')).toMatchObject({
      verdict: 'answered',
      evidence: [{ guessed: false }],
    })
    expect(answers('Dit vil vi', `:::krav{id=mal}\n${enough}\n:::`).verdict).toBe('answered')
  })

  test('few words are thin', () => {
    expect(answers('Mål', 'Barn er trygge.')).toMatchObject({
      verdict: 'thin',
      reason: 'Teksten om målene er svært kort.',
    })
    expect(answers('Dit vil vi', 'Barn er trygge.', 'mal').verdict).toBe('thin')
  })

  test.each([
    'Mål fra staten',
    'Mål frå staten',
    'Statlege mål',
    'Statens mål',
    'Nasjonale mål',
    'Målet med reformen',
    'Måla i kommuneplanen',
    'Mål i samfunnsdelen',
    'FNs mål',
    'Regjeringens mål',
  ])('goals of others are thin: «%s»', (title) => {
    expect(answers(title, enough)).toMatchObject({
      verdict: 'thin',
      reason:
        'Vi finner bare mål som er hentet fra andre, for eksempel staten. Vi finner ingen egne mål.',
    })
  })

  test('goals of others beside one’s own do no harm', () => {
    const answer = assess('mal', {
      'plan/kapitler/a.md': chapter('Mål fra staten', enough),
      'plan/kapitler/b.md': chapter('Måla våre', enough),
    })
    expect(answer).toMatchObject({ verdict: 'answered', evidence: [{ entry: { id: 'b' } }] })
  })

  test('goals in passing are thin, and the sentence alone is the evidence', () => {
    expect(
      answers(
        'Bakgrunn',
        'Kommunen har 4000 innbyggere. Målet er at alle barn er trygge. Det er dyrt.',
      ),
    ).toMatchObject({
      verdict: 'thin',
      evidence: [{ quote: 'Målet er at alle barn er trygge.', guessed: true }],
      reason: 'Teksten nevner mål, men har ingen egen del om målene for arbeidet.',
    })
  })

  test('a goal that is only named is none', () => {
    const naming = 'Målet om trygg ungdom er skrevet for begge ordlydene.'
    expect(answers('Bakgrunn', naming).verdict).toBe('missing')
  })

  test.each([
    ['nothing', ''],
    ['a placeholder', 'Målene kommer senere.'],
    ['a demand repeated', 'Planen skal beskrive hva som er målene for arbeidet.'],
    ['a demand repeated in nynorsk', 'Planen skal seie kva som er måla for arbeidet.'],
    [
      'the demand as a list',
      'Planen skal beskrive:\n\n- hva som er målene for arbeidet\n- hvordan arbeidet skal organiseres',
    ],
    ['a quotation', '> Planen skal beskrive hva som er målene for arbeidet.'],
  ])('%s is no answer', (_, text) => {
    for (const marks of ['', 'mal']) expect(answers('Mål', text, marks).verdict).toBe('missing')
  })

  test('what a letter from the state asks is no answer', () => {
    const answer = assess('mal', {
      'plan/kapitler/a.md': chapter(
        'Forventningsbrev frå statsforvaltaren',
        `Kommunen skal vise til måla.\n\n## Mål\n\n${enough}`,
      ),
    })
    expect(answer.verdict).toBe('missing')
  })
})
