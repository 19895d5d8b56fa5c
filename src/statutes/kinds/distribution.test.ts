import { describe, expect, test } from 'vitest'
import { assess, chapter } from '../../../tests/verdicts.ts'

const share = (text: string, title = 'Ansvar', marks = '') =>
  assess('fordeling', { 'plan/kapitler/a.md': chapter(title, text, marks) })
const service = (title: string, more = '', text = '') =>
  `---\ntittel: ${title}\n${more}---\n${text}\n`

const tooFew =
  'Teksten sier ikke hvilke etater som har ansvar for hva. Minst to må nevnes, med hver sin del.'
/** 35 words. */
const enough =
  'Barnehagene og skolene ser barna hver dag og sier fra tidlig. Barnevernet hjelper når rådene ikke er nok. Nav ser til at familier med lite penger får det de har rett til etter loven.'

describe('services as files', () => {
  test('two with a task each are a distribution', () => {
    expect(
      assess('fordeling', {
        'plan/tjenester/a.md': service('Barnehagene', 'ansvar: Gir barna omsorg og lek.\n'),
        'plan/tenester/b.md': service(
          'Skulane',
          '',
          'Skulane følgjer opp fråvær og mobbing same dag.',
        ),
      }),
    ).toMatchObject({
      verdict: 'answered',
      evidence: [
        { quote: 'Barnehagene: Gir barna omsorg og lek.' },
        { quote: 'Skulane: Skulane følgjer opp fråvær og mobbing same dag.' },
      ],
    })
  })

  test('measures and goals are tasks too', () => {
    const answer = assess('fordeling', {
      'plan/tjenester/a.md': service('Barnehagene'),
      'plan/tjenester/b.md': service('Skolene'),
      'plan/tiltak/x.md': '---\ntittel: X\nansvarlig: a\n---\n',
      'plan/mal/y.md': '---\ntittel: Y\ntjeneste: b\n---\n',
    })
    expect(answer.verdict).toBe('answered')
  })

  test('one is thin', () => {
    const one = { 'plan/tjenester/a.md': service('Barnehagene', 'ansvar: Gir barna omsorg.\n') }
    expect(assess('fordeling', one)).toMatchObject({ verdict: 'thin', reason: tooFew })
  })

  test('the police, the county and clubs are no departments, whose host and neighbours are', () => {
    const task = 'ansvar: Hjelper barn som ikke har det trygt hjemme.\n'
    const answer = (...owners: string[]) =>
      assess(
        'fordeling',
        Object.fromEntries(
          owners.map((owner, at) => [
            `plan/tjenester/${at}.md`,
            service(`Tjeneste ${at}`, `${owner && `eier: ${owner}\n`}${task}`),
          ]),
        ),
      )
    expect(
      answer('', 'stat', 'fylkeskommune', 'helseforetak', 'frivillig', 'privat'),
    ).toMatchObject({
      verdict: 'thin',
      evidence: [{ quote: expect.stringMatching(/^Tjeneste 0/) }],
    })
    expect(answer('interkommunal', 'vertskommune').verdict).toBe('answered')
  })

  test('what belongs under the county is the county’s, where it does not say otherwise', () => {
    const under = (more: string) =>
      assess('fordeling', {
        'plan/tjenester/fylket.md': service('Fylkeskommunen', 'eier: fylkeskommune\n'),
        'plan/tjenester/a.md': service(
          'A',
          `under: fylket\n${more}ansvar: Gir elevene et trygt miljø.\n`,
        ),
        'plan/tjenester/b.md': service('B', 'ansvar: Gir barna omsorg og lek.\n'),
      }).verdict
    expect(under('')).toBe('thin')
    expect(under('eier: kommunen\n')).toBe('answered')
  })

  test('a list of names distributes nothing, nor do placeholders', () => {
    const answer = assess('fordeling', {
      'plan/tjenester/a.md': service('Barnehagene'),
      'plan/tjenester/b.md': service('Skolene', 'ansvar: Kommer senere\n'),
      'plan/tjenester/c.md': service('Nav', 'ansvar: Tekst kommer.\n'),
    })
    expect(answer).toMatchObject({
      verdict: 'missing',
      reason: 'Vi finner ikke hvordan arbeidet er fordelt mellom etatene.',
    })
  })
})

