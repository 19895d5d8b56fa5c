import {
  choice,
  type Data,
  either,
  key,
  list,
  ongoing,
  record,
  reference,
  text,
  yesNo,
} from './format.ts'
import { audience, cost, followUp, indicators, measureStatus, period, title } from './shared.ts'
import { date, time, webAddress } from './written.ts'

/** kapitler/**: a chapter of the adopted text. */
export const chapter = record({
  title,
  answers: key(
    'svarer på',
    list(reference('requirement')),
    'Id-ene til lovkravene kapitlet svarer på, for eksempel organisering.',
    ['svarar på'],
  ),
  summary: key('sammendrag', text(), 'Kapitlet i én eller to setninger.', ['samandrag']),
})

/** mal/: a state the plan wants to reach. */
export const goal = record({
  title,
  number: key('nr', text(), 'Nummeret målet har i planen.'),
  goalType: key(
    'type',
    choice({
      main: ['hovedmål', 'hovudmål'],
      sub: ['delmål'],
      result: ['resultatmål'],
      effect: ['effektmål'],
    }),
    'Hva slags mål dette er.',
  ),
  partOf: key('delmål av', reference('goal'), 'Id-en til målet dette hører under.'),
  takenFrom: key(
    'hentet fra',
    text(),
    'Planen målet er hentet fra, når det ikke er planens eget.',
    ['henta frå', 'henta fra'],
  ),
  service: key('tjeneste', reference('service'), 'Id-en til tjenesten som svarer for målet.', [
    'teneste',
  ]),
  indicators,
  followUp,
})

/** innsatsomrader/: a strategy that measures are gathered under. */
export const focusArea = record({
  title,
  number: key('nr', text(), 'Nummeret innsatsområdet har i planen.'),
  goals: key('mål', list(reference('goal')), 'Id-ene til målene området skal bidra til.'),
})

const levelWords = {
  universal: ['universelt', 'universell'],
  selective: ['selektivt', 'selektert', 'selektiv'],
  indicated: ['indikert', 'indisert'],
} as const

/** The levels of prevention, from what is for everybody to what is for few. */
export const preventionLevels = Object.keys(levelWords) as (keyof typeof levelWords)[]

/** How much must be the matter before something is for somebody. */
const levels = (explanation: string) =>
  key('forebyggingsnivå', list(choice(levelWords)), explanation, ['førebyggingsnivå', 'nivå'])

/** tiltak/: something that is done. */
export const measure = record({
  title,
  number: key('nr', text(), 'Nummeret tiltaket har i planen.'),
  goals: key('mål', list(reference('goal')), 'Id-ene til målene tiltaket skal bidra til.'),
  focusAreas: key(
    'innsatsområde',
    list(reference('focusArea')),
    'Id-en til innsatsområdet tiltaket hører under.',
    ['innsatsområder', 'strategi', 'satsingsområde'],
  ),
  responsible: key(
    'ansvarlig',
    list(reference('service')),
    'Id-ene til tjenestene som har ansvaret.',
    ['ansvarleg'],
  ),
  responsibleRole: key(
    'ansvarlig rolle',
    text(),
    'Rollen som har ansvaret, når det ikke er én tjeneste.',
    ['ansvarleg rolle'],
  ),
  cooperatesWith: key(
    'samarbeider med',
    list(reference('service')),
    'Id-ene til tjenestene som er med.',
    ['samarbeidar med', 'samarbeid med'],
  ),
  levels: levels(
    'For alle (universelt), for noen (selektivt) eller når det er alvorlig (indikert).',
  ),
  audience: key('målgruppe', audience, 'Hvem tiltaket er for.'),
  themes: ongoing(
    key(
      'tema',
      list(reference('theme')),
      'Id-ene til temaene tiltaket hjelper med; de står i ordliste.yaml. Uten verdi er det alle temaene til tjenesten.',
      ['temaer', 'temaar', 'hjelper med'],
    ),
  ),
  measureType: key(
    'tiltakstype',
    choice({
      standing: ['fast tilbud', 'fast tilbod'],
      new: ['nytt', 'nytt tiltak'],
      continued: ['videreføres', 'vidareført', 'vidareførast', 'videreført', 'vidareførest'],
      strengthened: ['styrkes', 'styrkt', 'styrkast', 'styrket'],
      ended: ['avsluttes', 'avsluttast', 'avslutta', 'avsluttet'],
    }),
    'Om tiltaket er et fast tilbud, nytt, videreføres, styrkes eller avsluttes.',
  ),
  period: key('periode', period, 'Årene tiltaket varer.'),
  deadline: key('frist', time(), 'Når tiltaket skal være gjennomført, for eksempel våren 2027.'),
  status: ongoing(key('status', measureStatus, 'Hvor langt tiltaket er kommet.')),
  cost,
  indicators,
  riskFactors: key(
    'risikofaktorer',
    list(reference('riskFactor')),
    'Id-ene til risikofaktorene tiltaket møter; de står i ordliste.yaml.',
    ['risikofaktorar'],
  ),
  followUp,
})

