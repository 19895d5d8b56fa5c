import { describe, expect, test } from 'vitest'
import { assess, chapter } from '../../../tests/verdicts.ts'

/** 43 words, no cue. */
const enough =
  'Kommunalsjefen for oppvekst leder arbeidet til daglig og rapporterer til kommunedirektøren. Lederne for de tre etatene møtes annenhver måned og rydder opp når oppgaver faller mellom dem. Hver skole og hver barnehage har en kontaktperson som kaller inn til møte når noen er bekymret.'
const organisation = (title: string, text: string, marks = '') =>
  assess('organisering', { 'plan/kapitler/a.md': chapter(title, text, marks) })

describe('marked text', () => {
  test('a chapter that answers', () => {
    expect(organisation('Slik gjør vi det', enough, 'organisering')).toMatchObject({
      verdict: 'answered',
      reason: undefined,
      evidence: [
        {
          entry: { id: 'a' },
          quote: enough,
          guessed: false,
          place: { file: 'content/plan/kapitler/a.md', start: { line: 5, column: 1 } },
        },
      ],
    })
  })

  test('the purpose of a cooperation counts with the text beside it', () => {
    const text =
      'Tjenestene møtes i et team hver fjortende dag. Alle ansatte kan melde inn en sak når familien sier ja. Teamet avtaler hvem som følger opp, og skriver det ned. Er det uenighet, avgjør kommunalsjefen.'
    const verdict = (purpose: string) =>
      assess('samarbeid', {
        'plan/kapitler/a.md': chapter('Slik', text, 'samarbeid'),
        'plan/samarbeid/team.md': `---\ntittel: Team\ndeltakere: [skole, nav]\n${purpose}---\n`,
      }).verdict
    expect(verdict('')).toBe('thin')
    expect(verdict('formål: Planen skal beskrive hvordan etatene samarbeider.\n')).toBe('thin')
    expect(verdict('formål: Avtale hvem som følger opp barnet og familien.\n')).toBe('answered')
  })

  test('nynorsk key, and an id with a capital', () => {
    const text = `---\ntittel: Slik gjer vi det\nsvarar på: Organisering\n---\n${enough}\n`
    expect(assess('organisering', { 'plan/kapittel/a.md': text }).verdict).toBe('answered')
  })

  test('a passage in a container, inside another too, is sharper than the whole chapter', () => {
    const box = `Om været.\n\n::::detaljer[Mer]\n:::krav{id=organisering}\n${enough}\n:::\n::::`
    expect(organisation('Slik', box, 'organisering')).toMatchObject({
      verdict: 'answered',
      evidence: [{ quote: enough, place: { start: { line: 8 } } }],
    })
  })

  test('a passage in the preface and in a service', () => {
    const box = `:::krav{id=organisering}\n${enough}\n:::\n`
    expect(
      assess('organisering', { 'plan/tjenester/nav.md': `---\ntittel: Nav\n---\n${box}` }),
    ).toMatchObject({ verdict: 'answered', evidence: [{ entry: { id: 'nav' } }] })
    expect(
      assess('organisering', {
        'plan/plan.md': `---\ntittel: P\nlovhjemmel: barnevernsloven-15-1\n---\n${box}`,
      }),
    ).toMatchObject({ verdict: 'answered', evidence: [{ entry: undefined }] })
  })

  test('a chapter that only holds others answers by them', () => {
    const answer = assess('organisering', {
      'plan/kapitler/a/index.md': chapter('Slik', '', 'organisering'),
      'plan/kapitler/a/01-b.md': chapter('Lederne', enough),
      'plan/kapitler/a/02-c.md': chapter('Pengene', enough, 'fordeling'),
    })
    expect(answer).toMatchObject({ verdict: 'answered', evidence: [{ entry: { id: 'a/b' } }] })
  })

  test('a chapter with text of its own answers alone', () => {
    const answer = assess('organisering', {
      'plan/kapitler/a/index.md': chapter('Slik', enough, 'organisering'),
      'plan/kapitler/a/01-b.md': chapter('En historie', enough),
    })
    expect(answer).toMatchObject({ verdict: 'answered', evidence: [{ entry: { id: 'a' } }] })
  })

  test.each([
    ['an empty chapter', ''],
    ['a placeholder', 'Under arbeid.'],
    ['a placeholder in nynorsk', 'Teksten kjem seinare.'],
    ['a demand repeated', 'Planen skal beskrive hvordan arbeidet skal organiseres.'],
    [
      'a demand repeated in nynorsk',
      'Planen må gjere greie for korleis arbeidet skal organiserast.',
    ],
    [
      'the law quoted in running text',
      'Planen skal beskrive hva som er målene for arbeidet, hvordan arbeidet skal organiseres og fordeles mellom etatene i kommunen, og hvordan etatene skal samarbeide.',
    ],
    [
      'the law in nynorsk in running text',
      'Kommunen skal fremje gode oppvekstvilkår gjennom tiltak for å førebyggje at barn og unge blir utsette for omsorgssvikt eller utset si utvikling for fare. Kommunen skal sørgje for å samordne tenestetilbodet sitt til barn og familiar. Kommunestyret sjølv skal vedta ein plan for det førebyggjande arbeidet til kommunen etter første ledd.',
    ],
    ['the law in a block quote', '> Planen skal beskrive hvordan arbeidet skal organiseres.'],
    [
      'the demands as a list',
      'Statsforvalteren forventer at planen viser:\n\n- hvordan oppgaveløsningen skal organiseres i kommunen\n- hvordan ansvaret skal fordeles mellom de forskjellige tjenestene og etatene i kommunen',
    ],
    ['questions', '- Hvordan organiserer vi arbeidet\n- Korleis kan vi nytte strukturane betre'],
    ['a placement alone', '::vis{tjenester}'],
  ])('%s is no answer', (_, text) => {
    expect(organisation('Organisering', text, 'organisering')).toMatchObject({
      verdict: 'missing',
      evidence: [],
      reason: 'Vi finner ingen tekst som svarer på dette.',
    })
  })

  test('a short text is thin', () => {
    expect(organisation('Slik', 'Kommunalsjefen leder arbeidet.', 'organisering')).toMatchObject({
      verdict: 'thin',
      reason: 'Teksten er svært kort, eller gjentar bare kravet.',
    })
  })

  test('a text that answers is not made thin by naming the law', () => {
    const text = `Arbeidet etter barnevernsloven § 15-1 er organisert slik: ${enough}`
    expect(organisation('Slik', text, 'organisering').verdict).toBe('answered')
  })

  test('the quotation of the law does not count, but the answer after it does', () => {
    const text = `Planen er hjemlet i barnevernsloven § 15-1, som krever en plan.\n\n> Planen skal beskrive det.\n\n${enough}`
    expect(organisation('Slik', text, 'organisering')).toMatchObject({
      verdict: 'answered',
      evidence: [{ quote: enough }],
    })
  })
})