describe('distribution in the text', () => {
  test('marked, or under a heading on responsibility', () => {
    expect(share(enough)).toMatchObject({ verdict: 'answered', evidence: [{ guessed: true }] })
    expect(share(enough, 'Slik gjør vi det', 'fordeling')).toMatchObject({
      verdict: 'answered',
      evidence: [{ guessed: false }],
    })
  })

  test.each(['Etatene', 'Etatane og oppgåvene', 'Roller', 'Tenestene', 'Arbeidsfordeling: ansvar'])(
    'under the heading «%s»',
    (title) => {
      expect(share(enough, `"${title}"`).verdict).toBe('answered')
    },
  )

  test('in nynorsk', () => {
    const text =
      'Skulane og barnehagane ser barna kvar dag og seier frå tidleg. Barnevernstenesta hjelper når råda ikkje strekk til. Helsestasjonen følgjer opp gravide og små barn og gir foreldra råd dei kan bruke heime.'
    expect(share(text, 'Kven har ansvaret').verdict).toBe('answered')
  })

  test('in a table', () => {
    const text =
      '| Etat | Oppgave |\n| --- | --- |\n| Oppvekst | Driver barnehager og skoler og følger opp fravær samme dag som det blir meldt |\n| Helse | Driver helsestasjonen og følger opp gravide, små barn og foreldre som trenger råd, i hele kommunen |'
    expect(share(text)).toMatchObject({
      verdict: 'answered',
      evidence: [{ quote: expect.stringMatching(/^Oppvekst: Driver barnehager/) }],
    })
  })

  test('each department under its own heading', () => {
    const text =
      '## Barnehagene\n\nVi ser barna hver dag, snakker med foreldrene og sier fra tidlig når noe er galt.\n\n## Helsestasjonen\n\nVi følger opp gravide og små barn, gir råd og kommer hjem til alle nybakte foreldre.'
    expect(share(text, 'Ansvar og oppgaver')).toMatchObject({
      verdict: 'answered',
      evidence: [{}, {}],
    })
  })

  test('in nested points and across breaks words are kept apart', () => {
    const text =
      '- Oppvekst:\n  - barnehage\n  - skole med elever fra første til tiende trinn, fem av dem i alt\n- Helse:\n  - helsestasjon<br>legekontor med vakt alle dager, også i helgene og på kveldene hele året, for hele kommunen'
    expect(share(text).verdict).toBe('answered')
  })

  test.each([
    [
      'no department is named',
      'Alle ledere har ansvar for at vi lykkes. Lederne har et særskilt ansvar for å samarbeide om oppgaver og ressurser, slik at målene kan nås i løpet av de årene planen gjelder.',
    ],
    [
      'everyday words are no departments',
      'Alle familier skal ha god helse, en god oppvekst og en rik fritid med kultur. Ansatte får opplæring i helsefremmende arbeid og i gode oppvekstvilkår. Velferd for familiene er viktig for oss alle, i dag og senere.',
    ],
    [
      'one department with a long name is still one',
      'Helsestasjonen har ansvaret for det forebyggende arbeidet. Helsestasjonen følger opp gravide og små barn, gir foreldre råd og kurs, og kommer hjem til alle nybakte foreldre i løpet av de første to ukene.',
    ],
    ['words are too few', 'Barnehagene og skolene deler ansvaret.'],
  ])('thin when %s', (_, text) => {
    expect(share(text)).toMatchObject({ verdict: 'thin', reason: tooFew })
  })

  test('a name of several words is one unit, not two', () => {
    const text =
      'Helse og omsorg har ansvaret for det forebyggende arbeidet i kommunen. Helse og omsorg følger opp gravide og små barn, gir foreldre råd og kurs, og kommer hjem til nybakte foreldre.'
    const files = {
      'plan/tjenester/a.md': service('Helse og omsorg'),
      'plan/kapitler/a.md': chapter('Ansvar', text),
    }
    expect(assess('fordeling', files).verdict).toBe('thin')
    const two = chapter('Ansvar', `${text} Familieteamet tar over når vanskene er store.`)
    expect(assess('fordeling', { ...files, 'plan/kapitler/a.md': two }).verdict).toBe('answered')
  })

  test.each([
    ['nothing', ''],
    [
      'a demand repeated',
      'Planen skal beskrive hvordan arbeidet skal fordeles mellom etatene i kommunen.',
    ],
    [
      'a demand repeated in nynorsk',
      'Planen skal seie korleis arbeidet blir fordelt mellom etatane.',
    ],
    [
      'the demands of a letter',
      'Planen skal beskrive:\n\n- hvordan ansvaret skal fordeles mellom barnehage, skole og barnevern\n- hvordan oppgavene i Nav og helsestasjon skal løses i fellesskap for alle barn og unge',
    ],
  ])('%s is no answer', (_, text) => {
    for (const marks of ['', 'fordeling'])
      expect(share(text, 'Ansvar', marks).verdict).toBe('missing')
  })
})