/** tjenester/: a department or a service that does the work. */
export const service = record({
  title,
  shortForm: key('forkortelse', text(), 'Kortformen, for eksempel PPT.', ['forkorting']),
  under: key('under', reference('service'), 'Id-en til etaten eller tjenesten denne hører under.'),
  owner: key(
    'eier',
    choice({
      municipality: ['kommunen'],
      intermunicipal: ['interkommunal', 'interkommunalt'],
      hostMunicipality: ['vertskommune', 'vertskommunen'],
      county: ['fylkeskommune', 'fylkeskommunen'],
      state: ['stat', 'staten'],
      hospital: ['helseforetak', 'helseføretak'],
      private: ['privat'],
      voluntary: ['frivillig'],
    }),
    'Hvem som eier tjenesten.',
    ['eigar'],
  ),
  leader: key('leder', text(), 'Rollen som leder tjenesten.', ['leiar']),
  task: key('ansvar', text(), 'Ansvaret til tjenesten i én setning.'),
  legalBasis: key('hjemmel', text(), 'Loven som tjenesten bygger på.', ['heimel']),
  helpsWith: ongoing(
    key(
      'hjelper med',
      list(reference('theme')),
      'Id-ene til temaene tjenesten hjelper med; de står i ordliste.yaml.',
      ['hjelper til med', 'hjelpar med'],
    ),
  ),
  audience: ongoing(key('for', audience, 'Hvem tjenesten er for.')),
  levels: ongoing(
    levels('Hvor alvorlig det må være: for alle (universelt), selektivt eller indikert.'),
  ),
  howToReach: ongoing(
    key('slik tar du kontakt', text(), 'Hvordan innbyggere får kontakt, og når.', [
      'slik tek du kontakt',
      'slik tar de kontakt',
    ]),
  ),
  whoGetsToKnow: ongoing(
    key(
      'hvem får vite',
      text(),
      'Hvem tjenesten forteller det til når noen tar kontakt, og når den må si fra videre.',
      ['hvem får vite det', 'kven får vite', 'kven får vite det'],
    ),
  ),
  whatNext: ongoing(
    key('hva skjer videre', text(), 'Hva som skjer når noen har tatt kontakt.', [
      'kva skjer vidare',
    ]),
  ),
  referral: ongoing(
    key('henvisning', yesNo(), 'Om tjenesten krever henvisning: ja eller nei.', ['tilvising']),
  ),
  price: ongoing(key('pris', text(), 'Hva det koster, for eksempel gratis.')),
  link: ongoing(key('lenke', webAddress(), 'Tjenestens egen side.', ['lenkje'])),
  checked: ongoing(key('kontrollert', date(), 'Dagen opplysningene sist ble kontrollert.')),
})

/** samarbeid/: a structure in which services meet. */
export const cooperation = record({
  title,
  form: key(
    'form',
    choice({
      arena: ['møtearena', 'møteplass'],
      team: ['team'],
      hub: ['knutepunkt'],
      model: ['modell'],
      agreement: ['avtale'],
      network: ['nettverk'],
    }),
    'Hva slags samarbeid det er.',
  ),
  under: key('under', reference('cooperation'), 'Id-en til samarbeidet dette hører under.'),
  areas: key('områder', list(text()), 'Stedene eller sonene samarbeidet gjelder.', ['område']),
  participants: key(
    'deltakere',
    list(reference('service')),
    'Id-ene til tjenestene som deltar; roller kan stå som tekst.',
    ['deltakarar'],
  ),
  leader: key('leder', text(), 'Rollen som leder samarbeidet.', ['leiar']),
  meetings: key('møter', text(), 'Hvor ofte de møtes.', ['møte']),
  levels: key(
    'nivå',
    list(choice({ system: ['system', 'systemnivå'], individual: ['individ', 'individnivå'] })),
    'Om samarbeidet gjelder systemet eller enkeltbarn.',
  ),
  purpose: key('formål', text(), 'Hva samarbeidet skal føre til.', ['føremål']),
  legalBasis: key('hjemmel', text(), 'Loven som samarbeidet bygger på.', ['heimel']),
  routines: key(
    'rutiner',
    list(
      either(
        record({
          title: key('tittel', text(), 'Navnet på rutinen.'),
          link: key('lenke', webAddress(), 'Lenke til rutinen.', ['lenkje']),
          internal: key('intern', yesNo(), 'Om rutinen bare er for ansatte: ja eller nei.'),
        }),
        text(),
        (name) => ({ title: name, link: undefined, internal: undefined }),
      ),
    ),
    'Rutinene samarbeidet følger.',
    ['rutinar'],
  ),
})

export type ChapterData = Data<typeof chapter>
export type GoalData = Data<typeof goal>
export type FocusAreaData = Data<typeof focusArea>
export type MeasureData = Data<typeof measure>
export type ServiceData = Data<typeof service>
export type CooperationData = Data<typeof cooperation>