describe('text that the machine finds', () => {
  test.each(['Organisering', 'Korleis arbeidet er organisert', 'Styring og leiing', 'Ledelse'])(
    'under the heading «%s»',
    (title) => {
      expect(organisation(title, enough)).toMatchObject({
        verdict: 'answered',
        evidence: [{ guessed: true }],
      })
    },
  )

  test('under a heading further down, with its anchor', () => {
    expect(
      organisation('Om arbeidet', `Først dette.\n\n## Organisering\n\n${enough}`),
    ).toMatchObject({
      verdict: 'answered',
      evidence: [{ anchor: 'organisering', quote: enough, place: { start: { line: 8 } } }],
    })
  })

  test('the plan’s title names its subject, not an answer', () => {
    const answer = assess('organisering', {
      'plan/plan.md': `---\ntittel: Plan for organisering\nlovhjemmel: barnevernsloven-15-1\n---\n${enough}\n`,
    })
    expect(answer.verdict).toBe('missing')
  })

  test.each([
    'Lovgrunnlag',
    'Loven planen bygger på',
    'Hva loven krever',
    'Krav i lova',
    'Brev fra statsforvalteren',
  ])('not under «%s», which is somebody else’s voice', (title) => {
    expect(organisation(title, `## Organisering\n\n${enough}`).verdict).toBe('missing')
  })

  test('mentioned in places is thin; the list of a demand is not even that', () => {
    expect(organisation('Bakgrunn', 'Været er fint. Arbeidet er organisert i team.')).toMatchObject(
      {
        verdict: 'thin',
        evidence: [{ quote: 'Arbeidet er organisert i team.', guessed: true }],
        reason: 'Teksten nevner det enkelte steder, men har ingen egen del om det.',
      },
    )
    expect(
      organisation('Bakgrunn', 'Planen skal beskrive:\n\n- hvordan oppgavene skal organiseres')
        .verdict,
    ).toBe('missing')
  })

  test('a link to where it is told is no mention of it', () => {
    const pointing = 'Les om [hvordan arbeidet er organisert](kapitler/b) i et annet kapittel.'
    expect(organisation('Bakgrunn', pointing).verdict).toBe('missing')
  })

  test('organisations are not organisation', () => {
    expect(organisation('Bakgrunn', 'Frivillige organisasjoner er med.').verdict).toBe('missing')
  })

  test('a point of a list has its own place', () => {
    expect(
      organisation('Bakgrunn', 'Slik er det.\n\n1. Arbeidet er organisert i team.'),
    ).toMatchObject({
      evidence: [{ place: { start: { line: 4 }, end: { line: 6 } } }],
    })
  })
})

describe('cooperation as files', () => {
  const team = (more: string, text = '') => `---\ntittel: Team\n${more}---\n${text}\n`

  test('two that say who takes part are an answer', () => {
    expect(
      assess('samarbeid', {
        'plan/samarbeid/a.md': team(
          'deltakere: [foreldre, alle rektorer]\nformål: Vi møtes tidlig.\n',
        ),
        'plan/samarbeid/b.md': team('deltakarar: [foreldre, leiarar]\n'),
      }),
    ).toMatchObject({
      verdict: 'answered',
      evidence: [{ quote: 'Team: Vi møtes tidlig.' }, { quote: 'Team' }],
    })
  })

  test('one is thin, until its text describes it', () => {
    const one = 'deltakere: [foreldre, alle rektorer]\n'
    expect(assess('samarbeid', { 'plan/samarbeid/a.md': team(one) }).verdict).toBe('thin')
    expect(assess('samarbeid', { 'plan/samarbeid/a.md': team(one, enough) }).verdict).toBe(
      'answered',
    )
  })

  test('one described in half, and half in a chapter, is an answer', () => {
    const [half = '', rest = ''] = enough.split(/(?<=mellom dem\.) /)
    const one = { 'plan/samarbeid/a.md': team('deltakere: [foreldre, rektorer]\n', half) }
    expect(assess('samarbeid', one).verdict).toBe('thin')
    const both = { ...one, 'plan/kapitler/a.md': chapter('Samarbeid', rest) }
    expect(assess('samarbeid', both).verdict).toBe('answered')
    expect(assess('samarbeid', { 'plan/kapitler/a.md': chapter('Samarbeid', rest) }).verdict).toBe(
      'thin',
    )
  })

  test('without participants and text they are nothing', () => {
    const files = { 'plan/samarbeid/a.md': team(''), 'plan/samarbeid/b.md': team('', 'Kommer.') }
    expect(assess('samarbeid', files).verdict).toBe('missing')
  })
})
