import {
  choice,
  type Data,
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
  dataTheme,
  decision,
  document,
  judgement,
  municipality,
  participation,
  rhythm,
  statute,
} from './plan-parts.ts'
import { audience, contact, cost, language, period, title, urgentHelp } from './shared.ts'
import { date, email, webAddress } from './written.ts'

/** plan.md: the plan itself. */
export const plan = record({
  title,
  municipalities: key('kommuner', list(municipality), 'Kommunene planen gjelder for.', [
    'kommune',
    'kommunar',
  ]),
  language: key('språk', language, 'Språket planen er skrevet på: nb eller nn.'),
  planType: key(
    'plantype',
    choice({
      thematic: ['temaplan'],
      subPlan: ['kommunedelplan'],
      action: ['handlingsplan'],
      strategy: ['strategi'],
      other: ['annen', 'anna'],
    }),
    'Hva slags plan dette er.',
  ),
  status: ongoing(
    key(
      'status',
      choice({
        draft: ['utkast'],
        hearing: ['på høring', 'på høyring', 'høring', 'høyring'],
        forDecision: ['til behandling', 'til handsaming'],
        adopted: ['vedtatt', 'vedteken', 'vedtatt plan'],
        replaced: ['erstattet', 'erstatta'],
        expired: ['utgått', 'utgått plan'],
      }),
      'Hvor planen er i løpet fra utkast til vedtak.',
    ),
  ),
  statutes: key('lovhjemmel', list(statute), 'Loven som krever planen.', [
    'lovheimel',
    'hjemmel',
    'heimel',
  ]),
  period: key('periode', period, 'Årene planen gjelder.', ['planperiode']),
  decisions: ongoing(key('vedtak', list(decision), 'Vedtakene om planen.')),
  hearing: ongoing(
    key(
      'høring',
      record(
        {
          start: key('start', date(), 'Første dag i høringen.'),
          deadline: key('frist', date(), 'Siste dag i høringen.'),
          link: key('lenke', webAddress(), 'Lenke til høringssiden.', ['lenkje']),
          email: key('e-post', email(), 'Adressen uttalelser sendes til.', ['epost']),
        },
        inOrder('start', 'deadline'),
      ),
      'Høringen av planen.',
      ['høyring'],
    ),
  ),
  responsible: key('ansvarlig', text(), 'Rollen som svarer for planen.', ['ansvarleg']),
  contact: ongoing(key('kontakt', contact, 'Hvem som svarer på spørsmål om planen.')),
  urgentHelp: urgentHelp(
    'Hvem man ringer i kommunen når det haster. Står på sidene til planen, foran det som står i nettsted.yaml.',
  ),
  audience: key('målgruppe', audience, 'Hvem planen gjelder.'),
  revision: key(
    'revisjon',
    record({
      ...rhythm,
      last: ongoing(key('sist', date(), 'Dagen planen sist ble oppdatert.')),
      next: ongoing(key('neste', date(), 'Neste revisjon.')),
    }),
    'Når planen skal revideres.',
  ),
  reporting: ongoing(
    key(
      'rapportering',
      record({
        ...rhythm,
        next: key('neste', date(), 'Neste rapport.'),
        delivered: key(
          'levert',
          list(
            record({
              asOf: key('per', date(), 'Dagen rapporten gjelder.'),
              body: key('organ', text(), 'Organet som fikk rapporten.'),
              date: key('dato', date(), 'Dagen organet behandlet rapporten.'),
              caseNumber: key('saksnummer', text(), 'Saksnummeret.', ['saknummer']),
              link: key('lenke', webAddress(), 'Lenke til rapporten.', ['lenkje']),
            }),
          ),
          'Rapporter som er levert.',
        ),
      }),
      'Når og til hvem det rapporteres.',
    ),
  ),
  participants: key(
    'deltakere',
    list(reference('service')),
    'Id-ene til tjenestene som var med på å lage planen.',
    ['deltakarar'],
  ),
  participation: ongoing(
    key('medvirkning', list(participation), 'Hvem som er hørt, og hva det førte til.', [
      'medverknad',
    ]),
  ),
  cost,
  documents: key('dokumenter', list(document), 'Dokumenter planen hører sammen med.', ['dokument']),
  sustainabilityGoals: key(
    'bærekraftsmål',
    list(wholeNumber(1, 17)),
    'Numrene på FNs bærekraftsmål, 1–17.',
    ['berekraftsmål'],
  ),
  dataThemes: ongoing(
    key(
      'datatema',
      list(dataTheme),
      'Temaene dataene fra planen står under i datakataloger, for eksempel befolkning og samfunn.',
    ),
  ),
  explanations: ongoing(
    key(
      'begrunnelser',
      list(
        record({
          concerns: key('gjelder', text(), 'Kravet eller regelen forklaringen gjelder.', ['gjeld']),
          text: key('tekst', text(), 'Kommunens forklaring.'),
          until: key('til', date(), 'Siste dag forklaringen gjelder.'),
        }),
      ),
      'Kommunens forklaringer på funn.',
      ['grunngjevingar'],
    ),
  ),
  judgements: ongoing(
    key('vurdert', list(judgement), 'Hva mennesker har kommet til om svarene på lovkravene.', [
      'vurdering',
      'vurderinger',
      'vurderingar',
    ]),
  ),
  editionOf: key('utgave av', reference('plan'), 'Id-en til planen som er vedtatt.', ['utgåve av']),
  edition: key(
    'utgave',
    choice({
      translation: ['oversettelse', 'omsetjing'],
      short: ['kortversjon'],
      youth: ['ungdom'],
      easy: ['lettlest', 'lettlesen'],
    }),
    'Hva slags utgave dette er.',
    ['utgåve'],
  ),
  partOf: key('del av', text(), 'Planen denne utdyper: id eller lenke.'),
})

export type PlanData = Data<typeof plan>
