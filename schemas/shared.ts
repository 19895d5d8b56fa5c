import {
  choice,
  type Data,
  either,
  inOrder,
  key,
  list,
  ongoing,
  record,
  reference,
  text,
  wholeNumber,
} from './format.ts'
import {
  amount,
  contactLine,
  date,
  email,
  isEmail,
  phone,
  time,
  webAddress,
  yearOrDate,
} from './written.ts'

export const title = key('tittel', text(), 'Tittelen, slik den skal stå på nettstedet.')

/** Short words for groups of people, as the plan uses them. */
const groups = key('grupper', list(text()), 'Grupper, for eksempel gravide eller foreldre.')

/** Whom something is for: ages in whole years, both ends included. */
export const audience = record(
  {
    from: key('fra', wholeNumber(0, 120), 'Fra og med denne alderen, i år.', ['frå']),
    to: key('til', wholeNumber(0, 120), 'Til og med denne alderen, i år.'),
    groups,
  },
  inOrder('from', 'to'),
)

/** A stretch of time between two years or days, or words for it («løpende», «våren 2027»). */
export const period = either(
  record(
    {
      from: key('fra', yearOrDate(), 'Første år eller dag, for eksempel 2026 eller 2026-03-01.', [
        'frå',
      ]),
      to: key('til', yearOrDate(), 'Siste år eller dag.'),
      words: key('tekst', text(), 'Perioden med ord, for eksempel «løpende».'),
    },
    inOrder('from', 'to'),
  ),
  time(),
  (words) => {
    const years = /^(\d{4})\s*[-–—]\s*(\d{4})$/.exec(words)
    return { from: years?.[1], to: years?.[2], words: years ? undefined : words }
  },
)

export const language = choice({
  nb: ['nb', 'bokmål'],
  nn: ['nn', 'nynorsk'],
  en: ['en', 'engelsk'],
  se: ['se', 'nordsamisk'],
  smj: ['smj', 'lulesamisk'],
  sma: ['sma', 'sørsamisk'],
})

export const measureStatus = choice({
  proposed: ['foreslått', 'føreslått', 'føreslege'],
  planned: ['planlagt'],
  ongoing: ['pågår', 'i gang'],
  done: ['gjennomført', 'fullført'],
  stopped: ['stanset', 'stansa'],
})

export const pointStatus = choice({
  notStarted: ['ikke startet', 'ikkje starta', 'ikkje starta opp'],
  ongoing: ['pågår', 'i gang'],
  done: ['gjennomført', 'fullført'],
})

/** What was seen or done on a day between two decisions. */
export const followUp = ongoing(
  key(
    'oppfølging',
    list(
      record({
        date: key('dato', date(), 'Dagen dette gjelder.'),
        status: key('status', measureStatus, 'Status denne dagen.'),
        text: key('tekst', text(), 'Hva som er gjort eller sett.'),
      }),
    ),
    'Hva som er gjort siden vedtaket. Endrer ikke planen.',
  ),
)

export const cost = key(
  'kostnad',
  list(
    either(
      record({
        year: key('år', time(), 'Året beløpet gjelder.'),
        amount: key('beløp', amount(), 'Beløpet, med benevning.'),
        coverage: key(
          'dekning',
          choice({
            withinBudget: ['innenfor ramme', 'innanfor ramma', 'innanfor ramme'],
            financialPlan: ['økonomiplan'],
            grant: ['tilskudd', 'tilskot'],
            unfunded: ['ikke finansiert', 'ikkje finansiert', 'ufinansiert'],
          }),
          'Hvordan det dekkes.',
        ),
        link: key('lenke', webAddress(), 'Lenke til økonomiplanen eller tilskuddet.', ['lenkje']),
        note: key('merknad', text(), 'Forklaring til tallet.'),
      }),
      text(),
      (note) => ({
        year: undefined,
        amount: undefined,
        coverage: undefined,
        link: undefined,
        note,
      }),
    ),
  ),
  'Hva det koster, og hvordan det dekkes.',
)

/** One text for readers of every language, or one in each of theirs. */
const textByLanguage = either(
  record({
    nb: key('nb', text(), 'Teksten på bokmål.', ['bokmål']),
    nn: key('nn', text(), 'Teksten på nynorsk.', ['nynorsk']),
    en: key('en', text(), 'Teksten på engelsk.', ['engelsk']),
    forAll: key('alle', text(), 'Teksten på språket til nettstedet eller planen, for alle lesere.'),
  }),
  text(),
  (forAll) => ({ nb: undefined, nn: undefined, en: undefined, forAll }),
)

export type TextByLanguage = Data<typeof textByLanguage>

/** A contact for people: a role, never a private person. */
export const contact = either(
  record({
    name: key('navn', text(), 'Enheten eller rollen som svarer.', ['namn']),
    email: key('e-post', email(), 'E-postadressen til enheten.', ['epost']),
    phone: key('telefon', phone(), 'Telefonnummeret til enheten.', ['tlf']),
    link: key('lenke', webAddress(), 'Lenke til kontaktsiden.', ['lenkje']),
  }),
  contactLine(),
  (line) => ({
    name: isEmail(line) ? undefined : line,
    email: isEmail(line) ? line : undefined,
    phone: undefined,
    link: undefined,
  }),
)

/** Whom to call when it is urgent; of the whole site, or of one plan. */
export const urgentHelp = (explanation: string) =>
  ongoing(
    key(
      'akutt hjelp',
      list(
        record({
          name: key('navn', textByLanguage, 'Navnet på tilbudet, eventuelt på flere språk.', [
            'namn',
          ]),
          phone: key('telefon', phone(), 'Telefonnummeret.', ['tlf']),
          link: key('lenke', webAddress(), 'Lenke til tilbudet.', ['lenkje']),
          when: key('når', textByLanguage, 'Når man bør ta kontakt, eventuelt på flere språk.'),
        }),
      ),
      explanation,
      ['akutthjelp'],
    ),
  )

export const indicators = key(
  'indikatorer',
  list(reference('indicator')),
  'Id-ene til indikatorene som viser hvordan det går.',
  ['indikatorar', 'indikator'],
)
