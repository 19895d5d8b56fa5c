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
import { audience, contact, cost, language, period, pointStatus, title } from './shared.ts'
import { date, email, municipalityNumber, webAddress } from './written.ts'

const municipality = either(
  record({
    name: key('navn', text(), 'Navnet på kommunen.', ['namn']),
    number: key(
      'nummer',
      municipalityNumber(),
      'Kommunenummeret i hermetegn, for eksempel "0301".',
      ['kommunenummer'],
    ),
  }),
  text(),
  (name) => ({ name, number: undefined }),
)

const statute = either(
  record({
    statute: key('lov', reference('statute'), 'Id-en til lovprofilen.'),
    scope: key(
      'omfang',
      list(reference('any')),
      'Kapitlene og oppføringene som svarer på loven, når bare en del av planen gjør det.',
    ),
  }),
  reference('statute'),
  (id) => ({ statute: id, scope: [] }),
)

const decision = record({
  municipality: key('kommune', text(), 'Kommunen som vedtok, når planen har flere.'),
  body: key('organ', text(), 'Organet som vedtok, for eksempel kommunestyret.'),
  date: key('dato', date(), 'Dagen for vedtaket.'),
  caseNumber: key('saksnummer', text(), 'Saksnummeret, for eksempel PS 21/24.', ['saknummer']),
  archiveNumber: key('arkivsak', text(), 'Nummeret i arkivet, for eksempel 23/658.'),
  link: key('lenke', webAddress(), 'Lenke til protokollen.', ['lenkje']),
  concerns: key(
    'gjelder',
    choice({
      plan: ['plan', 'planen'],
      actionPart: ['handlingsdel', 'handlingsdelen'],
      amendment: ['endring', 'endringar'],
    }),
    'Hva vedtaket gjelder: plan, handlingsdel eller endring.',
    ['gjeld'],
  ),
  wording: key('ordlyd', text(), 'Ordene i vedtaket.'),
  code: key(
    'kontrollkode',
    text(),
    'Koden for teksten som ble vedtatt. Den står på siden om lovkravene.',
  ),
  points: key(
    'punkter',
    list(
      record({
        number: key('nr', text(), 'Nummeret på punktet.'),
        text: key('tekst', text(), 'Ordene i punktet.'),
        followedUpIn: key(
          'følges opp i',
          list(reference('any')),
          'Hvor punktet følges opp, for eksempel tiltak/hjemmebesok.',
          ['følgjast opp i', 'følgjer opp i', 'blir følgt opp i'],
        ),
        status: key('status', pointStatus, 'Hvor langt arbeidet er kommet.'),
      }),
    ),
    'Punktene i vedtaket.',
    ['punkt'],
  ),
})

const participation = record({
  group: key('gruppe', text(), 'Gruppen som ble hørt.'),
  role: key(
    'rolle',
    choice({
      youthCouncil: ['ungdomsråd', 'annet medvirkningsorgan for ungdom', 'anna medverknadsorgan'],
      disabilityCouncil: ['råd_funksjonsnedsettelse', 'råd_funksjonsnedsetjing'],
      elderCouncil: ['eldreråd'],
      parents: ['foreldre'],
      children: ['barn og unge'],
      residents: ['innbyggere', 'innbyggarar'],
      services: ['tjenester', 'tenester'],
      voluntary: ['frivillige', 'frivillige organisasjoner', 'frivillige organisasjonar'],
      sami: ['samisk', 'samiske interesser', 'samiske interesser og språk'],
    }),
    'Rollen gruppen har.',
  ),
  date: key('dato', date(), 'Dagen gruppen ble hørt.'),
  statement: key('innspill', text(), 'Hva gruppen mente.', ['innspel']),
  assessment: key('vurdering', text(), 'Hvordan kommunen vurderte innspillet.'),
  changed: key('endret', text(), 'Hva innspillet endret i planen.', ['endra']),
  link: key('lenke', webAddress(), 'Lenke til uttalelsen.', ['lenkje']),
})

const document = record({
  title: key('tittel', text(), 'Navnet på dokumentet.'),
  link: key('lenke', webAddress(), 'Adressen til dokumentet.', ['lenkje']),
  file: key('fil', reference('file'), 'Filen i mappen filer/.'),
  relation: key(
    'forhold',
    choice({
      superior: ['overordnet', 'overordna'],
      partOf: ['del av'],
      adjacent: ['tilgrensende', 'tilgrensande'],
      knowledge: ['kunnskapsgrunnlag'],
      national: ['nasjonal føring'],
      source: ['kilde', 'kjelde'],
      attachment: ['vedlegg'],
      replaces: ['erstatter', 'erstattar'],
    }),
    'Forholdet til planen.',
  ),
  status: key('status', text(), 'Status for dokumentet.'),
  description: key('beskrivelse', text(), 'Kort om dokumentet.', ['omtale', 'skildring']),
})

const judgement = record({
  concerns: key('gjelder', text(), 'Id-en til lovkravet.', ['gjeld']),
  role: key('rolle', text(), 'Rollen til den som vurderte, for eksempel kontrollutvalget.'),
  date: key('dato', date(), 'Dagen vurderingen ble gjort.'),
  conclusion: key(
    'konklusjon',
    choice({
      answers: ['svarer', 'svarar'],
      partly: ['svarer delvis', 'svarar delvis'],
      not: ['svarer ikke', 'svarar ikkje'],
    }),
    'Hva vurderingen kom til: svarer, svarer delvis eller svarer ikke.',
  ),
  text: key('tekst', text(), 'Hvorfor.'),
  code: key(
    'kontrollkode',
    text(),
    'Koden for svaret som ble vurdert. Den står ved kravet på siden om lovkravene.',
  ),
})

const rhythm = {
  every: key('hvert', text(), 'Hvor ofte, for eksempel «hvert fjerde år».', ['kvart']),
}

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
  audience: key('målgruppe', audience, 'Hvem planen gjelder.'),
  revision: key(
    'revisjon',
    record({
      ...rhythm,
      last: key('sist', date(), 'Dagen planen sist ble oppdatert.'),
      next: key('neste', date(), 'Neste revisjon.'),
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
